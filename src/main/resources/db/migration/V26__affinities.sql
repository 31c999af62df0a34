-- What counts for somebody in an affinity; whoever has no row lets the usual weights count.
create table affinity_weight (
    member       uuid primary key references member on delete cascade,
    coverage     numeric(3, 2) not null check (coverage between 0.05 and 1),
    posture      numeric(3, 2) not null check (posture between 0.05 and 1),
    distinctness numeric(3, 2) not null check (distinctness between 0.05 and 1)
);

-- Whom somebody would rather not meet: until a day, or for good where there is none. The other never learns of it.
create table affinity_refusal (
    member     uuid not null references member on delete cascade,
    other      uuid not null references member on delete cascade,
    until_day  date,
    refused_at timestamptz not null,
    primary key (member, other),
    check (member <> other)
);
create index on affinity_refusal (other);
create index on affinity_refusal (member, refused_at desc, other);

-- What entered the search in the night: the same for everybody until the next, and on every node, so that nobody finds
-- out about another by changing their own profile in between.
create table affinity_night (
    day date primary key
);
create table affinity_entry (
    member         uuid primary key references member on delete cascade,
    codes          text[] not null,
    languages      text[] not null,
    zones          text[] not null,
    online         boolean not null,
    clienteles     text[] not null,
    services       text[] not null,
    level          int,
    level_window   int not null,
    searches       text[] not null,
    search_weights int[] not null,
    weak_spots     text[] not null,
    offers         text[] not null,
    offer_levels   int[] not null,
    strengths      text[] not null,
    posture        numeric[],
    introductions  int not null,
    weights        numeric[]
);

do $$
declare t text;
begin
    foreach t in array array['affinity_weight', 'affinity_refusal', 'affinity_night', 'affinity_entry'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
    end loop;
end
$$;

create policy mine on affinity_weight to cordee_app
    using (member = (select current_member())) with check (member = (select current_member()));
create policy work_all on affinity_weight to cordee_work using (true) with check (true);
grant select (member, coverage, posture, distinctness), insert, update (coverage, posture, distinctness) on affinity_weight to cordee_app;
grant select on affinity_weight to cordee_work;

create policy mine on affinity_refusal to cordee_app
    using (member = (select current_member())) with check (member = (select current_member()));
create policy work_all on affinity_refusal to cordee_work using (true) with check (true);
grant select (member, other, until_day, refused_at), insert, update (until_day, refused_at), delete on affinity_refusal to cordee_app;
grant select on affinity_refusal to cordee_work;

create policy work_all on affinity_night to cordee_work using (true) with check (true);
create policy work_all on affinity_entry to cordee_work using (true) with check (true);
grant select, insert, delete on affinity_night, affinity_entry to cordee_work;

-- What entered the search in the night of this day: drawn by whoever asks first.
create function affinity_entries(p_house bytea, p_today date)
    returns table (member uuid, codes text[], languages text[], zones text[], online boolean, clienteles text[], services text[],
                   level int, level_window int, searches text[], search_weights int[], weak_spots text[],
                   offers text[], offer_levels int[], strengths text[], posture numeric[], introductions int, weights numeric[])
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform for_the_house(p_house);
    -- Two nodes that wake at the same moment draw it once.
    perform pg_advisory_xact_lock(hashtext('affinity_night'));
    if not exists (select from affinity_night n where n.day >= p_today) then
        delete from affinity_night;
        insert into affinity_night (day) values (p_today);
        delete from affinity_entry;
        insert into affinity_entry (
               member, codes, languages, zones, online, clienteles, services, level, level_window, searches, search_weights,
               weak_spots, offers, offer_levels, strengths, posture, introductions, weights)
        select l.member, l.codes, l.languages, l.zones, l.online, l.clienteles, l.services, l.level, l.level_window, l.searches,
               l.search_weights, l.weak_spots, l.offers, l.offer_levels, l.strengths, l.posture, l.introductions,
               case when w.member is not null then array[w.coverage, w.posture, w.distinctness] end
          from affinity_lines(null, p_today) l
          left join affinity_weight w on w.member = l.member;
    end if;
    return query
        select e.member, e.codes, e.languages, e.zones, e.online, e.clienteles, e.services, e.level, e.level_window, e.searches,
               e.search_weights, e.weak_spots, e.offers, e.offer_levels, e.strengths, e.posture, e.introductions, e.weights
          from affinity_entry e;
end
$$;

-- From whom somebody is kept apart, whichever of the two said so: what they say themselves at once, what is said of them
-- from the next night on, since all else stands still by day and would give it away.
create function kept_apart(p_house bytea, p_member uuid, p_today date) returns setof uuid
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform for_the_house(p_house);
    return query
        select r.other from affinity_refusal r where r.member = p_member and (r.until_day is null or r.until_day > p_today)
        union
        select r.member from affinity_refusal r where r.other = p_member and (r.until_day is null or r.until_day >= p_today)
           and r.refused_at < p_today::timestamp at time zone 'UTC';
end
$$;

do $$
declare f text;
begin
    foreach f in array array['affinity_entries(bytea, date)', 'kept_apart(bytea, uuid, date)'] loop
        execute format('revoke all on function %s from public', f);
        execute format('grant execute on function %s to cordee_app', f);
        execute format('alter function %s owner to cordee_work', f);
    end loop;
end
$$;
