-- Leads that come by a web form come into the lead group the form names; those of the forms there are go on coming into the
-- general one. The owner is bound by forced policies and must see all organisations here, so they are not forced on it meanwhile.
alter table web_form no force row level security;
alter table lead_group no force row level security;

alter table web_form add column group_id uuid;
update web_form set group_id = lead_group.id
from lead_group
where lead_group.organisation_id = web_form.organisation_id and lead_group.general;
alter table web_form
    alter column group_id set not null,
    add foreign key (organisation_id, group_id) references lead_group (organisation_id, id);

alter table web_form force row level security;
alter table lead_group force row level security;
