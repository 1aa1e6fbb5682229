-- taken
INSERT INTO "Mixed" (parent) VALUES (NULL)
INSERT INTO "Mixed" (parent, shape) VALUES (1, 'x')
INSERT INTO "Plain" DEFAULT VALUES
-- refused
INSERT INTO "Mixed" (parent) VALUES (9)
