-- Sealed rounds (RULES 10): each writes apart, seals, and all open at the same instant.

-- What holds the parties of a round together is a room that higher modules know. They replace these
-- two functions by their own; until then no room has anybody in it.
create function room_parties(p_room uuid) returns setof uuid
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select null::uuid where false $$;

-- Whether somebody who was asked into the room has not answered yet: a round waits for them.
create function room_awaits(p_room uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select false $$;

create table round (
    id          uuid primary key,
    room        uuid not null,
    kind        text not null,
    -- The form, frozen at opening.
    headings    text[] not null check (cardinality(headings) between 1 and 20),
    deadline    date,
    opened_at   timestamptz not null,
    revealed_at timestamptz,
    closed_at   timestamptz,
    check (revealed_at is null or closed_at is null)
);
create unique index one_open_round on round (room, kind) where revealed_at is null and closed_at is null;
create index on round (room, kind, opened_at);

create table round_party (
    round  uuid not null references round,
    member uuid not null references member,
    primary key (round, member)
);
create index on round_party (member);

create table answer (
    round    uuid not null,
    member   uuid not null,
    heading  text not null,
    words    text not null check (char_length(words) <= 20000),
    version  int  not null check (version > 0),
    saved_at timestamptz not null,
    primary key (round, member, heading),
    foreign key (round, member) references round_party
);

-- That somebody sealed is known to the others; when, to nobody else.
create table seal (
    round     uuid not null,
    member    uuid not null,
    sealed_at timestamptz not null,
    primary key (round, member),
    foreign key (round, member) references round_party
);

-- The other text of somebody who wrote in two places at once: kept until they choose.
create table spare_answer (
    id      uuid primary key,
    round   uuid not null,
    member  uuid not null,
    heading text not null,
    words   text not null check (char_length(words) <= 20000),
    kept_at timestamptz not null,
    foreign key (round, member) references round_party
);
create index on spare_answer (round, member);

-- The rounds the current member belongs to; those of them that have opened; those they may write in.
create function my_rounds() returns uuid[]
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select coalesce(array_agg(round), '{}') from round_party where member = current_member() $$;

create function my_revealed_rounds() returns uuid[]
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select coalesce(array_agg(r.id), '{}')
      from round_party p join round r on r.id = p.round
     where p.member = current_member() and r.revealed_at is not null
$$;

-- Who of a round has sealed, for its parties. In the order of ids: that of the rows would tell who sealed
-- before whom.
create function sealed_parties(p_round uuid) returns setof uuid
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select s.member
      from seal s
     where s.round = p_round
       and exists (select from round_party me where me.round = p_round and me.member = current_member())
     order by s.member
$$;

-- No text changes under a seal, after the opening, or after the round was closed, nor moves to another
-- round. The lock makes a save and a seal of the same instant follow one another. After the row and not
-- before: the policies refuse what is somebody else's first, so that the refusal says nothing.
create function answer_stays_sealed() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform from round where id = new.round and revealed_at is null and closed_at is null for share;
    if not found then
        raise exception 'round is not open' using errcode = 'CR001';
    end if;
    if tg_op = 'UPDATE' and (old.round, old.member, old.heading) is distinct from (new.round, new.member, new.heading) then
        raise exception 'answer stays where it is' using errcode = 'CR001';
    end if;
    if exists (select from seal where round = new.round and member = new.member) then
        raise exception 'answer is sealed' using errcode = 'CR002';
    end if;
    if not (new.heading = any (select unnest(headings) from round where id = new.round)) then
        raise exception 'no such heading' using errcode = 'CR003';
    end if;
    return new;
end
$$;
create trigger answer_stays_sealed after insert or update on answer
    for each row execute function answer_stays_sealed();

-- A round and its parties never change but through the functions below; what was revealed, never.
create function revealed_stays_revealed() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp
as $$
begin
    if old.revealed_at is not null or old.closed_at is not null then
        raise exception 'round is over' using errcode = 'CR001';
    end if;
    return new;
end
$$;
create trigger revealed_stays_revealed before update on round
    for each row execute function revealed_stays_revealed();

-- Whether a round that nobody opened has run out: fourteen days after its deadline.
create function round_ran_out(p_round round, p_now timestamptz) returns boolean
    language sql immutable set search_path = pg_catalog, public, pg_temp
as $$ select p_round.deadline is not null and (p_now at time zone 'UTC')::date > p_round.deadline + 14 $$;

-- Opens a round for all who are in the room now. Gives back the open one where there is one already.
create function open_round(p_id uuid, p_room uuid, p_kind text, p_headings text[], p_deadline date, p_now timestamptz)
    returns uuid
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_open uuid;
begin
    if not exists (select from room_parties(p_room) p where p = current_member()) then
        return null;
    end if;
    update round set closed_at = p_now
     where room = p_room and kind = p_kind and revealed_at is null and closed_at is null and round_ran_out(round, p_now);
    insert into round (id, room, kind, headings, deadline, opened_at)
    values (p_id, p_room, p_kind, p_headings, p_deadline, p_now)
    on conflict (room, kind) where revealed_at is null and closed_at is null do nothing
    returning id into v_open;
    if v_open is null then
        return (select id from round where room = p_room and kind = p_kind and revealed_at is null and closed_at is null);
    end if;
    insert into round_party (round, member) select p_id, p from room_parties(p_room) p;
    return v_open;
end
$$;

-- Whether the current member may write in a round now, and until the end of this transaction: a seal, a
-- departure or a second window of theirs waits for it. Not a shared lock: two last seals would each hold
-- it and wait for the other.
create function hold_for_writing(p_round uuid, p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_round round;
begin
    select id, room, kind, headings, deadline, opened_at, revealed_at, closed_at into v_round
      from round where id = p_round for update;
    return v_round.id is not null and v_round.revealed_at is null and v_round.closed_at is null
        and not round_ran_out(v_round, p_now)
        and exists (select from round_party where round = p_round and member = current_member())
        and not exists (select from seal where round = p_round and member = current_member());
end
$$;

-- Seals the current member's answer, and opens the round when nobody is missing. One lock, so that two
-- last seals of the same instant open it exactly once. 'not yours', 'over', 'sealed' or 'revealed'.
create function seal(p_round uuid, p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_me uuid := current_member();
    v_round round;
begin
    select id, room, kind, headings, deadline, opened_at, revealed_at, closed_at into v_round
      from round where id = p_round for update;
    if not exists (select from round_party where round = p_round and member = v_me) then
        return 'not yours';
    end if;
    if v_round.revealed_at is not null or v_round.closed_at is not null or round_ran_out(v_round, p_now) then
        return 'over';
    end if;
    insert into seal (round, member, sealed_at) values (p_round, v_me, p_now) on conflict do nothing;
    if room_awaits(v_round.room)
        or (select count(*) from round_party where round = p_round) < 2
        or exists (select from round_party p where p.round = p_round
                    and not exists (select from seal s where s.round = p.round and s.member = p.member)) then
        return 'sealed';
    end if;
    update round set revealed_at = p_now where id = p_round;
    return 'revealed';
end
$$;

-- Takes the seal back while the round is closed: 'not yours', 'over', 'unsealed'.
create function unseal(p_round uuid, p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_me uuid := current_member();
    v_round round;
begin
    select id, room, kind, headings, deadline, opened_at, revealed_at, closed_at into v_round
      from round where id = p_round for update;
    if not exists (select from round_party where round = p_round and member = v_me) then
        return 'not yours';
    end if;
    if v_round.revealed_at is not null or v_round.closed_at is not null or round_ran_out(v_round, p_now) then
        return 'over';
    end if;
    delete from seal where round = p_round and member = v_me;
    return 'unsealed';
end
$$;

-- Whoever has sealed may give the others more time: 'not yours', 'over', 'not sealed', 'extended'.
create function extend_round(p_round uuid, p_deadline date, p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_round round;
begin
    select id, room, kind, headings, deadline, opened_at, revealed_at, closed_at into v_round
      from round where id = p_round for update;
    if not exists (select from round_party where round = p_round and member = current_member()) then
        return 'not yours';
    end if;
    if v_round.revealed_at is not null or v_round.closed_at is not null or round_ran_out(v_round, p_now) then
        return 'over';
    end if;
    if not exists (select from seal where round = p_round and member = current_member()) then
        return 'not sealed';
    end if;
    update round set deadline = p_deadline where id = p_round;
    return 'extended';
end
$$;

-- When the current member sealed; nobody else's moment can be asked for.
create function my_sealed_at(p_round uuid) returns timestamptz
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select sealed_at from seal where round = p_round and member = current_member() $$;

-- For the rooms alone, not for the application: somebody comes, somebody leaves. A departure never opens
-- anything: it closes what was still sealed, and leaves each their own draft.
--
-- A seal speaks to those who were in the room, or asked into it, when it was set. Of somebody whom another
-- party invited afterwards its author knew nothing: when they come it is lifted, and its author decides again.
create function join_open_rounds(p_room uuid, p_member uuid, p_invited_by uuid, p_invited_at timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform from round where room = p_room and revealed_at is null and closed_at is null for update;
    insert into round_party (round, member)
    select id, p_member from round where room = p_room and revealed_at is null and closed_at is null
    on conflict do nothing;
    delete from seal s using round r
     where r.id = s.round and r.room = p_room and r.revealed_at is null and r.closed_at is null
       and s.sealed_at < p_invited_at and s.member <> p_invited_by;
end
$$;

create function close_open_rounds(p_room uuid, p_now timestamptz) returns void
    language sql security definer set search_path = pg_catalog, public, pg_temp
as $$
    update round set closed_at = p_now where room = p_room and revealed_at is null and closed_at is null
$$;

do $$
declare t text;
begin
    foreach t in array array['round', 'round_party', 'answer', 'seal', 'spare_answer'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
    end loop;
end
$$;

-- Columns one by one, here and everywhere: who may select a whole table may also read its xmin, xmax and
-- ctid, and a foreign key's lock on a row, or a seal's, would tell that somebody is writing, and when.
create policy mine on round for select to cordee_app using (id = any ((select my_rounds())::uuid[]));
grant select (id, room, kind, headings, deadline, opened_at, revealed_at, closed_at) on round to cordee_app;

create policy mine on round_party for select to cordee_app using (round = any ((select my_rounds())::uuid[]));
grant select (round, member) on round_party to cordee_app;

create policy own_or_revealed on answer for select to cordee_app
    using (member = (select current_member()) or round = any ((select my_revealed_rounds())::uuid[]));
create policy own_writing on answer for insert to cordee_app with check (member = (select current_member()));
create policy own_rewriting on answer for update to cordee_app
    using (member = (select current_member())) with check (member = (select current_member()));
grant select (round, member, heading, words, version, saved_at), insert, update (words, version, saved_at) on answer to cordee_app;

create policy own on seal for select to cordee_app using (member = (select current_member()));
grant select (round, member) on seal to cordee_app;

create policy own on spare_answer to cordee_app
    using (member = (select current_member())) with check (member = (select current_member()));
grant select (id, round, member, heading, words, kept_at), insert, delete on spare_answer to cordee_app;

create policy work_all on round to cordee_work using (true) with check (true);
create policy work_all on round_party to cordee_work using (true) with check (true);
create policy work_all on seal to cordee_work using (true) with check (true);
grant select, insert, update on round to cordee_work;
grant select, insert on round_party to cordee_work;
grant select, insert, delete on seal to cordee_work;

grant execute on function round_ran_out(round, timestamptz) to cordee_work;
grant execute on function my_rounds(), my_revealed_rounds(), sealed_parties(uuid), open_round(uuid, uuid, text, text[], date, timestamptz),
    hold_for_writing(uuid, timestamptz), seal(uuid, timestamptz), unseal(uuid, timestamptz), extend_round(uuid, date, timestamptz), my_sealed_at(uuid)
    to cordee_app;

do $$
declare f text;
begin
    foreach f in array array[
        'room_parties(uuid)', 'room_awaits(uuid)', 'my_rounds()', 'my_revealed_rounds()', 'sealed_parties(uuid)', 'answer_stays_sealed()',
        'open_round(uuid, uuid, text, text[], date, timestamptz)', 'hold_for_writing(uuid, timestamptz)', 'seal(uuid, timestamptz)', 'unseal(uuid, timestamptz)',
        'extend_round(uuid, date, timestamptz)', 'my_sealed_at(uuid)', 'join_open_rounds(uuid, uuid, uuid, timestamptz)',
        'close_open_rounds(uuid, timestamptz)'] loop
        execute format('alter function %s owner to cordee_work', f);
    end loop;
end
$$;
