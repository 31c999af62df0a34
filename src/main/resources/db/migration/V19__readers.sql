-- Who reads a round is written on the round itself: its parties, and those to whom it was opened afterwards. Whether a
-- row may be read is then told by the row, and costs the same however much somebody has lived through.
alter table round add readers uuid[] not null default '{}';

-- What was revealed never changes; who reads it may become more.
create or replace function revealed_stays_revealed() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp
as $$
begin
    if (old.revealed_at is not null or old.closed_at is not null)
       and to_jsonb(old) - 'readers' is distinct from to_jsonb(new) - 'readers' then
        raise exception 'round is over' using errcode = 'CR001';
    end if;
    return new;
end
$$;

create function keep_readers() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    update round r
       set readers = array(select member from round_party where round = r.id
                           union
                           select member from round_reader where round = r.id)
     where r.id in (select round from changed);
    return null;
end
$$;

create trigger readers_come after insert on round_party
    referencing new table as changed for each statement execute function keep_readers();
create trigger readers_go after delete on round_party
    referencing old table as changed for each statement execute function keep_readers();
create trigger readers_come after insert on round_reader
    referencing new table as changed for each statement execute function keep_readers();
create trigger readers_go after delete on round_reader
    referencing old table as changed for each statement execute function keep_readers();
alter function keep_readers() owner to cordee_work;

set role cordee_work;
update round r
   set readers = array(select member from round_party where round = r.id
                       union
                       select member from round_reader where round = r.id);
reset role;

grant select (readers) on round to cordee_app;

-- The same rows as before to the same members. What is looked up is one round, by its key: as a scalar, since the rows
-- of `exists` may be gathered from all rounds there are.
alter policy mine on round using ((select current_member()) = any (readers));
alter policy mine on round_party
    using ((select (select current_member()) = any (r.readers) from round r where r.id = round));
alter policy own_or_revealed on answer
    using (member = (select current_member())
           or (select r.revealed_at is not null and (select current_member()) = any (r.readers) from round r where r.id = round));

alter policy of_my_opened_rounds on expectation_mark
    using ((select r.revealed_at is not null and (select current_member()) = any (r.readers) from round r where r.id = round));
alter policy own_marks on expectation_mark
    with check (member = (select current_member())
                and (select r.revealed_at is not null and (select current_member()) = any (r.readers)
                            and r.room = any ((select my_partnerships())::uuid[])
                       from round r where r.id = round));
alter policy own_changes on expectation_mark
    using (member = (select current_member()))
    with check (member = (select current_member())
                and (select r.revealed_at is not null and (select current_member()) = any (r.readers)
                            and r.room = any ((select my_partnerships())::uuid[])
                       from round r where r.id = round));
alter policy own_taking_back on expectation_mark
    using (member = (select current_member())
           and (select r.revealed_at is not null and (select current_member()) = any (r.readers)
                       and r.room = any ((select my_partnerships())::uuid[])
                  from round r where r.id = round));

alter policy of_proposals on charter_point
    using ((select r.revealed_at is not null and (select current_member()) = any (r.readers) from round r where r.id = round)
           and exists (select from charter_proposal p where p.id = proposal));
alter policy own on charter_point
    with check ((select r.revealed_at is not null and (select current_member()) = any (r.readers) from round r where r.id = round)
                and exists (select from charter_proposal p
                             where p.id = proposal and p.author = (select current_member()) and p.closed_at is null));

drop function my_rounds();
drop function my_revealed_rounds();
