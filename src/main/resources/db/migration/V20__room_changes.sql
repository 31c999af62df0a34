-- How often something has happened in a room: while it stands still, so does what was worked out from its facts.
create table room_change (
    partnership uuid primary key references partnership on delete cascade,
    changes     bigint not null default 0
);
alter table room_change enable row level security;
alter table room_change force row level security;
create policy work_all on room_change to cordee_work using (true) with check (true);
grant select, insert, update (changes) on room_change to cordee_work;

-- Once a transaction, and as its last act: whoever holds this row asks for no other lock afterwards. A row finds its
-- room in its own column, or in that of the row it belongs to.
create function room_moves() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_row jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
    v_room uuid;
begin
    if tg_nargs = 1 then
        v_room := v_row ->> tg_argv[0];
    else
        execute format('select partnership from %I where id = $1', tg_argv[1])
           into v_room using (v_row ->> tg_argv[0])::uuid;
    end if;
    insert into room_change (partnership, changes) select id, 1 from partnership where id = v_room
        on conflict (partnership) do update set changes = room_change.changes + 1
        where room_change.xmin <> pg_current_xact_id()::xid;
    return null;
end
$$;

do $$
declare t text[];
begin
    foreach t slice 1 in array array[
        ['party', '''partnership'''], ['round', '''room'''], ['agreement', '''partnership'''],
        ['agreement_voice', '''agreement'', ''agreement'''], ['commitment', '''partnership'''],
        ['commitment_outcome', '''commitment'', ''commitment'''], ['contribution', '''partnership'''],
        ['contribution_hand', '''contribution'', ''contribution'''], ['charter_proposal', '''partnership'''],
        ['charter_acceptance', '''proposal'', ''charter_proposal'''], ['announcement', '''partnership''']] loop
        execute format('create constraint trigger room_moves after insert or update or delete on %I'
                       ' deferrable initially deferred for each row execute function room_moves(%s)', t[1], t[2]);
    end loop;
end
$$;
alter function room_moves() owner to cordee_work;

-- What stands in a room is told with the names of those who said it.
create function rooms_move() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    insert into room_change (partnership, changes) select partnership, 1 from party where member = new.id order by partnership
        on conflict (partnership) do update set changes = room_change.changes + 1
        where room_change.xmin <> pg_current_xact_id()::xid;
    return null;
end
$$;
create constraint trigger rooms_move after update of name on member
    deferrable initially deferred for each row execute function rooms_move();
alter function rooms_move() owner to cordee_work;

-- For those who are in them now: a room of another is not there.
create function room_changes(p_rooms uuid[]) returns table (room uuid, changes bigint)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select r, coalesce(c.changes, 0)
      from unnest(p_rooms) r left join room_change c on c.partnership = r
     where r = any (my_partnerships())
$$;
grant execute on function room_changes(uuid[]) to cordee_app;
alter function room_changes(uuid[]) owner to cordee_work;
