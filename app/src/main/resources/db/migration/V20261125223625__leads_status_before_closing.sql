-- Reopening a lead gives it back the status it had: closing sets another, and nothing else remembers which it was.
alter table lead
    add column status_before_closing uuid,
    add foreign key (organisation_id, status_before_closing) references lead_status (organisation_id, id);
