-- Planned once, in a first import while there were no attendances, it looked up each attendance's meeting among all the
-- numbers that it was given.
alter function derive_meeting_parties(bigint[]) set plan_cache_mode = force_custom_plan;
