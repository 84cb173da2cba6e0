-- A letter written from a template says what the template says: whoever wrote it puts in order what does not fit this one contact.
alter table letter
    add column version    integer not null default 1,
    add column changed_at timestamptz;
comment on column letter.changed_at is 'When its words were last changed by whoever wrote it, or null.';
grant update (subject, body, version, changed_at) on letter to baton_app;
