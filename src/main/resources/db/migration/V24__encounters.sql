-- Whom one met, and who led to whom. Every row is its owner's alone, as the address book is.

-- The address book -------------------------------------------------------------------------

-- A contact that was brought together with another stays as it was, under the one that was kept: taking it back moves
-- nothing. `merged` is the way down: whom it was brought under first, then whom that one, to the one that is there now.
alter table contact
    add merged      uuid[] not null default '{}',
    add merged_into uuid generated always as (merged[cardinality(merged)]) stored,
    -- The member from whose card they were written down. Who takes their account away is told as nobody any more.
    add card        uuid,
    -- When something last happened with them; null for not since they came.
    add stirred_at  timestamptz,
    add quiet_from  timestamptz generated always as (coalesce(stirred_at, made_at)) stored,
    add foreign key (merged_into, owner) references contact (id, owner) on delete cascade,
    add check (merged = '{}' or removed_at is not null);
create index contact_merged on contact (owner, merged_into) where merged_into is not null;
create unique index contact_card on contact (owner, card) where card is not null;
create index contact_quiet on contact (owner, quiet_from) where removed_at is null;

-- What came to a contact from one that was brought under it.
alter table contact_detail add merged_from uuid;
create index contact_detail_merged on contact_detail (owner, contact, merged_from) where merged_from is not null;

-- Who led to whom. Both ends may be gone from the book: what is left is that somebody led on.
create table contact_lead (
    owner   uuid not null references member on delete cascade,
    contact uuid not null,
    led_by  uuid not null,
    since   timestamptz not null,
    primary key (owner, contact),
    check (contact <> led_by)
);
create index contact_lead_on on contact_lead (owner, led_by);

-- Encounters -------------------------------------------------------------------------------

create table encounter (
    id         uuid primary key,
    owner      uuid not null references member on delete cascade,
    -- Null where the contact is gone: what one wrote stays, without who it was.
    contact    uuid,
    met_on     date not null,
    place      text not null check (char_length(place) <= 120),
    alive      text not null check (char_length(alive) <= 4000),
    synergy    text not null check (char_length(synergy) <= 2000),
    offered    text not null check (char_length(offered) <= 2000),
    received   text not null check (char_length(received) <= 2000),
    next_step  text not null check (char_length(next_step) <= 1000),
    made_at    timestamptz not null,
    removed_at timestamptz,
    version    int not null default 1 check (version > 0),
    foreign key (contact, owner) references contact (id, owner) on delete set null (contact)
);
create index encounter_latest on encounter (owner, met_on desc, id desc) where removed_at is null;
create index encounter_of_contact on encounter (owner, contact, met_on desc, id desc);
create index encounter_removed on encounter (owner, removed_at) where removed_at is not null;

-- What is being written of a new one, as it was typed. `about` is the contact it began with, or its owner.
create table encounter_draft (
    owner    uuid not null references member on delete cascade,
    about    uuid not null,
    fields   text[] not null check (cardinality(fields) <= 20),
    contents text[] not null check (octet_length(contents::text) <= 120000),
    saved_at timestamptz not null,
    primary key (owner, about),
    check (cardinality(fields) = cardinality(contents))
);

-- Walls ------------------------------------------------------------------------------------

do $$
declare t text;
begin
    foreach t in array array['contact_lead', 'encounter', 'encounter_draft'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy own on %I to cordee_app using (owner = (select current_member()))'
            ' with check (owner = (select current_member()))', t);
    end loop;
end
$$;

grant select (merged, merged_into, card, stirred_at, quiet_from),
    update (merged, card, stirred_at) on contact to cordee_app;
grant select (merged_from), insert (merged_from) on contact_detail to cordee_app;
grant select (owner, contact, led_by, since), insert (owner, contact, led_by, since), update (led_by, since), delete
    on contact_lead to cordee_app;
grant select (id, owner, contact, met_on, place, alive, synergy, offered, received, next_step, made_at, removed_at, version),
    insert (id, owner, contact, met_on, place, alive, synergy, offered, received, next_step, made_at),
    update (contact, met_on, place, alive, synergy, offered, received, next_step, removed_at, version),
    delete on encounter to cordee_app;
grant select (owner, about, fields, contents, saved_at), insert (owner, about, fields, contents, saved_at),
    update (fields, contents, saved_at), delete on encounter_draft to cordee_app;
