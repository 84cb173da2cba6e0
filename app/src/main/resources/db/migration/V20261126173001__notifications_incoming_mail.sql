create table incoming_mail (
    organisation_id uuid not null references organisation,
    id              uuid not null,
    message_key     text not null,
    mail_id         uuid not null,
    message_id      text not null,
    sender          text not null,
    subject         text not null,
    outcome         text not null check (outcome in ('ACCEPTED', 'REJECTED', 'TOO_LATE', 'NOT_POSSIBLE', 'UNCLEAR',
                                                     'AUTOMATIC', 'NOT_TRUSTED', 'NOT_HANDLED')),
    reason          text not null default '',
    told_by         uuid,
    received_at     timestamptz not null default baton_now(),
    primary key (organisation_id, id),
    unique (organisation_id, message_key),
    foreign key (organisation_id, mail_id) references outgoing_mail (organisation_id, id),
    foreign key (organisation_id, told_by) references outgoing_mail (organisation_id, id)
);
comment on table incoming_mail is 'Replies to our mail, each once, with what came of it. Their words are not kept.';
create index incoming_mail_newest on incoming_mail (organisation_id, received_at desc, id desc);
create index incoming_mail_told_by on incoming_mail (organisation_id, told_by) where told_by is not null;
create index outgoing_mail_assignment on outgoing_mail (organisation_id, assignment_id, recipient_id, template)
    where assignment_id is not null;
call baton_tenant_table('incoming_mail', 'select, insert, update');
