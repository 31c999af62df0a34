-- What the holder of a link has accepted of a contract, so that their page says so.
grant select (engagement, by_whom, accepted_at) on contract_acceptance to cordee_work;

create function accepted_by_link(p_house bytea, p_link bytea, p_contract uuid, p_now timestamptz)
    returns table (role text, accepted_at timestamptz)
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
#variable_conflict use_column
begin
    perform for_the_house(p_house);
    return query
        select a.role, a.accepted_at
          from living_link(p_link, p_now) v
          join contract_acceptance a on a.contract = p_contract and a.engagement = v.engagement and a.by_whom = v.stakeholder;
end
$$;
revoke all on function accepted_by_link(bytea, bytea, uuid, timestamptz) from public;
grant execute on function accepted_by_link(bytea, bytea, uuid, timestamptz) to cordee_app;
alter function accepted_by_link(bytea, bytea, uuid, timestamptz) owner to cordee_work;
