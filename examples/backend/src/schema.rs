// Made by isotype from schema/axon.prisma. Change the schema and run `isotype`; this file is written anew.

/// What a person may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, ::isotype::DbEnum)]
#[allow(clippy::enum_variant_names, dead_code)]
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
#[allow(clippy::enum_variant_names, dead_code)]
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
#[allow(clippy::enum_variant_names, dead_code)]
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
#[allow(clippy::enum_variant_names, dead_code)]
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
#[allow(clippy::enum_variant_names, dead_code)]
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
#[allow(dead_code, deprecated)]
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
#[allow(dead_code)]
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
#[allow(dead_code)]
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
#[allow(dead_code)]
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
#[allow(dead_code)]
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
#[allow(dead_code)]
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
#[allow(dead_code)]
pub struct GridSize {
    #[isotype(default = 4, gte = 2, lte = 10)]
    pub rows: i32,
    #[isotype(default = 4, gte = 2, lte = 10)]
    pub columns: i32,
}

/// A cell, counted from the upper left.
#[derive(Debug, Clone, PartialEq, ::isotype::Document)]
#[allow(dead_code)]
pub struct Cell {
    #[isotype(gte = 0)]
    pub row: i32,
    #[isotype(gte = 0)]
    pub column: i32,
}

/// Cells that light up together.
#[derive(Debug, Clone, PartialEq, ::isotype::Document)]
#[allow(dead_code)]
pub struct Pattern {
    #[isotype(length(min = 1, max = 60))]
    pub name: Option<String>,
    #[isotype(length(min = 1, max = 100))]
    pub cells: Vec<Cell>,
}

/// From and to, both included.
#[derive(Debug, Clone, PartialEq, ::isotype::Document)]
#[isotype(default)]
#[allow(dead_code)]
pub struct Range {
    #[isotype(default = 1000, gte = 0)]
    pub from: i32,
    #[isotype(default = 3000, gte = 0)]
    pub to: i32,
}

/// Something that appears on the screen.
#[derive(Debug, Clone, PartialEq, ::isotype::Document)]
#[allow(dead_code)]
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
#[allow(dead_code)]
pub struct SoundEffect {
    #[isotype(url)]
    pub source: String,
    #[isotype(default = 1.0, gte = 0, lte = 1)]
    pub volume: f64,
}

/// When the difficulty goes up and down.
#[derive(Debug, Clone, PartialEq, ::isotype::Document)]
#[isotype(default)]
#[allow(dead_code)]
pub struct Adaptive {
    #[isotype(default = 0.8, gte = 0, lte = 1)]
    pub up: f64,
    #[isotype(default = 0.5, gte = 0, lte = 1)]
    pub down: f64,
}

/// Which words came back.
#[derive(Debug, Clone, PartialEq, ::isotype::Document)]
#[allow(dead_code)]
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
#[allow(dead_code)]
pub struct NumberSequenceResults {
    #[isotype(gte = 0)]
    pub longest: i32,
    pub rounds: Vec<SequenceRound>,
    pub environment: Option<Environment>,
}

/// One row that was asked for.
#[derive(Debug, Clone, PartialEq, ::isotype::Document)]
#[allow(dead_code)]
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
#[allow(dead_code)]
pub struct MemoryGridResults {
    pub rounds: Vec<GridRound>,
    #[isotype(gte = 0, lte = 1)]
    pub accuracy: f64,
    pub environment: Option<Environment>,
}

/// One pattern that was asked for.
#[derive(Debug, Clone, PartialEq, ::isotype::Document)]
#[allow(dead_code)]
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
#[allow(dead_code)]
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
#[allow(dead_code)]
pub struct ReactionTrial {
    pub stimulus: String,
    #[isotype(key = "delayMs", gte = 0)]
    pub delay_ms: i32,
    #[isotype(key = "reactedMs", gte = 0)]
    pub reacted_ms: Option<f64>,
}

/// Right and wrong by stream.
#[derive(Debug, Clone, PartialEq, ::isotype::Document)]
#[allow(dead_code)]
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
#[allow(dead_code)]
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
#[allow(dead_code)]
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
#[allow(dead_code)]
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
#[allow(dead_code)]
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
#[allow(dead_code)]
pub struct MemoryGridDifficulty {
    pub size: GridSize,
    #[isotype(gte = 1, lte = 100)]
    pub cells: i32,
    #[isotype(default = [], length(min = 0, max = 50))]
    pub history: Vec<Step>,
}

/// Less time to press.
#[derive(Debug, Clone, PartialEq, ::isotype::Document)]
#[allow(dead_code)]
pub struct ReactionTimeDifficulty {
    #[isotype(key = "limitMs", gte = 50)]
    pub limit_ms: i32,
    pub delay: Range,
    #[isotype(default = [], length(min = 0, max = 50))]
    pub history: Vec<Step>,
}

/// A larger n.
#[derive(Debug, Clone, PartialEq, ::isotype::Document)]
#[allow(dead_code)]
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
#[allow(dead_code)]
pub struct Step {
    pub at: ::isotype::DateTime,
    /// Up is positive.
    pub change: i32,
    #[isotype(length(min = 1, max = 200))]
    pub reason: Option<String>,
}

/// An exercise of one kind, with all its settings.
#[derive(Debug, Clone, PartialEq, ::isotype::Document)]
#[isotype(
    tag = "type",
    open,
    shared(
        scoring(WordRecall, NumberSequence, MemoryGrid): Option<Scoring>,
        trials(ReactionTime, DualNBack): i32
    )
)]
#[allow(clippy::enum_variant_names, clippy::large_enum_variant, dead_code)]
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
#[isotype(
    tag = "type",
    open,
    shared(
        accuracy(WordRecall, MemoryGrid): f64,
        environment: Option<Environment>
    )
)]
#[allow(clippy::enum_variant_names, clippy::large_enum_variant, dead_code)]
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
#[allow(clippy::enum_variant_names, clippy::large_enum_variant, dead_code)]
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

/// A way to sign in that a person has linked: one account at one provider.
#[derive(Debug, Clone, PartialEq, ::isotype::Model)]
#[isotype(key(provider, provider_account_id))]
pub struct Account {
    #[isotype(key = "userId")]
    pub user_id: String,
    pub r#type: String,
    pub provider: String,
    #[isotype(key = "providerAccountId")]
    pub provider_account_id: String,
    pub refresh_token: Option<String>,
    pub access_token: Option<String>,
    /// When the access token ends, in seconds since 1970.
    pub expires_at: Option<i32>,
    pub token_type: Option<String>,
    pub scope: Option<String>,
    pub id_token: Option<String>,
    pub session_state: Option<String>,
    #[isotype(key = "createdAt")]
    pub created_at: ::isotype::DateTime,
    #[isotype(key = "updatedAt")]
    pub updated_at: ::isotype::DateTime,
}

/// A new row of [`Account`]. What has a default may be left out.
#[derive(Debug, Clone, PartialEq, ::isotype::Insert)]
#[isotype(model = Account)]
pub struct NewAccount {
    #[isotype(key = "userId")]
    pub user_id: String,
    pub r#type: String,
    pub provider: String,
    #[isotype(key = "providerAccountId")]
    pub provider_account_id: String,
    pub refresh_token: Option<String>,
    pub access_token: Option<String>,
    pub expires_at: Option<i32>,
    pub token_type: Option<String>,
    pub scope: Option<String>,
    pub id_token: Option<String>,
    pub session_state: Option<String>,
    #[isotype(key = "createdAt", made(now))]
    pub created_at: Option<::isotype::DateTime>,
    #[isotype(key = "updatedAt", made(now))]
    pub updated_at: Option<::isotype::DateTime>,
}

/// A change of a row of [`Account`]. What is left out stays as it is.
#[derive(Debug, Clone, PartialEq, Default, ::isotype::Patch)]
#[isotype(model = Account)]
pub struct AccountPatch {
    #[isotype(key = "userId")]
    pub user_id: Option<String>,
    pub r#type: Option<String>,
    pub provider: Option<String>,
    #[isotype(key = "providerAccountId")]
    pub provider_account_id: Option<String>,
    pub refresh_token: Option<Option<String>>,
    pub access_token: Option<Option<String>>,
    pub expires_at: Option<Option<i32>>,
    pub token_type: Option<Option<String>>,
    pub scope: Option<Option<String>>,
    pub id_token: Option<Option<String>>,
    pub session_state: Option<Option<String>>,
    #[isotype(key = "createdAt")]
    pub created_at: Option<::isotype::DateTime>,
    #[isotype(key = "updatedAt", made(now))]
    pub updated_at: Option<::isotype::DateTime>,
}

/// A passkey.
#[derive(Debug, Clone, PartialEq, ::isotype::Model)]
#[isotype(key(user_id, credential_id), unique(credential_id))]
pub struct Authenticator {
    #[isotype(key = "credentialID")]
    pub credential_id: String,
    #[isotype(key = "userId")]
    pub user_id: String,
    #[isotype(key = "providerAccountId")]
    pub provider_account_id: String,
    #[isotype(key = "credentialPublicKey")]
    pub credential_public_key: String,
    /// How often the key has signed; a step back betrays a copy.
    pub counter: i32,
    #[isotype(key = "credentialDeviceType")]
    pub credential_device_type: String,
    #[isotype(key = "credentialBackedUp")]
    pub credential_backed_up: bool,
    pub transports: Option<String>,
}

/// A new row of [`Authenticator`]. What has a default may be left out.
#[derive(Debug, Clone, PartialEq, ::isotype::Insert)]
#[isotype(model = Authenticator)]
pub struct NewAuthenticator {
    #[isotype(key = "credentialID")]
    pub credential_id: String,
    #[isotype(key = "userId")]
    pub user_id: String,
    #[isotype(key = "providerAccountId")]
    pub provider_account_id: String,
    #[isotype(key = "credentialPublicKey")]
    pub credential_public_key: String,
    pub counter: i32,
    #[isotype(key = "credentialDeviceType")]
    pub credential_device_type: String,
    #[isotype(key = "credentialBackedUp")]
    pub credential_backed_up: bool,
    pub transports: Option<String>,
}

/// A change of a row of [`Authenticator`]. What is left out stays as it is.
#[derive(Debug, Clone, PartialEq, Default, ::isotype::Patch)]
#[isotype(model = Authenticator)]
pub struct AuthenticatorPatch {
    #[isotype(key = "credentialID")]
    pub credential_id: Option<String>,
    #[isotype(key = "userId")]
    pub user_id: Option<String>,
    #[isotype(key = "providerAccountId")]
    pub provider_account_id: Option<String>,
    #[isotype(key = "credentialPublicKey")]
    pub credential_public_key: Option<String>,
    pub counter: Option<i32>,
    #[isotype(key = "credentialDeviceType")]
    pub credential_device_type: Option<String>,
    #[isotype(key = "credentialBackedUp")]
    pub credential_backed_up: Option<bool>,
    pub transports: Option<Option<String>>,
}

/// Which content a person was shown, when, and in which session: what was in the last three does not come back yet.
#[derive(Debug, Clone, PartialEq, ::isotype::Model)]
#[isotype(key(id))]
pub struct ContentUsage {
    pub id: String,
    #[isotype(key = "userId")]
    pub user_id: String,
    #[isotype(key = "trainingSessionId")]
    pub training_session_id: String,
    #[isotype(key = "contentType")]
    pub content_type: ContentType,
    /// The name of the content in its catalogue: `en:apple`, `7-3-9-1`.
    #[isotype(key = "contentId")]
    pub content_id: String,
    #[isotype(key = "usedAt")]
    pub used_at: ::isotype::DateTime,
}

/// A new row of [`ContentUsage`]. What has a default may be left out.
#[derive(Debug, Clone, PartialEq, ::isotype::Insert)]
#[isotype(model = ContentUsage)]
pub struct NewContentUsage {
    #[isotype(made(cuid))]
    pub id: Option<String>,
    #[isotype(key = "userId")]
    pub user_id: String,
    #[isotype(key = "trainingSessionId")]
    pub training_session_id: String,
    #[isotype(key = "contentType")]
    pub content_type: ContentType,
    #[isotype(key = "contentId", length(min = 1, max = 200))]
    pub content_id: String,
    #[isotype(key = "usedAt", made(now))]
    pub used_at: Option<::isotype::DateTime>,
}

/// A change of a row of [`ContentUsage`]. What is left out stays as it is.
#[derive(Debug, Clone, PartialEq, Default, ::isotype::Patch)]
#[isotype(model = ContentUsage)]
pub struct ContentUsagePatch {
    pub id: Option<String>,
    #[isotype(key = "userId")]
    pub user_id: Option<String>,
    #[isotype(key = "trainingSessionId")]
    pub training_session_id: Option<String>,
    #[isotype(key = "contentType")]
    pub content_type: Option<ContentType>,
    #[isotype(key = "contentId", length(min = 1, max = 200))]
    pub content_id: Option<String>,
    #[isotype(key = "usedAt")]
    pub used_at: Option<::isotype::DateTime>,
}

/// A browser that is signed in. Not to be confused with TrainingSession.
#[derive(Debug, Clone, PartialEq, ::isotype::Model)]
#[isotype(key(session_token))]
pub struct Session {
    #[isotype(key = "sessionToken")]
    pub session_token: String,
    #[isotype(key = "userId")]
    pub user_id: String,
    pub expires: ::isotype::DateTime,
    #[isotype(key = "createdAt")]
    pub created_at: ::isotype::DateTime,
    #[isotype(key = "updatedAt")]
    pub updated_at: ::isotype::DateTime,
}

/// A new row of [`Session`]. What has a default may be left out.
#[derive(Debug, Clone, PartialEq, ::isotype::Insert)]
#[isotype(model = Session)]
pub struct NewSession {
    #[isotype(key = "sessionToken")]
    pub session_token: String,
    #[isotype(key = "userId")]
    pub user_id: String,
    pub expires: ::isotype::DateTime,
    #[isotype(key = "createdAt", made(now))]
    pub created_at: Option<::isotype::DateTime>,
    #[isotype(key = "updatedAt", made(now))]
    pub updated_at: Option<::isotype::DateTime>,
}

/// A change of a row of [`Session`]. What is left out stays as it is.
#[derive(Debug, Clone, PartialEq, Default, ::isotype::Patch)]
#[isotype(model = Session)]
pub struct SessionPatch {
    #[isotype(key = "sessionToken")]
    pub session_token: Option<String>,
    #[isotype(key = "userId")]
    pub user_id: Option<String>,
    pub expires: Option<::isotype::DateTime>,
    #[isotype(key = "createdAt")]
    pub created_at: Option<::isotype::DateTime>,
    #[isotype(key = "updatedAt", made(now))]
    pub updated_at: Option<::isotype::DateTime>,
}

/// An exercise that people can train. New kinds need no migration: they are new variants of ExerciseConfiguration.
#[derive(Debug, Clone, PartialEq, ::isotype::Model)]
#[isotype(key(id), unique(slug))]
pub struct TrainingModule {
    pub id: String,
    /// The name in addresses: `word-recall-classic`.
    pub slug: String,
    pub title: String,
    pub description: Option<String>,
    /// Seen by everybody, or by editors only.
    pub published: bool,
    /// The kind of exercise and everything that an editor can set.
    pub configuration: ExerciseConfiguration,
    #[isotype(key = "createdAt")]
    pub created_at: ::isotype::DateTime,
    #[isotype(key = "updatedAt")]
    pub updated_at: ::isotype::DateTime,
}

/// A new row of [`TrainingModule`]. What has a default may be left out.
#[derive(Debug, Clone, PartialEq, ::isotype::Insert)]
#[isotype(model = TrainingModule)]
pub struct NewTrainingModule {
    #[isotype(made(cuid))]
    pub id: Option<String>,
    #[isotype(length(min = 1, max = 80))]
    pub slug: String,
    #[isotype(length(min = 1, max = 200))]
    pub title: String,
    pub description: Option<String>,
    #[isotype(default)]
    pub published: Option<bool>,
    pub configuration: ExerciseConfiguration,
    #[isotype(key = "createdAt", made(now))]
    pub created_at: Option<::isotype::DateTime>,
    #[isotype(key = "updatedAt", made(now))]
    pub updated_at: Option<::isotype::DateTime>,
}

/// A change of a row of [`TrainingModule`]. What is left out stays as it is.
#[derive(Debug, Clone, PartialEq, Default, ::isotype::Patch)]
#[isotype(model = TrainingModule)]
pub struct TrainingModulePatch {
    pub id: Option<String>,
    #[isotype(length(min = 1, max = 80))]
    pub slug: Option<String>,
    #[isotype(length(min = 1, max = 200))]
    pub title: Option<String>,
    pub description: Option<Option<String>>,
    pub published: Option<bool>,
    pub configuration: Option<ExerciseConfiguration>,
    #[isotype(key = "createdAt")]
    pub created_at: Option<::isotype::DateTime>,
    #[isotype(key = "updatedAt", made(now))]
    pub updated_at: Option<::isotype::DateTime>,
}

/// One sitting of one person with one module.
#[derive(Debug, Clone, PartialEq, ::isotype::Model)]
#[isotype(key(id))]
pub struct TrainingSession {
    pub id: String,
    #[isotype(key = "userId")]
    pub user_id: String,
    #[isotype(key = "trainingModuleId")]
    pub training_module_id: String,
    #[isotype(key = "startedAt")]
    pub started_at: ::isotype::DateTime,
    /// Nothing while it goes on, or when it was left.
    #[isotype(key = "finishedAt")]
    pub finished_at: Option<::isotype::DateTime>,
    /// From 0 to 1000, comparable over all kinds of exercise.
    pub score: Option<i32>,
    /// What happened, as the kind of exercise tells it.
    pub results: Option<ExerciseResults>,
    #[isotype(key = "createdAt")]
    pub created_at: ::isotype::DateTime,
}

/// A new row of [`TrainingSession`]. What has a default may be left out.
#[derive(Debug, Clone, PartialEq, ::isotype::Insert)]
#[isotype(model = TrainingSession)]
pub struct NewTrainingSession {
    #[isotype(made(cuid))]
    pub id: Option<String>,
    #[isotype(key = "userId")]
    pub user_id: String,
    #[isotype(key = "trainingModuleId")]
    pub training_module_id: String,
    #[isotype(key = "startedAt", made(now))]
    pub started_at: Option<::isotype::DateTime>,
    #[isotype(key = "finishedAt")]
    pub finished_at: Option<::isotype::DateTime>,
    #[isotype(gte = 0, lte = 1000)]
    pub score: Option<i32>,
    pub results: Option<ExerciseResults>,
    #[isotype(key = "createdAt", made(now))]
    pub created_at: Option<::isotype::DateTime>,
}

/// A change of a row of [`TrainingSession`]. What is left out stays as it is.
#[derive(Debug, Clone, PartialEq, Default, ::isotype::Patch)]
#[isotype(model = TrainingSession)]
pub struct TrainingSessionPatch {
    pub id: Option<String>,
    #[isotype(key = "userId")]
    pub user_id: Option<String>,
    #[isotype(key = "trainingModuleId")]
    pub training_module_id: Option<String>,
    #[isotype(key = "startedAt")]
    pub started_at: Option<::isotype::DateTime>,
    #[isotype(key = "finishedAt")]
    pub finished_at: Option<Option<::isotype::DateTime>>,
    #[isotype(gte = 0, lte = 1000)]
    pub score: Option<Option<i32>>,
    pub results: Option<Option<ExerciseResults>>,
    #[isotype(key = "createdAt")]
    pub created_at: Option<::isotype::DateTime>,
}

/// Who trains.
#[derive(Debug, Clone, PartialEq, ::isotype::Model)]
#[isotype(key(id), unique(email))]
pub struct User {
    pub id: String,
    /// What the others on the leaderboard see.
    pub name: Option<String>,
    pub email: String,
    /// When the address was proven to be theirs.
    #[isotype(key = "emailVerified")]
    pub email_verified: Option<::isotype::DateTime>,
    /// The address of a picture.
    pub image: Option<String>,
    pub role: Role,
    /// The language to speak to them in: `en`, `pt-BR`.
    pub locale: String,
    /// The IANA name of their time zone. A day of training begins at midnight there.
    #[isotype(key = "timeZone")]
    pub time_zone: String,
    #[isotype(key = "createdAt")]
    pub created_at: ::isotype::DateTime,
    #[isotype(key = "updatedAt")]
    pub updated_at: ::isotype::DateTime,
}

/// A new row of [`User`]. What has a default may be left out.
#[derive(Debug, Clone, PartialEq, ::isotype::Insert)]
#[isotype(model = User)]
pub struct NewUser {
    #[isotype(made(cuid))]
    pub id: Option<String>,
    pub name: Option<String>,
    pub email: String,
    #[isotype(key = "emailVerified")]
    pub email_verified: Option<::isotype::DateTime>,
    pub image: Option<String>,
    #[isotype(default)]
    pub role: Option<Role>,
    #[isotype(default, length(min = 2, max = 35))]
    pub locale: Option<String>,
    #[isotype(key = "timeZone", default, length(min = 1, max = 64))]
    pub time_zone: Option<String>,
    #[isotype(key = "createdAt", made(now))]
    pub created_at: Option<::isotype::DateTime>,
    #[isotype(key = "updatedAt", made(now))]
    pub updated_at: Option<::isotype::DateTime>,
}

/// A change of a row of [`User`]. What is left out stays as it is.
#[derive(Debug, Clone, PartialEq, Default, ::isotype::Patch)]
#[isotype(model = User)]
pub struct UserPatch {
    pub id: Option<String>,
    pub name: Option<Option<String>>,
    pub email: Option<String>,
    #[isotype(key = "emailVerified")]
    pub email_verified: Option<Option<::isotype::DateTime>>,
    pub image: Option<Option<String>>,
    pub role: Option<Role>,
    #[isotype(length(min = 2, max = 35))]
    pub locale: Option<String>,
    #[isotype(key = "timeZone", length(min = 1, max = 64))]
    pub time_zone: Option<String>,
    #[isotype(key = "createdAt")]
    pub created_at: Option<::isotype::DateTime>,
    #[isotype(key = "updatedAt", made(now))]
    pub updated_at: Option<::isotype::DateTime>,
}

/// Where a person stands in a module.
#[derive(Debug, Clone, PartialEq, ::isotype::Model)]
#[isotype(key(id), unique(user_id, training_module_id))]
pub struct UserProgress {
    pub id: String,
    #[isotype(key = "userId")]
    pub user_id: String,
    #[isotype(key = "trainingModuleId")]
    pub training_module_id: String,
    pub level: i32,
    /// Days in a row with a finished session, by the person's own calendar.
    pub streak: i32,
    /// The sum of all scores.
    #[isotype(key = "totalScore")]
    pub total_score: i64,
    #[isotype(key = "lastTrainedAt")]
    pub last_trained_at: Option<::isotype::DateTime>,
    /// What the next session begins with; nothing before the first one.
    #[isotype(key = "currentDifficulty")]
    pub current_difficulty: Option<ExerciseDifficulty>,
    #[isotype(key = "createdAt")]
    pub created_at: ::isotype::DateTime,
    #[isotype(key = "updatedAt")]
    pub updated_at: ::isotype::DateTime,
}

/// A new row of [`UserProgress`]. What has a default may be left out.
#[derive(Debug, Clone, PartialEq, ::isotype::Insert)]
#[isotype(model = UserProgress)]
pub struct NewUserProgress {
    #[isotype(made(cuid))]
    pub id: Option<String>,
    #[isotype(key = "userId")]
    pub user_id: String,
    #[isotype(key = "trainingModuleId")]
    pub training_module_id: String,
    #[isotype(default, gte = 1)]
    pub level: Option<i32>,
    #[isotype(default, gte = 0)]
    pub streak: Option<i32>,
    #[isotype(key = "totalScore", default)]
    pub total_score: Option<i64>,
    #[isotype(key = "lastTrainedAt")]
    pub last_trained_at: Option<::isotype::DateTime>,
    #[isotype(key = "currentDifficulty")]
    pub current_difficulty: Option<ExerciseDifficulty>,
    #[isotype(key = "createdAt", made(now))]
    pub created_at: Option<::isotype::DateTime>,
    #[isotype(key = "updatedAt", made(now))]
    pub updated_at: Option<::isotype::DateTime>,
}

/// A change of a row of [`UserProgress`]. What is left out stays as it is.
#[derive(Debug, Clone, PartialEq, Default, ::isotype::Patch)]
#[isotype(model = UserProgress)]
pub struct UserProgressPatch {
    pub id: Option<String>,
    #[isotype(key = "userId")]
    pub user_id: Option<String>,
    #[isotype(key = "trainingModuleId")]
    pub training_module_id: Option<String>,
    #[isotype(gte = 1)]
    pub level: Option<i32>,
    #[isotype(gte = 0)]
    pub streak: Option<i32>,
    #[isotype(key = "totalScore")]
    pub total_score: Option<i64>,
    #[isotype(key = "lastTrainedAt")]
    pub last_trained_at: Option<Option<::isotype::DateTime>>,
    #[isotype(key = "currentDifficulty")]
    pub current_difficulty: Option<Option<ExerciseDifficulty>>,
    #[isotype(key = "createdAt")]
    pub created_at: Option<::isotype::DateTime>,
    #[isotype(key = "updatedAt", made(now))]
    pub updated_at: Option<::isotype::DateTime>,
}

/// A link sent by mail, good for one use.
#[derive(Debug, Clone, PartialEq, ::isotype::Model)]
#[isotype(key(identifier, token))]
pub struct VerificationToken {
    pub identifier: String,
    pub token: String,
    pub expires: ::isotype::DateTime,
}

/// A new row of [`VerificationToken`]. What has a default may be left out.
#[derive(Debug, Clone, PartialEq, ::isotype::Insert)]
#[isotype(model = VerificationToken)]
pub struct NewVerificationToken {
    pub identifier: String,
    pub token: String,
    pub expires: ::isotype::DateTime,
}

/// A change of a row of [`VerificationToken`]. What is left out stays as it is.
#[derive(Debug, Clone, PartialEq, Default, ::isotype::Patch)]
#[isotype(model = VerificationToken)]
pub struct VerificationTokenPatch {
    pub identifier: Option<String>,
    pub token: Option<String>,
    pub expires: Option<::isotype::DateTime>,
}
