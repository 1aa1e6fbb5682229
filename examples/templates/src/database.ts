// Made by isotype from schema/library.prisma. Change the schema and run `isotype`; this file is written anew.
// Copyright the library. All rights reserved.

import type { ColumnType } from "kysely";
import type { Details, Genre, JsonValue } from "./schema/index.js";

/** The tables on SQLite, by better-sqlite3. */
export interface SqliteDatabase {
  Author: {
    id: ColumnType<number, number | undefined, number>;
    name: ColumnType<string, string, string>;
    bornOn: ColumnType<string | null, string | null | undefined, string | null>;
  };
  /** What stands on the shelves. */
  books: {
    id: ColumnType<string, string, string>;
    title: ColumnType<string, string, string>;
    pages: ColumnType<number, number, number>;
    price: ColumnType<string, string, string>;
    rating: ColumnType<number | null, number | null | undefined, number | null>;
    sold: ColumnType<number, number | bigint | undefined, number | bigint>;
    /** Whether it can be bought. */
    in_print: ColumnType<0 | 1, 0 | 1 | undefined, 0 | 1>;
    genre: ColumnType<Genre, Genre | undefined, Genre>;
    tags: ColumnType<string | null, string | null | undefined, string | null>;
    cover: ColumnType<Uint8Array | null, Uint8Array | null | undefined, Uint8Array | null>;
    details: ColumnType<string, string, string>;
    notes: ColumnType<string | null, string | null | undefined, string | null>;
    published_at: ColumnType<string, string | undefined, string>;
    author_id: ColumnType<number, number, number>;
  };
  Shelf: {
    code: ColumnType<string, string, string>;
  };
  _BookToShelf: {
    A: string;
    B: string;
  };
}

/** The tables on PostgreSQL, by node-postgres. */
export interface PostgresqlDatabase {
  Author: {
    id: ColumnType<number, number | undefined, number>;
    name: ColumnType<string, string, string>;
    bornOn: ColumnType<Date | null, string | null | undefined, string | null>;
  };
  /** What stands on the shelves. */
  books: {
    id: ColumnType<string, string, string>;
    title: ColumnType<string, string, string>;
    pages: ColumnType<number, number, number>;
    price: ColumnType<string, string | number, string | number>;
    rating: ColumnType<number | null, number | null | undefined, number | null>;
    sold: ColumnType<string, string | number | bigint | undefined, string | number | bigint>;
    /** Whether it can be bought. */
    in_print: ColumnType<boolean, boolean | undefined, boolean>;
    genre: ColumnType<Genre, Genre | undefined, Genre>;
    tags: ColumnType<string[] | null, string[] | null | undefined, string[] | null>;
    cover: ColumnType<Uint8Array | null, Uint8Array | null | undefined, Uint8Array | null>;
    details: ColumnType<Details, string, string>;
    notes: ColumnType<JsonValue | null, string | null | undefined, string | null>;
    published_at: ColumnType<Date, string | undefined, string>;
    author_id: ColumnType<number, number, number>;
  };
  Shelf: {
    code: ColumnType<string, string, string>;
  };
  _BookToShelf: {
    A: string;
    B: string;
  };
}
