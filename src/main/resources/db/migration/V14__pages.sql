-- What all parties of a room agreed to tell everybody, and what keeps it true: in tables of their own, readable by
-- anyone. Nothing else is.

-- Every address ever given stays with its room: a link that once led to one partnership never leads to another.
create table page_address (
    slug        text primary key check (slug ~ '^[a-z0-9-]{3,60}$'),
    partnership uuid not null references partnership,
    -- Whether all chose it, so that it can be read.
    chosen      boolean not null,
    given_at    timestamptz not null
);
create index on page_address (partnership);

create table public_page (
    slug         text primary key references page_address,
    partnership  uuid not null unique references partnership,
    agreement    uuid not null references agreement,
    -- As each party wants to be shown.
    names        text[] not null check (cardinality(names) between 2 and 8),
    since        date not null,
    words        text not null check (char_length(words) between 1 and 600),
    published_at timestamptz not null,
    -- From this day on it stands for a façade, unless something happens before.
    facade_from  date not null,
    -- When its parties were told so; void once something has happened.
    told_on      date
);
create index on public_page (agreement);

-- Of which sorts there is evidence, and in which months.
create table public_evidence (
    slug  text not null references public_page,
    sort  text not null check (sort in ('contribution', 'gesture', 'stage', 'pulse', 'meeting', 'feedback')),
    month date not null check (extract(day from month) = 1),
    primary key (slug, sort, month)
);

-- How a page went that is no longer there: taken down by a party, or because somebody came or left.
create table page_ending (
    agreement   uuid primary key references agreement,
    partnership uuid not null references partnership,
    member      uuid references member,
    ended_at    timestamptz not null
);
create index on page_ending (partnership, ended_at);

-- That a party says the partnership is told elsewhere: on a site, a profile, a card.
create table announcement (
    partnership uuid not null references partnership,
    member      uuid not null references member,
    at          timestamptz not null,
    primary key (partnership, member)
);

create index on letter (about) where kind = 'notice';

-- A hundred bits, in letters that can be dictated.
create function random_slug() returns text
    language sql volatile set search_path = pg_catalog, public, pg_temp
as $$
    select string_agg(substr('abcdefghijklmnopqrstuvwxyz234567', (get_byte(b, i) & 31) + 1, 1), '')
      from (select sha256(uuid_send(gen_random_uuid()))) random(b) cross join generate_series(0, 19) i
$$;

-- Work in which every party had a hand, by month. The room where work is noted puts its own in place of this; until
-- then nobody has noted any.
create function page_work_of(p_room uuid) returns table (month date, last_on date)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    with work as (
        select h.member, c.done_on
          from contribution c join contribution_hand h on h.contribution = c.id
         where c.partnership = p_room and c.withdrawn_at is null),
    of_all as (
        select min(l.last_on) as last_on
          from (select (select max(w.done_on) from work w where w.member = t.member) as last_on
                  from room_parties(p_room) t(member)) l
        having bool_and(l.last_on is not null))
    select date_trunc('month', w.done_on)::date, least(max(w.done_on), (select last_on from of_all))
      from work w
     where exists (select from of_all)
     group by 1
$$;

-- What counts as evidence that a partnership lives: of which sort, in which month, and the last day of it in that month.
create function page_evidence_of(p_room uuid) returns table (sort text, month date, last_on date)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select 'contribution', w.month, w.last_on from page_work_of(p_room) w
    union all
    select f.sort, date_trunc('month', f.day)::date, max(f.day)
      from (select case r.kind when 'pulse' then 'pulse' else 'feedback' end as sort,
                   (r.revealed_at at time zone 'UTC')::date as day
              from round r
             where r.room = p_room and r.kind in ('pulse', 'feedback', 'exit-feedback') and r.revealed_at is not null
            union all
            select 'stage', (a.closed_at at time zone 'UTC')::date
              from agreement a
             where a.partnership = p_room and a.kind = 'stage-exit' and a.outcome = 'agreed') f
     group by 1, 2
$$;

-- The day from which a room is a façade: a hundred and twenty days after the last evidence, and never in its first
-- sixty days.
create function page_facade_from(p_room uuid) returns date
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select greatest((r.opened_at at time zone 'UTC')::date + 60, (select max(last_on) + 121 from page_evidence_of(p_room)))
      from partnership r where r.id = p_room
$$;

-- Brings what a page shows up to date, and plans the notice of the day on which it will stand for a façade. One that
-- went off stays as it was: to show it again is for all to agree.
create function refresh_page(p_room uuid, p_now timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_today date := (p_now at time zone 'UTC')::date;
    v_slug text;
    v_from date;
begin
    select slug into v_slug from public_page
     where partnership = p_room and (told_on is null or told_on + 14 > v_today) for update;
    if v_slug is null then
        return;
    end if;
    delete from public_evidence where slug = v_slug;
    insert into public_evidence (slug, sort, month) select v_slug, e.sort, e.month from page_evidence_of(p_room) e;
    v_from := page_facade_from(p_room);
    update public_page set facade_from = v_from, told_on = case when v_from <= v_today then told_on end where slug = v_slug;
    delete from letter where kind = 'notice' and facts ->> 'topic' = 'page' and about = p_room;
    insert into letter (kind, email, locale, about, facts, due_at)
    select 'notice', a.email, a.locale, p_room, '{"topic": "page"}', greatest(p_now, (v_from + time '06:00') at time zone 'UTC')
      from room_parties(p_room) t(member) join account a on a.member = t.member
     where not exists (select from public_page where slug = v_slug and told_on is not null);
end
$$;

-- Takes a page away, with all that was open about it. Whoever calls this holds the room.
create function end_page(p_room uuid, p_member uuid, p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_agreement uuid;
begin
    delete from public_evidence where slug in (select slug from public_page where partnership = p_room);
    delete from public_page where partnership = p_room;
    delete from letter where kind = 'notice' and facts ->> 'topic' = 'page' and about = p_room;
    update agreement set closed_at = p_now, outcome = 'overtaken'
     where partnership = p_room and kind = 'page' and closed_at is null;
    update agreement set ended_at = greatest(p_now, closed_at)
     where partnership = p_room and kind = 'page' and outcome = 'agreed' and ended_at is null
    returning id into v_agreement;
    if v_agreement is null then
        return false;
    end if;
    insert into page_ending (agreement, partnership, member, ended_at) values (v_agreement, p_room, p_member, p_now);
    return true;
end
$$;

-- Any party, at any time, at once: nobody else is asked.
create function take_down_page(p_room uuid, p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_me uuid := current_member();
begin
    perform from partnership where id = p_room for update;
    if v_me is null or v_me not in (select room_parties(p_room)) then
        return false;
    end if;
    return end_page(p_room, v_me, p_now);
end
$$;

-- What all have agreed on is what everybody reads, in the very same transaction; and a stage that was passed is evidence.
create function page_follows_agreement() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_slug text := new.terms ->> 'address';
begin
    if new.kind = 'stage-exit' then
        perform refresh_page(new.partnership, new.closed_at);
        return null;
    end if;
    -- Terms that say nothing publish nothing.
    if new.terms ->> 'words' is null then
        return null;
    end if;
    insert into page_address (slug, partnership, chosen, given_at)
    select v_slug, new.partnership, true, new.closed_at where v_slug is not null
    on conflict do nothing;
    -- Where another room took the address in the same instant, or none was wished for: the random one of the page that
    -- is there, else a new one. An address that was taken down leads nowhere for good.
    if not exists (select from page_address where slug = v_slug and partnership = new.partnership) then
        select p.slug into v_slug from public_page p join page_address a on a.slug = p.slug
         where p.partnership = new.partnership and not a.chosen;
        if v_slug is null then
            v_slug := random_slug();
            insert into page_address (slug, partnership, chosen, given_at) values (v_slug, new.partnership, false, new.closed_at);
        end if;
    end if;
    delete from public_evidence where slug in (select slug from public_page where partnership = new.partnership);
    delete from public_page where partnership = new.partnership;
    insert into public_page (slug, partnership, agreement, names, since, words, published_at, facade_from)
    select v_slug, new.partnership, new.id,
           array(select n.named ->> 'name' from jsonb_array_elements(new.terms -> 'names') with ordinality n(named, place)
                  order by n.place),
           (new.terms ->> 'since')::date, new.terms ->> 'words', new.closed_at, page_facade_from(new.partnership);
    perform refresh_page(new.partnership, new.closed_at);
    return null;
end
$$;
create trigger page_follows_agreement after update of outcome on agreement for each row
    when (new.outcome = 'agreed' and old.outcome is null and new.kind in ('page', 'stage-exit'))
    execute function page_follows_agreement();

create function page_follows_round() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform refresh_page(new.room, new.revealed_at);
    return null;
end
$$;
create trigger page_follows_round after update of revealed_at on round for each row
    when (new.revealed_at is not null and new.kind in ('pulse', 'feedback', 'exit-feedback'))
    execute function page_follows_round();

-- It was agreed by all who were there: who comes has agreed to nothing yet, and who leaves is no longer of it.
create function page_ends_with_its_parties() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform end_page(new.partnership, null, coalesce(new.left_at, new.joined_at));
    return null;
end
$$;
create trigger page_ends_with_its_parties after insert or update of joined_at, left_at on party for each row
    execute function page_ends_with_its_parties();

-- The address of the page of one's own room.
create function my_page(p_room uuid) returns text
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select slug from public_page where partnership = p_room and p_room = any (my_partnerships()) $$;

-- Whether an address was never another room's.
create function page_address_free(p_slug text, p_room uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select p_room = any (my_partnerships())
       and not exists (select from page_address where slug = p_slug and partnership <> p_room)
$$;

-- On which day the parties are told, if the notice still holds: the first letter that is composed decides.
create function tell_facade(p_house bytea, p_letter uuid, p_today date) returns date
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_told date;
begin
    perform for_the_house(p_house);
    update public_page p set told_on = coalesce(p.told_on, p_today)
      from letter l
     where l.id = p_letter and l.kind = 'notice' and l.facts ->> 'topic' = 'page' and p.partnership = l.about and p.facade_from <= p_today
    returning p.told_on into v_told;
    return v_told;
end
$$;

do $$
declare t text;
begin
    foreach t in array array['page_address', 'public_page', 'public_evidence', 'page_ending', 'announcement'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
    end loop;
    foreach t in array array['page_address', 'public_page', 'public_evidence', 'page_ending'] loop
        execute format('create policy work_all on %I to cordee_work using (true) with check (true)', t);
        execute format('grant select, insert on %I to cordee_work', t);
    end loop;
end
$$;
grant update (facade_from, told_on), delete on public_page to cordee_work;
grant delete on public_evidence to cordee_work;

-- Whose room it is and what was agreed there is not among the columns.
create policy anyone on public_page for select to cordee_app using (true);
grant select (slug, names, since, words, published_at, facade_from, told_on) on public_page to cordee_app;
create policy anyone on public_evidence for select to cordee_app using (true);
grant select (slug, sort, month) on public_evidence to cordee_app;

create policy mine on page_ending for select to cordee_app using (
    partnership = any ((select my_partnerships())::uuid[]) and exists (select from agreement a where a.id = agreement));
grant select (agreement, partnership, member, ended_at) on page_ending to cordee_app;

create policy of_my_rooms on announcement for select to cordee_app using (
    partnership = any ((select my_partnerships())::uuid[]));
create policy own on announcement for insert to cordee_app with check (
    member = (select current_member()) and partnership = any ((select my_partnerships())::uuid[]));
create policy own_gone on announcement for delete to cordee_app using (member = (select current_member()));
grant select (partnership, member, at), insert (partnership, member, at), delete on announcement to cordee_app;

-- Work that is noted, or taken back, changes what a page tells.
create function page_follows_work() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_room uuid;
    v_at timestamptz;
begin
    if tg_table_name = 'contribution' then
        perform refresh_page(new.partnership, new.withdrawn_at);
    else
        select partnership, noted_at into v_room, v_at from contribution where id = new.contribution;
        perform refresh_page(v_room, v_at);
    end if;
    return null;
end
$$;
create trigger page_follows_work after insert on contribution_hand for each row execute function page_follows_work();
create trigger page_follows_work after update of withdrawn_at on contribution for each row
    when (new.withdrawn_at is not null) execute function page_follows_work();

do $$
declare f text;
begin
    foreach f in array array[
        'my_page(uuid)', 'page_address_free(text, uuid)', 'take_down_page(uuid, timestamptz)',
        'tell_facade(bytea, uuid, date)'] loop
        execute format('grant execute on function %s to cordee_app', f);
        execute format('alter function %s owner to cordee_work', f);
    end loop;
    foreach f in array array[
        'random_slug()', 'page_work_of(uuid)', 'page_evidence_of(uuid)', 'page_facade_from(uuid)',
        'refresh_page(uuid, timestamptz)', 'end_page(uuid, uuid, timestamptz)', 'page_follows_agreement()',
        'page_follows_round()', 'page_ends_with_its_parties()', 'page_follows_work()'] loop
        execute format('alter function %s owner to cordee_work', f);
    end loop;
end
$$;
