import type * as z from "zod";

/** What is wrong with an input: messages by their place, a JSON pointer like `/configuration/wordCount`. */
export type Mistakes = ReadonlyMap<string, readonly string[]>;

export const noMistakes: Mistakes = new Map();

/** The JSON pointer of a path. */
export function pointer(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

function collected(entries: Iterable<readonly [string, string]>): Mistakes {
  const mistakes = new Map<string, string[]>();
  for (const [place, message] of entries) {
    mistakes.set(place, [...(mistakes.get(place) ?? []), message]);
  }
  return mistakes;
}

/** What the generated validator found. */
export function fromValidator(error: z.core.$ZodError): Mistakes {
  return collected(error.issues.map((issue) => [pointer(issue.path), issue.message] as const));
}

/** A mistake as the server tells it: the pointer is the fragment of an address, `#/configuration/wordCount`. */
export interface ServerMistake {
  pointer: string;
  detail: string;
}

/** What the server found. */
export function fromServer(errors: readonly ServerMistake[]): Mistakes {
  return collected(errors.map(({ pointer, detail }) => [decodeURIComponent(pointer.slice(1)), detail] as const));
}

/** All but those of a place and of every place below it. */
export function withoutThoseAt(mistakes: Mistakes, place: string): Mistakes {
  return new Map([...mistakes].filter(([at]) => at !== place && !at.startsWith(`${place}/`)));
}

/** The messages of a place, and of every place below it that has no field of its own. */
export function messagesAt(mistakes: Mistakes, place: string, withBelow: boolean): string[] {
  return [...mistakes]
    .filter(([at]) => at === place || (withBelow && at.startsWith(`${place}/`)))
    .flatMap(([at, messages]) =>
      messages.map((message) => (at === place ? message : `${at.slice(place.length + 1)}: ${message}`)),
    );
}
