-- Two pens: what concerns a whole room takes effect when all of it have said yes to the same words. And rounds
-- about one thing of a room: a stage, a piece of work, a pulse.

-- What the round is about, where it is not the room as a whole; how many days it waits after its deadline; and
-- whether somebody who joins while it is open is asked as well.
alter table round add subject uuid;
alter table round add grace int not null default 14 check (grace between 0 and 90);
alter table round add admits boolean not null default true;
drop index one_open_round;
create unique index one_open_round on round (room, kind, coalesce(subject, room)) where revealed_at is null and closed_at is null;
create index on round (room, kind, subject, opened_at) where subject is not null;
grant select (subject, grace) on round to cordee_app;

create or replace function round_ran_out(p_round round, p_now timestamptz) returns boolean
    language sql immutable set search_path = pg_catalog, public, pg_temp
as $$ select p_round.deadline is not null and (p_now at time zone 'UTC')::date > p_round.deadline + p_round.grace $$;

-- Opens a round about one thing for all who are in the room now, as open_round does about the room itself.
create function open_round_about(
    p_id uuid, p_room uuid, p_kind text, p_subject uuid, p_headings text[], p_deadline date, p_grace int, p_admits boolean,
    p_opened_at timestamptz, p_now timestamptz) returns uuid
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_open uuid;
begin
    if not exists (select from room_parties(p_room) p where p = current_member()) then
        return null;
    end if;
    update round set closed_at = p_now
     where room = p_room and kind = p_kind and coalesce(subject, room) = coalesce(p_subject, p_room)
       and revealed_at is null and closed_at is null and round_ran_out(round, p_now);
    insert into round (id, room, kind, subject, headings, deadline, grace, admits, opened_at)
    values (p_id, p_room, p_kind, p_subject, p_headings, p_deadline, p_grace, p_admits, p_opened_at)
    on conflict (room, kind, (coalesce(subject, room))) where revealed_at is null and closed_at is null do nothing
    returning id into v_open;
    if v_open is null then
        return (select id from round
                 where room = p_room and kind = p_kind and coalesce(subject, room) = coalesce(p_subject, p_room)
                   and revealed_at is null and closed_at is null);
    end if;
    insert into round_party (round, member) select p_id, p from room_parties(p_room) p;
    return v_open;
end
$$;

set role cordee_work;

create or replace function open_round(p_id uuid, p_room uuid, p_kind text, p_headings text[], p_deadline date, p_now timestamptz)
    returns uuid
    language sql security definer set search_path = pg_catalog, public, pg_temp
as $$ select open_round_about(p_id, p_room, p_kind, null, p_headings, p_deadline, 14, true, p_now, p_now) $$;

create or replace function hold_for_writing(p_round uuid, p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform from round r where r.id = p_round and r.revealed_at is null and r.closed_at is null
        and not round_ran_out(r, p_now) for update;
    return found
        and exists (select from round_party where round = p_round and member = current_member())
        and not exists (select from seal where round = p_round and member = current_member());
end
$$;

create or replace function seal(p_round uuid, p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_me uuid := current_member();
    v_room uuid;
    v_over boolean;
begin
    select r.room, r.revealed_at is not null or r.closed_at is not null or round_ran_out(r, p_now) into v_room, v_over
      from round r where r.id = p_round for update;
    if not exists (select from round_party where round = p_round and member = v_me) then
        return 'not yours';
    end if;
    if v_over then
        return 'over';
    end if;
    insert into seal (round, member, sealed_at) values (p_round, v_me, p_now) on conflict do nothing;
    if room_awaits(v_room) and (select admits from round where id = p_round)
        or (select count(*) from round_party where round = p_round) < 2
        or exists (select from round_party p where p.round = p_round
                    and not exists (select from seal s where s.round = p.round and s.member = p.member)) then
        return 'sealed';
    end if;
    update round set revealed_at = p_now where id = p_round;
    return 'revealed';
end
$$;

create or replace function unseal(p_round uuid, p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_me uuid := current_member();
    v_over boolean;
begin
    select r.revealed_at is not null or r.closed_at is not null or round_ran_out(r, p_now) into v_over
      from round r where r.id = p_round for update;
    if not exists (select from round_party where round = p_round and member = v_me) then
        return 'not yours';
    end if;
    if v_over then
        return 'over';
    end if;
    delete from seal where round = p_round and member = v_me;
    return 'unsealed';
end
$$;

create or replace function extend_round(p_round uuid, p_deadline date, p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_me uuid := current_member();
    v_over boolean;
begin
    select r.revealed_at is not null or r.closed_at is not null or round_ran_out(r, p_now) into v_over
      from round r where r.id = p_round for update;
    if not exists (select from round_party where round = p_round and member = v_me) then
        return 'not yours';
    end if;
    if v_over then
        return 'over';
    end if;
    if not exists (select from seal where round = p_round and member = v_me) then
        return 'not sealed';
    end if;
    update round set deadline = p_deadline where id = p_round;
    return 'extended';
end
$$;

-- Who comes is asked what is open for all, not what is about work of before.
create or replace function join_open_rounds(p_room uuid, p_member uuid, p_invited_by uuid, p_invited_at timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform from round where room = p_room and revealed_at is null and closed_at is null and admits for update;
    insert into round_party (round, member)
    select id, p_member from round where room = p_room and revealed_at is null and closed_at is null and admits
    on conflict do nothing;
    delete from seal s using round r
     where r.id = s.round and r.room = p_room and r.revealed_at is null and r.closed_at is null and r.admits
       and s.sealed_at < p_invited_at and s.member <> p_invited_by;
end
$$;

reset role;

-- What one party proposes to all: a rhythm, the text of a stage, that a door may open. `terms` are the words and
-- figures of its kind; `base` is what stood before, `upon` what it rests on: when that ends, so does this.
create table agreement (
    id          uuid primary key,
    partnership uuid not null references partnership,
    kind        text not null check (kind ~ '^[a-z-]{1,40}$'),
    -- What it is about: the room itself, or a thing of the room.
    subject     uuid not null,
    terms       jsonb not null check (octet_length(terms::text) <= 60000),
    base        uuid references agreement,
    upon        uuid references agreement,
    author      uuid not null references member,
    proposed_at timestamptz not null,
    closed_at   timestamptz,
    outcome     text check (outcome in ('agreed', 'withdrawn', 'overtaken')),
    -- Since when another stands in its place.
    ended_at    timestamptz,
    check ((closed_at is null) = (outcome is null)),
    check (ended_at is null or outcome = 'agreed')
);
create unique index one_standing_agreement on agreement (partnership, kind, subject) where outcome = 'agreed' and ended_at is null;
create unique index one_proposal_each on agreement (partnership, kind, subject, author) where closed_at is null;
create index on agreement (partnership, kind, subject, id);
create index on agreement (upon) where upon is not null;

-- What each says to it: yes, or not yet and why. The author's own is a yes.
create table agreement_voice (
    agreement uuid not null references agreement,
    member    uuid not null references member,
    yes       boolean not null,
    why       text not null check (char_length(why) <= 1000),
    said_at   timestamptz not null,
    primary key (agreement, member)
);
create index on agreement_voice (member);

-- From when to when the current member was, or is, in each of their rooms: {"<room>": "[2026-01-12 …, )"}.
create function my_times() returns jsonb
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select coalesce(jsonb_object_agg(partnership, tstzrange(
               joined_at, case when left_at is not null then greatest(joined_at, left_at) end)), '{}')
      from party where member = current_member()
$$;

-- Puts in force what all who are in the room now have said yes to: two at least, for nobody agrees alone.
-- Whoever calls this holds the room.
create function settle_agreements(p_room uuid, p_now timestamptz) returns int
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_agreement record;
    v_settled int := 0;
begin
    if (select count(*) from room_parties(p_room)) < 2 then
        return 0;
    end if;
    loop
        select a.id, a.kind, a.subject into v_agreement
          from agreement a
         where a.partnership = p_room and a.closed_at is null
           and not exists (select from room_parties(p_room) t(member)
                            where not exists (select from agreement_voice v
                                               where v.agreement = a.id and v.member = t.member and v.yes))
         order by a.id limit 1;
        exit when v_agreement.id is null;
        update agreement set ended_at = p_now
         where partnership = p_room and kind = v_agreement.kind and subject = v_agreement.subject
           and outcome = 'agreed' and ended_at is null;
        update agreement set closed_at = p_now, outcome = 'agreed' where id = v_agreement.id;
        update agreement set closed_at = p_now, outcome = 'overtaken'
         where partnership = p_room and closed_at is null
           and (kind = v_agreement.kind and subject = v_agreement.subject
                or upon in (select e.id from agreement e where e.partnership = p_room and e.ended_at is not null));
        v_settled := v_settled + 1;
    end loop;
    return v_settled;
end
$$;

-- Proposes terms, which is saying yes to them oneself; one's own earlier proposal of the kind gives way.
-- 'not yours', 'moved' where something else stands than p_base or p_upon, 'enough', or 'proposed'.
create function propose_agreement(
    p_id uuid, p_room uuid, p_kind text, p_subject uuid, p_terms text, p_base uuid, p_upon uuid, p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_me uuid := current_member();
begin
    perform from partnership where id = p_room for update;
    if v_me is null or v_me not in (select room_parties(p_room)) then
        return 'not yours';
    end if;
    if p_base is distinct from (select id from agreement
                                 where partnership = p_room and kind = p_kind and subject = p_subject
                                   and outcome = 'agreed' and ended_at is null)
        or p_upon is not null and not exists (select from agreement
                                               where id = p_upon and partnership = p_room
                                                 and outcome = 'agreed' and ended_at is null) then
        return 'moved';
    end if;
    if (select count(*) from agreement where partnership = p_room and closed_at is null) >= 500 then
        return 'enough';
    end if;
    update agreement set closed_at = p_now, outcome = 'withdrawn'
     where partnership = p_room and kind = p_kind and subject = p_subject and author = v_me and closed_at is null;
    insert into agreement (id, partnership, kind, subject, terms, base, upon, author, proposed_at)
    values (p_id, p_room, p_kind, p_subject, p_terms::jsonb, p_base, p_upon, v_me, p_now);
    insert into agreement_voice (agreement, member, yes, why, said_at) values (p_id, v_me, true, '', p_now);
    return 'proposed';
end
$$;

-- Says yes to it, or not yet: 'not yours', 'closed', 'said', or 'agreed' where nobody was missing any more.
create function answer_agreement(p_id uuid, p_yes boolean, p_why text, p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_me uuid := current_member();
    v_room uuid;
begin
    select partnership into v_room from agreement where id = p_id;
    if v_room is null or v_me is null or v_me not in (select room_parties(v_room)) then
        return 'not yours';
    end if;
    perform from partnership where id = v_room for update;
    if v_me not in (select room_parties(v_room)) then
        return 'not yours';
    end if;
    if exists (select from agreement where id = p_id and closed_at is not null) then
        return 'closed';
    end if;
    insert into agreement_voice (agreement, member, yes, why, said_at) values (p_id, v_me, p_yes, p_why, p_now)
    on conflict (agreement, member) do update set yes = excluded.yes, why = excluded.why, said_at = excluded.said_at;
    perform settle_agreements(v_room, p_now);
    return case when exists (select from agreement where id = p_id and outcome = 'agreed') then 'agreed' else 'said' end;
end
$$;

-- The author takes it back; where they have left, any party may.
create function withdraw_agreement(p_id uuid, p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_me uuid := current_member();
    v_room uuid;
begin
    select partnership into v_room from agreement where id = p_id;
    perform from partnership where id = v_room for update;
    update agreement a set closed_at = p_now, outcome = 'withdrawn'
     where a.id = p_id and a.closed_at is null
       and v_me in (select room_parties(v_room))
       and (a.author = v_me or a.author not in (select room_parties(v_room)));
    return found;
end
$$;

-- As before, and what only waited for the one who leaves stands among those who stay.
set role cordee_work;
create or replace function leave_partnership(p_id uuid, p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform from partnership where id = p_id for update;
    update party set left_at = p_now where partnership = p_id and member = current_member() and left_at is null;
    if not found then
        return false;
    end if;
    perform close_open_rounds(p_id, p_now);
    perform settle_charter(p_id, p_now);
    perform settle_agreements(p_id, p_now);
    if not exists (select from party where partnership = p_id and left_at is null) then
        delete from claim where invitation in (select id from invitation where partnership = p_id and answer is null);
        update invitation set answer = 'withdrawn', answered_at = p_now where partnership = p_id and answer is null;
    end if;
    return true;
end
$$;
reset role;

-- What was agreed or said is changed by nobody, not by the functions above either; a voice is, until the end.
create function agreement_closes_once() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp
as $$
begin
    if old.ended_at is not null
        or old.closed_at is not null and (old.closed_at, old.outcome) is distinct from (new.closed_at, new.outcome)
        or (old.id, old.partnership, old.kind, old.subject, old.terms, old.base, old.upon, old.author, old.proposed_at)
           is distinct from
           (new.id, new.partnership, new.kind, new.subject, new.terms, new.base, new.upon, new.author, new.proposed_at) then
        raise exception 'agreement is written for good' using errcode = 'CR004';
    end if;
    return new;
end
$$;
create trigger agreement_closes_once before update on agreement for each row execute function agreement_closes_once();

alter table agreement enable row level security;
alter table agreement force row level security;
alter table agreement_voice enable row level security;
alter table agreement_voice force row level security;
create policy work_all on agreement to cordee_work using (true) with check (true);
create policy work_all on agreement_voice to cordee_work using (true) with check (true);
grant select, insert, update (closed_at, outcome, ended_at) on agreement to cordee_work;
grant select, insert, update (yes, why, said_at) on agreement_voice to cordee_work;

-- What stood while one was there, what closed while one was there, and what is open while one is.
create policy mine on agreement for select to cordee_app using (
    case when outcome = 'agreed'
         then tstzrange(closed_at, ended_at, '[]') && ((select my_times()) ->> partnership::text)::tstzrange
         else coalesce(closed_at, 'infinity') <@ ((select my_times()) ->> partnership::text)::tstzrange end);
grant select (id, partnership, kind, subject, terms, base, upon, author, proposed_at, closed_at, outcome, ended_at)
    on agreement to cordee_app;

create policy of_agreements on agreement_voice for select to cordee_app using (
    exists (select from agreement a where a.id = agreement));
grant select (agreement, member, yes, why, said_at) on agreement_voice to cordee_app;

do $$
declare f text;
begin
    foreach f in array array[
        'my_times()', 'propose_agreement(uuid, uuid, text, uuid, text, uuid, uuid, timestamptz)',
        'answer_agreement(uuid, boolean, text, timestamptz)', 'withdraw_agreement(uuid, timestamptz)',
        'open_round_about(uuid, uuid, text, uuid, text[], date, int, boolean, timestamptz, timestamptz)'] loop
        execute format('grant execute on function %s to cordee_app', f);
        execute format('alter function %s owner to cordee_work', f);
    end loop;
    execute 'alter function settle_agreements(uuid, timestamptz) owner to cordee_work';
end
$$;
