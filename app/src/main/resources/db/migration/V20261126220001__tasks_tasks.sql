-- What somebody is to do, until when, about what. A task knows of the thing it is about no more than kind and id, so that tasks
-- stand below what they are about; who may see that thing is asked where it is known.
create table task (
    organisation_id uuid not null references organisation,
    id              uuid not null,
    kind            text not null,
    title           text not null,
    text            text,
    due_on          date not null,
    due_minute      integer,
    overdue_from    timestamptz not null,
    priority        text not null,
    assignee_id     uuid not null,
    remind_before   integer,
    remind_at       timestamptz,
    reminded_at     timestamptz,
    subject_kind    text,
    subject_id      uuid,
    cause_id        uuid,
    state           text not null default 'OPEN',
    done_at         timestamptz,
    done_by         uuid,
    created_by      uuid,
    created_at      timestamptz not null default baton_now(),
    version         integer not null default 1,
    primary key (organisation_id, id),
    foreign key (organisation_id, assignee_id) references user_account (organisation_id, id),
    foreign key (organisation_id, done_by) references user_account (organisation_id, id),
    foreign key (organisation_id, created_by) references user_account (organisation_id, id),
    constraint task_kind check (kind in ('TO_DO', 'NEXT_CONTACT')),
    constraint task_priority check (priority in ('LOW', 'NORMAL', 'HIGH')),
    constraint task_state check (state in ('OPEN', 'DONE')),
    constraint task_done check ((state = 'DONE') = (done_at is not null) and (done_at is not null or done_by is null)),
    constraint task_due_minute check (due_minute between 0 and 1439),
    constraint task_remind_before check (remind_before between 0 and 43200),
    constraint task_subject check (
        num_nonnulls(subject_kind, subject_id) <> 1 and subject_kind in ('LEAD', 'CONTACT', 'OPPORTUNITY')),
    constraint task_next_contact check (kind <> 'NEXT_CONTACT' or subject_id is not null)
);
comment on table task is 'What somebody is to do, until when, about what.';
comment on column task.due_on is 'In the zone its assignee had when it was set.';
comment on column task.due_minute is 'Minutes after midnight; null for the whole day.';
comment on column task.overdue_from is 'The time it was due, or the end of its day.';
comment on column task.remind_before is 'Minutes before it is due; null for no reminder.';
comment on column task.cause_id is 'What had it made of its subject: no cause makes it twice.';
-- Somebody's open tasks by when they are due, and those done, the latest first.
create index task_open on task (organisation_id, assignee_id, overdue_from, id) where state = 'OPEN';
create index task_done_by_time on task (organisation_id, assignee_id, done_at, id) where state = 'DONE';
create index task_about on task (organisation_id, subject_id, overdue_from, id) where subject_id is not null;
create index task_to_remind on task (remind_at) where state = 'OPEN' and remind_at is not null and reminded_at is null;
create unique index task_one_next_contact on task (organisation_id, subject_id, assignee_id)
    where kind = 'NEXT_CONTACT' and state = 'OPEN';
create unique index task_of_cause on task (organisation_id, subject_id, cause_id) where cause_id is not null;
call baton_tenant_table('task', 'select, insert, update, delete');
call baton_jobs_table('task', 'select');
