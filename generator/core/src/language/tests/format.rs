//! The canonical form. The cases of plain Prisma are what Prisma's own formatter gives.

use crate::language::format::format;

/// Formats, and checks that formatting again changes nothing.
fn formatted(text: &str) -> String {
    let once = format(text).unwrap_or_else(|mistakes| panic!("{text}\n{mistakes:#?}"));
    let twice = format(&once).unwrap_or_else(|mistakes| panic!("{once}\n{mistakes:#?}"));
    assert_eq!(once, twice, "formatting again changes the text");
    once
}

#[test]
fn aligns_fields_in_groups() {
    assert_eq!(
        formatted(
            "model A {\n\n\n id Int @id\n email   String[]   @unique // mail\n\n\n x Unsupported( \"p\" )? @db.X\n // c\n longer Int\n\n}\n"
        ),
        "model A {
  id    Int      @id
  email String[] @unique // mail

  x      Unsupported( \"p\" )? @db.X
  // c
  longer Int
}
"
    );
}

#[test]
fn sorts_well_known_attributes_and_keeps_the_others_in_order() {
    assert_eq!(
        formatted(
            "model A {\n a Int @length(1,2) @db.X @ignore @map(\"x\") @updatedAt @default( 1 ) @gte(1) @unique @id\n}"
        ),
        "model A {\n  a Int @id @unique @default(1) @updatedAt @map(\"x\") @ignore @length(1, 2) @db.X @gte(1)\n}\n"
    );
}

#[test]
fn block_attributes_come_last_with_the_comments_above_them() {
    assert_eq!(
        formatted(
            "model A {\n a Int // x\n // of map\n @@map(\"a\") // behind\n\n b Int\n @@index([a])\n // last\n}\n"
        ),
        "model A {
  a Int // x

  b Int
  // last

  @@index([a])
  // of map
  @@map(\"a\") // behind
}
"
    );
    assert_eq!(formatted("enum E {\n@@map(\"e\")\n\nA\n}"), "enum E {\n  A\n\n  @@map(\"e\")\n}\n");
    assert_eq!(formatted("model A {\n\n  @@map(\"e\")\n\n}"), "model A {\n  @@map(\"e\")\n}\n");
}

#[test]
fn a_doc_comment_never_slips_to_another_field() {
    assert_eq!(
        formatted("model A {\n  /// of nobody\n\n  @@map(\"a\")\n  /// of b\n  b Int\n}\n"),
        "model A {\n  /// of nobody\n\n  /// of b\n  b Int\n\n  @@map(\"a\")\n}\n"
    );
}

#[test]
fn blocks_stand_apart_and_comments_stay() {
    assert_eq!(
        formatted(
            "\n\n// top\n\n\n\n/// of A\nmodel A { // at the brace\n a Int\n} // behind\nenum E {A B}\n/* one\n   * two\n\n three */ type T {}\n// end  "
        ),
        "// top

/// of A
model A { // at the brace
  a Int
}

// behind
enum E {
  A
  B
}

/**
 * one
 * two
 * three
 */
type T {
}

// end  
"
    );
}

#[test]
fn aligns_settings_and_values() {
    assert_eq!(
        formatted(
            "datasource db { provider=[ \"sqlite\",\"postgresql\" , ] url = env( \"X\" ) }\nenum E {\n A @map( \"a\" )\n LONG @map(\"l\") /// doc\n}\n"
        ),
        "datasource db {
  provider = [\"sqlite\", \"postgresql\"]
  url      = env(\"X\")
}

enum E {
  A    @map(\"a\")
  LONG @map(\"l\") /// doc
}
"
    );
}

#[test]
fn writes_values_in_one_way() {
    assert_eq!(
        formatted(
            "model A {\n @@index( [ a ( sort : Desc,ops:raw( \"x\" ) ),b.c ],where:{a:true ,b:{not:null}, c:{}},  map:\"m\", )\n}\n"
        ),
        "model A {\n  @@index([a(sort: Desc, ops: raw(\"x\")), b.c], where: { a: true, b: { not: null }, c: {  } }, map: \"m\")\n}\n"
    );
}

#[test]
fn lists_in_several_lines_stay_so() {
    assert_eq!(
        formatted(
            "model A {\n  a Int @default(\n x,\n   y: [ // first\n 1, /* one */\n 2 /* two */ , // both\n /* own */ 3\n // end\n ],) @id // tail\n  long Int @x([\n\n])\n @@check(\n\"sql\", map:\n // why\n \"m\" // m\n )\n}\n"
        ),
        "model A {
  a    Int @id @default(
    x,
    y: [
      // first
      1, /* one */
      2, /* two */ // both
      /* own */
      3
      // end
    ]
  ) // tail
  long Int @x([])

  @@check(
    \"sql\",
    map: \"m\" // why
    // m
  )
}
"
    );
}

#[test]
fn comments_between_words_stay_in_their_line() {
    assert_eq!(
        formatted(
            "model /* 1 */ A /* 2 */ {\n a /* 3 */ Int /* 4 */ [] /* 5 */ @id /* 6 */ @map(/* 7 */\"x\" /* 8 */) /* 9 */\n}\ngenerator /* x */ g {\n a = /* 1 */ 1\n}\n"
        ),
        "model A { /* 1 */ /* 2 */
  a /* 3 */ /* 4 */ Int[] /* 5 */ @id /* 6 */ @map(/* 7 */ \"x\" /* 8 */) /* 9 */
}

generator g { /* x */
  a = /* 1 */ 1
}
"
    );
}

#[test]
fn isotypes_own_words_are_formatted_like_the_others() {
    assert_eq!(
        formatted(
            "union U {\n a A @map(\"x\")\n longer Map< Map<B [] > > ?\n @@open\n @@discriminator( \"type\" )\n}\nmodel A {\n a Json @default(dbgenerated(postgresql:\"x\",sqlite:\"y\")) @renamed(from:\"b\")\n}"
        ),
        "union U {
  a      A              @map(\"x\")
  longer Map<Map<B[]>>?

  @@open
  @@discriminator(\"type\")
}

model A {
  a Json @default(dbgenerated(postgresql: \"x\", sqlite: \"y\")) @renamed(from: \"b\")
}
"
    );
}

#[test]
fn a_keyword_and_its_name_are_parted() {
    assert_eq!(formatted("modelUser{ id Int@id }"), "model User {\n  id Int @id\n}\n");
}

#[test]
fn an_empty_text_is_an_empty_line() {
    assert_eq!(formatted(""), "\n");
    assert_eq!(formatted("\u{feff}\r\n \t\n"), "\n");
}

#[test]
fn what_cannot_be_read_is_not_formatted() {
    let mistakes = format("model A {\n  a Int!\n").expect_err("the text is wrong");
    let codes: Vec<&str> = mistakes.iter().map(|mistake| mistake.code).collect();
    assert_eq!(codes, ["unclosed-block", "legacy-required"]);
}
