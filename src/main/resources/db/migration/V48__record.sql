-- The professional record, entry by entry: what one learned and did, what one holds and until when, how one goes on
-- learning. Who reads it is said once for all of it, with the part `record` of the profile.

-- Whatever holds a file holds one of its own member.
alter table attachment add unique (id, owner);

create table record_entry (
    id         uuid primary key,
    member     uuid not null references member on delete cascade,
    kind       text not null check (kind in ('training', 'practice', 'credential', 'supervision', 'education', 'result')),
    -- What it is called; of a result, all of it.
    title      text not null default '' check (char_length(title) <= 600),
    -- The school, or the body.
    place      text not null default '' check (char_length(place) <= 160),
    -- Hours; of continuing education, units.
    amount     numeric(7, 1) check (amount > 0),
    year       int check (year between 1950 and 2100),
    from_on    date,
    until_on   date,
    -- How it was supervised, or what the units are for.
    sort       text check (sort in ('individual', 'group', 'peers', 'core', 'ethics', 'other')),
    -- Which published norm it falls under.
    norm       text check (norm ~ '^[a-z][a-z0-9-]{0,39}$'),
    number     text not null default '' check (char_length(number) <= 80),
    link       text not null default '' check (link = '' or link ~ '^https?://' and char_length(link) <= 400),
    attachment uuid,
    -- By which lists are read.
    sort_on    date not null,
    -- The last day on which its owner said that they knew of the day it ends.
    noted_on   date,
    made_at    timestamptz not null,
    removed_at timestamptz,
    foreign key (attachment, member) references attachment (id, owner) on delete set null (attachment),
    check (until_on >= from_on)
);
create index record_entry_latest on record_entry (member, kind, sort_on desc, id desc) where removed_at is null;
create index record_entry_removed on record_entry (member, removed_at) where removed_at is not null;
create index record_entry_ends on record_entry (member, until_on) where kind = 'credential' and removed_at is null;
create index on record_entry (attachment) where attachment is not null;

-- Somebody is asked to look at a credential and at what proves it: a peer, or whoever runs the house. What its owner
-- reads of it is that they asked, and that it was seen; that somebody would rather not shows nowhere.
create table credential_look (
    id            uuid primary key,
    entry         uuid not null references record_entry on delete cascade,
    member        uuid not null references member on delete cascade,
    -- Null where a steward is asked.
    asked         uuid references member on delete cascade,
    asked_at      timestamptz not null,
    seen_at       timestamptz,
    laid_aside_at timestamptz,
    check (asked <> member),
    check (seen_at is null or laid_aside_at is null)
);
create unique index credential_look_once on credential_look (entry, asked) nulls not distinct;
create index on credential_look (member);
create index credential_look_waits on credential_look (asked) where seen_at is null and laid_aside_at is null;

-- Of a credential that is no longer as it was seen, nobody has seen anything.
create function looks_taken_back() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    delete from credential_look l where l.entry = new.id;
    return null;
end
$$;
create trigger looks_taken_back after update on record_entry for each row
    when ((old.title, old.place, old.number, old.from_on, old.until_on, old.norm, old.attachment, old.removed_at)
          is distinct from (new.title, new.place, new.number, new.from_on, new.until_on, new.norm, new.attachment, new.removed_at))
    execute function looks_taken_back();

-- Asks a peer, whom feedback could be asked of too, or a steward where nobody is named.
create function ask_look(p_id uuid, p_entry uuid, p_of uuid, p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_me uuid := current_member();
begin
    if v_me is null
       or not exists (select from record_entry e
                       where e.id = p_entry and e.member = v_me and e.kind = 'credential' and e.removed_at is null)
       or p_of is not null and not exists (select from feedback_partners() p where p.member = p_of)
       or p_of is null and not exists (select from stewardship s where s.member <> v_me) then
        return 'not there';
    end if;
    perform pg_advisory_xact_lock(hashtextextended('look:' || v_me, 0));
    if (select count(*) from credential_look l where l.member = v_me and l.asked_at > p_now - interval '1 day') >= 10 then
        return 'enough';
    end if;
    insert into credential_look (id, entry, member, asked, asked_at) values (p_id, p_entry, v_me, p_of, p_now)
        on conflict do nothing;
    return 'asked';
end
$$;

-- What waits for the current member to look at, and all there is to see of it.
create function looks_asked()
    returns table (id uuid, owner uuid, name text, title text, place text, number text, from_on date, until_on date,
                   attachment uuid, by_the_house boolean, asked_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select l.id, m.id, m.name, e.title, e.place, e.number, e.from_on, e.until_on, e.attachment, l.asked is null, l.asked_at
      from credential_look l
      join record_entry e on e.id = l.entry and e.removed_at is null
      join member m on m.id = l.member
     where (l.asked = current_member()
            or l.asked is null and l.member <> current_member()
               and exists (select from stewardship s where s.member = current_member()))
       and l.seen_at is null and l.laid_aside_at is null
     order by l.asked_at, l.id
     limit 50
$$;

-- The files that the current member is asked to look at, for as long as they are asked.
create function files_to_look_at() returns uuid[]
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select coalesce(array_agg(a.attachment) filter (where a.attachment is not null), '{}') from looks_asked() a $$;

-- Seen, or rather not. False where nobody asks.
create function answer_look(p_id uuid, p_seen boolean, p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    if not exists (select from looks_asked() a where a.id = p_id) then
        return false;
    end if;
    update credential_look l
       set seen_at = case when p_seen then p_now end, laid_aside_at = case when not p_seen then p_now end
     where l.id = p_id and l.seen_at is null and l.laid_aside_at is null;
    return found;
end
$$;

-- What an audience reads of a record: neither numbers nor files, and of what happens often only how much it comes to.
create function record_lines(p_member uuid, p_audience text, p_today date)
    returns table (id uuid, kind text, title text, place text, amount numeric, year int, from_on date, until_on date, link text,
                   peers int, checked boolean)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    with open as materialized (
        select count(*) = 2 as all
          from profile_aspect a
          left join profile_visibility v on v.member = p_member and v.aspect = a.key
         where a.key in ('card', 'record')
           and audience_rank(coalesce(v.audience, a.audience)) >= audience_rank(p_audience)
    ), entry as (
        select e.*, row_number() over (partition by e.kind order by e.sort_on desc, e.id desc) as place_in
          from record_entry e
         where e.member = p_member and e.removed_at is null and (select open.all from open)
    )
    select e.id, e.kind, e.title, e.place, e.amount, e.year, e.from_on, e.until_on, e.link,
           (select count(*)::int from credential_look l where l.entry = e.id and l.seen_at is not null and l.asked is not null),
           exists (select from credential_look l where l.entry = e.id and l.seen_at is not null and l.asked is null)
      from entry e
     where e.kind in ('credential', 'training', 'result') and e.place_in <= 20
    union all
    select null, e.kind, '', '', sum(e.amount), null, null, null, '', 0, false
      from entry e
     where e.kind = 'practice' or e.kind = 'supervision' and e.until_on > p_today - 365
        or e.kind = 'education' and e.from_on > p_today - 1096
     group by e.kind
    order by kind, from_on desc nulls last, year desc nulls last, title
$$;

create function record_of(p_member uuid, p_today date)
    returns table (id uuid, kind text, title text, place text, amount numeric, year int, from_on date, until_on date, link text,
                   peers int, checked boolean)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select l.id, l.kind, l.title, l.place, l.amount, l.year, l.from_on, l.until_on, l.link, l.peers, l.checked
      from record_lines(p_member, reads_as(p_member), p_today) l
$$;

create function my_record_as(p_audience text, p_today date)
    returns table (id uuid, kind text, title text, place text, amount numeric, year int, from_on date, until_on date, link text,
                   peers int, checked boolean)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select l.id, l.kind, l.title, l.place, l.amount, l.year, l.from_on, l.until_on, l.link, l.peers, l.checked
      from record_lines(current_member(), p_audience, p_today) l
$$;

-- Walls ------------------------------------------------------------------------------------

alter table record_entry enable row level security;
alter table record_entry force row level security;
create policy own on record_entry to cordee_app
    using (member = (select current_member())) with check (member = (select current_member()));
create policy work_reads on record_entry for select to cordee_work using (true);
grant select on record_entry to cordee_work;
grant select (id, member, kind, title, place, amount, year, from_on, until_on, sort, norm, number, link, attachment, sort_on,
              noted_on, made_at, removed_at),
      insert (id, member, kind, title, place, amount, year, from_on, until_on, sort, norm, number, link, sort_on, made_at),
      update (title, place, amount, year, from_on, until_on, sort, norm, number, link, attachment, sort_on, noted_on, removed_at),
      delete
    on record_entry to cordee_app;

alter table credential_look enable row level security;
alter table credential_look force row level security;
create policy own on credential_look for select to cordee_app using (member = (select current_member()));
create policy own_taking_back on credential_look for delete to cordee_app using (member = (select current_member()));
create policy work_all on credential_look to cordee_work using (true) with check (true);
grant select, insert, delete, update (seen_at, laid_aside_at) on credential_look to cordee_work;
grant select (id, entry, member, asked, asked_at, seen_at), delete on credential_look to cordee_app;

create policy asked_to_look on attachment for select to cordee_app
    using (id = any ((select files_to_look_at())::uuid[]));

revoke all on function looks_taken_back(), ask_look(uuid, uuid, uuid, timestamptz), looks_asked(), files_to_look_at(),
    answer_look(uuid, boolean, timestamptz), record_lines(uuid, text, date), record_of(uuid, date), my_record_as(text, date)
    from public;
grant execute on function ask_look(uuid, uuid, uuid, timestamptz), looks_asked(), files_to_look_at(),
    answer_look(uuid, boolean, timestamptz), record_of(uuid, date), my_record_as(text, date) to cordee_app;
alter function looks_taken_back() owner to cordee_work;
alter function ask_look(uuid, uuid, uuid, timestamptz) owner to cordee_work;
alter function looks_asked() owner to cordee_work;
alter function files_to_look_at() owner to cordee_work;
alter function answer_look(uuid, boolean, timestamptz) owner to cordee_work;
alter function record_lines(uuid, text, date) owner to cordee_work;
alter function record_of(uuid, date) owner to cordee_work;
alter function my_record_as(text, date) owner to cordee_work;
