-- What happened to the leads of lists-seed.sql: an assignment for each that somebody has, before it one that was rejected, revoked or
-- not answered for a third of them, and a coordinator's word on half of the results. Runs as owner of all tables.
set session_replication_role = replica;

create function pick(salt text, id uuid) returns double precision
    language sql immutable parallel safe
    return (hashtextextended(salt || id, 0) & 1073741823)::double precision / 1073741824;

insert into assignment (organisation_id, id, lead_id, sequence, office_id, user_id, state, offered_at, ended_at, expired_at,
                        deadline, deadline_mode)
select organisation_id, gen_random_uuid(), id, 1, holding_office_id,
       (select user_account.id from user_account
        where user_account.organisation_id = lead.organisation_id and user_account.office_id = lead.holding_office_id
        order by user_account.id limit 1),
       case when pick('end', id) < 0.6 then 'REJECTED' else 'REVOKED' end,
       received_at + interval '10 minutes', received_at + interval '5 hours',
       case when pick('end', id) > 0.8 then received_at + interval '5 hours' end,
       case when pick('end', id) > 0.8 then received_at + interval '5 hours' end,
       case when pick('end', id) > 0.8 then 'AUTOMATIC' end
from lead where pick('before', id) < 0.33;

insert into assignment (organisation_id, id, lead_id, sequence, office_id, user_id, state, offered_at, accepted_at, ended_at,
                        validated_outcome, validated_at)
select organisation_id, gen_random_uuid(), id, 2, holding_office_id, holder_user_id,
       case stage when 'ASSIGNED' then 'OFFERED' else stage end,
       received_at + interval '6 hours',
       case when stage <> 'ASSIGNED' then received_at + interval '6 hours' + power(pick('wait', id), 3) * interval '3 days' end,
       case when stage = 'CLOSED' then received_at + interval '10 days' end,
       case when stage = 'CLOSED' and close_outcome in ('WON', 'LOST') and pick('validated', id) < 0.5
            then case when pick('said', id) < 0.9 then close_outcome else 'LOST' end end,
       case when stage = 'CLOSED' and close_outcome in ('WON', 'LOST') and pick('validated', id) < 0.5
            then received_at + interval '11 days' end
from lead where holder_user_id is not null;

delete from report_mark;
insert into report_mark (organisation_id, lead_id) select organisation_id, id from lead order by received_at;
drop function pick;
