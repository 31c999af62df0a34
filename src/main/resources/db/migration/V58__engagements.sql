-- Engagements with clients. What is said of them is ciphertext under a pair of keys of each one's own: here stand only whose it
-- is, and when it began and ended.
create table engagement (
    id       uuid primary key,
    coach    uuid not null references member on delete cascade,
    version  int not null default 1 check (version >= 1),
    key      int not null check (key >= 1),
    contents bytea not null check (octet_length(contents) <= 65536),
    begun_at timestamptz not null,
    ended_at timestamptz check (ended_at >= begun_at)
);
create index on engagement (coach, begun_at desc, id desc);

alter table engagement enable row level security;
alter table engagement force row level security;
create policy own on engagement to cordee_app using (coach = (select current_member()))
    with check (coach = (select current_member()));
grant select (id, coach, version, key, contents, begun_at, ended_at), insert (id, coach, key, contents, begun_at),
    update (version, key, contents, ended_at), delete on engagement to cordee_app;
