-- taken
PRAGMA defer_foreign_keys = ON
BEGIN; PRAGMA defer_foreign_keys = ON; INSERT INTO "Department" VALUES ('d', 'a'); INSERT INTO "Employee" VALUES ('a', 'd', 'a'), ('b', 'd', 'a'); COMMIT
INSERT INTO "orders" VALUES ('t', 1)
INSERT INTO "Mixed" VALUES ('t'), ('m')
INSERT INTO "order_lines" VALUES (1, 't', 1, 'm')
INSERT INTO "Post" DEFAULT VALUES
INSERT INTO "Tag" VALUES ('x')
INSERT INTO "_PostToTag" VALUES (1, 'x')
-- refused
INSERT INTO "_PostToTag" VALUES (1, 'x')
INSERT INTO "_PostToTag" VALUES (2, 'x')
INSERT INTO "order_lines" VALUES (2, 't', 2, 'm')
DELETE FROM "Employee" WHERE id = 'a'
