// Made by isotype from schema/axon.prisma. Change the schema and run `isotype`; this file is written anew.

/** Any JSON. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/**
 * A tag or value that this schema does not know yet: a newer program wrote it.
 * At run time it is any other text; the type only keeps it apart from those that are known.
 */
export type UnknownTag = `\0${string}`;

/** What kind of thing was shown. */
export type ContentType = "WORD" | "NUMBER" | "PATTERN" | "STIMULUS";

/** Every value of {@link ContentType} that the schema knows, in its order. */
export const ContentTypeValues = ["WORD", "NUMBER", "PATTERN", "STIMULUS"] as const;

/** How a row is given back. */
export type Direction = "forward" | "backward" | "ascending";

/** Every value of {@link Direction} that the schema knows, in its order. */
export const DirectionValues = ["forward", "backward", "ascending"] as const;

/** What a stream is made of. Open: a stream that a browser does not know is not shown. */
export type Modality = "position" | "audio" | "color" | "shape" | UnknownTag;

/** Every value of {@link Modality} that the schema knows, in its order. */
export const ModalityValues = ["position", "audio", "color", "shape"] as const;

/** What a person may do. */
export type Role =
  /** Trains. */
  | "USER"
  /** Writes exercises and sees how they are used. */
  | "EDITOR"
  /** May do everything. */
  | "ADMIN";

/** Every value of {@link Role} that the schema knows, in its order. */
export const RoleValues = ["USER", "EDITOR", "ADMIN"] as const;

/** A drawn shape. */
export type Shape = "circle" | "square" | "triangle";

/** Every value of {@link Shape} that the schema knows, in its order. */
export const ShapeValues = ["circle", "square", "triangle"] as const;

/** When the difficulty goes up and down. */
export interface Adaptive {
  up: number;
  down: number;
}

/** What may be written for {@link Adaptive}: what has a default may be left out. */
export interface AdaptiveInput {
  /** @defaultValue `0.8` */
  up?: number;
  /** @defaultValue `0.5` */
  down?: number;
}

/** A cell, counted from the upper left. */
export interface Cell {
  row: number;
  column: number;
}

/** What may be written for {@link Cell}: the same. */
export type CellInput = Cell;

/** Two streams at once: which place and which sound were the same n steps ago? */
export interface DualNBack {
  n: number;
  trials: number;
  intervalMs: number;
  /** What the streams are made of. */
  modalities: Modality[];
  /** How likely a step is a match. */
  matchRate: string;
  /** Goes to n + 1 above the first share of right answers, to n - 1 below the second. */
  adaptive?: Adaptive | null;
}

/** What may be written for {@link DualNBack}: what has a default may be left out. */
export interface DualNBackInput {
  /** @defaultValue `2` */
  n?: number;
  /** @defaultValue `20` */
  trials?: number;
  /** @defaultValue `2500` */
  intervalMs?: number;
  /**
   * What the streams are made of.
   * @defaultValue `["position", "audio"]`
   */
  modalities?: Modality[];
  /**
   * How likely a step is a match.
   * @defaultValue `"0.3"`
   */
  matchRate?: string;
  /** Goes to n + 1 above the first share of right answers, to n - 1 below the second. */
  adaptive?: AdaptiveInput | null;
}

/** A larger n. */
export interface DualNBackDifficulty {
  n: number;
  intervalMs: number;
  history: Step[];
}

/** What may be written for {@link DualNBackDifficulty}: what has a default may be left out. */
export interface DualNBackDifficultyInput {
  n: number;
  /** @defaultValue `2500` */
  intervalMs?: number;
  /** @defaultValue `[]` */
  history?: Step[];
}

/** Right and wrong by stream. */
export interface DualNBackResults {
  n: number;
  /** By the name of the stream: `position`, `audio`. */
  streams: { [key: string]: StreamResult };
  environment?: Environment | null;
}

/** What may be written for {@link DualNBackResults}: what has a default may be left out. */
export interface DualNBackResultsInput {
  n: number;
  /** By the name of the stream: `position`, `audio`. */
  streams: { [key: string]: StreamResultInput };
  environment?: EnvironmentInput | null;
}

/** What the exercise ran on. Open: browsers tell more every year, and all of it is kept. */
export interface Environment {
  userAgent?: string | null;
  /** Width and height in pixels. */
  screen: number[];
  refreshRate?: number | null;
  startedAt?: string | null;
  /** What the browser said of its clock, as it said it. */
  timing?: JsonValue;
  [key: string]: unknown;
}

/** What may be written for {@link Environment}: what has a default may be left out. */
export interface EnvironmentInput {
  userAgent?: string | null;
  /**
   * Width and height in pixels.
   * @defaultValue `[]`
   */
  screen?: number[];
  refreshRate?: number | null;
  startedAt?: string | null;
  /** What the browser said of its clock, as it said it. */
  timing?: JsonValue;
  [key: string]: unknown;
}

/** {@link ExerciseConfiguration} with the tag "dual-n-back". */
export interface ExerciseConfigurationDualNBack extends DualNBack {
  type: "dual-n-back";
}

/** What may be written for {@link ExerciseConfigurationDualNBack}: what has a default may be left out. */
export interface ExerciseConfigurationDualNBackInput extends DualNBackInput {
  type: "dual-n-back";
}

/** {@link ExerciseConfiguration} with the tag "memoryGrid". */
export interface ExerciseConfigurationMemoryGrid extends MemoryGrid {
  type: "memoryGrid";
}

/** What may be written for {@link ExerciseConfigurationMemoryGrid}: what has a default may be left out. */
export interface ExerciseConfigurationMemoryGridInput extends MemoryGridInput {
  type: "memoryGrid";
}

/** {@link ExerciseConfiguration} with the tag "numberSequence". */
export interface ExerciseConfigurationNumberSequence extends NumberSequence {
  type: "numberSequence";
}

/** What may be written for {@link ExerciseConfigurationNumberSequence}: what has a default may be left out. */
export interface ExerciseConfigurationNumberSequenceInput extends NumberSequenceInput {
  type: "numberSequence";
}

/** {@link ExerciseConfiguration} with the tag "reactionTime". */
export interface ExerciseConfigurationReactionTime extends ReactionTime {
  type: "reactionTime";
}

/** What may be written for {@link ExerciseConfigurationReactionTime}: what has a default may be left out. */
export interface ExerciseConfigurationReactionTimeInput extends ReactionTimeInput {
  type: "reactionTime";
}

/** {@link ExerciseConfiguration} with the tag "wordRecall". */
export interface ExerciseConfigurationWordRecall extends WordRecall {
  type: "wordRecall";
}

/** What may be written for {@link ExerciseConfigurationWordRecall}: what has a default may be left out. */
export interface ExerciseConfigurationWordRecallInput extends WordRecallInput {
  type: "wordRecall";
}

/** An exercise of one kind, with all its settings. */
export type ExerciseConfiguration =
  | ExerciseConfigurationWordRecall
  | ExerciseConfigurationNumberSequence
  | ExerciseConfigurationMemoryGrid
  | ExerciseConfigurationReactionTime
  | ExerciseConfigurationDualNBack
  | { type: UnknownTag; [key: string]: unknown };

/** What may be written for {@link ExerciseConfiguration}: what has a default may be left out. */
export type ExerciseConfigurationInput =
  | ExerciseConfigurationWordRecallInput
  | ExerciseConfigurationNumberSequenceInput
  | ExerciseConfigurationMemoryGridInput
  | ExerciseConfigurationReactionTimeInput
  | ExerciseConfigurationDualNBackInput
  | { type: UnknownTag; [key: string]: unknown };

/** {@link ExerciseDifficulty} with the tag "dual-n-back". */
export interface ExerciseDifficultyDualNBack extends DualNBackDifficulty {
  type: "dual-n-back";
}

/** What may be written for {@link ExerciseDifficultyDualNBack}: what has a default may be left out. */
export interface ExerciseDifficultyDualNBackInput extends DualNBackDifficultyInput {
  type: "dual-n-back";
}

/** {@link ExerciseDifficulty} with the tag "memoryGrid". */
export interface ExerciseDifficultyMemoryGrid extends MemoryGridDifficulty {
  type: "memoryGrid";
}

/** What may be written for {@link ExerciseDifficultyMemoryGrid}: what has a default may be left out. */
export interface ExerciseDifficultyMemoryGridInput extends MemoryGridDifficultyInput {
  type: "memoryGrid";
}

/** {@link ExerciseDifficulty} with the tag "numberSequence". */
export interface ExerciseDifficultyNumberSequence extends NumberSequenceDifficulty {
  type: "numberSequence";
}

/** What may be written for {@link ExerciseDifficultyNumberSequence}: what has a default may be left out. */
export interface ExerciseDifficultyNumberSequenceInput extends NumberSequenceDifficultyInput {
  type: "numberSequence";
}

/** {@link ExerciseDifficulty} with the tag "reactionTime". */
export interface ExerciseDifficultyReactionTime extends ReactionTimeDifficulty {
  type: "reactionTime";
}

/** What may be written for {@link ExerciseDifficultyReactionTime}: what has a default may be left out. */
export interface ExerciseDifficultyReactionTimeInput extends ReactionTimeDifficultyInput {
  type: "reactionTime";
}

/** {@link ExerciseDifficulty} with the tag "wordRecall". */
export interface ExerciseDifficultyWordRecall extends WordRecallDifficulty {
  type: "wordRecall";
}

/** What may be written for {@link ExerciseDifficultyWordRecall}: what has a default may be left out. */
export interface ExerciseDifficultyWordRecallInput extends WordRecallDifficultyInput {
  type: "wordRecall";
}

/** How hard the next session is, in the terms of the kind of exercise. */
export type ExerciseDifficulty =
  | ExerciseDifficultyWordRecall
  | ExerciseDifficultyNumberSequence
  | ExerciseDifficultyMemoryGrid
  | ExerciseDifficultyReactionTime
  | ExerciseDifficultyDualNBack
  | { type: UnknownTag; [key: string]: unknown };

/** What may be written for {@link ExerciseDifficulty}: what has a default may be left out. */
export type ExerciseDifficultyInput =
  | ExerciseDifficultyWordRecallInput
  | ExerciseDifficultyNumberSequenceInput
  | ExerciseDifficultyMemoryGridInput
  | ExerciseDifficultyReactionTimeInput
  | ExerciseDifficultyDualNBackInput
  | { type: UnknownTag; [key: string]: unknown };

/** {@link ExerciseResults} with the tag "dual-n-back". */
export interface ExerciseResultsDualNBack extends DualNBackResults {
  type: "dual-n-back";
}

/** What may be written for {@link ExerciseResultsDualNBack}: what has a default may be left out. */
export interface ExerciseResultsDualNBackInput extends DualNBackResultsInput {
  type: "dual-n-back";
}

/** {@link ExerciseResults} with the tag "memoryGrid". */
export interface ExerciseResultsMemoryGrid extends MemoryGridResults {
  type: "memoryGrid";
}

/** What may be written for {@link ExerciseResultsMemoryGrid}: what has a default may be left out. */
export interface ExerciseResultsMemoryGridInput extends MemoryGridResultsInput {
  type: "memoryGrid";
}

/** {@link ExerciseResults} with the tag "numberSequence". */
export interface ExerciseResultsNumberSequence extends NumberSequenceResults {
  type: "numberSequence";
}

/** What may be written for {@link ExerciseResultsNumberSequence}: what has a default may be left out. */
export interface ExerciseResultsNumberSequenceInput extends NumberSequenceResultsInput {
  type: "numberSequence";
}

/** {@link ExerciseResults} with the tag "reactionTime". */
export interface ExerciseResultsReactionTime extends ReactionTimeResults {
  type: "reactionTime";
}

/** What may be written for {@link ExerciseResultsReactionTime}: what has a default may be left out. */
export interface ExerciseResultsReactionTimeInput extends ReactionTimeResultsInput {
  type: "reactionTime";
}

/** {@link ExerciseResults} with the tag "wordRecall". */
export interface ExerciseResultsWordRecall extends WordRecallResults {
  type: "wordRecall";
}

/** What may be written for {@link ExerciseResultsWordRecall}: what has a default may be left out. */
export interface ExerciseResultsWordRecallInput extends WordRecallResultsInput {
  type: "wordRecall";
}

/** The results of one sitting, as the kind of exercise tells them. */
export type ExerciseResults =
  | ExerciseResultsWordRecall
  | ExerciseResultsNumberSequence
  | ExerciseResultsMemoryGrid
  | ExerciseResultsReactionTime
  | ExerciseResultsDualNBack
  | { type: UnknownTag; [key: string]: unknown };

/** What may be written for {@link ExerciseResults}: what has a default may be left out. */
export type ExerciseResultsInput =
  | ExerciseResultsWordRecallInput
  | ExerciseResultsNumberSequenceInput
  | ExerciseResultsMemoryGridInput
  | ExerciseResultsReactionTimeInput
  | ExerciseResultsDualNBackInput
  | { type: UnknownTag; [key: string]: unknown };

/** One pattern that was asked for. */
export interface GridRound {
  pattern: Pattern;
  found: Cell[];
  wrong: Cell[];
  tookMs: number;
}

/** What may be written for {@link GridRound}: what has a default may be left out. */
export interface GridRoundInput {
  pattern: Pattern;
  found: Cell[];
  /** @defaultValue `[]` */
  wrong?: Cell[];
  tookMs: number;
}

/** Rows and columns. */
export interface GridSize {
  rows: number;
  columns: number;
}

/** What may be written for {@link GridSize}: what has a default may be left out. */
export interface GridSizeInput {
  /** @defaultValue `4` */
  rows?: number;
  /** @defaultValue `4` */
  columns?: number;
}

/** Cells of a grid light up and have to be found again. */
export interface MemoryGrid {
  size: GridSize;
  /** How many cells light up. */
  cells: number;
  /** Patterns made by hand; without any they are drawn by chance. */
  patterns: Pattern[];
  /** The colour of a lit cell. */
  color: string;
  rotate: boolean;
  scoring?: Scoring | null;
}

/** What may be written for {@link MemoryGrid}: what has a default may be left out. */
export interface MemoryGridInput {
  size: GridSizeInput;
  /**
   * How many cells light up.
   * @defaultValue `4`
   */
  cells?: number;
  /**
   * Patterns made by hand; without any they are drawn by chance.
   * @defaultValue `[]`
   */
  patterns?: Pattern[];
  /**
   * The colour of a lit cell.
   * @defaultValue `"#4f46e5"`
   */
  color?: string;
  /** @defaultValue `false` */
  rotate?: boolean;
  scoring?: ScoringInput | null;
}

/** A larger grid with more cells. */
export interface MemoryGridDifficulty {
  size: GridSize;
  cells: number;
  history: Step[];
}

/** What may be written for {@link MemoryGridDifficulty}: what has a default may be left out. */
export interface MemoryGridDifficultyInput {
  size: GridSizeInput;
  cells: number;
  /** @defaultValue `[]` */
  history?: Step[];
}

/** Which cells were found again. */
export interface MemoryGridResults {
  rounds: GridRound[];
  accuracy: number;
  environment?: Environment | null;
}

/** What may be written for {@link MemoryGridResults}: what has a default may be left out. */
export interface MemoryGridResultsInput {
  rounds: GridRoundInput[];
  accuracy: number;
  environment?: EnvironmentInput | null;
}

/** A row of digits that grows until it is no longer remembered. */
export interface NumberSequence {
  /** The length to begin with. */
  startLength: number;
  /** The length to stop at. */
  maxLength: number;
  digits: number[];
  /** How the row has to be given back. */
  direction: Direction;
  displayMs: number;
  scoring?: Scoring | null;
}

/** What may be written for {@link NumberSequence}: what has a default may be left out. */
export interface NumberSequenceInput {
  /**
   * The length to begin with.
   * @defaultValue `3`
   */
  startLength?: number;
  /**
   * The length to stop at.
   * @defaultValue `12`
   */
  maxLength?: number;
  /** @defaultValue `[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]` */
  digits?: number[];
  /**
   * How the row has to be given back.
   * @defaultValue `"forward"`
   */
  direction?: Direction;
  /** @defaultValue `1000` */
  displayMs?: number;
  scoring?: ScoringInput | null;
}

/** A longer row. */
export interface NumberSequenceDifficulty {
  length: number;
  direction: Direction;
  history: Step[];
}

/** What may be written for {@link NumberSequenceDifficulty}: what has a default may be left out. */
export interface NumberSequenceDifficultyInput {
  length: number;
  /** @defaultValue `"forward"` */
  direction?: Direction;
  /** @defaultValue `[]` */
  history?: Step[];
}

/** How far the row grew. */
export interface NumberSequenceResults {
  longest: number;
  rounds: SequenceRound[];
  environment?: Environment | null;
}

/** What may be written for {@link NumberSequenceResults}: what has a default may be left out. */
export interface NumberSequenceResultsInput {
  longest: number;
  rounds: SequenceRound[];
  environment?: EnvironmentInput | null;
}

/** Cells that light up together. */
export interface Pattern {
  name?: string | null;
  cells: Cell[];
}

/** What may be written for {@link Pattern}: the same. */
export type PatternInput = Pattern;

/** From and to, both included. */
export interface Range {
  from: number;
  to: number;
}

/** What may be written for {@link Range}: what has a default may be left out. */
export interface RangeInput {
  /** @defaultValue `1000` */
  from?: number;
  /** @defaultValue `3000` */
  to?: number;
}

/** A press as soon as something appears. */
export interface ReactionTime {
  /** How many times. */
  trials: number;
  /** The wait before each, in milliseconds. */
  delay: Range;
  /** What may appear; only targets ask for a press. */
  stimuli: Stimulus[];
  /** How often each thing appears, by its name; what is not named appears once. */
  weights: { [key: string]: number };
  /** Faster than this is a guess. */
  anticipationMs: number;
}

/** What may be written for {@link ReactionTime}: what has a default may be left out. */
export interface ReactionTimeInput {
  /**
   * How many times.
   * @defaultValue `20`
   */
  trials?: number;
  /** The wait before each, in milliseconds. */
  delay: RangeInput;
  /** What may appear; only targets ask for a press. */
  stimuli: StimulusInput[];
  /**
   * How often each thing appears, by its name; what is not named appears once.
   * @defaultValue `{}`
   */
  weights?: { [key: string]: number };
  /**
   * Faster than this is a guess.
   * @defaultValue `100`
   */
  anticipationMs?: number;
}

/** Less time to press. */
export interface ReactionTimeDifficulty {
  limitMs: number;
  delay: Range;
  history: Step[];
}

/** What may be written for {@link ReactionTimeDifficulty}: what has a default may be left out. */
export interface ReactionTimeDifficultyInput {
  limitMs: number;
  delay: RangeInput;
  /** @defaultValue `[]` */
  history?: Step[];
}

/** How fast the presses were. */
export interface ReactionTimeResults {
  /** Every trial's time in milliseconds, nothing where there was no press. */
  trials: ReactionTrial[];
  medianMs?: number | null;
  falseStarts: number;
  environment?: Environment | null;
}

/** What may be written for {@link ReactionTimeResults}: what has a default may be left out. */
export interface ReactionTimeResultsInput {
  /** Every trial's time in milliseconds, nothing where there was no press. */
  trials: ReactionTrial[];
  medianMs?: number | null;
  /** @defaultValue `0` */
  falseStarts?: number;
  environment?: EnvironmentInput | null;
}

/** One press, or its absence. */
export interface ReactionTrial {
  stimulus: string;
  delayMs: number;
  reactedMs?: number | null;
}

/** What may be written for {@link ReactionTrial}: the same. */
export type ReactionTrialInput = ReactionTrial;

/** How answers become points. */
export interface Scoring {
  /** Points for a right answer. */
  points: number;
  /** Points lost by a wrong one. */
  penalty: number;
  /** Multiplies the points of answers within the time limit. */
  timeBonus?: number | null;
  limitMs?: string | null;
}

/** What may be written for {@link Scoring}: what has a default may be left out. */
export interface ScoringInput {
  /**
   * Points for a right answer.
   * @defaultValue `10`
   */
  points?: number;
  /**
   * Points lost by a wrong one.
   * @defaultValue `0`
   */
  penalty?: number;
  /** Multiplies the points of answers within the time limit. */
  timeBonus?: number | null;
  limitMs?: string | null;
}

/** One row that was asked for. */
export interface SequenceRound {
  sequence: number[];
  answer: number[];
  correct: boolean;
  /** From the last digit to the first key. */
  thinkMs?: number | null;
}

/** What may be written for {@link SequenceRound}: the same. */
export type SequenceRoundInput = SequenceRound;

/** A sound and how loud it is. */
export interface SoundEffect {
  source: string;
  volume: number;
}

/** What may be written for {@link SoundEffect}: what has a default may be left out. */
export interface SoundEffectInput {
  source: string;
  /** @defaultValue `1` */
  volume?: number;
}

/** A change of difficulty and why it was made. */
export interface Step {
  at: string;
  /** Up is positive. */
  change: number;
  reason?: string | null;
}

/** What may be written for {@link Step}: the same. */
export type StepInput = Step;

/** Something that appears on the screen. */
export interface Stimulus {
  name: string;
  shape: Shape;
  image?: string | null;
  target: boolean;
}

/** What may be written for {@link Stimulus}: what has a default may be left out. */
export interface StimulusInput {
  name: string;
  /** @defaultValue `"circle"` */
  shape?: Shape;
  image?: string | null;
  /** @defaultValue `true` */
  target?: boolean;
}

/** The four outcomes of a stream. */
export interface StreamResult {
  hits: number;
  misses: number;
  falseAlarms: number;
  correctRejections: number;
}

/** What may be written for {@link StreamResult}: what has a default may be left out. */
export interface StreamResultInput {
  /** @defaultValue `0` */
  hits?: number;
  /** @defaultValue `0` */
  misses?: number;
  /** @defaultValue `0` */
  falseAlarms?: number;
  /** @defaultValue `0` */
  correctRejections?: number;
}

/** Words are shown one by one and then written down from memory. */
export interface WordRecall {
  /** How many words a round shows. */
  wordCount: number;
  /** How long each word stays, in milliseconds. */
  displayMs: number;
  /** The catalogues to draw words from: `animals`, `tools`. */
  categories: string[];
  /** The language of the words, where it is not the person's own. */
  language?: string | null;
  /** Hints by word, for those who ask. */
  hints?: { [key: string]: string } | null;
  scoring?: Scoring | null;
  /** Whether the order of the words counts. */
  ordered: boolean;
  /**
   * Use `scoring.penalty`.
   * @deprecated moved to scoring.penalty
   */
  penalty?: number | null;
  sounds: { [key: string]: SoundEffect };
}

/** What may be written for {@link WordRecall}: what has a default may be left out. */
export interface WordRecallInput {
  /**
   * How many words a round shows.
   * @defaultValue `15`
   */
  wordCount?: number;
  /**
   * How long each word stays, in milliseconds.
   * @defaultValue `2000`
   */
  displayMs?: number;
  /** The catalogues to draw words from: `animals`, `tools`. */
  categories: string[];
  /** The language of the words, where it is not the person's own. */
  language?: string | null;
  /** Hints by word, for those who ask. */
  hints?: { [key: string]: string } | null;
  scoring?: ScoringInput | null;
  /**
   * Whether the order of the words counts.
   * @defaultValue `false`
   */
  ordered?: boolean;
  /**
   * Use `scoring.penalty`.
   * @deprecated moved to scoring.penalty
   */
  penalty?: number | null;
  /** @defaultValue `{}` */
  sounds?: { [key: string]: SoundEffectInput };
}

/** More words, shown shorter. */
export interface WordRecallDifficulty {
  wordCount: number;
  displayMs: number;
  history: Step[];
}

/** What may be written for {@link WordRecallDifficulty}: what has a default may be left out. */
export interface WordRecallDifficultyInput {
  wordCount: number;
  displayMs: number;
  /** @defaultValue `[]` */
  history?: Step[];
}

/** Which words came back. */
export interface WordRecallResults {
  shown: string[];
  recalled: string[];
  /** Words that were never shown. */
  intrusions: string[];
  accuracy: number;
  /** When each recalled word was written down. */
  times: { [key: string]: string };
  environment?: Environment | null;
}

/** What may be written for {@link WordRecallResults}: what has a default may be left out. */
export interface WordRecallResultsInput {
  shown: string[];
  recalled: string[];
  /**
   * Words that were never shown.
   * @defaultValue `[]`
   */
  intrusions?: string[];
  accuracy: number;
  /**
   * When each recalled word was written down.
   * @defaultValue `{}`
   */
  times?: { [key: string]: string };
  environment?: EnvironmentInput | null;
}

/** A way to sign in that a person has linked: one account at one provider. */
export interface Account {
  userId: string;
  type: string;
  provider: string;
  providerAccountId: string;
  refresh_token: string | null;
  access_token: string | null;
  /** When the access token ends, in seconds since 1970. */
  expires_at: number | null;
  token_type: string | null;
  scope: string | null;
  id_token: string | null;
  session_state: string | null;
  createdAt: string;
  updatedAt: string;
}

/** What a new {@link Account} is made of: what has a default may be left out. */
export interface NewAccount {
  userId: string;
  type: string;
  provider: string;
  providerAccountId: string;
  refresh_token?: string | null;
  access_token?: string | null;
  /** When the access token ends, in seconds since 1970. */
  expires_at?: number | null;
  token_type?: string | null;
  scope?: string | null;
  id_token?: string | null;
  session_state?: string | null;
  createdAt?: string;
  updatedAt?: string;
}

/** What to change of a {@link Account}: what is left out stays, `null` empties. */
export interface AccountPatch {
  userId?: string;
  type?: string;
  provider?: string;
  providerAccountId?: string;
  refresh_token?: string | null;
  access_token?: string | null;
  /** When the access token ends, in seconds since 1970. */
  expires_at?: number | null;
  token_type?: string | null;
  scope?: string | null;
  id_token?: string | null;
  session_state?: string | null;
  createdAt?: string;
  updatedAt?: string;
}

/** A passkey. */
export interface Authenticator {
  credentialID: string;
  userId: string;
  providerAccountId: string;
  credentialPublicKey: string;
  /** How often the key has signed; a step back betrays a copy. */
  counter: number;
  credentialDeviceType: string;
  credentialBackedUp: boolean;
  transports: string | null;
}

/** What a new {@link Authenticator} is made of: what has a default may be left out. */
export interface NewAuthenticator {
  credentialID: string;
  userId: string;
  providerAccountId: string;
  credentialPublicKey: string;
  /** How often the key has signed; a step back betrays a copy. */
  counter: number;
  credentialDeviceType: string;
  credentialBackedUp: boolean;
  transports?: string | null;
}

/** What to change of a {@link Authenticator}: what is left out stays, `null` empties. */
export interface AuthenticatorPatch {
  credentialID?: string;
  userId?: string;
  providerAccountId?: string;
  credentialPublicKey?: string;
  /** How often the key has signed; a step back betrays a copy. */
  counter?: number;
  credentialDeviceType?: string;
  credentialBackedUp?: boolean;
  transports?: string | null;
}

/** Which content a person was shown, when, and in which session: what was in the last three does not come back yet. */
export interface ContentUsage {
  id: string;
  userId: string;
  trainingSessionId: string;
  contentType: ContentType;
  /** The name of the content in its catalogue: `en:apple`, `7-3-9-1`. */
  contentId: string;
  usedAt: string;
}

/** What a new {@link ContentUsage} is made of: what has a default may be left out. */
export interface NewContentUsage {
  id?: string;
  userId: string;
  trainingSessionId: string;
  contentType: ContentType;
  /** The name of the content in its catalogue: `en:apple`, `7-3-9-1`. */
  contentId: string;
  usedAt?: string;
}

/** What to change of a {@link ContentUsage}: what is left out stays, `null` empties. */
export interface ContentUsagePatch {
  id?: string;
  userId?: string;
  trainingSessionId?: string;
  contentType?: ContentType;
  /** The name of the content in its catalogue: `en:apple`, `7-3-9-1`. */
  contentId?: string;
  usedAt?: string;
}

/** A browser that is signed in. Not to be confused with TrainingSession. */
export interface Session {
  sessionToken: string;
  userId: string;
  expires: string;
  createdAt: string;
  updatedAt: string;
}

/** What a new {@link Session} is made of: what has a default may be left out. */
export interface NewSession {
  sessionToken: string;
  userId: string;
  expires: string;
  createdAt?: string;
  updatedAt?: string;
}

/** What to change of a {@link Session}: what is left out stays, `null` empties. */
export interface SessionPatch {
  sessionToken?: string;
  userId?: string;
  expires?: string;
  createdAt?: string;
  updatedAt?: string;
}

/** An exercise that people can train. New kinds need no migration: they are new variants of ExerciseConfiguration. */
export interface TrainingModule {
  id: string;
  /** The name in addresses: `word-recall-classic`. */
  slug: string;
  title: string;
  description: string | null;
  /** Seen by everybody, or by editors only. */
  published: boolean;
  /** The kind of exercise and everything that an editor can set. */
  configuration: ExerciseConfiguration;
  createdAt: string;
  updatedAt: string;
}

/** What a new {@link TrainingModule} is made of: what has a default may be left out. */
export interface NewTrainingModule {
  id?: string;
  /** The name in addresses: `word-recall-classic`. */
  slug: string;
  title: string;
  description?: string | null;
  /** Seen by everybody, or by editors only. */
  published?: boolean;
  /** The kind of exercise and everything that an editor can set. */
  configuration: ExerciseConfigurationInput;
  createdAt?: string;
  updatedAt?: string;
}

/** What to change of a {@link TrainingModule}: what is left out stays, `null` empties. */
export interface TrainingModulePatch {
  id?: string;
  /** The name in addresses: `word-recall-classic`. */
  slug?: string;
  title?: string;
  description?: string | null;
  /** Seen by everybody, or by editors only. */
  published?: boolean;
  /** The kind of exercise and everything that an editor can set. */
  configuration?: ExerciseConfigurationInput;
  createdAt?: string;
  updatedAt?: string;
}

/** One sitting of one person with one module. */
export interface TrainingSession {
  id: string;
  userId: string;
  trainingModuleId: string;
  startedAt: string;
  /** Nothing while it goes on, or when it was left. */
  finishedAt: string | null;
  /** From 0 to 1000, comparable over all kinds of exercise. */
  score: number | null;
  /** What happened, as the kind of exercise tells it. */
  results: ExerciseResults | null;
  createdAt: string;
}

/** What a new {@link TrainingSession} is made of: what has a default may be left out. */
export interface NewTrainingSession {
  id?: string;
  userId: string;
  trainingModuleId: string;
  startedAt?: string;
  /** Nothing while it goes on, or when it was left. */
  finishedAt?: string | null;
  /** From 0 to 1000, comparable over all kinds of exercise. */
  score?: number | null;
  /** What happened, as the kind of exercise tells it. */
  results?: ExerciseResultsInput | null;
  createdAt?: string;
}

/** What to change of a {@link TrainingSession}: what is left out stays, `null` empties. */
export interface TrainingSessionPatch {
  id?: string;
  userId?: string;
  trainingModuleId?: string;
  startedAt?: string;
  /** Nothing while it goes on, or when it was left. */
  finishedAt?: string | null;
  /** From 0 to 1000, comparable over all kinds of exercise. */
  score?: number | null;
  /** What happened, as the kind of exercise tells it. */
  results?: ExerciseResultsInput | null;
  createdAt?: string;
}

/** Who trains. */
export interface User {
  id: string;
  /** What the others on the leaderboard see. */
  name: string | null;
  email: string;
  /** When the address was proven to be theirs. */
  emailVerified: string | null;
  /** The address of a picture. */
  image: string | null;
  role: Role;
  /** The language to speak to them in: `en`, `pt-BR`. */
  locale: string;
  /** The IANA name of their time zone. A day of training begins at midnight there. */
  timeZone: string;
  createdAt: string;
  updatedAt: string;
}

/** What a new {@link User} is made of: what has a default may be left out. */
export interface NewUser {
  id?: string;
  /** What the others on the leaderboard see. */
  name?: string | null;
  email: string;
  /** When the address was proven to be theirs. */
  emailVerified?: string | null;
  /** The address of a picture. */
  image?: string | null;
  role?: Role;
  /** The language to speak to them in: `en`, `pt-BR`. */
  locale?: string;
  /** The IANA name of their time zone. A day of training begins at midnight there. */
  timeZone?: string;
  createdAt?: string;
  updatedAt?: string;
}

/** What to change of a {@link User}: what is left out stays, `null` empties. */
export interface UserPatch {
  id?: string;
  /** What the others on the leaderboard see. */
  name?: string | null;
  email?: string;
  /** When the address was proven to be theirs. */
  emailVerified?: string | null;
  /** The address of a picture. */
  image?: string | null;
  role?: Role;
  /** The language to speak to them in: `en`, `pt-BR`. */
  locale?: string;
  /** The IANA name of their time zone. A day of training begins at midnight there. */
  timeZone?: string;
  createdAt?: string;
  updatedAt?: string;
}

/** Where a person stands in a module. */
export interface UserProgress {
  id: string;
  userId: string;
  trainingModuleId: string;
  level: number;
  /** Days in a row with a finished session, by the person's own calendar. */
  streak: number;
  /** The sum of all scores. */
  totalScore: string;
  lastTrainedAt: string | null;
  /** What the next session begins with; nothing before the first one. */
  currentDifficulty: ExerciseDifficulty | null;
  createdAt: string;
  updatedAt: string;
}

/** What a new {@link UserProgress} is made of: what has a default may be left out. */
export interface NewUserProgress {
  id?: string;
  userId: string;
  trainingModuleId: string;
  level?: number;
  /** Days in a row with a finished session, by the person's own calendar. */
  streak?: number;
  /** The sum of all scores. */
  totalScore?: string;
  lastTrainedAt?: string | null;
  /** What the next session begins with; nothing before the first one. */
  currentDifficulty?: ExerciseDifficultyInput | null;
  createdAt?: string;
  updatedAt?: string;
}

/** What to change of a {@link UserProgress}: what is left out stays, `null` empties. */
export interface UserProgressPatch {
  id?: string;
  userId?: string;
  trainingModuleId?: string;
  level?: number;
  /** Days in a row with a finished session, by the person's own calendar. */
  streak?: number;
  /** The sum of all scores. */
  totalScore?: string;
  lastTrainedAt?: string | null;
  /** What the next session begins with; nothing before the first one. */
  currentDifficulty?: ExerciseDifficultyInput | null;
  createdAt?: string;
  updatedAt?: string;
}

/** A link sent by mail, good for one use. */
export interface VerificationToken {
  identifier: string;
  token: string;
  expires: string;
}

/** What a new {@link VerificationToken} is made of: what has a default may be left out. */
export interface NewVerificationToken {
  identifier: string;
  token: string;
  expires: string;
}

/** What to change of a {@link VerificationToken}: what is left out stays, `null` empties. */
export interface VerificationTokenPatch {
  identifier?: string;
  token?: string;
  expires?: string;
}
