// Made by isotype from schema/axon.prisma. Change the schema and run `isotype`; this file is written anew.

import * as z from "zod";
import type * as t from "./index.js";

/**
 * Whether a value is JSON that every reader takes: finite numbers, no NUL and no half of a surrogate pair in texts
 * and keys, no key `__proto__`, and at most so many arrays and objects within each other.
 */
function walk(value: unknown, levels: number, path: PropertyKey[], issues: z.core.$ZodRawIssue[]): void {
  const refuse = (message: string): void => {
    issues.push({ code: "custom", input: value, path: [...path], message });
  };
  if (typeof value === "string") {
    if (!/^[^\0\p{Cs}]*$/u.test(value)) refuse("Invalid text: it holds NUL or half of a surrogate pair");
  } else if (typeof value === "number") {
    if (!Number.isFinite(value)) refuse("Invalid number: it is not finite");
  } else if (typeof value === "object" && value !== null) {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (levels === 0) {
      refuse("Invalid nesting: it is more than 100 levels deep");
    } else if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index += 1) {
        path.push(index);
        walk(value[index], levels - 1, path, issues);
        path.pop();
      }
    } else if (prototype !== null && !Object.prototype.hasOwnProperty.call(prototype, "isPrototypeOf")) {
      refuse("Invalid input: expected JSON");
    } else {
      for (const [key, inner] of Object.entries(value)) {
        path.push(key);
        if (key === "__proto__" || !/^[^\0\p{Cs}]*$/u.test(key)) refuse("Invalid key");
        walk(inner, levels - 1, path, issues);
        path.pop();
      }
    }
  } else if (typeof value !== "boolean" && value !== null) {
    refuse("Invalid input: expected JSON");
  }
}

/** What a schema reads, and what is wrong with it. */
const run = (schema: z.ZodType, value: unknown): z.core.ParsePayload =>
  schema._zod.run({ value, issues: [] }, { async: false }) as z.core.ParsePayload;

/** What the schema has to say of a value that is no JSON of the wire: all that is wrong is told at once. */
function others(schema: z.ZodType, value: unknown, levels: number, told: z.core.$ZodRawIssue[]): z.core.$ZodRawIssue[] {
  const places = new Set(told.map(({ path }) => JSON.stringify(path)));
  try {
    const { issues } = run(schema, value);
    return issues.filter(({ path = [] }) => path.length <= levels && !places.has(JSON.stringify(path)));
  } catch {
    // What is nested without end exhausts the stack; it has been refused already.
    return [];
  }
}

const walked = <S extends z.ZodType>(schema: S, levels: number) =>
  z.pipe(
    z.custom<unknown>().check(({ value, issues }) => {
      walk(value, levels, [], issues);
      if (issues.length > 0) issues.push(...others(schema, value, levels, issues));
    }),
    schema as z.ZodType,
  ) as unknown as z.ZodPipe<z.ZodCustom<z.input<S>, z.input<S>>, S>;

const document = <S extends z.ZodType>(schema: S) => walked(schema, 100);

/** A row is one level above the documents that it holds. */
const row = <S extends z.ZodType>(schema: S) => walked(schema, 101);

interface Defaulted<S extends z.ZodType> extends z.ZodType<z.output<S>, z.input<S>> {
  _zod: z.core.$ZodTypeInternals<z.output<S>, z.input<S>> & { optin: "optional" };
}

/** An absent key has a value; `undefined` is no JSON, so that the type of the input leaves it out. */
const withDefault = <S extends z.ZodType>(schema: S, value: () => unknown) =>
  schema.prefault(value as never) as unknown as Defaulted<S>;

/** The tag alone decides who reads, so that mistakes in a payload are reported as such. */
const union = <V extends { [tag: string]: z.ZodType }, U extends z.ZodType = never>(
  discriminator: string,
  variants: V,
  unknown?: U,
) => {
  type Branch = V[keyof V] | U;
  const readers = new Map<string, z.ZodType>(Object.entries(variants));
  return z.custom<z.input<Branch>>().transform((value: unknown, context): z.output<Branch> => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      context.issues.push({ code: "invalid_type", expected: "object", input: value });
      return z.NEVER;
    }
    const tag: unknown = (value as { [key: string]: unknown })[discriminator];
    if (typeof tag !== "string") {
      context.issues.push({ code: "invalid_type", expected: "string", input: tag, path: [discriminator] });
      return z.NEVER;
    }
    const reader = readers.get(tag) ?? unknown;
    if (reader === undefined) {
      context.issues.push({ code: "invalid_value", values: [...readers.keys()], input: tag, path: [discriminator] });
      return z.NEVER;
    }
    const result = run(reader, value);
    context.issues.push(...result.issues);
    return result.value as z.output<Branch>;
  });
};

const unknownTag = z.custom<t.UnknownTag>((value) => typeof value === "string");

/** Values that the schema does not know are kept. */
const openEnum = <T extends string>() =>
  z.custom<T>((value) => typeof value === "string", "Invalid input: expected string");

const json = z.custom<t.JsonValue>((value) => value !== undefined, "Invalid input: expected JSON");

/** Adding zero takes the sign from it. */
const int = z.int32().overwrite((value) => value + 0);

/** Adding zero takes the sign from it. */
const float = z.number().overwrite((value) => value + 0);

const bigInt = z.string().regex(
  /^(?:0|-?[1-9][0-9]{0,17}|[1-8][0-9]{18}|9[0-1][0-9]{17}|92[0-1][0-9]{16}|922[0-2][0-9]{15}|9223[0-2][0-9]{14}|92233[0-6][0-9]{13}|922337[0-1][0-9]{12}|92233720[0-2][0-9]{10}|922337203[0-5][0-9]{9}|9223372036[0-7][0-9]{8}|92233720368[0-4][0-9]{7}|922337203685[0-3][0-9]{6}|9223372036854[0-6][0-9]{5}|92233720368547[0-6][0-9]{4}|922337203685477[0-4][0-9]{3}|9223372036854775[0-7][0-9]{2}|922337203685477580[0-6]|9223372036854775807|-(?:[1-8][0-9]{18}|9[0-1][0-9]{17}|92[0-1][0-9]{16}|922[0-2][0-9]{15}|9223[0-2][0-9]{14}|92233[0-6][0-9]{13}|922337[0-1][0-9]{12}|92233720[0-2][0-9]{10}|922337203[0-5][0-9]{9}|9223372036[0-7][0-9]{8}|92233720368[0-4][0-9]{7}|922337203685[0-3][0-9]{6}|9223372036854[0-6][0-9]{5}|92233720368547[0-6][0-9]{4}|922337203685477[0-4][0-9]{3}|9223372036854775[0-7][0-9]{2}|922337203685477580[0-7]|9223372036854775808))$/u,
  { abort: true, error: "Invalid BigInt: expected the text of a whole number in 64 bits" },
);

/** Written without trailing zeros, and without a sign on zero. */
const decimal = (form: RegExp) =>
  z
    .string()
    .regex(form, { abort: true, error: "Invalid Decimal: expected the text of a decimal number" })
    .overwrite((text) => {
      const short = text.includes(".") ? text.replace(/\.?0+$/u, "") : text;
      return short === "-0" ? "0" : short;
    });

/** The text of a number in units of the thirtieth digit after the point, to compare it exactly. */
const units = (text: string): bigint => {
  const [whole = "", fraction = ""] = text.split(".");
  return BigInt(whole + fraction.padEnd(30, "0"));
};

/** Written in UTC with three digits of the second's fraction; more are cut. */
const dateTime = z
  .string()
  .regex(
    /^(?:(?:(?:000[2-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-8][0-9]{3}|9[0-8][0-9]{2}|99[0-8][0-9]|999[0-8])-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])|(?:0001|9999)-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?(?:Z|[+-]00:00))$/u,
    { abort: true, error: "Invalid DateTime: expected a moment like 2001-02-03T04:05:06.789Z" },
  )
  .overwrite((text) => {
    const [, fraction = "", offset = "Z"] = /^(?:\.([0-9]+))?(.*)$/u.exec(text.slice(19)) ?? [];
    return new Date(`${text.slice(0, 19)}.${fraction.slice(0, 3).padEnd(3, "0")}${offset}`).toISOString();
  });

/** Counts code points, as databases and Rust do. */
const length = (least: number, most: number) =>
  z.refine<string>((text) => {
    let count = 0;
    for (const _ of text) count += 1;
    return count >= least && count <= most;
  }, `Invalid length: expected ${least} to ${most} characters`);

/**
 * Counts the entries of a list or map, whatever is wrong with them: a check behind the schema would not run where an
 * entry is not even of the right form.
 */
const sized = <S extends z.ZodType>(schema: S, least: number, most: number) =>
  z.custom<z.input<S>>().transform((value: unknown, context): z.output<S> => {
    const isObject = typeof value === "object" && value !== null;
    const count = Array.isArray(value) ? value.length : isObject ? Object.keys(value).length : least;
    if (count < least || count > most) {
      const message = `Invalid size: expected ${least} to ${most} entries`;
      context.issues.push({ code: "custom", input: value, message });
    }
    const result = run(schema, value);
    context.issues.push(...result.issues);
    return result.value as z.output<S>;
  }) as unknown as S;

const url = z.regex(/^[a-zA-Z][a-zA-Z0-9+.-]*:\/\/[^\u0000-\u0020\u007f"<>\\^`{|}]+$/u, "Invalid URL");

const ContentTypeShape = z.enum(["WORD", "NUMBER", "PATTERN", "STIMULUS"]);

const DirectionShape = z.enum(["forward", "backward", "ascending"]);

const ModalityShape = openEnum<t.Modality>();

const RoleShape = z.enum(["USER", "EDITOR", "ADMIN"]);

const ShapeShape = z.enum(["circle", "square", "triangle"]);

const AdaptiveShape = z.object({
  up: withDefault(float.gte(0).lte(1), () => 0.8),
  down: withDefault(float.gte(0).lte(1), () => 0.5),
});

const CellShape = z.object({
  row: int.gte(0),
  column: int.gte(0),
});

const DualNBackShape = z.object({
  n: withDefault(int.gte(1).lte(9), () => 2),
  trials: withDefault(int.gte(5).lte(200), () => 20),
  intervalMs: withDefault(int.gte(500), () => 2500),
  modalities: withDefault(sized(z.array(ModalityShape), 1, 4), () => ["position", "audio"]),
  matchRate: withDefault(decimal(/^-?(?:0|[1-9][0-9]{0,34})(?:\.[0-9]{1,30})?$/u).refine((value) => units(value) >= units("0"), "Invalid input: expected >= 0").refine((value) => units(value) <= units("1"), "Invalid input: expected <= 1"), () => "0.3"),
  adaptive: z.exactOptional(z.nullable(AdaptiveShape)),
});

const StepShape = z.object({
  at: dateTime,
  change: int,
  reason: z.exactOptional(z.nullable(z.string().check(length(1, 200)))),
});

const DualNBackDifficultyShape = z.object({
  n: int.gte(1).lte(9),
  intervalMs: withDefault(int.gte(500), () => 2500),
  history: withDefault(sized(z.array(StepShape), 0, 50), () => []),
});

const StreamResultShape = z.object({
  hits: withDefault(int.gte(0), () => 0),
  misses: withDefault(int.gte(0), () => 0),
  falseAlarms: withDefault(int.gte(0), () => 0),
  correctRejections: withDefault(int.gte(0), () => 0),
});

const EnvironmentShape = z.looseObject({
  userAgent: z.exactOptional(z.nullable(z.string())),
  screen: withDefault(sized(z.array(int), 0, 2), () => []),
  refreshRate: z.exactOptional(z.nullable(float.gt(0))),
  startedAt: z.exactOptional(z.nullable(dateTime)),
  timing: z.exactOptional(json),
});

const DualNBackResultsShape = z.object({
  n: int.gte(1),
  streams: z.record(z.string(), StreamResultShape),
  environment: z.exactOptional(z.nullable(EnvironmentShape)),
});

const ScoringShape = z.object({
  points: withDefault(int.gte(0), () => 10),
  penalty: withDefault(float.gte(0), () => 0),
  timeBonus: z.exactOptional(z.nullable(float.gte(1).lte(10))),
  limitMs: z.exactOptional(z.nullable(bigInt)),
});

const SoundEffectShape = z.object({
  source: z.string().check(url),
  volume: withDefault(float.gte(0).lte(1), () => 1),
});

const WordRecallShape = z.object({
  wordCount: withDefault(int.gte(1).lte(60), () => 15),
  displayMs: withDefault(int.gte(100).lte(60000), () => 2000),
  categories: sized(z.array(z.string()), 1, 20),
  language: z.exactOptional(z.nullable(z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/u))),
  hints: z.exactOptional(z.nullable(z.record(z.string(), z.string()))),
  scoring: z.exactOptional(z.nullable(ScoringShape)),
  ordered: withDefault(z.boolean(), () => false),
  penalty: z.exactOptional(z.nullable(float.gte(0))),
  sounds: withDefault(z.record(z.string(), SoundEffectShape), () => ({})),
});

const NumberSequenceShape = z.object({
  startLength: withDefault(int.gte(1).lte(30), () => 3),
  maxLength: withDefault(int.gte(1).lte(60), () => 12),
  digits: withDefault(sized(z.array(int), 2, 10), () => [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
  direction: withDefault(DirectionShape, () => "forward"),
  displayMs: withDefault(int.gte(100), () => 1000),
  scoring: z.exactOptional(z.nullable(ScoringShape)),
});

const GridSizeShape = z.object({
  rows: withDefault(int.gte(2).lte(10), () => 4),
  columns: withDefault(int.gte(2).lte(10), () => 4),
});

const PatternShape = z.object({
  name: z.exactOptional(z.nullable(z.string().check(length(1, 60)))),
  cells: sized(z.array(CellShape), 1, 100),
});

const MemoryGridShape = z.object({
  size: GridSizeShape,
  cells: withDefault(int.gte(1).lte(100), () => 4),
  patterns: withDefault(z.array(PatternShape), () => []),
  color: withDefault(z.string().regex(/^#[0-9a-f]{6}$/u), () => "#4f46e5"),
  rotate: withDefault(z.boolean(), () => false),
  scoring: z.exactOptional(z.nullable(ScoringShape)),
});

const RangeShape = z.object({
  from: withDefault(int.gte(0), () => 1000),
  to: withDefault(int.gte(0), () => 3000),
});

const StimulusShape = z.object({
  name: z.string().check(length(1, 60)),
  shape: withDefault(ShapeShape, () => "circle"),
  image: z.exactOptional(z.nullable(z.string().check(url))),
  target: withDefault(z.boolean(), () => true),
});

const ReactionTimeShape = z.object({
  trials: withDefault(int.gte(1).lte(500), () => 20),
  delay: RangeShape,
  stimuli: sized(z.array(StimulusShape), 1, 20),
  weights: withDefault(z.record(z.string(), float), () => ({})),
  anticipationMs: withDefault(int.gte(0), () => 100),
});

const ExerciseConfigurationShape = union(
  "type",
  {
    wordRecall: WordRecallShape.extend({ type: z.literal("wordRecall") }),
    numberSequence: NumberSequenceShape.extend({ type: z.literal("numberSequence") }),
    memoryGrid: MemoryGridShape.extend({ type: z.literal("memoryGrid") }),
    reactionTime: ReactionTimeShape.extend({ type: z.literal("reactionTime") }),
    "dual-n-back": DualNBackShape.extend({ type: z.literal("dual-n-back") }),
  },
  z.looseObject({ type: unknownTag }),
);

const WordRecallDifficultyShape = z.object({
  wordCount: int.gte(1).lte(60),
  displayMs: int.gte(100).lte(60000),
  history: withDefault(sized(z.array(StepShape), 0, 50), () => []),
});

const NumberSequenceDifficultyShape = z.object({
  length: int.gte(1).lte(60),
  direction: withDefault(DirectionShape, () => "forward"),
  history: withDefault(sized(z.array(StepShape), 0, 50), () => []),
});

const MemoryGridDifficultyShape = z.object({
  size: GridSizeShape,
  cells: int.gte(1).lte(100),
  history: withDefault(sized(z.array(StepShape), 0, 50), () => []),
});

const ReactionTimeDifficultyShape = z.object({
  limitMs: int.gte(50),
  delay: RangeShape,
  history: withDefault(sized(z.array(StepShape), 0, 50), () => []),
});

const ExerciseDifficultyShape = union(
  "type",
  {
    wordRecall: WordRecallDifficultyShape.extend({ type: z.literal("wordRecall") }),
    numberSequence: NumberSequenceDifficultyShape.extend({ type: z.literal("numberSequence") }),
    memoryGrid: MemoryGridDifficultyShape.extend({ type: z.literal("memoryGrid") }),
    reactionTime: ReactionTimeDifficultyShape.extend({ type: z.literal("reactionTime") }),
    "dual-n-back": DualNBackDifficultyShape.extend({ type: z.literal("dual-n-back") }),
  },
  z.looseObject({ type: unknownTag }),
);

const WordRecallResultsShape = z.object({
  shown: z.array(z.string()),
  recalled: z.array(z.string()),
  intrusions: withDefault(z.array(z.string()), () => []),
  accuracy: float.gte(0).lte(1),
  times: withDefault(z.record(z.string(), dateTime), () => ({})),
  environment: z.exactOptional(z.nullable(EnvironmentShape)),
});

const SequenceRoundShape = z.object({
  sequence: z.array(int),
  answer: z.array(int),
  correct: z.boolean(),
  thinkMs: z.exactOptional(z.nullable(int.gte(0))),
});

const NumberSequenceResultsShape = z.object({
  longest: int.gte(0),
  rounds: z.array(SequenceRoundShape),
  environment: z.exactOptional(z.nullable(EnvironmentShape)),
});

const GridRoundShape = z.object({
  pattern: PatternShape,
  found: z.array(CellShape),
  wrong: withDefault(z.array(CellShape), () => []),
  tookMs: int.gte(0),
});

const MemoryGridResultsShape = z.object({
  rounds: z.array(GridRoundShape),
  accuracy: float.gte(0).lte(1),
  environment: z.exactOptional(z.nullable(EnvironmentShape)),
});

const ReactionTrialShape = z.object({
  stimulus: z.string(),
  delayMs: int.gte(0),
  reactedMs: z.exactOptional(z.nullable(float.gte(0))),
});

const ReactionTimeResultsShape = z.object({
  trials: z.array(ReactionTrialShape),
  medianMs: z.exactOptional(z.nullable(float.gte(0))),
  falseStarts: withDefault(int.gte(0), () => 0),
  environment: z.exactOptional(z.nullable(EnvironmentShape)),
});

const ExerciseResultsShape = union(
  "type",
  {
    wordRecall: WordRecallResultsShape.extend({ type: z.literal("wordRecall") }),
    numberSequence: NumberSequenceResultsShape.extend({ type: z.literal("numberSequence") }),
    memoryGrid: MemoryGridResultsShape.extend({ type: z.literal("memoryGrid") }),
    reactionTime: ReactionTimeResultsShape.extend({ type: z.literal("reactionTime") }),
    "dual-n-back": DualNBackResultsShape.extend({ type: z.literal("dual-n-back") }),
  },
  z.looseObject({ type: unknownTag }),
);

const AccountShape = z.object({
  userId: z.string(),
  type: z.string(),
  provider: z.string(),
  providerAccountId: z.string(),
  refresh_token: z.nullable(z.string()),
  access_token: z.nullable(z.string()),
  expires_at: z.nullable(int),
  token_type: z.nullable(z.string()),
  scope: z.nullable(z.string()),
  id_token: z.nullable(z.string()),
  session_state: z.nullable(z.string()),
  createdAt: dateTime,
  updatedAt: dateTime,
});

const NewAccountShape = z.object({
  userId: z.string(),
  type: z.string(),
  provider: z.string(),
  providerAccountId: z.string(),
  refresh_token: z.exactOptional(z.nullable(z.string())),
  access_token: z.exactOptional(z.nullable(z.string())),
  expires_at: z.exactOptional(z.nullable(int)),
  token_type: z.exactOptional(z.nullable(z.string())),
  scope: z.exactOptional(z.nullable(z.string())),
  id_token: z.exactOptional(z.nullable(z.string())),
  session_state: z.exactOptional(z.nullable(z.string())),
  createdAt: z.exactOptional(dateTime),
  updatedAt: z.exactOptional(dateTime),
});

const AccountPatchShape = z.object({
  userId: z.exactOptional(z.string()),
  type: z.exactOptional(z.string()),
  provider: z.exactOptional(z.string()),
  providerAccountId: z.exactOptional(z.string()),
  refresh_token: z.exactOptional(z.nullable(z.string())),
  access_token: z.exactOptional(z.nullable(z.string())),
  expires_at: z.exactOptional(z.nullable(int)),
  token_type: z.exactOptional(z.nullable(z.string())),
  scope: z.exactOptional(z.nullable(z.string())),
  id_token: z.exactOptional(z.nullable(z.string())),
  session_state: z.exactOptional(z.nullable(z.string())),
  createdAt: z.exactOptional(dateTime),
  updatedAt: z.exactOptional(dateTime),
});

const AuthenticatorShape = z.object({
  credentialID: z.string(),
  userId: z.string(),
  providerAccountId: z.string(),
  credentialPublicKey: z.string(),
  counter: int,
  credentialDeviceType: z.string(),
  credentialBackedUp: z.boolean(),
  transports: z.nullable(z.string()),
});

const NewAuthenticatorShape = z.object({
  credentialID: z.string(),
  userId: z.string(),
  providerAccountId: z.string(),
  credentialPublicKey: z.string(),
  counter: int,
  credentialDeviceType: z.string(),
  credentialBackedUp: z.boolean(),
  transports: z.exactOptional(z.nullable(z.string())),
});

const AuthenticatorPatchShape = z.object({
  credentialID: z.exactOptional(z.string()),
  userId: z.exactOptional(z.string()),
  providerAccountId: z.exactOptional(z.string()),
  credentialPublicKey: z.exactOptional(z.string()),
  counter: z.exactOptional(int),
  credentialDeviceType: z.exactOptional(z.string()),
  credentialBackedUp: z.exactOptional(z.boolean()),
  transports: z.exactOptional(z.nullable(z.string())),
});

const ContentUsageShape = z.object({
  id: z.string(),
  userId: z.string(),
  trainingSessionId: z.string(),
  contentType: ContentTypeShape,
  contentId: z.string(),
  usedAt: dateTime,
});

const NewContentUsageShape = z.object({
  id: z.exactOptional(z.string()),
  userId: z.string(),
  trainingSessionId: z.string(),
  contentType: ContentTypeShape,
  contentId: z.string().check(length(1, 200)),
  usedAt: z.exactOptional(dateTime),
});

const ContentUsagePatchShape = z.object({
  id: z.exactOptional(z.string()),
  userId: z.exactOptional(z.string()),
  trainingSessionId: z.exactOptional(z.string()),
  contentType: z.exactOptional(ContentTypeShape),
  contentId: z.exactOptional(z.string().check(length(1, 200))),
  usedAt: z.exactOptional(dateTime),
});

const SessionShape = z.object({
  sessionToken: z.string(),
  userId: z.string(),
  expires: dateTime,
  createdAt: dateTime,
  updatedAt: dateTime,
});

const NewSessionShape = z.object({
  sessionToken: z.string(),
  userId: z.string(),
  expires: dateTime,
  createdAt: z.exactOptional(dateTime),
  updatedAt: z.exactOptional(dateTime),
});

const SessionPatchShape = z.object({
  sessionToken: z.exactOptional(z.string()),
  userId: z.exactOptional(z.string()),
  expires: z.exactOptional(dateTime),
  createdAt: z.exactOptional(dateTime),
  updatedAt: z.exactOptional(dateTime),
});

const TrainingModuleShape = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  description: z.nullable(z.string()),
  published: z.boolean(),
  configuration: ExerciseConfigurationShape,
  createdAt: dateTime,
  updatedAt: dateTime,
});

const NewTrainingModuleShape = z.object({
  id: z.exactOptional(z.string()),
  slug: z.string().check(length(1, 80)),
  title: z.string().check(length(1, 200)),
  description: z.exactOptional(z.nullable(z.string())),
  published: z.exactOptional(z.boolean()),
  configuration: ExerciseConfigurationShape,
  createdAt: z.exactOptional(dateTime),
  updatedAt: z.exactOptional(dateTime),
});

const TrainingModulePatchShape = z.object({
  id: z.exactOptional(z.string()),
  slug: z.exactOptional(z.string().check(length(1, 80))),
  title: z.exactOptional(z.string().check(length(1, 200))),
  description: z.exactOptional(z.nullable(z.string())),
  published: z.exactOptional(z.boolean()),
  configuration: z.exactOptional(ExerciseConfigurationShape),
  createdAt: z.exactOptional(dateTime),
  updatedAt: z.exactOptional(dateTime),
});

const TrainingSessionShape = z.object({
  id: z.string(),
  userId: z.string(),
  trainingModuleId: z.string(),
  startedAt: dateTime,
  finishedAt: z.nullable(dateTime),
  score: z.nullable(int),
  results: z.nullable(ExerciseResultsShape),
  createdAt: dateTime,
});

const NewTrainingSessionShape = z.object({
  id: z.exactOptional(z.string()),
  userId: z.string(),
  trainingModuleId: z.string(),
  startedAt: z.exactOptional(dateTime),
  finishedAt: z.exactOptional(z.nullable(dateTime)),
  score: z.exactOptional(z.nullable(int.gte(0).lte(1000))),
  results: z.exactOptional(z.nullable(ExerciseResultsShape)),
  createdAt: z.exactOptional(dateTime),
});

const TrainingSessionPatchShape = z.object({
  id: z.exactOptional(z.string()),
  userId: z.exactOptional(z.string()),
  trainingModuleId: z.exactOptional(z.string()),
  startedAt: z.exactOptional(dateTime),
  finishedAt: z.exactOptional(z.nullable(dateTime)),
  score: z.exactOptional(z.nullable(int.gte(0).lte(1000))),
  results: z.exactOptional(z.nullable(ExerciseResultsShape)),
  createdAt: z.exactOptional(dateTime),
});

const UserShape = z.object({
  id: z.string(),
  name: z.nullable(z.string()),
  email: z.string(),
  emailVerified: z.nullable(dateTime),
  image: z.nullable(z.string()),
  role: RoleShape,
  locale: z.string(),
  timeZone: z.string(),
  createdAt: dateTime,
  updatedAt: dateTime,
});

const NewUserShape = z.object({
  id: z.exactOptional(z.string()),
  name: z.exactOptional(z.nullable(z.string())),
  email: z.string(),
  emailVerified: z.exactOptional(z.nullable(dateTime)),
  image: z.exactOptional(z.nullable(z.string())),
  role: z.exactOptional(RoleShape),
  locale: z.exactOptional(z.string().check(length(2, 35))),
  timeZone: z.exactOptional(z.string().check(length(1, 64))),
  createdAt: z.exactOptional(dateTime),
  updatedAt: z.exactOptional(dateTime),
});

const UserPatchShape = z.object({
  id: z.exactOptional(z.string()),
  name: z.exactOptional(z.nullable(z.string())),
  email: z.exactOptional(z.string()),
  emailVerified: z.exactOptional(z.nullable(dateTime)),
  image: z.exactOptional(z.nullable(z.string())),
  role: z.exactOptional(RoleShape),
  locale: z.exactOptional(z.string().check(length(2, 35))),
  timeZone: z.exactOptional(z.string().check(length(1, 64))),
  createdAt: z.exactOptional(dateTime),
  updatedAt: z.exactOptional(dateTime),
});

const UserProgressShape = z.object({
  id: z.string(),
  userId: z.string(),
  trainingModuleId: z.string(),
  level: int,
  streak: int,
  totalScore: bigInt,
  lastTrainedAt: z.nullable(dateTime),
  currentDifficulty: z.nullable(ExerciseDifficultyShape),
  createdAt: dateTime,
  updatedAt: dateTime,
});

const NewUserProgressShape = z.object({
  id: z.exactOptional(z.string()),
  userId: z.string(),
  trainingModuleId: z.string(),
  level: z.exactOptional(int.gte(1)),
  streak: z.exactOptional(int.gte(0)),
  totalScore: z.exactOptional(bigInt),
  lastTrainedAt: z.exactOptional(z.nullable(dateTime)),
  currentDifficulty: z.exactOptional(z.nullable(ExerciseDifficultyShape)),
  createdAt: z.exactOptional(dateTime),
  updatedAt: z.exactOptional(dateTime),
});

const UserProgressPatchShape = z.object({
  id: z.exactOptional(z.string()),
  userId: z.exactOptional(z.string()),
  trainingModuleId: z.exactOptional(z.string()),
  level: z.exactOptional(int.gte(1)),
  streak: z.exactOptional(int.gte(0)),
  totalScore: z.exactOptional(bigInt),
  lastTrainedAt: z.exactOptional(z.nullable(dateTime)),
  currentDifficulty: z.exactOptional(z.nullable(ExerciseDifficultyShape)),
  createdAt: z.exactOptional(dateTime),
  updatedAt: z.exactOptional(dateTime),
});

const VerificationTokenShape = z.object({
  identifier: z.string(),
  token: z.string(),
  expires: dateTime,
});

const NewVerificationTokenShape = z.object({
  identifier: z.string(),
  token: z.string(),
  expires: dateTime,
});

const VerificationTokenPatchShape = z.object({
  identifier: z.exactOptional(z.string()),
  token: z.exactOptional(z.string()),
  expires: z.exactOptional(dateTime),
});

/** Reads {@link t.ContentType}. */
export const ContentTypeSchema = ContentTypeShape;

/** Reads {@link t.Direction}. */
export const DirectionSchema = DirectionShape;

/** Reads {@link t.Modality}. */
export const ModalitySchema = document(ModalityShape);

/** Reads {@link t.Role}. */
export const RoleSchema = RoleShape;

/** Reads {@link t.Shape}. */
export const ShapeSchema = ShapeShape;

/** Reads {@link t.Adaptive}. */
export const AdaptiveSchema = document(AdaptiveShape);

/** Reads {@link t.Cell}. */
export const CellSchema = document(CellShape);

/** Reads {@link t.DualNBack}. */
export const DualNBackSchema = document(DualNBackShape);

/** Reads {@link t.DualNBackDifficulty}. */
export const DualNBackDifficultySchema = document(DualNBackDifficultyShape);

/** Reads {@link t.DualNBackResults}. */
export const DualNBackResultsSchema = document(DualNBackResultsShape);

/** Reads {@link t.Environment}. */
export const EnvironmentSchema = document(EnvironmentShape);

/** Reads {@link t.ExerciseConfiguration}. */
export const ExerciseConfigurationSchema = document(ExerciseConfigurationShape);

/** Reads {@link t.ExerciseDifficulty}. */
export const ExerciseDifficultySchema = document(ExerciseDifficultyShape);

/** Reads {@link t.ExerciseResults}. */
export const ExerciseResultsSchema = document(ExerciseResultsShape);

/** Reads {@link t.GridRound}. */
export const GridRoundSchema = document(GridRoundShape);

/** Reads {@link t.GridSize}. */
export const GridSizeSchema = document(GridSizeShape);

/** Reads {@link t.MemoryGrid}. */
export const MemoryGridSchema = document(MemoryGridShape);

/** Reads {@link t.MemoryGridDifficulty}. */
export const MemoryGridDifficultySchema = document(MemoryGridDifficultyShape);

/** Reads {@link t.MemoryGridResults}. */
export const MemoryGridResultsSchema = document(MemoryGridResultsShape);

/** Reads {@link t.NumberSequence}. */
export const NumberSequenceSchema = document(NumberSequenceShape);

/** Reads {@link t.NumberSequenceDifficulty}. */
export const NumberSequenceDifficultySchema = document(NumberSequenceDifficultyShape);

/** Reads {@link t.NumberSequenceResults}. */
export const NumberSequenceResultsSchema = document(NumberSequenceResultsShape);

/** Reads {@link t.Pattern}. */
export const PatternSchema = document(PatternShape);

/** Reads {@link t.Range}. */
export const RangeSchema = document(RangeShape);

/** Reads {@link t.ReactionTime}. */
export const ReactionTimeSchema = document(ReactionTimeShape);

/** Reads {@link t.ReactionTimeDifficulty}. */
export const ReactionTimeDifficultySchema = document(ReactionTimeDifficultyShape);

/** Reads {@link t.ReactionTimeResults}. */
export const ReactionTimeResultsSchema = document(ReactionTimeResultsShape);

/** Reads {@link t.ReactionTrial}. */
export const ReactionTrialSchema = document(ReactionTrialShape);

/** Reads {@link t.Scoring}. */
export const ScoringSchema = document(ScoringShape);

/** Reads {@link t.SequenceRound}. */
export const SequenceRoundSchema = document(SequenceRoundShape);

/** Reads {@link t.SoundEffect}. */
export const SoundEffectSchema = document(SoundEffectShape);

/** Reads {@link t.Step}. */
export const StepSchema = document(StepShape);

/** Reads {@link t.Stimulus}. */
export const StimulusSchema = document(StimulusShape);

/** Reads {@link t.StreamResult}. */
export const StreamResultSchema = document(StreamResultShape);

/** Reads {@link t.WordRecall}. */
export const WordRecallSchema = document(WordRecallShape);

/** Reads {@link t.WordRecallDifficulty}. */
export const WordRecallDifficultySchema = document(WordRecallDifficultyShape);

/** Reads {@link t.WordRecallResults}. */
export const WordRecallResultsSchema = document(WordRecallResultsShape);

/** Reads {@link t.Account}. */
export const AccountSchema = row(AccountShape);

/** Reads {@link t.NewAccount}. */
export const NewAccountSchema = row(NewAccountShape);

/** Reads {@link t.AccountPatch}. */
export const AccountPatchSchema = row(AccountPatchShape);

/** Reads {@link t.Authenticator}. */
export const AuthenticatorSchema = row(AuthenticatorShape);

/** Reads {@link t.NewAuthenticator}. */
export const NewAuthenticatorSchema = row(NewAuthenticatorShape);

/** Reads {@link t.AuthenticatorPatch}. */
export const AuthenticatorPatchSchema = row(AuthenticatorPatchShape);

/** Reads {@link t.ContentUsage}. */
export const ContentUsageSchema = row(ContentUsageShape);

/** Reads {@link t.NewContentUsage}. */
export const NewContentUsageSchema = row(NewContentUsageShape);

/** Reads {@link t.ContentUsagePatch}. */
export const ContentUsagePatchSchema = row(ContentUsagePatchShape);

/** Reads {@link t.Session}. */
export const SessionSchema = row(SessionShape);

/** Reads {@link t.NewSession}. */
export const NewSessionSchema = row(NewSessionShape);

/** Reads {@link t.SessionPatch}. */
export const SessionPatchSchema = row(SessionPatchShape);

/** Reads {@link t.TrainingModule}. */
export const TrainingModuleSchema = row(TrainingModuleShape);

/** Reads {@link t.NewTrainingModule}. */
export const NewTrainingModuleSchema = row(NewTrainingModuleShape);

/** Reads {@link t.TrainingModulePatch}. */
export const TrainingModulePatchSchema = row(TrainingModulePatchShape);

/** Reads {@link t.TrainingSession}. */
export const TrainingSessionSchema = row(TrainingSessionShape);

/** Reads {@link t.NewTrainingSession}. */
export const NewTrainingSessionSchema = row(NewTrainingSessionShape);

/** Reads {@link t.TrainingSessionPatch}. */
export const TrainingSessionPatchSchema = row(TrainingSessionPatchShape);

/** Reads {@link t.User}. */
export const UserSchema = row(UserShape);

/** Reads {@link t.NewUser}. */
export const NewUserSchema = row(NewUserShape);

/** Reads {@link t.UserPatch}. */
export const UserPatchSchema = row(UserPatchShape);

/** Reads {@link t.UserProgress}. */
export const UserProgressSchema = row(UserProgressShape);

/** Reads {@link t.NewUserProgress}. */
export const NewUserProgressSchema = row(NewUserProgressShape);

/** Reads {@link t.UserProgressPatch}. */
export const UserProgressPatchSchema = row(UserProgressPatchShape);

/** Reads {@link t.VerificationToken}. */
export const VerificationTokenSchema = row(VerificationTokenShape);

/** Reads {@link t.NewVerificationToken}. */
export const NewVerificationTokenSchema = row(NewVerificationTokenShape);

/** Reads {@link t.VerificationTokenPatch}. */
export const VerificationTokenPatchSchema = row(VerificationTokenPatchShape);
