-- 20260101000000_decimal_scale_grows for SQLite, made by isotype from schema.prisma.
--
-- Differs: on PostgreSQL decimals are numbers; here they are texts.
--          on PostgreSQL the same change is 6 parts: expand_account, backfill_account, guard_account,
--          validate_account, validate_account, contract_account.

