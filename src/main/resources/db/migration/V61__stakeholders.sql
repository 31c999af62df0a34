-- Those around an engagement who have no account, and the links by which they come. Who they are is ciphertext; which part they
-- hold stands in clear, so that the database can keep apart what is whose.
alter table engagement add unique (id, coach);

create table stakeholder (
    id         uuid primary key,
    engagement uuid not null,
    coach      uuid not null,
    roles      text[] not null check (cardinality(roles) between 1 and 4 and array_position(roles, null) is null
                                      and roles <@ array['coachee', 'sponsor', 'payer', 'manager', 'team']
                                      and ('team' <> all (roles) or cardinality(roles) = 1)),
    locale     text not null check (locale in ('fr', 'en')),
    version    int not null default 1 check (version >= 1),
    key        int not null check (key >= 1),
    contents   bytea not null check (octet_length(contents) <= 8192),
    added_at   timestamptz not null,
    left_at    timestamptz check (left_at >= added_at),
    unique (id, engagement, coach),
    foreign key (engagement, coach) references engagement (id, coach) on delete cascade
);
create index on stakeholder (engagement, coach);

-- A link speaks for one person. Its secret is in one mail and nowhere here: the private key of the pair is under it and under the
-- key of the instance. Whoever writes to its holder seals with the public one; shown is what its holder is told of the engagement.
create table stakeholder_link (
    id          uuid primary key,
    stakeholder uuid not null,
    engagement  uuid not null,
    coach       uuid not null,
    hash        bytea not null unique check (octet_length(hash) = 32),
    public_key  bytea not null check (octet_length(public_key) <= 512),
    private_key bytea not null check (octet_length(private_key) <= 1024),
    shown       bytea not null check (octet_length(shown) <= 131072),
    made_at     timestamptz not null,
    until_at    timestamptz not null check (until_at > made_at),
    opened_at   timestamptz,
    foreign key (stakeholder, engagement, coach) references stakeholder (id, engagement, coach) on delete cascade
);
create index on stakeholder_link (engagement, coach);
create index on stakeholder_link (stakeholder, engagement, coach);
create index on stakeholder_link (until_at);

do $$
declare t text;
begin
    foreach t in array array['stakeholder', 'stakeholder_link'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy own on %I to cordee_app using (coach = (select current_member()))
                        with check (coach = (select current_member()))', t);
        execute format('create policy work_all on %I to cordee_work using (true) with check (true)', t);
    end loop;
end
$$;
-- Its coach never reads the keys of a link: they are its holder's.
grant select (id, engagement, coach, roles, locale, version, key, contents, added_at, left_at),
    insert (id, engagement, coach, roles, locale, key, contents, added_at),
    update (roles, locale, version, key, contents, left_at), delete on stakeholder to cordee_app;
grant select (id, stakeholder, engagement, coach, public_key, made_at, until_at, opened_at),
    insert (id, stakeholder, engagement, coach, hash, public_key, private_key, shown, made_at, until_at),
    update (shown), delete on stakeholder_link to cordee_app;
grant select (id, engagement, coach, roles, locale, left_at), update (left_at) on stakeholder to cordee_work;
grant select (id, stakeholder, engagement, coach, hash, public_key, private_key, shown, made_at, until_at, opened_at),
    update (opened_at), delete on stakeholder_link to cordee_work;
create policy work_reads on engagement for select to cordee_work using (true);
grant select (id, coach, ended_at) on engagement to cordee_work;

-- The link somebody came with; nothing where it is over, was cut, or never was one. Only for other functions of *work*.
create function living_link(p_link bytea, p_now timestamptz)
    returns table (link uuid, stakeholder uuid, engagement uuid, coach uuid, roles text[], over boolean)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select l.id, l.stakeholder, l.engagement, l.coach, s.roles, e.ended_at is not null
      from stakeholder_link l
      join stakeholder s on s.id = l.stakeholder
      join engagement e on e.id = l.engagement
     where l.hash = p_link and l.until_at > p_now and s.left_at is null
$$;

-- What a link opens to, for the house.
create function open_link(p_house bytea, p_link bytea, p_now timestamptz)
    returns table (link uuid, stakeholder uuid, engagement uuid, coach uuid, coach_name text, roles text[], over boolean,
                   public_key bytea, private_key bytea, shown bytea, until_at timestamptz)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
#variable_conflict use_column
begin
    perform for_the_house(p_house);
    return query
        select v.link, v.stakeholder, v.engagement, v.coach, m.name, v.roles, v.over, l.public_key, l.private_key, l.shown,
               l.until_at
          from living_link(p_link, p_now) v
          join stakeholder_link l on l.id = v.link
          join member m on m.id = v.coach;
end
$$;

-- Its holder wants no part in it any more: every link of theirs is gone.
create function leave_by_link(p_house bytea, p_link bytea, p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare v_stakeholder uuid;
begin
    perform for_the_house(p_house);
    select v.stakeholder into v_stakeholder from living_link(p_link, p_now) v;
    update stakeholder set left_at = p_now where id = v_stakeholder and left_at is null;
    if not found then
        return false;
    end if;
    delete from stakeholder_link where stakeholder = v_stakeholder;
    return true;
end
$$;

-- Brings a link to its holder: where to, and the link itself, are in p_sealed, which the house alone opens and forgets once the
-- mail has gone.
create function post_link(p_link uuid, p_sealed text, p_now timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    insert into letter (kind, email, locale, about, facts, due_at)
    select 'stakeholder', '', s.locale, l.id, jsonb_build_object('sealed', p_sealed), p_now
      from stakeholder_link l
      join stakeholder s on s.id = l.stakeholder
     where l.id = p_link and l.coach = current_member();
end
$$;

-- What is over opens nothing any more, and so it is not kept. The house sweeps.
create function forget_links(p_house bytea, p_now timestamptz) returns int
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare v_gone int;
begin
    perform for_the_house(p_house);
    delete from stakeholder_link where until_at <= p_now;
    get diagnostics v_gone = row_count;
    return v_gone;
end
$$;

revoke all on function living_link(bytea, timestamptz), open_link(bytea, bytea, timestamptz),
    leave_by_link(bytea, bytea, timestamptz), post_link(uuid, text, timestamptz), forget_links(bytea, timestamptz) from public;
grant execute on function open_link(bytea, bytea, timestamptz), leave_by_link(bytea, bytea, timestamptz),
    post_link(uuid, text, timestamptz), forget_links(bytea, timestamptz) to cordee_app;
alter function living_link(bytea, timestamptz) owner to cordee_work;
alter function open_link(bytea, bytea, timestamptz) owner to cordee_work;
alter function leave_by_link(bytea, bytea, timestamptz) owner to cordee_work;
alter function post_link(uuid, text, timestamptz) owner to cordee_work;
alter function forget_links(bytea, timestamptz) owner to cordee_work;
