-- What Cordée proposes of itself, once a week: pairs of those who look, each shown to both.

-- The weeks whose round was held, by their Monday: each once, on whichever node.
create table affinity_round (
    week    date primary key check (extract(isodow from week) = 1),
    held_at timestamptz not null
);

-- Two who were proposed to each other, as either of them has it. What one said stands in one's own row, and in no
-- other's: that both said yes is the first that either learns.
create table affinity_proposal (
    member      uuid not null references member on delete cascade,
    other       uuid not null references member on delete cascade,
    week        date not null,
    wanted      boolean,
    answered_at timestamptz,
    -- When both wanted to meet: in both rows alike.
    met_at      timestamptz,
    -- When it was over before its time: one looks no more, or took a yes back that the other knew of.
    closed_at   timestamptz,
    primary key (member, other),
    check (member <> other),
    check ((wanted is null) = (answered_at is null))
);
create index on affinity_proposal (other);
create index on affinity_proposal (week);

-- For how many rounds running somebody who was open to it has been proposed to nobody; no row where for none.
create table affinity_wait (
    member uuid primary key references member on delete cascade,
    rounds int not null check (rounds > 0)
);

do $$
declare t text;
begin
    foreach t in array array['affinity_round', 'affinity_proposal', 'affinity_wait'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy work_all on %I to cordee_work using (true) with check (true)', t);
    end loop;
    foreach t in array array['affinity_proposal', 'affinity_wait'] loop
        execute format('create policy mine on %I for select to cordee_app using (member = (select current_member()))', t);
    end loop;
end
$$;
grant select (member, other, week, wanted, met_at, closed_at) on affinity_proposal to cordee_app;
grant select (member, rounds) on affinity_wait to cordee_app;
grant select, insert on affinity_round to cordee_work;
grant select, insert, update, delete on affinity_proposal, affinity_wait to cordee_work;

-- The round ---------------------------------------------------------------------------------

create function round_is_due(p_house bytea, p_week date) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform for_the_house(p_house);
    return not exists (select from affinity_round r where r.week >= p_week);
end
$$;

-- Who is not proposed to whom: one of them would rather not, they were proposed to each other after p_again, both wanted
-- to meet before, or they share a room.
create function round_apart(p_house bytea, p_again date, p_today date) returns table (one uuid, other uuid)
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform for_the_house(p_house);
    return query
        select r.member, r.other from affinity_refusal r where r.until_day is null or r.until_day > p_today
        union
        select p.member, p.other from affinity_proposal p
         where (p.week > p_again or p.met_at is not null) and p.member < p.other
        union
        select mine.member, theirs.member
          from party mine join party theirs on theirs.partnership = mine.partnership and theirs.member > mine.member
         where mine.left_at is null and theirs.left_at is null;
end
$$;

-- How long each has waited, and how many of their proposals still stand: those of after p_from.
create function round_counts(p_house bytea, p_from date) returns table (member uuid, waited int, standing int)
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform for_the_house(p_house);
    return query
        select coalesce(w.member, s.member), coalesce(w.rounds, 0), coalesce(s.n, 0)
          from affinity_wait w
          full join (select p.member, count(*)::int as n from affinity_proposal p where p.week > p_from group by p.member) s
            on s.member = w.member;
end
$$;

-- Keeps a round whole, or not at all where another node was first. Whoever is gone meanwhile, or would rather not, is
-- left out of it.
create function keep_round(p_house bytea, p_week date, p_ones uuid[], p_others uuid[], p_waiting uuid[], p_again date,
                           p_today date, p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform for_the_house(p_house);
    insert into affinity_round (week, held_at) values (p_week, p_now) on conflict do nothing;
    if not found then
        return false;
    end if;
    delete from affinity_proposal p where p.week <= p_again and p.met_at is null;
    insert into affinity_proposal (member, other, week)
    select side.member, side.other, p_week
      from unnest(p_ones, p_others) o (one, other)
      join member a on a.id = o.one
      join member b on b.id = o.other
     cross join lateral (values (o.one, o.other), (o.other, o.one)) side (member, other)
     where not exists (select from affinity_refusal r
                        where (r.member, r.other) in ((o.one, o.other), (o.other, o.one))
                          and (r.until_day is null or r.until_day > p_today))
    on conflict do nothing;
    delete from affinity_wait w where exists (select from affinity_proposal p where p.member = w.member and p.week = p_week);
    insert into affinity_wait (member, rounds)
    select m.id, 1 from member m
     where m.id = any (p_waiting)
       and not exists (select from affinity_proposal p where p.member = m.id and p.week = p_week)
    on conflict (member) do update set rounds = affinity_wait.rounds + 1;
    return true;
end
$$;

-- The answers -------------------------------------------------------------------------------

-- Both rows of a pair, always in the same order: whoever answers at the same moment waits.
create function hold_proposal(p_other uuid) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform from affinity_proposal p
      where (p.member, p.other) in ((current_member(), p_other), (p_other, current_member()))
      order by p.member for update;
end
$$;

-- The current member would like to meet the other. What is said of it: `met` where both would, `kept` where one's own
-- answer is all that is known, `over` where nothing is proposed any more. Whether the other has answered at all is not.
create function accept_proposal(p_other uuid, p_from date, p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_mine affinity_proposal;
begin
    perform hold_proposal(p_other);
    select p.* into v_mine from affinity_proposal p
     where p.member = current_member() and p.other = p_other and p.closed_at is null
       and (p.week > p_from or p.met_at is not null);
    if not found then
        return 'over';
    end if;
    if v_mine.wanted is distinct from true then
        update affinity_proposal p set wanted = true, answered_at = p_now
         where p.member = current_member() and p.other = p_other;
    end if;
    if v_mine.met_at is null
       and exists (select from affinity_proposal p where p.member = p_other and p.other = current_member() and p.wanted) then
        update affinity_proposal p set met_at = p_now
         where (p.member, p.other) in ((current_member(), p_other), (p_other, current_member()));
        return 'met';
    end if;
    return case when v_mine.met_at is null then 'kept' else 'met' end;
end
$$;

-- The current member would rather not, or not now. A yes that the other never knew of is gone without a word; one that
-- both knew of ends what was proposed, for both. True where it did.
create function decline_proposal(p_other uuid, p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform hold_proposal(p_other);
    update affinity_proposal p set wanted = false, answered_at = p_now
     where p.member = current_member() and p.other = p_other and p.closed_at is null and p.wanted is distinct from false;
    update affinity_proposal p set closed_at = p_now
     where (p.member, p.other) in ((current_member(), p_other), (p_other, current_member()))
       and p.met_at is not null and p.closed_at is null;
    return found;
end
$$;

-- The current member would rather meet the other after all: what they declined waits for an answer again.
create function reopen_proposal(p_other uuid) returns void
    language sql security definer set search_path = pg_catalog, public, pg_temp
as $$
    update affinity_proposal p set wanted = null, answered_at = null
     where p.member = current_member() and p.other = p_other and p.wanted = false and p.closed_at is null
$$;

-- Whether what somebody does, where and for whom, may enter an affinity.
create function lends_positioning(p_member uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select coalesce(v.serves, a.serves) or audience_rank(coalesce(v.audience, a.audience)) >= audience_rank('members')
      from profile_aspect a
      left join profile_visibility v on v.member = p_member and v.aspect = a.key
     where a.key = 'positioning'
$$;

-- What the current member and each of the others learn of each other once both have said yes, and while neither has taken it back: where to write, and where
-- their positionings meet, as far as both lend them. Nothing at all before.
create function meetings_of(p_others uuid[]) returns table (other uuid, kind text, words text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    with met as (
        select p.other from affinity_proposal p
         where p.member = current_member() and p.other = any (p_others) and p.met_at is not null and p.closed_at is null
    ), lent as (
        select met.other from met where lends_positioning(current_member()) and lends_positioning(met.other)
    )
    select met.other, 'email', a.email::text from met join account a on a.member = met.other
    union all
    (select lent.other, k.kind, k.choice
       from lent
       join positioning_pick k on k.member = lent.other
       join positioning_pick mine on mine.member = current_member() and mine.kind = k.kind and mine.choice = k.choice
       join positioning_choice c on c.kind = k.kind and c.key = k.choice
      order by lent.other, k.kind, c.position)
    union all
    select lent.other, 'online', '' from lent
      join practice t on t.member = lent.other and t.online
      join practice mine on mine.member = current_member() and mine.online
$$;

-- Codes that go together --------------------------------------------------------------------

-- What stewards said of two codes, and why: each stays, so that the present can be told from it.
create table ethics_code_ruling (
    id         uuid primary key,
    one        text not null references ethics_code,
    other      text not null references ethics_code,
    compatible boolean not null,
    why        text not null check (char_length(why) between 1 and 400),
    ruled_by   uuid references member on delete set null,
    ruled_at   timestamptz not null,
    check (one < other)
);
create index on ethics_code_ruling (ruled_at);
create index on ethics_code_ruling (ruled_by);
alter table ethics_code_ruling enable row level security;
alter table ethics_code_ruling force row level security;
-- It decides who may meet whom: no secret.
create policy members_read on ethics_code_ruling for select to cordee_app using ((select current_member()) is not null);
create policy work_all on ethics_code_ruling to cordee_work using (true) with check (true);
grant select (id, one, other, compatible, why, ruled_by, ruled_at) on ethics_code_ruling to cordee_app;
grant select, insert on ethics_code_ruling to cordee_work;
grant select, insert, delete on ethics_code_pair to cordee_work;
create policy work_writes on ethics_code_pair to cordee_work using (true) with check (true);

-- A steward says that two codes go together, or no longer. It counts from the next night on.
create function rule_codes(p_id uuid, p_one text, p_other text, p_compatible boolean, p_why text, p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_one text := least(p_one, p_other);
    v_other text := greatest(p_one, p_other);
begin
    if not exists (select from stewardship where member = current_member()) then
        return 'refused';
    end if;
    if p_compatible then
        insert into ethics_code_pair (one, other) values (v_one, v_other) on conflict do nothing;
    else
        delete from ethics_code_pair c where c.one = v_one and c.other = v_other;
    end if;
    if not found then
        return 'known';
    end if;
    insert into ethics_code_ruling (id, one, other, compatible, why, ruled_by, ruled_at)
    values (p_id, v_one, v_other, p_compatible, p_why, current_member(), p_now);
    return 'ruled';
end
$$;

do $$
declare f text;
begin
    foreach f in array array[
        'round_is_due(bytea, date)', 'round_apart(bytea, date, date)', 'round_counts(bytea, date)',
        'keep_round(bytea, date, uuid[], uuid[], uuid[], date, date, timestamptz)',
        'accept_proposal(uuid, date, timestamptz)', 'decline_proposal(uuid, timestamptz)', 'reopen_proposal(uuid)', 'meetings_of(uuid[])',
        'rule_codes(uuid, text, text, boolean, text, timestamptz)'] loop
        execute format('revoke all on function %s from public', f);
        execute format('grant execute on function %s to cordee_app', f);
        execute format('alter function %s owner to cordee_work', f);
    end loop;
end
$$;
revoke all on function hold_proposal(uuid), lends_positioning(uuid) from public;
alter function hold_proposal(uuid) owner to cordee_work;
alter function lends_positioning(uuid) owner to cordee_work;

-- Whoever looks no more is proposed no more from the night on, unless both want to meet.
set role cordee_work;
create or replace function affinity_entries(p_house bytea, p_today date)
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
        update affinity_proposal p set closed_at = p_today::timestamp at time zone 'UTC'
         where p.met_at is null and p.closed_at is null
           and not (exists (select from affinity_entry e where e.member = p.member)
                and exists (select from affinity_entry e where e.member = p.other));
    end if;
    return query
        select e.member, e.codes, e.languages, e.zones, e.online, e.clienteles, e.services, e.level, e.level_window, e.searches,
               e.search_weights, e.weak_spots, e.offers, e.offer_levels, e.strengths, e.posture, e.introductions, e.weights
          from affinity_entry e;
end
$$;
reset role;

-- Members by the beginning of a word of their name ------------------------------------------

-- A name, folded, from each of its words on: so that any beginning is found by an index.
create table member_name (
    member uuid not null references member on delete cascade,
    start  text collate "C" not null,
    primary key (member, start)
);
create index on member_name (start, member);
alter table member_name enable row level security;
alter table member_name force row level security;
create policy work_all on member_name to cordee_work using (true) with check (true);
grant select, insert, delete on member_name to cordee_work;

create function name_starts(p_name text) returns setof text
    language sql immutable set search_path = pg_catalog, public, pg_temp
as $$
    select distinct substring(folded(p_name) from n)
      from generate_series(1, char_length(folded(p_name))) n
     where (n = 1 or substring(folded(p_name) from n - 1 for 1) ~ '[[:space:]-]')
       and substring(folded(p_name) from n for 1) !~ '[[:space:]-]'
$$;

create function keep_member_name() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    delete from member_name n where n.member = new.id;
    insert into member_name (member, start) select new.id, s from name_starts(new.name) s;
    return new;
end
$$;
create trigger keep_member_name after insert or update of name on member for each row execute function keep_member_name();
revoke all on function name_starts(text), keep_member_name() from public;
grant execute on function name_starts(text) to cordee_work;
alter function keep_member_name() owner to cordee_work;

set role cordee_work;
insert into member_name (member, start) select m.id, s from member m, name_starts(m.name) s;
create or replace function find_members(p_words text)
    returns table (id uuid, name text, headline text, place text)
    language sql stable security definer
    set search_path = pg_catalog, public, pg_temp
as $$
    select m.id, m.name, m.headline, m.place
      from (select distinct n.member from member_name n
             where n.start >= folded(btrim(p_words)) and n.start < folded(btrim(p_words)) || chr(1114111)) f
      join member m on m.id = f.member
     where current_member() is not null
       and m.id <> current_member()
       and m.name <> ''
       and char_length(btrim(p_words)) >= 2
     order by m.name, m.id
     limit 10
$$;
reset role;
