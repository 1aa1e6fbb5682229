//! `schema!("path")`: the generated Rust of a schema, in place.

use std::path::{Path, PathBuf};

use generator::{Project, Rust};
use proc_macro2::TokenStream;
use quote::quote;
use syn::{Error, LitStr};

/// The code for the schema that the literal names; every mistake is an error at the literal.
pub(crate) fn expand(input: TokenStream) -> Result<TokenStream, Error> {
    let literal: LitStr = syn::parse2(input).map_err(|error| {
        Error::new(error.span(), "expected the path of the schema: isotype::schema!(\"schema/app.prisma\")")
    })?;
    let failed = |message: String| Error::new(literal.span(), message);
    let package = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).unwrap_or_default();
    let (code, files) = code(&package.join(literal.value())).map_err(failed)?;
    // Reading the files as part of the crate makes cargo build it again when one of them changes.
    let files = files.iter().map(|file| file.to_string_lossy().into_owned());
    Ok(quote! {
        #(const _: &[u8] = ::core::include_bytes!(#files);)*
        #code
    })
}

/// The code, and the files that it was made from.
fn code(schema: &Path) -> Result<(TokenStream, Vec<PathBuf>), String> {
    let project = Project::open(schema).map_err(readable)?;
    let mut code = TokenStream::new();
    for file in project.one(Rust, "schema.rs").map_err(readable)? {
        let tokens: TokenStream = file
            .text
            .parse()
            .map_err(|error| format!("the generated code cannot be read (a mistake of isotype, or of a template of your own): {error}"))?;
        code.extend(tokens);
    }
    let absolute = |path: &PathBuf| std::path::absolute(path).unwrap_or_else(|_| path.clone());
    Ok((code, project.inputs().iter().filter(|path| path.is_file()).map(absolute).collect()))
}

fn readable(error: generator::Error) -> String {
    format!("the schema cannot be used\n\n{}", error.to_string().trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCHEMA: &str = "generator rust {\n  output = \"../out.rs\"\n}\n\nmodel Note {\n  id   Int    @id @default(autoincrement())\n  body Body\n}\n\ntype Body {\n  text String\n}\n";

    fn schema(text: &str) -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("app.prisma");
        std::fs::write(&path, text).unwrap();
        (folder, path)
    }

    #[test]
    fn the_macro_gives_the_code_of_the_command() {
        let (_folder, path) = schema(SCHEMA);
        let (code, files) = code(&path).unwrap();
        let written = Project::open(&path).unwrap().outputs().unwrap().wanted.remove(0).text;
        assert!(written.contains("struct Body"));
        assert_eq!(code.to_string(), written.parse::<TokenStream>().unwrap().to_string());
        assert_eq!(files, [path]);
    }

    #[test]
    fn mistakes_are_told_with_file_and_line() {
        let (_folder, path) = schema("model Note {\n  id Nothing @id\n}\n");
        let name = path.to_string_lossy().into_owned();
        let error = expand(quote!(#name)).unwrap_err().to_string();
        assert!(error.contains("app.prisma:2:6") && error.contains("^^^^^^^"), "{error}");
        let error = expand(quote!("nowhere.prisma")).unwrap_err().to_string();
        assert!(error.contains("nowhere.prisma: no such file"), "{error}");
        let error = expand(quote!(nowhere)).unwrap_err().to_string();
        assert!(error.contains("expected the path of the schema"), "{error}");
    }

    #[test]
    fn cargo_is_told_of_the_files() {
        let (_folder, path) = schema(SCHEMA);
        let name = path.to_string_lossy().into_owned();
        let expanded = expand(quote!(#name)).unwrap().to_string();
        assert!(expanded.contains(&format!("include_bytes ! ({name:?})")), "{expanded}");
    }

    /// The macro finds the folder of templates by the schema, as the command does.
    #[test]
    fn templates_of_the_project_are_those_of_the_command() {
        let (folder, path) = schema(&SCHEMA.replace("../out.rs\"", "../out.rs\"\n  templates = \"looks\""));
        let template = folder.path().join("looks/rust/file.rs.j2");
        std::fs::create_dir_all(template.parent().unwrap()).unwrap();
        let own = "{% extends \"builtin/rust/file.rs.j2\" %}\n{% block footer %}\n\npub const OURS: bool = true;\n{% endblock %}\n";
        std::fs::write(&template, own).unwrap();
        let (made, files) = code(&path).unwrap();
        assert!(made.to_string().ends_with("pub const OURS : bool = true ;"), "{made}");
        assert_eq!(files, [path.clone(), template.clone()]);
        std::fs::write(&template, "{{ header }}\n{{ heading }}\n").unwrap();
        let error = code(&path).unwrap_err();
        assert!(error.contains("looks/rust/file.rs.j2:2:4"), "{error}");
    }
}
