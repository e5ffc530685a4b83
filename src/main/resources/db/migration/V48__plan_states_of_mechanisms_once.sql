-- Where a list is planned for its values, the query within was planned anew for each row.
alter function mechanism_state(bigint, date) set plan_cache_mode = force_generic_plan;
