import * as z from "zod";
import type { NewTrainingModule, TrainingModule, TrainingModulePatch } from "./schema/index";
import { TrainingModuleSchema } from "./schema/zod";
import { fromServer, noMistakes, pointer, type Mistakes } from "./mistakes";

/** A refusal of the server. */
export class Refusal extends Error {
  constructor(
    message: string,
    /** What is wrong with the input, where that is the reason. */
    readonly mistakes: Mistakes,
  ) {
    super(message);
    this.name = "Refusal";
  }
}

/** A problem of RFC 9457; whatever is not there was not told. */
const ProblemSchema = z.object({
  title: z.string().default("The server refused"),
  detail: z.string().default(""),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).default([]),
});

const PageSchema = z.object({
  items: z.array(TrainingModuleSchema),
  next: z.nullable(z.string()),
});

export interface Page {
  items: TrainingModule[];
  /** Where the next page goes on; nothing after the last module. */
  next: string | null;
}

async function ask(method: string, path: string, input?: unknown): Promise<unknown> {
  const body = input === undefined ? {} : { body: JSON.stringify(input) };
  let response: Response;
  try {
    const headers = { "content-type": "application/json" };
    response = await fetch(`/api/${path}`, { method, headers, ...body });
  } catch {
    throw new Refusal("The server cannot be reached.", noMistakes);
  }
  const text = await response.text();
  if (response.ok) return parsed(text);
  throw refusal(response.status, text);
}

/** The JSON of a text; nothing where it is none, since a proxy in between has words of its own. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function refusal(status: number, text: string): Refusal {
  const problem = ProblemSchema.safeParse(parsed(text));
  if (!problem.success) return new Refusal(`The server answered with status ${status}.`, noMistakes);
  const { title, detail, errors } = problem.data;
  return new Refusal(detail === "" ? title : `${title}: ${detail}`, fromServer(errors));
}

/** Reads what the server sent, by a generated validator: the page holds no value of which it does not know the type. */
function read<S extends z.ZodType>(schema: S, sent: unknown): z.output<S> {
  const { success, data, error } = schema.safeParse(sent);
  if (success) return data;
  const places = error.issues.map(({ path, message }) => `${pointer(path)}: ${message}`).join("; ");
  throw new Refusal(`The server sent what this page cannot read: ${places}`, noMistakes);
}

export async function listModules(after: string | null): Promise<Page> {
  const query = after === null ? "" : `?after=${encodeURIComponent(after)}`;
  return read(PageSchema, await ask("GET", `modules${query}`));
}

export async function createModule(module: NewTrainingModule): Promise<TrainingModule> {
  return read(TrainingModuleSchema, await ask("POST", "modules", module));
}

export async function changeModule(id: string, patch: TrainingModulePatch): Promise<TrainingModule> {
  return read(TrainingModuleSchema, await ask("PATCH", `modules/${encodeURIComponent(id)}`, patch));
}
