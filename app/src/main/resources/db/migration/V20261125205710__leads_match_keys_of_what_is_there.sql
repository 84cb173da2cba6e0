-- Gives the leads that are there already their match keys, as MatchKeys would. Names that fold otherwise in Java than in
-- SQL (rare scripts) get their exact keys with the next edit. The owner is bound by forced policies and must see all
-- organisations here, so they are not forced on it meanwhile.
alter table lead no force row level security;
alter table lead_email no force row level security;
alter table lead_phone no force row level security;
alter table lead_address no force row level security;
alter table lead_match_key no force row level security;
alter table lead_duplicate no force row level security;

create function match_name(typed text) returns text
    language sql immutable
    return left(btrim(regexp_replace(regexp_replace(
        replace(replace(translate(normalize(lower(coalesce(typed, '')), NFKD), 'øłđ', 'old'), 'ß', 'ss'), 'æ', 'ae'),
        '[''’‘`´ʼ\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]', '', 'g'),
        '[^[:alnum:]]+', ' ', 'g')), 120);

insert into lead_match_key (organisation_id, match_key, lead_number, lead_id)
select lead.organisation_id, keys.match_key, lead.number, lead.id
from lead
cross join lateral (select match_name(lead.last_name) as last_name) folded
cross join lateral (
    select 'E' || email.normalised as match_key
    from lead_email email
    where email.organisation_id = lead.organisation_id and email.lead_id = lead.id and email.normalised is not null
    union
    select 'P' || phone.normalised || '|' || folded.last_name
    from lead_phone phone
    where phone.organisation_id = lead.organisation_id and phone.lead_id = lead.id and phone.normalised is not null
        and folded.last_name <> ''
    union
    select 'N' || folded.last_name || '|' || match_name(lead.first_name) || '|' || lead.birth_date
    where lead.type <> 'BUSINESS' and lead.birth_date is not null and folded.last_name <> ''
    union
    select 'B' || match_name(lead.business_name) || '|' || replace(match_name(address.postcode), ' ', '')
    from lead_address address
    where address.organisation_id = lead.organisation_id and address.lead_id = lead.id and lead.type = 'BUSINESS'
        and match_name(lead.business_name) <> '' and match_name(address.postcode) <> '') keys;

insert into lead_duplicate (organisation_id, lead_id, original_id, reason)
select distinct on (mine.organisation_id, mine.lead_id) mine.organisation_id, mine.lead_id, first.lead_id,
    case left(mine.match_key, 1) when 'E' then 'EMAIL' when 'P' then 'PHONE_AND_NAME' when 'N' then 'NAME_AND_BIRTH_DATE'
        else 'NAME_AND_POSTCODE' end
from lead_match_key mine
cross join lateral (
    select lead_id, lead_number from lead_match_key
    where organisation_id = mine.organisation_id and match_key = mine.match_key
    order by lead_number limit 1) first
where first.lead_number < mine.lead_number
order by mine.organisation_id, mine.lead_id, first.lead_number;

update lead_duplicate later set original_id = earlier.original_id
from lead_duplicate earlier
where earlier.organisation_id = later.organisation_id and earlier.lead_id = later.original_id;

drop function match_name(text);

alter table lead force row level security;
alter table lead_email force row level security;
alter table lead_phone force row level security;
alter table lead_address force row level security;
alter table lead_match_key force row level security;
alter table lead_duplicate force row level security;
