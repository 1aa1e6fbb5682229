DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_index WHERE indexrelid = to_regclass('"Book_title_idx"') AND indisvalid) THEN
        RAISE EXCEPTION 'isotype: the index Book_title_idx is not valid; drop it and run isotype migrate up again';
    END IF;
END $$;
