-- The charter of a room: what its parties wrote together, version after version. Parties propose wordings;
-- a version takes effect when all of them have accepted the very same text, and never changes after that.

-- The sections, in the order of the text. A charter has them all; one that nobody wrote is empty.
create function charter_keys() returns text[]
    language sql immutable set search_path = pg_catalog, public, pg_temp
as $$ select array['vision', 'contributions', 'value', 'clients', 'confidentiality', 'communication', 'disagreement',
                   'duration', 'exit'] $$;

create table charter_proposal (
    id          uuid primary key,
    partnership uuid not null references partnership,
    author      uuid not null references member,
    -- The version it was written upon; 0 before the first.
    base        int  not null check (base >= 0),
    -- The proposal it answers, if it does.
    answers     uuid references charter_proposal,
    -- A word to the others, beside the text.
    word        text not null check (char_length(word) <= 1000),
    proposed_at timestamptz not null,
    closed_at   timestamptz,
    outcome     text check (outcome in ('in_force', 'withdrawn', 'overtaken')),
    check ((closed_at is null) = (outcome is null))
);
create index on charter_proposal (partnership, id);
create index on charter_proposal (partnership, id) where closed_at is null;

-- What a proposal changes: whole sections, in their canonical form.
create table charter_change (
    proposal uuid not null references charter_proposal,
    section  text not null check (section = any (charter_keys())),
    words    text not null
        check (char_length(words) <= 6000 and words is nfc normalized and words !~ '\r|[ \t]\n|^\s|\s$'),
    primary key (proposal, section)
);

-- What was in force, word for word: the canonical text, and its fingerprint.
create table charter_version (
    partnership uuid not null references partnership,
    number      int  not null check (number > 0),
    proposal    uuid not null unique references charter_proposal,
    text        text not null,
    sha256      bytea not null,
    in_force_at timestamptz not null,
    primary key (partnership, number),
    check (sha256 = sha256(convert_to(text, 'UTF8')))
);

create table charter_section (
    partnership uuid not null,
    version     int  not null,
    section     text not null check (section = any (charter_keys())),
    words       text not null,
    primary key (partnership, version, section),
    foreign key (partnership, version) references charter_version
);

-- That somebody accepted a text: the whole of it, as a proposal makes it upon a version. What was accepted
-- upon a version that is no longer the last one stands as a fact, and counts no more.
create table charter_acceptance (
    proposal    uuid not null references charter_proposal,
    base        int  not null,
    member      uuid not null references member,
    -- Their name as it was then.
    name        text not null,
    sha256      bytea not null check (octet_length(sha256) = 32),
    accepted_at timestamptz not null,
    primary key (proposal, base, member)
);
create index on charter_acceptance (member);

-- The points of opened expectations that a proposal took in.
create table charter_point (
    proposal uuid not null references charter_proposal,
    round    uuid not null,
    author   uuid not null,
    heading  text not null,
    line     int  not null,
    primary key (proposal, round, author, heading, line),
    foreign key (round, author) references round_party
);
create index on charter_point (round);

-- What a party is writing and has not proposed yet. What it answers, or the room where it answers nothing.
create table charter_draft (
    partnership uuid not null references partnership,
    member      uuid not null references member,
    about       uuid not null,
    section     text not null check (section = 'word' or section = any (charter_keys())),
    words       text not null check (char_length(words) <= 20000),
    version     int  not null check (version > 0),
    saved_at    timestamptz not null,
    primary key (member, partnership, about, section)
);

-- A line that would read as a heading is told from one by a backslash, so that two charters that are not the
-- same are never the same text.
create function charter_text(p_sections text[], p_words text[]) returns text
    language sql immutable set search_path = pg_catalog, public, pg_temp
as $$
    select string_agg('# ' || section
                      || case words when '' then '' else E'\n' || regexp_replace(words, '^([#\\])', '\\\1', 'gn') end,
                      E'\n\n' order by place) || E'\n'
      from unnest(p_sections, p_words) with ordinality part(section, words, place)
$$;

-- The version in force; 0 where there is none yet.
create function charter_number(p_room uuid) returns int
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select coalesce(max(number), 0) from charter_version where partnership = p_room $$;

-- The sections of the charter that a proposal makes upon the version in force.
create function charter_result(p_proposal uuid, out sections text[], out words text[])
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select array_agg(k.section order by k.place), array_agg(coalesce(c.words, s.words, '') order by k.place)
      from charter_proposal p
     cross join unnest(charter_keys()) with ordinality k(section, place)
      left join charter_change c on c.proposal = p.id and c.section = k.section
      left join charter_section s
        on s.partnership = p.partnership and s.version = charter_number(p.partnership) and s.section = k.section
     where p.id = p_proposal
$$;

create function charter_fingerprint(p_proposal uuid) returns bytea
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select sha256(convert_to(charter_text(sections, words), 'UTF8')) from charter_result(p_proposal) $$;

-- What the current member may read of the charters of each room, by when it was: from the version that was in
-- force when they joined, until they left. {"<room>": "[2026-01-12 …, 2026-03-16 …)"}
create function my_charters() returns jsonb
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select coalesce(jsonb_object_agg(t.partnership, tstzrange(
               s.since, case when t.left_at is not null then greatest(s.since, t.left_at) end)), '{}')
      from party t
     cross join lateral (
         select coalesce(max(v.in_force_at), t.joined_at) as since
           from charter_version v where v.partnership = t.partnership and v.in_force_at <= t.joined_at) s
     where t.member = current_member()
$$;

-- What they accepted themselves stays theirs to read, wherever they went.
create function my_accepted_charters() returns uuid[]
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select coalesce(array_agg(v.proposal), '{}')
      from charter_acceptance a join charter_version v on v.proposal = a.proposal and v.number = a.base + 1
     where a.member = current_member()
$$;

-- Puts the oldest open proposal in force that all who are in the room now accepted, as it reads today, if
-- there is one: two at least, for nobody agrees alone. Whoever calls this holds the room.
create function settle_charter(p_room uuid, p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_base int := charter_number(p_room);
    v_proposal uuid;
    v_sections text[];
    v_words text[];
begin
    if (select count(*) from room_parties(p_room)) < 2 then
        return false;
    end if;
    select p.id into v_proposal
      from charter_proposal p
     where p.partnership = p_room and p.closed_at is null
       and not exists (select from room_parties(p_room) t(member)
                        where not exists (select from charter_acceptance a
                                           where a.proposal = p.id and a.base = v_base and a.member = t.member))
     order by p.id
     limit 1;
    if v_proposal is null then
        return false;
    end if;
    select sections, words into v_sections, v_words from charter_result(v_proposal);
    insert into charter_version (partnership, number, proposal, text, sha256, in_force_at)
    values (p_room, v_base + 1, v_proposal, charter_text(v_sections, v_words), charter_fingerprint(v_proposal), p_now);
    insert into charter_section (partnership, version, section, words)
    select p_room, v_base + 1, part.section, part.words from unnest(v_sections, v_words) part(section, words);
    update charter_proposal set closed_at = p_now, outcome = 'in_force' where id = v_proposal;
    -- The others are read upon the new version from now on; one that no longer changes anything is over.
    update charter_proposal p set closed_at = p_now, outcome = 'overtaken'
     where p.partnership = p_room and p.closed_at is null
       and not exists (select from charter_change c
                         join charter_section s
                           on s.partnership = p_room and s.version = v_base + 1 and s.section = c.section
                        where c.proposal = p.id and c.words <> s.words);
    return true;
end
$$;

-- Proposes a wording, which is accepting it oneself: 'not yours', 'moved' where another version came in since
-- p_base, 'same' where it changes nothing, 'enough', or 'proposed'.
create function propose_charter(
    p_id uuid, p_room uuid, p_base int, p_answers uuid, p_word text, p_sections text[], p_words text[], p_now timestamptz)
    returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_me uuid := current_member();
    v_base int;
begin
    perform from partnership where id = p_room for update;
    if not exists (select from party where partnership = p_room and member = v_me and left_at is null)
        or p_answers is not null
           and not exists (select from charter_proposal where id = p_answers and partnership = p_room) then
        return 'not yours';
    end if;
    v_base := charter_number(p_room);
    if p_base <> v_base then
        return 'moved';
    end if;
    if (select count(*) from charter_proposal where partnership = p_room and closed_at is null) >= 500 then
        return 'enough';
    end if;
    if not exists (select from unnest(p_sections, p_words) part(section, words)
                     left join charter_section s
                       on s.partnership = p_room and s.version = v_base and s.section = part.section
                    where part.words <> coalesce(s.words, '')) then
        return 'same';
    end if;
    insert into charter_proposal (id, partnership, author, base, answers, word, proposed_at)
    values (p_id, p_room, v_me, v_base, p_answers, p_word, p_now);
    insert into charter_change (proposal, section, words)
    select p_id, part.section, part.words
      from unnest(p_sections, p_words) part(section, words)
      left join charter_section s on s.partnership = p_room and s.version = v_base and s.section = part.section
     where part.words <> coalesce(s.words, '');
    insert into charter_acceptance (proposal, base, member, name, sha256, accepted_at)
    select p_id, v_base, v_me, m.name, charter_fingerprint(p_id), p_now from member m where m.id = v_me;
    return 'proposed';
end
$$;

-- Accepts the text that a proposal makes upon a version, known by its fingerprint: 'not yours', 'closed',
-- 'changed' where it reads otherwise by now, 'accepted', or 'in force' where nobody was missing any more.
create function accept_charter(p_proposal uuid, p_base int, p_sha256 bytea, p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_me uuid := current_member();
    v_room uuid;
    v_outcome text;
begin
    select p.partnership into v_room
      from charter_proposal p join party t on t.partnership = p.partnership
     where p.id = p_proposal and t.member = v_me and t.left_at is null;
    if v_room is null then
        return 'not yours';
    end if;
    perform from partnership where id = v_room for update;
    if not exists (select from party where partnership = v_room and member = v_me and left_at is null) then
        return 'not yours';
    end if;
    select outcome into v_outcome from charter_proposal where id = p_proposal;
    -- Who joined later may accept what is in force by then.
    if v_outcome = 'in_force' then
        if not exists (select from charter_version v
                        where v.partnership = v_room and v.proposal = p_proposal and v.number = charter_number(v_room)
                          and v.number = p_base + 1 and v.sha256 = p_sha256) then
            return 'changed';
        end if;
    elsif v_outcome is not null then
        return 'closed';
    elsif p_base <> charter_number(v_room) or p_sha256 is distinct from charter_fingerprint(p_proposal) then
        return 'changed';
    end if;
    insert into charter_acceptance (proposal, base, member, name, sha256, accepted_at)
    select p_proposal, p_base, v_me, m.name, p_sha256, p_now from member m where m.id = v_me
    on conflict do nothing;
    return case when v_outcome is null and settle_charter(v_room, p_now) then 'in force' else 'accepted' end;
end
$$;

-- The author takes it back; where they have left, any party may.
create function withdraw_charter(p_proposal uuid, p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_room uuid;
begin
    select p.partnership into v_room
      from charter_proposal p join party t on t.partnership = p.partnership
     where p.id = p_proposal and t.member = current_member() and t.left_at is null;
    if v_room is null then
        return false;
    end if;
    perform from partnership where id = v_room for update;
    update charter_proposal p set closed_at = p_now, outcome = 'withdrawn'
     where p.id = p_proposal and p.closed_at is null
       and current_member() in (select room_parties(v_room))
       and (p.author = current_member() or p.author not in (select room_parties(v_room)));
    return found;
end
$$;

-- As before, and a text that only waited for the one who leaves is in force among those who stay.
set role cordee_work;
create or replace function leave_partnership(p_id uuid, p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform from partnership where id = p_id for update;
    update party set left_at = p_now where partnership = p_id and member = current_member() and left_at is null;
    if not found then
        return false;
    end if;
    perform close_open_rounds(p_id, p_now);
    perform settle_charter(p_id, p_now);
    if not exists (select from party where partnership = p_id and left_at is null) then
        delete from claim where invitation in (select id from invitation where partnership = p_id and answer is null);
        update invitation set answer = 'withdrawn', answered_at = p_now where partnership = p_id and answer is null;
    end if;
    return true;
end
$$;
reset role;

-- What was agreed or said cannot be unsaid, by nobody: not by the functions above, not by the owner.
create function charter_never_changes() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp
as $$
begin
    raise exception '% is written for good', tg_table_name using errcode = 'CR004';
end
$$;

create function proposal_closes_once() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp
as $$
begin
    if old.closed_at is not null
        or (old.id, old.partnership, old.author, old.base, old.answers, old.word, old.proposed_at)
           is distinct from (new.id, new.partnership, new.author, new.base, new.answers, new.word, new.proposed_at) then
        raise exception 'charter_proposal is written for good' using errcode = 'CR004';
    end if;
    return new;
end
$$;
create trigger proposal_closes_once before update on charter_proposal
    for each row execute function proposal_closes_once();
create trigger charter_never_changes before delete on charter_proposal
    for each row execute function charter_never_changes();

do $$
declare t text;
begin
    foreach t in array array['charter_change', 'charter_version', 'charter_section', 'charter_acceptance'] loop
        execute format('create trigger charter_never_changes before update or delete on %I
                        for each row execute function charter_never_changes()', t);
    end loop;
    foreach t in array array['charter_proposal', 'charter_change', 'charter_version', 'charter_section',
                             'charter_acceptance', 'charter_point'] loop
        execute format('create trigger charter_never_empties before truncate on %I
                        for each statement execute function charter_never_changes()', t);
    end loop;
    foreach t in array array['charter_proposal', 'charter_change', 'charter_version', 'charter_section',
                             'charter_acceptance', 'charter_point', 'charter_draft'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
    end loop;
    foreach t in array array['charter_proposal', 'charter_change', 'charter_version', 'charter_section',
                             'charter_acceptance'] loop
        execute format('create policy work_all on %I to cordee_work using (true) with check (true)', t);
        execute format('grant select, insert on %I to cordee_work', t);
    end loop;
end
$$;
grant update (closed_at, outcome) on charter_proposal to cordee_work;

create policy mine on charter_version for select to cordee_app using (
    in_force_at <@ ((select my_charters()) ->> partnership::text)::tstzrange
    or proposal = any ((select my_accepted_charters())::uuid[]));
grant select (partnership, number, proposal, text, sha256, in_force_at) on charter_version to cordee_app;

create policy mine on charter_section for select to cordee_app using (
    exists (select from charter_version v where v.partnership = charter_section.partnership and v.number = version));
grant select (partnership, version, section, words) on charter_section to cordee_app;

-- Open ones, and those that closed while one was there. Who has left reads nothing that was still open then:
-- what became of it is no longer theirs to know.
create policy mine on charter_proposal for select to cordee_app using (
    coalesce(closed_at, 'infinity') <@ ((select my_charters()) ->> partnership::text)::tstzrange
    or id = any ((select my_accepted_charters())::uuid[]));
grant select (id, partnership, author, base, answers, word, proposed_at, closed_at, outcome) on charter_proposal to cordee_app;

create policy of_proposals on charter_change for select to cordee_app using (
    exists (select from charter_proposal p where p.id = proposal));
grant select (proposal, section, words) on charter_change to cordee_app;

create policy of_proposals on charter_acceptance for select to cordee_app using (
    exists (select from charter_proposal p where p.id = proposal));
grant select (proposal, base, member, name, sha256, accepted_at) on charter_acceptance to cordee_app;

create policy of_proposals on charter_point for select to cordee_app using (
    round = any ((select my_revealed_rounds())::uuid[])
    and exists (select from charter_proposal p where p.id = proposal));
create policy own on charter_point for insert to cordee_app with check (
    round = any ((select my_revealed_rounds())::uuid[])
    and exists (select from charter_proposal p
                 where p.id = proposal and p.author = (select current_member()) and p.closed_at is null));
grant select (proposal, round, author, heading, line), insert on charter_point to cordee_app;

create policy own on charter_draft to cordee_app
    using (member = (select current_member()))
    with check (member = (select current_member()) and partnership = any ((select my_partnerships())::uuid[]));
grant select (partnership, member, about, section, words, version, saved_at), insert, update, delete
    on charter_draft to cordee_app;

do $$
declare f text;
begin
    foreach f in array array[
        'my_charters()', 'my_accepted_charters()',
        'propose_charter(uuid, uuid, int, uuid, text, text[], text[], timestamptz)',
        'accept_charter(uuid, int, bytea, timestamptz)', 'withdraw_charter(uuid, timestamptz)'] loop
        execute format('grant execute on function %s to cordee_app', f);
        execute format('alter function %s owner to cordee_work', f);
    end loop;
    grant execute on function charter_keys() to cordee_app, cordee_work;
    grant execute on function charter_text(text[], text[]) to cordee_work;
    foreach f in array array[
        'charter_number(uuid)', 'charter_result(uuid)', 'charter_fingerprint(uuid)',
        'settle_charter(uuid, timestamptz)'] loop
        execute format('alter function %s owner to cordee_work', f);
    end loop;
end
$$;
