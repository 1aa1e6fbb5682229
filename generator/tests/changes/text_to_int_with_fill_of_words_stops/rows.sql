INSERT INTO "Item" VALUES (1, '7', 'x'), (2, 'seven', '7'), (3, 'eight', 'eight'), (4, 'nine', 'nine');
