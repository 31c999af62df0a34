-- Something one has heard of and that is not for oneself, and to whom it was passed; and that somebody wants none now.

create table opportunity (
    id           uuid primary key,
    owner        uuid not null references member on delete cascade,
    words        text not null check (char_length(words) between 1 and 2000),
    -- How long it stays fresh, from the day it is first passed.
    days         int  not null check (days between 1 and 30),
    noted_at     timestamptz not null,
    until_on     date,
    withdrawn_at timestamptz,
    -- The pass whose receiver said they are in: the first wins.
    taken_by     uuid,
    taken_at     timestamptz,
    -- Told by that one, later.
    outcome      text not null default '' check (char_length(outcome) <= 1000),
    outcome_at   timestamptz,
    thanks       text not null default '' check (char_length(thanks) <= 280),
    thanked_at   timestamptz,
    check ((taken_by is null) = (taken_at is null)),
    check (taken_by is null or withdrawn_at is null)
);
create index opportunity_latest on opportunity (owner, noted_at desc, id desc);

create table opportunity_pass (
    id          uuid primary key,
    opportunity uuid not null references opportunity on delete cascade,
    sender      uuid references member on delete set null,
    receiver    uuid references member on delete set null,
    -- How it had reached the sender; null for whoever heard of it.
    parent      uuid references opportunity_pass on delete cascade,
    line        text not null check (char_length(line) <= 300),
    -- Whether what it says may be read by whoever holds the link of the mail.
    shown       boolean not null,
    sent_at     timestamptz not null,
    -- Several are asked one after the other: from when this one is, and until when the next waits for it.
    asked_at    timestamptz not null,
    turn_ends   timestamptz not null,
    answer      text check (answer in ('present', 'not for me', 'passed on')),
    answered_at timestamptz,
    unique (opportunity, sender, receiver),
    check ((answer is null) = (answered_at is null))
);
create index opportunity_reached on opportunity_pass (receiver, asked_at desc, id desc) where receiver is not null;
create index opportunity_sent on opportunity_pass (sender, sent_at desc) where sender is not null;
create index on opportunity_pass (parent) where parent is not null;
alter table opportunity add foreign key (taken_by) references opportunity_pass;
create index on opportunity (taken_by) where taken_by is not null;

-- What a mail may carry: each hash is of a link for one thing of one pass.
create table opportunity_link (
    hash    bytea primary key,
    pass    uuid not null references opportunity_pass on delete cascade,
    purpose text not null check (purpose in ('answer', 'taking-back')),
    unique (pass, purpose)
);

-- Whoever has a row is asked by nobody, and nobody is told.
create table opportunity_pause (
    member uuid primary key references member on delete cascade,
    since  timestamptz not null
);

-- To whom one can pass ---------------------------------------------------------------------

-- The other parties of one's rooms, and the members one is tied to from either side. Not whoever wants none now; nor
-- whoever one shares only rooms with that are being left.
create function my_fellows() returns table (member uuid, name text, place text, rooms uuid[], shares boolean)
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
       and not exists (select from opportunity_pause p where p.member = f.member)
$$;

-- What they let the member who is here read of where an opportunity could serve them.
create function fellow_lines(p_today date) returns table (member uuid, field text, words text, skill text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    with fellow as materialized (
        select f.member, audience_rank(case when f.shares then 'partners' else 'members' end) as reads from my_fellows() f
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

-- The road of a pass, from the one who heard of it to the one who passed it last.
create function opportunity_road(p_pass uuid) returns table (pass uuid, sender uuid, receiver uuid, sent_at timestamptz, n int)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    with recursive up (id, parent, sender, receiver, sent_at, n) as (
        select p.id, p.parent, p.sender, p.receiver, p.sent_at, 1 from opportunity_pass p where p.id = p_pass
        union all
        select p.id, p.parent, p.sender, p.receiver, p.sent_at, u.n + 1 from up u join opportunity_pass p on p.id = u.parent
    )
    select u.id, u.sender, u.receiver, u.sent_at, u.n from up u order by u.n desc
$$;

create function opportunity_is_fresh(p_opportunity uuid, p_now timestamptz) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select coalesce((select o.withdrawn_at is null and o.taken_by is null
                            and (o.until_on is null or o.until_on >= (p_now at time zone 'UTC')::date)
                       from opportunity o where o.id = p_opportunity), false)
$$;

-- Passes something on, to one or to several, one after the other: one's own, or what has reached one by another pass.
create function pass_opportunity(
    p_house bytea, p_opportunity uuid, p_parent uuid, p_ids uuid[], p_receivers uuid[], p_line text, p_shown boolean,
    p_links bytea[], p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_me       uuid := current_member();
    v_day      date := (p_now at time zone 'UTC')::date;
    v_owner    uuid;
    v_answer   text;
    v_had      uuid[];
    v_fresh    int[];
    v_starts   timestamptz;
    v_ends     timestamptz;
    v_turn     interval;
    v_mailable boolean := true;
begin
    -- Whoever lays the hash of a link may hold the link.
    perform for_the_house(p_house);
    select owner into v_owner from opportunity where id = p_opportunity for update;
    if v_me is null or v_owner is null then
        return 'not yours';
    end if;
    if p_parent is null then
        if v_owner <> v_me then
            return 'not yours';
        end if;
        v_had := array[v_me];
    else
        select p.answer, p.shown into v_answer, v_mailable
          from opportunity_pass p
         where p.id = p_parent and p.opportunity = p_opportunity and p.receiver = v_me and p.asked_at <= p_now;
        if not found then
            return 'not yours';
        end if;
        v_had := array(select r.sender from opportunity_road(p_parent) r union select v_me);
    end if;
    if cardinality(p_receivers) = 0 or exists (select unnest(p_receivers) except select f.member from my_fellows() f) then
        return 'not yours';
    end if;
    if p_receivers && v_had then
        return 'had it';
    end if;
    -- A second press sends nothing twice.
    v_fresh := array(select u.n::int from unnest(p_receivers) with ordinality u (member, n)
                      where not exists (select from opportunity_pass p where p.opportunity = p_opportunity and p.sender = v_me and p.receiver = u.member)
                      order by u.n);
    if cardinality(v_fresh) = 0 then
        return 'sent';
    end if;
    if not opportunity_is_fresh(p_opportunity, p_now)
       or v_answer in ('present', 'not for me') then
        return 'over';
    end if;
    if (select count(*) from opportunity_pass where sender = v_me and sent_at > p_now - interval '1 day') + cardinality(v_fresh) > 30 then
        return 'enough';
    end if;
    update opportunity set until_on = coalesce(until_on, v_day + days) where id = p_opportunity
        returning (until_on + 1)::timestamp at time zone 'UTC' into v_ends;
    -- Whoever was to be asked last is not waited for until the end, if others follow.
    select max(greatest(p.asked_at, p_now)) into v_starts
      from opportunity_pass p
     where p.opportunity = p_opportunity and p.sender = v_me and p.answer is null and p.turn_ends = v_ends;
    if v_starts is null then
        v_starts := p_now;
    else
        v_starts := v_starts + (v_ends - v_starts) / (cardinality(v_fresh) + 1);
        update opportunity_pass set turn_ends = v_starts
         where opportunity = p_opportunity and sender = v_me and answer is null and turn_ends = v_ends;
    end if;
    v_turn := (v_ends - v_starts) / cardinality(v_fresh);
    for k in 1..cardinality(v_fresh) loop
        insert into opportunity_pass (id, opportunity, sender, receiver, parent, line, shown, sent_at, asked_at, turn_ends)
        values (p_ids[v_fresh[k]], p_opportunity, v_me, p_receivers[v_fresh[k]], p_parent, p_line, p_shown and v_mailable, p_now,
                v_starts + v_turn * (k - 1), case when k = cardinality(v_fresh) then v_ends else v_starts + v_turn * k end);
        insert into opportunity_link (hash, pass, purpose)
        values (p_links[2 * v_fresh[k] - 1], p_ids[v_fresh[k]], 'answer'), (p_links[2 * v_fresh[k]], p_ids[v_fresh[k]], 'taking-back');
        insert into letter (kind, email, locale, about, due_at)
        select 'opportunity', a.email, a.locale, p_ids[v_fresh[k]], v_starts + v_turn * (k - 1)
          from account a where a.member = p_receivers[v_fresh[k]];
    end loop;
    if p_parent is not null and v_answer is null then
        update opportunity_pass set answer = 'passed on', answered_at = p_now where id = p_parent;
        perform next_is_asked(p_parent, p_now);
    end if;
    return 'sent';
end
$$;

-- Whoever was asked now has answered: the next is asked at once, and whoever follows earlier by as much.
create function next_is_asked(p_pass uuid, p_now timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_opportunity uuid;
    v_sender      uuid;
    v_parent      uuid;
    v_sooner      interval;
begin
    -- Whose turn is over is waited for by nobody.
    update opportunity_pass set turn_ends = p_now where id = p_pass and turn_ends > p_now
        returning opportunity, sender, parent into v_opportunity, v_sender, v_parent;
    if not found then
        return;
    end if;
    select min(p.asked_at) - p_now into v_sooner
      from opportunity_pass p
     where p.opportunity = v_opportunity and p.sender = v_sender and p.parent is not distinct from v_parent
       and p.answer is null and p.asked_at > p_now;
    if v_sooner is null then
        return;
    end if;
    with moved as (
        update opportunity_pass p
           set asked_at = p.asked_at - v_sooner,
               turn_ends = case when exists (select from opportunity_pass l
                                              where l.opportunity = p.opportunity and l.sender = p.sender and l.asked_at > p.asked_at)
                                then p.turn_ends - v_sooner else p.turn_ends end
         where p.opportunity = v_opportunity and p.sender = v_sender and p.parent is not distinct from v_parent
           and p.answer is null and p.asked_at > p_now
        returning p.id)
    update letter l set due_at = l.due_at - v_sooner
      from moved m where l.about = m.id and l.kind = 'opportunity' and l.attempts = 0;
end
$$;

-- Answering --------------------------------------------------------------------------------

create function pass_waits(p_pass uuid, p_now timestamptz) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select coalesce((select p.answer is null and p.asked_at <= p_now and opportunity_is_fresh(p.opportunity, p_now)
                       from opportunity_pass p where p.id = p_pass), false)
$$;

-- One answer to one pass: 'answered' also where the same was said before, 'gone' where it waits no more.
create function settle_pass(p_pass uuid, p_answer text, p_mailed boolean, p_now timestamptz) returns text
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
    if not p_mailed and (select p.answer = p_answer from opportunity_pass p where p.id = p_pass) then
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
        update opportunity set taken_by = p_pass, taken_at = p_now where id = v_opportunity;
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
create function reopen_pass(p_pass uuid, p_now timestamptz) returns boolean
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
    update opportunity set taken_by = null, taken_at = null, outcome = '', outcome_at = null
     where id = v_opportunity and taken_by = p_pass;
    update opportunity_pass p set answer = null, answered_at = null,
           turn_ends = (select (o.until_on + 1)::timestamp at time zone 'UTC' from opportunity o where o.id = p.opportunity)
     where p.id = p_pass;
    return true;
end
$$;

create function pass_can_be_reopened(p_pass uuid, p_now timestamptz) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select coalesce((select p.answer in ('present', 'not for me') and p.answered_at > p_now - interval '1 day'
                            and o.withdrawn_at is null and o.thanked_at is null
                            and o.until_on >= (p_now at time zone 'UTC')::date
                            and (o.taken_by is null or o.taken_by = p.id)
                       from opportunity_pass p join opportunity o on o.id = p.opportunity where p.id = p_pass), false)
$$;

create function answer_opportunity(p_pass uuid, p_answer text, p_now timestamptz) returns text
    language sql security definer set search_path = pg_catalog, public, pg_temp
as $$
    select case when exists (select from opportunity_pass p where p.id = p_pass and p.receiver = current_member() and p.asked_at <= p_now)
                then settle_pass(p_pass, p_answer, false, p_now) else 'not yours' end
$$;

create function take_back_pass(p_pass uuid, p_now timestamptz) returns text
    language sql security definer set search_path = pg_catalog, public, pg_temp
as $$
    select case when not exists (select from opportunity_pass p where p.id = p_pass and p.receiver = current_member() and p.asked_at <= p_now) then 'not yours'
                when reopen_pass(p_pass, p_now) then 'taken back' else 'gone' end
$$;

-- Takes back what one has heard of, with all its passes. Once somebody is in, it is theirs.
create function withdraw_opportunity(p_id uuid, p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    update opportunity set withdrawn_at = p_now
     where id = p_id and owner = current_member() and withdrawn_at is null and taken_by is null;
    return found;
end
$$;

-- Told by whoever is in, later, to those by whom it came: what came of it, and thanks.
create function tell_opportunity(p_pass uuid, p_outcome text, p_thanks text, p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_id uuid;
begin
    select o.id into v_id
      from opportunity o join opportunity_pass p on p.id = o.taken_by
     where p.id = p_pass and p.receiver = current_member() for update of o;
    if v_id is null then
        return 'not yours';
    end if;
    if p_outcome is not null then
        update opportunity set outcome = p_outcome, outcome_at = case when p_outcome <> '' then p_now end where id = v_id;
    end if;
    if p_thanks is not null then
        update opportunity set thanks = p_thanks, thanked_at = p_now where id = v_id and thanked_at is null;
    end if;
    return 'told';
end
$$;

-- Reading ----------------------------------------------------------------------------------

-- What became of what the member who is here has passed. Of a no and of silence only that it was left; of the others
-- whom somebody else has asked, nothing; and by name who is in, whom it has reached through them.
create function passes_sent(p_opportunities uuid[], p_now timestamptz)
    returns table (id uuid, opportunity uuid, parent uuid, receiver uuid, name text, line text, shown boolean, sent_at timestamptz,
                   asked_at timestamptz, state text, taker uuid, taker_name text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select p.id, p.opportunity, p.parent, p.receiver, coalesce(m.name, ''), p.line, p.shown, p.sent_at, p.asked_at,
           case when o.taken_by = p.id then 'present'
                when road.through then 'present beyond'
                when p.answer = 'passed on' then 'passed on'
                when p.answer is null and p.asked_at > p_now and opportunity_is_fresh(o.id, p_now) then 'next'
                when p.answer is null and p.turn_ends > p_now and opportunity_is_fresh(o.id, p_now) then 'waiting'
                else 'left' end,
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
     order by p.asked_at, p.id
$$;

-- What has reached the member who is here, and by which road. What came of it is told to those it came by.
create function opportunities_reached(p_pass uuid, p_after timestamptz, p_most int, p_now timestamptz)
    returns table (id uuid, opportunity uuid, sender uuid, sender_name text, words text, line text, until_on date, asked_at timestamptz,
                   waits boolean, answer text, answered_at timestamptz, reopens boolean, mine boolean,
                   road uuid[], road_names text[], road_days timestamptz[],
                   taker_name text, outcome text, outcome_at timestamptz, thanks text, thanked_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select p.id, p.opportunity, p.sender, coalesce(s.name, ''), o.words, p.line, o.until_on, p.asked_at,
           pass_waits(p.id, p_now), p.answer, p.answered_at, pass_can_be_reopened(p.id, p_now), o.taken_by is not distinct from p.id,
           up.ids, up.names, up.days,
           case when through.so then coalesce(tm.name, '') end,
           case when through.so then o.outcome else '' end, case when through.so then o.outcome_at end,
           case when through.so then o.thanks else '' end, case when through.so then o.thanked_at end
      from (select q.id, q.opportunity, q.sender, q.line, q.asked_at, q.answer, q.answered_at
              from opportunity_pass q
              join opportunity w on w.id = q.opportunity
             where q.receiver = current_member() and q.asked_at <= p_now and w.withdrawn_at is null
               and (p_pass is null or q.id = p_pass)
               and (p_after is null or q.asked_at < p_after)
               -- What went stale unanswered has left by itself.
               and (p_pass is not null or q.answer is not null or pass_waits(q.id, p_now))
             order by q.asked_at desc, q.id desc limit p_most) p
      join opportunity o on o.id = p.opportunity
      left join member s on s.id = p.sender
      left join opportunity_pass t on t.id = o.taken_by
      left join member tm on tm.id = t.receiver
     cross join lateral (select array_agg(r.sender order by r.n desc) as ids, array_agg(coalesce(rm.name, '') order by r.n desc) as names,
                                array_agg(r.sent_at order by r.n desc) as days
                           from opportunity_road(p.id) r left join member rm on rm.id = r.sender) up
     cross join lateral (select o.taken_by is not null and exists (select from opportunity_road(o.taken_by) r where r.pass = p.id) as so) through
     order by p.asked_at desc, p.id desc
$$;

-- What Today says: what waits, who is in, and for a week what came of it and thanks.
create function opportunity_calls(p_now timestamptz, p_since timestamptz)
    returns table (kind text, id uuid, own boolean, name text, words text, until_on date, at timestamptz)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    (select 'waits', p.id, false, coalesce(s.name, ''), o.words, o.until_on, p.asked_at
       from opportunity_pass p
       join opportunity o on o.id = p.opportunity
       left join member s on s.id = p.sender
      where p.receiver = current_member() and p.asked_at <= p_now and pass_waits(p.id, p_now)
      order by o.until_on, p.asked_at limit 8)
    union all
    (select case when o.thanked_at > p_since then 'thanked' when o.outcome_at > p_since then 'told' else 'present' end,
            case when p.parent is null then o.id else p.parent end, p.parent is null, coalesce(tm.name, ''),
            case when o.thanked_at > p_since then o.thanks when o.outcome_at > p_since then o.outcome else o.words end, null::date,
            greatest(o.taken_at, o.outcome_at, o.thanked_at)
       from opportunity_pass p
       join opportunity o on o.id = p.opportunity
       join opportunity_pass t on t.id = o.taken_by
       left join member tm on tm.id = t.receiver
      where p.sender = current_member() and p.sent_at > p_since - interval '60 days'
        and greatest(o.taken_at, o.outcome_at, o.thanked_at) > p_since
        and exists (select from opportunity_road(o.taken_by) r where r.pass = p.id)
      order by 7 desc limit 4)
$$;

-- From a mail ------------------------------------------------------------------------------

create function pass_of_link(p_token bytea, p_purpose text) returns uuid
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select pass from opportunity_link where hash = sha256(p_token) and purpose = p_purpose
$$;

-- What a mail says when it is due; nothing where it waits no more.
create function opportunity_letter(p_house bytea, p_pass uuid, p_now timestamptz) returns table (sender text, until_on date)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform for_the_house(p_house);
    return query
        select coalesce(m.name, ''), o.until_on
          from opportunity_pass p
          join opportunity o on o.id = p.opportunity
          left join member m on m.id = p.sender
         where p.id = p_pass and p.receiver is not null and pass_waits(p.id, p_now);
end
$$;

-- What the page of a link may show to whoever holds it: who passes it, until when, and the rest where they allowed it.
create function open_opportunity_link(p_token bytea, p_now timestamptz)
    returns table (sender text, until_on date, shown boolean, words text, line text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select coalesce(m.name, ''), o.until_on, p.shown, case when p.shown then o.words end, case when p.shown then p.line end
      from opportunity_pass p
      join opportunity o on o.id = p.opportunity
      left join member m on m.id = p.sender
     where p.id = pass_of_link(p_token, 'answer') and p.receiver is not null and pass_waits(p.id, p_now)
$$;

create function answer_opportunity_mailed(p_house bytea, p_token bytea, p_answer text, p_now timestamptz)
    returns table (said text, pass uuid)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_pass uuid;
begin
    perform for_the_house(p_house);
    v_pass := pass_of_link(p_token, 'answer');
    return query select settle_pass(v_pass, p_answer, true, p_now), v_pass;
end
$$;

-- What was answered, as long as it can be taken back.
create function open_pass_taking_back(p_token bytea, p_now timestamptz) returns table (answer text, until_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select p.answer, least(p.answered_at + interval '1 day', (o.until_on + 1)::timestamp at time zone 'UTC')
      from opportunity_pass p join opportunity o on o.id = p.opportunity
     where p.id = pass_of_link(p_token, 'taking-back') and pass_can_be_reopened(p.id, p_now)
$$;

create function take_back_pass_mailed(p_house bytea, p_token bytea, p_now timestamptz) returns uuid
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_pass uuid;
begin
    perform for_the_house(p_house);
    v_pass := pass_of_link(p_token, 'taking-back');
    return case when reopen_pass(v_pass, p_now) then v_pass end;
end
$$;

-- Walls ------------------------------------------------------------------------------------

do $$
declare t text;
begin
    foreach t in array array['opportunity', 'opportunity_pass', 'opportunity_link', 'opportunity_pause'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy work_all on %I to cordee_work using (true) with check (true)', t);
        execute format('grant select on %I to cordee_work', t);
    end loop;
end
$$;
grant insert on opportunity_pass, opportunity_link to cordee_work;
grant update (until_on, withdrawn_at, taken_by, taken_at, outcome, outcome_at, thanks, thanked_at) on opportunity to cordee_work;
grant update (asked_at, turn_ends, answer, answered_at) on opportunity_pass to cordee_work;

-- One's own, as it was heard. By whom it was taken is told by passes_sent() alone.
create policy own on opportunity to cordee_app using (owner = (select current_member())) with check (owner = (select current_member()));
grant select (id, owner, words, days, noted_at, until_on, withdrawn_at, taken_at, outcome, outcome_at, thanks, thanked_at),
    insert (id, owner, words, days, noted_at) on opportunity to cordee_app;
create policy own on opportunity_pause to cordee_app using (member = (select current_member())) with check (member = (select current_member()));
grant select (member, since), insert (member, since), delete on opportunity_pause to cordee_app;

do $$
declare f text;
begin
    foreach f in array array[
        'my_fellows()', 'fellow_lines(date)',
        'pass_opportunity(bytea, uuid, uuid, uuid[], uuid[], text, boolean, bytea[], timestamptz)',
        'answer_opportunity(uuid, text, timestamptz)', 'take_back_pass(uuid, timestamptz)', 'withdraw_opportunity(uuid, timestamptz)',
        'tell_opportunity(uuid, text, text, timestamptz)', 'passes_sent(uuid[], timestamptz)',
        'opportunities_reached(uuid, timestamptz, int, timestamptz)', 'opportunity_calls(timestamptz, timestamptz)',
        'opportunity_letter(bytea, uuid, timestamptz)', 'open_opportunity_link(bytea, timestamptz)',
        'answer_opportunity_mailed(bytea, bytea, text, timestamptz)', 'open_pass_taking_back(bytea, timestamptz)',
        'take_back_pass_mailed(bytea, bytea, timestamptz)'] loop
        execute format('revoke all on function %s from public', f);
        execute format('grant execute on function %s to cordee_app', f);
        execute format('alter function %s owner to cordee_work', f);
    end loop;
    foreach f in array array[
        'opportunity_road(uuid)', 'opportunity_is_fresh(uuid, timestamptz)', 'next_is_asked(uuid, timestamptz)',
        'pass_waits(uuid, timestamptz)', 'settle_pass(uuid, text, boolean, timestamptz)', 'reopen_pass(uuid, timestamptz)',
        'pass_can_be_reopened(uuid, timestamptz)', 'pass_of_link(bytea, text)'] loop
        execute format('revoke all on function %s from public', f);
        execute format('alter function %s owner to cordee_work', f);
    end loop;
end
$$;
