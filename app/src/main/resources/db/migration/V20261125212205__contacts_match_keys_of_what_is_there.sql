-- Gives the contacts that are there already their match keys and their leads, as the leads were given theirs.
alter table contact no force row level security;
alter table contact_email no force row level security;
alter table contact_phone no force row level security;
alter table contact_address no force row level security;
alter table contact_match_key no force row level security;
alter table contact_lead no force row level security;

create function match_name(typed text) returns text
    language sql immutable
    return left(btrim(regexp_replace(regexp_replace(
        replace(replace(translate(normalize(lower(coalesce(typed, '')), NFKD), 'øłđ', 'old'), 'ß', 'ss'), 'æ', 'ae'),
        '[''’‘`´ʼ\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]', '', 'g'),
        '[^[:alnum:]]+', ' ', 'g')), 120);

insert into contact_match_key (organisation_id, match_key, contact_id)
select contact.organisation_id, keys.match_key, contact.id
from contact
cross join lateral (select match_name(contact.last_name) as last_name) folded
cross join lateral (
    select 'E' || email.normalised as match_key
    from contact_email email
    where email.organisation_id = contact.organisation_id and email.contact_id = contact.id
        and email.normalised is not null
    union
    select 'P' || phone.normalised || '|' || folded.last_name
    from contact_phone phone
    where phone.organisation_id = contact.organisation_id and phone.contact_id = contact.id
        and phone.normalised is not null and folded.last_name <> ''
    union
    select 'N' || folded.last_name || '|' || match_name(contact.first_name) || '|' || contact.birth_date
    where contact.type <> 'BUSINESS' and contact.birth_date is not null and folded.last_name <> ''
    union
    select 'B' || match_name(contact.business_name) || '|' || replace(match_name(address.postcode), ' ', '')
    from contact_address address
    where address.organisation_id = contact.organisation_id and address.contact_id = contact.id
        and contact.type = 'BUSINESS' and match_name(contact.business_name) <> ''
        and match_name(address.postcode) <> '') keys;

insert into contact_lead (organisation_id, lead_id, contact_id, linked_at, linked_by)
select organisation_id, origin_lead_id, id, created_at, created_by
from contact
where origin_lead_id is not null;

drop function match_name(text);

alter table contact force row level security;
alter table contact_email force row level security;
alter table contact_phone force row level security;
alter table contact_address force row level security;
alter table contact_match_key force row level security;
alter table contact_lead force row level security;
