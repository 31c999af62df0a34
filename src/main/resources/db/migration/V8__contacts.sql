-- A member's private address book: whom they know, what is known of each, and the files it came from.
-- One policy on every table: what is the owner's is the owner's alone.

-- The application folds what it looks for as names are folded here.
grant execute on function folded(text) to cordee_app;

-- A file that was brought in. What was found in it may be looked at, applied, and undone for a while.
create table contact_import (
    id         uuid primary key,
    owner      uuid not null references member on delete cascade,
    file_name  text not null check (char_length(file_name) <= 200),
    -- There until it has been read, then erased.
    file       bytea check (octet_length(file) <= 5242880),
    lines      int  not null check (lines >= 0),
    begun_at   timestamptz not null,
    -- Who reads: each reading has a number, and an earlier one writes nothing any more.
    reading    int  not null default 1,
    stirred_at timestamptz not null,
    line       int  not null default 0,
    read_at    timestamptz,
    unreadable text check (unreadable in ('empty', 'too_large', 'too_many', 'workbook', 'not_text', 'no_contacts')),
    source     text check (source in ('vcard', 'linkedin', 'google', 'outlook', 'table')),
    unread     text[] not null default '{}',
    rows       int not null default 0,
    fresh      int not null default 0,
    same       int not null default 0,
    merged     int not null default 0,
    refused    int not null default 0,
    -- What stayed at the door, and what was kept as it was written.
    birthdays  int not null default 0,
    photos     int not null default 0,
    addresses  int not null default 0,
    others     int not null default 0,
    odd        int not null default 0,
    -- Applying found other figures than the preview had shown.
    recounted_at timestamptz,
    applied_at timestamptz,
    undone_at  timestamptz,
    -- Contacts that undoing let stay, since their owner had changed them.
    kept       int not null default 0,
    unique (id, owner),
    check (fresh + same + merged + refused = rows),
    check (read_at is null or file is null),
    check (unreadable is null or rows = 0),
    check (applied_at is null or read_at is not null),
    check (undone_at is null or applied_at is not null)
);
create index on contact_import (owner, id desc);

create table contact (
    id           uuid primary key,
    owner        uuid not null references member on delete cascade,
    name         text not null check (char_length(name) between 1 and 200),
    given_name   text not null check (char_length(given_name) <= 200),
    family_name  text not null check (char_length(family_name) <= 200),
    -- As lists are sorted: without accents and case.
    sorted       text collate "C" generated always as (folded(name)) stored,
    client_since timestamptz,
    removed_at   timestamptz,
    made_at      timestamptz not null,
    -- The import that brought them in; null for those written by hand.
    brought_by   uuid,
    version      int not null default 1 check (version > 0),
    unique (id, owner),
    foreign key (brought_by, owner) references contact_import (id, owner) on delete set null (brought_by)
);
create index contact_by_name on contact (owner, sorted, id) where removed_at is null;
create index contact_removed on contact (owner, removed_at) where removed_at is not null;
create index contact_clients on contact (owner, sorted, id) where client_since is not null and removed_at is null;
create index contact_brought on contact (owner, brought_by) where brought_by is not null;

-- One thing known of a contact. Two that are equal are one row, so that bringing two people together is a union.
create table contact_detail (
    contact    uuid not null,
    owner      uuid not null,
    kind       text not null check (kind in (
        'email', 'phone', 'website', 'organisation', 'role', 'also', 'label', 'since', 'note')),
    value      text not null check (char_length(value) between 1 and 2000),
    -- A long value does not fit into an index; its digest does.
    digest     text collate "C" generated always as (md5(value)) stored,
    position   int  not null check (position >= 0),
    brought_by uuid,
    primary key (contact, kind, digest),
    foreign key (contact, owner) references contact (id, owner) on delete cascade,
    foreign key (brought_by, owner) references contact_import (id, owner) on delete set null (brought_by)
);
create index contact_detail_of_owner on contact_detail (owner, contact, position);
create index contact_detail_brought on contact_detail (owner, brought_by) where brought_by is not null;

-- The words by which a contact is found: of the name, other names, organisations and addresses of mail.
-- Written by the triggers below alone.
create table contact_word (
    owner   uuid not null,
    word    text collate "C" not null,
    contact uuid not null references contact on delete cascade,
    -- Empty for those of the name.
    kind    text not null,
    digest  text collate "C" not null,
    primary key (owner, word, contact, kind, digest)
);
create index on contact_word (contact, kind, digest);

-- The words of a text, folded, each once.
create function words_of(p_text text) returns setof text
    language sql immutable parallel safe rows 4
    set search_path = pg_catalog, public, pg_temp
as $$
    select distinct left(w, 80) from regexp_split_to_table(folded(p_text), '[^[:alnum:]]+') w where w <> ''
$$;

-- The two that write words spell words_of() out: called for each of twenty thousand rows, it would cost more than all
-- else they do.
create function contact_named() returns trigger
    language plpgsql
    set search_path = pg_catalog, public, pg_temp
as $$
begin
    if tg_op = 'UPDATE' then
        delete from contact_word
         where contact in (select n.id from named n) and kind = '';
    end if;
    insert into contact_word (owner, word, contact, kind, digest)
    select distinct n.owner, left(w, 80), n.id, '', ''
      from named n,
           regexp_split_to_table(lower(unaccent('unaccent', n.name || ' ' || n.given_name || ' ' || n.family_name)), '[^[:alnum:]]+') w
     where w <> '';
    return null;
end
$$;

create function detail_known() returns trigger
    language plpgsql
    set search_path = pg_catalog, public, pg_temp
as $$
begin
    insert into contact_word (owner, word, contact, kind, digest)
    select distinct k.owner, left(w, 80), k.contact, k.kind, k.digest
      from known k, regexp_split_to_table(lower(unaccent('unaccent', k.value)), '[^[:alnum:]]+') w
     where k.kind in ('also', 'organisation', 'email') and w <> '';
    return null;
end
$$;

create function detail_forgotten() returns trigger
    language plpgsql
    set search_path = pg_catalog, public, pg_temp
as $$
begin
    delete from contact_word w using forgotten f
     where w.contact = f.contact and w.kind = f.kind and w.digest = f.digest;
    return null;
end
$$;

create trigger named after insert on contact
    referencing new table as named for each statement execute function contact_named();
create trigger renamed after update on contact
    referencing new table as named for each statement execute function contact_named();
create trigger known after insert on contact_detail
    referencing new table as known for each statement execute function detail_known();
create trigger forgotten after delete on contact_detail
    referencing old table as forgotten for each statement execute function detail_forgotten();

-- What was found in a file, row by row: what it gives, and what it did or would do.
create table contact_import_row (
    import      uuid not null,
    number      int  not null check (number > 0),
    owner       uuid not null,
    line        int  not null,
    outcome     text not null check (outcome in ('new', 'same', 'merged', 'refused')),
    name        text not null default '',
    given_name  text not null default '',
    family_name text not null default '',
    -- Details, one in each place of both.
    kinds       text[] not null default '{}',
    contents    text[] not null default '{}',
    -- Where it goes: the contact it makes, or the one it adds to.
    contact     uuid,
    -- Who might be the same person; it is asked whether to bring them together.
    candidate   uuid,
    doubt       text check (doubt in ('shared_address', 'other_organisation', 'other_address', 'short_name', 'several')),
    -- What the owner said; null for as Cordée proposes.
    united      boolean,
    -- Kinds of what the candidate would gain.
    gains       text[] not null default '{}',
    -- Names under which the candidate was not known.
    also        text[] not null default '{}',
    reason      text check (reason in ('nobody', 'email', 'lost_letters', 'too_long', 'broken')),
    excerpt     text not null default '' check (char_length(excerpt) <= 80),
    primary key (import, number),
    foreign key (import, owner) references contact_import (id, owner) on delete cascade,
    check ((outcome = 'refused') = (reason is not null)),
    check (cardinality(kinds) = cardinality(contents))
);
create index contact_import_candidates on contact_import_row (import, number) where candidate is not null;
create index contact_import_refused on contact_import_row (import, number) where outcome = 'refused';
create index contact_import_places on contact_import_row (import, contact) where outcome = 'new';

-- Walls ------------------------------------------------------------------------------------

do $$
declare t text;
begin
    foreach t in array array['contact', 'contact_detail', 'contact_word', 'contact_import', 'contact_import_row'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy own on %I to cordee_app using (owner = (select current_member()))'
            ' with check (owner = (select current_member()))', t);
    end loop;
end
$$;

grant select (id, owner, name, given_name, family_name, sorted, client_since, removed_at, made_at, brought_by, version),
    insert (id, owner, name, given_name, family_name, made_at, brought_by),
    update (name, given_name, family_name, client_since, removed_at, version),
    delete on contact to cordee_app;
grant select (contact, owner, kind, value, digest, position, brought_by),
    insert (contact, owner, kind, value, position, brought_by),
    update (position),
    delete on contact_detail to cordee_app;
grant select (owner, word, contact, kind, digest), insert (owner, word, contact, kind, digest), delete on contact_word to cordee_app;
grant select (id, owner, file_name, file, lines, begun_at, reading, stirred_at, line, read_at, unreadable, source, unread, rows, fresh,
        same, merged, refused, birthdays, photos, addresses, others, odd, recounted_at, applied_at, undone_at, kept),
    insert (id, owner, file_name, file, lines, begun_at, stirred_at),
    update (file, reading, stirred_at, line, read_at, unreadable, source, unread, rows, fresh, same, merged, refused, birthdays, photos,
        addresses, others, odd, recounted_at, applied_at, undone_at, kept),
    delete on contact_import to cordee_app;
grant select (import, number, owner, line, outcome, name, given_name, family_name, kinds, contents, contact, candidate, doubt, united,
        gains, also, reason, excerpt),
    insert (import, number, owner, line, outcome, name, given_name, family_name, kinds, contents, contact, candidate, doubt, gains,
        also, reason, excerpt),
    update (outcome, contact, candidate, doubt, united, gains, also),
    delete on contact_import_row to cordee_app;
grant execute on function words_of(text), contact_named(), detail_known(), detail_forgotten() to cordee_app;
