//! What a change of shapes does: whether everything that one shape writes, another one reads.
//!
//! A stored document outlives the code that wrote it, and old code reads what new code writes. So a change has two
//! verdicts, *backward* (new code reads old rows) and *forward* (old code reads new rows), and both are one question:
//! does a reader take all that a writer writes? A *writer* writes the keys of its fields and no others, but for open
//! types and unions, which write again what they kept. A *reader* ignores, keeps or refuses other keys, reads former
//! names, and fills in defaults. Inclusion of one set of values in the other would answer wrongly: a reader takes more
//! than it writes.
//!
//! Every break comes with an example: a value that the writer may have written and the reader refuses.

mod example;
mod former;
mod maps;
mod numbers;
mod objects;
mod texts;
mod values;
mod variants;
mod words;

use std::collections::{HashMap, HashSet};

use super::place::key_words;
use super::{Compatibility, DocumentId, Shapes, UnionId, ValueShape};
use crate::source::Span;
use example::Examples;
use objects::Written;
use texts::Library;
use values::Value;

/// Who reads what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// The schema at hand reads what an earlier one wrote.
    Backward,
    /// An earlier schema reads what the one at hand writes.
    Forward,
}

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Everything is read, but something of it is lost or means something else.
    Warning,
    /// The rows decide: what the writer may have written is more than the reader takes.
    Risk,
    /// Something that the writer writes is refused.
    Break,
}

/// A place where a reader and a writer differ.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What differs.
    pub kind: Kind,
    /// How bad it is.
    pub verdict: Verdict,
    /// Who reads what.
    pub direction: Direction,
    /// The column and the path inside of it: `Lesson.exercises[kind="quiz"].words[].hint`.
    pub place: String,
    /// Where the writer says it.
    pub writer: Span,
    /// Where the reader says it.
    pub reader: Span,
    /// What the innermost document around the place says of its compatibility, in the schema at hand.
    pub level: Option<Compatibility>,
    /// Whether what does not fit is no error to the reader.
    pub lenient: bool,
    /// A value of the whole column that the writer may have written and the reader refuses, or reads with a loss.
    pub example: Option<String>,
}

impl Finding {
    /// Whether the rows alone decide: whoever has read them all knows.
    pub fn audit_decides(&self) -> bool {
        self.verdict == Verdict::Risk || matches!(self.kind, Kind::Rule(_) | Kind::Listed)
    }

    /// Whether the reader may refuse a row for it, so that a look at all rows can tell that it refuses none. What is lost
    /// or means something else no row shows.
    pub fn refuses(&self) -> bool {
        self.verdict > Verdict::Warning && !matches!(self.kind, Kind::Renamed { .. })
    }

    /// Whether a row that does not fit is read all the same. What is lost without a word, or turns unknown, is lost all
    /// the same too.
    pub fn is_read_all_the_same(&self) -> bool {
        self.lenient && !matches!(self.kind, Kind::Renamed { .. })
    }

    /// The stable name of what it says.
    pub fn code(&self) -> &'static str {
        match (self.direction, self.verdict) {
            (Direction::Forward, _) => "document-forward",
            (_, Verdict::Warning) => "document-loss",
            (_, Verdict::Risk) => "document-risk",
            (_, Verdict::Break) => "document-break",
        }
    }

    /// Where the schema at hand says it.
    pub fn span(&self) -> Span {
        match self.direction {
            Direction::Backward => self.reader,
            Direction::Forward => self.writer,
        }
    }

    /// Whether a change may not go out with this, unless the rows are known.
    pub fn stops(&self, project: Compatibility) -> bool {
        let level = self.level.unwrap_or(project);
        let asked = match self.direction {
            Direction::Backward => level >= Compatibility::Backward,
            Direction::Forward => level >= Compatibility::Full,
        };
        // What a program that nobody knows of may have left is no reason to stop.
        asked
            && self.verdict > Verdict::Warning
            && self.kind != Kind::Stranger
            && !self.is_read_all_the_same()
    }
}

/// What differs.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The reader wants a key that the writer never writes.
    Added {
        /// A key that went and could be the same thing under its former name.
        perhaps: Option<String>,
    },
    /// The reader wants a key that the writer leaves out where there is no value.
    Required,
    /// The writer writes `null` where the reader wants a value.
    Null,
    /// The values are of another kind altogether.
    Other {
        /// What is written.
        written: String,
        /// What is read.
        read: String,
        /// Whether a data step leads from the one to the other, so that `@was(…)` with what is written mends it.
        mended: bool,
    },
    /// Some of the written texts are none of the reader's.
    Text {
        /// What is written.
        written: String,
        /// What is read.
        read: String,
    },
    /// Numbers that the reader does not take.
    Number {
        /// What is written.
        written: String,
        /// What is read.
        read: String,
    },
    /// A rule of the reader that the written values may break, as it stands in the schema.
    Rule(String),
    /// Values of an enum that the reader does not know.
    Values(Vec<String>),
    /// Any text may have been written; the reader takes those of an enum.
    Listed,
    /// An open enum kept texts that the reader, closed, refuses.
    UnknownTexts,
    /// A variant that the reader, closed, does not know.
    Variant(String),
    /// A variant that the reader, open, does not know: it stays whole, as an unknown one.
    TurnsUnknown(String),
    /// There is no tag where the reader wants one.
    Tag(String),
    /// An open union kept variants that the reader, closed, refuses.
    UnknownVariants,
    /// A key that the reader, strict, refuses.
    Extra,
    /// An open type kept keys that the reader, strict, refuses.
    UnknownKeys,
    /// Untyped JSON was written.
    Untyped(String),
    /// A name that the writer, open, did not know and may have kept with other contents.
    Stranger,
    /// Nobody reads the key any more: it is lost when the row is written again.
    Lost,
    /// Keys that the writer, open, kept are lost when the row is written again.
    LostExtras,
    /// Another default: what is absent means something else.
    Default,
    /// A key went and another one came that could be the same thing: without a word what is stored is lost.
    Renamed {
        /// The key that came.
        to: String,
    },
    /// The expressions are too large to be compared.
    Undecided,
}

/// A column, or another place where documents begin.
#[derive(Clone, Debug)]
pub struct Root<'a> {
    /// The name in messages: `Lesson.exercises`.
    pub label: &'a str,
    /// What is written there.
    pub written: &'a ValueShape,
    /// What is read there.
    pub read: &'a ValueShape,
    /// What the reader says that was stored there: `@was(…)`.
    pub was: Option<&'a ValueShape>,
    /// Where the schema at hand has it.
    pub span: Span,
    /// Whether what does not fit is no error to the reader: a column that is read with leniency, or as it came.
    pub lenient: bool,
}

/// Everything in which the reader differs from the writer at these roots, each pair of documents once. `within`: only
/// inside of these fields and variants of the reader, known by where they stand in the schema.
pub fn compare(
    direction: Direction,
    writer: &Shapes,
    reader: &Shapes,
    roots: &[Root<'_>],
    within: Option<&HashSet<Span>>,
) -> Vec<Finding> {
    let mut comparison = Comparison {
        direction,
        writer,
        reader,
        texts: Library::default(),
        seen: HashSet::new(),
        tagged: HashSet::new(),
        moved: HashMap::new(),
        spelled: None,
        path: Vec::new(),
        within,
        entered: 0,
        label: "",
        level: None,
        lenient: false,
        findings: Vec::new(),
    };
    // Each pair of documents is looked at once, so those come first where a difference weighs most.
    for root in roots.iter().filter(|root| !root.lenient).chain(roots.iter().filter(|root| root.lenient)) {
        comparison.label = root.label;
        comparison.lenient = root.lenient;
        let spans = Spans { writer: root.span, reader: root.span };
        comparison.entering(root.span, |it| {
            it.value_or_former(Value::whole(root.written, &[]), (root.read, &[]), root.was, spans);
        });
    }
    comparison.findings
}

/// Where both sides say what is compared.
#[derive(Clone, Copy, Debug)]
struct Spans {
    writer: Span,
    reader: Span,
}

/// A step from a value into what it holds, as the writer has it.
#[derive(Clone, Copy, Debug)]
enum Step<'a> {
    /// Into an entry of a list or map; under this key of the map, where it matters.
    Entry(Value<'a>, Option<&'a str>),
    /// Into a field of an object.
    Field(Written<'a>, &'a str),
    /// Into a key that is not written, of this object where it is one.
    Absent(&'a str, Option<Written<'a>>),
}

/// What is compared once: types may hold themselves, by way of maps too. A map is known by where its shape is, since it
/// is one field's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Pair {
    /// A document with another.
    Documents(DocumentId, DocumentId),
    /// The writer's map with the reader's document.
    MapAsDocument(*const ValueShape, DocumentId),
    /// The writer's document with the reader's map.
    DocumentAsMap(DocumentId, *const ValueShape),
}

/// The level around a pair, and whether this is about what stands inside of it.
type Around = (Option<Compatibility>, bool);

struct Comparison<'a> {
    direction: Direction,
    writer: &'a Shapes,
    reader: &'a Shapes,
    texts: Library,
    /// Pairs that are compared already, or are being compared further up, with what is taken from below them, the level
    /// around them, and whether this is about them: of these nothing new can be said.
    seen: HashSet<(Pair, Vec<String>, Around)>,
    /// The same of documents that get a tag of a union.
    tagged: HashSet<(DocumentId, UnionId, Around)>,
    /// Places from which fields are taken, each with how far from the root the object stands that takes it: what is
    /// there is not lost.
    moved: HashMap<String, usize>,
    /// How what is compared was spelled before an upgrade.
    spelled: Option<fn(serde_json::Value) -> serde_json::Value>,
    path: Vec<Step<'a>>,
    /// The fields and variants of the reader that this is about; all where there are none.
    within: Option<&'a HashSet<Span>>,
    /// How many of them are around what is compared.
    entered: usize,
    label: &'a str,
    level: Option<Compatibility>,
    lenient: bool,
    findings: Vec<Finding>,
}

impl<'a> Comparison<'a> {
    /// Notes a difference. `value` is what the writer writes here and the reader refuses.
    fn find(&mut self, kind: Kind, verdict: Verdict, spans: Spans, value: Option<serde_json::Value>) {
        if self.within.is_some_and(|within| self.entered == 0 && !within.contains(&spans.reader)) {
            return;
        }
        let example = value.and_then(|value| {
            let value = self.spelled.map_or_else(|| value.clone(), |spelled| spelled(value.clone()));
            let path = std::mem::take(&mut self.path);
            let whole = self.examples().around(&path, value);
            self.path = path;
            whole
        });
        self.findings.push(Finding {
            kind,
            verdict,
            direction: self.direction,
            place: self.place(),
            writer: spans.writer,
            reader: spans.reader,
            level: self.level,
            lenient: self.lenient,
            example: example.map(|value| value.to_string()),
        });
    }

    fn examples(&mut self) -> Examples<'_, 'a> {
        Examples { shapes: self.writer, texts: &mut self.texts }
    }

    /// A value that may be written here.
    fn example(&mut self, written: Value<'a>) -> Option<serde_json::Value> {
        self.examples().value(written)
    }

    fn inside<T>(&mut self, step: Step<'a>, look: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(step);
        let answer = look(self);
        self.path.pop();
        answer
    }

    /// What else a finding depends on.
    fn around(&self) -> Around {
        (self.level, self.entered > 0)
    }

    /// Compares a pair, unless it was, with the same around it.
    fn once(&mut self, pair: Pair, look: impl FnOnce(&mut Self)) {
        if self.seen.insert((pair, self.taken_from_here(), self.around())) {
            look(self);
        }
    }

    /// Compares what a field or a variant of the reader has in it.
    fn entering<T>(&mut self, read: Span, look: impl FnOnce(&mut Self) -> T) -> T {
        let entered = self.within.is_some_and(|within| within.contains(&read));
        self.entered += usize::from(entered);
        let answer = look(self);
        self.entered -= usize::from(entered);
        answer
    }

    /// Looks on inside of a document, under its own level where it has one.
    fn under<T>(
        &mut self,
        writer: Option<Compatibility>,
        reader: Option<Compatibility>,
        look: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let own = match self.direction {
            Direction::Backward => reader,
            Direction::Forward => writer,
        };
        let around = self.level;
        self.level = own.or(around);
        let answer = look(self);
        self.level = around;
        answer
    }

    fn place(&self) -> String {
        let mut place = self.label.to_owned();
        for step in &self.path {
            match step {
                Step::Entry(_, Some(key)) => place.push_str(&key_words(key)),
                Step::Entry(value, None) if value.is_list() => place.push_str("[]"),
                Step::Entry(_, None) => place.push_str("{}"),
                Step::Field(written, key) | Step::Absent(key, Some(written)) => {
                    if let Some((discriminator, tag)) = written.tag {
                        place.push_str(&format!("[{discriminator}={tag:?}]"));
                    }
                    place.push_str(&key_words(key));
                }
                Step::Absent(key, None) => place.push_str(&key_words(key)),
            }
        }
        place
    }
}
