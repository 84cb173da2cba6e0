-- A list filtered by a custom field wants the newest, or the first by name, of the leads that have a value. As beside each
-- search token, the lead's place in those orders stands beside each value, so that the index alone puts what is found in
-- order; and the values themselves stand in order, so that a list sorted by the field is a walk along its index. Texts are
-- compared by what search folds them to, cut to what an index takes.
-- The owner is bound by forced policies and must see all organisations here, so they are not forced on it meanwhile.
alter table lead_custom_value
    add column text_key    text collate "C",
    add column received_at timestamptz,
    add column sort_name   text collate "C";
drop index lead_custom_text;
drop index lead_custom_number;
drop index lead_custom_date;
drop index lead_custom_tick;

create function folded_key(typed text) returns text
    language sql immutable
    return left(replace(replace(translate(regexp_replace(normalize(lower(btrim(typed)), NFKD),
        '[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]', '', 'g'), 'øłđ', 'old'), 'ß', 'ss'), 'æ', 'ae'), 100);

alter table lead_custom_value no force row level security;
alter table lead no force row level security;
update lead_custom_value set text_key = folded_key(text_value), received_at = lead.received_at, sort_name = lead.sort_name
from lead
where lead.organisation_id = lead_custom_value.organisation_id and lead.id = lead_custom_value.lead_id;
alter table lead_custom_value force row level security;
alter table lead force row level security;
drop function folded_key(text);

alter table lead_custom_value
    alter column received_at set not null,
    alter column sort_name set not null,
    add constraint lead_custom_value_key check ((text_value is null) = (text_key is null));
create index lead_custom_text on lead_custom_value (organisation_id, field_id, text_key, lead_id)
    include (received_at, sort_name) where text_key is not null;
create index lead_custom_number on lead_custom_value (organisation_id, field_id, number_value, lead_id)
    include (received_at, sort_name) where number_value is not null;
create index lead_custom_date on lead_custom_value (organisation_id, field_id, date_value, lead_id)
    include (received_at, sort_name) where date_value is not null;
create index lead_custom_tick on lead_custom_value (organisation_id, field_id, tick_value, lead_id)
    include (received_at, sort_name) where tick_value is not null;
comment on column lead_custom_value.text_key is 'The text as search folds it, at most 100 characters: what filters and orders compare.';
comment on column lead_custom_value.received_at is 'As the lead has it: its place in lists.';
grant update on lead_custom_value to baton_app;
