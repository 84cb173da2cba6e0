-- The planner knows nothing of a column that came with a rewritten table until it is looked at.
analyze lead_custom_value;
