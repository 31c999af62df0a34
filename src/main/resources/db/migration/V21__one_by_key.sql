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
