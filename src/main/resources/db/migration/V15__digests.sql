-- One calm message a day: at an hour and on days that the member chooses, and only when something new awaits.
alter table account add digest_at time not null default '07:30';
alter table account add digest_days int[] not null default '{1,2,3,4,5}'
    check (digest_days <@ array[1, 2, 3, 4, 5, 6, 7] and cardinality(digest_days) <= 7);
grant select (digest_at, digest_days), update (digest_at, digest_days) on account to cordee_app;

-- One digest of each day: whoever plans it twice, on two nodes or after a fall, has planned it once.
create unique index one_digest on letter (about) where kind = 'digest';

-- The first letter of somebody only plans the next one: at which hour that is, where they live, the application
-- knows.
create function begin_digests() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    insert into letter (kind, email, locale, about, facts, due_at)
    values ('digest', new.email, new.locale, new.member, jsonb_build_object('member', new.member),
            date_trunc('day', now(), 'UTC') + interval '1 day 5 hours');
    return new;
end
$$;
create trigger begin_digests after insert on account for each row execute function begin_digests();

-- In a transaction that the house begins for a digest and for nothing else, its addressee is the current member,
-- as if they were here: it tells what they may read.
create function enter_for_digest(p_house bytea, p_letter uuid) returns uuid
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_member uuid;
begin
    perform for_the_house(p_house);
    select a.member into v_member
      from letter l join account a on a.member = (l.facts ->> 'member')::uuid
     where l.id = p_letter and l.kind = 'digest';
    perform set_config('cordee.member',
        coalesce(v_member || ':' || (select encode(hmac(context_text(v_member)::bytea, key, 'sha256'), 'hex') from context_key), ''),
        true);
    return v_member;
end
$$;

-- Plans the current member's next digest. What the last one told is kept as hashes, so that the next tells only
-- what is new.
create function plan_digest(p_about uuid, p_due timestamptz, p_told text[]) returns void
    language sql security definer set search_path = pg_catalog, public, pg_temp
as $$
    insert into letter (kind, email, locale, about, facts, due_at)
    select 'digest', a.email, a.locale, p_about, jsonb_build_object('member', a.member, 'told', p_told), p_due
      from account a where a.member = current_member()
    on conflict (about) where kind = 'digest' do nothing
$$;

-- The hour, the days or the place are others now: what was planned moves; without a day there is none.
create function replan_digest(p_about uuid, p_due timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_told text[];
begin
    with planned as (
        delete from letter where kind = 'digest' and facts ->> 'member' = current_member()::text returning facts)
    select array(select jsonb_array_elements_text(p.facts -> 'told')) into v_told
      from planned p where p.facts ? 'told' limit 1;
    if p_due is not null then
        perform plan_digest(p_about, p_due, coalesce(v_told, '{}'));
    end if;
end
$$;
create index on letter ((facts ->> 'member')) where kind = 'digest';

grant execute on function enter_for_digest(bytea, uuid), plan_digest(uuid, timestamptz, text[]), replan_digest(uuid, timestamptz) to cordee_app;
alter function begin_digests() owner to cordee_work;
alter function enter_for_digest(bytea, uuid) owner to cordee_work;
alter function plan_digest(uuid, timestamptz, text[]) owner to cordee_work;
alter function replan_digest(uuid, timestamptz) owner to cordee_work;

-- Who is here already.
set role cordee_work;
insert into letter (kind, email, locale, about, facts, due_at)
select 'digest', email, locale, member, jsonb_build_object('member', member),
       date_trunc('day', now(), 'UTC') + interval '1 day 5 hours'
  from account;
reset role;
