-- A contact takes over all of its lead's data: the source and the custom fields too.
alter table contact add column source text;

create table contact_custom_value (
    organisation_id uuid not null,
    contact_id      uuid not null,
    field_id        uuid not null,
    text_value      text collate "C",
    number_value    numeric,
    date_value      date,
    tick_value      boolean,
    primary key (organisation_id, contact_id, field_id),
    foreign key (organisation_id, contact_id) references contact (organisation_id, id),
    foreign key (organisation_id, field_id) references custom_field (organisation_id, id),
    check (num_nonnulls(text_value, number_value, date_value, tick_value) = 1)
);
call baton_tenant_table('contact_custom_value', 'select, insert, delete');
