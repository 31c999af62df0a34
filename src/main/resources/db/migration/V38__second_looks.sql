-- What a second press says, what is overwritten by an old window, and what still told of a no, of a pause and of an address.

-- Whom one listens for -----------------------------------------------------------------------

-- The other parties of one's rooms, and the members one is tied to from either side. Not whoever one shares only rooms with
-- that are being left. Whether one of them wants nothing now shows only where one passes.
create function heard_fellows() returns table (member uuid, name text, place text, rooms uuid[], shares boolean)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    with shared as (
        select o.member,
               array_agg(o.partnership) filter (where e.id is null) as rooms
          from party me
          join party o on o.partnership = me.partnership and o.left_at is null and o.member <> me.member
          left join exit e on e.partnership = o.partnership and e.closed_at is null
         where me.member = current_member() and me.left_at is null
         group by o.member
    ), tied as (
        select t.member from contact_tie t
         where t.owner = current_member() and t.member is not null and t.agreed_at is not null and t.withdrawn_at is null
        union
        select t.owner from contact_tie t
         where t.member = current_member() and t.agreed_at is not null and t.withdrawn_at is null
    )
    select m.id, m.name, m.place, coalesce(s.rooms, '{}'), s.member is not null
      from (select member from shared union select member from tied) f
      join member m on m.id = f.member and m.name <> '' and m.id <> current_member()
      left join shared s on s.member = f.member
     where (s.member is null or s.rooms is not null)
$$;
revoke all on function heard_fellows() from public;
grant execute on function heard_fellows() to cordee_app;
alter function heard_fellows() owner to cordee_work;

set role cordee_work;

-- Those of them whom one can pass something.
create or replace function my_fellows() returns table (member uuid, name text, place text, rooms uuid[], shares boolean)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select f.member, f.name, f.place, f.rooms, f.shares
      from heard_fellows() f
     where not exists (select from opportunity_pause p where p.member = f.member)
$$;

-- What they let the member who is here read of where an opportunity could serve them, whoever can be asked now.
create or replace function fellow_lines(p_today date) returns table (member uuid, field text, words text, skill text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    with fellow as materialized (
        select f.member, audience_rank(case when f.shares then 'partners' else 'members' end) as reads from heard_fellows() f
    ), open as materialized (
        select f.member, a.key
          from fellow f
         cross join profile_aspect a
          left join profile_visibility v on v.member = f.member and v.aspect = a.key
         where a.key in ('forehand', 'offers', 'searches') and audience_rank(coalesce(v.audience, a.audience)) >= f.reads
    )
    select o.member, 'forehand', p.forehand, null::text
      from open o join practice p on p.member = o.member
     where o.key = 'forehand' and p.forehand <> ''
    union all
    select o.member, o.key, i.words, i.skill
      from open o join profile_item i on i.member = o.member and i.kind = case o.key when 'offers' then 'offer' else 'search' end
     where o.key in ('offers', 'searches')
    union all
    select f.member, 'needs', n.words, n.skill
      from fellow f join need n on n.member = f.member
     where n.fades_on >= p_today and audience_rank(n.audience) >= f.reads
$$;

reset role;
