//! The environment that templates are rendered in: strict about names, without escaping of its own.
//!
//! Views hold text that is already escaped for its target, so that a template can do no harm to it.

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, UndefinedBehavior};
use serde::Serialize;

/// The templates below one folder (`typescript/`), parsed once for all files of an output.
pub(crate) struct Templates {
    environment: Environment<'static>,
}

impl Templates {
    /// Reads the templates whose names begin with `prefix`.
    ///
    /// # Panics
    /// Where an embedded template is not valid, which a test excludes.
    pub(crate) fn load(prefix: &str) -> Templates {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_auto_escape_callback(|_| AutoEscape::None);
        let mut syntax = SyntaxConfig::builder();
        syntax.trim_blocks(true).lstrip_blocks(true).keep_trailing_newline(true);
        environment.set_syntax(syntax.build().expect("the delimiters are the usual ones"));
        for &(name, text) in isotype_templates::ALL.iter().filter(|(name, _)| name.starts_with(prefix)) {
            environment.add_template(name, text).unwrap_or_else(|error| panic!("template {name}: {error:#}"));
        }
        Templates { environment }
    }

    /// Lays a view out.
    ///
    /// # Panics
    /// Where template and view do not fit, which is a mistake of the emitter and never of a schema.
    pub(crate) fn render(&self, name: &str, view: &impl Serialize) -> String {
        let template = self.environment.get_template(name);
        template
            .and_then(|template| template.render(Serde(view)))
            .unwrap_or_else(|error| panic!("template {name}: {error:#}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_embedded_template_is_valid() {
        Templates::load("");
    }

    #[test]
    fn a_missing_name_is_refused_instead_of_rendered_as_nothing() {
        let mut templates = Templates::load("nothing/");
        templates.environment.add_template("t", "{{ absent }}").unwrap();
        let rendered = templates.environment.get_template("t").unwrap().render(minijinja::context! {});
        assert!(rendered.is_err());
    }
}
