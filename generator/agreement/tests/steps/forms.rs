//! Every kind of step, wherever it may stand, with what it makes of documents written out.

use isotype_core::document::json::Json;
use isotype_core::document::rewrite::{Extent, Program};
use isotype_core::document::{DocumentId, TypeId, ValueShape};
use isotype_core::source::Sources;

use crate::databases::{made, open, read, sorted};

/// A schema whose first type is the root, and documents: before, after.
pub(crate) type Case = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

pub(crate) const CASES: &[Case] = &[
    (
        "rename",
        "type Root {\n  title String @renamed(from: \"name\") @renamed(from: \"label\")\n  items Item[]\n  by Map<Item>\n  next Root?\n}\n\
         type Item {\n  q String @map(\"q\\\"u'o\\\\te$\") @renamed(from: \"o.l'd\")\n  @@open\n}\n",
        &[
            (r#"{"label":"a","items":[],"by":{}}"#, r#"{"title":"a","items":[],"by":{}}"#),
            (
                r#"{"name":"b","label":"a","items":[{"o.l'd":"x","k":1},{"q\"u'o\\te$":"y","o.l'd":"z"},{}],"by":{"a\"b":{"o.l'd":"é"},"":{"o.l'd":"."},"\\":{"o.l'd":"1"},"c.d[0]":{}}}"#,
                r#"{"title":"a","items":[{"q\"u'o\\te$":"x","k":1},{"q\"u'o\\te$":"y"},{}],"by":{"a\"b":{"q\"u'o\\te$":"é"},"":{"q\"u'o\\te$":"."},"\\":{"q\"u'o\\te$":"1"},"c.d[0]":{}}}"#,
            ),
            (
                r#"{"title":"c","items":[1,null,[]],"by":[],"next":{"name":"d","next":{"label":"e","name":"f","gone":[1e300]}}}"#,
                r#"{"title":"c","items":[1,null,[]],"by":[],"next":{"title":"d","next":{"title":"e"}}}"#,
            ),
            ("[1]", "[1]"),
            ("\"x\"", "\"x\""),
            ("null", "null"),
        ],
    ),
    (
        "default, absent and removed",
        "type Root {\n  a Int @default(1)\n  b String? @default(\"x\")\n  c String @was(absent: \"it's\")\n  d String[] @was(absent: [])\n  e Kind @was(absent: two)\n  f Decimal @default(1.50)\n}\n\
         enum Kind {\n  one\n  two @map(\"2\")\n}\n",
        &[
            ("{}", r#"{"a":1,"b":"x","c":"it's","d":[],"e":"2","f":"1.50"}"#),
            (
                r#"{"a":null,"b":null,"c":null,"d":null,"e":"one","f":"1","g":1,"":2}"#,
                r#"{"a":null,"b":null,"c":"it's","d":[],"e":"one","f":"1"}"#,
            ),
        ],
    ),
    (
        "wrap",
        "type Root {\n  a String[] @was(String)\n  b Item[] @was(Item)\n  c BigInt[] @was(Int)\n  d String[] @was(String, absent: [])\n}\n\
         type Item {\n  n Int @renamed(from: \"m\")\n}\n",
        &[
            (r#"{"a":"x","b":{"m":1},"c":5,"d":"y"}"#, r#"{"a":["x"],"b":[{"n":1}],"c":["5"],"d":["y"]}"#),
            (
                r#"{"a":["x","y"],"b":[{"m":1},{"n":2}],"c":["5",6],"d":null}"#,
                r#"{"a":["x","y"],"b":[{"n":1},{"n":2}],"c":["5","6"],"d":[]}"#,
            ),
            (r#"{"a":null,"b":null,"c":null}"#, r#"{"a":null,"b":null,"c":null,"d":[]}"#),
        ],
    ),
    (
        "encoding",
        "type Root {\n  a BigInt @was(Int)\n  b Decimal? @was(Int)\n  c String @was(Int)\n  d Map<BigInt> @was(Int)\n  e BigInt[] @was(Int)\n}\n",
        &[
            (
                r#"{"a":5,"b":-5,"c":1e2,"d":{"x":1},"e":[1,"2"]}"#,
                r#"{"a":"5","b":"-5","c":"100","d":{"x":"1"},"e":["1","2"]}"#,
            ),
            (r#"{"a":-0,"b":null,"c":1.0,"d":{}}"#, r#"{"a":"0","b":null,"c":"1","d":{}}"#),
            (
                r#"{"a":1.5,"b":9007199254740991,"c":-9007199254740992,"d":{}}"#,
                r#"{"a":1.5,"b":"9007199254740991","c":-9007199254740992,"d":{}}"#,
            ),
            (r#"{"a":"5","b":"6","c":"seven","d":{}}"#, r#"{"a":"5","b":"6","c":"seven","d":{}}"#),
            (
                r#"{"a":1e300,"b":-9223372036854775808,"c":123456789012345678901234567890}"#,
                r#"{"a":1e300,"b":-9223372036854775808,"c":123456789012345678901234567890}"#,
            ),
        ],
    ),
    (
        "move",
        "type Root {\n  theme String @was(at: \"settings.look.theme\")\n  size BigInt @was(Int, at: \"settings.size\", absent: 7)\n  settings Settings?\n}\n\
         type Settings {\n  lang String @renamed(from: \"language\")\n}\n",
        &[
            (
                r#"{"settings":{"language":"en","size":3,"look":{"theme":"dark","more":1}}}"#,
                r#"{"theme":"dark","size":"3","settings":{"lang":"en"}}"#,
            ),
            (
                r#"{"theme":"light","settings":{"look":{"theme":"dark"}}}"#,
                r#"{"theme":"light","size":"7","settings":{}}"#,
            ),
            (r#"{"settings":[{"size":3}],"size":"4"}"#, r#"{"settings":[{"size":3}],"size":"4"}"#),
            (r#"{"settings":{"look":"theme","size":null}}"#, r#"{"settings":{},"size":"7"}"#),
        ],
    ),
    (
        "tags",
        "type Root {\n  a Any @was(Quiz)\n  b Any[] @was(Quiz)\n  c Other\n}\n\
         type Quiz {\n  q String @renamed(from: \"p\")\n}\ntype Text {\n  t String\n  @@open\n}\n\
         union Any {\n  quiz Quiz @map(\"Quiz!\") @renamed(from: \"quiz\") @renamed(from: \"test\")\n  text Text\n  @@discriminator(\"kind\")\n}\n\
         union Other {\n  quiz Quiz\n  text Text\n  @@discriminator(\"kind\", was: \"ty'pe\")\n  @@open\n}\n",
        &[
            (
                r#"{"a":{"p":"x"},"b":{"p":"y","z":1},"c":{"ty'pe":"quiz","p":"w"}}"#,
                r#"{"a":{"kind":"Quiz!","q":"x"},"b":[{"kind":"Quiz!","q":"y"}],"c":{"kind":"quiz","q":"w"}}"#,
            ),
            (
                r#"{"a":{"kind":"test","p":"x"},"b":[{"kind":"text","t":"","k":1},{"q":"x"}],"c":{"ty'pe":"new","p":"w"}}"#,
                r#"{"a":{"kind":"Quiz!","q":"x"},"b":[{"kind":"text","t":"","k":1},{"kind":"Quiz!","q":"x"}],"c":{"kind":"new","p":"w"}}"#,
            ),
            (
                r#"{"a":{"kind":"quiz","q":"x"},"b":[],"c":{"kind":"text","ty'pe":"quiz","p":"w"}}"#,
                r#"{"a":{"kind":"Quiz!","q":"x"},"b":[],"c":{"kind":"text","p":"w"}}"#,
            ),
            (
                r#"{"a":{"kind":"other","p":"x"},"b":[{"kind":1}],"c":{"kind":null,"ty'pe":"quiz","p":"w"}}"#,
                r#"{"a":{"kind":"other","p":"x"},"b":[{"kind":1}],"c":{"kind":null,"ty'pe":"quiz","p":"w"}}"#,
            ),
        ],
    ),
    (
        "texts",
        "type Root {\n  a Level\n  b Level[]\n}\nenum Level {\n  easy @renamed(from: \"light\") @renamed(from: \"si'mple\")\n  hard\n  @@open\n}\n",
        &[(
            r#"{"a":"light","b":["si'mple","hard","other","easy",1]}"#,
            r#"{"a":"easy","b":["easy","hard","other","easy",1]}"#,
        )],
    ),
    (
        "recursion",
        "type Root {\n  kids Root[] @was(Root)\n  n BigInt @was(Int)\n}\n",
        &[(
            r#"{"n":1,"kids":{"n":2,"kids":{"n":3,"kids":[{"n":4,"kids":[]}]}}}"#,
            r#"{"n":"1","kids":[{"n":"2","kids":[{"n":"3","kids":[{"n":"4","kids":[]}]}]}]}"#,
        )],
    ),
];

#[tokio::test(flavor = "multi_thread")]
async fn each_kind_of_step_does_the_same_everywhere() {
    let databases = open().await;
    for (name, schema, documents) in CASES {
        let (schema, diagnostics) = isotype_core::read(&Sources::single("case.prisma", *schema));
        assert!(!diagnostics.has_errors(), "{name}: {diagnostics:#?}");
        let root = ValueShape::Document(DocumentId::Type(TypeId(0)));
        let program = Program::forth(&schema.shapes, &root, None, Extent::All);
        assert!(!program.is_empty(), "{name}");
        let texts: Vec<String> = documents.iter().map(|(before, _)| (*before).to_owned()).collect();
        let [of_sqlite, of_postgres] = made(&databases, &program, &texts).await;
        for (index, (before, after)) in documents.iter().enumerate() {
            let json = Json::read(before).expect("JSON");
            let made = program.apply(&json);
            assert_eq!(sorted(&made), read(after), "{name}: the interpreter, of {before}");
            assert_eq!(program.apply(&made), made, "{name}: once more, of {before}");
            assert_eq!(read(&of_sqlite[index]), read(after), "{name}: SQLite, of {before}");
            assert_eq!(read(&of_postgres[index]), read(after), "{name}: PostgreSQL, of {before}");
        }
    }
}
