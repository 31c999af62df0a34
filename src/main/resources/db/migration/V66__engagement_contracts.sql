-- The contract of an engagement, version after version: each a text that was proposed, and never changes after that. The text is
-- ciphertext under the keys of the engagement; here stand which roles it is between and the fingerprint of its text, which tells
-- nothing without the text, for a line of it is drawn by lot.
create function contract_roles() returns text[]
    language sql immutable set search_path = pg_catalog, public, pg_temp
as $$ select array['coach', 'coachee', 'sponsor', 'payer', 'manager'] $$;

create table engagement_contract (
    id          uuid primary key,
    engagement  uuid not null references engagement on delete cascade,
    coach       uuid not null references member on delete cascade,
    number      int not null check (number >= 1),
    roles       text[] not null
        check (roles <@ contract_roles() and roles @> array['coach', 'coachee'] and array_position(roles, null) is null),
    key         int not null check (key >= 1),
    contents    bytea not null check (octet_length(contents) <= 131072),
    sha256      bytea not null check (octet_length(sha256) = 32),
    proposed_at timestamptz not null,
    -- When the last of its parties had accepted it.
    in_force_at timestamptz check (in_force_at >= proposed_at),
    -- When another took its place: one proposed later, or one that came in force later.
    replaced_at timestamptz check (replaced_at >= proposed_at),
    unique (engagement, number)
);
create index on engagement_contract (coach);
-- One that waits for its parties, and one in force.
create unique index engagement_contract_one_proposed on engagement_contract (engagement)
    where in_force_at is null and replaced_at is null;
create unique index engagement_contract_one_in_force on engagement_contract (engagement)
    where in_force_at is not null and replaced_at is null;

-- That a role accepted a text, known by its fingerprint: the coach in the house, others by a link of theirs, or on paper, which
-- the coach notes.
create table contract_acceptance (
    contract    uuid not null references engagement_contract on delete cascade,
    role        text not null check (role = any (contract_roles())),
    engagement  uuid not null references engagement on delete cascade,
    coach       uuid not null references member on delete cascade,
    -- The coach, or the stakeholder who holds the role.
    by_whom     uuid not null,
    sha256      bytea not null check (octet_length(sha256) = 32),
    accepted_at timestamptz not null,
    -- The day it was signed on paper, as the coach says.
    paper_on    date,
    primary key (contract, role),
    check (paper_on is null or role <> 'coach'),
    check ((by_whom = coach) = (role = 'coach' or paper_on is not null))
);
create index on contract_acceptance (engagement);
create index on contract_acceptance (coach);

-- What was proposed or accepted cannot be unsaid, by nobody: it goes only with its engagement.
create function contract_moves_on() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp
as $$
begin
    if (old.id, old.engagement, old.coach, old.number, old.roles, old.key, old.contents, old.sha256, old.proposed_at)
       is distinct from
       (new.id, new.engagement, new.coach, new.number, new.roles, new.key, new.contents, new.sha256, new.proposed_at)
       or old.in_force_at is not null and new.in_force_at is distinct from old.in_force_at
       or old.replaced_at is not null then
        raise exception 'a contract is proposed for good' using errcode = 'CR004';
    end if;
    return new;
end
$$;
create function contract_acceptance_stays() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp
as $$
begin
    raise exception 'a contract is accepted for good' using errcode = 'CR004';
end
$$;
create trigger contract_moves_on before update on engagement_contract
    for each row execute function contract_moves_on();
create trigger contract_acceptance_stays before update on contract_acceptance
    for each row execute function contract_acceptance_stays();

alter table engagement_contract enable row level security;
alter table engagement_contract force row level security;
create policy own on engagement_contract to cordee_app using (coach = (select current_member()))
    with check (coach = (select current_member())
                and exists (select from engagement e where e.id = engagement_contract.engagement));
create policy work_accepts on engagement_contract to cordee_work using (true) with check (true);
grant select (id, engagement, coach, number, roles, key, contents, sha256, proposed_at, in_force_at, replaced_at),
    insert (id, engagement, coach, number, roles, key, contents, sha256, proposed_at), update (replaced_at)
    on engagement_contract to cordee_app;
grant select (id, engagement, coach, roles, sha256, in_force_at, replaced_at), update (in_force_at, replaced_at)
    on engagement_contract to cordee_work;

alter table contract_acceptance enable row level security;
alter table contract_acceptance force row level security;
create policy own on contract_acceptance for select to cordee_app using (coach = (select current_member()));
create policy work_accepts on contract_acceptance to cordee_work using (true) with check (true);
grant select (contract, role, engagement, coach, by_whom, sha256, accepted_at, paper_on) on contract_acceptance to cordee_app;
grant select (contract, role), insert on contract_acceptance to cordee_work;

-- Whether an engagement is over: what waits in it is accepted no more.
create policy work_asks_if_over on engagement for select to cordee_work using (true);
grant select (id, ended_at) on engagement to cordee_work;

-- A role accepts a text that is proposed, known by its fingerprint: 'unknown', 'changed' where it reads otherwise, 'closed' where
-- it is proposed no more, 'over', 'accepted', or 'in force' where nobody was missing any more. Whether whoever asks holds that
-- role, the house has seen to, with a session or by a link: only the house asks.
create function accept_contract(
    p_house bytea, p_contract uuid, p_coach uuid, p_party uuid, p_role text, p_sha256 bytea, p_paper_on date, p_now timestamptz)
    returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_engagement uuid;
    v_roles text[];
    v_sha256 bytea;
    v_closed boolean;
begin
    perform for_the_house(p_house);
    select c.engagement, c.roles, c.sha256, c.in_force_at is not null or c.replaced_at is not null
      into v_engagement, v_roles, v_sha256, v_closed
      from engagement_contract c
     where c.id = p_contract and c.coach = p_coach
       for update;
    if v_engagement is null or p_role is null or not p_role = any (v_roles) then
        return 'unknown';
    end if;
    if v_sha256 is distinct from p_sha256 then
        return 'changed';
    end if;
    if v_closed then
        return 'closed';
    end if;
    if exists (select from engagement e where e.id = v_engagement and e.ended_at is not null) then
        return 'over';
    end if;
    insert into contract_acceptance (contract, role, engagement, coach, by_whom, sha256, accepted_at, paper_on)
    values (p_contract, p_role, v_engagement, p_coach, p_party, p_sha256, p_now, p_paper_on)
    on conflict (contract, role) do nothing;
    if exists (select from unnest(v_roles) r(role)
                where not exists (select from contract_acceptance a where a.contract = p_contract and a.role = r.role)) then
        return 'accepted';
    end if;
    update engagement_contract set replaced_at = p_now
     where engagement = v_engagement and in_force_at is not null and replaced_at is null;
    update engagement_contract set in_force_at = p_now where id = p_contract;
    return 'in force';
end
$$;
revoke all on function accept_contract(bytea, uuid, uuid, uuid, text, bytea, date, timestamptz) from public;
grant execute on function accept_contract(bytea, uuid, uuid, uuid, text, bytea, date, timestamptz) to cordee_app;
alter function accept_contract(bytea, uuid, uuid, uuid, text, bytea, date, timestamptz) owner to cordee_work;
revoke all on function contract_roles(), contract_moves_on(), contract_acceptance_stays() from public;
grant execute on function contract_roles() to cordee_app, cordee_work;
