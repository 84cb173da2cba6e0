-- The newest event of a lead is found in the history itself. Kept in the lead's row it made every command write the row,
-- and with it each of the row's indexes, a second time.
alter table lead drop column event_sequence, drop column event_digest;
