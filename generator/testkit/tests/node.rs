//! The TypeScript compiler is real and strict, and scripts find the packages.

use isotype_testkit::{node, scratch};

#[test]
fn the_compiler_accepts_what_is_right_and_names_what_is_wrong() {
    let folder = scratch::folder();
    std::fs::write(
        folder.path().join("right.ts"),
        "import * as z from \"zod\";\nexport const a: z.ZodType = z.string();\n",
    )
    .unwrap();
    std::fs::write(folder.path().join("wrong.ts"), "export const a: string = 1;\n").unwrap();
    let options = ["--strict", "--noEmit", "--module", "nodenext"];
    let right = node::tsc(folder.path(), options.iter().chain(&["right.ts"]));
    assert!(right.status.success(), "{}", String::from_utf8_lossy(&right.stdout));
    let wrong = node::tsc(folder.path(), options.iter().chain(&["wrong.ts"]));
    assert!(!wrong.status.success());
    assert!(String::from_utf8_lossy(&wrong.stdout).contains("TS2322"));
}

#[test]
fn scripts_run_with_the_packages() {
    let folder = scratch::folder();
    let script = folder.path().join("say.mjs");
    std::fs::write(
        &script,
        "import * as z from \"zod\";\nconsole.log(z.int().parse(Number(process.argv[2])));\n",
    )
    .unwrap();
    let said = node::run_script(folder.path(), &script, ["7"]);
    assert_eq!(String::from_utf8_lossy(&said.stdout), "7\n", "{}", String::from_utf8_lossy(&said.stderr));
}
