-- Who somebody is, and the sealed context by which every policy knows them.
--
-- Four roles exist before this runs: cordee_owner (migrates), cordee_app (the application),
-- cordee_work (nologin: owns the functions that must cross members) and cordee_health.
-- Every table has row-level security enabled and forced; what no policy grants is not there.

create extension if not exists pgcrypto;
create extension if not exists citext;
create extension if not exists unaccent;

-- A new function is nobody's to call until it is granted.
alter default privileges revoke execute on functions from public;

-- The key of the context's MAC. Nobody but the functions of work can read it.
create table context_key (
    key bytea not null
);
insert into context_key values (gen_random_bytes(32));
alter table context_key enable row level security;
alter table context_key force row level security;
create policy work_reads on context_key for select to cordee_work using (true);
grant select on context_key to cordee_work;

-- What all members may see of one another: the card.
create table member (
    id         uuid primary key,
    name       text not null default '' check (char_length(name) <= 120),
    headline   text not null default '' check (char_length(headline) <= 240),
    place      text not null default '' check (char_length(place) <= 120),
    languages  text[] not null default '{}' check (cardinality(languages) <= 12),
    arrived_at timestamptz not null
);

-- What only the member sees of themselves.
create table account (
    member uuid primary key references member on delete cascade,
    email  citext not null unique check (char_length(email) between 3 and 254),
    locale text not null check (locale in ('fr', 'en')),
    zone   text not null default 'Europe/Paris',
    theme  text check (theme in ('light', 'dark'))
);

-- A steward is a member who runs the instance: a row that says since when, not a flag.
create table stewardship (
    member uuid primary key references member on delete cascade,
    since  timestamptz not null
);

-- One short item a row, so that later rules can link and compare them.
create table profile_item (
    id       uuid primary key,
    member   uuid not null references member on delete cascade,
    kind     text not null check (kind in ('offer', 'search', 'strength', 'weak_spot')),
    words    text not null check (char_length(words) between 1 and 200),
    position int  not null check (position between 0 and 19),
    unique (member, kind, position) deferrable initially deferred
);

create table session (
    id         uuid primary key,
    member     uuid not null references member on delete cascade,
    token_hash bytea not null unique,
    device     text not null check (char_length(device) <= 120),
    created_at timestamptz not null,
    seen_at    timestamptz not null
);
create index on session (member);

-- Forms that made something, by the key each form carries: sent twice, it makes one thing.
create table submission (
    member  uuid not null references member on delete cascade,
    key     uuid not null,
    made    uuid not null,
    sent_at timestamptz not null,
    primary key (member, key)
);

-- The context ------------------------------------------------------------------------------

-- What the MAC covers. A value copied into another transaction, or another connection, is worthless.
create function context_text(p_member uuid) returns text
    language sql stable
    set search_path = pg_catalog, public, pg_temp
as $$
    select p_member::text || ':' || pg_backend_pid() || ':' || extract(epoch from transaction_timestamp())
$$;

-- Makes the member of a live session the current member of this transaction. A session sleeps after
-- 14 days without a visit and ends after 60 days.
create function enter(p_token bytea, p_now timestamptz) returns uuid
    language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_member uuid;
begin
    select member into v_member
      from session
     where token_hash = sha256(p_token)
       and seen_at > p_now - interval '14 days'
       and created_at > p_now - interval '60 days';
    perform set_config('cordee.member',
        coalesce(v_member || ':' || (select encode(hmac(context_text(v_member)::bytea, key, 'sha256'), 'hex') from context_key), ''),
        true);
    return v_member;
end
$$;

-- The member of this transaction, or null. Setting the variable by hand gives null: the MAC does not fit.
create function current_member() returns uuid
    language plpgsql stable security definer
    set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_set text := current_setting('cordee.member', true);
    v_member uuid;
begin
    if v_set is null or v_set !~ '^[0-9a-f-]{36}:[0-9a-f]{64}$' then
        return null;
    end if;
    v_member := left(v_set, 36)::uuid;
    if right(v_set, 64) = (select encode(hmac(context_text(v_member)::bytea, key, 'sha256'), 'hex') from context_key) then
        return v_member;
    end if;
    return null;
end
$$;

-- Enters, and says who came: what every page needs, in one round trip. A visit is noted every five
-- minutes at the most, so that reading does not write.
create function arrive(p_token bytea, p_now timestamptz)
    returns table (member uuid, session uuid, name text, locale text, zone text, theme text, steward boolean)
    language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
as $$
#variable_conflict use_column
declare
    v_member uuid := enter(p_token, p_now);
begin
    if v_member is null then
        return;
    end if;
    update session set seen_at = p_now
     where token_hash = sha256(p_token) and seen_at < p_now - interval '5 minutes';
    return query
        select m.id, s.id, m.name, a.locale, a.zone, a.theme, st.member is not null
          from member m
          join account a on a.member = m.id
          join session s on s.member = m.id and s.token_hash = sha256(p_token)
          left join stewardship st on st.member = m.id
         where m.id = v_member;
end
$$;

-- Ends the session of this token. Ending it twice is ending it once.
create function end_session(p_token bytea) returns void
    language sql security definer
    set search_path = pg_catalog, public, pg_temp
as $$
    delete from session where token_hash = sha256(p_token)
$$;

-- Called by the owner alone, from the command line.
create function name_steward(p_email text, p_now timestamptz) returns boolean
    language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_member uuid;
begin
    select member into v_member from account where email = p_email::citext;
    if v_member is null then
        return false;
    end if;
    insert into stewardship (member, since) values (v_member, p_now) on conflict do nothing;
    return true;
end
$$;

-- Letters without accents and case, for finding a name as somebody types it.
create function folded(p_text text) returns text
    language sql immutable parallel safe
    set search_path = pg_catalog, public, pg_temp
as $$
    select lower(unaccent('unaccent', p_text))
$$;

-- Finding a member to invite: by the beginning of a word of their name, ten at the most. Only cards
-- that have a name; never oneself; nothing for somebody who has not entered.
create function find_members(p_words text)
    returns table (id uuid, name text, headline text, place text)
    language sql stable security definer
    set search_path = pg_catalog, public, pg_temp
as $$
    select m.id, m.name, m.headline, m.place
      from member m
     where current_member() is not null
       and m.id <> current_member()
       and m.name <> ''
       and char_length(btrim(p_words)) >= 2
       and folded(m.name) ~ ('(^|[[:space:]-])' || regexp_replace(folded(btrim(p_words)), '([^[:alnum:][:space:]])', '\\\1', 'g'))
     order by m.name, m.id
     limit 10
$$;

-- Walls ------------------------------------------------------------------------------------

do $$
declare t text;
begin
    foreach t in array array['member', 'account', 'stewardship', 'profile_item', 'session', 'submission'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
    end loop;
end
$$;

create policy everyone_reads_cards on member for select to cordee_app
    using ((select current_member()) is not null);
create policy own_card on member for update to cordee_app
    using (id = (select current_member())) with check (id = (select current_member()));
grant select (id, name, headline, place, languages, arrived_at), update (name, headline, place, languages) on member to cordee_app;

create policy own on account for select to cordee_app using (member = (select current_member()));
create policy own_settings on account for update to cordee_app
    using (member = (select current_member())) with check (member = (select current_member()));
grant select (member, email, locale, zone, theme), update (locale, zone, theme) on account to cordee_app;

create policy own on stewardship for select to cordee_app using (member = (select current_member()));
grant select (member, since) on stewardship to cordee_app;

-- What somebody offers and looks for is for all members; strengths and weak spots are theirs alone
-- until they say otherwise.
create policy own on profile_item to cordee_app
    using (member = (select current_member())) with check (member = (select current_member()));
create policy offers_and_searches on profile_item for select to cordee_app
    using (kind in ('offer', 'search') and (select current_member()) is not null);
grant select (id, member, kind, words, position), insert, update, delete on profile_item to cordee_app;

-- The token's hash is not granted: who could read it could not sign in, but need not know it either.
create policy own on session for select to cordee_app using (member = (select current_member()));
create policy own_closing on session for delete to cordee_app using (member = (select current_member()));
grant select (id, member, device, created_at, seen_at), delete on session to cordee_app;

create policy own on submission to cordee_app
    using (member = (select current_member())) with check (member = (select current_member()));
grant select (member, key, made, sent_at), insert, delete on submission to cordee_app;

create policy work_all on member to cordee_work using (true) with check (true);
create policy work_all on account to cordee_work using (true) with check (true);
create policy work_all on stewardship to cordee_work using (true) with check (true);
create policy work_all on session to cordee_work using (true) with check (true);
grant select, insert on member, account, stewardship to cordee_work;
grant select, insert, update, delete on session to cordee_work;

-- Granted first: what is handed to *work* is no longer the owner's to grant.
grant execute on function context_text(uuid), folded(text) to cordee_work;
grant execute on function enter(bytea, timestamptz), current_member(), arrive(bytea, timestamptz),
    end_session(bytea), find_members(text) to cordee_app;

alter function enter(bytea, timestamptz) owner to cordee_work;
alter function current_member() owner to cordee_work;
alter function arrive(bytea, timestamptz) owner to cordee_work;
alter function end_session(bytea) owner to cordee_work;
alter function name_steward(text, timestamptz) owner to cordee_work;
alter function find_members(text) owner to cordee_work;

set role cordee_work;
grant execute on function name_steward(text, timestamptz) to cordee_owner;
reset role;
