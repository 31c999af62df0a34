-- Master of one's own house: how much of one's income, introductions and time hangs on one partner. Every row is its
-- owner's alone, and nothing else in the house reads any of it.

-- Above which share one wants to be asked; no row for the usual one.
create table helm (
    owner   uuid primary key references member on delete cascade,
    percent int not null check (percent between 10 and 95)
);

-- How much of one's working time of a month went to work with a partner, known by its first day.
create table helm_time (
    owner   uuid not null references member on delete cascade,
    month   date not null check (extract(day from month) = 1),
    partner uuid not null references member on delete cascade,
    percent int not null check (percent between 1 and 100),
    primary key (owner, month, partner)
);
create index helm_time_partner on helm_time (partner);

-- What one asks oneself about a partner.
create table helm_note (
    owner      uuid not null references member on delete cascade,
    partner    uuid not null references member on delete cascade,
    dares      text not null check (dares in ('', 'yes', 'sometimes', 'no')),
    weighs     text not null check (char_length(weighs) <= 1000),
    beyond     text not null check (char_length(beyond) <= 1000),
    written_on date not null,
    version    int not null default 1 check (version > 0),
    primary key (owner, partner)
);
create index helm_note_partner on helm_note (partner);

do $$
declare t text;
begin
    foreach t in array array['helm', 'helm_time', 'helm_note'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy own on %I to cordee_app using (owner = (select current_member()))'
            ' with check (owner = (select current_member()))', t);
    end loop;
end
$$;

grant select (owner, percent), insert (owner, percent), update (percent) on helm to cordee_app;
grant select (owner, month, partner, percent), insert (owner, month, partner, percent), update (percent), delete
    on helm_time to cordee_app;
grant select (owner, partner, dares, weighs, beyond, written_on, version),
    insert (owner, partner, dares, weighs, beyond, written_on), update (dares, weighs, beyond, written_on, version)
    on helm_note to cordee_app;
