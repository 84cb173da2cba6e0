-- Mail names people, and was kept for ever: it is deleted when it is old. The index is for finding it across organisations.
create index outgoing_mail_old on outgoing_mail (created_at) where state <> 'WAITING';
grant delete on outgoing_mail to baton_jobs;
