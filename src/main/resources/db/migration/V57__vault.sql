-- The vault of a member: keys of their own, for what nobody else in the house may read. Nothing here opens anything without the
-- key of the instance, which lies outside the database.

-- That there is one. Its secret stands nowhere in clear, nor in this row; turn says how many times it has been changed.
create table vault (
    member     uuid primary key references member on delete cascade,
    turn       int not null default 1 check (turn >= 1),
    founded_at timestamptz not null
);

-- What opens it. Each has a pair of keys: the vault's secret is sealed to the public one, so that it can be changed for all of
-- them while only one is at hand; the private one is wrapped under a key that comes of what the opener gives and of the key of
-- the instance.
create table vault_opener (
    id            uuid primary key,
    member        uuid not null references vault on delete cascade,
    kind          text not null check (kind in ('code', 'passkey', 'kit')),
    name          text not null check (char_length(name) between 1 and 60),
    -- What it gives is known to its holder alone, and not kept here under the key of the instance.
    apart         boolean not null,
    public_key    bytea not null,
    private_key   bytea not null,
    secret        bytea not null,
    -- What it gives, under the key of the instance, where it is not apart.
    given         bytea check ((given is null) = apart),
    -- Of a code: the last step of time whose code was used.
    last_step     bigint,
    -- Of a passkey: what it is known by, its public half, and how often it has signed.
    credential    bytea unique check (octet_length(credential) between 1 and 1023),
    attested      bytea,
    signed        bigint,
    made_at       timestamptz not null,
    used_at       timestamptz,
    check ((kind = 'code') = (last_step is not null)),
    check ((kind = 'passkey') = (credential is not null and attested is not null and signed is not null)),
    check (kind <> 'kit' or apart)
);
create index on vault_opener (member);
create unique index vault_opener_one_kit on vault_opener (member) where kind = 'kit';

-- That it is open, in one session: the secret under a key that only a cookie of that browser carries, and that of the instance.
create table vault_opening (
    session   uuid primary key references session on delete cascade,
    member    uuid not null references vault on delete cascade,
    turn      int not null,
    secret    bytea not null,
    opened_at timestamptz not null,
    used_at   timestamptz not null
);
create index on vault_opening (member);

-- What did not open it, so that guessing is slowed.
create table vault_attempt (
    member uuid not null references vault on delete cascade,
    at     timestamptz not null
);
create index on vault_attempt (member, at);

-- The pairs of keys of what is kept in it: an engagement. The latest seals; all of them read.
create table vault_key (
    holder      uuid not null,
    number      int not null check (number >= 1),
    owner       uuid not null references vault on delete cascade,
    public_key  bytea not null,
    private_key bytea not null,
    made_at     timestamptz not null,
    primary key (holder, number)
);
create index on vault_key (owner);

-- What a passkey is asked to sign, once and soon.
create table vault_challenge (
    session uuid primary key references session on delete cascade,
    member  uuid not null references member on delete cascade,
    about   text not null check (about in ('making', 'opening')),
    bytes   bytea not null check (octet_length(bytes) = 32),
    made_at timestamptz not null
);
create index on vault_challenge (member);

do $$
declare t text;
begin
    foreach t in array array['vault', 'vault_opener', 'vault_opening', 'vault_attempt', 'vault_challenge'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy own on %I to cordee_app using (member = (select current_member()))
                        with check (member = (select current_member()))', t);
    end loop;
end
$$;
alter table vault_key enable row level security;
alter table vault_key force row level security;
create policy own on vault_key to cordee_app using (owner = (select current_member()))
    with check (owner = (select current_member()));
create policy work_reads on vault_key for select to cordee_work using (true);

grant select (member, turn, founded_at), insert (member, founded_at), update (turn) on vault to cordee_app;
grant select (id, member, kind, name, apart, public_key, private_key, secret, given, last_step, credential, attested, signed, made_at, used_at),
    insert (id, member, kind, name, apart, public_key, private_key, secret, given, last_step, credential, attested, signed, made_at),
    update (name, secret, last_step, signed, used_at), delete on vault_opener to cordee_app;
grant select (session, member, turn, secret, opened_at, used_at), insert (session, member, turn, secret, opened_at, used_at),
    update (turn, secret, used_at), delete on vault_opening to cordee_app;
grant select (member, at), insert (member, at), delete on vault_attempt to cordee_app;
grant select (holder, number, owner, public_key, private_key, made_at),
    insert (holder, number, owner, public_key, private_key, made_at), update (private_key), delete on vault_key to cordee_app;
grant select (session, member, about, bytes, made_at), insert (session, member, about, bytes, made_at), delete
    on vault_challenge to cordee_app;
grant select (holder, number, public_key) on vault_key to cordee_work;

-- The key by which anybody seals who may write to a holder, with a session or by a link: which room lets them, it decides
-- before it asks. Only the house asks.
create function sealing_key(p_house bytea, p_holder uuid) returns table (number int, public_key bytea)
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
#variable_conflict use_column
begin
    perform for_the_house(p_house);
    return query select k.number, k.public_key from vault_key k where k.holder = p_holder order by k.number desc limit 1;
end
$$;

-- Tells its owner, at their own address, that what opens their vault has changed.
create function tell_of_vault(p_what text, p_now timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    insert into letter (kind, email, locale, about, facts, due_at)
    select 'notice', a.email, a.locale, a.member, jsonb_build_object('topic', 'vault', 'what', p_what), p_now
      from account a
     where a.member = current_member() and p_what in ('added', 'removed', 'kit', 'kit-used');
end
$$;
revoke all on function sealing_key(bytea, uuid), tell_of_vault(text, timestamptz) from public;
grant execute on function sealing_key(bytea, uuid), tell_of_vault(text, timestamptz) to cordee_app;
alter function sealing_key(bytea, uuid) owner to cordee_work;
alter function tell_of_vault(text, timestamptz) owner to cordee_work;
