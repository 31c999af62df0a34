-- The room that two to eight members share, and how one enters it.
create table partnership (
    id          uuid primary key,
    purpose     text not null check (char_length(purpose) between 1 and 300),
    exchange_on date not null,
    opened_by   uuid not null references member,
    opened_at   timestamptz not null
);

create table party (
    partnership uuid not null references partnership,
    member      uuid not null references member,
    joined_at   timestamptz not null,
    left_at     timestamptz,
    primary key (partnership, member)
);
create index on party (member);

create table invitation (
    id          uuid primary key,
    partnership uuid not null references partnership,
    invited_by  uuid not null references member,
    -- How the inviter calls them: it is by this name that a person is confirmed.
    name        text not null check (char_length(name) between 1 and 120),
    email       citext not null check (char_length(email) between 3 and 254),
    member      uuid references member,
    token_hash  bytea not null unique,
    invited_at  timestamptz not null,
    answer      text check (answer in ('accepted', 'declined', 'withdrawn')),
    answered_at timestamptz,
    check ((answer is null) = (answered_at is null))
);
create index on invitation (partnership) where answer is null;
create index on invitation (email) where answer is null;
create index on invitation (member) where answer is null;
create index on invitation (invited_by, invited_at);

-- Somebody who came by an invitation sent to another address, and says it was meant for them.
create table claim (
    invitation uuid not null references invitation,
    member     uuid not null references member,
    made_at    timestamptz not null,
    primary key (invitation, member)
);

set role cordee_work;

create or replace function room_parties(p_room uuid) returns setof uuid
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select member from party where partnership = p_room and left_at is null $$;

create or replace function room_awaits(p_room uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select exists (select from invitation where partnership = p_room and answer is null) $$;

reset role;

-- The rooms the current member is in; those they left; the invitations that are theirs to answer.
create function my_partnerships() returns uuid[]
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select coalesce(array_agg(partnership), '{}') from party where member = current_member() and left_at is null $$;

create function my_left_partnerships() returns uuid[]
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select coalesce(array_agg(partnership), '{}') from party where member = current_member() and left_at is not null $$;

create function my_invitations() returns uuid[]
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select coalesce(array_agg(id), '{}')
      from invitation
     where answer is null
       and (member = current_member()
            or member is null and email = (select a.email from account a where a.member = current_member()))
$$;

-- Opens a room with oneself in it.
create function open_partnership(p_id uuid, p_purpose text, p_exchange_on date, p_now timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    if current_member() is null then
        raise exception 'nobody has entered' using errcode = 'CR000';
    end if;
    insert into partnership (id, purpose, exchange_on, opened_by, opened_at)
    values (p_id, p_purpose, p_exchange_on, current_member(), p_now);
    insert into party (partnership, member, joined_at) values (p_id, current_member(), p_now);
end
$$;

-- Invites a member (by id) or anybody (by address): 'not yours', 'full', 'already', 'enough' or 'invited'.
create function invite(
    p_id uuid, p_partnership uuid, p_name text, p_email text, p_member uuid, p_token_hash bytea, p_locale text,
    p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_me uuid := current_member();
    v_email citext := p_email;
    v_name text := p_name;
    v_locale text;
begin
    perform from partnership where id = p_partnership for update;
    if not exists (select from party where partnership = p_partnership and member = v_me and left_at is null) then
        return 'not yours';
    end if;
    if p_member is not null then
        select a.email, m.name into v_email, v_name
          from account a join member m on m.id = a.member where a.member = p_member;
        if v_email is null then
            return 'not yours';
        end if;
    end if;
    if exists (select from party p join account a on a.member = p.member
                where p.partnership = p_partnership and p.left_at is null and a.email = v_email)
        or exists (select from invitation where partnership = p_partnership and answer is null and email = v_email) then
        return 'already';
    end if;
    if (select count(*) from party where partnership = p_partnership and left_at is null)
        + (select count(*) from invitation where partnership = p_partnership and answer is null) >= 8 then
        return 'full';
    end if;
    if (select count(*) from invitation where invited_by = v_me and invited_at > p_now - interval '1 day') >= 30
        or (select count(*) from invitation where email = v_email and invited_at > p_now - interval '1 day') >= 10 then
        return 'enough';
    end if;
    insert into invitation (id, partnership, invited_by, name, email, member, token_hash, invited_at)
    values (p_id, p_partnership, v_me, v_name, v_email, p_member, p_token_hash, p_now);
    select locale into v_locale from account where email = v_email;
    insert into letter (kind, email, locale, about, facts, due_at)
    values ('invitation', v_email, coalesce(v_locale, p_locale), p_id,
            jsonb_build_object('inviter', (select name from member where id = v_me)), p_now);
    return 'invited';
end
$$;

-- What the page of an invitation shows to whoever holds its link: who invites, nothing else.
create function open_invitation(p_token bytea)
    returns table (id uuid, inviter text, waiting boolean)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select i.id, m.name, i.answer is null
      from invitation i join member m on m.id = i.invited_by
     where i.token_hash = sha256(p_token)
$$;

-- Sends a sign-in link to the invited address, which is not told to who asks.
create function ask_invited_link(
    p_house bytea, p_invitation_token bytea, p_id uuid, p_token_hash bytea, p_device text, p_browser bytea, p_source bytea,
    p_locale text, p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_email text;
begin
    perform for_the_house(p_house);
    select email into v_email from invitation where token_hash = sha256(p_invitation_token) and answer is null;
    if v_email is null then
        return 'gone';
    end if;
    return ask_link(p_house, p_id, v_email, p_token_hash, p_device, p_browser, p_source, p_locale, p_now);
end
$$;

-- "It was meant for me, at another address": the inviter will say. A link forwarded makes nobody a party.
create function claim_invitation(p_token bytea, p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_me uuid := current_member();
    v_invitation uuid;
begin
    select i.id into v_invitation
      from invitation i
     where i.token_hash = sha256(p_token) and i.answer is null and i.member is null
       and not exists (select from party p where p.partnership = i.partnership and p.member = v_me and p.left_at is null);
    if v_invitation is null or v_me is null then
        return false;
    end if;
    insert into claim (invitation, member, made_at) values (v_invitation, v_me, p_now) on conflict do nothing;
    return true;
end
$$;

-- The inviter knows the person: the invitation is theirs from now on. Or does not: the claim is gone.
create function settle_claim(p_invitation uuid, p_member uuid, p_known boolean) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform from invitation where id = p_invitation and invited_by = current_member() and answer is null for update;
    if not found then
        return false;
    end if;
    delete from claim where invitation = p_invitation and member = p_member;
    if not found then
        return false;
    end if;
    if p_known then
        update invitation set member = p_member where id = p_invitation and member is null;
        delete from claim where invitation = p_invitation;
    end if;
    return true;
end
$$;

-- Answers an invitation that is the current member's: the room, or null where there is nothing to answer.
create function accept_invitation(p_id uuid, p_now timestamptz) returns uuid
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_room uuid;
    v_by uuid;
    v_at timestamptz;
begin
    select partnership, invited_by, invited_at into v_room, v_by, v_at
      from invitation where id = p_id and id = any (my_invitations());
    if v_room is null then
        return null;
    end if;
    perform from partnership where id = v_room for update;
    update invitation set answer = 'accepted', answered_at = p_now, member = current_member()
     where id = p_id and answer is null;
    if not found then
        return null;
    end if;
    delete from claim where invitation = p_id;
    insert into party (partnership, member, joined_at) values (v_room, current_member(), p_now)
        on conflict (partnership, member) do update set joined_at = excluded.joined_at, left_at = null;
    perform join_open_rounds(v_room, current_member(), v_by, v_at);
    return v_room;
end
$$;

create function decline_invitation(p_id uuid, p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    update invitation set answer = 'declined', answered_at = p_now
     where id = p_id and answer is null and id = any (my_invitations());
    if not found then
        return false;
    end if;
    delete from claim where invitation = p_id;
    return true;
end
$$;

-- Any party may take an invitation back while nobody has answered it.
create function withdraw_invitation(p_id uuid, p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    update invitation set answer = 'withdrawn', answered_at = p_now
     where id = p_id and answer is null and partnership = any (my_partnerships());
    if not found then
        return false;
    end if;
    delete from claim where invitation = p_id;
    return true;
end
$$;

-- Leaves the room. What was still sealed closes; what one asked others into is taken back when nobody stays.
create function leave_partnership(p_id uuid, p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform from partnership where id = p_id for update;
    update party set left_at = p_now where partnership = p_id and member = current_member() and left_at is null;
    if not found then
        return false;
    end if;
    perform close_open_rounds(p_id, p_now);
    if not exists (select from party where partnership = p_id and left_at is null) then
        delete from claim where invitation in (select id from invitation where partnership = p_id and answer is null);
        update invitation set answer = 'withdrawn', answered_at = p_now where partnership = p_id and answer is null;
    end if;
    return true;
end
$$;

-- The letters of a round that has just opened, to all its parties but the one whose seal opened it.
-- Does nothing before the opening, after its transaction, or for somebody who is no party of it.
create function announce_reveal(p_round uuid, p_now timestamptz) returns void
    language sql security definer set search_path = pg_catalog, public, pg_temp
as $$
    insert into letter (kind, email, locale, about, facts, due_at)
    select 'notice', a.email, a.locale, r.room,
           jsonb_build_object('with', (select jsonb_agg(m.name order by m.name)
                                         from round_party o join member m on m.id = o.member
                                        where o.round = r.id and o.member <> p.member)),
           p_now
      from round r
      join round_party p on p.round = r.id
      join account a on a.member = p.member
     where r.id = p_round and r.revealed_at is not null
       -- The row as this very transaction has written it: nobody can have it announced again.
       and r.xmin = pg_current_xact_id()::xid
       and p.member <> current_member()
       and exists (select from round_party me where me.round = r.id and me.member = current_member())
$$;

do $$
declare t text;
begin
    foreach t in array array['partnership', 'party', 'invitation', 'claim'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy work_all on %I to cordee_work using (true) with check (true)', t);
    end loop;
end
$$;
grant select, insert, update on partnership, party, invitation to cordee_work;
grant select, insert, delete on claim to cordee_work;

create policy mine on partnership for select to cordee_app using (
    id = any ((select my_partnerships())::uuid[]) or id = any ((select my_left_partnerships())::uuid[]));
create policy invited on partnership for select to cordee_app using (
    id in (select partnership from invitation where id = any ((select my_invitations())::uuid[])));
grant select (id, purpose, exchange_on, opened_by, opened_at) on partnership to cordee_app;

create policy mine on party for select to cordee_app
    using (partnership = any ((select my_partnerships())::uuid[]) or member = (select current_member()));
create policy invited on party for select to cordee_app using (
    partnership in (select partnership from invitation where id = any ((select my_invitations())::uuid[])));
grant select (partnership, member, joined_at, left_at) on party to cordee_app;

create policy of_my_rooms on invitation for select to cordee_app
    using (partnership = any ((select my_partnerships())::uuid[]) or id = any ((select my_invitations())::uuid[]));
grant select (id, partnership, invited_by, name, member, invited_at, answer, answered_at) on invitation to cordee_app;

create policy mine_or_asked_of_me on claim for select to cordee_app
    using (member = (select current_member())
           or invitation in (select id from invitation where invited_by = (select current_member())));
grant select (invitation, member, made_at) on claim to cordee_app;

do $$
declare f text;
begin
    foreach f in array array[
        'my_partnerships()', 'my_left_partnerships()', 'my_invitations()',
        'open_partnership(uuid, text, date, timestamptz)',
        'invite(uuid, uuid, text, text, uuid, bytea, text, timestamptz)', 'open_invitation(bytea)',
        'ask_invited_link(bytea, bytea, uuid, bytea, text, bytea, bytea, text, timestamptz)',
        'claim_invitation(bytea, timestamptz)', 'settle_claim(uuid, uuid, boolean)',
        'accept_invitation(uuid, timestamptz)', 'decline_invitation(uuid, timestamptz)',
        'withdraw_invitation(uuid, timestamptz)', 'leave_partnership(uuid, timestamptz)',
        'announce_reveal(uuid, timestamptz)'] loop
        execute format('grant execute on function %s to cordee_app', f);
        execute format('alter function %s owner to cordee_work', f);
    end loop;
end
$$;
