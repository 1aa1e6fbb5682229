//! What models become, and that it is laid out as rustfmt lays it out.

use crate::emit::rust::tests::{assert_formatted, rust};

/// The item of this name, its attributes and docs included.
fn item<'t>(text: &'t str, name: &str) -> &'t str {
    let found = text
        .split("\n\n")
        .find(|item| item.lines().any(|line| line.starts_with(&format!("pub struct {name} {{"))));
    found.unwrap_or_else(|| panic!("no {name} in\n{text}")).trim_end()
}

#[test]
fn a_model_is_a_row_a_new_row_and_a_patch() {
    let text = rust(
        r#"
/// Who trains.
model User {
  id        String   @id @default(cuid(2))
  type      String   @map("kind") @db.VarChar(20)
  loginName String?  @unique @length(2, 30) @default("xy")
  score     Decimal  @db.Decimal(10, 2)
  seenAt    DateTime @updatedAt @db.Timestamptz(3)
  tags      String[]
  codes     String[] @length(1, 5) @db.Char(3)
  number    Int      @default(7)
  address   String?  @db.Inet
  @@map("users")
}
"#,
    );
    assert_formatted(&text);
    assert_eq!(
        item(&text, "User"),
        r#"/// Who trains.
#[derive(Debug, Clone, PartialEq, ::isotype::Model)]
#[isotype(table = "users", key(id), unique(login_name))]
pub struct User {
    pub id: String,
    #[isotype(column = "kind")]
    pub r#type: String,
    #[isotype(key = "loginName")]
    pub login_name: Option<String>,
    #[isotype(digits(10, 2))]
    pub score: ::isotype::BigDecimal,
    #[isotype(key = "seenAt", timestamptz)]
    pub seen_at: ::isotype::DateTime,
    pub tags: Vec<String>,
    #[isotype(padded)]
    pub codes: Vec<String>,
    pub number: i32,
    #[isotype(cast = "inet")]
    pub address: Option<String>,
}"#
    );
    assert_eq!(
        item(&text, "NewUser"),
        r#"/// A new row of [`User`]. What has a default may be left out.
#[derive(Debug, Clone, PartialEq, ::isotype::Insert)]
#[isotype(model = User)]
pub struct NewUser {
    #[isotype(made(cuid2))]
    pub id: Option<String>,
    #[isotype(length(max = 20))]
    pub r#type: String,
    #[isotype(key = "loginName", default, length(min = 2, max = 30))]
    pub login_name: Option<Option<String>>,
    #[isotype(decimal(10, 2))]
    pub score: ::isotype::BigDecimal,
    #[isotype(key = "seenAt", made(now))]
    pub seen_at: Option<::isotype::DateTime>,
    pub tags: Vec<String>,
    #[isotype(length(min = 1, max = 5), entry_length(max = 3))]
    pub codes: Vec<String>,
    #[isotype(default)]
    pub number: Option<i32>,
    pub address: Option<String>,
}"#
    );
    assert_eq!(
        item(&text, "UserPatch"),
        r#"/// A change of a row of [`User`]. What is left out stays as it is.
#[derive(Debug, Clone, PartialEq, Default, ::isotype::Patch)]
#[isotype(model = User)]
pub struct UserPatch {
    pub id: Option<String>,
    #[isotype(length(max = 20))]
    pub r#type: Option<String>,
    #[isotype(key = "loginName", length(min = 2, max = 30))]
    pub login_name: Option<Option<String>>,
    #[isotype(decimal(10, 2))]
    pub score: Option<::isotype::BigDecimal>,
    #[isotype(key = "seenAt", made(now))]
    pub seen_at: Option<::isotype::DateTime>,
    pub tags: Option<Vec<String>>,
    #[isotype(length(min = 1, max = 5), entry_length(max = 3))]
    pub codes: Option<Vec<String>>,
    pub number: Option<i32>,
    pub address: Option<Option<String>>,
}"#
    );
}

#[test]
fn a_new_row_is_default_where_nothing_has_to_be_given() {
    for (column, all_absent) in [
        ("tags String[]", true),
        ("tags String[] @length(0, 5)", true),
        ("tags String[] @length(1, 5)", false),
        ("tags String[] @length(1, 5) @default([\"a\"])", true),
    ] {
        let text = rust(&format!("model Post {{\n  id Int @id @default(autoincrement())\n  {column}\n}}\n"));
        assert_formatted(&text);
        assert_eq!(item(&text, "NewPost").contains("Default"), all_absent, "{column}: {text}");
    }
}

#[test]
fn what_cannot_be_written_has_no_inputs() {
    let text = rust(
        r#"
model Place {
  id    Int @id
  where Unsupported("point")
}

model Hidden {
  id     Int    @id
  secret String @ignore
}

model Gone {
  id Int @id
  @@ignore
}

view Summary {
  id    Int @unique
  total Int
}
"#,
    );
    assert_formatted(&text);
    for absent in ["NewPlace", "NewHidden", "Gone", "NewSummary", "SummaryPatch", "secret", "r#where"] {
        assert!(!text.contains(absent), "{absent} in\n{text}");
    }
    assert!(item(&text, "PlacePatch").contains("pub id: Option<i32>"));
    assert!(item(&text, "Summary").contains("#[isotype(view, key(id))]"));
}

#[test]
fn rows_are_found_by_whole_keys_alone() {
    let text = rust(
        r#"
model Account {
  id       Int     @id
  provider String
  account  String
  note     String?
  point    Unsupported("point")?
  @@unique([provider, account], name: "byProvider")
  @@unique([account], where: raw("note IS NULL"))
  @@unique([note, account])
  @@unique([point])
}

model NoPrimary {
  a Int?    @unique
  b String
  c String
  @@unique([b, c])
}
"#,
    );
    let account = item(&text, "Account");
    assert!(
        account.contains(
            "#[isotype(\n    key(id),\n    unique(provider, account, name = \"find_by_provider\"),\n    unique(note, account)\n)]"
        ),
        "{account}"
    );
    assert!(item(&text, "NoPrimary").contains("#[isotype(key(b, c), unique(a))]"));
}
