-- 20260101000000_json_to_text for SQLite, made by isotype from schema.prisma.
--
-- Differs: on PostgreSQL the same change is 2 parts: contract_note, contract_note.

