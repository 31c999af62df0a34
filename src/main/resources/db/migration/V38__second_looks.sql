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

-- The address as a keyed hash, so that nobody is asked again and again though the address itself is gone.
alter table introduction_side add address bytea;
create index introduction_side_addressed on introduction_side (owner, address) where address is not null;
create index introduction_side_kept on introduction_side (introduction) where email is not null or reach <> '';
drop index introduction_addresses;

set role cordee_work;

-- Asks two contacts of one's own book. Who is tied to a member, or was written down from their card, is asked as that
-- member. Whether an address wants no more letters, or belongs to a member, is not told.
create or replace function propose_introduction(
    p_house bytea, p_id uuid, p_until date, p_fee text, p_fee_side int, p_told date, p_locale text, p_sides uuid[], p_contacts uuid[],
    p_names text[], p_presented text[], p_reasons text[], p_shown boolean[], p_emails text[], p_addresses bytea[],
    p_links bytea[], p_quiet bytea[], p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_me      uuid := current_member();
    v_name    text;
    v_mine    citext;
    v_members uuid[];
begin
    -- Whoever lays the hash of a link may hold the link.
    perform for_the_house(p_house);
    if v_me is null or (select count(*) from contact where owner = v_me and id = any (p_contacts) and removed_at is null) <> 2 then
        return 'not yours';
    end if;
    -- One after the other, so that two windows do not ask the same two twice.
    perform pg_advisory_xact_lock(hashtextextended('introduction:' || v_me, 0));
    if (select count(*) from introduction where owner = v_me and proposed_at > p_now - interval '1 day') >= 10 then
        return 'enough';
    end if;
    -- By the tie, or by the card of theirs or of one that was brought under them, as long as that member is there.
    select array_agg(coalesce(
               (select t.member from my_tied() t where t.contact = asked.contact limit 1),
               (select m.id from contact c join member m on m.id = c.card
                 where c.owner = v_me and coalesce(c.merged_into, c.id) = asked.contact limit 1)) order by asked.n)
      into v_members
      from unnest(p_contacts) with ordinality asked (contact, n);
    select m.name, a.email into v_name, v_mine from member m join account a on a.member = m.id where m.id = v_me;
    for n in 1..2 loop
        if v_members[n] is null and coalesce(p_emails[n], '') = '' then
            return 'unreachable ' || n;
        end if;
        if v_members[n] = v_me or v_members[n] is null and p_emails[n]::citext = v_mine then
            return 'yourself ' || n;
        end if;
        if v_members[n] is null
           and (select count(*) from introduction_side s join introduction i on i.id = s.introduction
                 where s.owner = v_me and s.address = p_addresses[n] and i.proposed_at > p_now - interval '7 days') >= 3 then
            return 'written ' || n;
        end if;
    end loop;
    if v_members[1] = v_members[2]
       or v_members[1] is null and v_members[2] is null and p_emails[1]::citext = p_emails[2]::citext then
        return 'same';
    end if;
    if exists (select from introduction i
                join introduction_side a on a.introduction = i.id and a.contact = p_contacts[1]
                join introduction_side b on b.introduction = i.id and b.contact = p_contacts[2]
                where i.owner = v_me and i.withdrawn_at is null and i.met_at is null
                  and i.until_on >= (p_now at time zone 'UTC')::date) then
        return 'already';
    end if;
    insert into introduction (id, owner, proposed_at, until_on, fee, fee_side, told_on)
    values (p_id, v_me, p_now, p_until, p_fee, p_fee_side, p_told);
    for n in 1..2 loop
        insert into introduction_side (id, introduction, owner, side, contact, member, email, address, name, presented, reason, shown)
        values (p_sides[n], p_id, v_me, n, p_contacts[n], v_members[n],
                case when v_members[n] is null then p_emails[n]::citext end, case when v_members[n] is null then p_addresses[n] end,
                p_names[n], p_presented[n], p_reasons[n], p_shown[n]);
        if v_members[n] is null then
            insert into introduction_link (hash, side, purpose)
            values (p_links[3 * n - 2], p_sides[n], 'answer'), (p_links[3 * n - 1], p_sides[n], 'taking-back'),
                   (p_links[3 * n], p_sides[n], 'meeting');
            insert into quiet_link (hash, address) values (p_quiet[n], p_addresses[n]);
            insert into letter (kind, email, locale, about, facts, due_at)
            select 'introduction', p_emails[n], coalesce(a.locale, p_locale), p_sides[n],
                   jsonb_build_object('introducer', v_name), p_now
              from (select) one left join account a on a.email = p_emails[n]::citext
             where not exists (select from quiet_address q where q.hash = p_addresses[n]);
        end if;
    end loop;
    return 'asked';
end
$$;

reset role;

-- Addresses of those who were asked are gone with what they were asked: at once where it is taken back, with its last day
-- where nothing came of it, and a year after two have met. So is what somebody answered who is known by their address alone.
create function forget_addresses_of(p_introductions uuid[]) returns int
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_gone int;
begin
    update introduction_side s
       set email = null, reach = '',
           answer = case when s.member is not null or i.met_at is not null then s.answer end,
           answered_at = case when s.member is not null or i.met_at is not null then s.answered_at end
      from introduction i
     where i.id = any (p_introductions) and s.introduction = i.id and (s.email is not null or s.reach <> '');
    get diagnostics v_gone = row_count;
    return v_gone;
end
$$;

-- A portion of those that are over; 0 once none is left.
create function forget_addresses(p_house bytea, p_now timestamptz) returns int
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform for_the_house(p_house);
    return forget_addresses_of(array(
        select distinct i.id
          from introduction_side s join introduction i on i.id = s.introduction
         where (s.email is not null or s.reach <> '')
           and (i.withdrawn_at is not null or i.met_at < p_now - interval '1 year'
                or i.met_at is null and i.until_on < (p_now at time zone 'UTC')::date)
         limit 200));
end
$$;

create function forget_withdrawn() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform forget_addresses_of(array[new.id]);
    return null;
end
$$;
create trigger forget_withdrawn after update of withdrawn_at on introduction
    for each row when (new.withdrawn_at is not null) execute function forget_withdrawn();

do $$
declare f text;
begin
    foreach f in array array['forget_addresses(bytea, timestamptz)', 'forget_addresses_of(uuid[])', 'forget_withdrawn()'] loop
        execute format('revoke all on function %s from public', f);
        if f like 'forget_addresses(%' then
            execute format('grant execute on function %s to cordee_app', f);
        end if;
        execute format('alter function %s owner to cordee_work', f);
    end loop;
end
$$;

-- Opportunities ------------------------------------------------------------------------------

drop function passes_sent(uuid[], timestamptz);

-- What became of what the member who is here has passed: by name who is in, whom it has reached through them and who passed it
-- on. Not whose turn it is: as long as it is fresh a no, silence and somebody who still thinks about it are the same, and so
-- are they when it is over.
create function passes_sent(p_opportunities uuid[], p_now timestamptz)
    returns table (id uuid, opportunity uuid, parent uuid, receiver uuid, name text, line text, shown boolean, sent_at timestamptz, state text,
                   taker uuid, taker_name text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select p.id, p.opportunity, p.parent, p.receiver, coalesce(m.name, ''), p.line, p.shown, p.sent_at,
           case when o.taken_by = p.id then 'present'
                when road.through then 'present beyond'
                when p.answer = 'passed on' then 'passed on'
                when not opportunity_is_fresh(o.id, p_now) then 'left'
                when bool_or(p.answer is distinct from 'passed on') over (
                         partition by p.opportunity, p.parent order by p.sent_at, p.asked_at, p.id
                         rows between unbounded preceding and 1 preceding) then 'next'
                else 'waiting' end,
           case when road.through then t.receiver end,
           case when road.through then coalesce(tm.name, '') end
      from opportunity_pass p
      join opportunity o on o.id = p.opportunity
      left join member m on m.id = p.receiver
      left join opportunity_pass t on t.id = o.taken_by
      left join member tm on tm.id = t.receiver
     cross join lateral (select p.answer = 'passed on' and o.taken_by is not null
                                and exists (select from opportunity_road(o.taken_by) r where r.pass = p.id) as through) road
     where p.sender = current_member() and p.opportunity = any (p_opportunities)
     order by p.sent_at, p.asked_at, p.id
$$;
revoke all on function passes_sent(uuid[], timestamptz) from public;
grant execute on function passes_sent(uuid[], timestamptz) to cordee_app;
alter function passes_sent(uuid[], timestamptz) owner to cordee_work;

-- What its receiver had told of it when they took their answer back: told again once they are in again, and read by nobody
-- meanwhile.
alter table opportunity_pass add told text not null default '' check (char_length(told) <= 1000);
grant update (told) on opportunity_pass to cordee_work;

set role cordee_work;

-- One answer to one pass: 'answered' also where the same was said before, by a mail for ten minutes; 'gone' where it waits no
-- more.
create or replace function settle_pass(p_pass uuid, p_answer text, p_mailed boolean, p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_opportunity uuid;
begin
    if p_answer is null or p_answer not in ('present', 'not for me') then
        return 'gone';
    end if;
    select o.id into v_opportunity
      from opportunity o join opportunity_pass p on p.opportunity = o.id
     where p.id = p_pass for update of o;
    if (select p.answer = p_answer and (not p_mailed or p.answered_at > p_now - interval '10 minutes')
          from opportunity_pass p where p.id = p_pass) then
        return 'answered';
    end if;
    if v_opportunity is null or not pass_waits(p_pass, p_now) then
        return 'gone';
    end if;
    update opportunity_pass set answer = p_answer, answered_at = p_now where id = p_pass and answer is null;
    if not found then
        return 'gone';
    end if;
    if p_answer = 'present' then
        update opportunity o set taken_by = p_pass, taken_at = p_now, outcome = p.told, outcome_at = case when p.told <> '' then p_now end
          from opportunity_pass p
         where o.id = v_opportunity and p.id = p_pass;
    else
        perform next_is_asked(p_pass, p_now);
    end if;
    if p_mailed then
        insert into letter (kind, email, locale, about, facts, due_at)
        select 'notice', a.email, a.locale, p.id, jsonb_build_object('topic', 'opportunity-answered', 'present', p_answer = 'present'), p_now
          from opportunity_pass p join account a on a.member = p.receiver
         where p.id = p_pass;
    end if;
    return 'answered';
end
$$;

-- Takes an answer back for a day, as long as it is fresh and nobody else has said they are in. What was passed on is gone.
create or replace function reopen_pass(p_pass uuid, p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_opportunity uuid;
begin
    select o.id into v_opportunity
      from opportunity o join opportunity_pass p on p.opportunity = o.id
     where p.id = p_pass for update of o;
    if v_opportunity is null then
        return false;
    end if;
    if not pass_can_be_reopened(p_pass, p_now) then
        return false;
    end if;
    update opportunity_pass p set told = o.outcome from opportunity o where p.id = p_pass and o.taken_by = p.id;
    update opportunity set taken_by = null, taken_at = null, outcome = '', outcome_at = null
     where id = v_opportunity and taken_by = p_pass;
    update opportunity_pass p set answer = null, answered_at = null,
           turn_ends = (select (o.until_on + 1)::timestamp at time zone 'UTC' from opportunity o where o.id = p.opportunity)
     where p.id = p_pass;
    return true;
end
$$;

reset role;

drop function tell_opportunity(uuid, text, text, timestamptz);

-- Told by whoever is in, later, to those by whom it came: what came of it, and thanks, once. 'crossed' where another window has
-- written since `p_since`, which is when what they had before them was written.
create function tell_opportunity(p_pass uuid, p_since timestamptz, p_outcome text, p_thanks text, p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_id         uuid;
    v_outcome    text;
    v_outcome_at timestamptz;
    v_thanks     text;
    v_thanked_at timestamptz;
begin
    select o.id, o.outcome, o.outcome_at, o.thanks, o.thanked_at into v_id, v_outcome, v_outcome_at, v_thanks, v_thanked_at
      from opportunity o join opportunity_pass p on p.id = o.taken_by
     where p.id = p_pass and p.receiver = current_member() for update of o;
    if v_id is null then
        return 'not yours';
    end if;
    if p_outcome <> v_outcome and v_outcome_at is distinct from p_since
       or p_thanks <> v_thanks and v_thanked_at is not null then
        return 'crossed';
    end if;
    if p_outcome <> v_outcome then
        update opportunity set outcome = p_outcome, outcome_at = case when p_outcome <> '' then p_now end where id = v_id;
    end if;
    if p_thanks is not null then
        update opportunity set thanks = p_thanks, thanked_at = p_now where id = v_id and thanked_at is null;
    end if;
    return 'told';
end
$$;
revoke all on function tell_opportunity(uuid, timestamptz, text, text, timestamptz) from public;
grant execute on function tell_opportunity(uuid, timestamptz, text, text, timestamptz) to cordee_app;
alter function tell_opportunity(uuid, timestamptz, text, text, timestamptz) owner to cordee_work;

-- What it changed ----------------------------------------------------------------------------

drop function tell_change(uuid, text, timestamptz);

-- What it changed, by who received it; empty takes it back. 'crossed' where another window has written since `p_since`, which
-- is when what they had before them was written.
create function tell_change(p_id uuid, p_since timestamptz, p_words text, p_now timestamptz) returns text
    language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_changed text;
    v_at      timestamptz;
begin
    select g.changed, g.changed_at into v_changed, v_at
      from gesture g join gesture_side s on s.gesture = g.id
     where g.id = p_id and s.member = current_member() and not s.gave and s.removed_at is null
       and g.withdrawn_at is null
       for update of g;
    if not found then
        return 'not yours';
    end if;
    if v_changed = p_words then
        return 'told';
    end if;
    if v_at is distinct from p_since then
        return 'crossed';
    end if;
    update gesture set changed = p_words, changed_at = case when p_words <> '' then p_now end where id = p_id;
    return 'told';
end
$$;
revoke all on function tell_change(uuid, timestamptz, text, timestamptz) from public;
grant execute on function tell_change(uuid, timestamptz, text, timestamptz) to cordee_app;
alter function tell_change(uuid, timestamptz, text, timestamptz) owner to cordee_work;
