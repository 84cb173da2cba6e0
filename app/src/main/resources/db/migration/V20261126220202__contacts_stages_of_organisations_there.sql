-- Organisations that are there get the stages a new one begins with, in the language their first user speaks.
alter table opportunity_stage no force row level security;
alter table organisation no force row level security;
alter table user_account no force row level security;

insert into opportunity_stage (organisation_id, id, name, kind, position)
select organisation.organisation_id, gen_random_uuid(), case when spoken.german then first.german else first.english end, first.kind,
    first.position
from organisation
cross join lateral (
    select coalesce((
        select user_account.locale like 'de%' from user_account
        where user_account.organisation_id = organisation.organisation_id
        order by user_account.created_at, user_account.id limit 1), false) as german) spoken
cross join (values
    (1, 'OPEN', 'Qualified', 'Qualifiziert'),
    (2, 'OPEN', 'Proposal', 'Angebot'),
    (3, 'OPEN', 'Negotiation', 'Verhandlung'),
    (4, 'WON', 'Won', 'Gewonnen'),
    (5, 'LOST', 'Lost', 'Verloren')) as first (position, kind, english, german);

alter table user_account force row level security;
alter table organisation force row level security;
alter table opportunity_stage force row level security;
