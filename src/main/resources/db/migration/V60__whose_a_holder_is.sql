-- Of what is kept in a vault all pairs of keys are one member's. Whoever slipped in one of theirs would be sealed to from then on;
-- and under the id of a member nobody but that member keeps anything.
grant select (owner) on vault_key to cordee_work;

create function may_hold(p_holder uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select (select current_member()) is not null
       and not exists (select from vault_key k where k.holder = p_holder and k.owner <> (select current_member()))
       and not exists (select from member m where m.id = p_holder and m.id <> (select current_member()))
$$;
revoke all on function may_hold(uuid) from public;
grant execute on function may_hold(uuid) to cordee_app;
alter function may_hold(uuid) owner to cordee_work;

create policy of_one_member on vault_key as restrictive for insert to cordee_app with check (may_hold(holder));
