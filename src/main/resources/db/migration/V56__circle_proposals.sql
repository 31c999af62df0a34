-- Circles that Cordée proposes of itself: who is willing, whom they would rather not sit with, what was proposed and why,
-- and what each answered.

create table circle_willing (
    member uuid primary key references member on delete cascade,
    -- When they are free: a day and a part of it, in Paris.
    slots  text[] not null check (cardinality(slots) between 2 and 15 and slots <@ array[
        'mon-morning', 'mon-midday', 'mon-evening', 'tue-morning', 'tue-midday', 'tue-evening', 'wed-morning', 'wed-midday',
        'wed-evening', 'thu-morning', 'thu-midday', 'thu-evening', 'fri-morning', 'fri-midday', 'fri-evening']),
    since  timestamptz not null
);

-- With whom somebody would rather not sit. The other never learns of it, nor does anybody.
create table circle_apart (
    member  uuid not null references member on delete cascade,
    other   uuid not null references member on delete cascade,
    said_at timestamptz not null,
    primary key (member, other),
    check (member <> other)
);
create index on circle_apart (other);

-- The weeks whose round was held, by their Monday: each once, on whichever node.
create table circle_round (
    week    date primary key check (extract(isodow from week) = 1),
    held_at timestamptz not null
);

create table circle_proposed (
    id         uuid primary key,
    week       date not null,
    -- Until when it is answered.
    ends_at    timestamptz not null,
    -- Whether no other seating is better, for certain.
    proved     boolean not null,
    -- What all of them have in common, and each lets every member read.
    codes      text[] not null,
    approaches text[] not null,
    -- When all of them are free.
    slots      text[] not null,
    circle     uuid references circle on delete set null,
    founded_by uuid references member on delete set null,
    founded_at timestamptz
);
create index on circle_proposed (week);
create index on circle_proposed (circle) where circle is not null;
create index on circle_proposed (founded_by) where founded_by is not null;

-- Who sits in it. What they answered stands in no other's row, and nobody reads the rows.
create table circle_seat (
    proposed    uuid not null references circle_proposed on delete cascade,
    member      uuid not null references member on delete cascade,
    wanted      boolean,
    answered_at timestamptz,
    primary key (proposed, member),
    check ((wanted is null) = (answered_at is null))
);
create index on circle_seat (member);

-- Why somebody does not sit in another circle that was proposed beside theirs: in general words, the nearest first.
create table circle_instead (
    proposed uuid not null,
    member   uuid not null,
    place    int not null check (place between 1 and 3),
    size     int not null check (size between 2 and 12),
    reasons  text[] not null check (cardinality(reasons) > 0 and reasons <@ array[
        'code', 'level', 'method', 'rivalry', 'slots', 'places', 'diversity', 'repeats', 'even']),
    primary key (proposed, member, place),
    foreign key (proposed, member) references circle_seat on delete cascade
);
create index on circle_instead (member);

-- For whom there was no place when circles were proposed last, and what stood in the way.
create table circle_unseated (
    member  uuid primary key references member on delete cascade,
    week    date not null,
    reasons text[] not null check (cardinality(reasons) > 0 and reasons <@ array['code', 'level', 'method', 'rivalry', 'slots', 'places'])
);

do $$
declare t text;
begin
    foreach t in array array['circle_willing', 'circle_apart', 'circle_round', 'circle_proposed', 'circle_seat', 'circle_instead',
                             'circle_unseated'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy work_all on %I to cordee_work using (true) with check (true)', t);
        execute format('grant select, insert, update, delete on %I to cordee_work', t);
    end loop;
    foreach t in array array['circle_willing', 'circle_apart'] loop
        execute format('create policy own on %I to cordee_app using (member = (select current_member())) with check (member = (select current_member()))', t);
    end loop;
    foreach t in array array['circle_instead', 'circle_unseated'] loop
        execute format('create policy own on %I for select to cordee_app using (member = (select current_member()))', t);
    end loop;
end
$$;
grant select (member, slots, since), insert (member, slots, since), update (slots) on circle_willing to cordee_app;
grant select (member, other, said_at), insert (member, other, said_at), delete on circle_apart to cordee_app;
grant select (proposed, member, place, size, reasons) on circle_instead to cordee_app;
grant select (member, week, reasons) on circle_unseated to cordee_app;

-- The round, for the house and for nobody -----------------------------------------------------

create function circle_round_is_due(p_house bytea, p_week date) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform for_the_house(p_house);
    return not exists (select from circle_round r where r.week >= p_week);
end
$$;

-- Those who are willing and were proposed nothing after p_rest, with what of them may enter a proposal: what all members
-- read, or what its owner lets serve. What all members read may be named, and stands in the last two columns.
create function circle_willing_lines(p_house bytea, p_today date, p_rest date)
    returns table (member uuid, codes text[], level int, approaches text[], zones text[], online boolean, clienteles text[],
                   services text[], posture numeric[], slots text[], told_codes text[], told_approaches text[])
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform for_the_house(p_house);
    return query
        select w.member,
               case when 'codes' = any (lent.keys) then array(
                   select s.code from signed_code s where s.member = w.member
                   union select c.one || '+' || c.other from signed_code s join ethics_code_pair c on s.code in (c.one, c.other)
                          where s.member = w.member
                   order by 1) else '{}' end,
               case when 'record' = any (lent.keys) then record_level(w.member, p_today) end,
               array(select distinct i.skill from profile_item i join skill k on k.key = i.skill join skill_family f on f.key = k.family
                      where i.member = w.member and f.approaches
                        and (i.kind = 'offer' and 'offers' = any (lent.keys) or i.kind = 'strength' and 'strengths' = any (lent.keys))
                      order by 1),
               case when 'positioning' = any (lent.keys) then array(
                   select k.choice from positioning_pick k where k.member = w.member and k.kind = 'zone' order by 1) else '{}' end,
               'positioning' = any (lent.keys) and coalesce(p.online, false),
               case when 'positioning' = any (lent.keys) then array(
                   select k.choice from positioning_pick k where k.member = w.member and k.kind = 'clientele' order by 1) else '{}' end,
               case when 'positioning' = any (lent.keys) then array(
                   select k.choice from positioning_pick k where k.member = w.member and k.kind = 'service' order by 1) else '{}' end,
               case when 'posture' = any (lent.keys) then (
                   select posture_axes(a.items) from posture_answer a where a.member = w.member order by a.answered_at desc, a.id desc limit 1) end,
               w.slots,
               case when 'codes' = any (lent.told) then array(
                   select s.code from signed_code s where s.member = w.member order by 1) else '{}' end,
               array(select distinct i.skill from profile_item i join skill k on k.key = i.skill join skill_family f on f.key = k.family
                      where i.member = w.member and f.approaches
                        and (i.kind = 'offer' and 'offers' = any (lent.told) or i.kind = 'strength' and 'strengths' = any (lent.told))
                      order by 1)
          from circle_willing w
          join member m on m.id = w.member
          left join practice p on p.member = w.member
          cross join lateral (
              select coalesce(array_agg(a.key), '{}') as keys,
                     coalesce(array_agg(a.key) filter (where audience_rank(coalesce(v.audience, a.audience)) >= audience_rank('members')), '{}') as told
                from profile_aspect a
                left join profile_visibility v on v.member = w.member and v.aspect = a.key
               where coalesce(v.serves, a.serves) or audience_rank(coalesce(v.audience, a.audience)) >= audience_rank('members')) lent
         where m.name <> ''
           and not exists (select from circle_seat s join circle_proposed o on o.id = s.proposed where s.member = w.member and o.week > p_rest);
end
$$;

-- Who of them would rather not sit with whom: said here, or for good where pairs are proposed.
create function circle_pairs_apart(p_house bytea) returns table (one uuid, other uuid)
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform for_the_house(p_house);
    return query
        select a.member, a.other
          from circle_apart a join circle_willing w on w.member = a.member join circle_willing o on o.member = a.other
        union
        select r.member, r.other
          from affinity_refusal r join circle_willing w on w.member = r.member join circle_willing o on o.member = r.other
         where r.until_day is null;
end
$$;

-- Who of them were proposed a circle together before, or sit in one, and how often.
create function circle_pairs_met(p_house bytea) returns table (one uuid, other uuid, times int)
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform for_the_house(p_house);
    return query
        select t.a, t.b, count(*)::int
          from (select s.member as a, x.member as b
                  from circle_seat s join circle_seat x on x.proposed = s.proposed and x.member > s.member
                union all
                select s.member, x.member
                  from circle_member s join circle_member x on x.circle = s.circle and x.member > s.member
                 where s.left_at is null and x.left_at is null) t
          join circle_willing w on w.member = t.a
          join circle_willing o on o.member = t.b
         group by t.a, t.b;
end
$$;

-- Begins to keep a round; false where another node was first. What is long over goes.
create function open_circle_round(p_house bytea, p_week date, p_forget date, p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform for_the_house(p_house);
    insert into circle_round (week, held_at) values (p_week, p_now) on conflict do nothing;
    if not found then
        return false;
    end if;
    delete from circle_proposed p where p.week <= p_forget;
    delete from circle_unseated;
    return true;
end
$$;

-- One circle; not at all where one of them is willing no more, or would meanwhile rather not sit with another.
create function keep_proposed_circle(p_house bytea, p_id uuid, p_week date, p_ends timestamptz, p_proved boolean, p_codes text[],
                                     p_approaches text[], p_slots text[], p_members uuid[]) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform for_the_house(p_house);
    perform from circle_willing w where w.member = any (p_members) order by w.member for update;
    if (select count(*) from circle_willing w where w.member = any (p_members)) < cardinality(p_members)
       or exists (select from circle_apart a where a.member = any (p_members) and a.other = any (p_members)) then
        return false;
    end if;
    insert into circle_proposed (id, week, ends_at, proved, codes, approaches, slots)
    values (p_id, p_week, p_ends, p_proved, p_codes, p_approaches, p_slots);
    insert into circle_seat (proposed, member) select p_id, m from unnest(p_members) m;
    return true;
end
$$;

-- Why not the other circles, for those who sit in one that was kept; reasons are words with commas between.
create function keep_circle_insteads(p_house bytea, p_proposed uuid, p_members uuid[], p_places int[], p_sizes int[], p_reasons text[])
    returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform for_the_house(p_house);
    insert into circle_instead (proposed, member, place, size, reasons)
    select s.proposed, s.member, i.place, i.size, string_to_array(i.reasons, ',')
      from unnest(p_members, p_places, p_sizes, p_reasons) i (member, place, size, reasons)
      join circle_seat s on s.proposed = p_proposed and s.member = i.member;
end
$$;

create function keep_circle_unseated(p_house bytea, p_week date, p_members uuid[], p_reasons text[]) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform for_the_house(p_house);
    insert into circle_unseated (member, week, reasons)
    select w.member, p_week, string_to_array(u.reasons, ',')
      from unnest(p_members, p_reasons) u (member, reasons)
      join circle_willing w on w.member = u.member
    on conflict (member) do update set week = excluded.week, reasons = excluded.reasons;
end
$$;

-- What was proposed, for those who sit in it -----------------------------------------------------

-- To the current member, while it can be answered or founded. Whether enough would, and who founded it, is told only to those
-- who would, and only once all have answered or it has ended.
create function my_proposed_circles(p_now timestamptz)
    returns table (id uuid, ends_at timestamptz, proved boolean, codes text[], approaches text[], slots text[], seats int,
                   wanted boolean, opened boolean, interested int, founded boolean, circle uuid, founder text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select p.id, p.ends_at, p.proved, p.codes, p.approaches, p.slots, t.seats, s.wanted, o.opened,
           case when o.opened and s.wanted then t.interested end,
           s.wanted is true and p.founded_at is not null,
           case when s.wanted then c.id end,
           case when s.wanted then f.name end
      from circle_seat s
      join circle_proposed p on p.id = s.proposed
      cross join lateral (select count(*)::int as seats, (count(*) filter (where x.wanted))::int as interested,
                                 bool_and(x.wanted is not null) as answered
                            from circle_seat x where x.proposed = p.id) t
      cross join lateral (select p.ends_at <= p_now or t.answered as opened) o
      left join circle c on c.id = p.circle and c.ended_at is null
      left join member f on f.id = p.founded_by
     where s.member = (select current_member()) and p.ends_at > p_now - interval '14 days'
     order by p.ends_at desc, p.id
$$;

-- Those who sit there with the current member. That one would is told once it has opened, to those who would; that one would
-- not is told to nobody.
create function my_proposed_fellows(p_now timestamptz) returns table (proposed uuid, member uuid, name text, wanted boolean)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select p.id, x.member, m.name, o.opened and mine.wanted is true and x.wanted is true
      from circle_seat mine
      join circle_proposed p on p.id = mine.proposed
      cross join lateral (select p.ends_at <= p_now or bool_and(y.wanted is not null) as opened
                            from circle_seat y where y.proposed = p.id) o
      join circle_seat x on x.proposed = p.id and x.member <> mine.member
      join member m on m.id = x.member
     where mine.member = (select current_member()) and p.ends_at > p_now - interval '14 days'
     order by m.name, x.member
$$;

-- In what those who sit there with the current member differ from them: for whom they work, and what they know that the
-- current member looks for. Only what they let every member read.
create function what_fellows_add(p_proposed uuid) returns table (member uuid, kind text, fr text, en text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    with fellow as materialized (
        select x.member
          from circle_seat mine join circle_seat x on x.proposed = mine.proposed and x.member <> mine.member
         where mine.proposed = p_proposed and mine.member = (select current_member())
    ), told as materialized (
        select f.member, a.key
          from fellow f
         cross join profile_aspect a
          left join profile_visibility v on v.member = f.member and v.aspect = a.key
         where a.key in ('positioning', 'offers') and audience_rank(coalesce(v.audience, a.audience)) >= audience_rank('members')
    )
    select t.member, 'serves', c.fr, c.en
      from told t
      join positioning_pick k on k.member = t.member and k.kind = 'clientele'
      join positioning_choice c on c.kind = k.kind and c.key = k.choice
     where t.key = 'positioning'
       and not exists (select from positioning_pick mine
                        where mine.member = (select current_member()) and mine.kind = k.kind and mine.choice = k.choice)
    union
    select t.member, 'offers', s.fr, s.en
      from told t
      join profile_item i on i.member = t.member and i.kind = 'offer'
      join skill s on s.key = i.skill
     where t.key = 'offers'
       and exists (select from profile_item mine
                    where mine.member = (select current_member()) and mine.kind in ('search', 'weak_spot') and mine.skill = i.skill)
     order by 1, 2, 3
$$;

-- 'kept', 'over' where it has opened, 'not there'.
create function answer_proposed_circle(p_proposed uuid, p_wanted boolean, p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform from circle_proposed p join circle_seat s on s.proposed = p.id
      where p.id = p_proposed and s.member = current_member() and p.ends_at > p_now - interval '14 days' for update of p;
    if not found then
        return 'not there';
    end if;
    if (select p.ends_at <= p_now from circle_proposed p where p.id = p_proposed)
       or not exists (select from circle_seat s where s.proposed = p_proposed and s.wanted is null) then
        return 'over';
    end if;
    update circle_seat s set wanted = p_wanted, answered_at = p_now where s.proposed = p_proposed and s.member = current_member();
    return 'kept';
end
$$;

-- Willing no more: what they answered to a circle that nobody has founded is a no from now on, told to nobody.
create function leave_willing(p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_was boolean;
begin
    perform from circle_proposed p
      where p.founded_at is null and exists (select from circle_seat s where s.proposed = p.id and s.member = current_member())
      order by p.id for update;
    delete from circle_willing w where w.member = current_member();
    v_was := found;
    delete from circle_unseated u where u.member = current_member();
    update circle_seat s set wanted = false, answered_at = p_now
      from circle_proposed p
     where p.id = s.proposed and s.member = current_member() and p.founded_at is null and s.wanted is distinct from false;
    return v_was;
end
$$;

-- Founding ---------------------------------------------------------------------------------------

-- Holds what was proposed to the current member: 'free' where they may found a circle of it, 'mine' where they did, with that
-- circle, 'founded' where another did, 'few' where too few would or it has not opened, 'not there'.
create function hold_proposed_circle(p_proposed uuid, p_now timestamptz) returns table (standing text, circle uuid)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_proposed circle_proposed;
    v_wanted   boolean;
begin
    select p.* into v_proposed
      from circle_proposed p
     where p.id = p_proposed and p.ends_at > p_now - interval '14 days'
       and exists (select from circle_seat s where s.proposed = p.id and s.member = current_member())
       for update of p;
    if not found then
        return query select 'not there'::text, null::uuid;
        return;
    end if;
    select s.wanted into v_wanted from circle_seat s where s.proposed = p_proposed and s.member = current_member();
    return query
        select case
                   when v_wanted is distinct from true then 'few'
                   when v_proposed.founded_by = current_member() then 'mine'
                   when v_proposed.founded_at is not null then 'founded'
                   when (select count(*) from circle_seat s where s.proposed = p_proposed and s.wanted) >= 4
                        and (v_proposed.ends_at <= p_now
                             or not exists (select from circle_seat s where s.proposed = p_proposed and s.wanted is null)) then 'free'
                   else 'few'
               end,
               case when v_proposed.founded_by = current_member() then v_proposed.circle end;
end
$$;

-- Asks the others who would into the circle that the current member has founded of it. None of them is proposed another
-- until they say anew that they are willing. False where it is not theirs to do.
create function ask_in_proposed(p_proposed uuid, p_circle uuid, p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    if (select h.standing from hold_proposed_circle(p_proposed, p_now) h) <> 'free'
       or not exists (select from circle c where c.id = p_circle and c.host = current_member() and c.ended_at is null) then
        return false;
    end if;
    update circle_proposed p set circle = p_circle, founded_by = current_member(), founded_at = p_now where p.id = p_proposed;
    insert into candidacy (id, circle, member, invited_by, made_at)
    select gen_random_uuid(), p_circle, s.member, current_member(), p_now
      from circle_seat s
     where s.proposed = p_proposed and s.wanted and s.member <> current_member()
       and not exists (select from circle_member m where m.circle = p_circle and m.member = s.member and m.left_at is null)
    on conflict do nothing;
    delete from circle_willing w
     where w.member in (select s.member from circle_seat s where s.proposed = p_proposed and s.wanted);
    return true;
end
$$;

do $$
declare f text;
begin
    foreach f in array array[
        'circle_round_is_due(bytea, date)', 'circle_willing_lines(bytea, date, date)', 'circle_pairs_apart(bytea)',
        'circle_pairs_met(bytea)', 'open_circle_round(bytea, date, date, timestamptz)',
        'keep_proposed_circle(bytea, uuid, date, timestamptz, boolean, text[], text[], text[], uuid[])',
        'keep_circle_insteads(bytea, uuid, uuid[], int[], int[], text[])', 'keep_circle_unseated(bytea, date, uuid[], text[])',
        'my_proposed_circles(timestamptz)', 'my_proposed_fellows(timestamptz)', 'what_fellows_add(uuid)',
        'answer_proposed_circle(uuid, boolean, timestamptz)', 'leave_willing(timestamptz)',
        'hold_proposed_circle(uuid, timestamptz)', 'ask_in_proposed(uuid, uuid, timestamptz)'] loop
        execute format('revoke all on function %s from public', f);
        execute format('grant execute on function %s to cordee_app', f);
        execute format('alter function %s owner to cordee_work', f);
    end loop;
end
$$;
