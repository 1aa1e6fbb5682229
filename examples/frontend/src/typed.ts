/** An input as it was typed: not valid yet, but a key that the schema has no more does not compile. */
export type AsTyped<Input> = { readonly [Key in keyof Input]: unknown };

/** What the controls of a form hold, by their places. */
export class Typed {
  readonly #data: FormData;
  readonly #shown: FormData;

  /** `shown`: what the controls held when they were shown. */
  constructor(data: FormData, shown: FormData) {
    this.#data = data;
    this.#shown = shown;
  }

  /** A line; blanks at its ends are slips. */
  text(place: string): string {
    return this.free(place).trim();
  }

  /** A free text, with its line ends and blanks as they were typed. */
  free(place: string): string {
    const value = this.#data.get(place);
    return typeof value === "string" ? value : "";
  }

  texts(place: string): string[] {
    return this.#data.getAll(place).filter((value) => typeof value === "string");
  }

  /**
   * The fields of an input whose controls do not hold any more what they showed at first. Controls are compared with
   * themselves, not with the row: a control may show less than the row holds, such as a line end of one kind only.
   */
  changed<Input extends object>(input: Input): Partial<Input> {
    const held = (data: FormData, place: string): string => JSON.stringify(data.getAll(place));
    const isChanged = (place: string): boolean => held(this.#data, place) !== held(this.#shown, place);
    const entries = Object.entries(input).filter(([key]) => isChanged(`/${key}`));
    return Object.fromEntries(entries) as Partial<Input>;
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
