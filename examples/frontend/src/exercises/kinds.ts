import type { ExerciseConfiguration, UnknownTag } from "../schema/index";

/** The kinds of exercise that this page knows. */
export type Kind = Exclude<ExerciseConfiguration["type"], UnknownTag>;

/** What people call them. A kind that the schema gets and that is missing here does not compile. */
export const kindNames: { readonly [K in Kind]: string } = {
  wordRecall: "Word recall",
  numberSequence: "Number sequence",
  memoryGrid: "Memory grid",
  reactionTime: "Reaction time",
  "dual-n-back": "Dual n-back",
};

export const kinds = Object.entries(kindNames) as [Kind, string][];

/** For the end of a `switch` over everything: a case that is missing does not compile. */
export function unreachable(value: never): never {
  throw new Error(`a case is missing: ${JSON.stringify(value)}`);
}
