-- A public page tells of gestures and meetings as the room does: by their months. Feedback between two is told to nobody;
-- that it was given keeps their page from standing for a façade, as in their room.

-- When one last said whether a meeting may be told.
alter table encounter add told_at timestamptz;
grant select (told_at), update (told_at) on encounter to cordee_app;
grant select (made_at, told_at) on encounter to cordee_work;

-- What parties of a room did for one another, on days on which both were in it: the facts of `gesture_facts`,
-- `meeting_facts` and `feedback_facts`.
create function page_acts_of(p_room uuid) returns table (sort text, member uuid, day date)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    with pair as materialized (
        select a.member as one, b.member as other, greatest(a.joined_at, b.joined_at) as since,
               coalesce(least(a.left_at, b.left_at), 'infinity') as until
          from party a join party b on b.partnership = a.partnership and b.member <> a.member
         where a.partnership = p_room),
    given as (
        select g.giver, g.receiver, g.given_on
          from pair p join gesture g on g.giver = p.one and g.receiver = p.other
         where g.withdrawn_at is null and (g.confirmed_at is not null or g.noted_by = g.receiver)
           and g.given_on between (p.since at time zone 'UTC')::date and (p.until at time zone 'UTC')::date)
    select 'gesture', g.giver, g.given_on from given g
    union all
    select 'gesture', g.receiver, g.given_on from given g
    union all
    select 'meeting', e.owner, e.met_on
      from pair p join encounter e on e.owner = p.one and e.told_to = p.other
     where e.removed_at is null
       and e.met_on between (p.since at time zone 'UTC')::date and (p.until at time zone 'UTC')::date
    union all
    select 'feedback', f.giver, (f.given_at at time zone 'UTC')::date
      from pair p join feedback f on f.giver = p.one and f.receiver = p.other
     where f.given_at between p.since and p.until
       and not exists (select from party t
                        where t.partnership = p_room and t.member not in (p.one, p.other)
                          and t.joined_at <= f.given_at and coalesce(t.left_at, 'infinity') >= f.given_at)
$$;

set role cordee_work;
create or replace function page_evidence_of(p_room uuid) returns table (sort text, month date, last_on date)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    with act as materialized (select a.sort, a.member, a.day from page_acts_of(p_room) a where a.sort <> 'feedback'),
    -- A gesture counts once every party has given or received one.
    of_all as (
        select min(l.last_on) as last_on
          from (select (select max(a.day) from act a where a.sort = 'gesture' and a.member = t.member) as last_on
                  from room_parties(p_room) t(member)) l
        having bool_and(l.last_on is not null))
    select 'contribution', w.month, w.last_on from page_work_of(p_room) w
    union all
    select 'gesture', date_trunc('month', a.day)::date, least(max(a.day), (select last_on from of_all))
      from act a
     where a.sort = 'gesture' and exists (select from of_all)
     group by 2
    union all
    select f.sort, date_trunc('month', f.day)::date, max(f.day)
      from (select case r.kind when 'pulse' then 'pulse' else 'feedback' end as sort,
                   (r.revealed_at at time zone 'UTC')::date as day
              from round r
             where r.room = p_room and r.kind in ('pulse', 'feedback', 'exit-feedback') and r.revealed_at is not null
            union all
            select 'stage', (g.closed_at at time zone 'UTC')::date
              from agreement g
             where g.partnership = p_room and g.kind = 'stage-exit' and g.outcome = 'agreed'
            union all
            select a.sort, a.day from act a where a.sort = 'meeting') f
     group by 1, 2
$$;
create or replace function page_facade_from(p_room uuid) returns date
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select greatest((r.opened_at at time zone 'UTC')::date + 60,
                    (select max(e.last_on) + 121 from page_evidence_of(p_room) e),
                    (select max(a.day) + 121 from page_acts_of(p_room) a where a.sort = 'feedback'))
      from partnership r where r.id = p_room
$$;
reset role;

-- Something was done, or taken back, between two members: the pages of the rooms they share follow. The columns that say
-- who come first, then those that say when.
create function pages_follow_two() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    -- Whom it was told to and is no more, too.
    v_row jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) else '{}' end || jsonb_strip_nulls(to_jsonb(new));
    v_at timestamptz := (select max((v_row ->> c.name)::timestamptz) from unnest(tg_argv[2:]) c(name));
    v_room uuid;
begin
    for v_room in
        select p.partnership
          from party a
          join party b on b.partnership = a.partnership and b.member <> a.member
          join public_page p on p.partnership = a.partnership
         where a.member = (v_row ->> tg_argv[0])::uuid and b.member = (v_row ->> tg_argv[1])::uuid
         order by p.partnership
    loop
        perform refresh_page(v_room, v_at);
    end loop;
    return null;
end
$$;
create trigger pages_follow_gesture after insert or update of confirmed_at, withdrawn_at on gesture
    for each row execute function pages_follow_two('giver', 'receiver', 'noted_at', 'confirmed_at', 'withdrawn_at');
create trigger pages_follow_meeting after update of told_at, removed_at on encounter
    for each row when (new.told_at is not null) execute function pages_follow_two('owner', 'told_to', 'told_at', 'removed_at');
create trigger pages_follow_feedback after insert or update of given_at on feedback
    for each row when (new.given_at is not null) execute function pages_follow_two('giver', 'receiver', 'given_at');

revoke all on function page_acts_of(uuid), pages_follow_two() from public;
alter function page_acts_of(uuid) owner to cordee_work;
alter function pages_follow_two() owner to cordee_work;

set role cordee_work;
select refresh_page(partnership, now()) from public_page;
reset role;
