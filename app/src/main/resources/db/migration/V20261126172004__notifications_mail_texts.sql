-- An organisation's own words in the mail of assignments, per language; where there are none, Baton's.
create table mail_text (
    organisation_id uuid not null references organisation,
    locale          text not null check (locale in ('en', 'de')),
    subject         text not null check (length(subject) between 1 and 200),
    intro           text not null check (length(intro) between 1 and 2000),
    primary key (organisation_id, locale)
);
comment on column mail_text.intro is 'The words before what is known of the lead. Placeholders such as {lead} are filled in when the mail is written.';
call baton_tenant_table('mail_text', 'select, insert, update, delete');
