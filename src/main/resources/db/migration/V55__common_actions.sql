-- Common actions: what those of a circle do together to be known. Before one starts each is asked, sealed, whether that is all
-- right; who does what by when stands on it, and in the end what came of it.

create table common_action (
    id            uuid primary key,
    circle        uuid not null references circle on delete cascade,
    proposer      uuid references member on delete set null,
    title         text not null check (char_length(title) between 1 and 120),
    words         text not null check (char_length(words) between 1 and 1200),
    clientele     text not null check (char_length(clientele) between 1 and 300),
    due           date,
    -- Of what it says: whatever is changed makes another, about which nobody was asked.
    version       int not null default 1 check (version > 0),
    -- The round in which each was asked last, and about which version. By its id and no key: its room is this action, and
    -- rounds go with their room, never before it.
    asked_round   uuid,
    asked_version int,
    proposed_at   timestamptz not null,
    started_at    timestamptz,
    over_at       timestamptz,
    -- What came of it; null where it was given up.
    outcome       text check (char_length(outcome) between 1 and 1200),
    told_by       uuid references member on delete set null,
    check (outcome is null or (over_at is not null and started_at is not null))
);
create index on common_action (circle, proposed_at desc, id desc);
create index on common_action (proposer);

-- Who does what by when, in the order in which it was written.
create table action_line (
    action  uuid not null references common_action on delete cascade,
    place   int not null check (place between 0 and 11),
    doer    uuid references member on delete set null,
    what    text not null check (char_length(what) between 1 and 160),
    due     date not null,
    done_at timestamptz,
    primary key (action, place)
);
create index on action_line (doer);

-- Who reads what ------------------------------------------------------------------------------

do $$
declare t text;
begin
    foreach t in array array['common_action', 'action_line'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy work_all on %I to cordee_work using (true) with check (true)', t);
        execute format('grant select, insert, update, delete on %I to cordee_work', t);
        execute (select format('grant select (%s) on %I to cordee_app', string_agg(a.attname, ', ' order by a.attnum), t)
                   from pg_attribute a where a.attrelid = t::regclass and a.attnum > 0 and not a.attisdropped);
    end loop;
end
$$;
create policy within on common_action for select to cordee_app using (circle in (select my_circles()));
create policy within on action_line for select to cordee_app
    using ((select true from common_action a where a.id = action_line.action));

-- The round ------------------------------------------------------------------------------------

-- An action is a room too: those who are in its circle now.
set role cordee_work;
create or replace function room_parties(p_room uuid) returns setof uuid
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select member from party where partnership = p_room and left_at is null
    union all
    select m.member
      from common_action a join circle_member m on m.circle = a.circle and m.left_at is null
     where a.id = p_room
$$;
reset role;

-- Who comes into the circle is asked what is open, and those who have sealed decide again; who leaves closes it unopened.
create function actions_follow_circle() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_action uuid;
begin
    if tg_op = 'UPDATE' and (old.left_at is null) = (new.left_at is null) then
        return null;
    end if;
    for v_action in
        select a.id from common_action a
         where a.circle = new.circle and a.started_at is null and a.over_at is null order by a.id
    loop
        if new.left_at is null then
            perform join_open_rounds(v_action, new.member, new.member, new.joined_at);
        else
            perform close_open_rounds(v_action, new.left_at);
        end if;
    end loop;
    return null;
end
$$;
create trigger actions_follow_circle after insert or update of left_at on circle_member
    for each row execute function actions_follow_circle();

-- Whether the current member answers for it: they proposed it, or whoever did is in the circle no more.
create function leads_action(p_action uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select exists (
        select from common_action a
         where a.id = p_action and is_in_circle(a.circle)
           and (a.proposer is not distinct from current_member()
                or not exists (select from circle_member m
                                where m.circle = a.circle and m.member = a.proposer and m.left_at is null)))
$$;

-- Holds an action and who is in its circle, until the end of this transaction; false where the current member is not.
create function hold_action(p_action uuid) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_circle uuid := (select a.circle from common_action a where a.id = p_action);
begin
    -- Whoever comes or leaves holds the circle: they wait, or have come or left.
    perform 1 from circle c where c.id = v_circle and c.ended_at is null for share;
    if not found or not is_in_circle(v_circle) then
        return false;
    end if;
    perform 1 from common_action a where a.id = p_action for update;
    return found;
end
$$;

-- Writing ------------------------------------------------------------------------------------

create function keep_action_lines(p_action uuid, p_doers uuid[], p_whats text[], p_dues date[]) returns void
    language sql security definer set search_path = pg_catalog, public, pg_temp
as $$
    insert into action_line (action, place, doer, what, due)
    select p_action, l.n - 1, l.doer, l.what, l.due
      from unnest(p_doers, p_whats, p_dues) with ordinality l (doer, what, due, n)
$$;

-- Title, words, clientele; then who does what by when. 'proposed', 'not there' where somebody of them is not in the circle,
-- 'enough' where many are being prepared or done, 'not yours'.
create function propose_action(p_id uuid, p_circle uuid, p_texts text[], p_due date, p_doers uuid[], p_whats text[], p_dues date[],
                               p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    if not hold_circle(p_circle) or not is_in_circle(p_circle) then
        return 'not yours';
    end if;
    if exists (select from unnest(p_doers) d (doer)
                where not exists (select from circle_member m
                                   where m.circle = p_circle and m.member = d.doer and m.left_at is null)) then
        return 'not there';
    end if;
    if (select count(*) from common_action a where a.circle = p_circle and a.over_at is null) >= 30 then
        return 'enough';
    end if;
    insert into common_action (id, circle, proposer, title, words, clientele, due, proposed_at)
    values (p_id, p_circle, current_member(), p_texts[1], p_texts[2], p_texts[3], p_due, p_now);
    perform keep_action_lines(p_id, p_doers, p_whats, p_dues);
    return 'proposed';
end
$$;

-- Says it otherwise, before it starts; an open round was about other words, and closes unopened. 'changed', 'crossed' where
-- another window was quicker, 'over' where it has started, 'not there', 'not yours'.
create function change_action(p_id uuid, p_version int, p_texts text[], p_due date, p_doers uuid[], p_whats text[], p_dues date[],
                              p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_action common_action;
begin
    if not hold_action(p_id) or not leads_action(p_id) then
        return 'not yours';
    end if;
    select * into v_action from common_action a where a.id = p_id;
    if v_action.started_at is not null or v_action.over_at is not null then
        return 'over';
    end if;
    if v_action.version <> p_version then
        return 'crossed';
    end if;
    if (v_action.title, v_action.words, v_action.clientele) = (p_texts[1], p_texts[2], p_texts[3])
       and v_action.due is not distinct from p_due
       and array(select l.doer from action_line l where l.action = p_id order by l.place) = p_doers
       and array(select l.what from action_line l where l.action = p_id order by l.place) = p_whats
       and array(select l.due from action_line l where l.action = p_id order by l.place) = p_dues then
        return 'changed';
    end if;
    if exists (select from unnest(p_doers) d (doer)
                where not exists (select from circle_member m
                                   where m.circle = v_action.circle and m.member = d.doer and m.left_at is null)) then
        return 'not there';
    end if;
    perform close_open_rounds(p_id, p_now);
    update common_action a
       set title = p_texts[1], words = p_texts[2], clientele = p_texts[3], due = p_due, version = a.version + 1
     where a.id = p_id;
    delete from action_line l where l.action = p_id;
    perform keep_action_lines(p_id, p_doers, p_whats, p_dues);
    return 'changed';
end
$$;

-- That each is asked in this round, which is open.
create function asked_about_action(p_id uuid, p_round uuid) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    update common_action a set asked_round = p_round, asked_version = a.version
     where a.id = p_id and leads_action(p_id) and a.started_at is null and a.over_at is null
       and exists (select from round r
                    where r.id = p_round and r.room = p_id and r.revealed_at is null and r.closed_at is null);
    return found;
end
$$;

-- Starts what each who is in the circle was asked about, as it stands now, once that is open. That they said yes is read by
-- whoever calls it: no function of work reads answers.
create function start_action(p_id uuid, p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    if not hold_action(p_id) or not leads_action(p_id) then
        return false;
    end if;
    update common_action a set started_at = p_now
     where a.id = p_id and a.started_at is null and a.over_at is null and a.asked_version = a.version
       and exists (select from round r where r.id = a.asked_round and r.revealed_at is not null)
       and not exists (select from circle_member m
                        where m.circle = a.circle and m.left_at is null
                          and not exists (select from round_party p where p.round = a.asked_round and p.member = m.member));
    return found;
end
$$;

-- Says that a line of one's own is done, or is not: 'kept', 'over' where the action is not under way, 'not yours'.
create function tick_action_line(p_id uuid, p_place int, p_done boolean, p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    if not hold_action(p_id)
       or not exists (select from action_line l where l.action = p_id and l.place = p_place and l.doer = current_member()) then
        return 'not yours';
    end if;
    update action_line l set done_at = case when p_done then coalesce(l.done_at, p_now) end
      from common_action a
     where l.action = p_id and l.place = p_place and a.id = p_id and a.started_at is not null and a.over_at is null;
    return case when found then 'kept' else 'over' end;
end
$$;

-- Tells what came of it, by anybody in the circle, once it has started; or gives it up where nothing is told, by who answers for
-- it: 'ended', 'over' where it was over, or has not started, 'not yours'.
create function end_action(p_id uuid, p_outcome text, p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    if not hold_action(p_id) or (p_outcome is null and not leads_action(p_id)) then
        return 'not yours';
    end if;
    update common_action a set over_at = p_now, outcome = p_outcome, told_by = current_member()
     where a.id = p_id and a.over_at is null and (p_outcome is null or a.started_at is not null);
    if not found then
        return 'over';
    end if;
    perform close_open_rounds(p_id, p_now);
    return 'ended';
end
$$;

-- Positionings -------------------------------------------------------------------------------

-- For whom, where and how those in a circle work, as far as each lets all their circles read it: the same lines to everybody in it,
-- whatever else they may read of one another.
create function positionings_in_circle(p_circle uuid) returns table (member uuid, kind text, choice text, fr text, en text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    with here as materialized (
        select m.member
          from circle_member m
          join profile_aspect a on a.key = 'positioning'
          left join profile_visibility v on v.member = m.member and v.aspect = a.key
         where m.circle = p_circle and m.left_at is null and p_circle in (select my_circles())
           and audience_rank(coalesce(v.audience, a.audience)) >= audience_rank('circles')
    )
    select l.member, l.kind, l.choice, l.fr, l.en
      from (select k.member, k.kind, k.choice, c.fr, c.en, c.position
              from here h
              join positioning_pick k on k.member = h.member
              join positioning_choice c on c.kind = k.kind and c.key = k.choice
            union all
            select h.member, 'online', 'online', '', '', 0
              from here h join practice p on p.member = h.member and p.online) l
     order by l.member, l.kind, l.position
$$;

do $$
declare f text;
begin
    foreach f in array array[
        'hold_action(uuid)', 'propose_action(uuid, uuid, text[], date, uuid[], text[], date[], timestamptz)',
        'change_action(uuid, int, text[], date, uuid[], text[], date[], timestamptz)', 'asked_about_action(uuid, uuid)',
        'start_action(uuid, timestamptz)', 'tick_action_line(uuid, int, boolean, timestamptz)',
        'end_action(uuid, text, timestamptz)', 'positionings_in_circle(uuid)'] loop
        execute format('revoke all on function %s from public', f);
        execute format('grant execute on function %s to cordee_app', f);
        execute format('alter function %s owner to cordee_work', f);
    end loop;
    foreach f in array array['actions_follow_circle()', 'leads_action(uuid)', 'keep_action_lines(uuid, uuid[], text[], date[])'] loop
        execute format('revoke all on function %s from public', f);
        execute format('alter function %s owner to cordee_work', f);
    end loop;
end
$$;
