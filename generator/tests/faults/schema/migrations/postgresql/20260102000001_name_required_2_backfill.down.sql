-- The values come back with the part before this one.
SELECT 1;
