create table assignment (
    organisation_id uuid not null,
    id              uuid not null,
    lead_id         uuid not null,
    sequence        integer not null,
    office_id       uuid not null,
    user_id         uuid not null,
    state           text not null check (state in ('OFFERED', 'ACCEPTED', 'REJECTED', 'REVOKED', 'CLOSED')),
    assigned_by     uuid,
    offered_at      timestamptz not null,
    accepted_at     timestamptz,
    ended_at        timestamptz,
    ended_by        uuid,
    reason          text,
    primary key (organisation_id, id),
    foreign key (organisation_id, lead_id) references lead (organisation_id, id),
    foreign key (organisation_id, office_id) references office (organisation_id, id),
    foreign key (organisation_id, user_id) references user_account (organisation_id, id),
    check ((state in ('OFFERED', 'ACCEPTED')) = (ended_at is null)),
    check (state <> 'ACCEPTED' or accepted_at is not null)
);
comment on table assignment is 'One placement of one lead with one recipient, from offer to outcome. A lead''s assignments are its chain of custody.';
create unique index assignment_one_live on assignment (organisation_id, lead_id) where ended_at is null;
create unique index assignment_sequence on assignment (organisation_id, lead_id, sequence);
create index assignment_user_open on assignment (organisation_id, user_id, state) where ended_at is null;
create index assignment_rejecters on assignment (organisation_id, lead_id, user_id) where state = 'REJECTED';
call baton_tenant_table('assignment', 'select, insert, update');
