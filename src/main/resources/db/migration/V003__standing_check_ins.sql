set lock_timeout = '5s';

-- Whoever looks for the check-ins of a key result looks for those that stand. A value that was corrected a hundred times is
-- not to be read a hundred times to find the last one.
create index check_in_standing on check_in (workspace_id, key_result_id, recorded_at, id) where retracted_at is null;
drop index check_in_by_key_result;
