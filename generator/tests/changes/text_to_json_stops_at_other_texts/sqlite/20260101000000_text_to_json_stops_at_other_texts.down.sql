-- 20260101000000_text_to_json_stops_at_other_texts for SQLite, the undo, made by isotype from schema.prisma.
--
-- What:    nothing is left to undo here.

