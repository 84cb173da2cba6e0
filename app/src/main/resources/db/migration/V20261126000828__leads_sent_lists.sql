-- Leads that came from an office can be asked for in every stage, not only among those that wait. Only leads that were
-- ever sent are in the index.
drop index lead_dispatched_received;
create index lead_sent_received on lead (organisation_id, sending_office_id, stage, received_at desc, id desc)
    where sending_office_id is not null;
