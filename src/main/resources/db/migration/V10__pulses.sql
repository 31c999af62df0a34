-- The pulse: every two to four weeks each party answers six questions in half a minute, sealed. The answers are
-- rounds (V4, V9); what is here makes the letters of the planned days, and lets one answer from such a letter.

-- One person's answer to one planned day, as a letter may carry it. Only functions of work read it.
create table pulse_link (
    id          uuid primary key default gen_random_uuid(),
    partnership uuid not null references partnership,
    member      uuid not null references member,
    planned_on  date not null,
    deadline    date not null,
    last_on     date not null,
    -- Set when the letter is written: until then there is no link that anybody could hold.
    token_hash  bytea unique,
    used_at     timestamptz,
    unique (partnership, member, planned_on),
    check (planned_on <= deadline and deadline <= last_on)
);
create index on pulse_link (member);

-- How a party sees the season otherwise, beside what Cordée reads.
create table season_view (
    id          uuid primary key,
    partnership uuid not null references partnership,
    member      uuid not null references member,
    words       text not null check (char_length(words) between 1 and 500),
    said_at     timestamptz not null
);
create index on season_view (partnership, said_at);
create index on season_view (member);

-- Half past seven in the morning of a day, where somebody lives. A zone that this database has not heard of yet
-- must not lose a letter.
create function half_past_seven(p_day date, p_zone text) returns timestamptz
    language plpgsql stable set search_path = pg_catalog, public, pg_temp
as $$
begin
    return (p_day + time '07:30') at time zone p_zone;
exception when invalid_parameter_value then
    return (p_day + time '07:30') at time zone 'Europe/Paris';
end
$$;

-- Which thing of its room the pulse of a day is: the same id whoever asks, in here or outside (RFC 9562, 5.3).
create function pulse_subject(p_room uuid, p_day date) returns uuid
    language sql immutable set search_path = pg_catalog, public, pg_temp
as $$
    select overlay(overlay(h placing '3' from 13)
                   placing to_hex((('x' || substr(h, 17, 1))::bit(4)::int & 3) | 8) from 17)::uuid
      from (select md5(p_room || ':' || to_char(p_day, 'YYYY-MM-DD')) as h) t
$$;

-- The rhythm in force, and the first of its days: one of before the agreement was nobody's to answer.
create function pulse_rhythm(p_room uuid) returns table (every int, delay int, begins_on date)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select t.every, t.delay, t.first_on + t.every * greatest(0, ceil((t.agreed_on - t.first_on)::numeric / t.every)::int)
      from (select (terms ->> 'every')::int as every, (terms ->> 'delay')::int as delay, (terms ->> 'first')::date as first_on,
                   (closed_at at time zone 'UTC')::date as agreed_on
              from agreement
             where partnership = p_room and kind = 'rhythm' and subject = p_room
               and outcome = 'agreed' and ended_at is null) t
$$;

-- Writes for each party the letter of their next planned day, unless it is written: one link, one letter.
create function plan_pulse_letters(p_room uuid, p_now timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    if (select count(*) from room_parties(p_room)) < 2 then
        return;
    end if;
    with next as (
        select t.member, a.email, a.locale, a.zone, d.day, r.every, r.delay
          from room_parties(p_room) t(member)
          join account a on a.member = t.member
          cross join pulse_rhythm(p_room) r
          -- The first of three days around now whose morning is still to come where they live.
          cross join lateral (
              select c.day
                from generate_series(0, 2) n(n)
                cross join lateral (select r.begins_on + r.every * (n.n + greatest(0,
                    ((p_now at time zone 'UTC')::date - r.begins_on) / r.every)) as day) c
               where half_past_seven(c.day, a.zone) > p_now
               order by c.day limit 1) d
    ), fresh as (
        insert into pulse_link (partnership, member, planned_on, deadline, last_on)
        -- In one order, so that two who write them at once wait for one another in one direction.
        select p_room, n.member, n.day, n.day + n.delay, n.day + n.every - 1 from next n order by n.member
        on conflict (partnership, member, planned_on) do nothing
        returning id, member, planned_on
    )
    insert into letter (kind, email, locale, about, due_at)
    select 'pulse', n.email, n.locale, f.id, half_past_seven(f.planned_on, n.zone)
      from fresh f join next n on n.member = f.member;
end
$$;

create function rhythm_was_agreed() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform plan_pulse_letters(new.partnership, new.closed_at);
    return null;
end
$$;
create trigger rhythm_was_agreed after update of outcome on agreement
    for each row when (new.kind = 'rhythm' and new.outcome = 'agreed' and old.outcome is null)
    execute function rhythm_was_agreed();

create function party_has_come() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform plan_pulse_letters(new.partnership, new.joined_at);
    return null;
end
$$;
create trigger party_has_come after insert or update of joined_at on party
    for each row when (new.left_at is null) execute function party_has_come();

-- Who moves to another zone gets the letters that wait at half past seven there.
create function mornings_move() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    update letter l set due_at = half_past_seven(k.planned_on, new.zone)
      from pulse_link k
     where l.kind = 'pulse' and l.about = k.id and l.attempts = 0
       and k.member = new.member and k.token_hash is null and k.used_at is null;
    return null;
end
$$;
create trigger mornings_move after update of zone on account
    for each row when (new.zone is distinct from old.zone) execute function mornings_move();

-- Whether a link may still be used: its day is not over, its person is in the room with somebody else, and the
-- round of that day, where there is one, waits for them.
create function pulse_link_holds(p_link uuid, p_now timestamptz) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select exists (
        select from pulse_link k
         where k.id = p_link and k.used_at is null
           and (p_now at time zone 'UTC')::date <= k.last_on
           and k.member in (select room_parties(k.partnership))
           and (select count(*) from room_parties(k.partnership)) > 1
           and not exists (
               select from round r
                where r.room = k.partnership and r.kind = 'pulse' and r.subject = pulse_subject(k.partnership, k.planned_on)
                  and (r.closed_at is not null or r.revealed_at is not null
                       or exists (select from seal s where s.round = r.id and s.member = k.member)
                       or not exists (select from round_party p where p.round = r.id and p.member = k.member))))
$$;

-- Asked for by the house when a letter is due: writes the next one of everybody, and gives the day where this one
-- is still worth sending. From then on its link is one.
create function pulse_letter(p_house bytea, p_link uuid, p_token_hash bytea, p_now timestamptz)
    returns table (planned_on date, last_on date)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
#variable_conflict use_column
declare
    v_room uuid;
begin
    perform for_the_house(p_house);
    select partnership into v_room from pulse_link where id = p_link for update;
    if v_room is null then
        return;
    end if;
    perform plan_pulse_letters(v_room, p_now);
    if not pulse_link_holds(p_link, p_now) then
        return;
    end if;
    -- A rhythm that was agreed meanwhile may have planned other days.
    if exists (select from pulse_link k cross join pulse_rhythm(v_room) r
                where k.id = p_link and k.planned_on >= r.begins_on and (k.planned_on - r.begins_on) % r.every <> 0) then
        return;
    end if;
    return query
        update pulse_link k set token_hash = p_token_hash where k.id = p_link returning k.planned_on, k.last_on;
end
$$;

-- What the page of a link may show to whoever holds it: the day, and nothing of anybody.
create function open_pulse_link(p_token bytea, p_now timestamptz) returns table (planned_on date, last_on date)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select k.planned_on, k.last_on from pulse_link k
     where k.token_hash = sha256(p_token) and pulse_link_holds(k.id, p_now)
$$;

-- The context of one member, for the length of a function of work that acts in their name. Nobody else may call it.
create function stand_for(p_member uuid) returns void
    language sql security definer set search_path = pg_catalog, public, pg_temp
as $$
    select set_config('cordee.member',
        p_member || ':' || (select encode(hmac(context_text(p_member)::bytea, key, 'sha256'), 'hex') from context_key), true)
$$;

-- Seals the one answer that a link is for: 'gone', 'sealed', or 'revealed' where it was the last. What others wrote
-- is not read, here or by whoever asks.
create function answer_pulse(
    p_house bytea, p_token bytea, p_round uuid, p_headings text[], p_words text[], p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_link pulse_link;
    v_before text := coalesce(current_setting('cordee.member', true), '');
    v_round uuid;
    v_said text;
begin
    perform for_the_house(p_house);
    select id, partnership, member, planned_on, deadline, last_on, token_hash, used_at into v_link
      from pulse_link where token_hash = sha256(p_token) for update;
    if v_link.id is null or not pulse_link_holds(v_link.id, p_now) then
        return 'gone';
    end if;
    -- Before the round is held, as where one answers inside.
    perform plan_pulse_letters(v_link.partnership, p_now);
    perform stand_for(v_link.member);
    v_round := open_round_about(
        p_round, v_link.partnership, 'pulse', pulse_subject(v_link.partnership, v_link.planned_on), p_headings,
        v_link.deadline, v_link.last_on - v_link.deadline, false, v_link.planned_on::timestamp at time zone 'UTC', p_now);
    if not hold_for_writing(v_round, p_now) then
        perform set_config('cordee.member', v_before, true);
        return 'gone';
    end if;
    insert into answer (round, member, heading, words, version, saved_at)
    select v_round, v_link.member, h.heading, h.words, 1, p_now
      from unnest(p_headings, p_words) h(heading, words)
     where h.words <> '';
    v_said := seal(v_round, p_now);
    update pulse_link set used_at = p_now where id = v_link.id;
    insert into letter (kind, email, locale, about, facts, due_at)
    select 'notice', a.email, a.locale, v_link.partnership,
           jsonb_build_object('topic', 'pulse', 'day', v_link.planned_on), p_now
      from account a where a.member = v_link.member;
    perform set_config('cordee.member', v_before, true);
    return v_said;
end
$$;

-- The current member answers inside: the link of that day is no more. Taken before the round, as above.
create function answer_pulse_inside(p_room uuid, p_day date, p_now timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    if current_member() is null or current_member() not in (select room_parties(p_room)) then
        return;
    end if;
    update pulse_link set used_at = p_now
     where partnership = p_room and member = current_member() and planned_on = p_day and used_at is null;
    perform plan_pulse_letters(p_room, p_now);
end
$$;

-- Whether a pulse of this room began before the current member came: they are asked at the next one.
create function pulse_without_me(p_room uuid, p_day date) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select current_member() in (select room_parties(p_room))
       and exists (select from round r
                    where r.room = p_room and r.kind = 'pulse' and r.subject = pulse_subject(p_room, p_day)
                      and not exists (select from round_party p where p.round = r.id and p.member = current_member()))
$$;

alter table pulse_link enable row level security;
alter table pulse_link force row level security;
alter table season_view enable row level security;
alter table season_view force row level security;

create policy work_all on pulse_link to cordee_work using (true) with check (true);
grant select, insert, update (token_hash, used_at) on pulse_link to cordee_work;

-- From a mail one writes one's own answer, and nothing of any answer is read.
create policy own_from_mail on answer for insert to cordee_work with check (member = (select current_member()));
grant insert (round, member, heading, words, version, saved_at) on answer to cordee_work;

-- What was said while one was there.
create policy mine on season_view for select to cordee_app using (
    said_at <@ ((select my_times()) ->> partnership::text)::tstzrange);
create policy own_saying on season_view for insert to cordee_app
    with check (member = (select current_member()) and partnership = any ((select my_partnerships())::uuid[]));
create policy own_taking_back on season_view for delete to cordee_app
    using (member = (select current_member()) and partnership = any ((select my_partnerships())::uuid[]));
grant select (id, partnership, member, words, said_at), insert (id, partnership, member, words, said_at), delete
    on season_view to cordee_app;

grant execute on function half_past_seven(date, text), pulse_subject(uuid, date) to cordee_work;

do $$
declare f text;
begin
    foreach f in array array[
        'pulse_letter(bytea, uuid, bytea, timestamptz)', 'open_pulse_link(bytea, timestamptz)',
        'answer_pulse(bytea, bytea, uuid, text[], text[], timestamptz)', 'answer_pulse_inside(uuid, date, timestamptz)',
        'pulse_without_me(uuid, date)'] loop
        execute format('grant execute on function %s to cordee_app', f);
        execute format('alter function %s owner to cordee_work', f);
    end loop;
    foreach f in array array[
        'pulse_rhythm(uuid)', 'plan_pulse_letters(uuid, timestamptz)', 'rhythm_was_agreed()', 'party_has_come()',
        'mornings_move()', 'pulse_link_holds(uuid, timestamptz)', 'stand_for(uuid)'] loop
        execute format('alter function %s owner to cordee_work', f);
    end loop;
end
$$;
