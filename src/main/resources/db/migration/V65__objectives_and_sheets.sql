-- What an engagement is to reach, by what it will be seen and by when: ciphertext under the keys of the engagement. Here stand
-- only when each was agreed, and that it was reached or left aside.
create table objective (
    id         uuid primary key,
    engagement uuid not null references engagement on delete cascade,
    coach      uuid not null references member on delete cascade,
    version    int not null default 1 check (version >= 1),
    key        int not null check (key >= 1),
    contents   bytea not null check (octet_length(contents) <= 16384),
    begun_at   timestamptz not null,
    ended_at   timestamptz check (ended_at >= begun_at),
    outcome    text check (outcome in ('reached', 'aside')),
    check ((ended_at is null) = (outcome is null))
);
create index on objective (engagement, begun_at, id);
create index on objective (coach);

-- What a coach writes once in an engagement, on one sheet: the start interview, the contract before it is proposed, the review
-- at the end.
create table engagement_sheet (
    engagement uuid not null references engagement on delete cascade,
    kind       text not null check (kind in ('interview', 'contract', 'review')),
    coach      uuid not null references member on delete cascade,
    version    int not null check (version >= 1),
    key        int not null check (key >= 1),
    contents   bytea not null check (octet_length(contents) <= 131072),
    kept_at    timestamptz not null,
    primary key (engagement, kind)
);
create index on engagement_sheet (coach);

-- One's own, in an engagement of one's own: others' are not seen by the question within.
do $$
declare t text;
begin
    foreach t in array array['objective', 'engagement_sheet'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy own on %I to cordee_app using (coach = (select current_member()))
                        with check (coach = (select current_member())
                                    and exists (select from engagement e where e.id = %I.engagement))', t, t);
    end loop;
end
$$;
grant select (id, engagement, coach, version, key, contents, begun_at, ended_at, outcome),
    insert (id, engagement, coach, key, contents, begun_at), update (version, key, contents, ended_at, outcome)
    on objective to cordee_app;
grant select (engagement, kind, coach, version, key, contents, kept_at),
    insert (engagement, kind, coach, version, key, contents, kept_at), update (version, key, contents, kept_at)
    on engagement_sheet to cordee_app;
