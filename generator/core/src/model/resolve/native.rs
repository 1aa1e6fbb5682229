//! `@db.X(args)`: PostgreSQL's types, checked against the scalar that they store.

use super::attributes::{Arguments, count};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::ast::Attribute;
use crate::model::{ColumnType, NativeType, suggest};
use crate::scalar::Scalar;

/// How many arguments a native type takes.
enum Counts {
    None,
    Optional {
        least: u32,
        most: u32,
    },
    /// Precision and scale, both or neither.
    Decimal,
}

const LENGTH: Counts = Counts::Optional { least: 1, most: 10_485_760 };
const BITS: Counts = Counts::Optional { least: 1, most: 83_886_080 };
const FRACTION: Counts = Counts::Optional { least: 0, most: 6 };

/// Every native type with the scalar that it stores.
const TYPES: &[(&str, Scalar, Counts)] = &[
    ("SmallInt", Scalar::Int, Counts::None),
    ("Integer", Scalar::Int, Counts::None),
    ("Oid", Scalar::Int, Counts::None),
    ("BigInt", Scalar::BigInt, Counts::None),
    ("Real", Scalar::Float, Counts::None),
    ("DoublePrecision", Scalar::Float, Counts::None),
    ("Decimal", Scalar::Decimal, Counts::Decimal),
    ("Money", Scalar::Decimal, Counts::None),
    ("Text", Scalar::String, Counts::None),
    ("VarChar", Scalar::String, LENGTH),
    ("Char", Scalar::String, LENGTH),
    ("Bit", Scalar::String, BITS),
    ("VarBit", Scalar::String, BITS),
    ("Uuid", Scalar::String, Counts::None),
    ("Xml", Scalar::String, Counts::None),
    ("Inet", Scalar::String, Counts::None),
    ("Citext", Scalar::String, Counts::None),
    ("Boolean", Scalar::Boolean, Counts::None),
    ("ByteA", Scalar::Bytes, Counts::None),
    ("Timestamp", Scalar::DateTime, FRACTION),
    ("Timestamptz", Scalar::DateTime, FRACTION),
    ("Date", Scalar::DateTime, Counts::None),
    ("Time", Scalar::DateTime, FRACTION),
    ("Timetz", Scalar::DateTime, FRACTION),
    ("Json", Scalar::Json, Counts::None),
    ("JsonB", Scalar::Json, Counts::None),
];

/// Reads the native type among the attributes of a field.
pub(super) fn read(
    attributes: &[&Attribute],
    ty: &ColumnType,
    diagnostics: &mut Diagnostics,
) -> Option<NativeType> {
    let (first, rest) = attributes.split_first()?;
    for second in rest {
        diagnostics.push(
            Diagnostic::error(
                "native-type-twice",
                second.span,
                "A column has one native type, and this is another",
            )
            .related(first.span, "the first one")
            .help("Keep one of them"),
        );
    }
    let written = first.name.text.split_once('.').map_or("", |(_, name)| name);
    let Some((name, scalar, counts)) = TYPES.iter().find(|(name, _, _)| *name == written) else {
        diagnostics.push(
            Diagnostic::error(
                "unknown-native-type",
                first.name.span,
                format!("`{written}` is not a native type"),
            )
            .help(suggest::help_for(written, "@db.", TYPES.iter().map(|(name, _, _)| *name))),
        );
        return None;
    };
    let stored = match ty {
        ColumnType::Scalar(scalar) => Some(*scalar),
        ColumnType::Document(_) => Some(Scalar::Json),
        ColumnType::Enum(_) | ColumnType::Unsupported(_) => None,
    };
    if stored != Some(*scalar) {
        let given = match (ty, stored) {
            (ColumnType::Enum(_), _) => "an enum has a type of its own".to_owned(),
            (ColumnType::Unsupported(_), _) => "`Unsupported` names its type itself".to_owned(),
            (_, Some(stored)) => format!("this field is {}", stored.name()),
            (_, None) => String::new(),
        };
        let fitting: Vec<&str> =
            TYPES.iter().filter(|(_, of, _)| Some(*of) == stored).map(|(name, _, _)| *name).collect();
        let help = if fitting.is_empty() {
            "Remove the attribute".to_owned()
        } else {
            format!("Use one of `@db.{}`, or change the type to {}", fitting.join("`, `@db."), scalar.name())
        };
        diagnostics.push(
            Diagnostic::error(
                "native-type-of-other-scalar",
                first.span,
                format!("`@db.{name}` stores {}, and {given}", scalar.name()),
            )
            .help(help),
        );
        return None;
    }
    let arguments = numbers(first, diagnostics)?;
    if !counts_fit(first, name, counts, &arguments, diagnostics) {
        return None;
    }
    Some(NativeType { name: (*name).to_owned(), arguments, span: first.span })
}

fn numbers(attribute: &Attribute, diagnostics: &mut Diagnostics) -> Option<Vec<u32>> {
    let mut arguments = Arguments::of("@", attribute);
    let mut numbers = Vec::new();
    while let Some(expr) = arguments.positional() {
        numbers.push(count(expr, &arguments.title, diagnostics));
    }
    arguments.finish(diagnostics);
    numbers.into_iter().collect()
}

fn counts_fit(
    attribute: &Attribute,
    name: &str,
    counts: &Counts,
    numbers: &[u32],
    diagnostics: &mut Diagnostics,
) -> bool {
    let wanted = match (counts, numbers) {
        (Counts::None, []) | (Counts::Optional { .. } | Counts::Decimal, []) => return true,
        (Counts::Optional { least, most }, [number]) if (least..=most).contains(&number) => return true,
        (Counts::Decimal, [precision, scale]) if (1..=1000).contains(precision) && scale <= precision => {
            return true;
        }
        (Counts::None, _) => "takes no argument".to_owned(),
        (Counts::Optional { least, most }, _) => format!("takes one number from {least} to {most}, or none"),
        (Counts::Decimal, _) => {
            "takes a precision from 1 to 1000 and a scale of at most the precision, or neither".to_owned()
        }
    };
    diagnostics.push(
        Diagnostic::error("native-type-arguments", attribute.span, format!("`@db.{name}` {wanted}")).help(
            match counts {
                Counts::None => format!("Write `@db.{name}`"),
                Counts::Optional { .. } => format!("Write `@db.{name}` or, for example, `@db.{name}(3)`"),
                Counts::Decimal => "Write `@db.Decimal(12, 2)`, for example".to_owned(),
            },
        ),
    );
    false
}
