-- Which lead repeats which: each one points at the first of its person or firm.
create table lead_duplicate (
    organisation_id uuid not null,
    lead_id         uuid not null,
    original_id     uuid not null,
    reason          text check (reason in ('EMAIL', 'PHONE_AND_NAME', 'NAME_AND_BIRTH_DATE', 'NAME_AND_POSTCODE')),
    found_at        timestamptz not null default baton_now(),
    merged_at       timestamptz,
    merged_by       uuid,
    primary key (organisation_id, lead_id),
    foreign key (organisation_id, lead_id) references lead (organisation_id, id),
    foreign key (organisation_id, original_id) references lead (organisation_id, id),
    check (lead_id <> original_id),
    check (reason is not null or merged_at is not null)
);
comment on column lead_duplicate.reason is 'Why they seem to be the same; null where only somebody who merged them says so.';
comment on column lead_duplicate.merged_at is 'When somebody merged the lead into the other; null while it is only a likeness.';
create index lead_duplicate_original on lead_duplicate (organisation_id, original_id, lead_id);
call baton_tenant_table('lead_duplicate', 'select, insert, update, delete');
