-- Links that sign in: ten minutes, once. Only hashes are kept.
create table sign_in_link (
    id         uuid primary key,
    email      citext not null check (char_length(email) between 3 and 254),
    token_hash bytea not null unique,
    -- The browser that asked, as a person would say it, and the hash of its cookie.
    device     text not null check (char_length(device) <= 120),
    browser    bytea not null,
    -- Where it was asked from, as a keyed hash, so that floods can be counted and nobody located.
    source     bytea not null,
    asked_at   timestamptz not null,
    used_at    timestamptz
);
create index on sign_in_link (email, asked_at);
create index on sign_in_link (source, asked_at);
create index on sign_in_link (asked_at);

-- A link that did not fit, so that guessing can be slowed.
create table wrong_link (
    source bytea not null,
    at     timestamptz not null
);
create index on wrong_link (source, at);

do $$
declare t text;
begin
    foreach t in array array['sign_in_link', 'wrong_link'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy work_all on %I to cordee_work using (true) with check (true)', t);
        execute format('grant select, insert, update, delete on %I to cordee_work', t);
    end loop;
end
$$;

-- Asks for a link. The way is the same for addresses known and unknown, and so is the answer:
-- 'asked'; 'enough' when five unused ones of ten minutes lie in that mailbox (the last still works);
-- 'too many' when sixty were asked from one place in ten minutes.
create function ask_link(
    p_house bytea, p_id uuid, p_email text, p_token_hash bytea, p_device text, p_browser bytea, p_source bytea,
    p_locale text, p_now timestamptz) returns text
    language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform for_the_house(p_house);
    delete from sign_in_link where asked_at < p_now - interval '1 day';
    delete from wrong_link where at < p_now - interval '1 day';
    -- One at a time for a place and for an address: otherwise many at once would each count too few.
    perform pg_advisory_xact_lock(hashtextextended(encode(p_source, 'hex'), 1));
    perform pg_advisory_xact_lock(hashtextextended(lower(p_email), 2));
    if (select count(*) from sign_in_link where source = p_source and used_at is null and asked_at > p_now - interval '10 minutes') >= 60 then
        return 'too many';
    end if;
    if (select count(*) from sign_in_link where email = p_email::citext and used_at is null and asked_at > p_now - interval '10 minutes') >= 5 then
        return 'enough';
    end if;
    insert into sign_in_link (id, email, token_hash, device, browser, source, asked_at)
    values (p_id, p_email, p_token_hash, p_device, p_browser, p_source, p_now);
    insert into letter (kind, email, locale, about, facts, due_at)
    values ('sign-in', p_email, coalesce((select locale from account where email = p_email::citext), p_locale), p_id,
            jsonb_build_object('device', p_device), p_now);
    return 'asked';
end
$$;

-- What the page of a link may show before its button is pressed. Looking changes nothing.
create function look_at_link(p_token bytea, p_browser bytea, p_now timestamptz)
    returns table (device text, asked_at timestamptz, same_browser boolean)
    language sql stable security definer
    set search_path = pg_catalog, public, pg_temp
as $$
    select device, asked_at, browser = p_browser
      from sign_in_link
     where token_hash = sha256(p_token) and used_at is null and asked_at > p_now - interval '10 minutes'
$$;

-- Uses a link: exactly one of those who press at once gets in. Makes the account at the first arrival.
-- Gives back null where the link does not fit, or where too many wrong ones came from that place.
create function follow_link(
    p_token bytea, p_source bytea, p_new_member uuid, p_session uuid, p_session_hash bytea, p_device text,
    p_locale text, p_zone text, p_now timestamptz) returns uuid
    language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_email citext;
    v_member uuid;
begin
    perform pg_advisory_xact_lock(hashtextextended(encode(p_source, 'hex'), 3));
    if (select count(*) from wrong_link where source = p_source and at > p_now - interval '10 minutes') >= 30 then
        return null;
    end if;
    update sign_in_link set used_at = p_now
     where token_hash = sha256(p_token) and used_at is null and asked_at > p_now - interval '10 minutes'
    returning email into v_email;
    if v_email is null then
        insert into wrong_link (source, at) values (p_source, p_now);
        return null;
    end if;
    select member into v_member from account where email = v_email;
    if v_member is null then
        insert into member (id, arrived_at) values (p_new_member, p_now);
        insert into account (member, email, locale, zone) values (p_new_member, v_email, p_locale, p_zone)
            on conflict (email) do nothing
            returning member into v_member;
        if v_member is null then
            -- Two first links of one address, followed at the same instant: the other one made the account.
            delete from member where id = p_new_member;
            select member into v_member from account where email = v_email;
        end if;
    end if;
    delete from session
     where member = v_member and (seen_at <= p_now - interval '14 days' or created_at <= p_now - interval '60 days');
    insert into session (id, member, token_hash, device, created_at, seen_at)
    values (p_session, v_member, p_session_hash, p_device, p_now, p_now);
    return v_member;
end
$$;

-- Whether a letter about this link is still worth sending.
create function link_waits(p_id uuid, p_now timestamptz) returns boolean
    language sql stable security definer
    set search_path = pg_catalog, public, pg_temp
as $$
    select exists (select from sign_in_link where id = p_id and used_at is null and asked_at > p_now - interval '10 minutes')
$$;

grant delete on member to cordee_work;

grant execute on function
    ask_link(bytea, uuid, text, bytea, text, bytea, bytea, text, timestamptz),
    look_at_link(bytea, bytea, timestamptz),
    follow_link(bytea, bytea, uuid, uuid, bytea, text, text, text, timestamptz),
    link_waits(uuid, timestamptz)
    to cordee_app;
alter function ask_link(bytea, uuid, text, bytea, text, bytea, bytea, text, timestamptz) owner to cordee_work;
alter function look_at_link(bytea, bytea, timestamptz) owner to cordee_work;
alter function follow_link(bytea, bytea, uuid, uuid, bytea, text, text, text, timestamptz) owner to cordee_work;
alter function link_waits(uuid, timestamptz) owner to cordee_work;
