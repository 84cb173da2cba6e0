-- What was sent by web forms: kept before it is answered. What became a lead keeps no more than that; the rest waits with its
-- reasons and with all that was typed.
create table web_form_submission (
    organisation_id uuid not null,
    id              uuid not null,
    form_id         uuid not null,
    nonce           uuid not null,
    digest          bytea not null check (length(digest) = 32),
    received_at     timestamptz not null default baton_now(),
    state           text not null check (state in ('TAKEN', 'QUARANTINED', 'RELEASED', 'DISCARDED')),
    reasons         text[] not null default '{}',
    content         jsonb,
    consent_given   boolean,
    consent_text    text,
    consent_version integer,
    address         text,
    lead_id         uuid,
    decided_by      uuid,
    decided_at      timestamptz,
    primary key (organisation_id, id),
    foreign key (organisation_id, form_id) references web_form (organisation_id, id),
    foreign key (organisation_id, lead_id) references lead (organisation_id, id),
    foreign key (organisation_id, decided_by) references user_account (organisation_id, id),
    constraint web_form_submission_lead check ((state in ('TAKEN', 'RELEASED')) = (lead_id is not null)),
    constraint web_form_submission_content check ((state in ('QUARANTINED', 'DISCARDED')) = (content is not null)),
    constraint web_form_submission_decided check ((state in ('RELEASED', 'DISCARDED')) = (decided_at is not null)),
    constraint web_form_submission_reasons check (state = 'TAKEN' or cardinality(reasons) > 0)
);
comment on column web_form_submission.nonce is 'Of the form as it was rendered: one form that is sent twice is one lead.';
comment on column web_form_submission.digest is 'SHA-256 of what was typed.';
-- The same form with the same content is one submission, whoever comes first.
create unique index web_form_submission_once on web_form_submission (organisation_id, form_id, nonce, digest);
-- And one form that was rendered is at most one lead without somebody deciding it.
create unique index web_form_submission_taken on web_form_submission (organisation_id, form_id, nonce) where state = 'TAKEN';
create index web_form_submission_state on web_form_submission (organisation_id, state, received_at desc, id desc);
create index web_form_submission_form on web_form_submission (organisation_id, form_id, state, received_at desc, id desc);
create index web_form_submission_old on web_form_submission (received_at) where state in ('QUARANTINED', 'DISCARDED');
create index web_form_submission_of_lead on web_form_submission (organisation_id, lead_id) where lead_id is not null;
call baton_tenant_table('web_form_submission', 'select, insert, update');
call baton_jobs_table('web_form_submission', 'select, delete');
