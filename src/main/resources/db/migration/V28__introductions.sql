-- Two people whom somebody asks, each apart and with a reason of their own, whether they want to meet. Both say yes before
-- either learns where the other is; a no is told to nobody.

create table introduction (
    id           uuid primary key,
    owner        uuid not null references member on delete cascade,
    proposed_at  timestamptz not null,
    until_on     date not null,
    -- What the introducer receives for it and which side pays it; empty for nothing. The other side is the client, who is told.
    fee          text not null default '' check (char_length(fee) <= 200),
    fee_side     smallint check (fee_side in (1, 2)),
    told_on      date,
    met_at       timestamptz,
    withdrawn_at timestamptz,
    unique (id, owner),
    check ((fee = '') = (fee_side is null)),
    check (told_on is null or fee <> ''),
    check (met_at is null or withdrawn_at is null)
);
create index introduction_latest on introduction (owner, proposed_at desc, id desc);

create table introduction_side (
    id           uuid primary key,
    introduction uuid not null,
    owner        uuid not null,
    side         smallint not null check (side in (1, 2)),
    contact      uuid,
    -- Asked as a member, or at an address; both are gone where a member has left.
    member       uuid references member on delete set null,
    email        citext check (char_length(email::text) between 3 and 254),
    -- As the introducer calls them; told to the other when both have said yes.
    name         text not null check (char_length(name) between 1 and 200),
    -- What the other is told of them before.
    presented    text not null check (char_length(presented) between 1 and 160),
    reason       text not null check (char_length(reason) between 1 and 1000),
    -- Whether what is said to this side may be read by whoever holds the link of the mail.
    shown        boolean not null,
    answer       boolean,
    answered_at  timestamptz,
    -- How this side wants to be reached; empty for the address they were asked at.
    reach        text not null default '' check (char_length(reach) <= 200),
    unique (introduction, side),
    foreign key (introduction, owner) references introduction (id, owner) on delete cascade,
    foreign key (contact, owner) references contact (id, owner) on delete set null (contact),
    check ((answer is null) = (answered_at is null))
);
create index on introduction_side (contact, owner) where contact is not null;
create index introduction_addresses on introduction_side (owner) where email is not null;
create index on introduction_side (member) where member is not null;
create index on introduction_side (email) where email is not null;

-- What a mail may carry: each hash is of a link for one thing of one side.
create table introduction_link (
    hash    bytea primary key,
    side    uuid not null references introduction_side on delete cascade,
    purpose text not null check (purpose in ('answer', 'taking-back', 'meeting')),
    unique (side, purpose)
);

-- Addresses that want no more proposals, as a keyed hash: who is among them can be recognised and not read. The link of a
-- mail to such an address finds it by its own hash, also when the proposal is long gone.
create table quiet_address (
    hash  bytea primary key,
    since timestamptz not null
);
create table quiet_link (
    hash    bytea primary key,
    address bytea not null
);

-- Proposing --------------------------------------------------------------------------------

-- Asks two contacts of one's own book. Who is tied to a member, or was written down from their card, is asked as that
-- member. Whether an address wants no more letters, or belongs to a member, is not told.
create function propose_introduction(
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
                 where s.owner = v_me and s.email = p_emails[n]::citext and i.proposed_at > p_now - interval '7 days') >= 3 then
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
    -- Addresses are kept no longer than they serve.
    update introduction_side s set email = null, reach = ''
      from introduction i
     where s.owner = v_me and (s.email is not null or s.reach <> '') and i.id = s.introduction
       and i.until_on < (p_now at time zone 'UTC')::date - 30 and (i.met_at is null or i.met_at < p_now - interval '1 year');
    insert into introduction (id, owner, proposed_at, until_on, fee, fee_side, told_on)
    values (p_id, v_me, p_now, p_until, p_fee, p_fee_side, p_told);
    for n in 1..2 loop
        insert into introduction_side (id, introduction, owner, side, contact, member, email, name, presented, reason, shown)
        values (p_sides[n], p_id, v_me, n, p_contacts[n], v_members[n],
                case when v_members[n] is null then p_emails[n]::citext end,
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

-- Answering --------------------------------------------------------------------------------

create function introduction_waits(p_introduction uuid, p_now timestamptz) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select exists (select from introduction i
                    where i.id = p_introduction and i.withdrawn_at is null and i.met_at is null
                      and i.until_on >= (p_now at time zone 'UTC')::date)
$$;

-- One answer to one side's question: 'gone', 'answered', or 'met' where both have said yes by now.
create function settle_introduction(p_side uuid, p_yes boolean, p_reach text, p_mailed boolean, p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_introduction uuid;
begin
    select i.id into v_introduction
      from introduction i join introduction_side s on s.introduction = i.id
     where s.id = p_side for update of i;
    if v_introduction is null or not introduction_waits(v_introduction, p_now) then
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

-- Takes an answer back for a day, as long as it has led nowhere.
create function reopen_introduction(p_side uuid, p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_introduction uuid;
begin
    select i.id into v_introduction
      from introduction i join introduction_side s on s.introduction = i.id
     where s.id = p_side for update of i;
    if v_introduction is null or not introduction_waits(v_introduction, p_now) then
        return false;
    end if;
    update introduction_side set answer = null, answered_at = null, reach = ''
     where id = p_side and answered_at > p_now - interval '1 day';
    return found;
end
$$;

-- The questions that were put to the member who is here: as that member, or at the address of their account.
create function sides_of_me() returns setof uuid
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select s.id from introduction_side s where s.member = current_member()
    union
    select s.id from account a join introduction_side s on s.email = a.email where a.member = current_member()
$$;

-- What is put to the member who is here, and what came of it. Of the other: how the introducer presents them, and who and
-- where they are only once both have said yes.
create function introductions_for_me(p_now timestamptz)
    returns table (id uuid, introducer uuid, introducer_name text, presented text, reason text, fee text, payer boolean,
                   proposed_at timestamptz, until_on date, answer boolean, answered_at timestamptz, met_at timestamptz,
                   other uuid, name text, reach text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select s.id, i.owner, m.name, o.presented, s.reason, i.fee, i.fee_side is not distinct from s.side,
           i.proposed_at, i.until_on, s.answer, s.answered_at, i.met_at,
           case when i.met_at is not null then o.member end,
           case when i.met_at is not null then coalesce(om.name, o.name) end,
           case when i.met_at is not null then coalesce(nullif(o.reach, ''), oa.email, o.email)::text end
      from introduction_side s
      join introduction i on i.id = s.introduction
      join member m on m.id = i.owner
      join introduction_side o on o.introduction = i.id and o.side <> s.side
      left join member om on om.id = o.member
      left join account oa on oa.member = o.member
     where s.id in (select sides_of_me())
       and i.withdrawn_at is null
       and (i.until_on >= (p_now at time zone 'UTC')::date
            or s.answer is not null and i.until_on >= (p_now at time zone 'UTC')::date - 30
            or i.met_at > p_now - interval '1 year')
$$;

create function answer_introduction(p_side uuid, p_yes boolean, p_reach text, p_now timestamptz) returns text
    language sql security definer set search_path = pg_catalog, public, pg_temp
as $$
    select case when p_side in (select sides_of_me()) then settle_introduction(p_side, p_yes, p_reach, false, p_now)
                else 'not yours' end
$$;

create function take_back_introduction(p_side uuid, p_now timestamptz) returns text
    language sql security definer set search_path = pg_catalog, public, pg_temp
as $$
    select case when p_side not in (select sides_of_me()) then 'not yours'
                when reopen_introduction(p_side, p_now) then 'taken back' else 'gone' end
$$;

-- What somebody answered and has led nowhere goes with their account.
create function unmeet() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    update introduction_side s set answer = null, answered_at = null, reach = ''
      from introduction i
     where i.id = s.introduction and i.met_at is null and s.answer is not null
       and s.id in (select one.id from introduction_side one where one.member = old.member
                    union select one.id from introduction_side one where one.email = old.email);
    return null;
end
$$;
create trigger unmeet after delete on account for each row execute function unmeet();

-- From a mail ------------------------------------------------------------------------------

create function side_of_link(p_token bytea, p_purpose text) returns uuid
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select side from introduction_link where hash = sha256(p_token) and purpose = p_purpose
$$;

-- What a mail says when it is due; nothing where its question waits no more.
create function introduction_letter(p_house bytea, p_side uuid, p_now timestamptz) returns table (until_on date)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform for_the_house(p_house);
    return query
        select i.until_on from introduction_side s join introduction i on i.id = s.introduction
         where s.id = p_side and s.answer is null and introduction_waits(i.id, p_now);
end
$$;

-- What the page of a link may show to whoever holds it: who proposes, until when, and of the rest what they allowed.
create function open_introduction_link(p_token bytea, p_now timestamptz)
    returns table (side uuid, introducer text, until_on date, shown boolean, presented text, reason text, fee text, payer boolean)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select s.id, m.name, i.until_on, s.shown, case when s.shown then o.presented end, case when s.shown then s.reason end,
           i.fee, i.fee_side is not distinct from s.side
      from introduction_side s
      join introduction i on i.id = s.introduction
      join member m on m.id = i.owner
      join introduction_side o on o.introduction = i.id and o.side <> s.side
     where s.id = side_of_link(p_token, 'answer') and s.answer is null and introduction_waits(i.id, p_now)
$$;

create function answer_introduction_mailed(p_house bytea, p_token bytea, p_yes boolean, p_reach text, p_now timestamptz)
    returns table (said text, side uuid)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_side uuid;
begin
    perform for_the_house(p_house);
    v_side := side_of_link(p_token, 'answer');
    return query select settle_introduction(v_side, p_yes, p_reach, true, p_now), v_side;
end
$$;

-- What was answered, as long as it can be taken back.
create function open_taking_back(p_token bytea, p_now timestamptz) returns table (side uuid, answer boolean, until_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select s.id, s.answer, s.answered_at + interval '1 day'
      from introduction_side s
     where s.id = side_of_link(p_token, 'taking-back') and s.answered_at > p_now - interval '1 day'
       and introduction_waits(s.introduction, p_now)
$$;

create function take_back_introduction_mailed(p_house bytea, p_token bytea, p_now timestamptz) returns uuid
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_side uuid;
begin
    perform for_the_house(p_house);
    v_side := side_of_link(p_token, 'taking-back');
    return case when reopen_introduction(v_side, p_now) then v_side end;
end
$$;

-- Who and where the other is, for a month after both have said yes.
create function open_meeting(p_token bytea, p_now timestamptz)
    returns table (introducer text, name text, reach text, until_on date)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select m.name, coalesce(om.name, o.name), coalesce(nullif(o.reach, ''), oa.email, o.email)::text,
           (i.met_at at time zone 'UTC')::date + 30
      from introduction_side s
      join introduction i on i.id = s.introduction
      join member m on m.id = i.owner
      join introduction_side o on o.introduction = i.id and o.side <> s.side
      left join member om on om.id = o.member
      left join account oa on oa.member = o.member
     where s.id = side_of_link(p_token, 'meeting')
       and i.met_at is not null and (p_now at time zone 'UTC')::date <= (i.met_at at time zone 'UTC')::date + 30
$$;

-- The same for the mail that says so.
create function meeting_letter(p_house bytea, p_side uuid)
    returns table (introducer text, name text, reach text, until_on date)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform for_the_house(p_house);
    return query
        select m.name, coalesce(om.name, o.name), coalesce(nullif(o.reach, ''), oa.email, o.email)::text,
               (i.met_at at time zone 'UTC')::date + 30
          from introduction_side s
          join introduction i on i.id = s.introduction
          join member m on m.id = i.owner
          join introduction_side o on o.introduction = i.id and o.side <> s.side
          left join member om on om.id = o.member
          left join account oa on oa.member = o.member
         where s.id = p_side and i.met_at is not null;
end
$$;

-- Whether the address that a link was sent to wants no more letters; nothing where it is no such link.
create function open_quiet_link(p_token bytea) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select (select true from quiet_address a where a.hash = q.address) is not null
      from quiet_link q where q.hash = sha256(p_token)
$$;

-- No more letters to the address that a link was sent to, or again.
create function keep_quiet(p_house bytea, p_token bytea, p_quiet boolean, p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_address bytea;
begin
    perform for_the_house(p_house);
    select address into v_address from quiet_link where hash = sha256(p_token);
    if v_address is null then
        return false;
    end if;
    if p_quiet then
        insert into quiet_address (hash, since) values (v_address, p_now) on conflict do nothing;
    else
        delete from quiet_address where hash = v_address;
    end if;
    return true;
end
$$;

-- Walls ------------------------------------------------------------------------------------

do $$
declare t text;
begin
    foreach t in array array['introduction', 'introduction_side', 'introduction_link', 'quiet_address', 'quiet_link'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy work_all on %I to cordee_work using (true) with check (true)', t);
        execute format('grant select, insert on %I to cordee_work', t);
    end loop;
end
$$;
grant update (met_at) on introduction to cordee_work;
grant update (answer, answered_at, reach, email) on introduction_side to cordee_work;
grant delete on quiet_address to cordee_work;
grant select (card) on contact to cordee_work;

create policy own on introduction to cordee_app using (owner = (select current_member())) with check (owner = (select current_member()));
create policy own on introduction_side for select to cordee_app using (owner = (select current_member()));
-- To whom and why, but not who answered what: that is nobody's to read.
grant select (id, owner, proposed_at, until_on, fee, fee_side, told_on, met_at, withdrawn_at),
    update (told_on, withdrawn_at) on introduction to cordee_app;
grant select (id, introduction, owner, side, contact, name, presented, reason, shown) on introduction_side to cordee_app;

do $$
declare f text;
begin
    foreach f in array array[
        'propose_introduction(bytea, uuid, date, text, int, date, text, uuid[], uuid[], text[], text[], text[], boolean[], text[], bytea[], bytea[], bytea[], timestamptz)',
        'introductions_for_me(timestamptz)', 'answer_introduction(uuid, boolean, text, timestamptz)',
        'take_back_introduction(uuid, timestamptz)', 'introduction_letter(bytea, uuid, timestamptz)',
        'open_introduction_link(bytea, timestamptz)', 'answer_introduction_mailed(bytea, bytea, boolean, text, timestamptz)',
        'open_taking_back(bytea, timestamptz)', 'take_back_introduction_mailed(bytea, bytea, timestamptz)',
        'open_meeting(bytea, timestamptz)', 'meeting_letter(bytea, uuid)', 'open_quiet_link(bytea)',
        'keep_quiet(bytea, bytea, boolean, timestamptz)'] loop
        execute format('revoke all on function %s from public', f);
        execute format('grant execute on function %s to cordee_app', f);
        execute format('alter function %s owner to cordee_work', f);
    end loop;
    foreach f in array array[
        'introduction_waits(uuid, timestamptz)', 'settle_introduction(uuid, boolean, text, boolean, timestamptz)',
        'reopen_introduction(uuid, timestamptz)', 'sides_of_me()', 'unmeet()', 'side_of_link(bytea, text)'] loop
        execute format('revoke all on function %s from public', f);
        execute format('alter function %s owner to cordee_work', f);
    end loop;
end
$$;
