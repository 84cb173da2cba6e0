-- There are several lead groups, and each can be taken out of use. One is the general one, which leads come into for which
-- nobody names a group: the only one there was until now.
alter table lead_group
    add column active boolean not null default true,
    add column general boolean not null default true,
    add constraint lead_group_general check (active or not general);
alter table lead_group alter column general set default false;
create unique index lead_group_only_general on lead_group (organisation_id) where general;
