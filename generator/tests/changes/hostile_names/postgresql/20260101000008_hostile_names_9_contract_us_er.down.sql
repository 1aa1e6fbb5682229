-- 20260101000008_hostile_names_9_contract_us_er for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    9 of 12 of 20260101000000_hostile_names; after 20260101000007_hostile_names_8_contract_i; before
--          20260101000009_hostile_names_10_contract_us_er.
-- Undoes:  renames _isotype_20260101000000__i'"$$; to i'"$$;.
--          keeps the column User.gone as _isotype_20260101000000_$$ $1 /* */.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "i'""$$;" RENAME TO "_isotype_20260101000000__i'""$$;";

-- It was kept here and comes back.
-- squawk-ignore renaming-column
ALTER TABLE """Us'er$$" RENAME COLUMN "_isotype_20260101000000_$$ $1 /* */" TO "$$ $1 /* */";
