-- What a contact is matched by, as leads are (MatchKeys makes both): a lead belongs to the contact it shares a key with.
create table contact_match_key (
    organisation_id uuid not null,
    match_key       text collate "C" not null,
    contact_id      uuid not null,
    primary key (organisation_id, match_key, contact_id),
    foreign key (organisation_id, contact_id) references contact (organisation_id, id)
);
create index contact_match_key_contact on contact_match_key (organisation_id, contact_id);
call baton_tenant_table('contact_match_key', 'select, insert, delete');
