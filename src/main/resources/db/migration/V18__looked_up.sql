-- The same rounds as before to the same members. Whose rounds they are is looked up in a table of hashes: compared
-- one by one, the rows of a room of five years took the square of its rounds.
alter policy mine on round using (id in (select unnest(my_rounds())));
alter policy mine on round_party using (round in (select unnest(my_rounds())));
alter policy own_or_revealed on answer
    using (member = (select current_member()) or round in (select unnest(my_revealed_rounds())));
