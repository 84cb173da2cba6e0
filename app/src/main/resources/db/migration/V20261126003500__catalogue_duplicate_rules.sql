-- Each lead group says what becomes of leads that repeat an earlier one. Those there are go on linking them, as all did.
alter table lead_group
    add column duplicate_scope text not null default 'ALL' check (duplicate_scope in ('OFF', 'ALL', 'HOURS')),
    add column duplicate_hours integer check (duplicate_hours between 1 and 87600),
    add column duplicate_action text not null default 'LINK' check (duplicate_action in ('REJECT', 'LINK', 'LINK_AND_COPY')),
    add constraint lead_group_duplicate_hours check ((duplicate_scope = 'HOURS') = (duplicate_hours is not null));
comment on column lead_group.duplicate_hours is 'How long ago the earlier lead came in at most; null but for the scope HOURS.';
