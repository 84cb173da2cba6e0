-- What somebody wants, or does not want, to be alerted of: a user's own choice for a topic, or an office's default for it, which
-- holds for the offices below too. What nobody chose is as Baton has it.
create table alert_wish (
    organisation_id uuid not null references organisation,
    id              uuid not null,
    user_id         uuid,
    office_id       uuid,
    topic           text not null,
    wanted          boolean not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, user_id) references user_account (organisation_id, id),
    foreign key (organisation_id, office_id) references office (organisation_id, id),
    constraint alert_wish_owner check (num_nonnulls(user_id, office_id) = 1),
    constraint alert_wish_topic check (topic in (
        'ASSIGNED', 'TAKEN_BACK', 'EXPIRED', 'REJECTED', 'RECEIVED', 'NEW_LEADS', 'WEB_SITE_LEADS'))
);
create unique index alert_wish_of_user on alert_wish (organisation_id, user_id, topic) where user_id is not null;
create unique index alert_wish_of_office on alert_wish (organisation_id, office_id, topic) where office_id is not null;
call baton_tenant_table('alert_wish', 'select, insert, delete');
