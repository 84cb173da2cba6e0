-- How mail leaves this installation, where its environment does not say. One row at most, of no organisation: only the
-- operator's page writes it, and nothing ever shows the password.
create table mail_service (
    singleton  boolean primary key default true check (singleton),
    host       text not null check (length(host) between 1 and 253),
    port       integer not null check (port between 1 and 65535),
    encrypted  boolean not null,
    username   text,
    password   text,
    sender     text not null check (length(sender) between 3 and 254),
    any_sender boolean not null,
    changed_at timestamptz not null default baton_now()
);
comment on column mail_service.encrypted is 'From the first byte; else by STARTTLS, which a password insists on.';
comment on column mail_service.any_sender is 'Whether the server takes mail from addresses of the organisations too.';
grant select, insert, update, delete on mail_service to baton_app;

-- Who the mail of an organisation is from.
create table mail_sender (
    organisation_id uuid primary key references organisation,
    name            text check (length(name) between 1 and 200),
    address         text not null check (length(address) between 3 and 254)
);
call baton_tenant_table('mail_sender', 'select, insert, update, delete');
