create table idempotency_record (
    organisation_id uuid not null references organisation,
    user_id         uuid not null,
    route           text not null,
    idempotency_key text not null check (length(idempotency_key) between 1 and 255),
    request_digest  bytea not null,
    outcome_type    text not null,
    outcome         jsonb not null,
    created_at      timestamptz not null default baton_now(),
    primary key (organisation_id, user_id, route, idempotency_key)
);
comment on table idempotency_record is 'What a repeated write answers. The outcome, never a secret; kept seven days.';
create index idempotency_record_age on idempotency_record (created_at);
call baton_tenant_table('idempotency_record', 'select, insert');
call baton_jobs_table('idempotency_record', 'select, delete');

-- db-scheduler's table: rows are wake-ups, staged in the transaction of their cause.
create table scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
grant select, insert, update, delete on scheduled_tasks to baton_app;
