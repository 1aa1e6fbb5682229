//! PostgreSQL's operator classes by the names that Prisma gives them.

use crate::model::IndexMethod;
use crate::scalar::Scalar;

/// One operator class.
pub(crate) struct OperatorClassEntry {
    /// The name in the schema.
    pub(crate) name: &'static str,
    /// The name in PostgreSQL.
    pub(crate) sql: &'static str,
    /// The index types that have it.
    pub(crate) methods: &'static [IndexMethod],
}

use IndexMethod::{Brin, Gin, Gist, SpGist};

macro_rules! classes {
    ($($name:literal $sql:literal $($method:ident)+;)*) => {
        &[$(OperatorClassEntry { name: $name, sql: $sql, methods: &[$($method),+] }),*]
    };
}

/// All that Prisma names.
const CLASSES: &[OperatorClassEntry] = classes! {
    "InetOps" "inet_ops" Gist SpGist;
    "JsonbOps" "jsonb_ops" Gin;
    "JsonbPathOps" "jsonb_path_ops" Gin;
    "ArrayOps" "array_ops" Gin;
    "TextOps" "text_ops" SpGist;
    "BitMinMaxOps" "bit_minmax_ops" Brin;
    "VarBitMinMaxOps" "varbit_minmax_ops" Brin;
    "BpcharBloomOps" "bpchar_bloom_ops" Brin;
    "BpcharMinMaxOps" "bpchar_minmax_ops" Brin;
    "ByteaBloomOps" "bytea_bloom_ops" Brin;
    "ByteaMinMaxOps" "bytea_minmax_ops" Brin;
    "DateBloomOps" "date_bloom_ops" Brin;
    "DateMinMaxOps" "date_minmax_ops" Brin;
    "DateMinMaxMultiOps" "date_minmax_multi_ops" Brin;
    "Float4BloomOps" "float4_bloom_ops" Brin;
    "Float4MinMaxOps" "float4_minmax_ops" Brin;
    "Float4MinMaxMultiOps" "float4_minmax_multi_ops" Brin;
    "Float8BloomOps" "float8_bloom_ops" Brin;
    "Float8MinMaxOps" "float8_minmax_ops" Brin;
    "Float8MinMaxMultiOps" "float8_minmax_multi_ops" Brin;
    "InetInclusionOps" "inet_inclusion_ops" Brin;
    "InetBloomOps" "inet_bloom_ops" Brin;
    "InetMinMaxOps" "inet_minmax_ops" Brin;
    "InetMinMaxMultiOps" "inet_minmax_multi_ops" Brin;
    "Int2BloomOps" "int2_bloom_ops" Brin;
    "Int2MinMaxOps" "int2_minmax_ops" Brin;
    "Int2MinMaxMultiOps" "int2_minmax_multi_ops" Brin;
    "Int4BloomOps" "int4_bloom_ops" Brin;
    "Int4MinMaxOps" "int4_minmax_ops" Brin;
    "Int4MinMaxMultiOps" "int4_minmax_multi_ops" Brin;
    "Int8BloomOps" "int8_bloom_ops" Brin;
    "Int8MinMaxOps" "int8_minmax_ops" Brin;
    "Int8MinMaxMultiOps" "int8_minmax_multi_ops" Brin;
    "NumericBloomOps" "numeric_bloom_ops" Brin;
    "NumericMinMaxOps" "numeric_minmax_ops" Brin;
    "NumericMinMaxMultiOps" "numeric_minmax_multi_ops" Brin;
    "OidBloomOps" "oid_bloom_ops" Brin;
    "OidMinMaxOps" "oid_minmax_ops" Brin;
    "OidMinMaxMultiOps" "oid_minmax_multi_ops" Brin;
    "TextBloomOps" "text_bloom_ops" Brin;
    "TextMinMaxOps" "text_minmax_ops" Brin;
    "TimestampBloomOps" "timestamp_bloom_ops" Brin;
    "TimestampMinMaxOps" "timestamp_minmax_ops" Brin;
    "TimestampMinMaxMultiOps" "timestamp_minmax_multi_ops" Brin;
    "TimestampTzBloomOps" "timestamptz_bloom_ops" Brin;
    "TimestampTzMinMaxOps" "timestamptz_minmax_ops" Brin;
    "TimestampTzMinMaxMultiOps" "timestamptz_minmax_multi_ops" Brin;
    "TimeBloomOps" "time_bloom_ops" Brin;
    "TimeMinMaxOps" "time_minmax_ops" Brin;
    "TimeMinMaxMultiOps" "time_minmax_multi_ops" Brin;
    "TimeTzBloomOps" "timetz_bloom_ops" Brin;
    "TimeTzMinMaxOps" "timetz_minmax_ops" Brin;
    "TimeTzMinMaxMultiOps" "timetz_minmax_multi_ops" Brin;
    "UuidBloomOps" "uuid_bloom_ops" Brin;
    "UuidMinMaxOps" "uuid_minmax_ops" Brin;
    "UuidMinMaxMultiOps" "uuid_minmax_multi_ops" Brin;
};

/// What a class can index.
pub(crate) enum Subject {
    /// A list of anything.
    List,
    /// This scalar, with one of these native types; the empty name is the scalar's own.
    One(Scalar, &'static [&'static str]),
}

impl OperatorClassEntry {
    /// What this class can index: the first word of its name says.
    pub(crate) fn subject(&self) -> Subject {
        use Scalar::{BigInt, Bytes, DateTime, Decimal, Float, Int, Json, String};
        let word = self.sql.split_once('_').map_or(self.sql, |(word, _)| word);
        match word {
            "array" => Subject::List,
            "jsonb" => Subject::One(Json, &["", "JsonB"]),
            "inet" => Subject::One(String, &["Inet"]),
            "bit" => Subject::One(String, &["Bit"]),
            "varbit" => Subject::One(String, &["VarBit"]),
            "bpchar" => Subject::One(String, &["Char"]),
            "uuid" => Subject::One(String, &["Uuid"]),
            "bytea" => Subject::One(Bytes, &["", "ByteA"]),
            "date" => Subject::One(DateTime, &["Date"]),
            "time" => Subject::One(DateTime, &["Time"]),
            "timetz" => Subject::One(DateTime, &["Timetz"]),
            "timestamp" => Subject::One(DateTime, &["", "Timestamp"]),
            "timestamptz" => Subject::One(DateTime, &["Timestamptz"]),
            "float4" => Subject::One(Float, &["Real"]),
            "float8" => Subject::One(Float, &["", "DoublePrecision"]),
            "int2" => Subject::One(Int, &["SmallInt"]),
            "int4" => Subject::One(Int, &["", "Integer"]),
            "oid" => Subject::One(Int, &["Oid"]),
            "int8" => Subject::One(BigInt, &["", "BigInt"]),
            "numeric" => Subject::One(Decimal, &["", "Decimal"]),
            _ => Subject::One(String, &["", "Text", "VarChar", "Citext"]),
        }
    }
}

/// The class with this name in the schema.
pub(crate) fn find(name: &str) -> Option<&'static OperatorClassEntry> {
    CLASSES.iter().find(|class| class.name == name)
}

/// The class with this name in PostgreSQL.
pub(crate) fn by_sql(name: &str) -> Option<&'static OperatorClassEntry> {
    CLASSES.iter().find(|class| class.sql == name)
}

/// All names.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    CLASSES.iter().map(|class| class.name)
}
