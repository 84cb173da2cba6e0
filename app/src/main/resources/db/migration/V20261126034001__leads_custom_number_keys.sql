-- Under row-level security an index serves only comparisons that cannot tell what they compared, and those of numeric are
-- none of these: a narrow range of numbers was found by reading every value of the field. Those of double precision are,
-- and no smaller number has the greater key: so the key finds, and the number itself decides.
drop index lead_custom_number;
alter table lead_custom_value
    add column number_key double precision generated always as (number_value::double precision) stored;
create index lead_custom_number on lead_custom_value (organisation_id, field_id, number_key, lead_id)
    include (number_value, received_at, sort_name) where number_key is not null;
comment on column lead_custom_value.number_key is 'The number as filters and orders find it by index; what is equal in its first fifteen digits has the same key.';
