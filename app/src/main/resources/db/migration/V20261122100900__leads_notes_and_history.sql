create table lead_note (
    organisation_id uuid not null,
    id              uuid not null,
    lead_id         uuid not null,
    at              timestamptz not null default baton_now(),
    author_id       uuid,
    text            text not null check (length(text) between 1 and 10000),
    primary key (organisation_id, id),
    foreign key (organisation_id, lead_id) references lead (organisation_id, id)
);
create index lead_note_lead on lead_note (organisation_id, lead_id, at desc, id desc);
call baton_tenant_table('lead_note', 'select, insert');

create table lead_event (
    organisation_id uuid not null,
    lead_id         uuid not null,
    sequence        integer not null,
    at              timestamptz not null,
    type            text not null,
    actor_id        uuid,
    real_actor_id   uuid,
    channel         text not null,
    details_digest  bytea not null,
    previous_digest bytea,
    digest          bytea not null,
    primary key (organisation_id, lead_id, sequence),
    foreign key (organisation_id, lead_id) references lead (organisation_id, id)
);
comment on table lead_event is 'What happened to a lead, in order. Appended, never changed: the app role can do no other.';
create index lead_event_at on lead_event (organisation_id, at desc);
call baton_tenant_table('lead_event', 'select, insert');

create table lead_event_details (
    organisation_id uuid not null,
    lead_id         uuid not null,
    sequence        integer not null,
    details         jsonb not null,
    primary key (organisation_id, lead_id, sequence),
    foreign key (organisation_id, lead_id, sequence) references lead_event (organisation_id, lead_id, sequence)
);
comment on table lead_event_details is 'The values beside an event: they can be erased, the digest in the event stays.';
call baton_tenant_table('lead_event_details', 'select, insert');

-- The digest an event bears: over its own facts, the digest of its values, and the event before it.
create function lead_event_digest(
    previous_digest bytea, organisation_id uuid, lead_id uuid, sequence integer, at timestamptz,
    type text, actor_id uuid, real_actor_id uuid, channel text, details_digest bytea)
    returns bytea
    language sql immutable parallel safe
    return sha256(coalesce(previous_digest, ''::bytea) || convert_to(
        organisation_id::text || '|' || lead_id::text || '|' || sequence::text || '|'
            || extract(epoch from at)::text || '|' || type || '|' || coalesce(actor_id::text, '-') || '|'
            || coalesce(real_actor_id::text, '-') || '|' || channel || '|', 'UTF8') || details_digest);

create function lead_event_details_digest(details jsonb) returns bytea
    language sql immutable parallel safe
    return sha256(convert_to(details::text, 'UTF8'));
