-- The same rows as before to the same members. One row is looked up, by its key: the rows of `exists` may be gathered
-- from everybody's.
alter policy of_who_is_here on brought_item using (
    partnership = any ((select my_partnerships())::uuid[])
    and brought_at <@ ((select my_times()) ->> partnership::text)::tstzrange
    and (select t.left_at is null from party t
          where t.partnership = brought_item.partnership and t.member = brought_item.member));
alter policy of_what_i_read on item_link using (
    partnership = any ((select my_partnerships())::uuid[])
    and (select true from brought_item i where i.id = one) and (select true from brought_item i where i.id = other));
alter policy own_linking on item_link with check (
    linked_by = (select current_member()) and partnership = any ((select my_partnerships())::uuid[])
    and (select i.partnership = item_link.partnership from brought_item i where i.id = one)
    and (select i.partnership = item_link.partnership from brought_item i where i.id = other));
alter policy of_commitments on commitment_outcome using (
    (select said_at <= coalesce(upper(((select my_times()) ->> c.partnership::text)::tstzrange), 'infinity')
       from commitment c where c.id = commitment));
alter policy of_contributions on contribution_hand using (
    (select true from contribution c where c.id = contribution));

-- A round about nothing else is about its room.
create index on round (room, kind, coalesce(subject, room), opened_at);

-- Of one's own promises those whose last day may lie in between, wherever one lives: what nothing has ended lives until
-- then.
create index on commitment (member, lives_until);
drop index commitment_member_idx;
create function commitments_due(p_since date, p_until date) returns setof uuid
    language sql stable security definer rows 10 set search_path = pg_catalog, public, pg_temp
as $$
    select c.id from commitment c
     where c.member = current_member() and c.lives_until between p_since - interval '1 day' and p_until + interval '2 days'
$$;
revoke all on function commitments_due(date, date) from public;
grant execute on function commitments_due(date, date) to cordee_app;
alter function commitments_due(date, date) owner to cordee_work;

-- Said as a case, which the planner takes for half of the rows and not for one in two hundred: the newest twenty are then
-- read from their end, not sorted out of all.
alter policy of_my_times on contribution using (
    withdrawn_at is null
    and case when noted_at <@ ((select my_times()) ->> partnership::text)::tstzrange then true else false end);
