-- Prepares a PostgreSQL server (17 or newer) that somebody else runs for Cordée.
-- Run once as a superuser of that server, with three different long passwords:
--
--   psql -v owner_password=… -v app_password=… -v health_password=… -f docs/external-postgresql.sql
--
-- Then give every node
--   CORDEE_DATABASE_URL=postgresql://HOST/cordee
--   CORDEE_DATABASE_APP_PASSWORD, CORDEE_DATABASE_HEALTH_PASSWORD
-- and only the node that migrates (or a start made for that purpose)
--   CORDEE_DATABASE_OWNER_PASSWORD.
-- All nodes share one secrets/instance file: links made by one are opened at another, and by it the
-- database knows the house. After changing it, start once with the owner's password.

\set ON_ERROR_STOP on

-- The statements below may be logged by the server; the verifiers of passwords need not be.
set log_statement = 'none';
set log_min_duration_statement = -1;
set password_encryption = 'scram-sha-256';

create role cordee_owner login nosuperuser nocreatedb nocreaterole nobypassrls noreplication
    password :'owner_password';
create role cordee_app login nosuperuser nocreatedb nocreaterole nobypassrls noreplication
    password :'app_password';
create role cordee_health login nosuperuser nocreatedb nocreaterole nobypassrls noreplication
    connection limit 50 password :'health_password';
-- Owns the functions that cross members; nobody logs in as it.
create role cordee_work nologin noinherit;
-- The owner hands functions to work, yet does not read as work does.
grant cordee_work to cordee_owner with inherit false, set true;

create database cordee owner cordee_owner template template0 encoding 'UTF8'
    locale_provider builtin builtin_locale 'C.UTF-8' lc_collate 'C' lc_ctype 'C';
revoke connect, temporary on database cordee from public;
grant connect on database cordee to cordee_owner, cordee_app, cordee_work, cordee_health;

\connect cordee

revoke all on schema public from public;
grant usage on schema public to cordee_app, cordee_work, cordee_health;
-- A role can only be handed a function in a schema where it may create.
grant create on schema public to cordee_work;

-- What PostgreSQL lets everybody watch: how much was written and when, sizes, locks, the statements of the
-- others. On a quiet instance that is who writes a draft, and how long it is. And large objects, which
-- belong to whoever makes them. Your monitoring reads them as a member of pg_monitor.
do $$
declare f regprocedure;
begin
    for f in
        select oid from pg_proc
         where pronamespace = 'pg_catalog'::regnamespace
           and (proname ~ '^pg_stat_get_'
                or proname ~ '^(pg_|txid_)current_(wal|snapshot|xact_id)|^txid_current'
                or proname ~ '^pg_(relation|table|total_relation|indexes|database|tablespace)_size$'
                or proname in ('pg_lock_status', 'pg_blocking_pids', 'pg_safe_snapshot_blocking_pids',
                               'pg_xact_status', 'pg_get_multixact_members', 'pg_last_committed_xact',
                               'pg_xact_commit_timestamp', 'pg_xact_commit_timestamp_origin',
                               'lo_creat', 'lo_create', 'lo_from_bytea'))
    loop
        execute format('revoke execute on function %s from public', f);
        if f::text ~ '^(pg|txid)_' then
            execute format('grant execute on function %s to pg_monitor', f);
        end if;
    end loop;
end
$$;
grant execute on function pg_current_xact_id() to cordee_work;
revoke usage on language plpgsql from public;
grant usage on language plpgsql to cordee_owner, cordee_work;

alter schema public owner to cordee_owner;
