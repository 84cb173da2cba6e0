-- A search wants the newest, or the first by name, of the leads its words begin. With that beside each token the index
-- alone puts the hits in order, and only as many leads are looked up as the page shows, instead of every hit.
-- Tokens are made from the lead's own record and deleted by it. They have no foreign key to it: that would take an index
-- by lead, as large as the table, for every lead that is ever removed, and a look at the lead for each of its words.
-- The table is written anew, which is what giving every row two more columns comes to. Its owner is bound by the
-- forced policies too, and sees no organisation's rows: they are lifted for this one transaction.
alter table lead_search_token rename to lead_search_token_unordered;
alter table lead_search_token_unordered rename constraint lead_search_token_pkey to lead_search_token_unordered_pkey;
create table lead_search_token (
    organisation_id uuid not null,
    token           text collate "C" not null,
    lead_id         uuid not null,
    received_at     timestamptz not null,
    sort_name       text collate "C" not null
);
alter table lead_search_token_unordered no force row level security;
alter table lead no force row level security;
insert into lead_search_token (organisation_id, token, lead_id, received_at, sort_name)
select token.organisation_id, token.token, token.lead_id, lead.received_at, lead.sort_name
from lead_search_token_unordered token
join lead on lead.organisation_id = token.organisation_id and lead.id = token.lead_id;
drop table lead_search_token_unordered;
alter table lead_search_token
    add primary key (organisation_id, token, lead_id) include (received_at, sort_name);
alter table lead force row level security;
comment on table lead_search_token is 'Words of the names, the number, e-mail addresses and phones, for search by prefix, each with the lead''s place in the orders of lists.';
call baton_tenant_table('lead_search_token', 'select, insert, update, delete');
