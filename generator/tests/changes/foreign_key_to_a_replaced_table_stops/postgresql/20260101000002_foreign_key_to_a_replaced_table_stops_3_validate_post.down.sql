-- 20260101000002_foreign_key_to_a_replaced_table_stops_3_validate_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 5 of 20260101000000_foreign_key_to_a_replaced_table_stops; after
--          20260101000001_foreign_key_to_a_replaced_table_stops_2_key_post; before
--          20260101000003_foreign_key_to_a_replaced_table_stops_4_contract_dropped.
-- What:    nothing is left to undo here.

