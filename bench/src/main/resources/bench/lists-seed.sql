-- :leads leads in the organisation that set-up made, by set-based statements. Expects the pools first_pool and last_pool
-- (position from 0, name, words: folded and split by the application itself) and runs as owner of all tables.
-- Everything "random" comes from hashing the lead's position, so that every run seeds the same.

-- Foreign keys hold by construction, and indexes are built once at the end: that is what a million rows take minutes from.
set session_replication_role = replica;
set maintenance_work_mem = '512MB';
create table seed_index as
select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
from pg_index
where indrelid in ('lead'::regclass, 'lead_email'::regclass, 'lead_phone'::regclass, 'lead_custom_value'::regclass,
                   'lead_match_key'::regclass) and not indisprimary;
alter table lead_search_token drop constraint lead_search_token_pkey;
do $$
declare name text;
begin
    for name in select seed_index.name from seed_index loop
        execute 'drop index ' || name;
    end loop;
end $$;

create function pick(salt text, place bigint) returns double precision
    language sql immutable parallel safe
    return (hashtextextended(salt, place) & 1073741823)::double precision / 1073741824;

update organisation set last_lead_number = 10000 + :leads where organisation_id = ':organisation';

-- Beside the corporate office that set-up made, seven more.
insert into office (organisation_id, id, parent_id, name, corporate, zone, country)
select ':organisation',
       ('00000000-0000-7000-8001-' || lpad(to_hex(n), 12, '0'))::uuid,
       ':corporate', 'Office ' || n, false, 'Europe/Berlin', 'DE'
from generate_series(2, 8) n;
create function office_at(n integer) returns uuid
    language sql immutable parallel safe
    return case n when 1 then ':corporate'::uuid else ('00000000-0000-7000-8001-' || lpad(to_hex(n), 12, '0'))::uuid end;

create function contact_at(n bigint) returns uuid
    language sql immutable parallel safe
    return ('00000000-0000-7000-8004-' || lpad(to_hex(n), 12, '0'))::uuid;

-- 50 advisors an office.
insert into user_account (organisation_id, id, office_id, email, name, packages, user_class)
select ':organisation',
       ('00000000-0000-7000-8002-' || lpad(to_hex(n), 12, '0'))::uuid,
       office_at((n - 1) % 8 + 1), 'user' || n || '@bench.example', 'User ' || n,
       array['BASE', 'LEADS', 'OPPORTUNITY'], 'PRODUCER_MANAGER'
from generate_series(1, 400) n;

insert into sign_in_address (email, organisation_id, user_id)
select email, organisation_id, id from user_account where id = '00000000-0000-7000-8002-000000000001';

insert into campaign (organisation_id, id, name, search_name, created_by)
select ':organisation',
       ('00000000-0000-7000-8003-' || lpad(to_hex(n), 12, '0'))::uuid,
       'Campaign ' || n, 'campaign ' || lpad(n::text, 4, '0'),
       '00000000-0000-7000-8002-000000000001'::uuid
from generate_series(1, 200) n;

-- The newest twentieth waits or is offered, what is older is worked on or done; a few old ones were left lying.
create unlogged table seed_lead as
select n,
       ('0' || substr(to_hex(1700000000000 + n * 30000), 1, 7) || '-' || substr(to_hex(1700000000000 + n * 30000), 8, 4)
           || '-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id,
       timestamptz '2023-11-14 22:13:20+00' + n * interval '30 seconds' as received_at,
       case when pick('type', n) < 0.85 then 'CONTACT' when pick('type', n) < 0.95 then 'BUSINESS' else 'ADVISOR' end as type,
       case when n > :leads * 0.93
            then case when pick('stage', n) < 0.75 then 'UNASSIGNED' when pick('stage', n) < 0.95 then 'ASSIGNED' else 'ACCEPTED' end
            else case when pick('stage', n) < 0.005 then 'UNASSIGNED' when pick('stage', n) < 0.255 then 'ACCEPTED' else 'CLOSED' end
       end as stage,
       (floor(8 * power(pick('office', n), 1.3)) + 1)::int as office,
       floor(50 * pick('advisor', n))::int as advisor,
       case when pick('campaign', n) < 0.8 then (floor(200 * power(pick('campaign which', n), 2)) + 1)::int end as campaign,
       (array['Web form', 'Trade fair', 'Referral', 'Google Ads', 'Facebook', 'Brochure', 'Phone', 'Partner',
              'Newsletter', 'LinkedIn', 'Radio', 'Walk-in'])[floor(12 * power(pick('source', n), 2)) + 1] as source,
       floor((select count(*) from first_pool) * power(pick('first', n), 2))::int as first_position,
       floor((select count(*) from last_pool) * power(pick('last', n), 2))::int as last_position,
       '30' || lpad(floor(100000000 * pick('phone', n))::bigint::text, 8, '0') as phone
from generate_series(1::bigint, :leads) n;

create unlogged table seed_named as
select s.*, f.name as first_name, l.name as last_name,
       case when s.type = 'BUSINESS' then l.name || ' & Co' end as business_name,
       case when s.type = 'BUSINESS' then l.words || array['co'] else f.words || l.words end as words,
       case when s.type = 'BUSINESS' then array_to_string(l.words, ' ') || ' co'
            else array_to_string(l.words, ' ') || ' ' || array_to_string(f.words, ' ') end as sort_name,
       (case when s.type = 'BUSINESS' then l.words[1] else f.words[1] || '.' || l.words[1] end) || s.n as mailbox,
       (array['example.org', 'example.com', 'mail.example'])[s.n % 3 + 1] as domain
from seed_lead s
join first_pool f on f.position = s.first_position
join last_pool l on l.position = s.last_position;

create unlogged table seed_token as
select n, id, mailbox || '@' || domain as email, array(select distinct token from unnest(
           words || string_to_array(mailbox, '.') || string_to_array(domain, '.')
               || array[(10000 + n)::text, 'l-' || (10000 + n), mailbox || '@' || domain, domain,
                        '49' || phone, '0' || phone]) as token) as tokens
from seed_named;

insert into lead (organisation_id, id, number, type, display_name, sort_name, search_text, last_name, first_name,
                  business_name, source, primary_email, primary_phone, group_id, campaign_id, origin_office_id,
                  created_at, channel, stage, close_outcome, status_id, holding_office_id, holder_user_id, received_at,
                  stage_since, frozen, last_note, last_note_at, contact_id)
select ':organisation', s.id, 10000 + s.n, s.type,
       coalesce(s.business_name, s.first_name || ' ' || s.last_name), s.sort_name,
       ' ' || array_to_string(t.tokens, ' '),
       case when s.type <> 'BUSINESS' then s.last_name end, case when s.type <> 'BUSINESS' then s.first_name end,
       s.business_name, s.source, t.email, '+49 ' || s.phone,
       (select id from lead_group where organisation_id = ':organisation' order by position limit 1),
       ('00000000-0000-7000-8003-' || lpad(to_hex(s.campaign), 12, '0'))::uuid,
       office_at(s.office),
       s.received_at, 'WEB_FORM', s.stage,
       case when s.stage = 'CLOSED' then (array['WON', 'LOST', 'INVALID'])[s.n % 3 + 1] end,
       case when s.stage in ('ACCEPTED', 'CLOSED')
            then (select array_agg(id order by position) from lead_status where organisation_id = ':organisation')[s.n % 4 + 1] end,
       office_at(s.office),
       case when s.stage <> 'UNASSIGNED'
            then ('00000000-0000-7000-8002-' || lpad(to_hex(s.advisor * 8 + s.office), 12, '0'))::uuid end,
       s.received_at, s.received_at, s.stage in ('ACCEPTED', 'CLOSED'),
       case when s.n % 3 = 0 then 'Would like to be called after lunch' end,
       case when s.n % 3 = 0 then s.received_at end,
       case when s.stage in ('ACCEPTED', 'CLOSED') and s.n % 9 = 0 then contact_at(s.n) end
from seed_named s
join seed_token t using (n)
order by s.n;

insert into lead_email (organisation_id, lead_id, position, value, normalised)
select ':organisation', id, 0, email, email from seed_token order by n;
insert into lead_phone (organisation_id, lead_id, position, value, normalised)
select ':organisation', id, 0, '+49 ' || phone, '+49' || phone from seed_named order by n;
insert into lead_search_token (organisation_id, token, lead_id, received_at, sort_name)
select ':organisation', token collate "C", id, received_at, sort_name
from seed_token join seed_named using (n, id), baton_search_tokens(array_to_string(tokens, ' ')) as token;

-- Custom fields of every kind; some filled by most leads, some by few.
insert into custom_field (organisation_id, id, key, label, kind, choices, position)
select ':organisation', ('00000000-0000-7000-8009-00000000000' || place)::uuid,
       'field' || place, 'Field ' || place, kind,
       case when kind = 'CHOICE' then array['Hot', 'Warm', 'Cool', 'Cold', 'Frozen'] else '{}' end, place
from unnest(array['TEXT', 'NUMBER', 'INTEGER', 'CHOICE', 'DATE', 'TICK']) with ordinality as kinds (kind, place);
insert into lead_custom_value (organisation_id, lead_id, field_id, text_value, text_key, number_value, date_value,
                               tick_value, received_at, sort_name, marks)
select ':organisation', s.id, ('00000000-0000-7000-8009-00000000000' || place)::uuid, text, lower(text) collate "C", number,
       date, tick, s.received_at, s.sort_name,
       coalesce(bit_or(baton_value_mark(('00000000-0000-7000-8009-00000000000' || place)::uuid, lower(text), tick))
           over (partition by s.id), 0)
from seed_named s cross join lateral (values
    (1, case when pick('filled 1', n) < 0.4 then 'Town ' || floor(2000 * power(pick('town', n), 2))::int end,
        null::numeric, null::date, null::boolean),
    (2, null, case when pick('filled 2', n) < 0.6 then floor(pick('budget', n) * 1000000)::bigint / 100.0 end, null, null),
    (3, null, case when pick('filled 3', n) < 0.2 then floor(20 * power(pick('rooms', n), 3)) end, null, null),
    (4, case when pick('filled 4', n) < 0.5
             then (array['Hot', 'Warm', 'Cool', 'Cold', 'Frozen'])[floor(5 * power(pick('heat', n), 3)) + 1] end, null, null, null),
    (5, null, null, case when pick('filled 5', n) < 0.3 then date '2026-01-01' + floor(1000 * pick('due', n))::int end, null),
    (6, null, null, null, case when pick('filled 6', n) < 0.2 then pick('tick', n) < 0.1 end)
) as given (place, text, number, date, tick)
where num_nonnulls(text, number, date, tick) = 1;

-- Three in a hundred repeat another lead.
insert into lead_duplicate (organisation_id, lead_id, original_id, reason, received_at, sort_name)
select ':organisation', id, (select id from seed_lead where n = 1), 'EMAIL', received_at, sort_name
from seed_named where n > 1 and pick('duplicate', n) < 0.03 order by n;

-- A hundred thousand contacts of leads that were accepted; one in twenty of those that wait belongs to one of them.
insert into contact (organisation_id, id, type, display_name, sort_name, search_text, last_name, first_name, business_name,
                     primary_email, primary_phone, office_id, origin_lead_id, created_at)
select ':organisation', contact_at(s.n), s.type, coalesce(s.business_name, s.first_name || ' ' || s.last_name), s.sort_name,
       ' ' || array_to_string(t.tokens, ' '),
       case when s.type <> 'BUSINESS' then s.last_name end, case when s.type <> 'BUSINESS' then s.first_name end,
       s.business_name, t.email, '+49 ' || s.phone, office_at(s.office), s.id, s.received_at
from seed_named s join seed_token t using (n)
where s.stage in ('ACCEPTED', 'CLOSED') and s.n % 9 = 0 order by s.n;
insert into contact_owner (organisation_id, contact_id, user_id)
select ':organisation', contact_at(n), ('00000000-0000-7000-8002-' || lpad(to_hex(advisor * 8 + office), 12, '0'))::uuid
from seed_lead where stage in ('ACCEPTED', 'CLOSED') and n % 9 = 0;
insert into contact_search_token (organisation_id, token, contact_id)
select ':organisation', token collate "C", contact_at(n)
from seed_token join seed_lead using (n, id), unnest(tokens) as token
where stage in ('ACCEPTED', 'CLOSED') and n % 9 = 0 and token not like 'l-%';
insert into contact_match_key (organisation_id, match_key, contact_id)
select ':organisation', key, contact_at(s.n)
from seed_named s join seed_token t using (n),
     unnest(array['E' || t.email, 'P+49' || s.phone || '|' || array_to_string(s.words, ' ')]) as key
where s.stage in ('ACCEPTED', 'CLOSED') and s.n % 9 = 0;
insert into lead_match_key (organisation_id, match_key, lead_number, lead_id)
select ':organisation'::uuid, key, 10000 + s.n, s.id
from seed_named s join seed_token t using (n),
     unnest(array['E' || t.email, 'P+49' || s.phone || '|' || array_to_string(s.words, ' ')]) as key
union all
select ':organisation'::uuid, 'E' || known.email, 10000 + s.n, s.id
from seed_lead s join seed_token known on known.n = 9 * (1 + s.n % (:leads / 20))
where s.stage = 'UNASSIGNED' and pick('known', s.n) < 0.05;

do $$
declare definition text;
begin
    for definition in select seed_index.definition from seed_index loop
        execute definition;
    end loop;
end $$;
alter table lead_search_token add primary key (organisation_id, token, received_at, lead_id) include (sort_name);
drop table seed_index, seed_lead, seed_named, seed_token, first_pool, last_pool;
drop function pick;
drop function office_at;
drop function contact_at;
