-- Which columns a list shows, in which order and how wide: a user's own choice for a view, or an office's default for it, which
-- holds for the offices below too. Columns and widths go in pairs; a custom field is named by its id, and one that is retired is
-- left out when the list is shown, so nothing here points to it.
create table list_layout (
    organisation_id uuid not null references organisation,
    id              uuid not null,
    view            text not null,
    user_id         uuid,
    office_id       uuid,
    columns         text[] not null,
    widths          text[] not null,
    changed_at      timestamptz not null default baton_now(),
    primary key (organisation_id, id),
    foreign key (organisation_id, user_id) references user_account (organisation_id, id),
    foreign key (organisation_id, office_id) references office (organisation_id, id),
    constraint list_layout_owner check (num_nonnulls(user_id, office_id) = 1),
    constraint list_layout_pairs check (cardinality(columns) = cardinality(widths) and cardinality(columns) between 1 and 40)
);
create unique index list_layout_of_user on list_layout (organisation_id, user_id, view) where user_id is not null;
create unique index list_layout_of_office on list_layout (organisation_id, office_id, view) where office_id is not null;
call baton_tenant_table('list_layout', 'select, insert, update, delete');
