// Prisma's own engine, asked about schemas: does it accept them, and what would it change in a database? Reads a list of
// { schema, dialect, url } from the first file and writes the answers to the second.
import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";

const require = createRequire(import.meta.url);
const [, , input, output] = process.argv;
// Where the engine says why it gave up.
globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(message) };

const plain = (text) => String(text ?? "").replace(/\u001b\[[0-9;]*m/g, "");

/** Why the validator refuses a schema; nothing where it accepts it. */
function refusal(files) {
  const wasm = require("@prisma/prisma-schema-wasm/src/prisma_schema_build.js");
  try {
    wasm.validate(JSON.stringify({ prismaSchema: files, noColor: true }));
    return null;
  } catch (error) {
    return plain(error.message ?? error);
  }
}

// What the adapters call a single letter. PostgreSQL's type "char", which the engine asks for, they do not know.
const LETTER = 6;
const LETTERS = ["constraint_type", "confdeltype", "confupdtype"];

/** The adapters, so that the engine's questions about our tables have answers. libSQL takes no text in double quotes. */
function mended(adapter) {
  const queryRaw = async (query) => {
    const sql = query.sql
      .replace(/\bcon\.(confdeltype|confupdtype),/g, "con.$1::text AS $1,")
      .replace("constr.contype AS", "constr.contype::text AS")
      .replace(/\bname = "((?:[^"]|"")*)"/, (_, name) => `name = '${name.replaceAll("'", "''")}'`);
    const answer = await adapter.queryRaw({ ...query, sql });
    answer.columnNames.forEach((name, place) => {
      if (LETTERS.includes(name)) answer.columnTypes[place] = LETTER;
    });
    return answer;
  };
  return new Proxy(adapter, {
    get: (target, key) => {
      if (key === "queryRaw") return queryRaw;
      return typeof target[key] === "function" ? target[key].bind(target) : target[key];
    },
  });
}

const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
const wasm = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg").replace(/\.js$/, ".wasm");
const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(wasm)), {
  "./schema_engine_bg.js": bindings,
});
bindings.__wbg_set_wasm(exports);
exports.__wbindgen_start();

async function engine(dialect, url, files) {
  const { bindMigrationAwareSqlAdapterFactory } = await import("@prisma/driver-adapter-utils");
  let factory;
  if (dialect === "postgresql") {
    const { PrismaPg } = await import("@prisma/adapter-pg");
    factory = new PrismaPg({ connectionString: url });
  } else {
    const { PrismaLibSql } = await import("@prisma/adapter-libsql");
    factory = new PrismaLibSql({ url });
  }
  const connect = (key) => async (...given) => mended(await factory[key](...given));
  const wrapped = new Proxy(factory, {
    get: (target, key) => {
      if (key === "connect" || key === "connectToShadowDb") return connect(key);
      return typeof target[key] === "function" ? target[key].bind(target) : target[key];
    },
  });
  return bindings.SchemaEngine.new(
    { datamodels: files },
    () => {},
    bindMigrationAwareSqlAdapterFactory(wrapped),
  );
}

const answers = [];
for (const { schema, dialect, url } of JSON.parse(readFileSync(input, "utf8"))) {
  const files = [["schema.prisma", schema]];
  const refused = refusal(files);
  if (refused !== null || !url) {
    answers.push({ refused, sql: null, summary: null });
    continue;
  }
  const it = await engine(dialect, url, files);
  const diff = async (script) => {
    const answer = await it.diff({
      from: { tag: "schemaDatasource", files: [{ path: "schema.prisma", content: schema }], configDir: "." },
      to: { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: schema }] },
      script,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
      shadowDatabaseUrl: null,
    });
    return answer.exitCode === 0 ? "" : plain(answer.stdout);
  };
  answers.push({ refused, sql: await diff(true), summary: await diff(false) });
}
writeFileSync(output, JSON.stringify(answers));
process.exit(0);
