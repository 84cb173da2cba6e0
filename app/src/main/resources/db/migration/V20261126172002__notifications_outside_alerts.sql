-- Who wants to be told by mail, and at which address; only one that its owner has confirmed by a link is written to.
create table outside_alert (
    organisation_id uuid not null,
    user_id         uuid not null,
    by_mail         boolean not null,
    address         text not null check (length(address) between 3 and 254),
    confirmed_at    timestamptz,
    primary key (organisation_id, user_id),
    foreign key (organisation_id, user_id) references user_account (organisation_id, id)
);
comment on column outside_alert.confirmed_at is 'When somebody pressed the button behind the link that was mailed to this address; null: nobody yet.';
call baton_tenant_table('outside_alert', 'select, insert, update');

-- What a link in a mail is for. The secret in it is kept nowhere; its digest leads here by secret_lookup.
create table mailed_link (
    organisation_id uuid not null,
    id              uuid not null,
    user_id         uuid not null,
    purpose         text not null check (purpose in ('ANSWER', 'ADDRESS')),
    assignment_id   uuid,
    address         text,
    created_at      timestamptz not null default baton_now(),
    expires_at      timestamptz not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, user_id) references user_account (organisation_id, id),
    foreign key (organisation_id, assignment_id) references assignment (organisation_id, id),
    check ((purpose = 'ANSWER') = (assignment_id is not null)),
    check ((purpose = 'ADDRESS') = (address is not null))
);
comment on column mailed_link.assignment_id is 'The one offer it answers.';
comment on column mailed_link.address is 'The address it was mailed to, which it confirms.';
create index mailed_link_expires on mailed_link (expires_at);
call baton_tenant_table('mailed_link', 'select, insert');
call baton_jobs_table('mailed_link', 'select, delete');

alter table secret_lookup
    drop constraint secret_lookup_purpose_check,
    add constraint secret_lookup_purpose_check
        check (purpose in ('TOKEN', 'API_KEY', 'INVITATION', 'PASSWORD_RESET', 'ANSWER', 'ADDRESS'));
