-- What one was advised, and what one did with it; by which channel clients come, and one's reasons. Every row is its
-- owner's alone, as encounters are.

-- Advice -----------------------------------------------------------------------------------

create table advice (
    id         uuid primary key,
    owner      uuid not null references member on delete cascade,
    -- Null for somebody who is in no book, or no longer: what was written stays, with the name as it was.
    contact    uuid,
    name       text not null check (char_length(name) between 1 and 200),
    given_on   date not null,
    subject    text not null check (char_length(subject) between 1 and 120),
    words      text not null check (char_length(words) between 1 and 2000),
    -- What that person knows of this subject, and from where.
    known      text not null check (known in ('long', 'tried', 'seen', 'supposed', 'unknown')),
    known_how  text not null check (char_length(known_how) <= 200),
    decision   text not null check (decision in ('follow', 'adapt', 'aside', 'rest')),
    ground     text not null check (char_length(ground) <= 2000),
    -- What one would have done had nobody said anything.
    sense      text not null check (sense in ('same', 'otherwise', 'unsure')),
    -- When to look again: on a day, or with the two channels.
    look_on    date,
    beside_channels boolean not null,
    -- What the advice was worth, seen from later; null until one looked.
    worth      text check (worth in ('good', 'partly', 'poor', 'early')),
    gave       text not null default '' check (char_length(gave) <= 2000),
    looked_on  date,
    made_at    timestamptz not null,
    removed_at timestamptz,
    version    int not null default 1 check (version > 0),
    check ((worth is null) = (looked_on is null)),
    foreign key (contact, owner) references contact (id, owner) on delete set null (contact)
);
create index advice_latest on advice (owner, given_on desc, id desc) where removed_at is null;
create index advice_of_contact on advice (owner, contact);
create index advice_due on advice (owner, look_on, id) where removed_at is null and look_on is not null;
create index advice_looked on advice (owner, looked_on desc, id desc) where removed_at is null and looked_on is not null;
create index advice_beside on advice (owner, given_on desc, id desc) where removed_at is null and beside_channels;
create index advice_removed on advice (owner, removed_at) where removed_at is not null;

-- What is being written of a new one, as it was typed. `about` is the contact it began with, or its owner.
create table advice_draft (
    owner    uuid not null references member on delete cascade,
    about    uuid not null,
    fields   text[] not null check (cardinality(fields) <= 20),
    contents text[] not null check (octet_length(contents::text) <= 120000),
    saved_at timestamptz not null,
    primary key (owner, about),
    check (cardinality(fields) = cardinality(contents))
);

-- Two channels -----------------------------------------------------------------------------

create table channel_lead (
    id         uuid primary key,
    owner      uuid not null references member on delete cascade,
    what       text not null check (char_length(what) between 1 and 200),
    came_on    date not null,
    way        text not null check (way in ('direct', 'through')),
    -- Null for words that name nobody of the book, and where the contact is gone.
    contact    uuid,
    source     text not null check (char_length(source) <= 200),
    outcome    text not null check (outcome in ('open', 'client', 'nothing')),
    -- Null where none were noted, which is not the same as none.
    minutes    int check (minutes between 0 and 120000),
    euros      int check (euros between 0 and 10000000),
    made_at    timestamptz not null,
    removed_at timestamptz,
    version    int not null default 1 check (version > 0),
    foreign key (contact, owner) references contact (id, owner) on delete set null (contact)
);
create index channel_lead_latest on channel_lead (owner, came_on desc, id desc) where removed_at is null;
create index channel_lead_of_contact on channel_lead (owner, contact);
create index channel_lead_removed on channel_lead (owner, removed_at) where removed_at is not null;

-- One's own words on a half-year, known by its first day. Written in it, kept as they were after it.
create table channel_review (
    owner      uuid not null references member on delete cascade,
    half       date not null,
    going_on   text not null default '' check (char_length(going_on) <= 2000),
    change_if  text not null default '' check (char_length(change_if) <= 500),
    written_on date,
    put_off_to date,
    version    int not null default 0 check (version >= 0),
    primary key (owner, half)
);

-- Walls ------------------------------------------------------------------------------------

do $$
declare t text;
begin
    foreach t in array array['advice', 'advice_draft', 'channel_lead', 'channel_review'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy own on %I to cordee_app using (owner = (select current_member()))'
            ' with check (owner = (select current_member()))', t);
    end loop;
end
$$;

grant select (id, owner, contact, name, given_on, subject, words, known, known_how, decision, ground, sense, look_on,
              beside_channels, worth, gave, looked_on, made_at, removed_at, version),
    insert (id, owner, contact, name, given_on, subject, words, known, known_how, decision, ground, sense, look_on,
            beside_channels, made_at),
    update (contact, name, given_on, subject, words, known, known_how, decision, ground, sense, look_on,
            beside_channels, worth, gave, looked_on, removed_at, version),
    delete on advice to cordee_app;
grant select (owner, about, fields, contents, saved_at), insert (owner, about, fields, contents, saved_at),
    update (fields, contents, saved_at), delete on advice_draft to cordee_app;
grant select (id, owner, what, came_on, way, contact, source, outcome, minutes, euros, made_at, removed_at, version),
    insert (id, owner, what, came_on, way, contact, source, outcome, minutes, euros, made_at),
    update (what, came_on, way, contact, source, outcome, minutes, euros, removed_at, version),
    delete on channel_lead to cordee_app;
grant select (owner, half, going_on, change_if, written_on, put_off_to, version), insert (owner, half),
    update (going_on, change_if, written_on, put_off_to, version) on channel_review to cordee_app;
