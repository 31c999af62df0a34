-- What the guard keeps for a member: why something may stay, and the names of whom they accompany, none of it in clear.

-- Why somebody keeps what was found in something of theirs. The words that were found are kept as what comes of them under a
-- key of the member's own; the reason is what they wrote for themselves.
create table guard_reason (
    member  uuid not null references member on delete cascade,
    -- Of what kind what they wrote is, and which.
    about   text not null check (char_length(about) between 1 and 40),
    holder  uuid not null,
    -- HMAC-SHA-256 of the words that were found.
    form    bytea not null check (octet_length(form) = 32),
    kind    text not null check (char_length(kind) between 1 and 40),
    ready   text not null check (ready in ('not_a_name', 'public', 'agreed', 'wide', 'own_words')),
    words   text not null default '' check (char_length(words) <= 200),
    said_at timestamptz not null,
    primary key (member, holder, about, form),
    check (ready <> 'own_words' or words <> '')
);

-- The ways of writing a name of somebody or something a member accompanies, each as HMAC-SHA-256 under a key of the member's own.
create table kept_name (
    member uuid not null references member on delete cascade,
    -- Whose names: a contact.
    holder uuid not null,
    form   bytea not null check (octet_length(form) = 32),
    -- The name, or else a part of it.
    whole  boolean not null,
    primary key (member, holder, form)
);

-- Clients whose names have changed since their forms were kept.
create table client_moved (
    owner   uuid not null references member on delete cascade,
    contact uuid not null references contact on delete cascade,
    primary key (owner, contact)
);
create index on client_moved (contact);

alter table guard_reason enable row level security;
alter table guard_reason force row level security;
create policy own on guard_reason to cordee_app using (member = (select current_member()))
    with check (member = (select current_member()));
alter table kept_name enable row level security;
alter table kept_name force row level security;
create policy own on kept_name to cordee_app using (member = (select current_member()))
    with check (member = (select current_member()));
alter table client_moved enable row level security;
alter table client_moved force row level security;
create policy own on client_moved to cordee_app using (owner = (select current_member()))
    with check (owner = (select current_member()));
grant select (member, about, holder, form, kind, ready, words, said_at),
    insert (member, about, holder, form, kind, ready, words, said_at),
    update (kind, ready, words, said_at) on guard_reason to cordee_app;
grant select (member, holder, form, whole), insert (member, holder, form, whole), delete on kept_name to cordee_app;
grant select (owner, contact), insert (owner, contact), delete on client_moved to cordee_app;

-- Whoever writes a contact, by whichever way, leaves word here; the forms are made before the guard reads next.
create function client_came() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp
as $$
begin
    insert into client_moved (owner, contact)
    select n.owner, n.id from named n where n.client_since is not null
    on conflict do nothing;
    return null;
end
$$;

create function client_moves() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp
as $$
begin
    insert into client_moved (owner, contact)
    select n.owner, n.id
      from named n join stood s on s.id = n.id
     where (n.client_since is not null or s.client_since is not null)
       and (n.name, n.client_since is null, n.removed_at is null)
           is distinct from (s.name, s.client_since is null, s.removed_at is null)
    on conflict do nothing;
    return null;
end
$$;

-- Of work: where a contact goes with its owner, whoever runs this is nobody the policies know.
create function client_goes() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    delete from kept_name k using gone g where k.member = g.owner and k.holder = g.id;
    return null;
end
$$;

create function client_detail_moves() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp
as $$
begin
    insert into client_moved (owner, contact)
    select distinct c.owner, c.id
      from moved d join contact c on c.id = d.contact and c.owner = d.owner
     where d.kind in ('also', 'organisation') and c.client_since is not null
    on conflict do nothing;
    return null;
end
$$;
revoke all on function client_came(), client_moves(), client_goes(), client_detail_moves() from public;
grant execute on function client_came(), client_moves(), client_detail_moves() to cordee_app;

create trigger client_came after insert on contact
    referencing new table as named for each statement execute function client_came();
create trigger client_moves after update on contact
    referencing old table as stood new table as named for each statement execute function client_moves();
create trigger client_goes after delete on contact
    referencing old table as gone for each statement execute function client_goes();
alter function client_goes() owner to cordee_work;
create policy work_forgets on kept_name to cordee_work using (true);
grant select (member, holder), delete on kept_name to cordee_work;
create trigger client_detail_comes after insert on contact_detail
    referencing new table as moved for each statement execute function client_detail_moves();
create trigger client_detail_goes after delete on contact_detail
    referencing old table as moved for each statement execute function client_detail_moves();

-- Clients of before: the owner sees past the policies of its own tables only while they are not forced on it.
alter table contact no force row level security;
alter table client_moved no force row level security;
insert into client_moved (owner, contact) select c.owner, c.id from contact c where c.client_since is not null and c.removed_at is null;
alter table contact force row level security;
alter table client_moved force row level security;

-- Words that stand with a capital and name nobody, for everybody: who let them pass, and who took them back. A taken-back word
-- stays, so that the present can be told from it.
create table allowed_word (
    id         uuid primary key,
    word       text not null check (char_length(word) between 2 and 60),
    -- As words are compared: without accents and case.
    folded     text not null check (char_length(folded) between 2 and 60),
    added_by   uuid references member on delete set null,
    added_at   timestamptz not null,
    removed_by uuid references member on delete set null,
    removed_at timestamptz
);
create unique index allowed_word_once on allowed_word (folded) where removed_at is null;
create index on allowed_word (added_by);
create index on allowed_word (removed_by);
create index on allowed_word (removed_at);
alter table allowed_word enable row level security;
alter table allowed_word force row level security;
-- It decides what the guard says to each of them: no secret.
create policy members_read on allowed_word for select to cordee_app using ((select current_member()) is not null);
create policy work_all on allowed_word to cordee_work using (true) with check (true);
grant select (id, word, folded, added_by, added_at, removed_by, removed_at) on allowed_word to cordee_app;
grant select, insert, update on allowed_word to cordee_work;

create function allow_word(p_id uuid, p_word text, p_folded text, p_most int, p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    if not exists (select from stewardship where member = current_member()) then
        return 'refused';
    end if;
    if (select count(*) from allowed_word where removed_at is null) >= p_most then
        return 'enough';
    end if;
    insert into allowed_word (id, word, folded, added_by, added_at)
    values (p_id, p_word, p_folded, current_member(), p_now)
    on conflict do nothing;
    return case when found then 'added' else 'known' end;
end
$$;

create function disallow_word(p_id uuid, p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    if not exists (select from stewardship where member = current_member()) then
        return 'refused';
    end if;
    update allowed_word set removed_by = current_member(), removed_at = p_now where id = p_id and removed_at is null;
    return case when found then 'removed' else 'gone' end;
end
$$;

do $$
declare f text;
begin
    foreach f in array array['allow_word(uuid, text, text, int, timestamptz)', 'disallow_word(uuid, timestamptz)'] loop
        execute format('revoke all on function %s from public', f);
        execute format('grant execute on function %s to cordee_app', f);
        execute format('alter function %s owner to cordee_work', f);
    end loop;
end
$$;
