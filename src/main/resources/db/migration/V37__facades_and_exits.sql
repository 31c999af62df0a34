-- A page that came, went or was told to stand for a façade is something that happens in its room.
set role cordee_work;
grant execute on function room_moves() to session_user;
reset role;
create constraint trigger room_moves after insert or update or delete on public_page
    deferrable initially deferred for each row execute function room_moves('partnership');
set role cordee_work;
revoke execute on function room_moves() from session_user;
reset role;

-- The addresses of the pages of one's own rooms.
create function my_pages(p_rooms uuid[]) returns table (room uuid, slug text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select partnership, slug from public_page where partnership = any (p_rooms) and partnership = any (my_partnerships())
$$;
revoke all on function my_pages(uuid[]) from public;
grant execute on function my_pages(uuid[]) to cordee_app;
alter function my_pages(uuid[]) owner to cordee_work;

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

-- An exchange opens to who came after it as soon as all whose it is, and who are still here, have said yes: with the
-- last yes, or when the one who had not said it leaves. Whoever calls this holds the room.
create function open_to_newcomers(p_agreement uuid, p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_room uuid;
    v_round uuid;
    v_terms jsonb;
begin
    select a.partnership, r.id, a.terms into v_room, v_round, v_terms
      from agreement a join round r on r.id = a.subject and r.room = a.partnership
     where a.id = p_agreement and a.kind = 'opening' and coalesce(a.outcome, 'agreed') = 'agreed' and a.ended_at is null
       and r.revealed_at is not null;
    if v_round is null
        or not exists (select from round_party p where p.round = v_round and p.member in (select room_parties(v_room)))
        or exists (select from round_party p
                    where p.round = v_round and p.member in (select room_parties(v_room))
                      and not exists (select from agreement_voice v
                                       where v.agreement = p_agreement and v.member = p.member and v.yes)) then
        return false;
    end if;
    insert into round_reader (round, member, opened_at)
    select v_round, t.member, p_now
      from room_parties(v_room) t(member)
     where v_terms -> 'people' ? t.member::text
       and not exists (select from round_party p where p.round = v_round and p.member = t.member)
    on conflict do nothing;
    update agreement set ended_at = p_now
     where partnership = v_room and kind = 'opening' and subject = v_round and id <> p_agreement
       and outcome = 'agreed' and ended_at is null;
    update agreement set closed_at = p_now, outcome = 'agreed' where id = p_agreement and closed_at is null;
    return true;
end
$$;
revoke all on function open_to_newcomers(uuid, timestamptz) from public;
alter function open_to_newcomers(uuid, timestamptz) owner to cordee_work;

set role cordee_work;
create or replace function open_round_to(p_agreement uuid, p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_room uuid;
begin
    select partnership into v_room from agreement where id = p_agreement and kind = 'opening';
    perform from partnership where id = v_room for update;
    return current_member() in (select room_parties(v_room)) and open_to_newcomers(p_agreement, p_now);
end
$$;

-- As before; and what waited only for a yes of theirs opens to who came.
create or replace function depart(p_room uuid, p_leavers uuid[], p_now timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    update party set left_at = p_now where partnership = p_room and member = any (p_leavers) and left_at is null;
    perform close_open_rounds(p_room, p_now);
    perform settle_charter(p_room, p_now);
    perform settle_agreements(p_room, p_now);
    perform open_to_newcomers(a.id, p_now)
       from agreement a where a.partnership = p_room and a.kind = 'opening' and a.closed_at is null;
    update exit e set closed_at = p_now
     where e.partnership = p_room and e.closed_at is null
       and ((select count(*) from room_parties(p_room)) < 2
            or not exists (select from exit_leaver l where l.exit = e.id and l.member in (select room_parties(p_room))));
    if not exists (select from party where partnership = p_room and left_at is null) then
        delete from claim where invitation in (select id from invitation where partnership = p_room and answer is null);
        update invitation set answer = 'withdrawn', answered_at = p_now where partnership = p_room and answer is null;
    end if;
end
$$;
reset role;
