-- What belongs to a room goes with it (V13), also where a table came later.
do $$
declare
    v_key record;
begin
    for v_key in
        with recursive room_table (id) as (
            select unnest(array['partnership'::regclass::oid, 'round'::regclass::oid])
            union
            select c.conrelid from pg_constraint c join room_table t on c.confrelid = t.id where c.contype = 'f')
        select c.conname, c.conrelid::regclass as of_table, pg_get_constraintdef(c.oid) as says
          from pg_constraint c join room_table t on c.confrelid = t.id
         where c.contype = 'f' and c.confdeltype = 'a'
    loop
        execute format('alter table %s drop constraint %I, add constraint %I %s', v_key.of_table, v_key.conname, v_key.conname,
                       regexp_replace(v_key.says, '(REFERENCES [^(]+\([^)]+\))', '\1 ON DELETE CASCADE'));
    end loop;
end
$$;
