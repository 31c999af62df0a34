-- What is done for somebody who has not entered is asked for by the house itself, which proves it by a
-- secret that no statement smuggled into it can know: it is derived from a key outside the database, and
-- the owner leaves its hash here whenever it migrates. Otherwise whoever may speak to the database for a
-- moment could lay a sign-in link of their own making for somebody else's address, and be them.
create table house_key (
    hash bytea not null
);
create unique index one_house on house_key ((true));
alter table house_key enable row level security;
alter table house_key force row level security;
create policy owner_leaves_it on house_key to cordee_owner using (true) with check (true);
create policy work_reads on house_key for select to cordee_work using (true);
grant select on house_key to cordee_work;

create function is_house(p_house bytea) returns boolean
    language sql stable security definer
    set search_path = pg_catalog, public, pg_temp
as $$ select exists (select from house_key where hash = sha256(p_house)) $$;

-- Refuses everybody else.
create function for_the_house(p_house bytea) returns void
    language plpgsql stable security definer
    set search_path = pg_catalog, public, pg_temp
as $$
begin
    if not is_house(p_house) then
        raise exception 'not asked for by the house' using errcode = '42501';
    end if;
end
$$;

-- What is to be sent: a row of the transaction that causes it, so that no letter is lost and none is
-- written for something that did not happen. No secret and no private text: a link is made from its
-- id and a key that lives outside the database, at the moment of sending.
create table letter (
    id       uuid primary key default uuidv7(),
    kind     text not null,
    email    citext not null,
    locale   text not null,
    about    uuid not null,
    facts    jsonb not null default '{}',
    due_at   timestamptz not null,
    attempts int not null default 0
);
create index on letter (due_at);
alter table letter enable row level security;
alter table letter force row level security;
create policy work_all on letter to cordee_work using (true) with check (true);
grant select, insert, update, delete on letter to cordee_work;

-- Hands out what is due and puts it off by a minute, twice as long each time: who fails to send it, or
-- dies on the way, leaves it for another. Several nodes never take the same letter at once.
create function take_letters(p_house bytea, p_now timestamptz)
    returns table (id uuid, kind text, email text, locale text, about uuid, facts text)
    language sql security definer
    set search_path = pg_catalog, public, pg_temp
as $$
    select for_the_house(p_house);
    update letter l
       set attempts = attempts + 1,
           due_at = p_now + interval '1 minute' * power(2, least(attempts, 8))
     where l.id in (select d.id from letter d where d.due_at <= p_now order by d.due_at limit 20 for update skip locked)
    returning l.id, l.kind, l.email::text, l.locale, l.about, l.facts::text
$$;

-- Sent, or no longer to be sent.
create function letter_done(p_house bytea, p_id uuid) returns void
    language sql security definer
    set search_path = pg_catalog, public, pg_temp
as $$
    select for_the_house(p_house);
    delete from letter where id = p_id
$$;

grant execute on function is_house(bytea), take_letters(bytea, timestamptz), letter_done(bytea, uuid) to cordee_app;
alter function is_house(bytea) owner to cordee_work;
alter function for_the_house(bytea) owner to cordee_work;
alter function take_letters(bytea, timestamptz) owner to cordee_work;
alter function letter_done(bytea, uuid) owner to cordee_work;
