-- Undoing an import removes its leads with their offers. The mail about such an offer goes with it, sent or not, and so do its
-- links and what was replied to it: nothing is left that they could be about.
alter table outgoing_mail
    drop constraint outgoing_mail_assignment,
    add constraint outgoing_mail_assignment foreign key (organisation_id, assignment_id)
        references assignment (organisation_id, id) on delete cascade;
alter table mailed_link
    drop constraint mailed_link_organisation_id_assignment_id_fkey,
    add constraint mailed_link_assignment foreign key (organisation_id, assignment_id)
        references assignment (organisation_id, id) on delete cascade;
create index mailed_link_assignment on mailed_link (organisation_id, assignment_id) where assignment_id is not null;
alter table incoming_mail
    drop constraint incoming_mail_organisation_id_mail_id_fkey,
    add constraint incoming_mail_mail foreign key (organisation_id, mail_id)
        references outgoing_mail (organisation_id, id) on delete cascade,
    drop constraint incoming_mail_organisation_id_told_by_fkey,
    add constraint incoming_mail_told_by foreign key (organisation_id, told_by)
        references outgoing_mail (organisation_id, id) on delete cascade;
create index incoming_mail_mail on incoming_mail (organisation_id, mail_id);
