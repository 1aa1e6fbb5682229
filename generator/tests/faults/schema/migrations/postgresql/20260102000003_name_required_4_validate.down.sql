-- A constraint may stay validated.
SELECT 1;
