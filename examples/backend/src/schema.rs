// Made by isotype from schema/axon.prisma. Change the schema and run `isotype`; this file is written anew.

/// What a person may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, ::isotype::DbEnum)]
#[allow(clippy::enum_variant_names)]
pub enum Role {
    /// Trains.
    #[isotype(text = "USER")]
    User,
    /// Writes exercises and sees how they are used.
    #[isotype(text = "EDITOR")]
    Editor,
    /// May do everything.
    #[isotype(text = "ADMIN")]
    Admin,
}

/// What kind of thing was shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, ::isotype::DbEnum)]
#[allow(clippy::enum_variant_names)]
pub enum ContentType {
    #[isotype(text = "WORD")]
    Word,
    #[isotype(text = "NUMBER")]
    Number,
    #[isotype(text = "PATTERN")]
    Pattern,
    #[isotype(text = "STIMULUS")]
    Stimulus,
}

/// How a row is given back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, ::isotype::DbEnum)]
#[allow(clippy::enum_variant_names)]
pub enum Direction {
    #[isotype(text = "forward")]
    Forward,
    #[isotype(text = "backward")]
    Backward,
    #[isotype(text = "ascending")]
    Ascending,
}

/// What a stream is made of. Open: a stream that a browser does not know is not shown.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, ::isotype::Document)]
#[isotype(open)]
#[allow(clippy::enum_variant_names)]
pub enum Modality {
    #[isotype(text = "position")]
    Position,
    #[isotype(text = "audio")]
    Audio,
    #[isotype(text = "color")]
    Color,
    #[isotype(text = "shape")]
    Shape,
    /// A text that the schema does not name.
    #[isotype(unknown)]
    Unknown(String),
}

/// A drawn shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, ::isotype::DbEnum)]
#[allow(clippy::enum_variant_names)]
pub enum Shape {
    #[isotype(text = "circle")]
    Circle,
    #[isotype(text = "square")]
    Square,
    #[isotype(text = "triangle")]
    Triangle,
}

/// Words are shown one by one and then written down from memory.
#[derive(Debug, Clone, PartialEq, ::isotype::Document)]
#[allow(deprecated)]
pub struct WordRecall {
    /// How many words a round shows.
    #[isotype(key = "wordCount", default = 15, gte = 1, lte = 60)]
    pub word_count: i32,
    /// How long each word stays, in milliseconds.
    #[isotype(key = "displayMs", default = 2000, gte = 100, lte = 60000)]
    pub display_ms: i32,
    /// The catalogues to draw words from: `animals`, `tools`.
    #[isotype(length(min = 1, max = 20))]
    pub categories: Vec<String>,
    /// The language of the words, where it is not the person's own.
    #[isotype(regex = "^[a-z]{2}(-[A-Z]{2})?$")]
    pub language: Option<String>,
    /// Hints by word, for those who ask.
    pub hints: Option<::isotype::Map<String>>,
    pub scoring: Option<Scoring>,
    /// Whether the order of the words counts.
    #[isotype(default = false)]
    pub ordered: bool,
    /// Use `scoring.penalty`.
    #[deprecated(note = "moved to scoring.penalty")]
    #[isotype(gte = 0)]
    pub penalty: Option<f64>,
    #[isotype(default = {})]
    pub sounds: ::isotype::Map<SoundEffect>,
}

/// A row of digits that grows until it is no longer remembered.
#[derive(Debug, Clone, PartialEq, ::isotype::Document)]
#[isotype(default)]
pub struct NumberSequence {
    /// The length to begin with.
    #[isotype(key = "startLength", default = 3, gte = 1, lte = 30)]
    pub start_length: i32,
    /// The length to stop at.
    #[isotype(key = "maxLength", default = 12, gte = 1, lte = 60)]
    pub max_length: i32,
    #[isotype(default = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], length(min = 2, max = 10))]
    pub digits: Vec<i32>,
    /// How the row has to be given back.
    #[isotype(default = Direction::Forward)]
    pub direction: Direction,
    #[isotype(key = "displayMs", default = 1000, gte = 100)]
    pub display_ms: i32,
    pub scoring: Option<Scoring>,
}

/// Cells of a grid light up and have to be found again.
#[derive(Debug, Clone, PartialEq, ::isotype::Document)]
pub struct MemoryGrid {
    pub size: GridSize,
    /// How many cells light up.
    #[isotype(default = 4, gte = 1, lte = 100)]
    pub cells: i32,
    /// Patterns made by hand; without any they are drawn by chance.
    #[isotype(default = [])]
    pub patterns: Vec<Pattern>,
    /// The colour of a lit cell.
    #[isotype(default = "#4f46e5", regex = "^#[0-9a-f]{6}$")]
    pub color: String,
    #[isotype(default = false)]
    pub rotate: bool,
    pub scoring: Option<Scoring>,
}

/// A press as soon as something appears.
#[derive(Debug, Clone, PartialEq, ::isotype::Document)]
pub struct ReactionTime {
    /// How many times.
    #[isotype(default = 20, gte = 1, lte = 500)]
    pub trials: i32,
    /// The wait before each, in milliseconds.
    pub delay: Range,
    /// What may appear; only targets ask for a press.
    #[isotype(length(min = 1, max = 20))]
    pub stimuli: Vec<Stimulus>,
    /// How often each thing appears, by its name; what is not named appears once.
    #[isotype(default = {})]
    pub weights: ::isotype::Map<f64>,
    /// Faster than this is a guess.
    #[isotype(key = "anticipationMs", default = 100, gte = 0)]
    pub anticipation_ms: i32,
}

/// Two streams at once: which place and which sound were the same n steps ago?
#[derive(Debug, Clone, PartialEq, ::isotype::Document)]
pub struct DualNBack {
    #[isotype(default = 2, gte = 1, lte = 9)]
    pub n: i32,
    #[isotype(default = 20, gte = 5, lte = 200)]
    pub trials: i32,
    #[isotype(key = "intervalMs", default = 2500, gte = 500)]
    pub interval_ms: i32,
    /// What the streams are made of.
    #[isotype(
        default = [Modality::Position, Modality::Audio],
        length(min = 1, max = 4)
    )]
    pub modalities: Vec<Modality>,
    /// How likely a step is a match.
    #[isotype(key = "matchRate", default = "0.3", gte = "0", lte = "1")]
    pub match_rate: ::isotype::BigDecimal,
    /// Goes to n + 1 above the first share of right answers, to n - 1 below the second.
    pub adaptive: Option<Adaptive>,
}

/// How answers become points.
#[derive(Debug, Clone, PartialEq, ::isotype::Document)]
#[isotype(default)]
pub struct Scoring {
    /// Points for a right answer.
    #[isotype(default = 10, gte = 0)]
    pub points: i32,
    /// Points lost by a wrong one.
    #[isotype(default = 0.0, gte = 0)]
    pub penalty: f64,
    /// Multiplies the points of answers within the time limit.
    #[isotype(key = "timeBonus", gte = 1, lte = 10)]
    pub time_bonus: Option<f64>,
    #[isotype(key = "limitMs")]
    pub limit_ms: Option<i64>,
}

/// Rows and columns.
#[derive(Debug, Clone, PartialEq, ::isotype::Document)]
#[isotype(default)]
pub struct GridSize {
    #[isotype(default = 4, gte = 2, lte = 10)]
    pub rows: i32,
    #[isotype(default = 4, gte = 2, lte = 10)]
    pub columns: i32,
}

/// A cell, counted from the upper left.
#[derive(Debug, Clone, PartialEq, ::isotype::Document)]
pub struct Cell {
    #[isotype(gte = 0)]
    pub row: i32,
    #[isotype(gte = 0)]
    pub column: i32,
}

/// Cells that light up together.
#[derive(Debug, Clone, PartialEq, ::isotype::Document)]
pub struct Pattern {
    #[isotype(length(min = 1, max = 60))]
    pub name: Option<String>,
    #[isotype(length(min = 1, max = 100))]
    pub cells: Vec<Cell>,
}

/// From and to, both included.
#[derive(Debug, Clone, PartialEq, ::isotype::Document)]
#[isotype(default)]
pub struct Range {
    #[isotype(default = 1000, gte = 0)]
    pub from: i32,
    #[isotype(default = 3000, gte = 0)]
    pub to: i32,
}

/// Something that appears on the screen.
#[derive(Debug, Clone, PartialEq, ::isotype::Document)]
pub struct Stimulus {
    #[isotype(length(min = 1, max = 60))]
    pub name: String,
    #[isotype(default = Shape::Circle)]
    pub shape: Shape,
    #[isotype(url)]
    pub image: Option<String>,
    #[isotype(default = true)]
    pub target: bool,
}

/// A sound and how loud it is.
#[derive(Debug, Clone, PartialEq, ::isotype::Document)]
pub struct SoundEffect {
    #[isotype(url)]
    pub source: String,
    #[isotype(default = 1.0, gte = 0, lte = 1)]
    pub volume: f64,
}

/// When the difficulty goes up and down.
#[derive(Debug, Clone, PartialEq, ::isotype::Document)]
#[isotype(default)]
pub struct Adaptive {
    #[isotype(default = 0.8, gte = 0, lte = 1)]
    pub up: f64,
    #[isotype(default = 0.5, gte = 0, lte = 1)]
    pub down: f64,
}

/// Which words came back.
#[derive(Debug, Clone, PartialEq, ::isotype::Document)]
pub struct WordRecallResults {
    pub shown: Vec<String>,
    pub recalled: Vec<String>,
    /// Words that were never shown.
    #[isotype(default = [])]
    pub intrusions: Vec<String>,
    #[isotype(gte = 0, lte = 1)]
    pub accuracy: f64,
    /// When each recalled word was written down.
    #[isotype(default = {})]
    pub times: ::isotype::Map<::isotype::DateTime>,
    pub environment: Option<Environment>,
}

/// How far the row grew.
#[derive(Debug, Clone, PartialEq, ::isotype::Document)]
pub struct NumberSequenceResults {
    #[isotype(gte = 0)]
    pub longest: i32,
    pub rounds: Vec<SequenceRound>,
    pub environment: Option<Environment>,
}

/// One row that was asked for.
#[derive(Debug, Clone, PartialEq, ::isotype::Document)]
pub struct SequenceRound {
    pub sequence: Vec<i32>,
    pub answer: Vec<i32>,
    pub correct: bool,
    /// From the last digit to the first key.
    #[isotype(key = "thinkMs", gte = 0)]
    pub think_ms: Option<i32>,
}

/// Which cells were found again.
#[derive(Debug, Clone, PartialEq, ::isotype::Document)]
pub struct MemoryGridResults {
    pub rounds: Vec<GridRound>,
    #[isotype(gte = 0, lte = 1)]
    pub accuracy: f64,
    pub environment: Option<Environment>,
}

/// One pattern that was asked for.
#[derive(Debug, Clone, PartialEq, ::isotype::Document)]
pub struct GridRound {
    pub pattern: Pattern,
    pub found: Vec<Cell>,
    #[isotype(default = [])]
    pub wrong: Vec<Cell>,
    #[isotype(key = "tookMs", gte = 0)]
    pub took_ms: i32,
}

/// How fast the presses were.
#[derive(Debug, Clone, PartialEq, ::isotype::Document)]
pub struct ReactionTimeResults {
    /// Every trial's time in milliseconds, nothing where there was no press.
    pub trials: Vec<ReactionTrial>,
    #[isotype(key = "medianMs", gte = 0)]
    pub median_ms: Option<f64>,
    #[isotype(key = "falseStarts", default = 0, gte = 0)]
    pub false_starts: i32,
    pub environment: Option<Environment>,
}

/// One press, or its absence.
#[derive(Debug, Clone, PartialEq, ::isotype::Document)]
pub struct ReactionTrial {
    pub stimulus: String,
    #[isotype(key = "delayMs", gte = 0)]
    pub delay_ms: i32,
    #[isotype(key = "reactedMs", gte = 0)]
    pub reacted_ms: Option<f64>,
}

/// Right and wrong by stream.
#[derive(Debug, Clone, PartialEq, ::isotype::Document)]
pub struct DualNBackResults {
    #[isotype(gte = 1)]
    pub n: i32,
    /// By the name of the stream: `position`, `audio`.
    pub streams: ::isotype::Map<StreamResult>,
    pub environment: Option<Environment>,
}

/// The four outcomes of a stream.
#[derive(Debug, Clone, PartialEq, ::isotype::Document)]
#[isotype(default)]
pub struct StreamResult {
    #[isotype(default = 0, gte = 0)]
    pub hits: i32,
    #[isotype(default = 0, gte = 0)]
    pub misses: i32,
    #[isotype(key = "falseAlarms", default = 0, gte = 0)]
    pub false_alarms: i32,
    #[isotype(key = "correctRejections", default = 0, gte = 0)]
    pub correct_rejections: i32,
}

/// What the exercise ran on. Open: browsers tell more every year, and all of it is kept.
#[derive(Debug, Clone, PartialEq, ::isotype::Document)]
#[isotype(open, default)]
pub struct Environment {
    #[isotype(key = "userAgent")]
    pub user_agent: Option<String>,
    /// Width and height in pixels.
    #[isotype(default = [], length(min = 0, max = 2))]
    pub screen: Vec<i32>,
    #[isotype(key = "refreshRate", gt = 0)]
    pub refresh_rate: Option<f64>,
    #[isotype(key = "startedAt")]
    pub started_at: Option<::isotype::DateTime>,
    /// What the browser said of its clock, as it said it.
    pub timing: Option<::isotype::Json>,
    /// The keys that the schema does not name.
    #[isotype(extra)]
    pub extra: ::isotype::Extra,
}

/// More words, shown shorter.
#[derive(Debug, Clone, PartialEq, ::isotype::Document)]
pub struct WordRecallDifficulty {
    #[isotype(key = "wordCount", gte = 1, lte = 60)]
    pub word_count: i32,
    #[isotype(key = "displayMs", gte = 100, lte = 60000)]
    pub display_ms: i32,
    #[isotype(default = [], length(min = 0, max = 50))]
    pub history: Vec<Step>,
}

/// A longer row.
#[derive(Debug, Clone, PartialEq, ::isotype::Document)]
pub struct NumberSequenceDifficulty {
    #[isotype(gte = 1, lte = 60)]
    pub length: i32,
    #[isotype(default = Direction::Forward)]
    pub direction: Direction,
    #[isotype(default = [], length(min = 0, max = 50))]
    pub history: Vec<Step>,
}

/// A larger grid with more cells.
#[derive(Debug, Clone, PartialEq, ::isotype::Document)]
pub struct MemoryGridDifficulty {
    pub size: GridSize,
    #[isotype(gte = 1, lte = 100)]
    pub cells: i32,
    #[isotype(default = [], length(min = 0, max = 50))]
    pub history: Vec<Step>,
}

/// Less time to press.
#[derive(Debug, Clone, PartialEq, ::isotype::Document)]
pub struct ReactionTimeDifficulty {
    #[isotype(key = "limitMs", gte = 50)]
    pub limit_ms: i32,
    pub delay: Range,
    #[isotype(default = [], length(min = 0, max = 50))]
    pub history: Vec<Step>,
}

/// A larger n.
#[derive(Debug, Clone, PartialEq, ::isotype::Document)]
pub struct DualNBackDifficulty {
    #[isotype(gte = 1, lte = 9)]
    pub n: i32,
    #[isotype(key = "intervalMs", default = 2500, gte = 500)]
    pub interval_ms: i32,
    #[isotype(default = [], length(min = 0, max = 50))]
    pub history: Vec<Step>,
}

/// A change of difficulty and why it was made.
#[derive(Debug, Clone, PartialEq, ::isotype::Document)]
pub struct Step {
    pub at: ::isotype::DateTime,
    /// Up is positive.
    pub change: i32,
    #[isotype(length(min = 1, max = 200))]
    pub reason: Option<String>,
}

/// An exercise of one kind, with all its settings.
#[derive(Debug, Clone, PartialEq, ::isotype::Document)]
#[isotype(tag = "type", open)]
#[allow(clippy::enum_variant_names, clippy::large_enum_variant)]
pub enum ExerciseConfiguration {
    #[isotype(text = "wordRecall")]
    WordRecall(WordRecall),
    #[isotype(text = "numberSequence")]
    NumberSequence(NumberSequence),
    #[isotype(text = "memoryGrid")]
    MemoryGrid(MemoryGrid),
    #[isotype(text = "reactionTime")]
    ReactionTime(ReactionTime),
    #[isotype(text = "dual-n-back")]
    DualNBack(DualNBack),
    /// A variant that the schema does not name, kept whole.
    #[isotype(unknown)]
    Unknown(::isotype::Unknown),
}

/// The results of one sitting, as the kind of exercise tells them.
#[derive(Debug, Clone, PartialEq, ::isotype::Document)]
#[isotype(tag = "type", open)]
#[allow(clippy::enum_variant_names, clippy::large_enum_variant)]
pub enum ExerciseResults {
    #[isotype(text = "wordRecall")]
    WordRecall(WordRecallResults),
    #[isotype(text = "numberSequence")]
    NumberSequence(NumberSequenceResults),
    #[isotype(text = "memoryGrid")]
    MemoryGrid(MemoryGridResults),
    #[isotype(text = "reactionTime")]
    ReactionTime(ReactionTimeResults),
    #[isotype(text = "dual-n-back")]
    DualNBack(DualNBackResults),
    /// A variant that the schema does not name, kept whole.
    #[isotype(unknown)]
    Unknown(::isotype::Unknown),
}

/// How hard the next session is, in the terms of the kind of exercise.
#[derive(Debug, Clone, PartialEq, ::isotype::Document)]
#[isotype(tag = "type", open)]
#[allow(clippy::enum_variant_names, clippy::large_enum_variant)]
pub enum ExerciseDifficulty {
    #[isotype(text = "wordRecall")]
    WordRecall(WordRecallDifficulty),
    #[isotype(text = "numberSequence")]
    NumberSequence(NumberSequenceDifficulty),
    #[isotype(text = "memoryGrid")]
    MemoryGrid(MemoryGridDifficulty),
    #[isotype(text = "reactionTime")]
    ReactionTime(ReactionTimeDifficulty),
    #[isotype(text = "dual-n-back")]
    DualNBack(DualNBackDifficulty),
    /// A variant that the schema does not name, kept whole.
    #[isotype(unknown)]
    Unknown(::isotype::Unknown),
}
