-- A custom field is the organisation's and is asked for in all lead groups or in some (custom_field_group). It belongs to
-- the whole organisation, or to one office and, where that shares it, to the offices below. Those there are stay in
-- every group and everybody's. Key and label are unique over the organisation, whoever sees a field.
drop index custom_field_key;
drop index custom_field_label;
alter table custom_field
    add column all_groups boolean not null default true,
    add column office_id uuid,
    add column shared_below boolean not null default true,
    alter column group_id drop not null,
    add foreign key (organisation_id, office_id) references office (organisation_id, id);
comment on column custom_field.group_id is 'No longer read: see all_groups and custom_field_group.';
create unique index custom_field_key on custom_field (organisation_id, key);
create unique index custom_field_label on custom_field (organisation_id, label);
