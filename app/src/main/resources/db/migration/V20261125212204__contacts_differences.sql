-- What a lead says otherwise than the contact it was linked to: nothing is overwritten, somebody decides. Decided ones
-- stay, so that the same is not asked again.
create table contact_difference (
    organisation_id uuid not null,
    id              uuid not null,
    contact_id      uuid not null,
    lead_id         uuid not null,
    field           text not null,
    custom_field_id uuid,
    said            text not null,
    value           jsonb not null,
    found_at        timestamptz not null default baton_now(),
    found_by        uuid,
    taken           boolean,
    decided_at      timestamptz,
    decided_by      uuid,
    primary key (organisation_id, id),
    foreign key (organisation_id, contact_id) references contact (organisation_id, id),
    check ((taken is null) = (decided_at is null))
);
comment on column contact_difference.said is 'As it is shown; dates as ISO 8601.';
comment on column contact_difference.taken is 'Whether it was taken over; false where it was dismissed, null while it waits.';
create unique index contact_difference_once on contact_difference (organisation_id, contact_id, field,
    coalesce(custom_field_id, '00000000-0000-0000-0000-000000000000'::uuid), md5(said));
call baton_tenant_table('contact_difference', 'select, insert, update');
