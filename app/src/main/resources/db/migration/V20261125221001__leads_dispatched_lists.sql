-- What the corporate office sent out and nobody has been given yet is a list of its own, in each order of lists. Only such
-- leads are in these indexes, so that they cost nothing to all others.
create index lead_dispatched_received on lead (organisation_id, sending_office_id, received_at desc, id desc)
    where sending_office_id is not null and stage = 'UNASSIGNED';
create index lead_dispatched_name on lead (organisation_id, sending_office_id, sort_name, id)
    where sending_office_id is not null and stage = 'UNASSIGNED';
create index lead_dispatched_number on lead (organisation_id, sending_office_id, number)
    where sending_office_id is not null and stage = 'UNASSIGNED';
