-- The ground everything stands on: roles, the organisation setting, the clock that decides.

do $$
declare role_name text;
begin
    foreach role_name in array array['baton_app', 'baton_jobs', 'baton_reports'] loop
        if not exists (select from pg_roles where rolname = role_name) then
            execute format('create role %I nologin', role_name);
        end if;
    end loop;
    -- The server may become the jobs role for one transaction, never by accident: it inherits nothing of it.
    if not pg_has_role('baton_app', 'baton_jobs', 'member') then
        grant baton_jobs to baton_app with inherit false, set true;
    end if;
end $$;

revoke all on schema public from public;
grant usage on schema public to baton_app, baton_jobs, baton_reports;

-- The organisation of this transaction; null (and so: no row of anybody) when the door did not set it.
create function baton_organisation() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('baton.organisation', true), '')::uuid;

-- The only clock that decides. Tests move it by replacing this function, which only its owner can do;
-- the served application is no owner, and a test proves that the offset is nowhere else.
create function baton_now() returns timestamptz
    language sql volatile
    return clock_timestamp();

-- Puts a table under its organisation's policy and grants the app role just the named rights on it.
create procedure baton_tenant_table(table_name text, app_rights text)
    language plpgsql as $$
begin
    execute format('alter table %I enable row level security', table_name);
    execute format('alter table %I force row level security', table_name);
    execute format(
        'create policy organisation_only on %I
            using (organisation_id = nullif(current_setting(''baton.organisation'', true), '''')::uuid)
            with check (organisation_id = nullif(current_setting(''baton.organisation'', true), '''')::uuid)',
        table_name);
    execute format('grant %s on %I to baton_app', app_rights, table_name);
end $$;

-- Lets the jobs role see and change a tenant table across organisations: explicit, table by table.
create procedure baton_jobs_table(table_name text, jobs_rights text)
    language plpgsql as $$
begin
    execute format('create policy jobs_everywhere on %I to baton_jobs using (true) with check (true)', table_name);
    execute format('grant %s on %I to baton_jobs', jobs_rights, table_name);
end $$;
