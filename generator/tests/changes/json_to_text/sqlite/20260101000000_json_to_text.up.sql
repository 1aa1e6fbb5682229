-- 20260101000000_json_to_text for SQLite, made by isotype from schema.prisma.
--
-- Differs: on PostgreSQL the same change is 6 parts: expand_note, backfill_note, guard_note, validate_note,
--          validate_note, contract_note.

