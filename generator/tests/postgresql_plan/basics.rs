//! What every schema does sooner or later.

use crate::{Round, round};

#[test]
fn a_first_migration() {
    round(&Round {
        before: "",
        after: "enum Role {\n A\n B\n}\nmodel User {\n id Int @id @default(autoincrement())\n role Role @default(A)\n email String @unique\n posts Post[]\n}\nmodel Post {\n id Int @id\n userId Int\n user User @relation(fields: [userId], references: [id])\n @@index([userId])\n}",
        ..Round::default()
    });
}

#[test]
fn tables_come_and_go() {
    round(&Round {
        before: "enum Kind {\n X\n Y\n}\nmodel User {\n id Int @id\n teamId Int?\n team Team? @relation(fields: [teamId], references: [id])\n}\nmodel Team {\n id Int @id @default(autoincrement())\n kind Kind @default(X)\n users User[]\n}",
        after: "enum Level {\n LOW\n HIGH\n}\nmodel User {\n id Int @id\n teamId Int?\n clubs Club[]\n}\nmodel Club {\n id Int @id @default(autoincrement())\n level Level @default(LOW)\n ownerId Int\n owner User @relation(fields: [ownerId], references: [id])\n}",
        rows: "INSERT INTO \"Team\" (kind) VALUES ('X'), ('Y'); INSERT INTO \"User\" VALUES (1, 1), (2, NULL), (3, 2)",
        ..Round::default()
    });
}

#[test]
fn columns_come_and_go() {
    round(&Round {
        before: "enum Kind {\n X\n Y\n}\nmodel User {\n id Int @id\n name String\n nick String?\n age Int? @default(7)\n kind Kind @default(X)\n n Int @default(autoincrement())\n code String @unique\n @@index([nick])\n}",
        after: "enum Level {\n LOW\n HIGH\n}\nmodel User {\n id Int @id\n name String\n note String?\n score Int @default(3)\n hint Int? @default(4)\n at DateTime @default(now())\n level Level @default(LOW)\n m BigInt @default(autoincrement())\n u String @default(dbgenerated(\"gen_random_uuid()\")) @unique\n slug String\n @@index([note])\n @@index([slug], where: { score: 3 })\n}",
        rows: "INSERT INTO \"User\" VALUES (1, 'a', 'x', 1, 'Y', 5, 'c1'), (2, 'b', NULL, NULL, 'X', 6, 'c2')",
        fills: vec![("User.slug", "lower(name) || '-' || id")],
        fills_down: vec![("User.code", "'c' || id")],
    });
}

#[test]
fn null_is_refused_and_allowed() {
    round(&Round {
        before: "model User {\n id Int @id\n a String?\n b String?\n c String\n d String @default(\"q\")\n e String?\n}",
        after: "model User {\n id Int @id\n a String @default(\"none\")\n b String\n c String?\n d String?\n e String?\n}",
        rows: "INSERT INTO \"User\" VALUES (1, NULL, NULL, 'c', 'd', NULL), (2, 'a', 'b', 'c', 'd', 'e')",
        fills: vec![("User.b", "'b' || id")],
        ..Round::default()
    });
}

#[test]
fn names_change() {
    round(&Round {
        before: "enum Role {\n A\n B\n}\nmodel User {\n id Int @id\n name String @unique\n role Role @default(A)\n posts Post[]\n @@index([name, role])\n @@check(\"name <> ''\")\n}\nmodel Post {\n id Int @id\n userId Int\n user User @relation(fields: [userId], references: [id])\n}",
        after: "enum Part {\n C @renamed(from: \"A\")\n B\n @@renamed(from: \"Role\")\n}\nmodel Person {\n id Int @id\n title String @unique @renamed(from: \"name\")\n part Part @default(C) @renamed(from: \"role\")\n posts Post[]\n @@index([title, part])\n @@check(\"title <> ''\")\n @@renamed(from: \"User\")\n}\nmodel Post {\n id Int @id\n personId Int @renamed(from: \"userId\")\n person Person @relation(fields: [personId], references: [id])\n}",
        rows: "INSERT INTO \"User\" VALUES (1, 'n', 'A'), (2, 'm', 'B'); INSERT INTO \"Post\" VALUES (1, 1)",
        ..Round::default()
    });
}

#[test]
fn names_change_places() {
    round(&Round {
        before: "model User {\n id Int @id\n a String\n b String\n posts Post[]\n}\nmodel Post {\n id Int @id\n x Int\n userId Int\n user User @relation(fields: [userId], references: [id])\n}",
        after: "model Post {\n id Int @id\n b String @renamed(from: \"a\")\n a String @renamed(from: \"b\")\n posts User[]\n @@renamed(from: \"User\")\n}\nmodel User {\n id Int @id\n x Int\n userId Int\n user Post @relation(fields: [userId], references: [id])\n @@renamed(from: \"Post\")\n}",
        rows: "INSERT INTO \"User\" VALUES (1, 'a1', 'b1'); INSERT INTO \"Post\" VALUES (7, 8, 1)",
        ..Round::default()
    });
}

#[test]
fn something_new_takes_an_old_name() {
    round(&Round {
        before: "model User {\n id Int @id\n a String @unique\n gone String?\n}\nmodel Old {\n id Int @id\n}",
        after: "model Person {\n id Int @id\n b String @unique @renamed(from: \"a\")\n a Int? @unique\n @@renamed(from: \"User\")\n}\nmodel User {\n id Int @id\n a String @unique\n}",
        rows: "INSERT INTO \"User\" VALUES (1, 'a1', 'g'), (2, 'a2', NULL); INSERT INTO \"Old\" VALUES (3)",
        ..Round::default()
    });
}

#[test]
fn enums_change() {
    round(&Round {
        before: "enum Role {\n A\n B\n C\n}\nenum Gone {\n X\n}\nenum Turned {\n ONE\n TWO\n}\nmodel User {\n id Int @id\n role Role @default(A)\n roles Role[]\n gone Gone?\n turned Turned\n @@index([role], where: { role: A })\n @@unique([id, turned])\n}",
        after: "enum Role {\n Z\n A\n D\n C\n}\nenum New {\n Y\n}\nenum Turned {\n TWO\n ONE\n}\nmodel User {\n id Int @id\n role Role @default(Z)\n roles Role[]\n new New?\n turned Turned\n @@index([role], where: { role: A })\n @@index([id], where: { role: D })\n @@unique([id, turned])\n}",
        rows: "INSERT INTO \"User\" VALUES (1, 'A', '{A,C}', 'X', 'ONE'), (2, 'B', '{C}', NULL, 'TWO'), (3, 'C', NULL, NULL, 'ONE')",
        fills: vec![("User.role", "'D'")],
        ..Round::default()
    });
}

#[test]
fn keys_and_indexes_change() {
    round(&Round {
        before: "model User {\n id Int @id\n email String\n code String @unique\n posts Post[]\n @@index([email], name: \"one\")\n @@check(\"id > 0\", map: \"positive\")\n}\nmodel Post {\n id Int @id\n userId Int\n user User @relation(fields: [userId], references: [id], onDelete: Cascade)\n}",
        after: "model User {\n id Int\n email String @unique\n code String\n posts Post[]\n @@id([id, email])\n @@unique([id])\n @@index([email(sort: Desc)], map: \"one\")\n @@index([code], type: Hash)\n @@check(\"id > 1\", map: \"positive\")\n}\nmodel Post {\n id Int @id\n userId Int?\n user User? @relation(fields: [userId], references: [id], onDelete: SetNull)\n}",
        rows: "INSERT INTO \"User\" VALUES (2, 'e', 'c'), (3, 'f', 'd'); INSERT INTO \"Post\" VALUES (1, 2)",
        ..Round::default()
    });
}

#[test]
fn types_change() {
    round(&Round {
        before: "enum Role {\n A\n B\n}\nmodel User {\n id Int @id @default(autoincrement())\n n Int\n m Int @default(5)\n s String @db.VarChar(10)\n t String\n role Role @default(A)\n text String @default(\"A\")\n doc String\n d Decimal @db.Decimal(10, 2)\n at DateTime\n one Int\n many String[]\n flag Boolean\n short String\n @@index([n])\n @@unique([m, s])\n}",
        after: "enum Role {\n A\n B\n}\nmodel User {\n id BigInt @id @default(autoincrement())\n n BigInt\n m Decimal @default(5)\n s String\n t Int\n role String @default(\"A\")\n text Role @default(A)\n doc Json\n d Decimal @db.Decimal(12, 2)\n at DateTime @db.Timestamptz(3)\n one Int[]\n many String\n flag Int\n short String @db.VarChar(3)\n @@index([n])\n @@unique([m, s])\n}",
        rows: "INSERT INTO \"User\" VALUES (1, 1, 2, 's', '12', 'B', 'A', '{\"a\":  1}', 1.50, '2024-01-02 03:04:05.678', 7, '{x}', true, 'abc'), (2, -1, 3, 't', '-7', 'A', 'B', '[1]', 0, '1999-01-02 03:04:05', 8, '{y}', false, 'abcd')",
        fills: vec![("User.short", "left(short, 3)")],
        ..Round::default()
    });
}
