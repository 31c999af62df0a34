-- What a member is writing of what goes into their vault, as it was typed: ciphertext under a pair of keys of theirs.
create table vault_draft (
    owner    uuid not null references vault on delete cascade,
    form     text not null check (form ~ '^[a-z][a-z-]{0,39}$'),
    about    uuid not null,
    key      int not null check (key >= 1),
    contents bytea not null check (octet_length(contents) <= 131072),
    saved_at timestamptz not null,
    primary key (owner, form, about)
);

alter table vault_draft enable row level security;
alter table vault_draft force row level security;
create policy own on vault_draft to cordee_app using (owner = (select current_member()))
    with check (owner = (select current_member()));
grant select (owner, form, about, key, contents, saved_at), insert (owner, form, about, key, contents, saved_at),
    update (key, contents, saved_at), delete on vault_draft to cordee_app;

-- What was opened and then left: nothing can be read with it any more, and so it is not kept. The house sweeps.
create index on vault_opening (used_at);
create policy work_sweeps on vault_opening to cordee_work using (true);
grant select (used_at), delete on vault_opening to cordee_work;

create function forget_quiet_openings(p_house bytea, p_before timestamptz) returns int
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare v_gone int;
begin
    perform for_the_house(p_house);
    delete from vault_opening where used_at < p_before;
    get diagnostics v_gone = row_count;
    return v_gone;
end
$$;
revoke all on function forget_quiet_openings(bytea, timestamptz) from public;
grant execute on function forget_quiet_openings(bytea, timestamptz) to cordee_app;
alter function forget_quiet_openings(bytea, timestamptz) owner to cordee_work;
