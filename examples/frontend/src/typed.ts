/** An input as it was typed: not valid yet, but a key that the schema has no more does not compile. */
export type AsTyped<Input> = { readonly [Key in keyof Input]: unknown };

/** What the controls of a form hold, by their places. */
export class Typed {
  readonly #data: FormData;

  constructor(data: FormData) {
    this.#data = data;
  }

  text(place: string): string {
    const value = this.#data.get(place);
    return typeof value === "string" ? value.trim() : "";
  }

  texts(place: string): string[] {
    return this.#data.getAll(place).filter((value) => typeof value === "string");
  }

  /** The texts between commas. */
  list(place: string): string[] {
    return this.text(place)
      .split(",")
      .map((part) => part.trim())
      .filter((part) => part !== "");
  }

  checked(place: string): boolean {
    return this.#data.has(place);
  }
}
