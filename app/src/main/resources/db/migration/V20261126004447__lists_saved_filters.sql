-- Filters somebody saved under a name: a view, what narrows it and its order, written down as the query of an address. A
-- user's own, or an office's, which those of the offices below see too. What it names (a custom field, a status) can be
-- taken away later, so nothing here points to it: the list says what is no longer there.
create table list_filter (
    organisation_id uuid not null references organisation,
    id              uuid not null,
    user_id         uuid,
    office_id       uuid,
    name            text not null check (length(name) between 1 and 100),
    name_key        text collate "C" not null,
    query           text not null check (length(query) between 1 and 20000),
    changed_at      timestamptz not null default baton_now(),
    version         integer not null default 1,
    primary key (organisation_id, id),
    foreign key (organisation_id, user_id) references user_account (organisation_id, id),
    foreign key (organisation_id, office_id) references office (organisation_id, id),
    constraint list_filter_owner check (num_nonnulls(user_id, office_id) = 1)
);
comment on column list_filter.name_key is 'The name as search folds it: no two of one owner are called alike.';
create unique index list_filter_of_user on list_filter (organisation_id, user_id, name_key) where user_id is not null;
create unique index list_filter_of_office on list_filter (organisation_id, office_id, name_key) where office_id is not null;
call baton_tenant_table('list_filter', 'select, insert, update, delete');
