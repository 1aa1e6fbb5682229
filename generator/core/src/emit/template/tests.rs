use std::collections::BTreeMap;
use std::sync::Arc;

use super::*;
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Sources};

#[derive(Serialize)]
struct View {
    header: &'static str,
    items: Vec<&'static str>,
    docs: Option<&'static str>,
    raw: &'static str,
}

const VIEW: View = View {
    header: "// Made by isotype",
    items: Vec::new(),
    docs: None,
    raw: "a */ \"b\" \\ </script>\n\u{2028}\u{202e}c",
};

/// Lays `own.j2` out, of a folder with these files.
fn rendered(files: &[(&str, &str)]) -> Result<String, Vec<Diagnostic>> {
    laid_out("own.j2", files)
}

fn laid_out(name: &str, files: &[(&str, &str)]) -> Result<String, Vec<Diagnostic>> {
    let file = |(index, (name, text)): (usize, &(&str, &str))| {
        ((*name).to_owned(), TemplateFile { id: FileId(index as u32), text: (*text).to_owned() })
    };
    let files: BTreeMap<String, TemplateFile> = files.iter().enumerate().map(file).collect();
    let folder = Arc::new(Folder { shown: "templates".into(), files });
    let overrides = Overrides { folder, block: Span::new(FileId(99), 0, 0) };
    let render = || {
        let templates = Templates::load("rust/", Some(&overrides), &Schema::default())?;
        templates.render(name, &VIEW)
    };
    let render = || render().map_err(|mistakes| mistakes.iter().cloned().collect::<Vec<_>>());
    // The command renders on a stack of its own too.
    let thread = std::thread::Builder::new().stack_size(1 << 30);
    std::thread::scope(|scope| thread.spawn_scoped(scope, render).unwrap().join().unwrap())
}

/// The only mistake in these files, and the line that it is told at.
#[track_caller]
fn mistake(files: &[(&str, &str)]) -> (String, String) {
    let mistakes = rendered(files).expect_err("a mistake");
    assert_eq!(mistakes.len(), 1, "{mistakes:#?}");
    let (mistake, span) = (&mistakes[0], mistakes[0].span.unwrap());
    assert!(mistake.help.is_some(), "{mistake:#?}");
    let mut sources = Sources::default();
    for (name, text) in files {
        sources.add(*name, *text);
    }
    let place = format!(
        "{}:{} {}",
        sources.file(span.file).map_or("block", |file| file.path.as_str()),
        sources.line_column(span).line,
        sources.slice(span)
    );
    (mistake.message.clone(), place)
}

#[track_caller]
fn check(files: &[(&str, &str)], words: &str, place: &str) {
    let (message, at) = mistake(files);
    assert!(message.contains(words), "{words:?} is not in {message:?}");
    assert_eq!(at, place);
}

#[test]
fn every_embedded_template_is_valid() {
    assert!(Templates::load("", None, &Schema::default()).is_ok());
}

#[test]
fn every_embedded_template_has_a_view() {
    for (name, _) in EMBEDDED {
        assert!(crate::emit::views::NAMES.contains(name), "{name}");
    }
}

#[test]
#[should_panic(expected = "undefined")]
fn an_embedded_template_and_a_view_that_do_not_fit_are_a_mistake_of_ours() {
    let templates = Templates::load("rust/", None, &Schema::default()).unwrap();
    let _ = templates
        .render("rust/file.rs.j2", &crate::diagnostic::Severity::Note.eq(&crate::diagnostic::Severity::Note));
}

#[test]
fn the_project_comes_first_and_the_embedded_ones_stay_in_reach() {
    let made = laid_out(
        "rust/file.rs.j2",
        &[
            (
                "rust/file.rs.j2",
                "{% extends \"builtin/rust/file.rs.j2\" %}\n{% block header %}\n{{ super() -}}\n// mine\n{% include \"parts/more.j2\" %}\n{% endblock %}\n",
            ),
            ("parts/more.j2", "// and more\n"),
        ],
    );
    assert_eq!(made.unwrap(), "// Made by isotype\n// mine\n// and more\n");
    // What the project does not have is the embedded one.
    assert_eq!(laid_out("rust/file.rs.j2", &[("parts/more.j2", "")]).unwrap(), "// Made by isotype\n");
    // An embedded one that asks for another gets the project's.
    let own = [("own.j2", "{% include \"rust/file.rs.j2\" %}"), ("rust/file.rs.j2", "made by Isotype: mine")];
    assert_eq!(rendered(&own).unwrap(), "made by Isotype: mine");
}

#[test]
fn mistakes_are_told_at_their_lines() {
    check(&[("own.j2", "{{ header }}\n  {{ heder }}\n")], "`heder` is undefined", "own.j2:2 heder");
    check(&[("own.j2", "{{ header }}\n{{ items.a.b }}\n")], "undefined", "own.j2:2 .a.b");
    check(&[("own.j2", "{{ header }}\n{% for x in %}\n")], "unexpected", "own.j2:2 %}");
    check(&[("own.j2", "{{ header }}\n{{ raw | upercase }}")], "upercase", "own.j2:2 upercase");
    check(&[("own.j2", "{{ header }}\n{{ items }}")], "this would write a list", "own.j2:2 items");
    check(&[("own.j2", "{{ header }}\n{{ docs }}")], "a value that is none", "own.j2:2 docs");
    check(&[("own.j2", "{{ header }}\n{{ raw + 1 }}")], "", "own.j2:2 raw + 1");
    // In one that is included: the cause is there, and nothing is told twice.
    let inner = [("own.j2", "{{ header }}\n{% include \"inner.j2\" %}"), ("inner.j2", "\n\n{{ nothing }}")];
    check(&inner, "`nothing` is undefined", "inner.j2:3 nothing");
    let mistakes = rendered(&inner).unwrap_err();
    assert_eq!(mistakes[0].related.len(), 1, "{mistakes:#?}");
    // In an embedded one: the place is where it was asked for, and the words name the line.
    let embedded = [("own.j2", "{{ header }}\n{% include \"builtin/typescript/index.ts.j2\" %}")];
    let (message, place) = mistake(&embedded);
    assert!(message.contains("in line 2 of isotype's own typescript/index.ts.j2"), "{message}");
    assert!(place.starts_with("own.j2:2 "), "{place}");
}

#[test]
fn every_file_that_is_no_template_is_told_at_once() {
    let mistakes = rendered(&[("own.j2", "{{ header }}"), ("a.j2", "{% if %}"), ("b.j2", "\n{{ 'x }}")]);
    let mistakes = mistakes.unwrap_err();
    assert_eq!(mistakes.iter().map(|one| one.span.unwrap().file.0).collect::<Vec<_>>(), [1, 2]);
}

#[test]
fn nothing_outside_of_the_folder_is_in_reach() {
    for name in
        ["../../etc/passwd", "/etc/passwd", "own.j2/../other.j2", "builtin/../own.j2", "./own.j2", "C:\\x"]
    {
        let text = format!("{{{{ header }}}}\n{{% include {name:?} %}}");
        let (message, place) = mistake(&[("own.j2", &text), ("other.j2", "")]);
        assert!(message.contains("non-existing template"), "{message}");
        assert!(place.starts_with("own.j2:2 "), "{place}");
    }
    // A near name is offered.
    let near =
        rendered(&[("own.j2", "{{ header }}{% include \"parts/heder.j2\" %}"), ("parts/header.j2", "")]);
    let near = near.unwrap_err().remove(0);
    assert!(near.help.unwrap().contains("Did you mean `parts/header.j2`?"));
}

#[test]
fn what_has_no_end_is_stopped() {
    let endless = "it does not come to an end, or makes too much";
    let deep = "recursion limit exceeded";
    let loops = "{{ header }}\n{% for a in range(9999) %}{% for b in range(9999) %}x{% endfor %}{% endfor %}";
    let (message, place) = mistake(&[("own.j2", loops)]);
    assert!(message.contains(endless) && place.starts_with("own.j2:2 "), "{message} {place}");
    for (text, words) in [
        // Texts that grow, and texts that are large at once.
        (
            "{% set t = raw %}{% set t = t ~ t ~ t ~ t ~ t ~ t ~ t ~ t %}{% set t = t ~ t ~ t ~ t ~ t ~ t ~ t ~ t %}{% set t = t ~ t ~ t ~ t ~ t ~ t ~ t ~ t %}{% set t = t ~ t ~ t ~ t ~ t ~ t ~ t ~ t %}{% set t = t ~ t ~ t ~ t ~ t ~ t ~ t ~ t %}{% set t = t ~ t ~ t ~ t ~ t ~ t ~ t ~ t %}{% set t = t ~ t ~ t ~ t ~ t ~ t ~ t ~ t %}{% set t = t ~ t ~ t ~ t ~ t ~ t ~ t ~ t %}",
            endless,
        ),
        ("{{ \"x\" * 900000000 }}", endless),
        ("{{ \"%900000000d\" | format(1) }}", ""),
        (
            "{{ (raw * 10000 ~ raw * 10000) | upper | lower | upper | length }}{% for x in range(9999) %}{{ raw * 100 }}{% endfor %}",
            endless,
        ),
        // Calls and includes of itself.
        ("{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}", deep),
        ("{% include \"own.j2\" %}", deep),
        ("{% import \"own.j2\" as own %}", deep),
        ("{% for x in [1] recursive %}{{ loop([1]) }}{% endfor %}", deep),
        ("{% extends \"own.j2\" %}", "cycle in template inheritance"),
        // What could hold itself is not there.
        ("{% set n = namespace() %}", "namespace is unknown"),
    ] {
        let text = format!("{{{{ header }}}}\n{text}");
        let (message, place) = mistake(&[("own.j2", &text)]);
        assert!(message.contains(words), "{words:?} is not in {message:?}: {text}");
        assert!(place.starts_with("own.j2:"), "{place}");
    }
}

/// As README and the help say, and with nothing else around them.
#[test]
fn includes_and_calls_lie_so_deep_within_each_other() {
    let includes = |deep: usize| {
        let mut files = vec![("own.j2".to_owned(), "{{ header }}{% include \"1.j2\" %}".to_owned())];
        for level in 1..deep {
            files.push((format!("{level}.j2"), format!("{{% include \"{}.j2\" %}}", level + 1)));
        }
        files.push((format!("{deep}.j2"), "x".to_owned()));
        let files: Vec<(&str, &str)> =
            files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        rendered(&files)
    };
    let calls = |deep: usize| {
        let text = format!(
            "{{% macro f(n) %}}{{% if n > 1 %}}{{{{ f(n - 1) }}}}{{% else %}}x{{% endif %}}{{% endmacro %}}{{{{ header }}}}{{{{ f({deep}) }}}}"
        );
        rendered(&[("own.j2", &text)])
    };
    type Made<'a> = &'a dyn Fn(usize) -> Result<String, Vec<Diagnostic>>;
    for (deepest, made) in [(problem::INCLUDES, &includes as Made<'_>), (problem::CALLS, &calls)] {
        assert_eq!(made(deepest).unwrap(), "// Made by isotypex");
        let mistakes = made(deepest + 1).unwrap_err();
        assert!(mistakes[0].message.contains("recursion limit exceeded"), "{mistakes:#?}");
        let help = mistakes[0].help.as_ref().unwrap();
        assert!(help.contains(&format!("{deepest} deep")), "{help}");
    }
}

/// Lists within lists are printed, compared and freed by functions that call themselves.
#[test]
fn values_within_values_are_no_end_of_the_program() {
    let nest = format!("{{% set x = {}x{} %}}", "[".repeat(70), "]".repeat(70));
    let text = format!("{{{{ header }}}}{{% set x = [] %}}{}{{% set t = x ~ \"\" %}}", nest.repeat(2000));
    assert!(rendered(&[("own.j2", &text)]).is_ok());
}

#[test]
fn a_filter_makes_any_text_harmless() {
    for (filter, expected) in [
        ("comment", r#"a * / "b" \ < /script>  \u202ec"#),
        ("json", r#""a */ \"b\" \\ \u003c/script>\n\u2028\u202ec""#),
        ("rust_docs(2)", "  /// a */ \"b\" \\ </script>\n  /// \\u{2028}\\u{202e}c\n"),
        ("rust_string", r#""a */ \"b\" \\ </script>\n\u{2028}\u{202e}c""#),
        ("ts_docs(2)", "  /**\n   * a *\\/ \"b\" \\ </script>\n   *\n   * \\u202ec\n   */\n"),
        ("ts_key", r#""a */ \"b\" \\ <\/script>\n\u2028\u202ec""#),
        ("ts_string", r#""a */ \"b\" \\ <\/script>\n\u2028\u202ec""#),
    ] {
        let made = rendered(&[("own.j2", &format!("{{{{ header }}}}|{{{{ raw | {filter} }}}}"))]).unwrap();
        assert_eq!(made.split_once('|').unwrap().1, expected, "{filter}");
    }
    assert_eq!(
        rendered(&[("own.j2", "{{ header }}{{ docs | ts_docs }}{{ docs | rust_docs }}")]).unwrap(),
        VIEW.header
    );
    check(&[("own.j2", "{{ header }}{{ items | json }}")], "takes a text", "own.j2:1 json");
    check(
        &[("own.j2", "{{ header }}{{ raw | ts_docs(99999999) }}")],
        "80 blanks",
        "own.j2:1 ts_docs(99999999)",
    );
}

#[test]
fn an_output_that_would_not_be_known_again_is_refused() {
    check(&[("own.j2", "// mine\n")], "do not say that it is made by isotype", "own.j2:1 ");
    let late = format!("{}{{{{ header }}}}", "// a license\n".repeat(40));
    check(&[("own.j2", &late)], "the first 400 bytes", "own.j2:1 ");
}
