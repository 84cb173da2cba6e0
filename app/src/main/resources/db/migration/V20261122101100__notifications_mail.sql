create table outgoing_mail (
    organisation_id uuid not null references organisation,
    id              uuid not null,
    template        text not null,
    recipient_id    uuid not null,
    recipient       text not null,
    locale          text not null,
    parameters      jsonb not null default '{}',
    state           text not null default 'WAITING' check (state in ('WAITING', 'SENT', 'FAILED')),
    attempts        integer not null default 0,
    next_attempt_at timestamptz not null default baton_now(),
    problem         text,
    created_at      timestamptz not null default baton_now(),
    sent_at         timestamptz,
    primary key (organisation_id, id),
    foreign key (organisation_id, recipient_id) references user_account (organisation_id, id)
);
comment on table outgoing_mail is 'Mail leaves as a row of the transaction that caused it; its id is its Message-ID. Secrets are made when it is sent.';
create index outgoing_mail_due on outgoing_mail (next_attempt_at) where state = 'WAITING';
create index outgoing_mail_newest on outgoing_mail (organisation_id, created_at desc, id desc);
call baton_tenant_table('outgoing_mail', 'select, insert, update');
call baton_jobs_table('outgoing_mail', 'select, update');
