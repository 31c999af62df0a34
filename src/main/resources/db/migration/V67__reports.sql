-- What goes from an engagement to its sponsor. The coachee holds the pen: a line is theirs from the moment it is written or
-- proposed to them, and leaves when they have released and sent it, not otherwise.
create table report_line (
    id          uuid primary key,
    engagement  uuid not null,
    coach       uuid not null,
    coachee     uuid not null,
    proposed    boolean not null,
    version     int not null default 1 check (version >= 1),
    released_at timestamptz,
    sent_at     timestamptz check (sent_at is null or released_at is not null and sent_at >= released_at),
    -- For the coach: what they proposed, until it is sent; then what was sent. Nothing of what a coachee keeps.
    key         int check (key >= 1),
    contents    bytea check (octet_length(contents) <= 16384 and (contents is null) = (key is null)),
    written_at  timestamptz not null,
    unique (id, engagement, coach),
    check (sent_at is null or contents is not null),
    foreign key (coachee, engagement, coach) references stakeholder (id, engagement, coach) on delete cascade
);
create index on report_line (engagement, coach, written_at);
create index on report_line (coachee, engagement, coach);

-- The same for the holder of a link: every one of the coachee's, and of a sponsor's once it is sent.
create table report_copy (
    line       uuid not null,
    link       uuid not null references stakeholder_link on delete cascade,
    engagement uuid not null,
    coach      uuid not null,
    version    int not null check (version >= 1),
    contents   bytea not null check (octet_length(contents) <= 16384),
    primary key (line, link),
    foreign key (line, engagement, coach) references report_line (id, engagement, coach) on delete cascade
);
create index on report_copy (link);
create index on report_copy (line, engagement, coach);

do $$
declare t text;
begin
    foreach t in array array['report_line', 'report_copy'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy own on %I to cordee_app using (coach = (select current_member()))
                        with check (coach = (select current_member()))', t);
        execute format('create policy work_all on %I to cordee_work using (true) with check (true)', t);
    end loop;
end
$$;
-- The coach proposes and reads what was sent, and changes, releases and sends nothing.
create policy proposed_by_the_coach on report_line as restrictive for insert to cordee_app
    with check (proposed and released_at is null and sent_at is null);
create policy read_by_the_coach on report_line as restrictive for select to cordee_app using (proposed or sent_at is not null);
grant select (id, engagement, coach, coachee, proposed, version, sent_at, key, contents, written_at),
    insert (id, engagement, coach, coachee, proposed, key, contents, written_at) on report_line to cordee_app;
grant insert (line, link, engagement, coach, version, contents) on report_copy to cordee_app;
grant select (id, engagement, coach, coachee, proposed, version, released_at, sent_at, key, contents, written_at),
    insert (id, engagement, coach, coachee, proposed, written_at),
    update (version, released_at, sent_at, key, contents), delete on report_line to cordee_work;
grant select (line, link, engagement, coach, version, contents),
    insert (line, link, engagement, coach, version, contents), update (version, contents), delete
    on report_copy to cordee_work;

-- What the holder of a link reads: a coachee the lines they hold, whatever became of them; a sponsor what was sent to them.
create function report_of_link(p_house bytea, p_link bytea, p_now timestamptz)
    returns table (line uuid, held boolean, proposed boolean, version int, released_at timestamptz, sent_at timestamptz,
                   contents bytea)
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
#variable_conflict use_column
begin
    perform for_the_house(p_house);
    return query
        select r.id, r.coachee = v.stakeholder, r.proposed, r.version, r.released_at, r.sent_at, c.contents
          from living_link(p_link, p_now) v
          join report_line r on r.engagement = v.engagement
          left join report_copy c on c.line = r.id and c.link = v.link and c.version = r.version
         where r.coachee = v.stakeholder or 'sponsor' = any (v.roles) and r.sent_at is not null and c.line is not null
         order by r.written_at, r.id
         limit 200;
end
$$;

-- The line of a coachee, held until this transaction ends; nothing where it is another's, sent, or the engagement is over.
create function hold_report_line(p_link bytea, p_line uuid, p_version int, p_now timestamptz)
    returns table (link uuid, engagement uuid, coach uuid)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
#variable_conflict use_column
begin
    return query
        select v.link, v.engagement, v.coach
          from living_link(p_link, p_now) v
          join report_line r on r.coachee = v.stakeholder
         where not v.over and r.id = p_line and r.version = p_version and r.sent_at is null
           for update of r;
end
$$;

-- A coachee writes a line (version 0), or says one otherwise: it is then to be released again.
create function write_report_line(p_house bytea, p_link bytea, p_line uuid, p_version int, p_own bytea, p_now timestamptz)
    returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare v_link uuid; v_engagement uuid; v_coach uuid;
begin
    perform for_the_house(p_house);
    if p_version = 0 then
        insert into report_line (id, engagement, coach, coachee, proposed, written_at)
        select p_line, v.engagement, v.coach, v.stakeholder, false, p_now
          from living_link(p_link, p_now) v
         where not v.over and 'coachee' = any (v.roles)
           and (select count(*) from report_line r where r.engagement = v.engagement) < 200
            on conflict do nothing;
        if not found then
            return false;
        end if;
        select v.link, v.engagement, v.coach into v_link, v_engagement, v_coach from living_link(p_link, p_now) v;
    else
        select h.link, h.engagement, h.coach into v_link, v_engagement, v_coach
          from hold_report_line(p_link, p_line, p_version, p_now) h;
        if v_link is null then
            return false;
        end if;
        update report_line set version = version + 1, released_at = null where id = p_line;
        delete from report_copy where line = p_line;
    end if;
    insert into report_copy (line, link, engagement, coach, version, contents)
    values (p_line, v_link, v_engagement, v_coach, p_version + 1, p_own);
    return true;
end
$$;

-- A coachee releases a line, or takes it back while it is not sent.
create function release_report_line(p_house bytea, p_link bytea, p_line uuid, p_version int, p_released boolean,
                                    p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform for_the_house(p_house);
    perform from hold_report_line(p_link, p_line, p_version, p_now);
    if not found then
        return false;
    end if;
    update report_line set released_at = case when p_released then p_now end where id = p_line;
    return true;
end
$$;

-- To whom a coachee sends: the living links of the sponsors.
create function report_readers(p_house bytea, p_link bytea, p_now timestamptz)
    returns table (link uuid, public_key bytea)
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
#variable_conflict use_column
begin
    perform for_the_house(p_house);
    return query
        select l.id, l.public_key
          from living_link(p_link, p_now) v
          join stakeholder s on s.engagement = v.engagement and 'sponsor' = any (s.roles) and s.left_at is null
          join stakeholder_link l on l.stakeholder = s.id and l.until_at > p_now
         where 'coachee' = any (v.roles);
end
$$;

-- A coachee sends a line that they have released, as it stands: for the coach, and for each link of the sponsors.
create function send_report_line(p_house bytea, p_link bytea, p_line uuid, p_version int, p_key int, p_contents bytea,
                                 p_links uuid[], p_copies bytea[], p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare v_engagement uuid; v_coach uuid;
begin
    perform for_the_house(p_house);
    select h.engagement, h.coach into v_engagement, v_coach from hold_report_line(p_link, p_line, p_version, p_now) h;
    if v_engagement is null then
        return false;
    end if;
    update report_line set sent_at = p_now, key = p_key, contents = p_contents
     where id = p_line and released_at is not null;
    if not found then
        return false;
    end if;
    insert into report_copy (line, link, engagement, coach, version, contents)
    select p_line, l.id, v_engagement, v_coach, p_version, c.contents
      from unnest(p_links, p_copies) c (link, contents)
      join stakeholder_link l on l.id = c.link and l.engagement = v_engagement
      join stakeholder s on s.id = l.stakeholder and 'sponsor' = any (s.roles)
        on conflict do nothing;
    return true;
end
$$;

revoke all on function report_of_link(bytea, bytea, timestamptz), hold_report_line(bytea, uuid, int, timestamptz),
    write_report_line(bytea, bytea, uuid, int, bytea, timestamptz),
    release_report_line(bytea, bytea, uuid, int, boolean, timestamptz), report_readers(bytea, bytea, timestamptz),
    send_report_line(bytea, bytea, uuid, int, int, bytea, uuid[], bytea[], timestamptz) from public;
grant execute on function report_of_link(bytea, bytea, timestamptz),
    write_report_line(bytea, bytea, uuid, int, bytea, timestamptz),
    release_report_line(bytea, bytea, uuid, int, boolean, timestamptz), report_readers(bytea, bytea, timestamptz),
    send_report_line(bytea, bytea, uuid, int, int, bytea, uuid[], bytea[], timestamptz) to cordee_app;
alter function report_of_link(bytea, bytea, timestamptz) owner to cordee_work;
alter function hold_report_line(bytea, uuid, int, timestamptz) owner to cordee_work;
alter function write_report_line(bytea, bytea, uuid, int, bytea, timestamptz) owner to cordee_work;
alter function release_report_line(bytea, bytea, uuid, int, boolean, timestamptz) owner to cordee_work;
alter function report_readers(bytea, bytea, timestamptz) owner to cordee_work;
alter function send_report_line(bytea, bytea, uuid, int, int, bytea, uuid[], bytea[], timestamptz) owner to cordee_work;
