// Queries on the tables of the example, typed by the interfaces that its template makes; run on both databases.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";

import { Kysely, PostgresDialect, type Selectable, SqliteDialect, type SqliteDatabase as Driver, sql } from "kysely";
import pg from "pg";

import type { PostgresqlDatabase, SqliteDatabase } from "./database.js";
import type { Details, Genre } from "./schema/index.js";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(_: Equal<A, B>): void => {};

const [, , sqliteFile = "", postgresUrl = "", output = ""] = process.argv;
const details: Details = { language: "en" };
const answers: { [database: string]: unknown } = {};

/** What the driver gave, by the kinds of its values. */
const kinds = (row: object): { [column: string]: string } =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      value === null ? "null" : Array.isArray(value) ? "array" : value instanceof Date ? "Date" : value instanceof Uint8Array ? "Uint8Array" : typeof value,
    ]),
  );

{
  // libsql has the interface of better-sqlite3, which Kysely expects, but for bytes: it gives them as an ArrayBuffer.
  type Row = { [column: string]: unknown };
  const open = createRequire(import.meta.url)("libsql") as new (path: string) => Driver;
  const driver = new open(sqliteFile);
  const bytes = (row: Row): Row =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value instanceof ArrayBuffer ? new Uint8Array(value) : value]));
  const database: Driver = {
    close: () => driver.close(),
    prepare: (text) => {
      const statement = driver.prepare(text);
      return {
        reader: statement.reader,
        all: (parameters) => (statement.all(parameters) as Row[]).map(bytes),
        run: (parameters) => statement.run(parameters),
        iterate: (parameters) => statement.iterate(parameters),
      };
    },
  };
  const db = new Kysely<SqliteDatabase>({ dialect: new SqliteDialect({ database }) });
  const author = await db.insertInto("Author").values({ name: "Ada" }).returning("id").executeTakeFirstOrThrow();
  same<typeof author, { id: number }>(true);
  const base = { pages: 9, price: "1", details: JSON.stringify(details), author_id: author.id };
  // Rows of one insert have the same columns: SQLite has no word for a default among values.
  await db.insertInto("books").values({ ...base, id: "a", title: "Notes" }).execute();
  await db
    .insertInto("books")
    .values({
      ...base,
      id: "b",
      title: "More",
      rating: 4.5,
      sold: 12n,
      in_print: 0,
      genre: "non-fiction",
      tags: JSON.stringify(["x"]),
      cover: new Uint8Array([1, 2]),
      notes: JSON.stringify({ any: [1] }),
      published_at: "2020-01-02T03:04:05.678Z",
    })
    .execute();
  await db.insertInto("Shelf").values({ code: "S" }).execute();
  await db.insertInto("_BookToShelf").values({ A: "b", B: "S" }).execute();
  await db.updateTable("books").set({ in_print: 1, genre: "poetry" }).where("sold", ">", 5).execute();
  const row = await db
    .selectFrom("books")
    .innerJoin("_BookToShelf", "_BookToShelf.A", "books.id")
    .selectAll("books")
    .where("_BookToShelf.B", "=", "S")
    .executeTakeFirstOrThrow();
  same<typeof row, Selectable<SqliteDatabase["books"]>>(true);
  same<(typeof row)["genre"], Genre>(true);
  same<(typeof row)["in_print"], 0 | 1>(true);
  const { count } = await db.selectFrom("books").select(sql<number>`count(*)`.as("count")).where("genre", "=", "novel").executeTakeFirstOrThrow();
  answers["sqlite"] = { row: { ...row, cover: row.cover && [...row.cover] }, kinds: kinds(row), count };

  // @ts-expect-error: no such column
  db.selectFrom("books").select("titel");
  // @ts-expect-error: the id has no default in the database
  db.insertInto("books").values({ title: "", pages: 1, price: "1", details: "{}", author_id: 1 });
  // @ts-expect-error: SQLite has no booleans
  db.updateTable("books").set({ in_print: true });
  // @ts-expect-error: no such value
  db.updateTable("books").set({ genre: "nonFiction" });
  await db.destroy();
}

{
  // Moments are stored in UTC, and node-postgres would read them in the zone of the process.
  pg.types.setTypeParser(pg.types.builtins.TIMESTAMP, (text) => new Date(`${text}Z`));
  const db = new Kysely<PostgresqlDatabase>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: postgresUrl, max: 1 }) }),
  });
  const author = await db.insertInto("Author").values({ name: "Ada", bornOn: "1815-12-10" }).returningAll().executeTakeFirstOrThrow();
  same<(typeof author)["bornOn"], Date | null>(true);
  await db
    .insertInto("books")
    .values([
      { id: "a", title: "Notes", pages: 7, price: 12.5, details: JSON.stringify(details), author_id: author.id },
      {
        id: "b",
        title: "More",
        pages: 9,
        price: "1",
        rating: 4.5,
        sold: 12n,
        in_print: false,
        genre: "non-fiction",
        tags: ["x"],
        cover: new Uint8Array([1, 2]),
        details: JSON.stringify(details),
        notes: JSON.stringify({ any: [1] }),
        published_at: "2020-01-02T03:04:05.678Z",
        author_id: author.id,
      },
    ])
    .execute();
  await db.insertInto("Shelf").values({ code: "S" }).execute();
  await db.insertInto("_BookToShelf").values({ A: "b", B: "S" }).execute();
  await db.updateTable("books").set({ in_print: true, genre: "poetry" }).where("sold", ">", "5").execute();
  const row = await db
    .selectFrom("books")
    .innerJoin("_BookToShelf", "_BookToShelf.A", "books.id")
    .selectAll("books")
    .where("_BookToShelf.B", "=", "S")
    .executeTakeFirstOrThrow();
  same<typeof row, Selectable<PostgresqlDatabase["books"]>>(true);
  same<(typeof row)["details"], Details>(true);
  same<(typeof row)["sold"], string>(true);
  const { count } = await db.selectFrom("books").select(sql<string>`count(*)`.as("count")).where("genre", "=", "novel").executeTakeFirstOrThrow();
  answers["postgresql"] = { row: { ...row, cover: row.cover && [...row.cover] }, kinds: kinds(row), born: kinds(author), count };

  // @ts-expect-error: no such table
  db.selectFrom("Book");
  // @ts-expect-error: a list is a list here
  db.updateTable("books").set({ tags: "[]" });
  await db.destroy();
}

writeFileSync(output, JSON.stringify(answers));
