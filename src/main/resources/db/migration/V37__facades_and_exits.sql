-- A page that came, went or was told to stand for a façade is something that happens in its room.
set role cordee_work;
grant execute on function room_moves() to session_user;
reset role;
create constraint trigger room_moves after insert or update or delete on public_page
    deferrable initially deferred for each row execute function room_moves('partnership');
set role cordee_work;
revoke execute on function room_moves() from session_user;
reset role;

-- A point left open is said of what stood there: another's words are not written over unseen.
alter table exit_line add open_version int not null default 0;
grant select (open_version) on exit_line to cordee_app;
grant update (open_version) on exit_line to cordee_work;

-- Leaves a line open, in words; without words it is open no more. That it may close was said of what stood there before.
-- 'not yours', 'moved' where somebody else has said it otherwise since p_version, or 'said'.
create function say_exit_line_open(p_room uuid, p_line text, p_words text, p_version int) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_exit uuid := hold_exit(p_room);
    v_words text;
    v_version int;
begin
    select coalesce(open_point, ''), open_version into v_words, v_version
      from exit_line where exit = v_exit and line = p_line;
    if not found then
        return 'not yours';
    end if;
    if v_words = p_words then
        return 'said';
    end if;
    if v_version <> p_version then
        return 'moved';
    end if;
    update exit_line set open_point = nullif(p_words, ''), open_by = case when p_words <> '' then current_member() end,
           open_version = open_version + 1
     where exit = v_exit and line = p_line;
    delete from exit_ready where exit = v_exit;
    return 'said';
end
$$;
revoke all on function say_exit_line_open(uuid, text, text, int) from public;
grant execute on function say_exit_line_open(uuid, text, text, int) to cordee_app;
alter function say_exit_line_open(uuid, text, text, int) owner to cordee_work;
drop function leave_exit_line_open(uuid, text, text);

-- As before; and what is no longer done may not be closed on the word of before.
set role cordee_work;
create or replace function tick_exit_line(p_room uuid, p_line text, p_version int, p_done boolean, p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_exit uuid := hold_exit(p_room);
    v_version int;
begin
    select version into v_version from exit_line where exit = v_exit and line = p_line;
    if not found then
        return 'not yours';
    end if;
    if not p_done then
        delete from exit_tick where exit = v_exit and line = p_line and member = current_member();
        if found then
            delete from exit_ready where exit = v_exit;
        end if;
    elsif v_version <> p_version then
        return 'moved';
    else
        insert into exit_tick (exit, line, member, ticked_at) values (v_exit, p_line, current_member(), p_now)
        on conflict do nothing;
    end if;
    return 'said';
end
$$;
reset role;
