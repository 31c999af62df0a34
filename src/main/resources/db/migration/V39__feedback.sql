-- What one member tells another of themselves, because they asked or unasked; and that two partners met.

-- Between the two and nobody else. Asked for, it waits without words until the other gives them.
create table feedback (
    id           uuid primary key,
    giver        uuid references member on delete set null,
    receiver     uuid references member on delete set null,
    -- What the receiver asks about; empty where it was offered.
    question     text not null default '' check (char_length(question) <= 1000),
    asked_at     timestamptz,
    kind         text check (kind in ('enriching', 'confronting')),
    given_at     timestamptz,
    -- Taken back by who asked, before anything was given.
    withdrawn_at timestamptz,
    check (giver <> receiver),
    check ((asked_at is null) = (question = '')),
    check (asked_at is not null or given_at is not null),
    check ((kind is null) = (given_at is null)),
    check (withdrawn_at is null or given_at is null)
);
create index feedback_giver on feedback (giver, receiver);
create index feedback_receiver on feedback (receiver, giver);

-- Apart, because whoever it is for knows that it is there before they read it.
create table feedback_words (
    feedback uuid primary key references feedback on delete cascade,
    words    text not null check (char_length(words) between 1 and 4000)
);

-- How it stands with one of the two: their own row, which the other never reads. So nobody knows whether what they gave
-- was opened, nor whether what they asked was laid aside.
create table feedback_side (
    feedback   uuid not null references feedback on delete cascade,
    member     uuid not null references member on delete cascade,
    gave       boolean not null,
    -- When it was asked, then when it was given: lists are read in this order.
    at         timestamptz not null,
    opened_at  timestamptz,
    -- Not now.
    rested_at  timestamptz,
    removed_at timestamptz,
    primary key (feedback, member),
    check (opened_at is null or not gave)
);
create index feedback_side_latest on feedback_side (member, gave, at desc, feedback desc) where removed_at is null;
create index feedback_side_removed on feedback_side (member, removed_at) where removed_at is not null;

-- Whom one can ask, and to whom one can offer: the other parties of one's rooms, and the members one is tied to.
create function feedback_partners() returns table (member uuid, name text)
    language sql stable security definer
    set search_path = pg_catalog, public, pg_temp
as $$
    select m.id, m.name
      from (select o.member
              from party me
              join party o on o.partnership = me.partnership and o.left_at is null and o.member <> me.member
             where me.member = current_member() and me.left_at is null
            union
            select t.member from contact_tie t
             where t.owner = current_member() and t.member is not null and t.agreed_at is not null and t.withdrawn_at is null
            union
            select t.owner from contact_tie t
             where t.member = current_member() and t.agreed_at is not null and t.withdrawn_at is null) f
      join member m on m.id = f.member
     where m.name <> '' and m.id <> current_member()
$$;

create function ask_feedback(p_id uuid, p_of uuid, p_question text, p_now timestamptz) returns text
    language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_me uuid := current_member();
begin
    if v_me is null or not exists (select from feedback_partners() p where p.member = p_of) then
        return 'not there';
    end if;
    -- One after the other, so that many windows are not more than one.
    perform pg_advisory_xact_lock(hashtextextended('feedback:' || v_me, 0));
    if (select count(*) from feedback f
         where f.receiver = v_me and f.giver = p_of and f.asked_at > p_now - interval '1 day') >= 5 then
        return 'enough';
    end if;
    insert into feedback (id, giver, receiver, question, asked_at) values (p_id, p_of, v_me, p_question, p_now);
    insert into feedback_side (feedback, member, gave, at) values (p_id, v_me, false, p_now), (p_id, p_of, true, p_now);
    return 'sent';
end
$$;

create function offer_feedback(p_id uuid, p_to uuid, p_kind text, p_words text, p_now timestamptz) returns text
    language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_me uuid := current_member();
begin
    if v_me is null or not exists (select from feedback_partners() p where p.member = p_to) then
        return 'not there';
    end if;
    perform pg_advisory_xact_lock(hashtextextended('feedback:' || v_me, 0));
    if (select count(*) from feedback f
         where f.giver = v_me and f.receiver = p_to and f.asked_at is null and f.given_at > p_now - interval '1 day') >= 5 then
        return 'enough';
    end if;
    insert into feedback (id, giver, receiver, kind, given_at) values (p_id, v_me, p_to, p_kind, p_now);
    insert into feedback_words (feedback, words) values (p_id, p_words);
    insert into feedback_side (feedback, member, gave, at) values (p_id, v_me, true, p_now), (p_id, p_to, false, p_now);
    return 'sent';
end
$$;

-- Gives what was asked, once: 'given' where it was given before, 'gone' where nobody asks any more.
create function give_feedback(p_id uuid, p_kind text, p_words text, p_now timestamptz) returns text
    language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_me    uuid := current_member();
    v_given boolean;
    v_gone  boolean;
begin
    select f.given_at is not null, f.withdrawn_at is not null or f.receiver is null into v_given, v_gone
      from feedback f
      join feedback_side s on s.feedback = f.id and s.member = v_me and s.gave
     where f.id = p_id
       for update of f;
    if not found then
        return 'not yours';
    end if;
    if v_given then
        return 'given';
    end if;
    if v_gone then
        return 'gone';
    end if;
    update feedback set kind = p_kind, given_at = p_now where id = p_id;
    insert into feedback_words (feedback, words) values (p_id, p_words);
    update feedback_side set at = p_now, rested_at = null, removed_at = case when member <> v_me then removed_at end
     where feedback = p_id;
    return 'sent';
end
$$;

-- Takes it out of one's own, or puts it back. What one asked and nobody gave is asked no more.
create function put_feedback_away(p_id uuid, p_away boolean, p_now timestamptz) returns boolean
    language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
as $$
begin
    -- The same order as whoever gives meanwhile.
    perform from feedback where id = p_id for update;
    update feedback_side set removed_at = case when p_away then coalesce(removed_at, p_now) end
     where feedback = p_id and member = current_member();
    if not found then
        return false;
    end if;
    update feedback set withdrawn_at = case when p_away then p_now end
     where id = p_id and receiver = current_member() and given_at is null;
    return true;
end
$$;

-- What nobody has any more is nowhere.
create function forget_feedback() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
as $$
begin
    delete from feedback f where f.id = old.feedback and not exists (select from feedback_side s where s.feedback = f.id);
    return null;
end
$$;

create trigger forget_feedback after delete on feedback_side for each row execute function forget_feedback();

-- To the two alone: that one gave the other feedback, and when, on days on which they were the only parties of a room.
-- Where somebody else was there too it is no fact of that room: they would learn of it.
create function feedback_facts(p_rooms uuid[]) returns table (room uuid, kind text, member uuid, day date)
    language sql stable security definer
    set search_path = pg_catalog, public, pg_temp
as $$
    select me.partnership, 'FEEDBACK_GIVEN', f.giver, (f.given_at at time zone 'UTC')::date
      from party me
      join party o on o.partnership = me.partnership and o.member <> me.member
     cross join lateral (
           select g.giver, g.given_at from feedback g where g.giver = me.member and g.receiver = o.member
           union all
           select g.giver, g.given_at from feedback g where g.giver = o.member and g.receiver = me.member) f
     where me.member = current_member() and me.partnership = any (p_rooms)
       and f.given_at >= greatest(me.joined_at, o.joined_at)
       and f.given_at <= coalesce(least(me.left_at, o.left_at), 'infinity')
       and not exists (select from party t
                        where t.partnership = me.partnership and t.member not in (me.member, o.member)
                          and t.joined_at <= f.given_at and coalesce(t.left_at, 'infinity') >= f.given_at)
$$;

-- Meetings ---------------------------------------------------------------------------------

-- A note of an encounter is its writer's alone. Only that one met, and when, is told to the partnership, if they say so.
alter table encounter add told_to uuid references member on delete set null;
create index encounter_told on encounter (owner, told_to, met_on) where told_to is not null;
create index encounter_told_to on encounter (told_to) where told_to is not null;

-- The partner whom one met, where they are one: a party of a room of one's own.
create function met_partner(p_encounter uuid) returns uuid
    language sql stable security definer
    set search_path = pg_catalog, public, pg_temp
as $$
    select m.member
      from encounter e
      join contact c on c.id = e.contact and c.owner = e.owner
     cross join lateral (select member_of_contact(coalesce(c.merged_into, c.id)) as member) m
     where e.id = p_encounter and e.owner = current_member()
       and exists (select from party me
                     join party o on o.partnership = me.partnership and o.left_at is null
                    where me.member = e.owner and me.left_at is null and o.member = m.member and o.member <> me.member)
$$;

-- That a party says it met another, and when; not whom, nor anything of it.
create function meeting_facts(p_rooms uuid[]) returns table (room uuid, kind text, member uuid, day date)
    language sql stable security definer
    set search_path = pg_catalog, public, pg_temp
as $$
    select a.partnership, 'MEETING_HELD', e.owner, e.met_on
      from party me
      join party a on a.partnership = me.partnership
      join encounter e on e.owner = a.member and e.told_to is not null and e.removed_at is null
      join party b on b.partnership = a.partnership and b.member = e.told_to and b.member <> a.member
     where me.member = current_member() and me.partnership = any (p_rooms)
       and e.met_on >= (greatest(a.joined_at, b.joined_at) at time zone 'UTC')::date
       and e.met_on <= coalesce((least(a.left_at, b.left_at) at time zone 'UTC')::date, 'infinity')
$$;

-- Something happened between two members: in the rooms in which both are, or, where nobody else is to notice, in those
-- in which they are alone.
create function rooms_of_two_move() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_rows jsonb[] := array[case when tg_op <> 'INSERT' then to_jsonb(old) end, case when tg_op <> 'DELETE' then to_jsonb(new) end];
begin
    insert into room_change (partnership, changes)
    select distinct a.partnership, 1
      from unnest(v_rows) r(line)
      join party a on a.member = (r.line ->> tg_argv[0])::uuid
      join party b on b.partnership = a.partnership and b.member = (r.line ->> tg_argv[1])::uuid and b.member <> a.member
     where tg_argv[2] = 'all'
        or not exists (select from party t
                        where t.partnership = a.partnership and t.left_at is null and t.member not in (a.member, b.member))
     order by a.partnership
        on conflict (partnership) do update set changes = room_change.changes + 1
        where room_change.xmin <> pg_current_xact_id()::xid;
    return null;
end
$$;

create constraint trigger rooms_move after insert or update or delete on feedback
    deferrable initially deferred for each row execute function rooms_of_two_move('giver', 'receiver', 'alone');
create constraint trigger rooms_move after insert or update or delete on gesture
    deferrable initially deferred for each row execute function rooms_of_two_move('giver', 'receiver', 'all');
create constraint trigger rooms_move after update of told_to, met_on, removed_at or delete on encounter
    deferrable initially deferred for each row execute function rooms_of_two_move('owner', 'told_to', 'all');

-- Walls ------------------------------------------------------------------------------------

do $$
declare t text;
begin
    foreach t in array array['feedback', 'feedback_words', 'feedback_side'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy work_all on %I to cordee_work using (true) with check (true)', t);
        execute format('grant select, insert on %I to cordee_work', t);
    end loop;
end
$$;

create policy own on feedback_side to cordee_app
    using (member = (select current_member())) with check (member = (select current_member()));
create policy of_both on feedback for select to cordee_app
    using ((select true from feedback_side s where s.feedback = feedback.id and s.member = (select current_member()))
           and (withdrawn_at is null or receiver = (select current_member())));
-- Whoever wrote them, and whoever they are for once they opened them.
create policy opened on feedback_words for select to cordee_app
    using ((select true from feedback_side s
             where s.feedback = feedback_words.feedback and s.member = (select current_member())
               and (s.gave or s.opened_at is not null)));
grant select (id, giver, receiver, question, asked_at, kind, given_at) on feedback to cordee_app;
grant select (feedback, words) on feedback_words to cordee_app;
grant select (feedback, member, gave, at, opened_at, rested_at, removed_at), update (opened_at, rested_at), delete
    on feedback_side to cordee_app;
grant update (kind, given_at, withdrawn_at), delete on feedback to cordee_work;
grant update (at, rested_at, removed_at) on feedback_side to cordee_work;

grant select (told_to), update (told_to) on encounter to cordee_app;
create policy work_met on encounter for select to cordee_work using (told_to is not null or owner = (select current_member()));
grant select (id, owner, contact, met_on, removed_at, told_to) on encounter to cordee_work;

do $$
declare f text;
begin
    foreach f in array array['feedback_partners()', 'ask_feedback(uuid, uuid, text, timestamptz)',
        'offer_feedback(uuid, uuid, text, text, timestamptz)', 'give_feedback(uuid, text, text, timestamptz)',
        'put_feedback_away(uuid, boolean, timestamptz)', 'feedback_facts(uuid[])', 'forget_feedback()', 'rooms_of_two_move()',
        'met_partner(uuid)', 'meeting_facts(uuid[])'] loop
        execute format('revoke all on function %s from public', f);
        if f not in ('forget_feedback()', 'rooms_of_two_move()') then
            execute format('grant execute on function %s to cordee_app', f);
        end if;
        execute format('alter function %s owner to cordee_work', f);
    end loop;
end
$$;
