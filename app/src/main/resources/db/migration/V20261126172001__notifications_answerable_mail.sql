-- A mail about one offer asks for an answer, which may come back as a reply: the key in its Message-ID says to what.
alter table outgoing_mail
    add column assignment_id uuid,
    add column reply_key     text check (reply_key ~ '^[0-9a-f]{32,}$'),
    add constraint outgoing_mail_assignment foreign key (organisation_id, assignment_id)
        references assignment (organisation_id, id),
    add constraint outgoing_mail_answerable check ((assignment_id is null) = (reply_key is null));
comment on column outgoing_mail.reply_key is 'Random; part of the Message-ID of all attempts. Who replies knows it.';
create index outgoing_mail_reply_key on outgoing_mail (reply_key) where reply_key is not null;
