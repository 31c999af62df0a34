-- That the note of a session was opened, and when; nothing of what it says. A line a minute at most. It is written and read by its
-- coach alone, and neither changed nor taken back.
create table note_reading (
    session    uuid not null references coaching_session on delete cascade,
    read_at    timestamptz not null check (extract(epoch from read_at) % 60 = 0),
    coach      uuid not null references member on delete cascade,
    engagement uuid not null references engagement on delete cascade,
    primary key (session, read_at)
);
create index on note_reading (coach);
create index on note_reading (engagement);

alter table note_reading enable row level security;
alter table note_reading force row level security;
create policy own on note_reading to cordee_app using (coach = (select current_member()))
    with check (coach = (select current_member()));
grant select (session, read_at, coach, engagement), insert (session, read_at, coach, engagement) on note_reading to cordee_app;
