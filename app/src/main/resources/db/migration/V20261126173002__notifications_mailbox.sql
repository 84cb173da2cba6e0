create table mailbox (
    name             text primary key,
    uid_validity     bigint not null,
    read_until       bigint not null,
    read_at          timestamptz,
    problem          text,
    problem_since    timestamptz,
    unrelated        integer not null default 0,
    opened_elsewhere integer not null default 0,
    of_another       integer not null default 0,
    last_stranger_at timestamptz
);
comment on table mailbox is 'How far the mailbox of answers is read, and signs that others use it. No mail, and nobody''s.';
grant select on mailbox to baton_app;
grant select, insert, update on mailbox to baton_jobs;
