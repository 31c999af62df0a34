-- Circles of trust: who founds one, on what, and how one enters and leaves.

create table circle (
    id          uuid primary key,
    name        text not null check (char_length(name) between 1 and 80),
    purpose     text not null check (char_length(purpose) between 1 and 600),
    goals       text not null check (char_length(goals) <= 1200),
    -- How somebody enters: as many vouch as it asks for, or everybody does.
    admission   text not null check (admission in ('vouching', 'unanimity')),
    vouchers    int not null check (vouchers between 1 and 11),
    -- How far apart the levels may lie, and how near the approaches (RULES 7).
    levels      int not null check (levels between 0 and 4),
    nearness    numeric(3, 2) not null check (nearness between 0 and 1),
    most        int not null check (most between 4 and 12),
    -- Whether members who are not in it may find it and knock.
    listed      boolean not null,
    host        uuid references member on delete set null,
    founded_at  timestamptz not null,
    ended_at    timestamptz,
    version     int not null default 1 check (version > 0)
);
create index circle_listed on circle (founded_at desc, id desc) where listed and ended_at is null;

create table circle_member (
    circle    uuid not null references circle on delete cascade,
    member    uuid not null references member on delete cascade,
    joined_at timestamptz not null,
    left_at   timestamptz,
    -- What they bring and what they seek, as they said it when they came, or later.
    brings    text not null check (char_length(brings) <= 600),
    seeks     text not null check (char_length(seeks) <= 600),
    primary key (circle, member)
);
create index on circle_member (member);

create table circle_charter (
    circle     uuid not null references circle on delete cascade,
    version    int not null check (version > 0),
    words      text not null check (char_length(words) between 1 and 8000),
    written_by uuid references member on delete set null,
    written_at timestamptz not null,
    primary key (circle, version)
);

create table circle_signature (
    circle    uuid not null,
    version   int not null,
    member    uuid not null references member on delete cascade,
    signed_at timestamptz not null,
    primary key (circle, version, member),
    foreign key (circle, version) references circle_charter on delete cascade
);

-- Somebody at the door: asked in, or knocking.
create table candidacy (
    id           uuid primary key,
    circle       uuid not null references circle on delete cascade,
    member       uuid not null references member on delete cascade,
    -- Who asked them in, and with which word; null for who knocks.
    invited_by   uuid references member on delete set null,
    word         text not null default '' check (char_length(word) <= 600),
    made_at      timestamptz not null,
    brings       text not null default '' check (char_length(brings) <= 600),
    seeks        text not null default '' check (char_length(seeks) <= 600),
    -- When they said both and signed the charter.
    presented_at timestamptz,
    closed_at    timestamptz,
    outcome      text check (outcome in ('admitted', 'declined', 'refused', 'ended')),
    check ((closed_at is null) = (outcome is null))
);
create unique index one_candidacy_open on candidacy (circle, member) where closed_at is null;
create index on candidacy (member);
create index on candidacy (circle);

-- What a member of the circle says of a candidate. The candidate never reads it.
create table vouch (
    candidacy uuid not null references candidacy on delete cascade,
    member    uuid not null references member on delete cascade,
    stance    text not null check (stance in ('vouches', 'unknown', 'reserve')),
    -- How I know the person, which values we share, what makes me say that they sincerely help others succeed; or the reserve.
    knows     text not null check (char_length(knows) <= 600),
    shares    text not null check (char_length(shares) <= 600),
    helps     text not null check (char_length(helps) <= 600),
    said_at   timestamptz not null,
    primary key (candidacy, member)
);
create index on vouch (member);

-- Who reads what ------------------------------------------------------------------------------

-- The circles that the member who is here is in.
create function my_circles() returns setof uuid
    language sql stable rows 8 security definer set search_path = pg_catalog, public, pg_temp
as $$
    select m.circle from circle_member m where m.member = (select current_member()) and m.left_at is null
$$;

-- Those who stand or stood at the doors of these, but for themselves.
create function my_candidates() returns setof uuid
    language sql stable rows 32 security definer set search_path = pg_catalog, public, pg_temp
as $$
    select c.id
      from circle_member m join candidacy c on c.circle = m.circle
     where m.member = (select current_member()) and m.left_at is null and c.member <> m.member
$$;

-- Those at whose door they stand.
create function my_doors() returns setof uuid
    language sql stable rows 8 security definer set search_path = pg_catalog, public, pg_temp
as $$
    select c.circle from candidacy c where c.member = (select current_member()) and c.closed_at is null
$$;

do $$
declare t text;
begin
    foreach t in array array['circle', 'circle_member', 'circle_charter', 'circle_signature', 'candidacy', 'vouch'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy work_all on %I to cordee_work using (true) with check (true)', t);
        execute format('grant select, insert, update on %I to cordee_work', t);
    end loop;
end
$$;
grant select (id, name, purpose, goals, admission, vouchers, levels, nearness, most, listed, host, founded_at, ended_at, version)
    on circle to cordee_app;
grant select (circle, member, joined_at, left_at, brings, seeks) on circle_member to cordee_app;
grant select (circle, version, words, written_by, written_at) on circle_charter to cordee_app;
grant select (circle, version, member, signed_at) on circle_signature to cordee_app;
grant select (id, circle, member, invited_by, word, made_at, brings, seeks, presented_at, closed_at, outcome) on candidacy to cordee_app;
grant select (candidacy, member, stance, knows, shares, helps, said_at) on vouch to cordee_app;

create policy seen on circle for select to cordee_app
    using (id in (select my_circles()) or id in (select my_doors())
           or listed and ended_at is null and (select current_member()) is not null);
create policy within on circle_member for select to cordee_app using (circle in (select my_circles()));
create policy seen on circle_charter for select to cordee_app
    using (circle in (select my_circles()) or circle in (select my_doors())
           or exists (select from circle c where c.id = circle_charter.circle and c.listed and c.ended_at is null));
create policy within on circle_signature for select to cordee_app
    using (circle in (select my_circles()) or member = (select current_member()));
create policy within on candidacy for select to cordee_app
    using (circle in (select my_circles()) or member = (select current_member()));
create policy within on vouch for select to cordee_app
    using (candidacy in (select my_candidates()));

-- What somebody at the door reads of those inside: how many they are, who is host and who asked them in.
create function circle_door(p_circle uuid) returns table (members int, host text, inviter text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select (select count(*)::int from circle_member m where m.circle = c.id and m.left_at is null), h.name, i.name
      from circle c
      left join candidacy d on d.circle = c.id and d.member = (select current_member()) and d.closed_at is null
      left join member h on h.id = c.host
      left join member i on i.id = d.invited_by
     where c.id = p_circle and c.ended_at is null and (select current_member()) is not null
       and (c.listed or d.id is not null)
$$;

-- Founding and changing -----------------------------------------------------------------------

create function found_circle(
    p_id uuid, p_name text, p_purpose text, p_goals text, p_admission text, p_vouchers int, p_levels int, p_nearness numeric,
    p_most int, p_listed boolean, p_charter text, p_brings text, p_seeks text, p_now timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_me uuid := current_member();
begin
    if v_me is null then
        raise exception 'nobody founds a circle' using errcode = '42501';
    end if;
    insert into circle (id, name, purpose, goals, admission, vouchers, levels, nearness, most, listed, host, founded_at)
    values (p_id, p_name, p_purpose, p_goals, p_admission, p_vouchers, p_levels, p_nearness, p_most, p_listed, v_me, p_now);
    insert into circle_member (circle, member, joined_at, brings, seeks) values (p_id, v_me, p_now, p_brings, p_seeks);
    insert into circle_charter (circle, version, words, written_by, written_at) values (p_id, 1, p_charter, v_me, p_now);
    insert into circle_signature (circle, version, member, signed_at) values (p_id, 1, v_me, p_now);
end
$$;

-- By the host: 'changed', 'crossed' where another window was quicker, 'not yours'.
create function change_circle(
    p_id uuid, p_version int, p_name text, p_purpose text, p_goals text, p_admission text, p_vouchers int, p_levels int,
    p_nearness numeric, p_most int, p_listed boolean, p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_version int;
begin
    select c.version into v_version from circle c
     where c.id = p_id and c.host = current_member() and c.ended_at is null for update;
    if not found then
        return 'not yours';
    end if;
    if v_version <> p_version then
        return 'crossed';
    end if;
    update circle set name = p_name, purpose = p_purpose, goals = p_goals, admission = p_admission, vouchers = p_vouchers,
                      levels = p_levels, nearness = p_nearness, most = p_most, listed = p_listed, version = version + 1
     where id = p_id;
    perform settle_circle(p_id, p_now);
    return 'changed';
end
$$;

-- A new charter, signed by whoever writes it: the host. 'written', 'crossed' where there is a later one, 'not yours'.
create function write_circle_charter(p_id uuid, p_after int, p_words text, p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_me uuid := current_member();
    v_latest int;
begin
    perform 1 from circle c where c.id = p_id and c.host = v_me and c.ended_at is null for update;
    if not found then
        return 'not yours';
    end if;
    select max(version) into v_latest from circle_charter where circle = p_id;
    if v_latest <> p_after then
        return 'crossed';
    end if;
    insert into circle_charter (circle, version, words, written_by, written_at) values (p_id, v_latest + 1, p_words, v_me, p_now);
    insert into circle_signature (circle, version, member, signed_at) values (p_id, v_latest + 1, v_me, p_now);
    return 'written';
end
$$;

-- By whoever is in it: 'signed', 'crossed' where what was read is no longer the latest, 'not yours'. The lock is the one that
-- a new charter waits for, so nobody signs a text that changes meanwhile.
create function sign_circle_charter(p_id uuid, p_version int, p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_me uuid := current_member();
begin
    perform 1 from circle c join circle_member m on m.circle = c.id
     where c.id = p_id and c.ended_at is null and m.member = v_me and m.left_at is null for update of c;
    if not found then
        return 'not yours';
    end if;
    if p_version <> (select max(version) from circle_charter where circle = p_id) then
        return 'crossed';
    end if;
    insert into circle_signature (circle, version, member, signed_at) values (p_id, p_version, v_me, p_now)
    on conflict do nothing;
    return 'signed';
end
$$;

create function say_in_circle(p_id uuid, p_brings text, p_seeks text) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    update circle_member set brings = p_brings, seeks = p_seeks
     where circle = p_id and member = current_member() and left_at is null;
    return found;
end
$$;

-- The door ------------------------------------------------------------------------------------

-- Whose word counts for a candidate: not of those for whom the candidate vouched before, nor of those for whom these did, up
-- to four hands: who vouches in a ring vouches for nobody.
create function words_for(p_candidacy uuid) returns table (member uuid, counts boolean)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    with recursive led (member, hands) as (
        select d.member, 0 from candidacy d where d.id = p_candidacy
        union
        select d.member, l.hands + 1
          from led l
          join vouch v on v.member = l.member and v.stance = 'vouches'
          join candidacy d on d.id = v.candidacy and d.outcome = 'admitted'
         where l.hands < 4
    )
    select v.member, not exists (select from led l where l.member = v.member and l.hands > 0)
      from vouch v
      join candidacy d on d.id = v.candidacy
      join circle_member m on m.circle = d.circle and m.member = v.member and m.left_at is null
     where v.candidacy = p_candidacy and v.stance = 'vouches'
$$;

-- Lets in who fulfils the rule, where there is a place. Whoever calls it holds the circle.
create function settle_candidacy(p_id uuid, p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    d         record;
    v_members int;
    v_words   int;
begin
    select o.circle, o.member, o.brings, o.seeks, c.admission, c.vouchers, c.most into d
      from candidacy o join circle c on c.id = o.circle
     where o.id = p_id and o.closed_at is null and o.presented_at is not null and c.ended_at is null
       and exists (select from circle_signature s
                    where s.circle = c.id and s.member = o.member
                      and s.version = (select max(h.version) from circle_charter h where h.circle = c.id))
       for update of o;
    if not found then
        return false;
    end if;
    select count(*) into v_members from circle_member m where m.circle = d.circle and m.left_at is null;
    select count(*) into v_words from words_for(p_id) v where v.counts or d.admission = 'unanimity';
    if v_members >= d.most
       or v_words < (case d.admission when 'unanimity' then v_members else least(d.vouchers, v_members) end) then
        return false;
    end if;
    insert into circle_member (circle, member, joined_at, brings, seeks) values (d.circle, d.member, p_now, d.brings, d.seeks)
    on conflict (circle, member) do update
       set joined_at = excluded.joined_at, left_at = null, brings = excluded.brings, seeks = excluded.seeks;
    update candidacy set closed_at = p_now, outcome = 'admitted' where id = p_id;
    return true;
end
$$;

-- Looks again at all who wait, the first who came first.
create function settle_circle(p_circle uuid, p_now timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_door uuid;
begin
    for v_door in
        select d.id from candidacy d
         where d.circle = p_circle and d.closed_at is null and d.presented_at is not null order by d.presented_at, d.id
    loop
        perform settle_candidacy(v_door, p_now);
    end loop;
end
$$;

-- Holds a circle that stands; false where there is none.
create function hold_circle(p_circle uuid) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform 1 from circle c where c.id = p_circle and c.ended_at is null for update;
    return found;
end
$$;

create function is_in_circle(p_circle uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select exists (select from circle_member m
                    where m.circle = p_circle and m.member = (select current_member()) and m.left_at is null)
$$;

-- The same of all at the door, for those who are in the circle.
create function vouchers_at_doors(p_circle uuid) returns table (candidacy uuid, member uuid, counts boolean)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select d.id, w.member, w.counts
      from candidacy d cross join lateral words_for(d.id) w
     where d.circle = p_circle and d.closed_at is null and d.circle in (select my_circles())
$$;

-- 'invited', 'there' where they are in it or at the door, 'enough' where many are asked already, 'not there' where nobody is
-- meant, 'not yours'.
create function invite_to_circle(p_id uuid, p_circle uuid, p_member uuid, p_word text, p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    if not hold_circle(p_circle) or not is_in_circle(p_circle) then
        return 'not yours';
    end if;
    if not exists (select from member m where m.id = p_member and m.name <> '') then
        return 'not there';
    end if;
    if exists (select from circle_member m where m.circle = p_circle and m.member = p_member and m.left_at is null)
       or exists (select from candidacy d where d.circle = p_circle and d.member = p_member and d.closed_at is null) then
        return 'there';
    end if;
    if (select count(*) from candidacy d where d.circle = p_circle and d.closed_at is null) >= 24 then
        return 'enough';
    end if;
    insert into candidacy (id, circle, member, invited_by, word, made_at)
    values (p_id, p_circle, p_member, current_member(), p_word, p_now);
    return 'invited';
end
$$;

-- Says what one brings and seeks, and signs: 'presented', 'admitted', 'crossed' where the charter is another by now,
-- 'later' within three months of a refusal, 'enough' where one stands at many doors, 'not there'.
create function knock_at_circle(p_id uuid, p_circle uuid, p_version int, p_brings text, p_seeks text, p_now timestamptz)
    returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_me   uuid := current_member();
    v_door uuid;
begin
    if v_me is null or not hold_circle(p_circle) or is_in_circle(p_circle) then
        return 'not there';
    end if;
    select d.id into v_door from candidacy d where d.circle = p_circle and d.member = v_me and d.closed_at is null;
    if not found then
        if not (select c.listed from circle c where c.id = p_circle) then
            return 'not there';
        end if;
        if exists (select from candidacy d where d.circle = p_circle and d.member = v_me and d.outcome = 'refused'
                                             and d.closed_at > p_now - interval '90 days') then
            return 'later';
        end if;
        if (select count(*) from candidacy d where d.member = v_me and d.invited_by is null and d.closed_at is null) >= 5 then
            return 'enough';
        end if;
    end if;
    if p_version <> (select max(h.version) from circle_charter h where h.circle = p_circle) then
        return 'crossed';
    end if;
    if v_door is null then
        v_door := p_id;
        insert into candidacy (id, circle, member, made_at) values (v_door, p_circle, v_me, p_now);
    end if;
    update candidacy set brings = p_brings, seeks = p_seeks, presented_at = coalesce(presented_at, p_now) where id = v_door;
    insert into circle_signature (circle, version, member, signed_at) values (p_circle, p_version, v_me, p_now)
    on conflict do nothing;
    return case when settle_candidacy(v_door, p_now) then 'admitted' else 'presented' end;
end
$$;

-- By whoever stands there.
create function leave_door(p_circle uuid, p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    update candidacy set closed_at = p_now, outcome = 'declined'
     where circle = p_circle and member = current_member() and closed_at is null;
    return found;
end
$$;

-- By the host, or by who asked them in: 'closed', 'gone' where it was decided already, 'not yours'.
create function close_door(p_candidacy uuid, p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform 1 from candidacy d
     where d.id = p_candidacy and is_in_circle(d.circle)
       and (d.invited_by = current_member()
            or exists (select from circle c where c.id = d.circle and (c.host = current_member() or c.host is null)));
    if not found then
        return 'not yours';
    end if;
    update candidacy d set closed_at = p_now, outcome = case when d.presented_at is null then 'ended' else 'refused' end
     where d.id = p_candidacy and d.closed_at is null;
    return case when found then 'closed' else 'gone' end;
end
$$;

-- 'said', 'admitted', 'gone' where they stand there no more, 'not yours'.
create function say_of_candidate(p_candidacy uuid, p_stance text, p_knows text, p_shares text, p_helps text, p_now timestamptz)
    returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_circle uuid;
    v_open   boolean;
begin
    select d.circle into v_circle from candidacy d where d.id = p_candidacy and d.member <> current_member();
    if not found or not hold_circle(v_circle) or not is_in_circle(v_circle) then
        return 'not yours';
    end if;
    select d.closed_at is null into v_open from candidacy d where d.id = p_candidacy;
    if not v_open then
        return 'gone';
    end if;
    insert into vouch (candidacy, member, stance, knows, shares, helps, said_at)
    values (p_candidacy, current_member(), p_stance, p_knows, p_shares, p_helps, p_now)
    on conflict (candidacy, member) do update
       set stance = excluded.stance, knows = excluded.knows, shares = excluded.shares, helps = excluded.helps, said_at = excluded.said_at;
    return case when settle_candidacy(p_candidacy, p_now) then 'admitted' else 'said' end;
end
$$;

-- The levels of all at the door and of those in the circle, for those who decide: null where nothing is known.
create function levels_at_doors(p_circle uuid, p_today date) returns table (candidacy uuid, level int, lowest int, highest int)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    with inside as materialized (
        select min(record_level(m.member, p_today)) as lowest, max(record_level(m.member, p_today)) as highest
          from circle_member m where m.circle = p_circle and m.left_at is null
    )
    select d.id, record_level(d.member, p_today), l.lowest, l.highest
      from candidacy d cross join inside l
     where d.circle = p_circle and d.closed_at is null and d.circle in (select my_circles())
$$;

-- Leaving -------------------------------------------------------------------------------------

-- 'left', 'ended' where nobody stays, 'host' where somebody must be named to hold it, 'not yours'.
create function leave_circle(p_circle uuid, p_to uuid, p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_me uuid := current_member();
begin
    if not hold_circle(p_circle) or not is_in_circle(p_circle) then
        return 'not yours';
    end if;
    if not exists (select from circle_member m where m.circle = p_circle and m.member <> v_me and m.left_at is null) then
        update circle_member set left_at = p_now where circle = p_circle and member = v_me;
        update circle set ended_at = p_now where id = p_circle;
        update candidacy set closed_at = p_now, outcome = 'ended' where circle = p_circle and closed_at is null;
        return 'ended';
    end if;
    if (select c.host = v_me from circle c where c.id = p_circle) and not hand_over_circle(p_circle, p_to) then
        return 'host';
    end if;
    update circle_member set left_at = p_now where circle = p_circle and member = v_me;
    perform settle_circle(p_circle, p_now);
    return 'left';
end
$$;

-- The host makes another of them the host; where the host is gone, anybody who is in it takes it.
create function hand_over_circle(p_circle uuid, p_to uuid) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    update circle c set host = p_to
     where c.id = p_circle and c.ended_at is null and is_in_circle(p_circle)
       and (c.host = current_member() and p_to <> current_member() or c.host is null and p_to = current_member())
       and exists (select from circle_member m where m.circle = p_circle and m.member = p_to and m.left_at is null);
    return found;
end
$$;

-- Who sits in a circle with somebody reads what they let circles read; so do those at whose door they knock.
set role cordee_work;
create or replace function reads_as(p_member uuid) returns text
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select case
        when current_member() is null then 'public'
        when current_member() = p_member then 'me'
        when exists (select from party mine join party theirs on theirs.partnership = mine.partnership
                      where mine.member = current_member() and mine.left_at is null
                        and theirs.member = p_member and theirs.left_at is null) then 'partners'
        when exists (select from circle_member mine join circle_member theirs on theirs.circle = mine.circle
                      where mine.member = current_member() and mine.left_at is null
                        and theirs.member = p_member and theirs.left_at is null)
          or exists (select from circle_member mine join candidacy theirs on theirs.circle = mine.circle
                      where mine.member = current_member() and mine.left_at is null
                        and theirs.member = p_member and theirs.presented_at is not null and theirs.closed_at is null) then 'circles'
        else 'members'
    end
$$;
reset role;

do $$
declare f text;
begin
    foreach f in array array[
        'my_circles()', 'my_candidates()', 'my_doors()', 'circle_door(uuid)',
        'found_circle(uuid, text, text, text, text, int, int, numeric, int, boolean, text, text, text, timestamptz)',
        'change_circle(uuid, int, text, text, text, text, int, int, numeric, int, boolean, timestamptz)',
        'write_circle_charter(uuid, int, text, timestamptz)', 'sign_circle_charter(uuid, int, timestamptz)',
        'say_in_circle(uuid, text, text)', 'invite_to_circle(uuid, uuid, uuid, text, timestamptz)',
        'knock_at_circle(uuid, uuid, int, text, text, timestamptz)', 'leave_door(uuid, timestamptz)',
        'close_door(uuid, timestamptz)', 'say_of_candidate(uuid, text, text, text, text, timestamptz)',
        'levels_at_doors(uuid, date)', 'vouchers_at_doors(uuid)', 'leave_circle(uuid, uuid, timestamptz)', 'hand_over_circle(uuid, uuid)'] loop
        execute format('revoke all on function %s from public', f);
        execute format('grant execute on function %s to cordee_app', f);
        execute format('alter function %s owner to cordee_work', f);
    end loop;
    foreach f in array array['words_for(uuid)', 'settle_candidacy(uuid, timestamptz)', 'settle_circle(uuid, timestamptz)', 'hold_circle(uuid)',
                             'is_in_circle(uuid)'] loop
        execute format('revoke all on function %s from public', f);
        execute format('alter function %s owner to cordee_work', f);
    end loop;
end
$$;
