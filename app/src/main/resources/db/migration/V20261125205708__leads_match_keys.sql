-- What a lead is matched by: two records are the same person or firm when they share a key (MatchKeys makes them). The
-- matches of a thousand leads are found by equality on this key alone; of the many that may share one, the first and the
-- last by number in two steps.
create table lead_match_key (
    organisation_id uuid not null,
    match_key       text collate "C" not null,
    lead_number     bigint not null,
    lead_id         uuid not null,
    primary key (organisation_id, match_key, lead_number) include (lead_id),
    foreign key (organisation_id, lead_id) references lead (organisation_id, id)
);
create index lead_match_key_lead on lead_match_key (organisation_id, lead_id) include (match_key, lead_number);
call baton_tenant_table('lead_match_key', 'select, insert, delete');
