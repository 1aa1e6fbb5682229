// Reads texts with the schemas of zod and with JSON Schema: a request a line, an answer a line. Texts are given as text,
// since numbers, keys and surrogates lose their spelling once they are values.
import { readFileSync, writeFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";

const modules = new Map();
const validators = new Map();

const validator = (schema, name) => {
  const place = `s${schema}/${name}.schema.json`;
  if (!validators.has(place)) {
    const ajv = new Ajv2020({ allErrors: false, strict: true, allowUnionTypes: true, validateFormats: true });
    validators.set(place, ajv.compile(JSON.parse(readFileSync(place, "utf8"))));
  }
  return validators.get(place);
};

const parsed = (text) => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
};

const lines = readFileSync(process.argv[2], "utf8").split("\n").filter((line) => line !== "");
const answers = [];
for (const line of lines) {
  const [schema, name, text, askAjv] = JSON.parse(line);
  if (!modules.has(schema)) modules.set(schema, await import(`./out/s${schema}/zod.js`));
  const read = parsed(text);
  if (read === undefined) {
    answers.push({ json: false });
    continue;
  }
  const answer = { json: true };
  const validate = validator(schema, name);
  if (askAjv) answer.ajv = validate(parsed(text).value);
  const result = modules.get(schema)[`${name}Schema`].safeParse(read.value);
  if (result.success) {
    answer.value = JSON.stringify(result.data);
    answer.negativeZeros = negativeZeros(result.data);
  } else {
    answer.issue = result.error.issues.map(({ message }) => message.toWellFormed()).join("; ");
    answer.places = result.error.issues.flatMap(places).map((path) => path.map(pointed).join(""));
  }
  answers.push(answer);
}
writeFileSync(process.argv[3], answers.map((answer) => JSON.stringify(answer)).join("\n"));

function negativeZeros(value) {
  if (typeof value !== "object" || value === null) return Object.is(value, -0) ? 1 : 0;
  return Object.values(value).reduce((sum, inner) => sum + negativeZeros(inner), 0);
}

// A strict object has one issue for all keys that it does not know.
function places({ code, path, keys }) {
  return code === "unrecognized_keys" ? keys.map((key) => [...path, key]) : [path];
}

function pointed(step) {
  return `/${String(step).toWellFormed().replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
