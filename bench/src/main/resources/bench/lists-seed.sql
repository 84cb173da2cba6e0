-- :leads leads in the organisation that set-up made, by set-based statements. Expects the pools first_pool and last_pool
-- (position from 0, name, words: folded and split by the application itself) and runs as owner of all tables.
-- Everything "random" comes from hashing the lead's position, so that every run seeds the same.

-- Foreign keys hold by construction, and indexes are built once at the end: that is what a million rows take minutes from.
set session_replication_role = replica;
set maintenance_work_mem = '512MB';
create table seed_index as
select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
from pg_index
where indrelid in ('lead'::regclass, 'lead_email'::regclass, 'lead_phone'::regclass) and not indisprimary;
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
                  stage_since, frozen, last_note, last_note_at)
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
       case when s.n % 3 = 0 then s.received_at end
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
