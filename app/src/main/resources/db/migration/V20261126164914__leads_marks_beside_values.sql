-- A list of leads with a given choice, in the order of another field, was found by walking that order and looking each lead's
-- choice up. So each value has marks beside it in its index: one bit of 64 for each text, choice and tick the lead has. A lead
-- without the bit has not got the value; one with the bit may have it, and is looked up. (A signature, as in signature files.)
-- By SHA-256, because what is kept must be the same in every version of PostgreSQL.
create function baton_value_mark(field_id uuid, text_key text, tick_value boolean) returns bigint
    language sql immutable parallel safe
    return 1::bigint << (get_byte(sha256(convert_to(
        field_id::text || '=' || coalesce(text_key, tick_value::text), 'UTF8')), 0) & 63);
grant execute on function baton_value_mark(uuid, text, boolean) to baton_app;

drop index lead_custom_text;
drop index lead_custom_number;
drop index lead_custom_date;
drop index lead_custom_tick;
alter table lead_custom_value add column marks bigint not null default 0;

-- The owner is bound by forced policies and must see all organisations here, so they are not forced on it meanwhile.
alter table lead_custom_value no force row level security;
update lead_custom_value set marks = its.marks
from (select organisation_id, lead_id, bit_or(baton_value_mark(field_id, text_key, tick_value)) as marks
      from lead_custom_value where text_key is not null or tick_value is not null
      group by organisation_id, lead_id) as its
where lead_custom_value.organisation_id = its.organisation_id and lead_custom_value.lead_id = its.lead_id;
alter table lead_custom_value force row level security;
alter table lead_custom_value alter column marks drop default;

create index lead_custom_text on lead_custom_value (organisation_id, field_id, text_key, lead_id)
    include (received_at, sort_name, marks) where text_key is not null;
create index lead_custom_number on lead_custom_value (organisation_id, field_id, number_key, lead_id)
    include (number_value, received_at, sort_name, marks) where number_key is not null;
create index lead_custom_date on lead_custom_value (organisation_id, field_id, date_value, lead_id)
    include (received_at, sort_name, marks) where date_value is not null;
create index lead_custom_tick on lead_custom_value (organisation_id, field_id, tick_value, lead_id)
    include (received_at, sort_name, marks) where tick_value is not null;
comment on column lead_custom_value.marks is 'A bit for each text, choice and tick of the lead, of all its fields: who lacks the bit lacks the value.';
analyze lead_custom_value;
