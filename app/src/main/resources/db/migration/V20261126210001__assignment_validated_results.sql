-- How a lead really ended, said by a coordinator, beside the placement that ended by closing it. What its assignee claimed stands on
-- the lead and is left as it is. Reopening makes another placement, so that nothing need be taken back.
alter table assignment
    add column validated_outcome text,
    add column validated_by      uuid,
    add column validated_at      timestamptz,
    add constraint assignment_validated_outcome check (validated_outcome in ('WON', 'LOST')),
    add constraint assignment_validated check (
        (validated_outcome is null) = (validated_at is null) and (validated_outcome is null or state = 'CLOSED')),
    add foreign key (organisation_id, validated_by) references user_account (organisation_id, id);
