// Made by isotype from schema/library.prisma. Change the schema and run `isotype`; this file is written anew.
// Copyright the library. All rights reserved.

/** Any JSON. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

export type Genre = "novel" | "poetry" | "non-fiction";

/** Every value of {@link Genre} that the schema knows, in its order. */
export const GenreValues = ["novel", "poetry", "non-fiction"] as const;

export interface Details {
  isbn?: string | null;
  language: string;
}

/** What may be written for {@link Details}: what has a default may be left out. */
export interface DetailsInput {
  isbn?: string | null;
  /** @defaultValue `"en"` */
  language?: string;
}

export interface Author {
  id: number;
  name: string;
  bornOn: string | null;
}

/** What a new {@link Author} is made of: what has a default may be left out. */
export interface NewAuthor {
  id?: number;
  name: string;
  bornOn?: string | null;
}

/** What to change of a {@link Author}: what is left out stays, `null` empties. */
export interface AuthorPatch {
  id?: number;
  name?: string;
  bornOn?: string | null;
}

/** What stands on the shelves. */
export interface Book {
  id: string;
  title: string;
  pages: number;
  price: string;
  rating: number | null;
  sold: string;
  /** Whether it can be bought. */
  inPrint: boolean;
  genre: Genre;
  tags: string[];
  cover: string | null;
  details: Details;
  notes: JsonValue;
  publishedAt: string;
  authorId: number;
}

/** What a new {@link Book} is made of: what has a default may be left out. */
export interface NewBook {
  id?: string;
  title: string;
  pages: number;
  price: string;
  rating?: number | null;
  sold?: string;
  /** Whether it can be bought. */
  inPrint?: boolean;
  genre?: Genre;
  tags?: string[];
  cover?: string | null;
  details: DetailsInput;
  notes?: JsonValue;
  publishedAt?: string;
  authorId: number;
}

/** What to change of a {@link Book}: what is left out stays, `null` empties. */
export interface BookPatch {
  id?: string;
  title?: string;
  pages?: number;
  price?: string;
  rating?: number | null;
  sold?: string;
  /** Whether it can be bought. */
  inPrint?: boolean;
  genre?: Genre;
  tags?: string[];
  cover?: string | null;
  details?: DetailsInput;
  notes?: JsonValue;
  publishedAt?: string;
  authorId?: number;
}

export interface Shelf {
  code: string;
}

/** What a new {@link Shelf} is made of: what has a default may be left out. */
export interface NewShelf {
  code: string;
}

/** What to change of a {@link Shelf}: what is left out stays, `null` empties. */
export interface ShelfPatch {
  code?: string;
}
