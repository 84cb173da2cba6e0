-- Removing untouched leads also removes the beginnings of their search tokens; nothing else of it is different.
create or replace function baton_remove_untouched_leads(organisation uuid, lead_ids uuid[]) returns setof uuid
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    reference record;
    candidates uuid[];
begin
    if organisation is distinct from baton_organisation() then
        raise exception 'the organisation is not the one of this transaction';
    end if;
    -- In the order of ids, as commands on custody lock them.
    select coalesce(array_agg(locked.id), '{}') into candidates from (
        select lead.id from lead
        where lead.organisation_id = organisation and lead.id = any(lead_ids)
            and lead.channel = 'IMPORT' and lead.version = 1 and lead.stage in ('UNASSIGNED', 'ASSIGNED')
        order by lead.id for update) locked;
    select coalesce(array_agg(candidate.id), '{}') into candidates from unnest(candidates) as candidate (id)
    where not exists (
        select from lead_event event
        where event.organisation_id = organisation and event.lead_id = candidate.id and event.channel <> 'IMPORT');
    for reference in
        select con.conrelid::regclass as table_name,
            (select attname from pg_attribute where attrelid = con.conrelid and attnum = con.conkey[2]) as column_name
        from pg_constraint con
        where con.contype = 'f' and con.confrelid = 'lead'::regclass and cardinality(con.conkey) = 2
            and con.conrelid::regclass::text not in (
                'lead_email', 'lead_phone', 'lead_address', 'lead_custom_value', 'lead_search_token', 'lead_note',
                'lead_event', 'lead_match_key', 'lead_duplicate', 'assignment')
    loop
        execute format(
            'select coalesce(array_agg(candidate.id), ''{}'') from unnest($2) as candidate (id)
             where not exists (select from %s other where other.organisation_id = $1 and other.%I = candidate.id)',
            reference.table_name, reference.column_name)
        into candidates using organisation, candidates;
    end loop;

    delete from lead_duplicate where organisation_id = organisation
        and (lead_id = any(candidates) or original_id = any(candidates));
    delete from lead_match_key where organisation_id = organisation and lead_id = any(candidates);
    delete from lead_search_token token
        using lead cross join baton_search_tokens(lead.search_text) as its (token)
        where lead.organisation_id = organisation and lead.id = any(candidates)
            and token.organisation_id = organisation and token.token = its.token
            and token.received_at = lead.received_at and token.lead_id = lead.id;
    delete from lead_email where organisation_id = organisation and lead_id = any(candidates);
    delete from lead_phone where organisation_id = organisation and lead_id = any(candidates);
    delete from lead_address where organisation_id = organisation and lead_id = any(candidates);
    delete from lead_custom_value where organisation_id = organisation and lead_id = any(candidates);
    delete from lead_note where organisation_id = organisation and lead_id = any(candidates);
    delete from lead_event_details where organisation_id = organisation and lead_id = any(candidates);
    delete from lead_event where organisation_id = organisation and lead_id = any(candidates);
    delete from assignment where organisation_id = organisation and lead_id = any(candidates);
    delete from lead where organisation_id = organisation and id = any(candidates);
    return query select unnest(candidates);
end $$;
