-- Files that a member adds to what they write, as they were kept: of one of four types, and of nothing else.
create table attachment (
    id     uuid primary key,
    owner  uuid not null references member on delete cascade,
    -- As it is shown and taken away, never a path.
    name   text not null check (char_length(name) between 1 and 120 and name !~ '[/\\[:cntrl:]]'),
    type   text not null check (type in ('pdf', 'png', 'jpeg', 'text')),
    size   int not null check (size between 1 and 10485760),
    bytes  bytea not null check (octet_length(bytes) = size),
    sha256 bytea not null check (octet_length(sha256) = 32),
    at     timestamptz not null
);
create index on attachment (owner);

alter table attachment enable row level security;
alter table attachment force row level security;

-- Others read it where what holds it has a policy of its own, beside this one.
create policy own on attachment to cordee_app
    using (owner = (select current_member())) with check (owner = (select current_member()));
-- What is kept stays as it is.
grant select (id, owner, name, type, size, bytes, sha256, at), insert (id, owner, name, type, size, bytes, sha256, at), delete
    on attachment to cordee_app;
