-- What each party makes of each point of the opened expectations. A point is a line that one party
-- wrote under a heading; texts are frozen by then, so its place names it.
create table expectation_mark (
    round     uuid not null,
    author    uuid not null,
    heading   text not null,
    line      int  not null check (line between 0 and 199),
    member    uuid not null,
    mark      text not null check (mark in ('shared', 'to_talk_about', 'accepted_difference')),
    marked_at timestamptz not null,
    primary key (round, author, heading, line, member),
    foreign key (round, author) references round_party,
    foreign key (round, member) references round_party
);
alter table expectation_mark enable row level security;
alter table expectation_mark force row level security;

create policy of_my_opened_rounds on expectation_mark for select to cordee_app
    using (round = any ((select my_revealed_rounds())::uuid[]));
-- Who has left may read what had opened, and marks nothing any more.
create policy own_marks on expectation_mark for insert to cordee_app
    with check (member = (select current_member()) and round in (
        select r.id from round r
         where r.id = any ((select my_revealed_rounds())::uuid[]) and r.room = any ((select my_partnerships())::uuid[])));
create policy own_changes on expectation_mark for update to cordee_app
    using (member = (select current_member()))
    with check (member = (select current_member()) and round in (
        select r.id from round r
         where r.id = any ((select my_revealed_rounds())::uuid[]) and r.room = any ((select my_partnerships())::uuid[])));
create policy own_taking_back on expectation_mark for delete to cordee_app
    using (member = (select current_member()) and round in (
        select r.id from round r
         where r.id = any ((select my_revealed_rounds())::uuid[]) and r.room = any ((select my_partnerships())::uuid[])));
grant select (round, author, heading, line, member, mark, marked_at), insert, update, delete on expectation_mark to cordee_app;
