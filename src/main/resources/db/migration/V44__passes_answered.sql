-- To the two alone: how long one took to answer what the other passed them, on days on which they were the only parties of
-- a room. Of answers that whoever passed it reads: present, and passed on. A no is told to nobody, and is no fact.
create function pass_facts(p_rooms uuid[]) returns table (room uuid, member uuid, day date, days float8)
    language sql stable security definer
    set search_path = pg_catalog, public, pg_temp
as $$
    select me.partnership, p.receiver, (p.answered_at at time zone 'UTC')::date,
           greatest(0, extract(epoch from p.answered_at - p.asked_at)::float8 / 86400)
      from party me
      join party o on o.partnership = me.partnership and o.member <> me.member
     cross join lateral (
           select a.id, a.opportunity, a.receiver, a.asked_at, a.answered_at, a.answer
             from opportunity_pass a where a.sender = me.member and a.receiver = o.member
           union all
           select a.id, a.opportunity, a.receiver, a.asked_at, a.answered_at, a.answer
             from opportunity_pass a where a.sender = o.member and a.receiver = me.member) p
      join opportunity w on w.id = p.opportunity
     where me.member = current_member() and me.partnership = any (p_rooms)
       and (p.answer = 'passed on' or w.taken_by = p.id)
       and p.asked_at >= greatest(me.joined_at, o.joined_at)
       and p.answered_at <= coalesce(least(me.left_at, o.left_at), 'infinity')
       and not exists (select from party t
                        where t.partnership = me.partnership and t.member not in (me.member, o.member)
                          and t.joined_at <= p.answered_at and coalesce(t.left_at, 'infinity') >= p.asked_at)
$$;
revoke all on function pass_facts(uuid[]) from public;
grant execute on function pass_facts(uuid[]) to cordee_app;
alter function pass_facts(uuid[]) owner to cordee_work;

set role cordee_work;
grant execute on function rooms_of_two_move() to session_user;
reset role;
create constraint trigger rooms_move after update of answer, answered_at or delete on opportunity_pass
    deferrable initially deferred for each row execute function rooms_of_two_move('sender', 'receiver', 'alone');
set role cordee_work;
revoke execute on function rooms_of_two_move() from session_user;
reset role;
