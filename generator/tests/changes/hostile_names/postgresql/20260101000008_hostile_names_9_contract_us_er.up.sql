-- 20260101000008_hostile_names_9_contract_us_er for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    9 of 12 of 20260101000000_hostile_names; after 20260101000007_hostile_names_8_contract_i; before
--          20260101000009_hostile_names_10_contract_us_er.
--
-- What:    keeps the column User.gone as _isotype_20260101000000_$$ $1 /* */.
-- Why:     the schema no longer has it; the undo brings it back with all values.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames _isotype_20260101000000__i'"$$; to i'"$$;.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE """Us'er$$" RENAME COLUMN "$$ $1 /* */" TO "_isotype_20260101000000_$$ $1 /* */";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "_isotype_20260101000000__i'""$$;" RENAME TO "i'""$$;";
