-- Work done for a partnership, noted as fact, and what each says it is worth; when a client was told a fee; what
-- the parties bring of their profiles into the room, and what of it belongs together.

create table contribution (
    id           uuid primary key,
    partnership  uuid not null references partnership,
    words        text not null check (char_length(words) between 1 and 300),
    done_on      date not null,
    -- What its value will be said in: chosen when it is noted, before anybody thinks of a figure.
    measure      text not null check (measure in ('euros', 'points')),
    noted_by     uuid not null references member,
    noted_at     timestamptz not null,
    withdrawn_at timestamptz
);
create index on contribution (partnership, done_on, id) where withdrawn_at is null;

-- Whose work it was: one or several, or all together.
create table contribution_hand (
    contribution uuid not null references contribution,
    member       uuid not null references member,
    primary key (contribution, member)
);
create index on contribution_hand (member);

-- Asks what a contribution is worth: those who were in the room when it was noted and still are. Who came later
-- does not read it, and is not asked. 'not yours', 'alone', 'said' where it has opened, or 'asked'.
create function ask_value(p_round uuid, p_contribution uuid, p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_room uuid;
    v_asked uuid[];
    v_open uuid;
begin
    select partnership into v_room
      from contribution where id = p_contribution and withdrawn_at is null;
    perform from partnership where id = v_room for update;
    -- Again, now that nobody comes, goes or withdraws meanwhile.
    select array_agg(t.member) into v_asked
      from contribution c join party t on t.partnership = c.partnership
     where c.id = p_contribution and c.withdrawn_at is null and t.left_at is null and t.joined_at <= c.noted_at;
    if v_asked is null or current_member() is null or not current_member() = any (v_asked) then
        return 'not yours';
    end if;
    if cardinality(v_asked) < 2 then
        return 'alone';
    end if;
    if exists (select from round where room = v_room and kind = 'value' and subject = p_contribution
                                   and revealed_at is not null) then
        return 'said';
    end if;
    insert into round (id, room, kind, subject, headings, deadline, grace, admits, opened_at)
    values (p_round, v_room, 'value', p_contribution, '{value}', null, 0, false, p_now)
    on conflict (room, kind, (coalesce(subject, room))) where revealed_at is null and closed_at is null do nothing
    returning id into v_open;
    insert into round_party (round, member) select v_open, a from unnest(v_asked) a where v_open is not null;
    return 'asked';
end
$$;

-- Notes what was done, and by whom, and asks what it is worth: 'not yours', 'enough' or 'noted'.
create function note_contribution(
    p_id uuid, p_room uuid, p_words text, p_done_on date, p_measure text, p_hands uuid[], p_round uuid, p_now timestamptz)
    returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_me uuid := current_member();
begin
    perform from partnership where id = p_room for update;
    if v_me is null or v_me not in (select room_parties(p_room)) or cardinality(p_hands) = 0
        or exists (select from unnest(p_hands) h where h is null or h not in (select room_parties(p_room))) then
        return 'not yours';
    end if;
    if (select count(*) from contribution where partnership = p_room and withdrawn_at is null) >= 10000 then
        return 'enough';
    end if;
    insert into contribution (id, partnership, words, done_on, measure, noted_by, noted_at)
    values (p_id, p_room, p_words, p_done_on, p_measure, v_me, p_now);
    insert into contribution_hand (contribution, member) select distinct p_id, h from unnest(p_hands) h;
    perform ask_value(p_round, p_id, p_now);
    return 'noted';
end
$$;

-- Whoever noted it takes it back, while nobody has sealed what it is worth: 'not yours', 'sealed' or 'withdrawn'.
-- The locks on its rounds make a seal of the same instant come before or after.
create function withdraw_contribution(p_id uuid, p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_room uuid;
begin
    select partnership into v_room from contribution where id = p_id;
    perform from partnership where id = v_room for update;
    perform from contribution
      where id = p_id and noted_by = current_member() and withdrawn_at is null
        and current_member() in (select room_parties(v_room)) for update;
    if not found then
        return 'not yours';
    end if;
    perform from round where room = v_room and kind = 'value' and subject = p_id for update;
    if exists (select from round r join seal s on s.round = r.id
                where r.room = v_room and r.kind = 'value' and r.subject = p_id) then
        return 'sealed';
    end if;
    update round set closed_at = p_now
     where room = v_room and kind = 'value' and subject = p_id and revealed_at is null and closed_at is null;
    update contribution set withdrawn_at = p_now where id = p_id;
    return 'withdrawn';
end
$$;

-- That a client was told the fee of terms in force, and when.
create table fee_told (
    agreement   uuid primary key references agreement,
    partnership uuid not null references partnership,
    told_on     date not null,
    noted_by    uuid not null references member,
    noted_at    timestamptz not null
);
create index on fee_told (partnership);

-- What a party shows the others of their profile, in their words of then: weak spots are nobody else's to read
-- until they are brought here. It goes with its owner when they leave.
create table brought_item (
    id          uuid primary key,
    partnership uuid not null references partnership,
    member      uuid not null references member,
    kind        text not null check (kind in ('offer', 'search', 'strength', 'weak_spot')),
    words       text not null check (char_length(words) between 1 and 200),
    brought_at  timestamptz not null,
    unique (partnership, member, kind, words)
);
create index on brought_item (member);

-- That two of them belong together: one answers the other, or they are the same work.
create table item_link (
    id          uuid primary key,
    partnership uuid not null references partnership,
    one         uuid not null references brought_item on delete cascade,
    other       uuid not null references brought_item on delete cascade,
    kind        text not null check (kind in ('answers', 'same')),
    linked_by   uuid not null references member,
    linked_at   timestamptz not null,
    check (one <> other)
);
create unique index one_link_a_pair on item_link (least(one, other), greatest(one, other));
create index on item_link (partnership);
create index on item_link (one);
create index on item_link (other);

do $$
declare t text;
begin
    foreach t in array array['contribution', 'contribution_hand', 'fee_told', 'brought_item', 'item_link'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
    end loop;
end
$$;

create policy work_all on contribution to cordee_work using (true) with check (true);
create policy work_all on contribution_hand to cordee_work using (true) with check (true);
grant select, insert, update (withdrawn_at) on contribution to cordee_work;
grant select, insert on contribution_hand to cordee_work;

-- What was noted while one was there.
create policy of_my_times on contribution for select to cordee_app using (
    withdrawn_at is null and noted_at <@ ((select my_times()) ->> partnership::text)::tstzrange);
grant select (id, partnership, words, done_on, measure, noted_by, noted_at, withdrawn_at) on contribution to cordee_app;

create policy of_contributions on contribution_hand for select to cordee_app using (
    exists (select from contribution c where c.id = contribution));
grant select (contribution, member) on contribution_hand to cordee_app;

create policy of_my_times on fee_told for select to cordee_app using (
    noted_at <@ ((select my_times()) ->> partnership::text)::tstzrange);
create policy own_noting on fee_told for insert to cordee_app with check (
    noted_by = (select current_member()) and partnership = any ((select my_partnerships())::uuid[])
    and exists (select from agreement a
                 where a.id = agreement and a.partnership = fee_told.partnership and a.kind = 'terms'
                   and a.outcome = 'agreed' and a.ended_at is null));
create policy own_taking_back on fee_told for delete to cordee_app using (
    noted_by = (select current_member()) and partnership = any ((select my_partnerships())::uuid[]));
grant select (agreement, partnership, told_on, noted_by, noted_at), insert, delete on fee_told to cordee_app;

-- Of those who are in the room, what they brought since one is there oneself.
create policy of_who_is_here on brought_item for select to cordee_app using (
    partnership = any ((select my_partnerships())::uuid[])
    and brought_at <@ ((select my_times()) ->> partnership::text)::tstzrange
    and exists (select from party t
                 where t.partnership = brought_item.partnership and t.member = brought_item.member and t.left_at is null));
create policy own_bringing on brought_item for insert to cordee_app with check (
    member = (select current_member()) and partnership = any ((select my_partnerships())::uuid[]));
create policy own_bringing_again on brought_item for update to cordee_app
    using (member = (select current_member()))
    with check (member = (select current_member()) and partnership = any ((select my_partnerships())::uuid[]));
create policy own_taking_back on brought_item for delete to cordee_app using (
    member = (select current_member()) and partnership = any ((select my_partnerships())::uuid[]));
grant select (id, partnership, member, kind, words, brought_at), insert, update (brought_at), delete on brought_item to cordee_app;

create policy of_what_i_read on item_link for select to cordee_app using (
    partnership = any ((select my_partnerships())::uuid[])
    and exists (select from brought_item i where i.id = one) and exists (select from brought_item i where i.id = other));
create policy own_linking on item_link for insert to cordee_app with check (
    linked_by = (select current_member()) and partnership = any ((select my_partnerships())::uuid[])
    and exists (select from brought_item i where i.id = one and i.partnership = item_link.partnership)
    and exists (select from brought_item i where i.id = other and i.partnership = item_link.partnership));
create policy any_taking_apart on item_link for delete to cordee_app using (
    partnership = any ((select my_partnerships())::uuid[]));
grant select (id, partnership, one, other, kind, linked_by, linked_at), insert, delete on item_link to cordee_app;

do $$
declare f text;
begin
    foreach f in array array[
        'ask_value(uuid, uuid, timestamptz)',
        'note_contribution(uuid, uuid, text, date, text, uuid[], uuid, timestamptz)',
        'withdraw_contribution(uuid, timestamptz)'] loop
        execute format('grant execute on function %s to cordee_app', f);
        execute format('alter function %s owner to cordee_work', f);
    end loop;
end
$$;
