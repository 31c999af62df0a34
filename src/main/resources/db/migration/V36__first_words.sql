-- When somebody first said anything of what was proposed: that is how long they took. What they say later, once it has
-- become true, is not slowness.
alter table agreement_voice add first_said_at timestamptz;
alter table agreement_voice no force row level security;
update agreement_voice set first_said_at = said_at;
alter table agreement_voice force row level security;
alter table agreement_voice alter first_said_at set not null;
grant select (first_said_at) on agreement_voice to cordee_app;

create function keep_first_word() returns trigger
    language plpgsql
    set search_path = pg_catalog, public, pg_temp
as $$
begin
    new.first_said_at := case when tg_op = 'INSERT' then new.said_at else old.first_said_at end;
    return new;
end
$$;
create trigger keep_first_word before insert or update on agreement_voice
    for each row execute function keep_first_word();
