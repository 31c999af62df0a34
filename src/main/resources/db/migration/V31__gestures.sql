-- What people give each other beyond any contract, and what is being written of it.

-- What is being written in a form, as it was typed. `about` is what it began with, or its owner.
create table draft (
    owner    uuid not null references member on delete cascade,
    form     text not null check (form ~ '^[a-z-]{1,40}$'),
    about    uuid not null,
    fields   text[] not null check (cardinality(fields) <= 20),
    contents text[] not null check (octet_length(contents::text) <= 120000),
    saved_at timestamptz not null,
    primary key (owner, form, about),
    check (cardinality(fields) = cardinality(contents))
);
-- Not even the owner reads what is forced upon them.
alter table encounter_draft no force row level security;
alter table advice_draft no force row level security;
insert into draft (owner, form, about, fields, contents, saved_at)
select owner, 'encounter', about, fields, contents, saved_at from encounter_draft
union all
select owner, 'advice', about, fields, contents, saved_at from advice_draft;
drop table encounter_draft;
drop table advice_draft;

-- One line, in the words of whoever noted it. A giver or receiver who is no member, or no member any more, is null here;
-- how one calls them stands in one's own side.
create table gesture (
    id           uuid primary key,
    giver        uuid references member on delete set null,
    receiver     uuid references member on delete set null,
    noted_by     uuid references member on delete set null,
    kind         text not null check (kind in ('information', 'introduction', 'contact', 'hand', 'visibility', 'truth', 'idea')),
    words        text not null check (char_length(words) between 1 and 1000),
    given_on     date not null,
    noted_at     timestamptz not null,
    -- By the other than who noted it.
    confirmed_at timestamptz,
    -- Taken back by who noted it before the other said anything: then it never was.
    withdrawn_at timestamptz,
    -- What it changed, as the receiver tells later.
    changed      text not null default '' check (char_length(changed) <= 2000),
    changed_at   timestamptz,
    check (giver <> receiver)
);
-- What counts in the network: both are members and neither was told of it without a word.
create index gesture_counted on gesture (given_on, id)
    where giver is not null and receiver is not null and withdrawn_at is null and (confirmed_at is not null or noted_by = receiver);
create index gesture_giver on gesture (giver);
create index gesture_receiver on gesture (receiver);
create index gesture_noted_by on gesture (noted_by);

-- How it stands with one of the two: their own row, which the other never reads.
create table gesture_side (
    gesture    uuid not null references gesture on delete cascade,
    member     uuid not null references member on delete cascade,
    gave       boolean not null,
    -- Again here, so that a list is read in its order.
    given_on   date not null,
    contact    uuid,
    -- Whether it may be told in the stories of others.
    told       boolean not null default false,
    let_be_at  timestamptz,
    removed_at timestamptz,
    primary key (gesture, member),
    foreign key (contact, member) references contact (id, owner) on delete set null (contact)
);
create index gesture_side_latest on gesture_side (member, gave, given_on desc, gesture desc) where removed_at is null;
create index gesture_side_contact on gesture_side (contact, member) where contact is not null;
create index gesture_side_removed on gesture_side (member, removed_at) where removed_at is not null;

-- Who may be meant by a contact of one's own: the member of their card, or the one who agreed to be tied.
create function member_of_contact(p_contact uuid) returns uuid
    language sql stable security definer
    set search_path = pg_catalog, public, pg_temp
as $$
    select m.id
      from (select c.card as id, 0 as first
              from contact c
             where c.id = p_contact and c.owner = current_member() and c.card is not null
            union all
            select t.member, 1 from my_tied() t where t.contact = p_contact) w
      join member m on m.id = w.id
     order by w.first
     limit 1
$$;

-- Notes one with a contact of one's own book; whoever is a member finds it among theirs.
create function note_gesture(p_id uuid, p_gave boolean, p_contact uuid, p_kind text, p_words text, p_day date,
                             p_told boolean, p_now timestamptz) returns text
    language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_me    uuid := current_member();
    v_other uuid := member_of_contact(p_contact);
begin
    if v_me is null
       or not exists (select from contact where id = p_contact and owner = v_me and removed_at is null) then
        return 'not yours';
    end if;
    if v_other = v_me then
        return 'oneself';
    end if;
    -- Nobody is flooded with what they are said to have received.
    if v_other is not null and (
        select count(*) from gesture g
         where g.noted_by = v_me and g.noted_at > p_now - interval '1 day' and v_other in (g.giver, g.receiver)) >= 10 then
        return 'enough';
    end if;
    insert into gesture (id, giver, receiver, noted_by, kind, words, given_on, noted_at)
    values (p_id, case when p_gave then v_me else v_other end, case when p_gave then v_other else v_me end,
            v_me, p_kind, p_words, p_day, p_now);
    insert into gesture_side (gesture, member, gave, given_on, contact, told)
    values (p_id, v_me, p_gave, p_day, p_contact, p_told);
    if v_other is not null then
        insert into gesture_side (gesture, member, gave, given_on) values (p_id, v_other, not p_gave, p_day);
    end if;
    return 'noted';
end
$$;

-- The other says: so it was.
create function confirm_gesture(p_id uuid, p_told boolean, p_now timestamptz) returns boolean
    language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
as $$
begin
    update gesture g set confirmed_at = coalesce(g.confirmed_at, p_now)
      from gesture_side s
     where g.id = p_id and s.gesture = g.id and s.member = current_member() and s.removed_at is null
       and g.noted_by is distinct from s.member and g.withdrawn_at is null;
    if not found then
        return false;
    end if;
    update gesture_side set let_be_at = null, told = told or p_told where gesture = p_id and member = current_member();
    return true;
end
$$;

-- What it changed, by who received it; empty takes it back.
create function tell_change(p_id uuid, p_words text, p_now timestamptz) returns boolean
    language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
as $$
begin
    update gesture g set changed = p_words, changed_at = case when p_words <> '' then p_now end
      from gesture_side s
     where g.id = p_id and s.gesture = g.id and s.member = current_member() and not s.gave and s.removed_at is null
       and g.withdrawn_at is null;
    return found;
end
$$;

-- Takes it out of one's own, or puts it back. What the other has said nothing of yet is gone for them too.
create function put_gesture_away(p_id uuid, p_away boolean, p_now timestamptz) returns boolean
    language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
as $$
begin
    update gesture_side set removed_at = case when p_away then coalesce(removed_at, p_now) end
     where gesture = p_id and member = current_member();
    if not found then
        return false;
    end if;
    update gesture set withdrawn_at = case when p_away then p_now end
     where id = p_id and noted_by = current_member() and confirmed_at is null;
    return true;
end
$$;

-- Whom nobody has any more is nowhere.
create function forget_gesture() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
as $$
begin
    delete from gesture g where g.id = old.gesture and not exists (select from gesture_side s where s.gesture = g.id);
    return null;
end
$$;

create trigger forget_gesture after delete on gesture_side for each row execute function forget_gesture();

-- Between parties of the same partnership, while both were there: that it was, by whom and when; nothing else of it.
create function gesture_facts(p_rooms uuid[]) returns table (room uuid, kind text, member uuid, day date)
    language sql stable security definer
    set search_path = pg_catalog, public, pg_temp
as $$
    with mine as materialized (
        select p.partnership as room from party p where p.member = current_member() and p.partnership = any (p_rooms)),
    facts as (
        select a.partnership as room, g.giver, g.receiver, g.given_on
          from mine
          join party a on a.partnership = mine.room
          join party b on b.partnership = a.partnership and b.member <> a.member
          join gesture g on g.giver = a.member and g.receiver = b.member
         where g.withdrawn_at is null and (g.confirmed_at is not null or g.noted_by = g.receiver)
           and g.given_on >= (greatest(a.joined_at, b.joined_at) at time zone 'UTC')::date
           and g.given_on <= coalesce((least(a.left_at, b.left_at) at time zone 'UTC')::date, 'infinity'))
    select f.room, k.kind, case k.kind when 'GESTURE_GIVEN' then f.giver else f.receiver end, f.given_on
      from facts f
     cross join (values ('GESTURE_GIVEN'), ('GESTURE_RECEIVED')) k(kind)
$$;

-- Walls ------------------------------------------------------------------------------------

do $$
declare t text;
begin
    foreach t in array array['draft', 'gesture', 'gesture_side'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
    end loop;
end
$$;

create policy own on draft to cordee_app
    using (owner = (select current_member())) with check (owner = (select current_member()));
grant select (owner, form, about, fields, contents, saved_at), insert (owner, form, about, fields, contents, saved_at),
    update (fields, contents, saved_at), delete on draft to cordee_app;

create policy own on gesture_side to cordee_app
    using (member = (select current_member())) with check (member = (select current_member()));
create policy of_both on gesture to cordee_app
    using ((select true from gesture_side s where s.gesture = gesture.id and s.member = (select current_member()))
           and (withdrawn_at is null or noted_by = (select current_member())));
grant select (gesture, member, gave, given_on, contact, told, let_be_at, removed_at), update (told, let_be_at), delete
    on gesture_side to cordee_app;
grant select (id, giver, receiver, noted_by, kind, words, given_on, noted_at, confirmed_at, changed, changed_at)
    on gesture to cordee_app;

create policy work_all on gesture to cordee_work using (true) with check (true);
create policy work_all on gesture_side to cordee_work using (true) with check (true);
grant select (card) on contact to cordee_work;
grant select, insert, delete, update (confirmed_at, changed, changed_at, withdrawn_at) on gesture to cordee_work;
grant select, insert, update (removed_at, told, let_be_at) on gesture_side to cordee_work;

do $$
declare f text;
begin
    foreach f in array array['member_of_contact(uuid)', 'note_gesture(uuid, boolean, uuid, text, text, date, boolean, timestamptz)',
        'confirm_gesture(uuid, boolean, timestamptz)', 'tell_change(uuid, text, timestamptz)',
        'put_gesture_away(uuid, boolean, timestamptz)', 'gesture_facts(uuid[])', 'forget_gesture()'] loop
        execute format('revoke all on function %s from public', f);
        if f <> 'forget_gesture()' then
            execute format('grant execute on function %s to cordee_app', f);
        end if;
        execute format('alter function %s owner to cordee_work', f);
    end loop;
end
$$;
