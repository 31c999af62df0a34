-- The sessions of an engagement, and the subjects its coachee brings to them. When they are stands in clear; what is said in them
-- is ciphertext under the keys of the engagement.

-- A subject is chosen by the coachee, left by a link or said in a session: nobody words it anew, and so nothing of it changes but
-- whether it is open.
create table session_subject (
    id         uuid primary key,
    coach      uuid not null references member on delete cascade,
    engagement uuid not null references engagement on delete cascade,
    key        int not null check (key >= 1),
    contents   bytea not null check (octet_length(contents) <= 4096),
    by_link    boolean not null,
    chosen_at  timestamptz not null,
    closed_in  uuid,
    closed_at  timestamptz check (closed_at >= chosen_at),
    check (closed_in is null or closed_at is not null),
    unique (engagement, id)
);
create index on session_subject (engagement, chosen_at desc, id desc);
create index on session_subject (coach);
create index on session_subject (closed_in);

create table coaching_session (
    id             uuid primary key,
    coach          uuid not null references member on delete cascade,
    engagement     uuid not null references engagement on delete cascade,
    starts_at      timestamptz not null,
    subject        uuid,
    -- Of its note; 0 while nothing is noted.
    version        int not null default 0 check (version >= 0),
    key            int check (key >= 1),
    contents       bytea check (octet_length(contents) <= 131072),
    noted_at       timestamptz,
    -- What the coach means to bear in mind, written before it.
    intent_version int not null default 0 check (intent_version >= 0),
    intent_key     int check (intent_key >= 1),
    intent         bytea check (octet_length(intent) <= 4096),
    check ((contents is null) = (version = 0) and (contents is null) = (key is null) and (contents is null) = (noted_at is null)),
    check ((intent is null) = (intent_version = 0) and (intent is null) = (intent_key is null)),
    unique (engagement, id),
    foreign key (engagement, subject) references session_subject (engagement, id) on delete set null (subject)
);
create index on coaching_session (engagement, starts_at desc, id desc);
create index on coaching_session (coach);
create index on coaching_session (subject);

alter table session_subject add foreign key (engagement, closed_in) references coaching_session (engagement, id)
    on delete set null (closed_in);

do $$
declare t text;
begin
    foreach t in array array['session_subject', 'coaching_session'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy own on %I to cordee_app using (coach = (select current_member()))
                        with check (coach = (select current_member()))', t);
    end loop;
end
$$;
grant select (id, coach, engagement, key, contents, by_link, chosen_at, closed_in, closed_at),
    insert (id, coach, engagement, key, contents, by_link, chosen_at), update (closed_in, closed_at), delete on session_subject to cordee_app;
grant select (id, coach, engagement, starts_at, subject, version, key, contents, noted_at, intent_version, intent_key, intent),
    insert (id, coach, engagement, starts_at),
    update (starts_at, subject, version, key, contents, noted_at, intent_version, intent_key, intent), delete
    on coaching_session to cordee_app;

-- A coachee leaves a subject by a link, with nobody signed in and the vault shut. Which link may, its room decides before it asks;
-- only the house asks. Twenty may wait: more would be somebody playing.
create policy subjects_are_left on engagement for select to cordee_work using (true);
create policy work_counts on session_subject for select to cordee_work using (by_link);
create policy work_leaves on session_subject for insert to cordee_work with check (by_link);
grant select (id, coach, ended_at) on engagement to cordee_work;
grant select (id, engagement, by_link, closed_at), insert (id, coach, engagement, key, contents, by_link, chosen_at)
    on session_subject to cordee_work;

create function leave_subject(p_house bytea, p_coach uuid, p_engagement uuid, p_id uuid, p_key int, p_contents bytea, p_now timestamptz)
    returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform for_the_house(p_house);
    if (select count(*) from session_subject s where s.engagement = p_engagement and s.by_link and s.closed_at is null) >= 20 then
        return 'enough';
    end if;
    insert into session_subject (id, coach, engagement, key, contents, by_link, chosen_at)
    select p_id, e.coach, e.id, p_key, p_contents, true, p_now
      from engagement e
     where e.id = p_engagement and e.coach = p_coach and e.ended_at is null;
    return case when found then 'left' else 'over' end;
end
$$;
revoke all on function leave_subject(bytea, uuid, uuid, uuid, int, bytea, timestamptz) from public;
grant execute on function leave_subject(bytea, uuid, uuid, uuid, int, bytea, timestamptz) to cordee_app;
alter function leave_subject(bytea, uuid, uuid, uuid, int, bytea, timestamptz) owner to cordee_work;

-- What was being written of a session goes with it, whether it is called off or its engagement erased.
create policy work_forgets_sessions on vault_draft to cordee_work
    using (form in ('session-columns', 'session-summary', 'session-preparation'));
grant select (owner, form, about), delete on vault_draft to cordee_work;

create function drafts_go_with_session() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    delete from vault_draft d
     where d.owner = old.coach and d.form in ('session-columns', 'session-summary', 'session-preparation') and d.about = old.id;
    return null;
end
$$;
create trigger drafts_go after delete on coaching_session for each row execute function drafts_go_with_session();
revoke all on function drafts_go_with_session() from public;
alter function drafts_go_with_session() owner to cordee_work;
