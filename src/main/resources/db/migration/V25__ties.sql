-- A contact who is a member, when both say so; and thanks to those who led somewhere.

-- Asked by whose book it is. Whom it was asked of, and that somebody let it be, is nobody's to read but the functions'
-- below: asking for somebody who is no member looks the same as for one who has not answered.
create table contact_tie (
    id           uuid primary key,
    owner        uuid not null references member on delete cascade,
    contact      uuid not null,
    member       uuid references member on delete cascade,
    email        citext check (char_length(email::text) between 3 and 254),
    asked_at     timestamptz not null,
    agreed_at    timestamptz,
    declined_at  timestamptz,
    withdrawn_at timestamptz,
    foreign key (contact, owner) references contact (id, owner) on delete cascade,
    check (member is not null or email is not null),
    check (agreed_at is null or declined_at is null),
    check (agreed_at is null and declined_at is null or member is not null)
);
create unique index contact_tie_of on contact_tie (owner, contact) where withdrawn_at is null;
create index contact_tie_contact on contact_tie (contact, owner);
create index contact_tie_member on contact_tie (member, owner) where member is not null;
create index contact_tie_email on contact_tie (email) where member is null and withdrawn_at is null;
create index contact_tie_asked on contact_tie (owner, asked_at);

-- A word to everybody of a chain who is tied. What led where is not told: only that something good came of it.
create table thanks (
    id      uuid primary key,
    owner   uuid not null references member on delete cascade,
    contact uuid,
    words   text not null check (char_length(words) <= 280),
    sent_at timestamptz not null,
    foreign key (contact, owner) references contact (id, owner) on delete set null (contact)
);
create index thanks_of on thanks (owner, contact, sent_at desc);
create index thanks_contact on thanks (contact, owner) where contact is not null;

create table thanks_to (
    thanks  uuid not null references thanks on delete cascade,
    member  uuid not null references member on delete cascade,
    read_at timestamptz,
    primary key (thanks, member)
);
create index thanks_unread on thanks_to (member) where read_at is null;

-- What was asked of the member who is here: theirs by their own id, or by the address of their account. Somebody who was
-- let be once asks no more: neither again nor with another contact.
create function ties_of_me()
    returns table (id uuid, owner uuid, name text, asked_at timestamptz, agreed_at timestamptz, declined_at timestamptz)
    language sql stable security definer
    set search_path = pg_catalog, public, pg_temp
as $$
    with me as materialized (select a.member, a.email from account a where a.member = current_member()),
         mine as (
            select t.id, t.owner, t.asked_at, t.agreed_at, t.declined_at, t.withdrawn_at
              from contact_tie t join me on t.member = me.member
            union all
            select t.id, t.owner, t.asked_at, t.agreed_at, t.declined_at, t.withdrawn_at
              from contact_tie t join me on t.member is null and t.withdrawn_at is null and t.email = me.email)
    select t.id, t.owner, m.name, t.asked_at, t.agreed_at, t.declined_at
      from mine t
      join member m on m.id = t.owner and m.name <> ''
     where t.withdrawn_at is null
       and t.owner <> current_member()
       and (t.agreed_at is not null or t.declined_at is not null
            or not exists (select from contact_tie b
                            where b.member = current_member() and b.owner = t.owner and b.declined_at is not null))
$$;

-- Asks whether a contact of one's own book is a member, by their card or by an address of theirs.
create function ask_tie(p_id uuid, p_contact uuid, p_member uuid, p_email text, p_now timestamptz) returns text
    language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_me uuid := current_member();
begin
    if v_me is null
       or not exists (select from contact where id = p_contact and owner = v_me and removed_at is null) then
        return 'not yours';
    end if;
    if (select count(*) from contact_tie where owner = v_me and asked_at > p_now - interval '1 day') >= 20 then
        return 'enough';
    end if;
    insert into contact_tie (id, owner, contact, member, email, asked_at)
    values (p_id, v_me, p_contact, p_member, case when p_member is null then p_email::citext end, p_now)
        on conflict do nothing;
    return 'asked';
end
$$;

-- Takes back what one asked, or a tie that was agreed.
create function withdraw_tie(p_id uuid, p_now timestamptz) returns boolean
    language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
as $$
begin
    update contact_tie set withdrawn_at = p_now
     where id = p_id and owner = current_member() and withdrawn_at is null;
    return found;
end
$$;

-- Agrees, or lets it be; also the other way round later.
create function answer_tie(p_id uuid, p_yes boolean, p_now timestamptz) returns boolean
    language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
as $$
begin
    update contact_tie
       set member = current_member(),
           agreed_at = case when p_yes then coalesce(agreed_at, p_now) end,
           declined_at = case when not p_yes then coalesce(declined_at, p_now) end
     where id = p_id and id in (select t.id from ties_of_me() t);
    return found;
end
$$;

-- Who the agreed ones of one's own book are.
create function my_tied() returns table (contact uuid, member uuid, name text)
    language sql stable security definer
    set search_path = pg_catalog, public, pg_temp
as $$
    select coalesce(c.merged_into, c.id), m.id, m.name
      from contact_tie t
      join contact c on c.id = t.contact and c.owner = t.owner
      join member m on m.id = t.member
     where t.owner = current_member() and t.agreed_at is not null and t.withdrawn_at is null
$$;

-- Thanks everybody above somebody in a chain of one's own who is tied; how many that are.
create function thank_chain(p_id uuid, p_contact uuid, p_words text, p_now timestamptz) returns int
    language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_me    uuid := current_member();
    v_told  uuid[];
begin
    if v_me is null
       or not exists (select from contact where id = p_contact and owner = v_me and removed_at is null) then
        return -1;
    end if;
    with recursive up (knot, way) as (
        select p_contact, array[p_contact]
        union all
        select led.by_whom, u.way || led.by_whom
          from up u
         cross join lateral (
               select coalesce(c.merged_into, l.led_by) as by_whom
                 from (select u.knot as id
                       union all
                       select m.id from contact m where m.owner = v_me and m.merged_into = u.knot) k
                 join contact_lead l on l.owner = v_me and l.contact = k.id
                 left join contact c on c.owner = v_me and c.id = l.led_by
                order by l.contact = u.knot desc, l.since, l.contact
                limit 1) led
         where led.by_whom <> all (u.way))
    select array_agg(distinct t.member) into v_told
      from up u
      join contact r on r.owner = v_me and r.id = u.knot and r.removed_at is null
      join my_tied() t on t.contact = r.id
     where u.knot <> p_contact;
    if v_told is null then
        return 0;
    end if;
    insert into thanks (id, owner, contact, words, sent_at) values (p_id, v_me, p_contact, p_words, p_now);
    insert into thanks_to (thanks, member) select p_id, unnest(v_told);
    return cardinality(v_told);
end
$$;

-- The thanks that reached the member who is here and that they have not put away.
create function thanks_for_me() returns table (id uuid, owner uuid, name text, words text, sent_at timestamptz)
    language sql stable security definer
    set search_path = pg_catalog, public, pg_temp
as $$
    select t.id, t.owner, m.name, t.words, t.sent_at
      from thanks_to o
      join thanks t on t.id = o.thanks
      join member m on m.id = t.owner
     where o.member = current_member() and o.read_at is null
$$;

create function read_thanks(p_id uuid, p_now timestamptz) returns boolean
    language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
as $$
begin
    update thanks_to set read_at = p_now where thanks = p_id and member = current_member() and read_at is null;
    return found;
end
$$;

-- Walls ------------------------------------------------------------------------------------

do $$
declare t text;
begin
    foreach t in array array['contact_tie', 'thanks', 'thanks_to'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy work_all on %I to cordee_work using (true) with check (true)', t);
        execute format('grant select, insert on %I to cordee_work', t);
    end loop;
end
$$;
grant update (member, agreed_at, declined_at, withdrawn_at) on contact_tie to cordee_work;
grant update (read_at) on thanks_to to cordee_work;

create policy own on contact_tie for select to cordee_app using (owner = (select current_member()));
create policy own on thanks for select to cordee_app using (owner = (select current_member()));
grant select (id, owner, contact, asked_at, agreed_at, withdrawn_at) on contact_tie to cordee_app;
grant select (id, owner, contact, words, sent_at) on thanks to cordee_app;

create policy work_reads on contact for select to cordee_work using (true);
create policy work_reads on contact_lead for select to cordee_work using (true);
grant select (id, owner, removed_at, merged_into) on contact to cordee_work;
grant select (owner, contact, led_by, since) on contact_lead to cordee_work;

do $$
declare f text;
begin
    foreach f in array array[
        'ties_of_me()', 'ask_tie(uuid, uuid, uuid, text, timestamptz)', 'withdraw_tie(uuid, timestamptz)',
        'answer_tie(uuid, boolean, timestamptz)', 'my_tied()', 'thank_chain(uuid, uuid, text, timestamptz)',
        'thanks_for_me()', 'read_thanks(uuid, timestamptz)'] loop
        execute format('grant execute on function %s to cordee_app', f);
        execute format('alter function %s owner to cordee_work', f);
    end loop;
end
$$;
