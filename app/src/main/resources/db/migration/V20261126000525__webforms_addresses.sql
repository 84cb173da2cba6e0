-- Answers whose form an address is, before the organisation is known. It holds no more than that, and not the address itself.
create table web_form_address (
    digest          bytea primary key check (length(digest) = 32),
    organisation_id uuid not null references organisation,
    form_id         uuid not null
);
comment on table web_form_address is 'Lookup before the organisation is known: SHA-256 of the last part of the address of a web form.';
grant select, insert on web_form_address to baton_app;
