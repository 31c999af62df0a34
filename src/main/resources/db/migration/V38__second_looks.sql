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

-- Introductions ------------------------------------------------------------------------------

set role cordee_work;

-- One answer to one side's question: 'gone', 'answered', or 'met' where both have said yes by now. The same answer pressed
-- again says the same again and does nothing; from a mail for ten minutes only, so that whoever finds its link later learns
-- nothing of what was answered.
create or replace function settle_introduction(p_side uuid, p_yes boolean, p_reach text, p_mailed boolean, p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_introduction uuid;
    v_again        text;
begin
    select i.id into v_introduction
      from introduction i join introduction_side s on s.introduction = i.id
     where s.id = p_side for update of i;
    if v_introduction is null then
        return 'gone';
    end if;
    select case when i.met_at is null then 'answered' else 'met' end into v_again
      from introduction i join introduction_side s on s.introduction = i.id
     where s.id = p_side and s.answer = p_yes and (s.reach = p_reach or not p_yes)
       and (not p_mailed or s.answered_at > p_now - interval '10 minutes')
       and (introduction_waits(i.id, p_now) or i.met_at is not null);
    if found then
        return v_again;
    end if;
    if not introduction_waits(v_introduction, p_now) then
        return 'gone';
    end if;
    update introduction_side set answer = p_yes, answered_at = p_now, reach = case when p_yes then p_reach else '' end
     where id = p_side and answer is null;
    if not found then
        return 'gone';
    end if;
    -- Somebody who has left since can be led to nobody.
    if (select bool_and(coalesce(s.answer, false) and (s.member is not null or s.email is not null))
          from introduction_side s where s.introduction = v_introduction) then
        update introduction set met_at = p_now where id = v_introduction;
        insert into letter (kind, email, locale, about, facts, due_at)
        select 'notice', s.email, coalesce(a.locale, o.locale), s.id, jsonb_build_object('topic', 'introduction-met'), p_now
          from introduction_side s
          join account o on o.member = s.owner
          left join account a on a.email = s.email
         where s.introduction = v_introduction and s.email is not null;
        return 'met';
    end if;
    if p_mailed then
        insert into letter (kind, email, locale, about, facts, due_at)
        select 'notice', s.email, coalesce(a.locale, o.locale), s.id,
               jsonb_build_object('topic', 'introduction-answered', 'yes', p_yes), p_now
          from introduction_side s
          join account o on o.member = s.owner
          left join account a on a.email = s.email
         where s.id = p_side;
    end if;
    return 'answered';
end
$$;

-- What the page of a link may show to whoever holds it: who proposes, until when, and of the rest what they allowed. Null for
-- a fee that there is and that is not shown.
create or replace function open_introduction_link(p_token bytea, p_now timestamptz)
    returns table (side uuid, introducer text, until_on date, shown boolean, presented text, reason text, fee text, payer boolean)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select s.id, m.name, i.until_on, s.shown, case when s.shown then o.presented end, case when s.shown then s.reason end,
           case when s.shown or i.fee = '' then i.fee end, s.shown and i.fee_side is not distinct from s.side
      from introduction_side s
      join introduction i on i.id = s.introduction
      join member m on m.id = i.owner
      join introduction_side o on o.introduction = i.id and o.side <> s.side
     where s.id = side_of_link(p_token, 'answer') and s.answer is null and introduction_waits(i.id, p_now)
$$;

reset role;
