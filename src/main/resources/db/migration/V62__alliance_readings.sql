-- How those around an engagement see their alliance with its coach: asked in rounds of one frozen wording. What was answered is
-- ciphertext twice: for the coach, and for who gave it.
create table reading_round (
    id         uuid primary key,
    engagement uuid not null,
    coach      uuid not null,
    wording    int not null check (wording >= 1),
    opened_at  timestamptz not null,
    until_at   timestamptz not null check (until_at > opened_at),
    closed_at  timestamptz check (closed_at >= opened_at),
    -- Closed, and answered by so many of the team that nobody's own answer can be told from theirs.
    team_read  boolean not null default false check (not team_read or closed_at is not null),
    looked_at  timestamptz,
    unique (id, engagement, coach),
    foreign key (engagement, coach) references engagement (id, coach) on delete cascade
);
create unique index reading_round_one_open on reading_round (engagement) where closed_at is null;
create index on reading_round (engagement, coach, opened_at desc, id desc);
create index on reading_round (coach, opened_at desc);
create index on reading_round (until_at) where closed_at is null;

-- What somebody answered, for the coach; no key and no contents where they would rather not this time. Of a team the coach reads
-- nothing before the round is closed, and nothing at all of fewer than four.
create table alliance_answer (
    round       uuid not null,
    stakeholder uuid not null,
    engagement  uuid not null,
    coach       uuid not null,
    team        boolean not null,
    key         int check (key >= 1),
    contents    bytea check (octet_length(contents) <= 8192 and (contents is null) = (key is null)),
    answered_at timestamptz not null,
    primary key (round, stakeholder),
    foreign key (round, engagement, coach) references reading_round (id, engagement, coach) on delete cascade,
    foreign key (stakeholder, engagement, coach) references stakeholder (id, engagement, coach) on delete cascade
);
create index on alliance_answer (engagement, coach);
create index on alliance_answer (stakeholder, engagement, coach);
create index on alliance_answer (coach);

-- The same for who gave it, under the key of their link.
create table own_answer (
    link     uuid not null references stakeholder_link on delete cascade,
    round    uuid not null references reading_round on delete cascade,
    coach    uuid not null references member on delete cascade,
    contents bytea not null check (octet_length(contents) <= 8192),
    primary key (link, round)
);
create index on own_answer (round);
create index on own_answer (coach);

-- How the coach sees each alliance in a round, and how they think each would answer.
create table coach_reading (
    round      uuid primary key,
    engagement uuid not null,
    coach      uuid not null,
    version    int not null default 1 check (version >= 1),
    key        int not null check (key >= 1),
    contents   bytea not null check (octet_length(contents) <= 32768),
    written_at timestamptz not null,
    foreign key (round, engagement, coach) references reading_round (id, engagement, coach) on delete cascade
);
create index on coach_reading (engagement, coach);

do $$
declare t text;
begin
    foreach t in array array['reading_round', 'alliance_answer', 'own_answer', 'coach_reading'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
    end loop;
    foreach t in array array['reading_round', 'own_answer', 'coach_reading'] loop
        execute format('create policy own on %I to cordee_app using (coach = (select current_member()))
                        with check (coach = (select current_member()))', t);
    end loop;
    foreach t in array array['reading_round', 'alliance_answer', 'own_answer'] loop
        execute format('create policy work_all on %I to cordee_work using (true) with check (true)', t);
    end loop;
end
$$;
create policy own on alliance_answer for select to cordee_app using (
    coach = (select current_member())
    and (not team or exists (select from reading_round r where r.id = round and r.team_read)));

grant select (id, engagement, coach, wording, opened_at, until_at, closed_at, team_read, looked_at),
    insert (id, engagement, coach, wording, opened_at, until_at), update (looked_at) on reading_round to cordee_app;
grant select (round, stakeholder, engagement, coach, team, key, contents, answered_at) on alliance_answer to cordee_app;
grant insert (link, round, coach, contents) on own_answer to cordee_app;
grant select (round, engagement, coach, version, key, contents, written_at),
    insert (round, engagement, coach, key, contents, written_at), update (version, key, contents, written_at)
    on coach_reading to cordee_app;
grant select (id, engagement, coach, wording, opened_at, until_at, closed_at, team_read), update (closed_at, team_read)
    on reading_round to cordee_work;
grant select (round, stakeholder, engagement, coach, team, key, contents, answered_at),
    insert (round, stakeholder, engagement, coach, team, key, contents, answered_at),
    update (team, key, contents, answered_at), delete on alliance_answer to cordee_work;
grant select (link, round, coach, contents), insert (link, round, coach, contents), update (contents), delete
    on own_answer to cordee_work;

-- The rounds that the holder of a link was or is asked in, the latest first, with what they answered as far as this link reads it.
create function rounds_of_link(p_house bytea, p_link bytea, p_now timestamptz)
    returns table (round uuid, wording int, opened_at timestamptz, until_at timestamptz, is_open boolean,
                   answered_at timestamptz, declined boolean, own bytea)
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
#variable_conflict use_column
begin
    perform for_the_house(p_house);
    return query
        select r.id, r.wording, r.opened_at, r.until_at, r.closed_at is null and r.until_at > p_now and not v.over,
               a.answered_at, a.round is not null and a.key is null, o.contents
          from living_link(p_link, p_now) v
          join stakeholder s on s.id = v.stakeholder
          join reading_round r on r.engagement = v.engagement
          left join alliance_answer a on a.round = r.id and a.stakeholder = v.stakeholder
          left join own_answer o on o.link = v.link and o.round = r.id
         where a.round is not null or r.closed_at is null and r.until_at > p_now
         order by r.opened_at desc, r.id desc
         limit 12;
end
$$;

-- Answers, changes one's answer, or would rather not, while the round is open.
create function answer_round(p_house bytea, p_link bytea, p_round uuid, p_key int, p_contents bytea, p_own bytea,
                             p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare v_link uuid; v_stakeholder uuid; v_engagement uuid; v_coach uuid; v_team boolean;
begin
    perform for_the_house(p_house);
    select v.link, v.stakeholder, v.engagement, v.coach, 'team' = any (v.roles)
      into v_link, v_stakeholder, v_engagement, v_coach, v_team
      from living_link(p_link, p_now) v where not v.over;
    if v_link is null then
        return false;
    end if;
    -- Whoever closes the round waits for this answer, or this answer for them.
    perform from reading_round r
      where r.id = p_round and r.engagement = v_engagement and r.closed_at is null and r.until_at > p_now for share;
    if not found then
        return false;
    end if;
    insert into alliance_answer as a (round, stakeholder, engagement, coach, team, key, contents, answered_at)
    values (p_round, v_stakeholder, v_engagement, v_coach, v_team, p_key, p_contents, p_now)
    on conflict (round, stakeholder) do update
       set team = excluded.team, key = excluded.key, contents = excluded.contents, answered_at = excluded.answered_at;
    -- What an earlier link reads would be of before.
    delete from own_answer o using stakeholder_link l
     where o.round = p_round and l.id = o.link and l.stakeholder = v_stakeholder;
    if p_own is not null then
        insert into own_answer (link, round, coach, contents) values (v_link, p_round, v_coach, p_own);
    end if;
    return true;
end
$$;

-- Whether a round that closes was answered by four of the team or more (RULES 8).
create function team_was_read(p_round uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select count(*) >= 4 from alliance_answer a where a.round = p_round and a.team and a.key is not null
$$;

-- Everything somebody ever answered is gone, for the coach too.
create function erase_answers(p_house bytea, p_link bytea, p_now timestamptz) returns int
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare v_stakeholder uuid; v_engagement uuid; v_gone int;
begin
    perform for_the_house(p_house);
    select v.stakeholder, v.engagement into v_stakeholder, v_engagement from living_link(p_link, p_now) v;
    delete from own_answer o using stakeholder_link l where l.id = o.link and l.stakeholder = v_stakeholder;
    delete from alliance_answer a where a.stakeholder = v_stakeholder;
    get diagnostics v_gone = row_count;
    update reading_round r set team_read = false
     where r.engagement = v_engagement and r.team_read and not team_was_read(r.id);
    return v_gone;
end
$$;

-- No answer comes any more: its coach says so, or its time is over.
create function close_reading_round(p_round uuid, p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform from reading_round r where r.id = p_round and r.coach = current_member() and r.closed_at is null for update;
    if not found then
        return false;
    end if;
    update reading_round r set closed_at = least(p_now, r.until_at), team_read = team_was_read(r.id) where r.id = p_round;
    return true;
end
$$;

create function close_lapsed_rounds(p_house bytea, p_now timestamptz) returns int
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare v_closed int;
begin
    perform for_the_house(p_house);
    with lapsed as (
        select r.id from reading_round r where r.closed_at is null and r.until_at <= p_now for update skip locked
    )
    update reading_round r set closed_at = r.until_at, team_read = team_was_read(r.id)
      from lapsed where r.id = lapsed.id;
    get diagnostics v_closed = row_count;
    return v_closed;
end
$$;

revoke all on function rounds_of_link(bytea, bytea, timestamptz), team_was_read(uuid),
    answer_round(bytea, bytea, uuid, int, bytea, bytea, timestamptz), erase_answers(bytea, bytea, timestamptz),
    close_reading_round(uuid, timestamptz), close_lapsed_rounds(bytea, timestamptz) from public;
grant execute on function rounds_of_link(bytea, bytea, timestamptz),
    answer_round(bytea, bytea, uuid, int, bytea, bytea, timestamptz), erase_answers(bytea, bytea, timestamptz),
    close_reading_round(uuid, timestamptz), close_lapsed_rounds(bytea, timestamptz) to cordee_app;
alter function rounds_of_link(bytea, bytea, timestamptz) owner to cordee_work;
alter function team_was_read(uuid) owner to cordee_work;
alter function answer_round(bytea, bytea, uuid, int, bytea, bytea, timestamptz) owner to cordee_work;
alter function erase_answers(bytea, bytea, timestamptz) owner to cordee_work;
alter function close_reading_round(uuid, timestamptz) owner to cordee_work;
alter function close_lapsed_rounds(bytea, timestamptz) owner to cordee_work;
