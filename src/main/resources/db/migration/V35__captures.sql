-- One line, before it is gone: what was heard, met or given, not put anywhere yet. It is its owner's alone.

create table capture (
    id          uuid primary key,
    owner       uuid not null references member on delete cascade,
    words       text not null check (char_length(words) between 1 and 2000),
    captured_at timestamptz not null,
    removed_at  timestamptz
);
create index capture_waiting on capture (owner, id desc) where removed_at is null;
create index capture_removed on capture (owner, removed_at) where removed_at is not null;

alter table capture enable row level security;
alter table capture force row level security;
create policy own on capture to cordee_app
    using (owner = (select current_member())) with check (owner = (select current_member()));
grant select (id, owner, words, captured_at, removed_at), insert (id, owner, words, captured_at), update (removed_at), delete
    on capture to cordee_app;
