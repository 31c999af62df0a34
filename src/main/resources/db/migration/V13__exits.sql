-- The way out of a room: leaving together and cleanly, what stays readable to whom, a closing note for each. Who
-- comes later comes with everybody's yes. And what stayed of a room is kept for three years, then is really gone.

-- Leaving together: opened by one, and by no more than one needs. One at a time in a room; who leaves as well
-- joins it.
create table exit (
    id          uuid primary key,
    partnership uuid not null references partnership on delete cascade,
    opened_by   uuid not null references member,
    opened_at   timestamptz not null,
    closed_at   timestamptz
);
create unique index one_exit_under_way on exit (partnership) where closed_at is null;
create index on exit (partnership);

create table exit_leaver (
    exit   uuid not null references exit on delete cascade,
    member uuid not null references member,
    since  timestamptz not null,
    primary key (exit, member)
);

create function exit_lines() returns text[]
    language sql immutable set search_path = pg_catalog, public, pg_temp
as $$ select array['clients', 'work', 'money', 'material', 'outside', 'thanks'] $$;

-- What is to be settled, in words that any party may change; what is left open is said in words too.
create table exit_line (
    exit       uuid not null references exit on delete cascade,
    line       text not null check (line = any (exit_lines())),
    words      text not null check (char_length(words) <= 2000),
    version    int  not null check (version > 0),
    open_point text check (char_length(open_point) between 1 and 1000),
    open_by    uuid references member,
    primary key (exit, line),
    check ((open_point is null) = (open_by is null))
);

-- That somebody says a line is done, as it reads.
create table exit_tick (
    exit      uuid not null,
    line      text not null,
    member    uuid not null references member,
    ticked_at timestamptz not null,
    primary key (exit, line, member),
    foreign key (exit, line) references exit_line on delete cascade
);

-- That somebody says it may close.
create table exit_ready (
    exit    uuid not null references exit on delete cascade,
    member  uuid not null references member,
    said_at timestamptz not null,
    primary key (exit, member)
);

-- What was so on the day somebody left by it, for those who were there: it changes no more.
create table exit_closing (
    id             uuid primary key default uuidv7(),
    exit           uuid not null references exit on delete cascade,
    partnership    uuid not null references partnership on delete cascade,
    opened_at      timestamptz not null,
    closed_at      timestamptz not null,
    outcome        text not null check (outcome in ('clean', 'open')),
    -- Whether all left by it.
    ended          boolean not null,
    charter        int,
    charter_sha256 bytea,
    charter_since  timestamptz,
    -- [{"line": "money", "words": "…", "open": null, "done": ["<member>", …]}, …]
    lines          jsonb not null,
    -- The last round of feedback, where it had opened.
    round          uuid references round on delete cascade
);
create index on exit_closing (partnership, closed_at);
create index on exit_closing (exit);

create table exit_closing_party (
    closing   uuid not null references exit_closing on delete cascade,
    member    uuid not null references member,
    joined_at timestamptz not null,
    leaves    boolean not null,
    primary key (closing, member)
);
create index on exit_closing_party (member);

-- The closings the current member was there at.
create function my_closings() returns uuid[]
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select coalesce(array_agg(closing), '{}') from exit_closing_party where member = current_member() $$;

-- Of those who are or were in a room of the current member, whoever has no account any more.
create function former_members(p_room uuid) returns setof uuid
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select t.member from party t
     where t.partnership = p_room
       and exists (select from party me where me.partnership = p_room and me.member = current_member())
       and not exists (select from account a where a.member = t.member)
     order by t.member
$$;

-- The exit under way in a room, for who is there; whoever asks holds the room from now on.
create function hold_exit(p_room uuid) returns uuid
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform from partnership where id = p_room for update;
    return (select e.id from exit e
             where e.partnership = p_room and e.closed_at is null
               and current_member() in (select room_parties(p_room)));
end
$$;

-- Writes down what is so now, for those who are there. Whoever calls this holds the room.
create function note_exit(p_exit uuid, p_leavers uuid[], p_now timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_room uuid;
    v_closing uuid;
begin
    select partnership into v_room from exit where id = p_exit;
    insert into exit_closing (exit, partnership, opened_at, closed_at, outcome, ended, charter, charter_sha256, charter_since,
                              lines, round)
    select e.id, v_room, e.opened_at, p_now,
           case when exists (select from exit_line l
                              where l.exit = e.id
                                and (l.open_point is not null
                                     or exists (select from room_parties(v_room) t(member)
                                                 where not exists (select from exit_tick k
                                                                    where k.exit = l.exit and k.line = l.line
                                                                      and k.member = t.member))))
                then 'open' else 'clean' end,
           not exists (select from room_parties(v_room) t(member) where t.member <> all (p_leavers)),
           v.number, v.sha256, v.in_force_at,
           (select jsonb_agg(jsonb_build_object(
                       'line', l.line, 'words', l.words, 'open', l.open_point,
                       'done', coalesce((select jsonb_agg(k.member order by k.member) from exit_tick k
                                          where k.exit = l.exit and k.line = l.line), '[]'))
                       order by array_position(exit_lines(), l.line))
              from exit_line l where l.exit = e.id),
           (select r.id from round r
             where r.room = v_room and r.kind = 'exit-feedback' and r.subject = e.id and r.revealed_at is not null
             order by r.revealed_at desc limit 1)
      from exit e
      left join lateral (select number, sha256, in_force_at from charter_version
                          where partnership = v_room order by number desc limit 1) v on true
     where e.id = p_exit
    returning id into v_closing;
    insert into exit_closing_party (closing, member, joined_at, leaves)
    select v_closing, t.member, t.joined_at, t.member = any (p_leavers)
      from party t where t.partnership = v_room and t.left_at is null;
end
$$;

-- Some leave a room, now. What was still sealed closes; what only waited for them stands among those who stay;
-- an exit that nobody leaves by any more is over. Whoever calls this holds the room.
create function depart(p_room uuid, p_leavers uuid[], p_now timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    update party set left_at = p_now where partnership = p_room and member = any (p_leavers) and left_at is null;
    perform close_open_rounds(p_room, p_now);
    perform settle_charter(p_room, p_now);
    perform settle_agreements(p_room, p_now);
    update exit e set closed_at = p_now
     where e.partnership = p_room and e.closed_at is null
       and ((select count(*) from room_parties(p_room)) < 2
            or not exists (select from exit_leaver l where l.exit = e.id and l.member in (select room_parties(p_room))));
    if not exists (select from party where partnership = p_room and left_at is null) then
        delete from claim where invitation in (select id from invitation where partnership = p_room and answer is null);
        update invitation set answer = 'withdrawn', answered_at = p_now where partnership = p_room and answer is null;
    end if;
end
$$;

-- Leaves at once, whatever is under way. Where that ends an exit, what was so is written down.
set role cordee_work;
create or replace function leave_partnership(p_id uuid, p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_me uuid := current_member();
    v_exit uuid := hold_exit(p_id);
begin
    if v_me is null or v_me not in (select room_parties(p_id)) then
        return false;
    end if;
    if v_exit is not null
        and ((select count(*) from room_parties(p_id)) <= 2
             or exists (select from exit_leaver where exit = v_exit and member = v_me)) then
        perform note_exit(v_exit, array[v_me], p_now);
    end if;
    perform depart(p_id, array[v_me], p_now);
    return true;
end
$$;
reset role;

-- Opens an exit, or joins the one under way as somebody who leaves too: its id; null where one is not there, or
-- is there alone and has nobody to settle anything with.
create function open_exit(p_id uuid, p_room uuid, p_now timestamptz) returns uuid
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_me uuid := current_member();
    v_exit uuid := hold_exit(p_room);
begin
    if v_me is null or v_me not in (select room_parties(p_room)) or (select count(*) from room_parties(p_room)) < 2 then
        return null;
    end if;
    if v_exit is null then
        v_exit := p_id;
        insert into exit (id, partnership, opened_by, opened_at) values (p_id, p_room, v_me, p_now);
        insert into exit_line (exit, line, words, version) select p_id, line, '', 1 from unnest(exit_lines()) line;
    end if;
    insert into exit_leaver (exit, member, since) values (v_exit, v_me, p_now) on conflict do nothing;
    return v_exit;
end
$$;

-- Stays after all; with the last who leaves the exit goes too.
create function stay_after_all(p_room uuid, p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_exit uuid := hold_exit(p_room);
begin
    delete from exit_leaver where exit = v_exit and member = current_member();
    if not found then
        return false;
    end if;
    if not exists (select from exit_leaver where exit = v_exit) then
        update exit set closed_at = p_now where id = v_exit;
        update round set closed_at = p_now
         where room = p_room and kind = 'exit-feedback' and subject = v_exit and revealed_at is null and closed_at is null;
    end if;
    return true;
end
$$;

-- Says a line otherwise: what was ticked, and that it may close, was said of other words.
-- 'not yours', 'moved' where somebody else has changed it since p_version, or 'written'.
create function write_exit_line(p_room uuid, p_line text, p_words text, p_version int) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_exit uuid := hold_exit(p_room);
    v_words text;
    v_version int;
begin
    select words, version into v_words, v_version from exit_line where exit = v_exit and line = p_line;
    if not found then
        return 'not yours';
    end if;
    if v_words = p_words then
        return 'written';
    end if;
    if v_version <> p_version then
        return 'moved';
    end if;
    update exit_line set words = p_words, version = version + 1 where exit = v_exit and line = p_line;
    delete from exit_tick where exit = v_exit and line = p_line;
    delete from exit_ready where exit = v_exit;
    return 'written';
end
$$;

-- Ticks a line as it reads, or takes the tick back: 'not yours', 'moved' or 'said'.
create function tick_exit_line(p_room uuid, p_line text, p_version int, p_done boolean, p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_exit uuid := hold_exit(p_room);
    v_version int;
begin
    select version into v_version from exit_line where exit = v_exit and line = p_line;
    if not found then
        return 'not yours';
    end if;
    if not p_done then
        delete from exit_tick where exit = v_exit and line = p_line and member = current_member();
    elsif v_version <> p_version then
        return 'moved';
    else
        insert into exit_tick (exit, line, member, ticked_at) values (v_exit, p_line, current_member(), p_now)
        on conflict do nothing;
    end if;
    return 'said';
end
$$;

-- Leaves a line open, in words; without words it is open no more.
create function leave_exit_line_open(p_room uuid, p_line text, p_words text) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_exit uuid := hold_exit(p_room);
begin
    update exit_line set open_point = nullif(p_words, ''), open_by = case when p_words <> '' then current_member() end
     where exit = v_exit and line = p_line;
    return found;
end
$$;

-- Says that it may close, or takes that back; when all say so, it does: 'not yours', 'said' or 'closed'. Of two,
-- both leave; of more, those who said they would.
create function ready_for_exit(p_room uuid, p_ready boolean, p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_exit uuid := hold_exit(p_room);
    v_leavers uuid[];
begin
    if v_exit is null then
        return 'not yours';
    end if;
    if not p_ready then
        delete from exit_ready where exit = v_exit and member = current_member();
        return 'said';
    end if;
    insert into exit_ready (exit, member, said_at) values (v_exit, current_member(), p_now) on conflict do nothing;
    if exists (select from room_parties(p_room) t(member)
                where not exists (select from exit_ready r where r.exit = v_exit and r.member = t.member)) then
        return 'said';
    end if;
    select array_agg(t.member) into v_leavers
      from room_parties(p_room) t(member)
     where (select count(*) from room_parties(p_room)) <= 2
        or exists (select from exit_leaver l where l.exit = v_exit and l.member = t.member);
    perform note_exit(v_exit, v_leavers, p_now);
    perform depart(p_room, v_leavers, p_now);
    return 'closed';
end
$$;

-- Who leaves closes when they say so: nobody is held. Of two, both leave; of more, they alone.
create function close_exit(p_room uuid, p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_exit uuid := hold_exit(p_room);
    v_leavers uuid[] := array[current_member()];
begin
    if not exists (select from exit_leaver where exit = v_exit and member = current_member()) then
        return false;
    end if;
    if (select count(*) from room_parties(p_room)) <= 2 then
        v_leavers := array(select room_parties(p_room));
    end if;
    perform note_exit(v_exit, v_leavers, p_now);
    perform depart(p_room, v_leavers, p_now);
    return true;
end
$$;

-- Newcomers ----------------------------------------------------------------------------------

-- Who may read a round that had opened before they came: item by item, by those whose it is.
create table round_reader (
    round     uuid not null references round on delete cascade,
    member    uuid not null references member,
    opened_at timestamptz not null,
    primary key (round, member)
);
create index on round_reader (member);

-- As before, and what was opened to the current member afterwards. They read, and are no party of it.
set role cordee_work;
create or replace function my_rounds() returns uuid[]
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select coalesce(array_agg(round), '{}') from (
        select round from round_party where member = current_member()
        union all
        select round from round_reader where member = current_member()) mine
$$;

create or replace function my_revealed_rounds() returns uuid[]
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select coalesce(array_agg(r.id), '{}')
      from (select round from round_party where member = current_member()
            union all
            select round from round_reader where member = current_member()) mine
      join round r on r.id = mine.round
     where r.revealed_at is not null
$$;

-- As before; and into a room of two or more nobody is invited whom not all who are there have agreed on: 'ask all'.
-- The invitation bears the id that the agreement is about, and is its author's while they are there.
create or replace function invite(
    p_id uuid, p_partnership uuid, p_name text, p_email text, p_member uuid, p_token_hash bytea, p_locale text,
    p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_me uuid := current_member();
    v_by uuid := v_me;
    v_email citext := p_email;
    v_name text := p_name;
    v_locale text;
begin
    perform from partnership where id = p_partnership for update;
    if not exists (select from party where partnership = p_partnership and member = v_me and left_at is null) then
        return 'not yours';
    end if;
    if p_member is not null then
        select a.email, m.name into v_email, v_name
          from account a join member m on m.id = a.member where a.member = p_member;
        if v_email is null then
            return 'not yours';
        end if;
    end if;
    if exists (select from party p join account a on a.member = p.member
                where p.partnership = p_partnership and p.left_at is null and a.email = v_email)
        or exists (select from invitation where partnership = p_partnership and answer is null and email = v_email)
        or exists (select from invitation where id = p_id) then
        return 'already';
    end if;
    if (select count(*) from party where partnership = p_partnership and left_at is null)
        + (select count(*) from invitation where partnership = p_partnership and answer is null) >= 8 then
        return 'full';
    end if;
    if (select count(*) from party where partnership = p_partnership and left_at is null) > 1 then
        select case when a.author in (select room_parties(p_partnership)) then a.author else v_me end into v_by
          from agreement a
         where a.partnership = p_partnership and a.kind = 'newcomer' and a.subject = p_id
           and a.outcome = 'agreed' and a.ended_at is null
           and case when p_member is not null then a.terms ->> 'member' = p_member::text
                    else a.terms ->> 'member' is null and (a.terms ->> 'email')::citext = v_email end;
        if v_by is null then
            return 'ask all';
        end if;
    end if;
    if (select count(*) from invitation where invited_by = v_by and invited_at > p_now - interval '1 day') >= 30
        or (select count(*) from invitation where email = v_email and invited_at > p_now - interval '1 day') >= 10 then
        return 'enough';
    end if;
    insert into invitation (id, partnership, invited_by, name, email, member, token_hash, invited_at)
    values (p_id, p_partnership, v_by, v_name, v_email, p_member, p_token_hash, p_now);
    select locale into v_locale from account where email = v_email;
    insert into letter (kind, email, locale, about, facts, due_at)
    values ('invitation', v_email, coalesce(v_locale, p_locale), p_id,
            jsonb_build_object('inviter', (select name from member where id = v_by)), p_now);
    return 'invited';
end
$$;
reset role;

-- Opens a round to those an agreement names, once all whose round it is and who are still here say yes. Those it
-- is opened to need say nothing.
create function open_round_to(p_agreement uuid, p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_room uuid;
    v_round uuid;
    v_terms jsonb;
begin
    select partnership into v_room from agreement where id = p_agreement and kind = 'opening';
    perform from partnership where id = v_room for update;
    select r.id, a.terms into v_round, v_terms
      from agreement a join round r on r.id = a.subject and r.room = a.partnership
     where a.id = p_agreement and coalesce(a.outcome, 'agreed') = 'agreed' and a.ended_at is null
       and r.revealed_at is not null
       and current_member() in (select room_parties(v_room));
    if v_round is null
        or not exists (select from round_party p where p.round = v_round and p.member in (select room_parties(v_room)))
        or exists (select from round_party p
                    where p.round = v_round and p.member in (select room_parties(v_room))
                      and not exists (select from agreement_voice v
                                       where v.agreement = p_agreement and v.member = p.member and v.yes)) then
        return false;
    end if;
    insert into round_reader (round, member, opened_at)
    select v_round, t.member, p_now
      from room_parties(v_room) t(member)
     where v_terms -> 'people' ? t.member::text
       and not exists (select from round_party p where p.round = v_round and p.member = t.member)
    on conflict do nothing;
    update agreement set ended_at = p_now
     where partnership = v_room and kind = 'opening' and subject = v_round and id <> p_agreement
       and outcome = 'agreed' and ended_at is null;
    update agreement set closed_at = p_now, outcome = 'agreed' where id = p_agreement and closed_at is null;
    return true;
end
$$;

-- Keeping ------------------------------------------------------------------------------------

-- That those who were there have been told until when their room is kept.
create table keeping_notice (
    partnership uuid primary key references partnership on delete cascade,
    noticed_at  timestamptz not null,
    until       date not null
);

-- A room that is being forgotten by this very transaction: what is written for good may go with it, and never
-- otherwise.
create table forgetting (
    partnership uuid primary key,
    xact        xid8 not null
);

-- When the last party left; null while somebody is there.
create function left_empty_at(p_room uuid) returns timestamptz
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select case when bool_and(left_at is not null) then max(left_at) end from party where partnership = p_room $$;

create index on party (left_at) where left_at is not null;

-- Tells those who were there, thirty days before; who comes late with it still gives thirty days. At most
-- twenty rooms at a time, none twice: how many.
create function notice_keeping(p_house bytea, p_now timestamptz) returns int
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_room record;
    v_told int := 0;
begin
    perform for_the_house(p_house);
    for v_room in
        select p.id, greatest(left_empty_at(p.id) + interval '3 years', p_now + interval '30 days') as until
          from partnership p
         where p.id in (select t.partnership from party t where t.left_at <= p_now - interval '3 years' + interval '30 days')
           and left_empty_at(p.id) <= p_now - interval '3 years' + interval '30 days'
           and not exists (select from keeping_notice n
                            where n.partnership = p.id and n.noticed_at >= left_empty_at(p.id))
         order by p.id limit 20 for update skip locked
    loop
        insert into keeping_notice (partnership, noticed_at, until)
        values (v_room.id, p_now, (v_room.until at time zone 'UTC')::date)
        on conflict (partnership) do update set noticed_at = excluded.noticed_at, until = excluded.until;
        insert into letter (kind, email, locale, about, facts, due_at)
        select 'notice', a.email, a.locale, v_room.id,
               jsonb_build_object(
                   'topic', 'keeping',
                   'until', (v_room.until at time zone 'UTC')::date,
                   'with', coalesce((select jsonb_agg(split_part(m.name, ' ', 1) order by m.name)
                                       from party o join member m on m.id = o.member
                                      where o.partnership = v_room.id and o.member <> t.member and m.name <> ''), '[]')),
               p_now
          from party t join account a on a.member = t.member
         where t.partnership = v_room.id;
        v_told := v_told + 1;
    end loop;
    return v_told;
end
$$;

-- Forgets what was kept long enough, and was announced: every row that hangs on the room, by its foreign keys. At
-- most twenty rooms at a time: how many.
create function forget_rooms(p_house bytea, p_now timestamptz) returns int
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_room uuid;
    v_gone int := 0;
begin
    perform for_the_house(p_house);
    for v_room in
        select p.id
          from partnership p join keeping_notice n on n.partnership = p.id
         where n.until <= (p_now at time zone 'UTC')::date
           and n.noticed_at >= left_empty_at(p.id)
           and left_empty_at(p.id) <= p_now - interval '3 years'
         order by p.id limit 20 for update of p skip locked
    loop
        insert into forgetting (partnership, xact) values (v_room, pg_current_xact_id());
        delete from letter where about = v_room or about in (select id from invitation where partnership = v_room);
        delete from round where room = v_room;
        delete from partnership where id = v_room;
        delete from forgetting where partnership = v_room;
        v_gone := v_gone + 1;
    end loop;
    return v_gone;
end
$$;

-- As before: by nobody, not by the owner. But with its whole room, when that is forgotten.
create or replace function charter_never_changes() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    if tg_op = 'DELETE' and exists (select from forgetting where xact = pg_current_xact_id()) then
        return old;
    end if;
    raise exception '% is written for good', tg_table_name using errcode = 'CR004';
end
$$;

-- What hangs on a room, or on a round of it, goes with it: for every table there is so far.
do $$
declare
    v_key record;
begin
    for v_key in
        with recursive room_table (id) as (
            select unnest(array['partnership'::regclass::oid, 'round'::regclass::oid])
            union
            select c.conrelid from pg_constraint c join room_table t on c.confrelid = t.id where c.contype = 'f')
        select c.conname, c.conrelid::regclass as of_table, pg_get_constraintdef(c.oid) as says
          from pg_constraint c join room_table t on c.confrelid = t.id
         where c.contype = 'f' and c.confdeltype = 'a'
    loop
        execute format('alter table %s drop constraint %I, add constraint %I %s', v_key.of_table, v_key.conname, v_key.conname,
                       regexp_replace(v_key.says, '(REFERENCES [^(]+\([^)]+\))', '\1 ON DELETE CASCADE'));
    end loop;
end
$$;

-- Who may what ---------------------------------------------------------------------------------

do $$
declare t text;
begin
    foreach t in array array['exit', 'exit_leaver', 'exit_line', 'exit_tick', 'exit_ready', 'exit_closing',
                             'exit_closing_party', 'round_reader', 'keeping_notice', 'forgetting'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy work_all on %I to cordee_work using (true) with check (true)', t);
    end loop;
end
$$;
grant select, insert, update (closed_at) on exit to cordee_work;
grant select, insert, delete on exit_leaver, exit_tick, exit_ready to cordee_work;
grant select, insert, update (words, version, open_point, open_by) on exit_line to cordee_work;
grant select, insert on exit_closing, exit_closing_party, round_reader to cordee_work;
grant select, insert, update (noticed_at, until) on keeping_notice to cordee_work;
grant select, insert, delete on forgetting to cordee_work;
grant delete on round, partnership to cordee_work;

-- What is under way, for those who are there.
create policy of_my_rooms on exit for select to cordee_app
    using (closed_at is null and partnership = any ((select my_partnerships())::uuid[]));
grant select (id, partnership, opened_by, opened_at) on exit to cordee_app;
create policy of_exits on exit_leaver for select to cordee_app using (exists (select from exit e where e.id = exit));
grant select (exit, member, since) on exit_leaver to cordee_app;
create policy of_exits on exit_line for select to cordee_app using (exists (select from exit e where e.id = exit));
grant select (exit, line, words, version, open_point, open_by) on exit_line to cordee_app;
create policy of_exits on exit_tick for select to cordee_app using (exists (select from exit e where e.id = exit));
grant select (exit, line, member, ticked_at) on exit_tick to cordee_app;
create policy of_exits on exit_ready for select to cordee_app using (exists (select from exit e where e.id = exit));
grant select (exit, member, said_at) on exit_ready to cordee_app;

-- What was so at a closing, for those who were there.
create policy there on exit_closing for select to cordee_app using (id = any ((select my_closings())::uuid[]));
grant select (id, exit, partnership, opened_at, closed_at, outcome, ended, charter, charter_sha256, charter_since, lines, round)
    on exit_closing to cordee_app;
create policy there on exit_closing_party for select to cordee_app using (closing = any ((select my_closings())::uuid[]));
grant select (closing, member, joined_at, leaves) on exit_closing_party to cordee_app;

create policy own on round_reader for select to cordee_app using (member = (select current_member()));
grant select (round, member, opened_at) on round_reader to cordee_app;

do $$
declare f text;
begin
    foreach f in array array[
        'my_closings()', 'former_members(uuid)', 'open_exit(uuid, uuid, timestamptz)', 'stay_after_all(uuid, timestamptz)',
        'write_exit_line(uuid, text, text, int)', 'tick_exit_line(uuid, text, int, boolean, timestamptz)',
        'leave_exit_line_open(uuid, text, text)', 'ready_for_exit(uuid, boolean, timestamptz)',
        'close_exit(uuid, timestamptz)', 'open_round_to(uuid, timestamptz)', 'notice_keeping(bytea, timestamptz)',
        'forget_rooms(bytea, timestamptz)'] loop
        execute format('grant execute on function %s to cordee_app', f);
        execute format('alter function %s owner to cordee_work', f);
    end loop;
    foreach f in array array[
        'hold_exit(uuid)', 'note_exit(uuid, uuid[], timestamptz)', 'depart(uuid, uuid[], timestamptz)', 'left_empty_at(uuid)',
        'charter_never_changes()'] loop
        execute format('alter function %s owner to cordee_work', f);
    end loop;
    execute 'grant execute on function exit_lines() to cordee_work';
end
$$;
