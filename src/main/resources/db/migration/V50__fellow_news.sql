-- When what somebody can read of those they can ask has changed: a row a member and transaction, so that two who change
-- it at once never wait for each other. It says that something changed and nothing of what. No reference to the member:
-- three hundred would be looked up each time a line of a profile is saved.
create table fellow_news (
    member      uuid not null,
    transaction xid8 not null,
    primary key (member, transaction)
);
alter table fellow_news enable row level security;
alter table fellow_news force row level security;
create policy work_all on fellow_news to cordee_work using (true) with check (true);
grant select, insert, delete on fellow_news to cordee_work;

-- Tells all who can ask a member, once a transaction, and the member.
create function tell_fellows_of(p_member uuid) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    insert into fellow_news (member, transaction) values (p_member, pg_current_xact_id()) on conflict do nothing;
    if not found then
        return;
    end if;
    insert into fellow_news (member, transaction)
    select o.member, pg_current_xact_id()
      from party t join party o on o.partnership = t.partnership
     where t.member = p_member
    union
    select t.member, pg_current_xact_id() from contact_tie t where t.owner = p_member and t.member is not null
    union
    select t.owner, pg_current_xact_id() from contact_tie t where t.member = p_member
    on conflict do nothing;
end
$$;

-- Somebody says something else of themselves, or lets others read it.
create function fellow_says() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform tell_fellows_of(case when tg_table_name = 'member' then (to_jsonb(coalesce(new, old)) ->> 'id')::uuid
                                 else (to_jsonb(coalesce(new, old)) ->> 'member')::uuid end);
    return null;
end
$$;

-- Somebody comes into a room or leaves it, or the room is being left.
create function room_of_fellows_changes() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    insert into fellow_news (member, transaction)
    select p.member, pg_current_xact_id() from party p where p.partnership = coalesce(new.partnership, old.partnership)
    on conflict do nothing;
    return null;
end
$$;

create function tie_of_fellows_changes() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    insert into fellow_news (member, transaction)
    select distinct m, pg_current_xact_id() from unnest(array[new.owner, new.member, old.owner, old.member]) m where m is not null
    on conflict do nothing;
    return null;
end
$$;

create function watch_of_fellows_changes() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    insert into fellow_news (member, transaction) values (coalesce(new.owner, old.owner), pg_current_xact_id())
    on conflict do nothing;
    return null;
end
$$;

create trigger fellow_says after update of name, place on member for each row execute function fellow_says();
create trigger fellow_says after insert or update or delete on profile_item for each row execute function fellow_says();
create trigger fellow_says after insert or update or delete on profile_visibility for each row execute function fellow_says();
create trigger fellow_says after insert or update of forehand or delete on practice for each row execute function fellow_says();
create trigger fellow_says after insert or update or delete on need for each row execute function fellow_says();
create trigger fellow_says after insert or delete on opportunity_pause for each row execute function fellow_says();
create trigger fellows_change after insert or update or delete on party for each row execute function room_of_fellows_changes();
create trigger fellows_change after insert or update or delete on exit for each row execute function room_of_fellows_changes();
create trigger fellows_change after insert or update of outcome on agreement
    for each row when (new.kind = 'rhythm') execute function room_of_fellows_changes();
create trigger fellows_change after insert or update or delete on contact_tie for each row execute function tie_of_fellows_changes();
create trigger fellows_change after insert or update or delete on watch_word for each row execute function watch_of_fellows_changes();

-- Rooms are told where all of those shared with somebody could be at rest: a room without an agreed rhythm never is.
set role cordee_work;
create or replace function heard_fellows() returns table (member uuid, name text, place text, rooms uuid[], shares boolean)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    with who as materialized (
        select current_member() as id
    ), mine as materialized (
        select distinct p.partnership, g.id is not null as paced
          from party p
          left join agreement g on g.partnership = p.partnership and g.kind = 'rhythm' and g.subject = p.partnership and g.outcome = 'agreed'
         where p.member = (select id from who) and p.left_at is null
    ), met as (
        select o.member, o.partnership as room, mine.paced, e.id is null as stands, true as shares
          from mine
          join party o on o.partnership = mine.partnership and o.left_at is null
          left join exit e on e.partnership = o.partnership and e.closed_at is null
        union all
        select t.member, null, false, false, false from contact_tie t
         where t.owner = (select id from who) and t.member is not null and t.agreed_at is not null and t.withdrawn_at is null
        union all
        select t.owner, null, false, false, false from contact_tie t
         where t.member = (select id from who) and t.agreed_at is not null and t.withdrawn_at is null
    )
    select m.id, m.name, m.place,
           coalesce(case when bool_and(f.paced) filter (where f.stands) then array_agg(f.room) filter (where f.stands) end, '{}'),
           bool_or(f.shares)
      from met f
      join member m on m.id = f.member and m.name <> ''
     where f.member <> (select id from who)
     group by m.id
    having not bool_or(f.shares) or bool_or(f.stands)
$$;
reset role;

-- What stands for all that the member who is here can read of whom they can ask: another as soon as any of it is another.
create function fellow_stamp() returns text
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select count(*) || ' ' || coalesce(sum(n.transaction::text::numeric), 0) || ' ' || coalesce(max(n.transaction)::text, '')
      from fellow_news n
     where n.member = (select current_member())
$$;

-- Lets go of all but the latest of each. The latest stays: without it, a stamp of long ago would come back.
create function tidy_fellow_news(p_house bytea) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform for_the_house(p_house);
    delete from fellow_news n
     using (select l.member, max(l.transaction) as transaction from fellow_news l group by l.member having count(*) > 1) latest
     where n.member = latest.member and n.transaction < latest.transaction
       and n.transaction < pg_snapshot_xmin(pg_current_snapshot());
end
$$;

do $$
declare f text;
begin
    foreach f in array array['fellow_stamp()', 'tidy_fellow_news(bytea)'] loop
        execute format('revoke all on function %s from public', f);
        execute format('grant execute on function %s to cordee_app', f);
        execute format('alter function %s owner to cordee_work', f);
    end loop;
    foreach f in array array['tell_fellows_of(uuid)', 'fellow_says()', 'room_of_fellows_changes()',
                             'tie_of_fellows_changes()', 'watch_of_fellows_changes()'] loop
        execute format('revoke all on function %s from public', f);
        execute format('alter function %s owner to cordee_work', f);
    end loop;
end
$$;
