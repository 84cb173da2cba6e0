-- Leads by how they ended, and those that were dispatched.
create index lead_outcome on lead (organisation_id, close_outcome, received_at desc, id desc) where close_outcome is not null;
create index lead_event_dispatched on lead_event (organisation_id, lead_id) where type = 'DISPATCHED';
