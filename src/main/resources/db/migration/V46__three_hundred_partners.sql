-- Whom an opportunity suits, for somebody with three hundred partners: who asks is asked for once, not once a row.

set role cordee_work;

-- The other parties of one's rooms, and the members one is tied to from either side. Not whoever one shares only rooms with
-- that are being left. Whether one of them wants nothing now shows only where one passes.
create or replace function heard_fellows() returns table (member uuid, name text, place text, rooms uuid[], shares boolean)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    with who as materialized (
        select current_member() as id
    ), mine as materialized (
        select p.partnership from party p where p.member = (select id from who) and p.left_at is null
    ), met as (
        select o.member, o.partnership as room, e.id is null as stands, true as shares
          from mine
          join party o on o.partnership = mine.partnership and o.left_at is null
          left join exit e on e.partnership = o.partnership and e.closed_at is null
        union all
        select t.member, null, false, false from contact_tie t
         where t.owner = (select id from who) and t.member is not null and t.agreed_at is not null and t.withdrawn_at is null
        union all
        select t.owner, null, false, false from contact_tie t
         where t.member = (select id from who) and t.agreed_at is not null and t.withdrawn_at is null
    )
    select m.id, m.name, m.place, coalesce(array_agg(f.room) filter (where f.stands), '{}'), bool_or(f.shares)
      from met f
      join member m on m.id = f.member and m.name <> ''
     where f.member <> (select id from who)
     group by m.id
    having not bool_or(f.shares) or bool_or(f.stands)
$$;

-- What they let the member who is here read of where an opportunity could serve them, whoever can be asked now.
create or replace function fellow_lines(p_today date) returns table (member uuid, field text, words text, skill text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    with grade as materialized (
        select u.audience, audience_rank(u.audience) as rank
          from unnest(array['me', 'partners', 'circles', 'members', 'public']) u (audience)
    ), fellow as materialized (
        select f.member, case when f.shares then audience_rank('partners') else audience_rank('members') end as reads
          from heard_fellows() f
    ), chosen as materialized (
        select v.member, v.aspect, v.audience
          from fellow f
          join profile_visibility v on v.member = f.member and v.aspect in ('forehand', 'offers', 'searches')
    ), open as materialized (
        select f.member, a.key
          from fellow f
          join profile_aspect a on a.key in ('forehand', 'offers', 'searches')
          left join chosen c on c.member = f.member and c.aspect = a.key
          join grade g on g.audience = coalesce(c.audience, a.audience)
         where g.rank >= f.reads
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
      from fellow f
      join need n on n.member = f.member
      join grade g on g.audience = n.audience
     where n.fades_on >= p_today and g.rank >= f.reads
$$;

-- Whom one can ask for feedback, and to whom one can offer it.
create or replace function feedback_partners() returns table (member uuid, name text)
    language sql stable security definer
    set search_path = pg_catalog, public, pg_temp
as $$
    with who as materialized (
        select current_member() as id
    )
    select m.id, m.name
      from (select o.member
              from party me
              join party o on o.partnership = me.partnership and o.left_at is null
             where me.member = (select id from who) and me.left_at is null
            union
            select t.member from contact_tie t
             where t.owner = (select id from who) and t.member is not null and t.agreed_at is not null and t.withdrawn_at is null
            union
            select t.owner from contact_tie t
             where t.member = (select id from who) and t.agreed_at is not null and t.withdrawn_at is null) f
      join member m on m.id = f.member
     where m.name <> '' and m.id <> (select id from who)
$$;

reset role;
