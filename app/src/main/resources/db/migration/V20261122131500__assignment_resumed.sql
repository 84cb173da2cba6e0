-- A reopened lead is placed anew with whoever held it; the placement that ended by closing stays as it was.
alter table assignment add column resumes uuid,
    add foreign key (organisation_id, resumes) references assignment (organisation_id, id);
comment on column assignment.resumes is 'The placement that ended by closing and that this one takes up again, without an offer of its own.';
