//! Schemas made by code, of a realistic shape and any size: for benchmarks and tests of growth.

use std::fmt::Write;

const NOUNS: [&str; 24] = [
    "Account", "Invoice", "Project", "Member", "Task", "Comment", "Label", "Team", "Payment", "Order",
    "Product", "Review", "Channel", "Message", "Booking", "Event", "Webhook", "Setting", "Report", "Ticket",
    "Address", "Device", "Session", "Upload",
];

/// A schema for both databases with so many models, an enum for every four of them and documents for every five.
///
/// A model has about fourteen columns, one to three relations to models before it, the lists that belong to the
/// relations of models after it, indexes and comments: the averages of public schemas.
pub fn schema(models: usize) -> String {
    let mut text = String::from("datasource db {\n  provider = [\"sqlite\", \"postgresql\"]\n}\n");
    // Where the relations of each model lead, so that the other side can be written too.
    let parents = |model: usize| -> Vec<usize> {
        let mut parents: Vec<usize> =
            (1..=model.min(1 + model % 3)).map(|step| model - 1 - (model * step) % model).collect();
        parents.sort_unstable();
        parents.dedup();
        parents
    };
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); models];
    for model in 0..models {
        for parent in parents(model) {
            children[parent].push(model);
        }
    }
    for (model, own) in children.iter().enumerate() {
        if model % 4 == 0 {
            enumeration(&mut text, model);
        }
        if model % 5 == 0 {
            documents(&mut text, model);
        }
        block(&mut text, model, &parents(model), own);
    }
    text
}

/// A rust, a typescript and a jsonSchema generator that write into these folders beside the schema.
pub fn generators() -> &'static str {
    "generator rust {\n  output = \"out/schema.rs\"\n}\n\n\
     generator typescript {\n  output = \"out/typescript\"\n  zod    = true\n}\n\n\
     generator jsonSchema {\n  output = \"out/json\"\n}\n\n"
}

/// A schema without its own generators.
pub fn without_generators(text: &str) -> String {
    let mut inside = false;
    let kept = text.lines().filter(|line| {
        inside |= line.starts_with("generator ");
        let keep = !inside;
        inside &= !line.trim_end().ends_with('}');
        keep
    });
    kept.fold(String::new(), |text, line| text + line + "\n")
}

fn name(model: usize) -> String {
    format!("{}{}", NOUNS[model % NOUNS.len()], model / NOUNS.len())
}

fn camel(model: usize) -> String {
    let name = name(model);
    name[..1].to_lowercase() + &name[1..]
}

fn enumeration(text: &mut String, model: usize) {
    let name = name(model);
    write!(
        text,
        "\n/// How far a {name} has come.\nenum {name}Status {{\n  DRAFT\n  /// Seen by everybody.\n  ACTIVE\n  \
         PAUSED @map(\"on-hold\")\n  ARCHIVED\n}}\n"
    )
    .expect("a String takes everything");
}

fn documents(text: &mut String, model: usize) {
    let name = name(model);
    write!(
        text,
        "\n/// What a person has chosen for a {name}.\ntype {name}Options {{\n  title String @length(1, 80)\n  \
         size Int @default(10) @gte(1) @lte(100)\n  tags String[] @default([])\n  notes Map<String>?\n  \
         rate Decimal?\n  until DateTime?\n}}\n\n\
         type {name}Sent {{\n  at DateTime\n  to String[]\n}}\n\n\
         type {name}Failed {{\n  reason String\n  retries Int @default(0)\n  options {name}Options?\n}}\n\n\
         union {name}Outcome {{\n  sent {name}Sent\n  failed {name}Failed\n  @@discriminator(\"type\")\n  @@open\n}}\n"
    )
    .expect("a String takes everything");
}

fn block(text: &mut String, model: usize, parents: &[usize], children: &[usize]) {
    let own = name(model);
    let status = name(model - model % 4);
    let shaped = name(model - model % 5);
    let mut fields = format!(
        "  id          String   @id @default(cuid())\n  slug        String   @unique\n  /// Shown in lists.\n  \
         title       String   @length(1, 200)\n  description String?\n  status      {status}Status @default(DRAFT)\n  \
         position    Int      @default(0)\n  amount      Decimal  @db.Decimal(12, 2)\n  ratio       Float?\n  \
         total       BigInt   @default(0)\n  public      Boolean  @default(false)\n  meta        Json?\n  \
         options     {shaped}Options?\n  outcome     {shaped}Outcome?\n  createdAt   DateTime @default(now())\n  \
         updatedAt   DateTime @updatedAt\n"
    );
    let mut attributes = String::from("  @@index([status, createdAt])\n");
    for parent in parents {
        let (parent, field) = (name(*parent), camel(*parent));
        write!(
            fields,
            "  {field}Id String?\n  {field} {parent}? @relation(\"{own}To{parent}\", fields: [{field}Id], references: [id])\n"
        )
        .expect("a String takes everything");
        writeln!(attributes, "  @@index([{field}Id])").expect("a String takes everything");
    }
    for child in children {
        let (child, field) = (name(*child), camel(*child));
        writeln!(fields, "  {field}s {child}[] @relation(\"{child}To{own}\")")
            .expect("a String takes everything");
    }
    write!(
        text,
        "\n/// One {own}, with everything that belongs to it.\nmodel {own} {{\n{fields}\n{attributes}}}\n"
    )
    .expect("a String takes everything");
}

#[cfg(test)]
mod tests {
    use super::schema;

    #[test]
    fn a_made_schema_has_as_many_models_as_were_asked_for() {
        let text = schema(71);
        assert_eq!(text.matches("\nmodel ").count(), 71);
        assert!(schema(1).contains("model Account0"));
    }
}
