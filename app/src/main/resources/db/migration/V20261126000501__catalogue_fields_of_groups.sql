-- In which lead groups a custom field is asked for, where it is not asked for in all of them.
create table custom_field_group (
    organisation_id uuid not null,
    field_id        uuid not null,
    group_id        uuid not null,
    primary key (organisation_id, field_id, group_id),
    foreign key (organisation_id, field_id) references custom_field (organisation_id, id),
    foreign key (organisation_id, group_id) references lead_group (organisation_id, id)
);
create index custom_field_group_group on custom_field_group (organisation_id, group_id, field_id);
call baton_tenant_table('custom_field_group', 'select, insert, delete');
