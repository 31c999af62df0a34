-- Loops as they close, told to those in them.

-- That something became otherwise with a gesture: a row of the transaction that did it, taken by whoever looks next.
-- So nothing depends on the order in which transactions end.
create table loop_change (
    id      bigint generated always as identity primary key,
    gesture uuid not null
);

-- What reached a member tells at most one story: of a gift of theirs that it closes a loop with. The gestures between
-- are nobody's to read here; whether there is a story to tell at all is asked anew each time it is read.
create table story (
    id       uuid primary key,
    member   uuid not null references member on delete cascade,
    gave     uuid not null references gesture on delete cascade,
    received uuid not null references gesture on delete cascade,
    way      uuid[] not null check (cardinality(way) between 1 and 3),
    found_at timestamptz not null,
    -- Put away on Today.
    read_at  timestamptz,
    unique (member, received)
);
create index story_latest on story (member, id desc);
create index story_unread on story (member, id desc) where read_at is null;
create index story_gave on story (gave);
create index story_received on story (received);
create index story_way on story using gin (way);

do $$
declare t text;
begin
    foreach t in array array['loop_change', 'story'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy work_all on %I to cordee_work using (true) with check (true)', t);
    end loop;
end
$$;
-- The application reads neither: a row is here before anybody may know of it.
grant select, insert, delete, update on loop_change to cordee_work;
grant select, insert, update on story to cordee_work;

-- What was noted before.
alter table gesture no force row level security;
insert into loop_change (gesture) select id from gesture where receiver is not null order by given_on;
alter table gesture force row level security;

-- Those of some gestures that count: between two members who both still have it, and of which the receiver said that it
-- was so.
create function loop_gesture(p_ids uuid[])
    returns table (id uuid, giver uuid, receiver uuid, given_on date, kind text, by_both boolean, told boolean)
    language sql stable
    set search_path = pg_catalog, public, pg_temp
as $$
    select g.id, g.giver, g.receiver, g.given_on, g.kind, g.confirmed_at is not null as by_both, s.told
      from unnest(p_ids) i(id)
      join gesture g on g.id = i.id
     cross join lateral (
           select count(*) as sides, bool_and(e.told) as told
             from gesture_side e
            where e.gesture = g.id and e.removed_at is null) s
     where g.giver is not null and g.receiver is not null and g.withdrawn_at is null
       and (g.confirmed_at is not null or g.noted_by = g.receiver)
       and s.sides = 2
$$;
revoke all on function loop_gesture(uuid[]) from public;
grant execute on function loop_gesture(uuid[]) to cordee_work;

-- How much of a loop may be told now. 2: all between is open to the stories of others. 1: that it came back by other
-- hands, of which there are two at least. 0: nothing. Who could invent what they received would learn of others by
-- what comes back; so where the hands are not named, both of one's own were said by both.
create function story_rank(p_gave uuid, p_way uuid[], p_received uuid) returns int
    language sql stable security definer
    set search_path = pg_catalog, public, pg_temp
as $$
    select case
               when count(*) <> cardinality(p_way) + 2 then 0
               when bool_and(g.told or g.id in (p_gave, p_received)) then 2
               when cardinality(p_way) >= 2 and bool_and(g.by_both or g.id not in (p_gave, p_received)) then 1
               else 0
           end
      from loop_gesture(p_way || array[p_gave, p_received]) g
$$;

-- Hands out gestures with which something became otherwise, and those that closed a loop with them. Several nodes
-- never take the same at once; who fails on the way leaves them.
create function take_loop_changes(p_house bytea, p_most int) returns setof uuid
    language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform for_the_house(p_house);
    return query
        with taken as (
            delete from loop_change c
             where c.id in (select d.id from loop_change d order by d.id limit p_most for update skip locked)
            returning c.gesture)
        select t.gesture from taken t
        union
        select s.received from taken t join story s on s.gave = t.gesture
        union
        select s.received from taken t join story s on s.way @> array[t.gesture];
end
$$;

-- All gestures that can lie in a loop of five with this one: two from its receiver on, two back from its giver.
create function loops_around(p_house bytea, p_gesture uuid, p_days int)
    returns table (id uuid, giver uuid, receiver uuid, day date, told boolean)
    language plpgsql stable security definer
    set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform for_the_house(p_house);
    return query
        with root as materialized (
            select g.*, g.given_on - p_days as since, g.given_on + p_days as until from loop_gesture(array[p_gesture]) g),
        ahead as materialized (
            select g.*
              from root r
             cross join lateral loop_gesture(array(
                   select x.id from gesture x where x.giver = r.receiver and x.given_on between r.since and r.until)) g),
        back as materialized (
            select g.*
              from root r
             cross join lateral loop_gesture(array(
                   select x.id from gesture x where x.receiver = r.giver and x.given_on between r.since and r.until)) g),
        beyond as materialized (
            select g.*
              from root r
             cross join lateral loop_gesture(array(
                   select x.id from gesture x
                    where x.giver in (select a.receiver from ahead a) and x.given_on between r.since and r.until
                   union
                   select x.id from gesture x
                    where x.receiver in (select b.giver from back b) and x.given_on between r.since and r.until)) g)
        select r.id, r.giver, r.receiver, r.given_on, r.told from root r
        union
        select a.id, a.giver, a.receiver, a.given_on, a.told from ahead a
        union
        select b.id, b.giver, b.receiver, b.given_on, b.told from back b
        union
        select y.id, y.giver, y.receiver, y.given_on, y.told from beyond y;
end
$$;

-- Keeps what there is to tell; of several stories of the same gift the one of which most may be told. A way is its
-- gestures with commas between.
create function keep_stories(p_house bytea, p_ids uuid[], p_members uuid[], p_gave uuid[], p_ways text[],
                             p_received uuid[], p_now timestamptz) returns void
    language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform for_the_house(p_house);
    insert into story as s (id, member, gave, received, way, found_at)
    select distinct on (n.member, n.received) n.id, n.member, n.gave, n.received, n.way, p_now
      from (select t.id, t.member, t.gave, t.received, string_to_array(t.way, ',')::uuid[] as way
              from unnest(p_ids, p_members, p_gave, p_ways, p_received) t(id, member, gave, way, received)) n
     cross join lateral (select story_rank(n.gave, n.way, n.received) as rank) r
     where r.rank > 0
     order by n.member, n.received, r.rank desc, cardinality(n.way), n.id
    on conflict (member, received) do update set gave = excluded.gave, way = excluded.way
     where story_rank(excluded.gave, excluded.way, excluded.received) > story_rank(s.gave, s.way, s.received);
end
$$;

-- One's own stories, the latest first, as far as they may be told now: between one's own two gestures, who gave what
-- kind of thing, or nothing at all.
create function my_stories(p_after uuid, p_unread boolean, p_most int)
    returns table (id uuid, gave uuid, received uuid, unread boolean, givers text[], kinds text[])
    language sql stable security definer
    set search_path = pg_catalog, public, pg_temp
as $$
    select s.id, s.gave, s.received, s.read_at is null, w.givers, w.kinds
      from story s
     cross join lateral (select story_rank(s.gave, s.way, s.received) as rank offset 0) r
      left join lateral (
           select array_agg(m.name order by u.place) as givers, array_agg(g.kind order by u.place) as kinds
             from unnest(s.way) with ordinality u(gesture, place)
             join gesture g on g.id = u.gesture
             join member m on m.id = g.giver
            where r.rank = 2) w on true
     where s.member = current_member() and r.rank > 0
       and (p_after is null or s.id < p_after) and (not p_unread or s.read_at is null)
     order by s.id desc
     limit p_most
$$;

create function put_story_away(p_id uuid, p_now timestamptz) returns boolean
    language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
as $$
begin
    update story s set read_at = coalesce(s.read_at, p_now)
     where s.id = p_id and s.member = current_member() and story_rank(s.gave, s.way, s.received) > 0;
    return found;
end
$$;

create function note_loop_change() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
as $$
begin
    insert into loop_change (gesture)
    values (case when tg_table_name = 'gesture' then (to_jsonb(coalesce(new, old)) ->> 'id')::uuid
                 else (to_jsonb(coalesce(new, old)) ->> 'gesture')::uuid end);
    return null;
end
$$;

create trigger loop_begun after insert on gesture
    for each row when (new.receiver is not null and new.giver is not null) execute function note_loop_change();
create trigger loop_changed after update of giver, receiver, confirmed_at, withdrawn_at on gesture
    for each row execute function note_loop_change();
create trigger loop_ended after delete on gesture for each row execute function note_loop_change();
create trigger loop_side_changed after update of told, removed_at or delete on gesture_side
    for each row execute function note_loop_change();

-- The network as a whole: a row a week. Nothing finer than five in a hundred is kept, and nothing where few were
-- active: then all is null.
create table network_week (
    week         date primary key,
    drawn_at     timestamptz not null,
    -- Each with the band in which it would lie if the same gifts had been given in another order.
    reciprocity  numeric(3, 2)[] check (cardinality(reciprocity) = 3),
    correlation  numeric(3, 2)[] check (cardinality(correlation) = 3),
    passed_on    numeric(3, 2)[] check (cardinality(passed_on) = 3),
    only_receive numeric(3, 2),
    only_give    numeric(3, 2)
);
alter table network_week enable row level security;
alter table network_week force row level security;
create policy of_all on network_week for select to cordee_app using ((select current_member()) is not null);
create policy work_all on network_week to cordee_work using (true) with check (true);
grant select (week, reciprocity, correlation, passed_on, only_receive, only_give) on network_week to cordee_app;
grant select, insert on network_week to cordee_work;

create function network_is_due(p_house bytea, p_week date) returns boolean
    language plpgsql stable security definer
    set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform for_the_house(p_house);
    return not exists (select from network_week n where n.week >= p_week);
end
$$;

create function network_gifts(p_house bytea, p_from date) returns table (giver uuid, receiver uuid, day date)
    language plpgsql stable security definer
    set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform for_the_house(p_house);
    return query
        select g.giver, g.receiver, g.given_on
          from gesture g
         where g.given_on >= p_from
           and g.giver is not null and g.receiver is not null and g.withdrawn_at is null
           and (g.confirmed_at is not null or g.noted_by = g.receiver)
           and 2 = (select count(*) from gesture_side e where e.gesture = g.id and e.removed_at is null)
         order by g.given_on, g.id;
end
$$;

-- Of several nodes that drew the same week, one keeps it. A figure and the two ends of its band, three times; then the two
-- shares; empty where few were active, and null where there is no figure.
create function keep_network(p_house bytea, p_week date, p_figures float8[], p_now timestamptz) returns boolean
    language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform for_the_house(p_house);
    insert into network_week (week, drawn_at, reciprocity, correlation, passed_on, only_receive, only_give)
    select p_week, p_now, r.r, r.c, r.p, p_figures[10], p_figures[11]
      from (select case when p_figures[1] is not null then p_figures[1:3] end as r,
                   case when p_figures[4] is not null then p_figures[4:6] end as c,
                   case when p_figures[7] is not null then p_figures[7:9] end as p) r
    on conflict do nothing;
    return found;
end
$$;

do $$
declare f text;
begin
    foreach f in array array['story_rank(uuid, uuid[], uuid)', 'take_loop_changes(bytea, int)',
        'loops_around(bytea, uuid, int)',
        'keep_stories(bytea, uuid[], uuid[], uuid[], text[], uuid[], timestamptz)', 'my_stories(uuid, boolean, int)',
        'put_story_away(uuid, timestamptz)', 'network_is_due(bytea, date)', 'network_gifts(bytea, date)',
        'keep_network(bytea, date, float8[], timestamptz)', 'note_loop_change()'] loop
        execute format('revoke all on function %s from public', f);
        if f not in ('story_rank(uuid, uuid[], uuid)', 'note_loop_change()') then
            execute format('grant execute on function %s to cordee_app', f);
        end if;
        execute format('alter function %s owner to cordee_work', f);
    end loop;
end
$$;
