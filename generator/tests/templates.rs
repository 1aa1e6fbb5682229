//! Templates of a project's own: which are found, what is wrong with them, and the command `templates`.

mod common;

use std::fs;
use std::os::unix::fs::symlink;
use std::path::PathBuf;

use common::{Project, SCHEMA, unwrapped};
use serde_json::Value;

const HEADER: &str = "{% extends \"builtin/rust/file.rs.j2\" %}\n{% block header %}\n{{ super() -}}\n// Copyright Ada\n{% endblock %}\n";
const LIST: &str = "# {{ header }}\n{% for model in models %}\n{{ model.name }}\n{% endfor %}\n";

/// [`SCHEMA`] with templates for Rust, and a file of its own.
fn schema() -> String {
    SCHEMA.replace("generator rust {", "generator rust {\n  templates = \"../templates\"")
        + "\ngenerator list {\n  provider  = \"isotype-template\"\n  templates = \"../templates\"\n  template  = \"list.txt.j2\"\n  output    = \"../out/list.txt\"\n}\n"
}

fn project() -> Project {
    Project::new(&[
        ("schema/app.prisma", &schema()),
        ("templates/rust/file.rs.j2", HEADER),
        ("templates/list.txt.j2", LIST),
    ])
}

#[test]
fn a_header_of_ones_own_and_a_further_file_end_to_end() {
    let project = project();
    project.run(&[]).ok();
    let rust = project.read("out/schema.rs");
    let lines: Vec<&str> = rust.lines().take(3).collect();
    assert!(lines[0].starts_with("// Made by isotype from schema/app.prisma"), "{rust}");
    assert_eq!(lines[1..], ["// Copyright Ada", ""]);
    assert!(project.read("out/list.txt").ends_with("written anew.\nUser\n"));
    // The rest is as it is without.
    let plain = Project::new(&[("schema/app.prisma", SCHEMA)]);
    plain.run(&[]).ok();
    assert_eq!(rust.replace("// Copyright Ada\n", ""), plain.read("out/schema.rs"));
    assert_eq!(project.read("out/web/index.ts"), plain.read("out/web/index.ts"));

    let before = project.picture();
    project.run(&[]).ok();
    project.run(&["check"]).ok();
    assert_eq!(project.picture(), before, "a second run touches nothing");

    project.write("templates/rust/file.rs.j2", HEADER.replace("Ada", "Grace"));
    let said = project.run(&["check"]);
    assert_eq!(said.code, 1);
    assert!(said.out.contains("stale     out/schema.rs  (differs from line 2)"), "{}", said.out);
    assert!(!said.out.contains("list.txt"), "{}", said.out);
    let said = project.run(&[]);
    assert!(said.ok().out.contains("changed   out/schema.rs"), "{}", said.out);
    // Without the template all is as Isotype lays it out.
    fs::remove_file(project.at("templates/rust/file.rs.j2")).unwrap();
    project.run(&[]).ok();
    assert_eq!(project.read("out/schema.rs"), plain.read("out/schema.rs"));
}

/// Nothing is written, whatever is wrong with a template, and the words name its line.
#[test]
fn a_broken_or_hostile_template_is_told_with_its_line_and_nothing_is_written() {
    let project = project();
    project.run(&[]).ok();
    // Something else would have to be written too.
    project.write("schema/app.prisma", schema().replace("String @default", "String @length(1, 9) @default"));
    for (text, words) in [
        ("{{ heading }}", "`heading` is undefined"),
        ("{% for %}", "unexpected"),
        ("{{ models[0].nme }}", "`models[0].nme` is undefined"),
        ("{% include \"../schema/app.prisma\" %}", "tried to include non-existing template"),
        ("{% include \"/etc/passwd\" %}", "tried to include non-existing template"),
        ("{% include \"list.txt.j2\" %}", "recursion limit exceeded"),
        ("{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}", "recursion limit exceeded"),
        (
            "{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}",
            "does not come to an end",
        ),
        ("{% for a in range(9999) %}{{ header * 999 }}{% endfor %}", "does not come to an end"),
        ("{{ header * 99999999 }}", "does not come to an end"),
        ("{{ models }}", "this would write a list"),
    ] {
        project.write("templates/list.txt.j2", format!("# {{{{ header }}}}\n\n{text}\n"));
        let before = project.picture();
        let said = project.run(&[]);
        said.one_error(1, &[words, "templates/list.txt.j2:3:", "help:"]);
        assert!(!said.err.contains("model User"), "{}", said.err);
        assert_eq!(project.picture(), before, "{text}");
    }
    project.write("templates/list.txt.j2", "mine\n");
    let before = project.picture();
    project.run(&[]).one_error(1, &["do not say that it is made by isotype", "templates/list.txt.j2:1:1"]);
    assert_eq!(project.picture(), before);

    // The same for machines.
    project.write("templates/list.txt.j2", "# {{ header }}\n{{ heading }}\n");
    let said = project.run(&["--format", "json"]);
    let document: Value = serde_json::from_str(&said.out).unwrap();
    let finding = &document["findings"][0];
    assert_eq!(finding["code"], "template-undefined");
    assert_eq!(finding["place"]["file"], "templates/list.txt.j2");
    assert_eq!((&finding["place"]["line"], &finding["place"]["column"]), (&Value::from(2), &Value::from(4)));
    let said = project.run(&["check", "--format", "github"]);
    assert!(
        said.out.starts_with("::error file=templates/list.txt.j2,line=2,col=4,title=template-undefined::"),
        "{}",
        said.out
    );
}

/// Two generators that take the same broken template tell it once, beside a mistake of another one.
#[test]
fn every_mistake_is_told_at_once_and_once() {
    let project = project();
    let schema =
        schema().replace("generator typescript {", "generator typescript {\n  templates = \"../templates\"");
    project.write("schema/app.prisma", schema);
    project.write("templates/rust/file.rs.j2", "{% if %}");
    project.write("templates/typescript/zod.ts.j2", "{{ }}");
    let said = project.run(&[]);
    assert_eq!(said.err.matches('×').count(), 2, "{}", said.err);
}

#[test]
fn a_file_that_nothing_reads_is_a_mistake() {
    let project = project();
    let said = |name: &str, text: &str| {
        project.write(&format!("templates/{name}"), text);
        let said = project.run(&["check"]);
        fs::remove_file(project.at(&format!("templates/{name}"))).unwrap();
        said
    };
    said("rust/flie.rs.j2", "").one_error(
        1,
        &[
            "nothing reads rust/flie.rs.j2",
            "templates/rust/flie.rs.j2:1:1",
            "Did you mean `rust/file.rs.j2`?",
        ],
    );
    said("typescript/index.ts.j2", "")
        .one_error(1, &["no generator of TypeScript takes its templates from here"]);
    let typescript = "generator typescript {\n  templates = \"../templates\"";
    let with_zod = schema().replace("generator typescript {", typescript);
    project.write("schema/app.prisma", with_zod.replace("zod        = true", ""));
    said("typescript/index.ts.j2", "{% extends \"builtin/typescript/index.ts.j2\" %}");
    said("typescript/zod.ts.j2", "{% extends \"builtin/typescript/zod.ts.j2\" %}").one_error(
        1,
        &["no generator of TypeScript that takes its templates from here makes zod.ts", "zod = true"],
    );
    // Another template may ask for it.
    project.write(
        "templates/list.txt.j2",
        format!("{LIST}{{% if false %}}{{% include \"typescript/zod.ts.j2\" %}}{{% endif %}}"),
    );
    assert!(!said("typescript/zod.ts.j2", "").err.contains('×'));
    project.write("templates/list.txt.j2", format!("{LIST}{{% include \"tail\" ~ \".j2\" %}}"));
    project.write("schema/app.prisma", schema());
    said("tail.j2", "")
        .one_error(1, &["nothing reads tail.j2", "A name that is put together, as by `~`, is not seen"]);
    project.write("templates/list.txt.j2", LIST);
    said("notes.txt", "").one_error(1, &["notes.txt is no template: their names end in .j2"]);
    said("builtin/rust/file.rs.j2", "")
        .one_error(1, &["`builtin/` is the folder of the templates that come with"]);
    // What others include, pages and what editors leave is none.
    project.run(&[]).ok();
    for name in ["README.md", ".list.txt.j2.swp", "list.txt.j2~"] {
        said(name, "{% if").ok();
    }
    project.write("templates/list.txt.j2", format!("{LIST}{{% include 'parts/tail.j2' %}}"));
    project.write("templates/parts/tail.j2", "tail");
    project.run(&[]).ok();
    assert!(project.read("out/list.txt").ends_with("User\ntail"));
}

#[test]
fn files_that_cannot_be_read_and_links_out_of_the_folder() {
    let project = project();
    project.write("secret.j2", "the secret");
    symlink(project.at("secret.j2"), project.at("templates/secret.j2")).unwrap();
    let said = project.run(&[]);
    said.one_error(
        1,
        &["templates/secret.j2 is a symbolic link", "links in a folder of templates are not followed"],
    );
    assert!(!said.err.contains("the secret"));
    fs::remove_file(project.at("templates/secret.j2")).unwrap();
    symlink(project.path(), project.at("templates/all")).unwrap();
    project.run(&[]).one_error(1, &["templates/all is a symbolic link"]);
    fs::remove_file(project.at("templates/all")).unwrap();

    project.write("templates/list.txt.j2", [0xff, 0xfe]);
    project.run(&[]).one_error(1, &["templates/list.txt.j2: line 1 is not UTF-8"]);
    project.write("templates/list.txt.j2", "a\n\0");
    project.run(&[]).one_error(1, &["templates/list.txt.j2: line 2 holds a zero byte"]);
    project.write("templates/list.txt.j2", "x".repeat(2 << 20));
    project.run(&[]).one_error(1, &["the templates of the folder are larger than 1 MiB"]);
    fs::remove_file(project.at("templates/list.txt.j2")).unwrap();
    project.run(&[]).one_error(1, &["there is no template `list.txt.j2` in templates", "app.prisma:"]);
    project.write("templates/list.txt.j2", LIST);
    assert!(!project.at("out").exists());

    fs::rename(project.at("templates"), project.at("elsewhere")).unwrap();
    let said = project.run(&[]);
    assert_eq!(said.code, 1);
    assert!(unwrapped(&said.err).contains("there is no folder templates with templates"), "{}", said.err);
    project.write("templates", "a file");
    project.run(&[]).one_error(1, &["templates is not a folder"]);
    // Whoever makes nothing from templates does not stumble over them.
    project.run(&["format"]).ok();
    project.run(&["export", "prisma", "--dialect", "sqlite"]).ok();
}

#[test]
fn options_of_generators() {
    let project = project();
    let said = |from: &str, to: &str| {
        assert!(schema().contains(from));
        project.write("schema/app.prisma", schema().replace(from, to));
        project.run(&["check"])
    };
    let template = "template  = \"list.txt.j2\"";
    said(template, "").one_error(1, &["the generator `list` does not say which template it is"]);
    said(template, "template = true").one_error(1, &["is the name of a template, not `true`"]);
    said(template, "template = \"lst.txt.j2\"")
        .one_error(1, &["no template `lst.txt.j2`", "Did you mean `list.txt.j2`?"]);
    said(template, "template = \"../list.txt.j2\"")
        .one_error(1, &["no template `../list.txt.j2` in templates"]);
    said(template, "tempalte = \"list.txt.j2\"\n template = \"list.txt.j2\"")
        .one_error(1, &["has no option `tempalte`", "Did you mean `template`?"]);
    said("templates = \"../templates\"\n  template", "template")
        .one_error(1, &["the generator `list` does not say where its template is"]);
    said("rust {\n  templates = \"../templates\"", "rust {\n  templates = true")
        .one_error(1, &["`templates` of the generator `rust` is the path of a folder, not `true`"]);
    said("../out/list.txt", "../out/").one_error(1, &["one file, not the folder"]);
    said("../out/list.txt", "../out/schema.rs").one_error(1, &["two outputs write the same file"]);
    said("../out/list.txt", "app.prisma").one_error(1, &["would overwrite a file of the schema"]);
    said("../out/list.txt", "../templates/rust/file.rs.j2").one_error(1, &["would overwrite a template"]);
    for inside in ["sqlite/29990101000000_zz.up.sql", "snapshots/x.schema", "isotype.sum", "new/x.txt"] {
        said("../out/list.txt", &format!("migrations/{inside}"))
            .one_error(1, &["lies in the folder of the migrations", "app.prisma:"]);
    }
    said("../out/list.txt", "migrations").one_error(1, &["lies in the folder of the migrations"]);
    fs::create_dir(project.at("schema/migrations")).unwrap();
    symlink("schema/migrations", project.at("link")).unwrap();
    said("../out/list.txt", "../link/isotype.sum").one_error(1, &["lies in the folder of the migrations"]);
    said("isotype-template", "isotype-tempalte")
        .one_error(1, &["`isotype-tempalte` is no generator of isotype", "Did you mean `isotype-template`?"]);
}

#[test]
fn the_list_says_whose_each_template_is() {
    let project = project();
    let said = project.run(&["templates", "list"]);
    let lines: Vec<Vec<&str>> = said.ok().out.lines().map(|line| line.split_whitespace().collect()).collect();
    assert_eq!(lines[0], ["rust/file.rs.j2", "Rust", "templates/rust/file.rs.j2"]);
    assert_eq!(lines[1], ["typescript/index.ts.j2", "TypeScript", "comes", "with", "isotype"]);
    assert_eq!(lines[3], ["list.txt.j2", "your", "own", "templates/list.txt.j2"]);
    let said = project.run(&["templates", "list", "--format", "json"]);
    let document: Value = serde_json::from_str(&said.ok().err).unwrap();
    assert_eq!(document["result"]["templates"][1]["file"], Value::Null);
    assert_eq!(document["result"]["templates"][3]["file"], "templates/list.txt.j2");
    // What is wrong with the folder is told beside it.
    fs::rename(project.at("templates/rust/file.rs.j2"), project.at("templates/rust/flie.rs.j2")).unwrap();
    let said = project.run(&["templates", "list"]);
    assert!(
        said.ok().out.starts_with("rust/file.rs.j2         Rust        comes with isotype"),
        "{}",
        said.out
    );
    assert!(said.err.contains("nothing reads rust/flie.rs.j2"), "{}", said.err);
}

#[test]
fn what_is_ejected_gives_the_same_and_is_never_written_over() {
    let project = Project::new(&[("schema/app.prisma", SCHEMA)]);
    project.run(&[]).ok();
    let said = project.run(&["templates", "eject", "rust/file.rs.j2"]);
    said.one_error(2, &["no generator of Rust names a folder", "--to FOLDER"]);
    project
        .run(&["templates", "eject", "rust/fiel.rs.j2"])
        .one_error(2, &["Did you mean `rust/file.rs.j2`?"]);

    let all = ["rust/file.rs.j2", "typescript/index.ts.j2", "typescript/zod.ts.j2"];
    let said = project.run(&[&["templates", "eject", "--to", "templates"], &all[..]].concat());
    assert!(said.ok().out.contains("created   templates/rust/file.rs.j2"), "{said:?}");
    assert!(
        unwrapped(&format!("{}{}", said.out, said.err))
            .contains("No generator takes templates from templates")
    );
    let schema = SCHEMA
        .replace("generator rust {", "generator rust {\n  templates = \"../templates\"")
        .replace("generator typescript {", "generator typescript {\n  templates = \"../templates\"");
    project.write("schema/app.prisma", schema);
    // Copies make what the embedded ones make.
    project.run(&["check"]).ok();
    let before = project.picture();
    project.run(&[&["templates", "eject"], &all[..]].concat()).ok();
    assert_eq!(project.picture(), before);

    let changed = project.write("templates/typescript/zod.ts.j2", "{# mine #}");
    fs::remove_file(project.at("templates/rust/file.rs.j2")).unwrap();
    let before = project.picture();
    let said = project.run(&[&["templates", "eject"], &all[..]].concat());
    said.one_error(3, &["templates/typescript/zod.ts.j2 is there and differs", "--force"]);
    assert_eq!(project.picture(), before, "all or nothing");
    project.run(&[&["templates", "eject", "--force"], &all[..]].concat()).ok();
    assert!(fs::read_to_string(changed).unwrap().starts_with("{% block header %}"));
    project.run(&["check"]).ok();
}

/// As editors of Windows save them, and as git checks them out there.
#[test]
fn line_ends_and_marks_of_windows_do_not_reach_the_output() {
    let project = project();
    let list = format!("{LIST}{{% include \"tail.j2\" %}}\n");
    project.write("templates/list.txt.j2", &list);
    project.write("templates/tail.j2", "tail\n  a lone \r stays\n");
    project.run(&[]).ok();
    let (before, templates) = (project.picture(), project.at("templates"));
    for (name, text) in
        [("rust/file.rs.j2", HEADER), ("list.txt.j2", &list), ("tail.j2", "tail\n  a lone \r stays\n")]
    {
        for saved in [text.replace('\n', "\r\n"), format!("\u{feff}{}", text.replace('\n', "\r\n"))] {
            project.write(&format!("templates/{name}"), saved);
            project.run(&["check"]).ok();
            project.run(&[]).ok();
            let after = project.picture();
            let is_same =
                |(path, file): (&PathBuf, _)| path.starts_with(&templates) || after.get(path) == Some(file);
            assert!(before.iter().all(is_same), "{name}");
        }
    }
    // Places are those that an editor shows.
    project.write("templates/tail.j2", "\u{feff}{{ x }}\r\n");
    project.run(&[]).one_error(1, &["`x` is undefined", "templates/tail.j2:1:4"]);
    project.write("templates/tail.j2", "\u{feff}a\r\nb\r\n  {{ x }}\r\n");
    project.run(&[]).one_error(1, &["`x` is undefined", "templates/tail.j2:3:6"]);
}

/// What a link leads to is somebody else's, whether the link is the file or a folder above it.
#[test]
fn what_is_ejected_goes_through_no_link() {
    let project = Project::new(&[
        ("schema/app.prisma", &schema()),
        ("secret.txt", "mine"),
        ("victim/file.rs.j2", "mine"),
        ("templates/list.txt.j2", LIST),
    ]);
    let eject = |arguments: &[&str]| {
        let before = project.picture();
        project
            .run(&[&["templates", "eject", "rust/file.rs.j2"], arguments].concat())
            .one_error(1, &["is a symbolic link", "links in a folder of templates are not followed"]);
        assert_eq!(project.picture(), before);
    };
    symlink("../victim", project.at("templates/rust")).unwrap();
    eject(&[]);
    eject(&["--force"]);
    eject(&["--force", "--to", "templates", "typescript/zod.ts.j2"]);
    fs::remove_file(project.at("templates/rust")).unwrap();
    fs::create_dir(project.at("templates/rust")).unwrap();
    for victim in ["../../secret.txt", "nowhere"] {
        symlink(victim, project.at("templates/rust/file.rs.j2")).unwrap();
        eject(&[]);
        eject(&["--force"]);
        fs::remove_file(project.at("templates/rust/file.rs.j2")).unwrap();
    }
}

#[test]
fn the_view_is_what_the_template_receives() {
    let project = project();
    let view = |name: &str| -> Value {
        serde_json::from_str(&project.run(&["templates", "view", name]).ok().out).unwrap()
    };
    let own = view("list.txt.j2");
    assert_eq!(own, view("schema"));
    assert_eq!(own["models"][0]["columns"][2]["typescript"]["type"], "Settings");
    assert!(view("rust/file.rs.j2")["header"].as_str().unwrap().starts_with("// Made by isotype"));
    assert!(view("typescript/zod.ts.j2")["uses"]["documents"].as_bool().unwrap());
    let said = project.run(&["templates", "view", "schma"]);
    said.one_error(2, &["no template is called `schma`", "Did you mean `schema`?"]);
    project.run(&["templates", "view", "lst.txt.j2"]).one_error(2, &["Did you mean `list.txt.j2`?"]);
}

/// What a view holds is documented, and nothing of it is documented that it does not hold.
#[test]
fn every_view_fits_its_json_schema() {
    for schema in [
        "schema",
        "examples/build-script/schema",
        "examples/macro/schema",
        "generator/agreement/schema/full.prisma",
        "generator/agreement/schema/pg.prisma",
    ] {
        let path = isotype_testkit::workspace().join(schema);
        let path = path.to_string_lossy();
        let project = Project::empty();
        let print = |arguments: &[&str]| -> Value {
            let said = project.run(&[&["templates", "view", "--schema", &path], arguments].concat());
            serde_json::from_str(&said.ok().out).unwrap()
        };
        for name in ["rust/file.rs.j2", "typescript/index.ts.j2", "typescript/zod.ts.j2", "schema"] {
            let mut documented = print(&[name, "--json-schema"]);
            assert_eq!(documented["$schema"], "https://json-schema.org/draft/2020-12/schema");
            close(&mut documented);
            let validator = jsonschema::draft202012::new(&documented).unwrap();
            let view = print(&[name]);
            let wrong: Vec<String> = validator
                .iter_errors(&view)
                .map(|error| format!("{}: {error}", error.instance_path()))
                .collect();
            assert_eq!(wrong, [""; 0], "{name} of {schema}");
        }
    }
}

/// Lets objects have no other keys, and asks for the words of every one.
fn close(schema: &mut Value) {
    match schema {
        Value::Object(object) => {
            if let Some(Value::Object(properties)) = object.get("properties") {
                for (name, property) in properties {
                    let is_said = property.get("description").is_some() || property.get("const").is_some();
                    let of_a_variant =
                        properties.contains_key("kind") && properties["kind"].get("const").is_some();
                    let of_uses =
                        properties.contains_key("big_int") || name == "json_value" || name == "unknown_tag";
                    assert!(is_said || of_a_variant || of_uses, "nothing is said of `{name}`");
                }
                object.insert("additionalProperties".into(), Value::Bool(false));
            }
            object.values_mut().for_each(close);
        }
        Value::Array(items) => items.iter_mut().for_each(close),
        _ => {}
    }
}
