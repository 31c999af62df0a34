-- Stages are texts, doors and rounds (V9): what is kept here is what a party promises for a day, and what became of it.

create table commitment (
    id          uuid primary key,
    partnership uuid not null references partnership,
    -- The stage it belongs to, where it does.
    stage       uuid,
    -- Who promises.
    member      uuid not null references member,
    words       text not null check (char_length(words) between 1 and 300),
    due         date not null,
    -- When that day is over where they live: the day itself does not tell.
    ends_at     timestamptz not null,
    noted_at    timestamptz not null,
    -- Until it was kept or taken back, else until its last day: who comes later does not see it. Read by nobody, for
    -- it would tell who has left what became of it.
    lives_until timestamptz not null,
    check (ends_at > noted_at)
);
create index on commitment (partnership, due, id);
create index on commitment (member);

-- What became of it, in the words of who promised it.
create table commitment_outcome (
    id         uuid primary key,
    commitment uuid not null references commitment on delete cascade,
    what       text not null check (what in ('kept', 'renegotiated', 'withdrawn')),
    -- The new day, for `renegotiated`.
    due        date,
    ends_at    timestamptz,
    said_at    timestamptz not null,
    check ((what = 'renegotiated') = (due is not null)),
    check ((due is null) = (ends_at is null))
);
create unique index one_end_each on commitment_outcome (commitment) where what <> 'renegotiated';
create index on commitment_outcome (commitment, said_at);

-- Promises something to the room: 'not yours', 'enough', or 'noted'.
create function note_commitment(
    p_id uuid, p_room uuid, p_stage uuid, p_words text, p_due date, p_ends_at timestamptz, p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_me uuid := current_member();
begin
    perform from partnership where id = p_room for update;
    if v_me is null or v_me not in (select room_parties(p_room))
        or p_stage is not null and not exists (
            select from agreement where partnership = p_room and kind = 'stage' and subject = p_stage) then
        return 'not yours';
    end if;
    if (select count(*) from commitment c
         where c.partnership = p_room and c.member = v_me and c.lives_until > p_now) >= 100 then
        return 'enough';
    end if;
    insert into commitment (id, partnership, stage, member, words, due, ends_at, noted_at, lives_until)
    values (p_id, p_room, p_stage, v_me, p_words, p_due, p_ends_at, p_now, p_ends_at);
    return 'noted';
end
$$;

-- When its last day is over, as it stands now.
create function commitment_ends(p_id uuid) returns timestamptz
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select coalesce((select o.ends_at from commitment_outcome o
                      where o.commitment = c.id and o.what = 'renegotiated' order by o.said_at desc, o.id desc limit 1), c.ends_at)
      from commitment c where c.id = p_id
$$;

-- Says what became of one's own: 'not yours', 'over' where it was kept or taken back before, 'late' where its day has
-- gone by and it can only be kept, or 'said'.
create function settle_commitment(
    p_id uuid, p_commitment uuid, p_what text, p_due date, p_ends_at timestamptz, p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_room uuid;
begin
    select partnership into v_room from commitment where id = p_commitment and member = current_member() for update;
    if v_room is null or current_member() not in (select room_parties(v_room)) then
        return 'not yours';
    end if;
    if exists (select from commitment_outcome where commitment = p_commitment and what <> 'renegotiated') then
        return 'over';
    end if;
    if p_what <> 'kept' and p_now >= commitment_ends(p_commitment) then
        return 'late';
    end if;
    insert into commitment_outcome (id, commitment, what, due, ends_at, said_at)
    values (p_id, p_commitment, p_what, p_due, p_ends_at, p_now);
    update commitment set lives_until = coalesce(p_ends_at, p_now) where id = p_commitment;
    return 'said';
end
$$;

-- Within a day, what one said of one's own to have kept or taken back is unsaid.
create function reopen_commitment(p_commitment uuid, p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_room uuid;
begin
    select partnership into v_room from commitment where id = p_commitment and member = current_member() for update;
    if v_room is null or current_member() not in (select room_parties(v_room)) then
        return false;
    end if;
    delete from commitment_outcome
     where commitment = p_commitment and what <> 'renegotiated' and said_at > p_now - interval '1 day';
    if not found then
        return false;
    end if;
    update commitment set lives_until = commitment_ends(id) where id = p_commitment;
    return true;
end
$$;

alter table commitment enable row level security;
alter table commitment force row level security;
alter table commitment_outcome enable row level security;
alter table commitment_outcome force row level security;
create policy work_all on commitment to cordee_work using (true) with check (true);
create policy work_all on commitment_outcome to cordee_work using (true) with check (true);
grant select, insert, update (lives_until) on commitment to cordee_work;
grant select, insert, delete on commitment_outcome to cordee_work;

-- What lived while one was there.
create policy mine on commitment for select to cordee_app using (
    tstzrange(noted_at, lives_until, '[]') && ((select my_times()) ->> partnership::text)::tstzrange);
grant select (id, partnership, stage, member, words, due, ends_at, noted_at) on commitment to cordee_app;

-- Who has left does not learn what became of it afterwards.
create policy of_commitments on commitment_outcome for select to cordee_app using (
    exists (select from commitment c
             where c.id = commitment
               and said_at <= coalesce(upper(((select my_times()) ->> c.partnership::text)::tstzrange), 'infinity')));
grant select (id, commitment, what, due, ends_at, said_at) on commitment_outcome to cordee_app;


do $$
declare f text;
begin
    foreach f in array array[
        'note_commitment(uuid, uuid, uuid, text, date, timestamptz, timestamptz)',
        'settle_commitment(uuid, uuid, text, date, timestamptz, timestamptz)', 'reopen_commitment(uuid, timestamptz)'] loop
        execute format('revoke all on function %s from public', f);
        execute format('grant execute on function %s to cordee_app', f);
        execute format('alter function %s owner to cordee_work', f);
    end loop;
    execute 'revoke all on function commitment_ends(uuid) from public';
    execute 'alter function commitment_ends(uuid) owner to cordee_work';
end
$$;
