DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_index WHERE indexrelid = to_regclass('"Book_title_idx"') AND indisvalid) THEN
        RAISE EXCEPTION 'isotype: the index Book_title_idx is missing or not valid; run isotype migrate down, then isotype migrate up';
    END IF;
END $$;
