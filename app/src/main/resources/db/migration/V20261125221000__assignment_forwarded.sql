-- An offer that was forwarded to another office or advisor ended by that: neither rejected nor revoked.
alter table assignment
    drop constraint assignment_state_check,
    add constraint assignment_state_check check (state in ('OFFERED', 'ACCEPTED', 'REJECTED', 'REVOKED', 'FORWARDED', 'CLOSED'));
