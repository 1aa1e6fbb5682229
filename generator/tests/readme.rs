//! What the README says is so: its commands run, its schema is one, its links lead somewhere.

mod common;

use std::fs;

use common::Project;
use isotype_testkit::workspace;

fn readme() -> String {
    fs::read_to_string(workspace().join("README.md")).unwrap()
}

/// The blocks of the README that are written in this language.
fn blocks(language: &str) -> Vec<String> {
    let (text, opening) = (readme(), format!("```{language}\n"));
    let parts = text.split(&opening).skip(1);
    parts.map(|part| part.split_once("```").expect("a block ends").0.to_owned()).collect()
}

/// The lines of the blocks for a shell, without what a `#` explains.
fn commands() -> Vec<Vec<String>> {
    let words = |line: &str| {
        line.split('#').next().unwrap().split_whitespace().map(str::to_owned).collect::<Vec<_>>()
    };
    blocks("sh")
        .iter()
        .flat_map(|block| block.lines().map(words).collect::<Vec<_>>())
        .filter(|line| !line.is_empty())
        .collect()
}

#[test]
fn every_command_of_the_readme_runs() {
    let project = Project::empty();
    // A schema as Prisma's users have it, with a generator that Isotype does not know.
    let plain = "datasource db {\n  provider = \"postgresql\"\n  url      = env(\"DATABASE_URL\")\n}\n\n\
                 generator client {\n  provider = \"prisma-client-js\"\n}\n\n\
                 model User {\n  id    Int     @id @default(autoincrement())\n  email String  @unique\n  name  String?\n}\n";
    project.write("prisma/schema.prisma", plain);
    let mut ran = 0;
    for words in commands() {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        match words.as_slice() {
            // Where Prisma's client is made, its migrations are left to Prisma until somebody asks for ours.
            ["isotype", arguments @ ..] => {
                let said = project.run(arguments);
                said.ok();
                if arguments.first() == Some(&"diff") {
                    assert!(said.out.contains("CREATE TABLE \"User\""), "{said:?}");
                }
                ran += 1;
            }
            // What a newcomer types is the whole of this test run, of the command's own tests and of the example's; here
            // it is enough that it names packages and scripts of ours.
            ["cargo", "run", "-p", package] => {
                let metadata = fs::read_to_string(workspace().join("Cargo.lock")).unwrap();
                assert!(metadata.contains(&format!("name = {package:?}\n")), "no package {package}");
            }
            ["cargo", "test", "--workspace"] => {}
            ["npm", "start", "--prefix", folder] => {
                let manifest = fs::read_to_string(workspace().join(folder).join("package.json")).unwrap();
                assert!(manifest.contains("\"start\": "), "{folder} has nothing to start");
            }
            other => panic!("a command that nobody tries: {other:?}"),
        }
    }
    assert!(ran >= 3, "the README shows the command at work");
    // Somebody else's generator is left alone.
    assert_eq!(fs::read_to_string(project.at("prisma/schema.prisma")).unwrap(), plain);
}

#[test]
fn the_schema_of_the_readme_is_one() {
    for block in blocks("prisma") {
        let project = Project::empty();
        project.write("schema.prisma", block);
        project.run(&["diff", "--from", "empty", "--to", "schema.prisma", "--dialect", "sqlite"]).ok();
        project.run(&["diff", "--from", "empty", "--to", "schema.prisma", "--dialect", "postgresql"]).ok();
    }
}

#[test]
fn every_link_of_a_page_leads_somewhere() {
    for page in ["README.md", "ARCHITECTURE.md", "CHANGELOG.md"] {
        let text = fs::read_to_string(workspace().join(page)).unwrap();
        for target in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let is_ours = !target.starts_with("http");
            assert!(
                !is_ours || workspace().join(target).exists(),
                "{page} leads to {target}, which is not there"
            );
        }
    }
}
