-- What somebody keeps their ears open for, for each of those they pass things to. Read by nobody else.
create table watch_word (
    owner   uuid not null references member on delete cascade,
    partner uuid not null references member on delete cascade,
    words   text not null check (char_length(words) between 1 and 120),
    since   timestamptz not null,
    primary key (owner, partner, words),
    check (owner <> partner)
);
create index on watch_word (partner);
alter table watch_word enable row level security;
alter table watch_word force row level security;
create policy own on watch_word to cordee_app using (owner = (select current_member())) with check (owner = (select current_member()));
grant select (owner, partner, words, since), insert (owner, partner, words, since), delete on watch_word to cordee_app;
