-- 60,000 leads for the plans of list queries. Everything else is taken from what it has.
-- "Random" is a hash of the lead's place, so that every run plans the same.
create function spread(salt text, place bigint, buckets integer) returns integer
    language sql immutable
    return (hashtextextended(salt, place) & 1048575)::bigint * buckets / 1048576;

create table seed as
select n,
       ('018bcfe5-' || lpad(to_hex(n / 65536), 4, '0') || '-7' || lpad(to_hex(n % 4096), 3, '0') || '-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id,
       timestamptz '2025-01-01 00:00:00+00' + n * interval '5 minutes' as received_at,
       case spread('stage', n, 20) when 0 then 'UNASSIGNED' when 1 then 'UNASSIGNED' when 2 then 'ASSIGNED'
            when 3 then 'ACCEPTED' when 4 then 'ACCEPTED' when 5 then 'ACCEPTED' when 6 then 'ACCEPTED' else 'CLOSED' end as stage,
       offices[1 + spread('office', n, cardinality(offices))] as office,
       holders[1 + spread('holder', n, cardinality(holders))] as holder,
       campaigns[1 + spread('campaign', n, cardinality(campaigns))] as campaign,
       (array['Web form', 'Fair', 'Referral', 'Ads', 'Brochure', 'Radio', 'Partner', 'Phone'])[1 + spread('source', n, 8)] as source,
       case when spread('type', n, 10) < 8 then 'CONTACT' when spread('type', n, 10) = 8 then 'BUSINESS' else 'ADVISOR' end as type,
       statuses[1 + spread('status', n, cardinality(statuses))] as status,
       groups[1] as lead_group, corporate,
       (array['muller', 'meier', 'schmidt', 'weber', 'nguyen', 'oneil', 'haddad', 'kowalski', 'silva', 'rossi'])[1 + spread('last', n, 10)] as last_name,
       'first' || spread('first', n, 3000) as first_name,
       -- Two words of half the leads each, which few have both.
       concat_ws(' ', case when n % 2 = 0 or n % 499 = 0 then 'dienst' end, case when n % 2 = 1 or n % 499 = 0 then 'zimmer' end) as trade
from generate_series(1, 60000) n,
     (select array_agg(id order by name) as offices from office where organisation_id = '${organisation}') o,
     (select id as corporate from office where organisation_id = '${organisation}' and corporate) c0,
     (select array_agg(id order by name) as holders from user_account
      where organisation_id = '${organisation}' and user_class = 'PRODUCER_MANAGER') h,
     (select array_agg(id order by name) as campaigns from campaign where organisation_id = '${organisation}') c,
     (select array_agg(id order by position) as statuses from lead_status where organisation_id = '${organisation}') s,
     (select array_agg(id order by position) as groups from lead_group where organisation_id = '${organisation}') g;

insert into lead (organisation_id, id, number, type, display_name, sort_name, search_text, last_name, first_name,
                  business_name, source, group_id, campaign_id, origin_office_id, channel, stage, close_outcome, status_id,
                  holding_office_id, sending_office_id, holder_user_id, received_at, frozen)
select '${organisation}', id, 20000 + n, type, first_name || ' ' || last_name, last_name || ' ' || first_name,
       concat_ws(' ', '', last_name, first_name, trade, 20000 + n, 'l-' || (20000 + n)), last_name, first_name, last_name,
       source, lead_group, campaign, office, 'API', stage, case when stage = 'CLOSED' then 'WON' end,
       case when stage in ('ACCEPTED', 'CLOSED') then status end, office,
       case when office <> corporate and spread('sent', n, 3) = 0 then corporate end,
       case when stage <> 'UNASSIGNED' then holder end, received_at, stage = 'ACCEPTED'
from seed;
insert into lead_search_token (organisation_id, token, lead_id, received_at, sort_name)
select '${organisation}', token collate "C", id, received_at, last_name || ' ' || first_name
from seed, baton_search_tokens(concat_ws(' ', last_name, first_name, trade, 20000 + n, 'l-' || (20000 + n))) as token;
-- A tenth of those that wait came back, from somebody who rejected them or from whom they were taken.
insert into assignment (organisation_id, id, lead_id, sequence, office_id, user_id, state, offered_at, ended_at)
select '${organisation}', gen_random_uuid(), id, 1, office, holder,
       case when spread('end', n, 2) = 0 then 'REJECTED' else 'REVOKED' end, received_at, received_at
from seed where stage = 'UNASSIGNED' and spread('back', n, 10) = 0;
-- Custom fields of each kind, and values: a common, a rare and a sparse one among them.
insert into custom_field (organisation_id, id, group_id, key, label, kind, choices, position)
select '${organisation}', ('00000000-0000-7000-8009-00000000000' || place)::uuid, (select lead_group from seed limit 1),
       'f' || place, 'Field ' || place, kind, case when kind = 'CHOICE' then array['hot', 'warm', 'cold'] else '{}' end, place
from unnest(array['TEXT', 'NUMBER', 'INTEGER', 'CHOICE', 'DATE', 'TICK']) with ordinality as kinds (kind, place);
insert into lead_custom_value (organisation_id, lead_id, field_id, text_value, text_key, number_value, date_value,
                               tick_value, received_at, sort_name, marks)
select '${organisation}', id, ('00000000-0000-7000-8009-00000000000' || place)::uuid, text, text, number, date, tick,
       received_at, last_name || ' ' || first_name,
       coalesce(bit_or(baton_value_mark(('00000000-0000-7000-8009-00000000000' || place)::uuid, text, tick)) over (partition by id), 0)
from seed cross join lateral (values
    (1, case when spread('filled 1', n, 10) < 6 then 'town' || spread('town', n, 900) end, null::numeric, null::date, null::boolean),
    (2, null, case when spread('filled 2', n, 10) < 6 then spread('budget', n, 100000) / 10.0 end, null, null),
    (3, null, case when spread('filled 3', n, 100) = 0 then spread('rooms', n, 12) end, null, null),
    (4, case when spread('filled 4', n, 10) < 9 then (array['hot', 'cold', 'cold', 'warm', 'warm'])[1 + spread('heat', n, 5)] end, null, null, null),
    (5, null, null, case when spread('filled 5', n, 10) < 5 then date '2026-01-01' + spread('due', n, 700) end, null),
    (6, null, null, null, case when spread('filled 6', n, 10) < 3 then spread('tick', n, 4) = 0 end)
) as given (place, text, number, date, tick)
where num_nonnulls(text, number, date, tick) = 1;
insert into lead_duplicate (organisation_id, lead_id, original_id, reason, received_at, sort_name)
select '${organisation}', id, first_value(id) over (order by n), 'EMAIL', received_at, last_name || ' ' || first_name from seed where n = 1 or spread('duplicate', n, 25) = 0
offset 1;
insert into lead_match_key (organisation_id, match_key, lead_number, lead_id)
select '${organisation}', key, 20000 + n, id
from seed, unnest(array['E' || first_name || spread('mailbox', n, 20) || '@example.org', 'P+' || n || '|' || last_name]) as key;
insert into contact (organisation_id, id, type, display_name, sort_name, search_text, last_name, office_id)
select '${organisation}', ('00000000-0000-7000-800a-' || lpad(to_hex(n), 12, '0'))::uuid, 'CONTACT', 'Contact ' || n, 'contact ' || n,
       ' contact ' || n, 'Contact ' || n, (select corporate from seed limit 1)
from generate_series(1, 1000) n;
insert into contact_match_key (organisation_id, match_key, contact_id)
select '${organisation}', 'Efirst' || n % 3000 || n / 60 || '@example.org',
       ('00000000-0000-7000-800a-' || lpad(to_hex(n), 12, '0'))::uuid
from generate_series(1, 1000) n;
-- One lead in a hundred came by an import.
insert into import_file (organisation_id, id, digest, size_bytes)
values ('${organisation}', '00000000-0000-7000-800b-000000000001', '\x01', 1);
insert into lead_import (organisation_id, id, file_id, file_name, office_id, created_by, state, begins_itself, kind, charset,
                         delimiter, header, mapping, duplicates, settings_digest, samples)
select '${organisation}', '00000000-0000-7000-800b-000000000002', '00000000-0000-7000-800b-000000000001', 'leads.csv',
       (select corporate from seed limit 1), (select id from user_account where organisation_id = '${organisation}' limit 1),
       'DONE', true, 'TEXT', 'UTF-8', ',', '{}', '{}', 'ADD', '\x01', '[]';
insert into import_row (organisation_id, import_id, row_number, file_id, outcome, lead_id)
select '${organisation}', '00000000-0000-7000-800b-000000000002', n, '00000000-0000-7000-800b-000000000001', 'TAKEN', id
from seed where spread('import', n, 100) = 0;
-- Every other offer is of a campaign with a period.
update lead set revoke_on = received_at + interval '3 days'
where organisation_id = '${organisation}' and stage = 'ASSIGNED' and number % 2 = 0;
-- One offer in fifty waits for somebody to decide: nobody answered in time.
update lead set revoke_on = received_at + interval '2 days', expired = true
where organisation_id = '${organisation}' and stage = 'ASSIGNED' and number % 50 = 0;
drop table seed;
drop function spread;
