-- A member accompanies a room: invited by all of it, told what all opened, and nothing more. They propose, they never
-- decide. What they read is read by policies, from the moment on which nobody's yes is missing until one takes it back.

-- The terms of the invitation, which is an agreement of all (V9).
alter table agreement add constraint facilitator_terms check (
    kind <> 'facilitator'
    or coalesce(subject = partnership
                and terms ->> 'member' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                and jsonb_typeof(terms -> 'opens') = 'array'
                and terms -> 'opens' <@ '["expectations", "charter", "pulse", "stages"]', false));

create table accompaniment (
    -- The agreement by which all invited.
    id          uuid primary key references agreement on delete cascade,
    partnership uuid not null references partnership on delete cascade,
    facilitator uuid not null references member,
    opens       text[] not null,
    asked_at    timestamptz not null,
    -- When the last answer came that was missing.
    began_at    timestamptz,
    ended_at    timestamptz
);
create unique index one_accompaniment on accompaniment (partnership) where ended_at is null;
create index on accompaniment (facilitator) where ended_at is null;
create index on accompaniment (partnership, asked_at);

-- What somebody says to it. About themselves: a party that they invite, the facilitator that they accept. About one
-- another: a party and the facilitator that the others may know that they are partners elsewhere.
-- Read by who said it and by nobody else: an answer that is missing must not tell what it is about.
create table accompaniment_word (
    accompaniment uuid not null references accompaniment on delete cascade,
    member        uuid not null references member,
    about         uuid not null references member,
    yes           boolean not null,
    said_at       timestamptz not null,
    primary key (accompaniment, member, about)
);
create index on accompaniment_word (member);

-- For whom nothing is missing, and whether they are partners of the facilitator elsewhere, which both agreed to tell.
-- All at once at the beginning: one by one they would tell of whom something is still asked.
create table accompaniment_seat (
    accompaniment uuid not null references accompaniment on delete cascade,
    member        uuid not null references member,
    tied          boolean not null,
    seated_at     timestamptz not null,
    primary key (accompaniment, member)
);

create table accompaniment_session (
    id           uuid primary key,
    partnership  uuid not null references partnership on delete cascade,
    facilitator  uuid not null references member,
    what         text not null check (char_length(what) between 1 and 200),
    starts_at    timestamptz not null,
    minutes      int not null check (minutes between 15 and 480),
    proposed_at  timestamptz not null,
    withdrawn_at timestamptz
);
create index on accompaniment_session (partnership, starts_at);
create index on accompaniment_session (facilitator);

-- Whom it is with, and what each answers: one alone, or several.
create table accompaniment_session_party (
    session     uuid not null references accompaniment_session on delete cascade,
    member      uuid not null references member,
    answer      text check (answer in ('yes', 'another')),
    -- When it would suit better.
    word        text not null default '' check (char_length(word) <= 300),
    answered_at timestamptz,
    primary key (session, member),
    check ((answer is null) = (answered_at is null))
);
create index on accompaniment_session_party (member);

-- The shared notebook: a note is its author's until it is shared, and after that nobody's to change.
create table accompaniment_note (
    id           uuid primary key,
    partnership  uuid not null references partnership on delete cascade,
    author       uuid not null references member,
    words        text not null check (char_length(words) between 1 and 6000),
    written_at   timestamptz not null,
    published_at timestamptz
);
create index on accompaniment_note (partnership, written_at);

create table accompaniment_reply (
    id         uuid primary key,
    note       uuid not null references accompaniment_note on delete cascade,
    author     uuid not null references member,
    words      text not null check (char_length(words) between 1 and 1000),
    written_at timestamptz not null
);
create index on accompaniment_reply (note, written_at);

-- Whether two members share a room elsewhere. For functions of work alone: whose rooms somebody is in is theirs.
create function tied_elsewhere(p_room uuid, p_one uuid, p_other uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select exists (select from party a join party b on b.partnership = a.partnership
                    where a.member = p_one and b.member = p_other and a.left_at is null and b.left_at is null
                      and a.partnership <> p_room)
$$;

-- Ends it where somebody said no, begins it where nobody's yes is missing: 'closed', 'ended', 'waiting' or 'began'.
-- Whoever calls this holds the room.
create function settle_accompaniment(p_id uuid, p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_room uuid;
    v_facilitator uuid;
    v_parties uuid[];
begin
    select partnership, facilitator into v_room, v_facilitator from accompaniment where id = p_id and ended_at is null;
    if v_room is null then
        return 'closed';
    end if;
    v_parties := array(select room_parties(v_room));
    if cardinality(v_parties) < 2 or v_facilitator = any (v_parties)
        or exists (select from accompaniment_word w
                    where w.accompaniment = p_id and not w.yes
                      and w.member = any (v_facilitator || v_parties) and w.about = any (v_facilitator || v_parties)) then
        update accompaniment set ended_at = p_now where id = p_id;
        update agreement set ended_at = greatest(p_now, closed_at) where id = p_id and ended_at is null;
        return 'ended';
    end if;
    if exists (select from unnest(v_facilitator || v_parties) m(member)
                where not exists (select from accompaniment_word w
                                   where w.accompaniment = p_id and w.member = m.member and w.about = m.member))
        or exists (select from unnest(v_parties) m(member)
                    where not exists (select from accompaniment_seat s where s.accompaniment = p_id and s.member = m.member)
                      and tied_elsewhere(v_room, v_facilitator, m.member)
                      and 2 > (select count(*) from accompaniment_word w
                                where w.accompaniment = p_id
                                  and (w.member, w.about) in ((m.member, v_facilitator), (v_facilitator, m.member)))) then
        return 'waiting';
    end if;
    insert into accompaniment_seat (accompaniment, member, tied, seated_at)
    select p_id, m.member, tied_elsewhere(v_room, v_facilitator, m.member), p_now from unnest(v_parties) m(member)
    on conflict do nothing;
    update accompaniment set began_at = p_now where id = p_id and began_at is null;
    return 'began';
end
$$;

-- All have said yes to the same terms: the one they invite is asked. Where it is who accompanies them already, and the
-- parties only open more or less, what was answered holds.
create function ask_facilitator() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_facilitator uuid := (new.terms ->> 'member')::uuid;
    v_before uuid;
begin
    update accompaniment set ended_at = new.closed_at where partnership = new.partnership and ended_at is null
    returning case when facilitator = v_facilitator then id end into v_before;
    if not exists (select from member where id = v_facilitator)
        or v_facilitator in (select room_parties(new.partnership)) then
        update agreement set ended_at = new.closed_at where id = new.id;
        return null;
    end if;
    insert into accompaniment (id, partnership, facilitator, opens, asked_at)
    values (new.id, new.partnership, v_facilitator, array(select jsonb_array_elements_text(new.terms -> 'opens')), new.closed_at);
    insert into accompaniment_word (accompaniment, member, about, yes, said_at)
    select new.id, v.member, v.member, true, v.said_at
      from agreement_voice v where v.agreement = new.id and v.yes and v.member in (select room_parties(new.partnership));
    insert into accompaniment_word (accompaniment, member, about, yes, said_at)
    select new.id, w.member, w.about, w.yes, w.said_at
      from accompaniment_word w where w.accompaniment = v_before and w.yes and (w.member = v_facilitator or w.about = v_facilitator)
    on conflict do nothing;
    perform settle_accompaniment(new.id, new.closed_at);
    return null;
end
$$;
create trigger ask_facilitator after update of outcome on agreement
    for each row when (new.kind = 'facilitator' and new.outcome = 'agreed' and old.outcome is null)
    execute function ask_facilitator();

-- Somebody came: their yes is missing from now on. Or left: nothing of theirs is.
create function settle_accompaniment_of_room() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform settle_accompaniment(a.id, coalesce(new.left_at, new.joined_at))
       from accompaniment a where a.partnership = new.partnership and a.ended_at is null;
    return null;
end
$$;
create trigger settle_accompaniment_of_room after insert or update of left_at on party
    for each row execute function settle_accompaniment_of_room();

-- Says one's word to it, about oneself or about the one one is partners with elsewhere: 'not yours', 'closed',
-- 'waiting' where an answer is still missing, 'began' or 'ended'.
create function answer_accompaniment(p_id uuid, p_about uuid, p_yes boolean, p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_me uuid := current_member();
    v_room uuid;
    v_facilitator uuid;
    v_party uuid;
begin
    select partnership, facilitator into v_room, v_facilitator from accompaniment where id = p_id;
    perform from partnership where id = v_room for update;
    if v_me is null or v_room is null
        or v_me <> v_facilitator and v_me not in (select room_parties(v_room)) then
        return 'not yours';
    end if;
    if exists (select from accompaniment where id = p_id and ended_at is not null) then
        return 'closed';
    end if;
    if p_about <> v_me then
        v_party := case when v_me = v_facilitator then p_about when p_about = v_facilitator then v_me end;
        if v_party is null or v_party not in (select room_parties(v_room))
            or not tied_elsewhere(v_room, v_facilitator, v_party) then
            return 'not yours';
        end if;
    end if;
    -- For whom nothing is missing any more, taking a yes back is ending it.
    if exists (select from accompaniment_seat
                where accompaniment = p_id and (member = coalesce(v_party, v_me) or v_me = v_facilitator and v_party is null)) then
        return 'closed';
    end if;
    insert into accompaniment_word (accompaniment, member, about, yes, said_at) values (p_id, v_me, p_about, p_yes, p_now)
    on conflict (accompaniment, member, about) do update set yes = excluded.yes, said_at = excluded.said_at;
    return settle_accompaniment(p_id, p_now);
end
$$;

-- Any one party takes the invitation back, or the facilitator leaves: from the next statement on nothing is read.
create function end_accompaniment(p_id uuid, p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_me uuid := current_member();
    v_room uuid;
    v_facilitator uuid;
begin
    select partnership, facilitator into v_room, v_facilitator from accompaniment where id = p_id;
    perform from partnership where id = v_room for update;
    if v_me is null or v_room is null
        or v_me <> v_facilitator and v_me not in (select room_parties(v_room)) then
        return false;
    end if;
    update accompaniment set ended_at = p_now where id = p_id and ended_at is null;
    if not found then
        return false;
    end if;
    update agreement set ended_at = greatest(p_now, closed_at) where id = p_id and ended_at is null;
    return true;
end
$$;

-- What the current member is asked to say themselves: that they and another are partners elsewhere, too. Each is told
-- of their own, once all of the room have agreed to invite; nobody is told of another's.
create function my_ties() returns table (accompaniment uuid, partnership uuid, member uuid)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select a.id, a.partnership, case when a.facilitator = current_member() then t.member else a.facilitator end
      from accompaniment a
      join party t on t.partnership = a.partnership and t.left_at is null
     where a.ended_at is null
       and (a.facilitator = current_member() or t.member = current_member())
       and not exists (select from accompaniment_seat s where s.accompaniment = a.id and s.member = t.member)
       and not exists (select from accompaniment_word w
                        where w.accompaniment = a.id and w.member = current_member()
                          and w.about = case when a.facilitator = current_member() then t.member else a.facilitator end)
       and tied_elsewhere(a.partnership, a.facilitator, t.member)
     order by a.id, t.member
$$;

-- The rooms the current member is asked to accompany, or accompanies: whose names and purpose they may read.
create function my_facilitated_rooms() returns uuid[]
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select coalesce(array_agg(partnership), '{}') from accompaniment where facilitator = current_member() and ended_at is null
$$;

-- Those in which nobody's yes is missing now, and what is opened in them: {"<room>": ["charter", …]}.
create function my_accompanied() returns jsonb
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select coalesce(jsonb_object_agg(a.partnership, to_jsonb(a.opens)), '{}')
      from accompaniment a
     where a.facilitator = current_member() and a.ended_at is null and a.began_at is not null
       and not exists (select from party t
                        where t.partnership = a.partnership and t.left_at is null
                          and not exists (select from accompaniment_seat s where s.accompaniment = a.id and s.member = t.member))
$$;

-- What is opened to the current member there. A round only where all who wrote in it have opened it to them: who left
-- before they were invited has not.
create function my_accompanied_rounds() returns uuid[]
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select coalesce(array_agg(r.id), '{}')
      from accompaniment a
      join round r on r.room = a.partnership
     where a.facilitator = current_member() and a.ended_at is null and my_accompanied() ? a.partnership::text
       and r.kind in ('expectations', 'pulse') and r.kind = any (a.opens) and r.revealed_at is not null
       and not exists (select from round_party p
                        where p.round = r.id
                          and not exists (select from accompaniment_seat s where s.accompaniment = a.id and s.member = p.member))
$$;

create function my_accompanied_charters() returns uuid[]
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select coalesce(array_agg(v.proposal), '{}')
      from accompaniment a
      join charter_version v on v.partnership = a.partnership and v.number = charter_number(a.partnership)
     where a.facilitator = current_member() and a.ended_at is null and my_accompanied() ? a.partnership::text
       and 'charter' = any (a.opens)
$$;

-- The texts of stages and their doors: agreements whose kind is, or begins with, `stage`.
create function my_accompanied_agreements() returns uuid[]
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select coalesce(array_agg(g.id), '{}')
      from accompaniment a
      join agreement g on g.partnership = a.partnership
     where a.facilitator = current_member() and a.ended_at is null and my_accompanied() ? a.partnership::text
       and 'stages' = any (a.opens)
       and (g.kind = 'stage' or g.kind like 'stage-%') and g.outcome = 'agreed' and g.ended_at is null
$$;

-- The sessions that the current member is asked to, or proposed where they still accompany.
create function my_sessions() returns uuid[]
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select coalesce(array_agg(s.id), '{}')
      from accompaniment_session s
     where s.id in (select p.session
                      from accompaniment_session_party p
                      join accompaniment_session w on w.id = p.session
                      join party t on t.partnership = w.partnership and t.member = p.member and t.left_at is null
                     where p.member = current_member())
        or s.facilitator = current_member() and my_accompanied() ? s.partnership::text
$$;

-- Proposes a session to one or several: 'not yours', 'enough', or 'proposed'.
create function propose_session(
    p_id uuid, p_room uuid, p_what text, p_starts_at timestamptz, p_minutes int, p_members uuid[], p_now timestamptz)
    returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_me uuid := current_member();
begin
    perform from partnership where id = p_room for update;
    if v_me is null or not my_accompanied() ? p_room::text or coalesce(cardinality(p_members), 0) = 0
        or exists (select from unnest(p_members) m(member) where m.member not in (select room_parties(p_room))) then
        return 'not yours';
    end if;
    if (select count(*) from accompaniment_session
         where partnership = p_room and starts_at > p_now and withdrawn_at is null) >= 50 then
        return 'enough';
    end if;
    insert into accompaniment_session (id, partnership, facilitator, what, starts_at, minutes, proposed_at)
    values (p_id, p_room, v_me, p_what, p_starts_at, p_minutes, p_now);
    insert into accompaniment_session_party (session, member) select distinct p_id, m.member from unnest(p_members) m(member);
    return 'proposed';
end
$$;

-- A shared note is written for good, and so is a reply.
create function shared_stays_shared() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp
as $$
begin
    if old.published_at is not null then
        raise exception 'note is shared' using errcode = 'CR004';
    end if;
    return new;
end
$$;
create trigger shared_stays_shared before update on accompaniment_note for each row execute function shared_stays_shared();

do $$
declare t text;
begin
    foreach t in array array['accompaniment', 'accompaniment_word', 'accompaniment_seat', 'accompaniment_session',
                             'accompaniment_session_party', 'accompaniment_note', 'accompaniment_reply'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
    end loop;
    foreach t in array array['accompaniment', 'accompaniment_word', 'accompaniment_seat', 'accompaniment_session',
                             'accompaniment_session_party'] loop
        execute format('create policy work_all on %I to cordee_work using (true) with check (true)', t);
        execute format('grant select, insert on %I to cordee_work', t);
    end loop;
end
$$;
grant update (began_at, ended_at) on accompaniment to cordee_work;
grant update (yes, said_at) on accompaniment_word to cordee_work;

create policy of_my_rooms on accompaniment for select to cordee_app using (
    partnership = any ((select my_partnerships())::uuid[])
    or facilitator = (select current_member()) and ended_at is null);
grant select (id, partnership, facilitator, opens, asked_at, began_at, ended_at) on accompaniment to cordee_app;

create policy own on accompaniment_word for select to cordee_app using (member = (select current_member()));
grant select (accompaniment, member, about, yes, said_at) on accompaniment_word to cordee_app;

create policy of_accompaniments on accompaniment_seat for select to cordee_app using (
    exists (select from accompaniment a where a.id = accompaniment));
grant select (accompaniment, member, tied, seated_at) on accompaniment_seat to cordee_app;

create policy mine on accompaniment_session for select to cordee_app using (id = any ((select my_sessions())::uuid[]));
create policy own_taking_back on accompaniment_session for update to cordee_app
    using (facilitator = (select current_member()) and (select my_accompanied()) ? partnership::text)
    with check (facilitator = (select current_member()));
grant select (id, partnership, facilitator, what, starts_at, minutes, proposed_at, withdrawn_at), update (withdrawn_at)
    on accompaniment_session to cordee_app;

create policy mine on accompaniment_session_party for select to cordee_app
    using (session = any ((select my_sessions())::uuid[]));
create policy own_answers on accompaniment_session_party for update to cordee_app
    using (member = (select current_member()) and session = any ((select my_sessions())::uuid[]))
    with check (member = (select current_member()));
grant select (session, member, answer, word, answered_at), update (answer, word, answered_at)
    on accompaniment_session_party to cordee_app;

-- The facilitator reads their own where they accompany; the parties what was shared while they are there.
create policy own on accompaniment_note for select to cordee_app using (
    author = (select current_member()) and (select my_accompanied()) ? partnership::text);
create policy shared on accompaniment_note for select to cordee_app using (
    partnership = any ((select my_partnerships())::uuid[])
    and published_at <@ ((select my_times()) ->> partnership::text)::tstzrange);
create policy own_writing on accompaniment_note for insert to cordee_app with check (
    author = (select current_member()) and (select my_accompanied()) ? partnership::text);
create policy own_rewriting on accompaniment_note for update to cordee_app
    using (author = (select current_member()) and published_at is null and (select my_accompanied()) ? partnership::text)
    with check (author = (select current_member()));
create policy own_discarding on accompaniment_note for delete to cordee_app using (
    author = (select current_member()) and published_at is null and (select my_accompanied()) ? partnership::text);
grant select (id, partnership, author, words, written_at, published_at), insert, update (words, written_at, published_at),
    delete on accompaniment_note to cordee_app;

create policy of_notes on accompaniment_reply for select to cordee_app using (
    exists (select from accompaniment_note n where n.id = note and n.published_at is not null));
create policy own_writing on accompaniment_reply for insert to cordee_app with check (
    author = (select current_member())
    and exists (select from accompaniment_note n
                 where n.id = note and n.published_at is not null
                   and n.partnership = any ((select my_partnerships())::uuid[])));
grant select (id, note, author, words, written_at), insert on accompaniment_reply to cordee_app;

-- What all opened, read-only.
create policy accompanied on partnership for select to cordee_app using (id = any ((select my_facilitated_rooms())::uuid[]));
create policy accompanied on party for select to cordee_app
    using (left_at is null and partnership = any ((select my_facilitated_rooms())::uuid[]));
create policy accompanied on round for select to cordee_app using (id = any ((select my_accompanied_rounds())::uuid[]));
create policy accompanied on round_party for select to cordee_app using (round = any ((select my_accompanied_rounds())::uuid[]));
create policy accompanied on answer for select to cordee_app using (round = any ((select my_accompanied_rounds())::uuid[]));
create policy accompanied on charter_version for select to cordee_app
    using (proposal = any ((select my_accompanied_charters())::uuid[]));
create policy accompanied on agreement for select to cordee_app using (id = any ((select my_accompanied_agreements())::uuid[]));
-- Voices follow their agreement; why somebody once said "not yet" was said to the parties.
create policy not_yet_is_for_parties on agreement_voice as restrictive for select to cordee_app
    using (yes or agreement <> all ((select my_accompanied_agreements())::uuid[]));

do $$
declare f text;
begin
    foreach f in array array[
        'answer_accompaniment(uuid, uuid, boolean, timestamptz)', 'end_accompaniment(uuid, timestamptz)', 'my_ties()',
        'my_facilitated_rooms()', 'my_accompanied()', 'my_accompanied_rounds()', 'my_accompanied_charters()',
        'my_accompanied_agreements()', 'my_sessions()',
        'propose_session(uuid, uuid, text, timestamptz, int, uuid[], timestamptz)'] loop
        execute format('grant execute on function %s to cordee_app', f);
        execute format('alter function %s owner to cordee_work', f);
    end loop;
    foreach f in array array['tied_elsewhere(uuid, uuid, uuid)', 'settle_accompaniment(uuid, timestamptz)'] loop
        execute format('alter function %s owner to cordee_work', f);
    end loop;
end
$$;
