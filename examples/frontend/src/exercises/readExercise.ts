import type { Typed } from "../typed";
import { unreachable, type Kind } from "./kinds";

/** An entry, unless nothing was typed: then the schema's default holds. */
function given<T>(key: string, typed: string, read: (typed: string) => T): { [key: string]: T | string } {
  return typed === "" ? {} : { [key]: read(typed) };
}

/** The number that was typed; what is none goes on as text, so that the validator says so at its place. */
function number(typed: string): number | string {
  const value = Number(typed);
  return Number.isNaN(value) ? typed : value;
}

const text = (typed: string): string => typed;

/** The settings as they were typed. They are not valid yet: the generated validator is who says so. */
export function readExercise(kind: Kind, typed: Typed): unknown {
  const at = (key: string): string => typed.text(`/configuration/${key}`);
  switch (kind) {
    case "wordRecall":
      return {
        type: kind,
        ...given("wordCount", at("wordCount"), number),
        ...given("displayMs", at("displayMs"), number),
        categories: typed.list("/configuration/categories"),
        ...given("language", at("language"), text),
        ordered: typed.checked("/configuration/ordered"),
      };
    case "numberSequence":
      return {
        type: kind,
        ...given("startLength", at("startLength"), number),
        ...given("maxLength", at("maxLength"), number),
        ...given("direction", at("direction"), text),
      };
    case "memoryGrid":
      return {
        type: kind,
        size: { ...given("rows", at("size/rows"), number), ...given("columns", at("size/columns"), number) },
        ...given("cells", at("cells"), number),
        ...given("color", at("color"), text),
      };
    case "reactionTime":
      return {
        type: kind,
        ...given("trials", at("trials"), number),
        delay: { ...given("from", at("delay/from"), number), ...given("to", at("delay/to"), number) },
        stimuli: typed.list("/configuration/stimuli").map((name) => ({ name })),
      };
    case "dual-n-back": {
      const modalities = typed.texts("/configuration/modalities");
      return {
        type: kind,
        ...given("n", at("n"), number),
        ...given("trials", at("trials"), number),
        ...given("matchRate", at("matchRate"), text),
        ...(modalities.length > 0 && { modalities }),
      };
    }
    default:
      return unreachable(kind);
  }
}
