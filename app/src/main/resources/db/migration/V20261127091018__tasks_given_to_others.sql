-- Open tasks that somebody gave to others, by when they are due.
create index task_given on task (organisation_id, created_by, overdue_from, id) where state = 'OPEN' and assignee_id <> created_by;
