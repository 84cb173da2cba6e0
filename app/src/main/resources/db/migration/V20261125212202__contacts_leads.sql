-- The contact each accepted lead was given, remembered also when the lead is taken back: its next acceptance finds the
-- same one. Several leads can belong to one contact.
create table contact_lead (
    organisation_id uuid not null,
    lead_id         uuid not null,
    contact_id      uuid not null,
    linked_at       timestamptz not null default baton_now(),
    linked_by       uuid,
    primary key (organisation_id, lead_id),
    foreign key (organisation_id, contact_id) references contact (organisation_id, id)
);
create index contact_lead_contact on contact_lead (organisation_id, contact_id, linked_at desc, lead_id desc);
call baton_tenant_table('contact_lead', 'select, insert');
