-- What a search found by its tokens is narrowed and ordered without reading the leads themselves, which lie all over
-- the table: this index holds all that decides whether, and where, a lead stands in a list.
create index lead_place on lead (organisation_id, id) include (stage, received_at, number, sort_name, holding_office_id, holder_user_id);
