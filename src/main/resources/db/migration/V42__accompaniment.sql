-- A draft taken up again in two windows: the second does not write over the first unseen.
alter table accompaniment_note add version int not null default 1 check (version > 0);
grant select (version), update (version) on accompaniment_note to cordee_app;

-- Who accompanies a room has become a partner of one of its parties elsewhere, or one of them has come back to such a
-- room: it is asked of both whether the others may know. Until they have said so nothing is read. All seats at once:
-- one alone would tell whom it is about. Who has said so before is known already.
create function ask_of_new_ties() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_accompaniment uuid;
    v_told boolean;
begin
    for v_accompaniment, v_told in
        select a.id, bool_and(2 = (select count(*) from accompaniment_word w
                                    where w.accompaniment = a.id and w.yes
                                      and (w.member, w.about) in ((s.member, a.facilitator), (a.facilitator, s.member))))
          from accompaniment a join accompaniment_seat s on s.accompaniment = a.id and not s.tied
         where a.ended_at is null and (a.facilitator = new.member or s.member = new.member)
           and tied_elsewhere(a.partnership, a.facilitator, s.member)
         group by a.id order by a.id
    loop
        if v_told then
            update accompaniment_seat s set tied = true from accompaniment a
             where a.id = v_accompaniment and s.accompaniment = a.id and tied_elsewhere(a.partnership, a.facilitator, s.member);
        else
            delete from accompaniment_seat where accompaniment = v_accompaniment;
        end if;
    end loop;
    return null;
end
$$;
create trigger ask_of_new_ties after insert or update of joined_at, left_at on party
    for each row when (new.left_at is null) execute function ask_of_new_ties();
grant update (tied), delete on accompaniment_seat to cordee_work;
create index if not exists accompaniment_seat_member_idx on accompaniment_seat (member);
