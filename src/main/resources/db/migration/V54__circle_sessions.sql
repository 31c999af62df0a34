-- Sessions of a circle: planned with a protocol and roles that turn, one clock for all, minutes by agreement.

create table circle_session (
    id           uuid primary key,
    circle       uuid not null references circle on delete cascade,
    protocol     text not null check (protocol in ('intervision', 'codevelopment', 'supervision')),
    starts_at    timestamptz not null,
    place        text not null check (char_length(place) <= 200),
    planned_by   uuid references member on delete set null,
    planned_at   timestamptz not null,
    -- Grows with each change, for whoever changes it in two windows, and for calendars (RFC 5545, SEQUENCE).
    version      int not null default 1 check (version > 0),
    cancelled_at timestamptz,
    opened_at    timestamptz,
    closed_at    timestamptz check (closed_at >= opened_at),
    -- The clock: in which step one is, since when but for the breaks, and whether it stands still.
    step         int check ((step is null) = (opened_at is null)),
    step_since   timestamptz check ((step_since is null) = (opened_at is null)),
    paused_at    timestamptz,
    -- Grows with whatever those who look at the clock should see.
    beat         int not null default 0,
    unique (id, circle)
);
create index circle_session_latest on circle_session (circle, starts_at desc, id desc);
create index on circle_session (planned_by);

create table session_step (
    session  uuid not null,
    circle   uuid not null,
    position int not null check (position between 1 and 12),
    key      text not null,
    minutes  int not null check (minutes between 1 and 180),
    -- Given while it went on, in minutes.
    more     int not null default 0 check (more between 0 and 120),
    -- How long it took in the end, in seconds.
    took     int,
    primary key (session, position),
    foreign key (session, circle) references circle_session (id, circle) on delete cascade
);

create table session_attendee (
    session  uuid not null,
    circle   uuid not null,
    member   uuid not null references member on delete cascade,
    role     text not null check (role in ('brings', 'holds', 'notes', 'consults')),
    answer   text check (answer in ('here', 'remote', 'no')),
    -- What they bring, where it is their turn.
    question text not null default '' check (char_length(question) <= 1200),
    primary key (session, member),
    foreign key (session, circle) references circle_session (id, circle) on delete cascade
);
create index on session_attendee (member);

create table session_minute (
    id           uuid primary key,
    session      uuid not null,
    circle       uuid not null,
    author       uuid references member on delete set null,
    -- Empty once somebody withdrew it.
    words        text not null check (char_length(words) <= 1200),
    written_at   timestamptz not null,
    agreed_at    timestamptz,
    withdrawn_by uuid references member on delete set null,
    withdrawn_at timestamptz,
    check (withdrawn_at is null or words = '' and agreed_at is null),
    foreign key (session, circle) references circle_session (id, circle) on delete cascade
);
create index on session_minute (session, id);
create index on session_minute (author);
create index on session_minute (withdrawn_by);

create table session_minute_assent (
    minute  uuid not null references session_minute on delete cascade,
    session uuid not null,
    member  uuid not null references member on delete cascade,
    primary key (minute, member)
);
create index on session_minute_assent (member);

-- What somebody takes home: theirs alone, unless they offer it to those who were there.
create table session_takeaway (
    session uuid not null,
    circle  uuid not null,
    member  uuid not null references member on delete cascade,
    words   text not null check (char_length(words) between 1 and 600),
    offered boolean not null,
    primary key (session, member),
    foreign key (session, circle) references circle_session (id, circle) on delete cascade
);
create index on session_takeaway (member);

-- Who reads what ------------------------------------------------------------------------------

-- To which the member who is here is asked, in circles they are in still.
create function my_circle_sessions() returns setof uuid
    language sql stable rows 64 security definer set search_path = pg_catalog, public, pg_temp
as $$
    select a.session
      from session_attendee a join circle_member m on m.circle = a.circle and m.member = a.member and m.left_at is null
     where a.member = (select current_member())
$$;

-- Of these, at which they are, or were.
create function my_sittings() returns setof uuid
    language sql stable rows 64 security definer set search_path = pg_catalog, public, pg_temp
as $$
    select a.session
      from session_attendee a join circle_member m on m.circle = a.circle and m.member = a.member and m.left_at is null
     where a.member = (select current_member()) and a.answer in ('here', 'remote')
$$;

do $$
declare t text;
begin
    foreach t in array array['circle_session', 'session_step', 'session_attendee', 'session_minute', 'session_minute_assent',
                             'session_takeaway'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy work_all on %I to cordee_work using (true) with check (true)', t);
        execute format('grant select, insert, update, delete on %I to cordee_work', t);
        execute (select format('grant select (%s) on %I to cordee_app', string_agg(a.attname, ', ' order by a.attnum), t)
                   from pg_attribute a where a.attrelid = t::regclass and a.attnum > 0 and not a.attisdropped);
    end loop;
end
$$;

-- Whoever came to the circle later finds what is to come, and nothing of what was.
create policy within on circle_session for select to cordee_app
    using (id in (select my_circle_sessions())
           or circle in (select my_circles()) and closed_at is null and cancelled_at is null);
create policy within on session_step for select to cordee_app
    using ((select true from circle_session s where s.id = session_step.session));
create policy within on session_attendee for select to cordee_app using (session in (select my_circle_sessions()));
create policy within on session_minute for select to cordee_app using (session in (select my_sittings()));
create policy within on session_minute_assent for select to cordee_app using (session in (select my_sittings()));
create policy within on session_takeaway for select to cordee_app
    using (session in (select my_sittings()) and (offered or member = (select current_member())));

-- Planning ------------------------------------------------------------------------------------

-- Whoever looks at the clock is told that it moved; of what, they ask for themselves.
create function beat_session(p_id uuid) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    update circle_session set beat = beat + 1 where id = p_id;
    perform pg_notify('circle_session', p_id::text);
end
$$;

-- A letter to all who are asked, or to one of them: an invitation for their calendar, its update, or that it is off.
create function write_of_session(p_id uuid, p_what text, p_member uuid, p_now timestamptz) returns void
    language sql security definer set search_path = pg_catalog, public, pg_temp
as $$
    insert into letter (kind, email, locale, about, facts, due_at)
    select 'notice', c.email, c.locale, s.id,
           jsonb_build_object(
               'topic', 'circle-session', 'what', p_what, 'circle', s.circle, 'zone', c.zone, 'sequence', s.version,
               'starts', to_char(s.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
               'minutes', (select sum(p.minutes) from session_step p where p.session = s.id)), p_now
      from circle_session s
      join session_attendee a on a.session = s.id and (p_member is null or a.member = p_member)
      join account c on c.member = a.member
     where s.id = p_id and (p_member is not null or a.answer is distinct from 'no')
$$;

-- The role of whoever will not be there goes to the first who has none, in the order in which they came to the circle.
create function pass_on_role(p_id uuid, p_member uuid) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_role text;
    v_next uuid;
begin
    select a.role into v_role from session_attendee a where a.session = p_id and a.member = p_member and a.role <> 'consults';
    if not found then
        return;
    end if;
    select a.member into v_next
      from session_attendee a
      join circle_member m on m.circle = a.circle and m.member = a.member and m.left_at is null
     where a.session = p_id and a.member <> p_member and a.role = 'consults' and a.answer is distinct from 'no'
     order by m.joined_at, a.member limit 1;
    if found then
        update session_attendee set role = 'consults' where session = p_id and member = p_member;
        update session_attendee set role = v_role where session = p_id and member = v_next;
    end if;
end
$$;

-- 'planned', 'enough' where many are to come already, 'not yours'.
create function plan_session(
    p_id uuid, p_circle uuid, p_protocol text, p_starts_at timestamptz, p_place text, p_keys text[], p_minutes int[],
    p_members uuid[], p_roles text[], p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_me uuid := current_member();
begin
    if not hold_circle(p_circle) or not is_in_circle(p_circle) then
        return 'not yours';
    end if;
    if (select count(*) from circle_session s
         where s.circle = p_circle and s.cancelled_at is null and s.closed_at is null
           and s.starts_at > p_now - interval '1 day') >= 12 then
        return 'enough';
    end if;
    insert into circle_session (id, circle, protocol, starts_at, place, planned_by, planned_at)
    values (p_id, p_circle, p_protocol, p_starts_at, p_place, v_me, p_now);
    insert into session_step (session, circle, position, key, minutes)
    select p_id, p_circle, t.n, t.key, t.minutes from unnest(p_keys, p_minutes) with ordinality t (key, minutes, n);
    insert into session_attendee (session, circle, member, role, answer)
    select p_id, p_circle, m.member, coalesce(t.role, 'consults'), case when m.member = v_me then 'here' end
      from circle_member m left join unnest(p_members, p_roles) t (member, role) on t.member = m.member
     where m.circle = p_circle and m.left_at is null;
    perform write_of_session(p_id, 'planned', null, p_now);
    return 'planned';
end
$$;

-- Holds a session that goes on or is to come, for who planned it, keeps its time, or hosts the circle: its version, null for
-- nobody else's.
create function hold_own_session(p_id uuid) returns int
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_version int;
begin
    select s.version into v_version
      from circle_session s
      join session_attendee a on a.session = s.id and a.member = current_member()
      join circle c on c.id = s.circle
     where s.id = p_id and s.id in (select my_circle_sessions()) and c.ended_at is null
       and (s.planned_by = a.member or s.planned_by is null or c.host = a.member or a.role = 'holds')
       for update of s;
    return v_version;
end
$$;

-- Another moment, place or length: 'changed', 'same' where nothing is, 'crossed' where another window was quicker, 'over' where
-- it was opened or is off, 'not yours'. Whoever said they would come is asked again where the moment is another.
create function change_session(
    p_id uuid, p_version int, p_starts_at timestamptz, p_place text, p_minutes int[], p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_version int := hold_own_session(p_id);
    v_moved   boolean;
begin
    if v_version is null then
        return 'not yours';
    end if;
    if exists (select from circle_session s where s.id = p_id and (s.opened_at is not null or s.cancelled_at is not null)) then
        return 'over';
    end if;
    if v_version <> p_version then
        return 'crossed';
    end if;
    select s.starts_at <> p_starts_at into v_moved from circle_session s where s.id = p_id;
    if not v_moved and exists (select from circle_session s where s.id = p_id and s.place = p_place)
       and p_minutes = (select array_agg(t.minutes order by t.position) from session_step t where t.session = p_id) then
        return 'same';
    end if;
    update circle_session set starts_at = p_starts_at, place = p_place, version = version + 1 where id = p_id;
    update session_step s set minutes = t.minutes
      from unnest(p_minutes) with ordinality t (minutes, n) where s.session = p_id and s.position = t.n;
    perform write_of_session(p_id, 'changed', null, p_now);
    if v_moved then
        update session_attendee set answer = case when member = current_member() then 'here' end where session = p_id;
    end if;
    perform beat_session(p_id);
    return 'changed';
end
$$;

-- 'cancelled', 'over', 'not yours'.
create function cancel_session(p_id uuid, p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    if hold_own_session(p_id) is null then
        return 'not yours';
    end if;
    update circle_session set cancelled_at = p_now, version = version + 1
     where id = p_id and cancelled_at is null and opened_at is null;
    if not found then
        return 'over';
    end if;
    perform write_of_session(p_id, 'cancelled', null, p_now);
    perform beat_session(p_id);
    return 'cancelled';
end
$$;

-- By whoever is in the circle, also who came to it since: 'answered', 'over', 'not yours'.
create function answer_session(p_id uuid, p_answer text, p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_me   uuid := current_member();
    v_over boolean;
    v_circle uuid;
begin
    select s.circle, s.cancelled_at is not null or s.closed_at is not null or s.starts_at < p_now - interval '1 day'
      into v_circle, v_over
      from circle_session s where s.id = p_id and s.circle in (select my_circles()) for update of s;
    if not found then
        return 'not yours';
    end if;
    if v_over then
        return case when exists (select from session_attendee a where a.session = p_id and a.member = v_me)
                    then 'over' else 'not yours' end;
    end if;
    insert into session_attendee (session, circle, member, role, answer) values (p_id, v_circle, v_me, 'consults', p_answer)
    on conflict (session, member) do update set answer = excluded.answer;
    if p_answer = 'no' then
        perform pass_on_role(p_id, v_me);
    end if;
    perform beat_session(p_id);
    return 'answered';
end
$$;

-- Exchanges what one holds for what another does: false where one of the two does not come, or it is over.
create function exchange_session_roles(p_id uuid, p_with uuid) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_me     uuid := current_member();
    v_mine   text;
    v_theirs text;
begin
    perform 1 from circle_session s
      where s.id = p_id and s.id in (select my_circle_sessions()) and s.cancelled_at is null and s.closed_at is null for update;
    if not found then
        return false;
    end if;
    select a.role into v_mine from session_attendee a
     where a.session = p_id and a.member = v_me and a.answer is distinct from 'no';
    select a.role into v_theirs from session_attendee a join circle_member m on m.circle = a.circle and m.member = a.member
     where a.session = p_id and a.member = p_with and a.answer is distinct from 'no' and m.left_at is null;
    if v_mine is null or v_theirs is null or v_mine = v_theirs then
        return false;
    end if;
    update session_attendee set role = case member when v_me then v_theirs else v_mine end
     where session = p_id and member in (v_me, p_with);
    perform beat_session(p_id);
    return true;
end
$$;

-- By whoever brings it, until the end.
create function ask_in_session(p_id uuid, p_words text) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    update session_attendee a set question = p_words
      from circle_session s
     where a.session = p_id and a.member = current_member() and a.role = 'brings' and s.id = a.session
       and s.id in (select my_circle_sessions()) and s.cancelled_at is null and s.closed_at is null;
    if found then
        perform beat_session(p_id);
        return true;
    end if;
    return false;
end
$$;

-- The clock -----------------------------------------------------------------------------------

-- By whoever keeps the time, who saw it at this step (0 before it is opened): 'moved', 'crossed' where it is elsewhere by now,
-- 'early' more than two hours before, 'late' more than a day after, 'not yours'.
create function move_session_clock(p_id uuid, p_move text, p_from int, p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    s      record;
    v_last int;
begin
    select o.step, o.step_since, o.paused_at, o.starts_at, o.closed_at into s
      from circle_session o join session_attendee a on a.session = o.id and a.member = current_member() and a.role = 'holds'
     where o.id = p_id and o.id in (select my_circle_sessions()) and o.cancelled_at is null for update of o;
    if not found then
        return 'not yours';
    end if;
    if s.closed_at is not null or coalesce(s.step, 0) <> p_from or (p_move = 'open') <> (s.step is null) then
        return 'crossed';
    end if;
    if p_move = 'open' then
        if p_now < s.starts_at - interval '2 hours' then
            return 'early';
        end if;
        if p_now > s.starts_at + interval '1 day' then
            return 'late';
        end if;
        update circle_session set opened_at = p_now, step = 1, step_since = p_now where id = p_id;
        update session_attendee set answer = coalesce(answer, 'here') where session = p_id and member = current_member();
    elsif p_move in ('next', 'close') then
        update session_step set took = extract(epoch from coalesce(s.paused_at, p_now) - s.step_since)::int
         where session = p_id and position = s.step;
        select max(t.position) into v_last from session_step t where t.session = p_id;
        if p_move = 'close' or s.step = v_last then
            update circle_session set closed_at = p_now, paused_at = null where id = p_id;
        else
            update circle_session set step = s.step + 1, step_since = p_now, paused_at = null where id = p_id;
        end if;
    elsif p_move = 'pause' then
        if s.paused_at is not null then
            return 'crossed';
        end if;
        update circle_session set paused_at = p_now where id = p_id;
    elsif p_move = 'resume' then
        if s.paused_at is null then
            return 'crossed';
        end if;
        update circle_session set step_since = s.step_since + (p_now - s.paused_at), paused_at = null where id = p_id;
    else
        update session_step set more = least(120, more + 5) where session = p_id and position = s.step;
    end if;
    perform beat_session(p_id);
    return 'moved';
end
$$;

-- Minutes -------------------------------------------------------------------------------------

-- Those who were there and are in the circle still.
create function sitting_parties(p_session uuid) returns setof uuid
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select a.member
      from session_attendee a join circle_member m on m.circle = a.circle and m.member = a.member and m.left_at is null
     where a.session = p_session and a.answer in ('here', 'remote')
$$;

-- By whoever takes the notes, once it has begun: 'written', 'enough', 'not yours'.
create function write_session_minute(p_id uuid, p_session uuid, p_words text, p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_me     uuid := current_member();
    v_circle uuid;
begin
    select s.circle into v_circle
      from circle_session s join session_attendee a on a.session = s.id and a.member = v_me and a.role = 'notes'
     where s.id = p_session and s.id in (select my_sittings()) and s.opened_at is not null for update of s;
    if not found then
        return 'not yours';
    end if;
    if (select count(*) from session_minute m where m.session = p_session) >= 60 then
        return 'enough';
    end if;
    insert into session_minute (id, session, circle, author, words, written_at)
    values (p_id, p_session, v_circle, v_me, p_words, p_now);
    insert into session_minute_assent (minute, session, member) values (p_id, p_session, v_me);
    perform settle_minute(p_id, p_now);
    return 'written';
end
$$;

-- Agreed on by all who were there, or not yet. Whoever calls it holds the session.
create function settle_minute(p_id uuid, p_now timestamptz) returns void
    language sql security definer set search_path = pg_catalog, public, pg_temp
as $$
    update session_minute m set agreed_at = p_now
     where m.id = p_id and m.agreed_at is null and m.withdrawn_at is null
       and not exists (select from sitting_parties(m.session) p
                        where not exists (select from session_minute_assent a where a.minute = m.id and a.member = p))
$$;

-- By whoever was there. What one withdraws is gone, also once all had agreed: 'said', 'gone' where it was withdrawn already,
-- 'not yours'.
create function say_of_minute(p_id uuid, p_agrees boolean, p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_me        uuid := current_member();
    v_session   uuid;
    v_withdrawn boolean;
begin
    select m.session into v_session from session_minute m where m.id = p_id and m.session in (select my_sittings());
    if not found then
        return 'not yours';
    end if;
    perform 1 from circle_session s where s.id = v_session for update;
    select m.withdrawn_at is not null into v_withdrawn from session_minute m where m.id = p_id;
    if v_withdrawn then
        return 'gone';
    end if;
    if p_agrees then
        insert into session_minute_assent (minute, session, member) values (p_id, v_session, v_me) on conflict do nothing;
        perform settle_minute(p_id, p_now);
    else
        perform withdraw_minute(p_id, v_me, p_now);
    end if;
    return 'said';
end
$$;

create function withdraw_minute(p_id uuid, p_member uuid, p_now timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    delete from session_minute_assent where minute = p_id;
    update session_minute set words = '', agreed_at = null, withdrawn_by = p_member, withdrawn_at = p_now where id = p_id;
end
$$;

-- Keeps what one takes home; empty words take it back.
create function keep_takeaway(p_session uuid, p_words text, p_offered boolean) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_circle uuid;
begin
    select s.circle into v_circle from circle_session s
     where s.id = p_session and s.id in (select my_sittings()) and s.opened_at is not null;
    if not found then
        return false;
    end if;
    if p_words = '' then
        delete from session_takeaway where session = p_session and member = current_member();
    else
        insert into session_takeaway (session, circle, member, words, offered)
        values (p_session, v_circle, current_member(), p_words, p_offered)
        on conflict (session, member) do update set words = excluded.words, offered = excluded.offered;
    end if;
    return true;
end
$$;

-- Leaving -------------------------------------------------------------------------------------

-- Whoever leaves the circle is asked to nothing more: what they held goes on to another, what is in their calendar is taken
-- out of it. What they had not agreed to by then is withdrawn: a departure agrees to nothing.
create function sessions_are_left() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_session uuid;
    v_minute  uuid;
begin
    for v_session in
        select a.session from session_attendee a join circle_session s on s.id = a.session
         where a.circle = new.circle and a.member = new.member and s.closed_at is null and s.cancelled_at is null
    loop
        perform 1 from circle_session s where s.id = v_session for update;
        perform pass_on_role(v_session, new.member);
        update circle_session set version = version + 1 where id = v_session and opened_at is null;
        perform write_of_session(v_session, 'cancelled', new.member, new.left_at);
        delete from session_attendee a using circle_session s
         where a.session = v_session and a.member = new.member and s.id = a.session and s.opened_at is null;
        perform beat_session(v_session);
    end loop;
    for v_minute in
        select m.id from session_minute m
          join session_attendee a on a.session = m.session and a.member = new.member and a.answer in ('here', 'remote')
         where m.circle = new.circle and m.withdrawn_at is null
           and not exists (select from session_minute_assent t where t.minute = m.id and t.member = new.member)
    loop
        perform withdraw_minute(v_minute, new.member, new.left_at);
    end loop;
    return new;
end
$$;
create trigger sessions_are_left after update of left_at on circle_member
    for each row when (old.left_at is null and new.left_at is not null) execute function sessions_are_left();

do $$
declare f text;
begin
    foreach f in array array[
        'my_circle_sessions()', 'my_sittings()',
        'plan_session(uuid, uuid, text, timestamptz, text, text[], int[], uuid[], text[], timestamptz)',
        'change_session(uuid, int, timestamptz, text, int[], timestamptz)', 'cancel_session(uuid, timestamptz)',
        'answer_session(uuid, text, timestamptz)', 'exchange_session_roles(uuid, uuid)', 'ask_in_session(uuid, text)',
        'move_session_clock(uuid, text, int, timestamptz)', 'write_session_minute(uuid, uuid, text, timestamptz)',
        'say_of_minute(uuid, boolean, timestamptz)', 'keep_takeaway(uuid, text, boolean)'] loop
        execute format('revoke all on function %s from public', f);
        execute format('grant execute on function %s to cordee_app', f);
        execute format('alter function %s owner to cordee_work', f);
    end loop;
    foreach f in array array[
        'beat_session(uuid)', 'write_of_session(uuid, text, uuid, timestamptz)', 'pass_on_role(uuid, uuid)',
        'hold_own_session(uuid)', 'sitting_parties(uuid)', 'settle_minute(uuid, timestamptz)',
        'withdraw_minute(uuid, uuid, timestamptz)', 'sessions_are_left()'] loop
        execute format('revoke all on function %s from public', f);
        execute format('alter function %s owner to cordee_work', f);
    end loop;
end
$$;
