-- What a user is told at sign-in: the leads that came since the time before. On by default; everybody can switch it off.
alter table user_account
    add column previous_sign_in_at timestamptz,
    add column told_at_sign_in     boolean not null default true;
comment on column user_account.previous_sign_in_at is 'The sign-in before the last one; null where there was none.';
comment on column user_account.told_at_sign_in is 'Whether new leads are told of at sign-in.';
