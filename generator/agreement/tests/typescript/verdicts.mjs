// Reads texts with the schemas of zod and with JSON Schema. Each text is given as text, since numbers, keys and
// surrogates lose their spelling once they are values.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import * as schemas from "./out/zod.js";

const validators = new Map();
const validator = (name) => {
  const place = `${name}.schema.json`;
  if (!existsSync(place)) return undefined;
  if (!validators.has(name)) {
    const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, validateFormats: true });
    validators.set(name, ajv.compile(JSON.parse(readFileSync(place, "utf8"))));
  }
  return validators.get(name);
};

const answers = JSON.parse(readFileSync(process.argv[2], "utf8")).map(({ schema, text, withoutJsonSchema }) => {
  const read = schemas[`${schema}Schema`].safeParse(JSON.parse(text));
  const answer = read.success
    ? { zod: true, value: JSON.stringify(read.data), negativeZero: holdsNegativeZero(read.data) }
    : { zod: false, issues: read.error.issues.flatMap(places).map((path) => ({ path: path.map(wellFormed) })) };
  // A validator that follows references runs out of stack before it runs out of levels.
  const validate = withoutJsonSchema ? undefined : validator(schema);
  return validate === undefined ? answer : { ...answer, ajv: validate(JSON.parse(text)) };
});
writeFileSync(process.argv[3], JSON.stringify(answers));

// zod tells all keys of an object that it does not know in one issue.
function places({ code, path, keys }) {
  return code === "unrecognized_keys" ? keys.map((key) => [...path, key]) : [path];
}

function holdsNegativeZero(value) {
  if (Object.is(value, -0)) return true;
  return typeof value === "object" && value !== null && Object.values(value).some(holdsNegativeZero);
}

// Half of a surrogate pair may be a key, but not in what this script writes.
function wellFormed(step) {
  return typeof step === "string" ? step.toWellFormed() : step;
}
