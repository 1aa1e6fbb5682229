//! Texts with the verdict that the wire contract gives, decided by hand: what is read, as what, and what is refused.

mod values;

use values::{CLOSED, DEFAULTS, VALUES, Values};

/// One text for one schema.
pub(crate) struct Sample {
    pub(crate) schema: &'static str,
    pub(crate) text: String,
    /// The canonical value; `None` where readers refuse the text.
    pub(crate) expected: Option<String>,
    /// Whether JSON Schema can see it: it cannot count levels.
    pub(crate) visible_to_json_schema: bool,
}

/// Whole texts: schema, text, what is read.
const TEXTS: &[(&str, &str, Option<&str>)] = &[
    ("Shelf", r#"{"label":"x","extra":{"a":[1]}}"#, Some(r#"{"label":"x"}"#)),
    ("Shelf", r#"{"label":"x","extra":1e400}"#, None),
    ("Shelf", r#"{"label":"x","\u0000":1}"#, None),
    ("Shelf", r#"["x",1]"#, None),
    ("Shelf", "null", None),
    ("Shelf", "\"x\"", None),
    (
        "OpenType",
        r#"{"known":"x","extra":{"b":[1,null]},"constructor":2}"#,
        Some(r#"{"known":"x","extra":{"b":[1,null]},"constructor":2}"#),
    ),
    ("OpenType", r#"{"known":"x","extra":"\ud800"}"#, None),
    ("OpenType", r#"{"known":"x","__proto__":1}"#, None),
    ("OpenType", r#"{"extra":1}"#, None),
    ("OpenType", r#"{"known":"k","maps":{"strings":{"__proto__":"x"}}}"#, None),
    (
        "OpenType",
        r#"{"known":"k","maps":{"strings":{"constructor":"a","toString":"b","":"c"}}}"#,
        Some(
            r#"{"known":"k","maps":{"strings":{"constructor":"a","toString":"b","":"c"},"bigs":{},"decimals":{},"times":{},"bytes":{},"jsons":{},"colors":{},"the-shelves":{},"größe \"2\"":{}}}"#,
        ),
    ),
    ("Maps", r#"{"strings":[]}"#, None),
    ("Maps", r#"{"strings":{},"ints":{"a":null}}"#, None),
    (
        "Maps",
        r#"{"strings":{},"decimals":{"a":"1.0"},"jsons":{"n":null},"größe \"2\"":{"a":{"type":"new","x":1}}}"#,
        Some(
            r#"{"strings":{},"bigs":{},"decimals":{"a":"1"},"times":{},"bytes":{},"jsons":{"n":null},"colors":{},"the-shelves":{},"größe \"2\"":{"a":{"type":"new","x":1}}}"#,
        ),
    ),
    (
        "Maps",
        r#"{"strings":{},"shelves":5}"#,
        Some(
            r#"{"strings":{},"bigs":{},"decimals":{},"times":{},"bytes":{},"jsons":{},"colors":{},"the-shelves":{},"größe \"2\"":{}}"#,
        ),
    ),
    ("StrictType", r#"{"known":"x"}"#, Some(r#"{"known":"x","count":1}"#)),
    ("StrictType", r#"{"known":"x","extra":1}"#, None),
    ("StrictType", r#"{"known":"x","kind":"strict!"}"#, None),
    // The digits of a column are those of its values, in rows and inputs alike.
    (
        "Ruled",
        r#"{"id":1,"name":"n","amount":1,"big":null,"ratio":0.5,"price":"123.45","code":null,"middle":null,"slug":null,"mail":null,"link":null,"moment":null,"tags":[]}"#,
        Some(
            r#"{"id":1,"name":"n","amount":1,"big":null,"ratio":0.5,"price":"123.45","code":null,"middle":null,"slug":null,"mail":null,"link":null,"moment":null,"tags":[]}"#,
        ),
    ),
    (
        "Ruled",
        r#"{"id":1,"name":"n","amount":1,"big":null,"ratio":0.5,"price":"1234567","code":null,"middle":null,"slug":null,"mail":null,"link":null,"moment":null,"tags":[]}"#,
        None,
    ),
    (
        "Ruled",
        r#"{"id":1,"name":"n","amount":1,"big":null,"ratio":0.5,"price":"1.234","code":null,"middle":null,"slug":null,"mail":null,"link":null,"moment":null,"tags":[]}"#,
        None,
    ),
    ("NativesPatch", r#"{"whole":"123456789","wide":"1.50"}"#, Some(r#"{"whole":"123456789","wide":"1.5"}"#)),
    ("NativesPatch", r#"{"whole":"1234567890"}"#, None),
    ("NativesPatch", r#"{"whole":"1.5"}"#, None),
    ("NativesPatch", r#"{"money":"12345678901"}"#, None),
    // Zeros at the end are no digits of a value.
    ("NativesPatch", r#"{"money":"1.500","whole":"7.00"}"#, Some(r#"{"money":"1.5","whole":"7"}"#)),
    ("NativesPatch", r#"{"money":"1.505"}"#, None),
    ("NativesPatch", r#"{"whole":"7.01"}"#, None),
    ("NativesPatch", r#"{"money":"1.500000000000000000000000000000"}"#, Some(r#"{"money":"1.5"}"#)),
    ("NativesPatch", r#"{"money":"1.5000000000000000000000000000000"}"#, None),
    ("NativesPatch", r#"{"whole":"7."}"#, None),
    // The greatest number of 32 bits, as Rust writes it, and the least that is nearer to infinity.
    ("NativesPatch", r#"{"real":3.4028235e38}"#, Some(r#"{"real":3.4028235e38}"#)),
    ("NativesPatch", r#"{"real":-3.4028235e38}"#, Some(r#"{"real":-3.4028235e38}"#)),
    ("NativesPatch", r#"{"real":3.4028235677973366e38}"#, None),
    ("NativesPatch", r#"{"real":-3.4028236e38}"#, None),
    // Each text of a list has the length of its column.
    ("ListsPatch", r#"{"words":["abc","äöü",""]}"#, Some(r#"{"words":["abc","äöü",""]}"#)),
    ("ListsPatch", r#"{"words":["a","abcd"]}"#, None),
    ("ListsPatch", r#"{"words":["ab   "]}"#, None),
    ("ListsPatch", r#"{"codes":["abcd"]}"#, None),
    ("NewLists", r#"{"id":"x","codes":["abcd"]}"#, None),
    // The empty list stands for one that is not given, where it may be empty.
    ("NewFilled", r#"{"id":1,"words":["a"]}"#, Some(r#"{"id":1,"words":["a"]}"#)),
    ("NewFilled", r#"{"id":1}"#, None),
    ("NewFilled", r#"{"id":1,"words":[]}"#, None),
    ("NewFilled", r#"{"id":1,"words":["a"],"codes":[]}"#, None),
    ("FilledPatch", r#"{"id":1}"#, Some(r#"{"id":1}"#)),
    // Unions.
    ("Drawing", r#"{"kind":"circle","radius":1}"#, Some(r#"{"kind":"circle","radius":1}"#)),
    (
        "Drawing",
        r#"{"kind":"a square","side":2,"color":null}"#,
        Some(r#"{"kind":"a square","side":2,"color":null}"#),
    ),
    ("Drawing", r#"{"kind":"square","side":2}"#, None),
    ("Drawing", r#"{"kind":"circle","radius":0}"#, None),
    ("Drawing", r#"{"kind":"strict!","known":"x"}"#, Some(r#"{"kind":"strict!","known":"x","count":1}"#)),
    ("Drawing", r#"{"kind":"strict!","known":"x","more":1}"#, None),
    ("Drawing", r#"{"radius":1}"#, None),
    ("Drawing", r#"{"kind":null,"radius":1}"#, None),
    ("Drawing", r#"{"kind":["circle"],"radius":1}"#, None),
    ("Drawing", r#"["circle",{"radius":1}]"#, None),
    ("Drawing", r#"{"kind":"constructor"}"#, None),
    ("Drawing", r#"{"kind":"__proto__"}"#, None),
    (
        "Drawing",
        r#"{"kind":"type","drawings":[{"kind":"type","drawings":[]},{"kind":"circle","radius":2.0}]}"#,
        Some(r#"{"kind":"type","drawings":[{"kind":"type","drawings":[]},{"kind":"circle","radius":2}]}"#),
    ),
    ("Drawing", r#"{"kind":"type","drawings":[{"kind":"circle"}]}"#, None),
    (
        "Event",
        r#"{"type":"started","at":"2001-02-03T04:05:06Z"}"#,
        Some(r#"{"type":"started","at":"2001-02-03T04:05:06.000Z"}"#),
    ),
    ("Event", r#"{"type":"started"}"#, None),
    ("Event", r#"{"type":"started","at":1}"#, None),
    (
        "Event",
        r#"{"type":"brand new","at":1,"list":[{"a":null}]}"#,
        Some(r#"{"type":"brand new","at":1,"list":[{"a":null}]}"#),
    ),
    ("Event", r#"{"type":"__proto__"}"#, Some(r#"{"type":"__proto__"}"#)),
    ("Event", r#"{"type":"constructor","x":1}"#, Some(r#"{"type":"constructor","x":1}"#)),
    ("Event", r#"{"type":""}"#, Some(r#"{"type":""}"#)),
    ("Event", r#"{"type":"brand new","__proto__":1}"#, None),
    ("Event", r#"{"type":"brand\u0000new"}"#, None),
    ("Event", r#"{"type":"new","at":1e400}"#, None),
    ("Event", "{}", None),
    ("Event", r#"{"type":null}"#, None),
    ("Event", r#"{"type":1}"#, None),
    (
        "Event",
        r#"{"type":"noted","known":"x","extra":[1]}"#,
        Some(r#"{"type":"noted","known":"x","extra":[1]}"#),
    ),
    ("Event", r#"{"type":"finished","at":"2001-02-03T04:05:06Z","cause":{"type":"finished"}}"#, None),
    (
        "Event",
        r#"{"type":"finished","at":"2001-02-03T04:05:06Z","cause":{"type":"?"}}"#,
        Some(r#"{"type":"finished","at":"2001-02-03T04:05:06.000Z","cause":{"type":"?"}}"#),
    ),
    (
        "Tree",
        r#"{"value":1,"named":{"a":{"value":2}},"children":[{"value":-0}]}"#,
        Some(
            r#"{"value":1,"named":{"a":{"value":2,"children":[],"named":{}}},"children":[{"value":0,"children":[],"named":{}}]}"#,
        ),
    ),
    ("Tree", r#"{"value":1,"single":{"value":"x"}}"#, None),
    ("Tree", r#"{"value":1,"children":null}"#, None),
    // Former names.
    ("MovedStrict", r#"{"width":1,"height":2}"#, Some(r#"{"width":1,"height":2}"#)),
    ("MovedStrict", r#"{"breadth":1,"h":2}"#, Some(r#"{"width":1,"height":2}"#)),
    ("MovedStrict", r#"{"w":1,"breadth":2,"h":null}"#, Some(r#"{"width":1,"height":null}"#)),
    ("MovedStrict", r#"{"breadth":"x","w":1}"#, Some(r#"{"width":1}"#)),
    (
        "MovedStrict",
        r#"{"breadth":null,"w":"x","width":1,"h":2,"height":null}"#,
        Some(r#"{"width":1,"height":null}"#),
    ),
    ("MovedStrict", r#"{"breadth":1,"w":"x"}"#, None),
    ("MovedStrict", r#"{"breadth":1,"w":1,"width":null}"#, None),
    ("MovedStrict", r#"{"breadth":0}"#, None),
    ("MovedStrict", r#"{"breadth":1,"h":"x"}"#, None),
    ("MovedStrict", r#"{"breadth":"\u0000","w":1}"#, None),
    ("MovedStrict", r#"{"breadth":{"__proto__":1},"width":1}"#, None),
    ("MovedStrict", r#"{"breadth":1,"depth":1}"#, None),
    ("MovedStrict", r#"{"h":1}"#, None),
    ("MovedStrict", r#"[1]"#, None),
    ("MovedOpen", r#"{"there":"x","more":1}"#, Some(r#"{"back":"x","more":1}"#)),
    ("MovedOpen", r#"{"there":1,"back":"x","time":1,"at":null}"#, Some(r#"{"back":"x","at":null}"#)),
    ("MovedOpen", r#"{"there":1}"#, None),
    ("MovedOpen", r#"{"there":"x","time":"then"}"#, None),
    ("Figure", r#"{"kind":"a box","w":1}"#, Some(r#"{"kind":"box","width":1}"#)),
    ("Figure", r#"{"kind":"rectangle","breadth":1}"#, Some(r#"{"kind":"box","width":1}"#)),
    ("Figure", r#"{"kind":"open","there":"x"}"#, Some(r#"{"kind":"an open one","back":"x"}"#)),
    ("Figure", r#"{"kind":"rectangle","w":1,"more":1}"#, None),
    ("Figure", r#"{"kind":"rectangle"}"#, None),
    ("Figure", r#"{"kind":"square","w":1}"#, None),
    (
        "Happening",
        r#"{"type":"started","at":"2001-02-03T04:05:06Z"}"#,
        Some(r#"{"type":"begun","at":"2001-02-03T04:05:06.000Z"}"#),
    ),
    ("Happening", r#"{"type":"started"}"#, None),
    ("Happening", r#"{"type":"ended","there":1}"#, Some(r#"{"type":"ended","there":1}"#)),
    (
        "Moved",
        r#"{"label":"x","data":null,"humour":"glad","weather":"azure","text":null,"anything":[1],"humours":["calm"]}"#,
        Some(
            r#"{"title":"x","count":3,"word":null,"any":[1],"json":null,"mood":"merry","sky":"blue","moods":["CALM"],"exact":{},"figures":[],"more":[]}"#,
        ),
    ),
    (
        "Moved",
        r#"{"title":"x","json":1,"mood":"happy","weather":"grey","shapes":[{"kind":"group","name":"y","data":2,"mood":"merry"}]}"#,
        Some(
            r#"{"title":"x","count":3,"word":"here","json":1,"mood":"happy","sky":"grey","moods":["merry"],"exact":{},"figures":[{"kind":"group","title":"y","count":3,"word":"here","json":2,"mood":"merry","moods":["merry"],"exact":{},"figures":[],"more":[]}],"more":[]}"#,
        ),
    ),
    ("Moved", r#"{"label":"","title":"x","json":1,"mood":"sad"}"#, None),
    ("Moved", r#"{"label":"","json":1,"mood":"merry"}"#, None),
    ("Moved", r#"{"label":"x","json":1,"mood":"merry","decimals":{"a":"-1"}}"#, None),
    ("Moved", r#"{"label":"x","json":1,"mood":"merry","number":null}"#, None),
];

/// The fields of `RuledType`, with what keeps and what breaks their rules.
const RULES: &[(&str, &str, &[&str], &[&str])] = &[
    (
        "name",
        "\"x\"",
        &["\"12345678\"", "\"😀😀😀😀😀😀😀😀\"", "\"e\u{301}\""],
        &["\"\"", "\"123456789\"", "\"😀😀😀😀😀😀😀😀😀\""],
    ),
    ("list", "[1]", &["[0,0,0]"], &["[]", "[1,2,3,4]", "[-1]"]),
    ("map", "{}", &["{\"a\":\"\",\"b\":\"\"}"], &["{\"a\":\"\",\"b\":\"\",\"c\":\"\"}"]),
    ("amount", "1", &["-5", "99", "-5.0"], &["-6", "100", "-5.5"]),
    ("above", "1", &["5e-324", "1.0"], &["0", "-0.0", "1.0000000000000002", "-1"]),
    (
        "big",
        "\"1\"",
        &["\"-10\"", "\"10\"", "\"0\""],
        &["\"-11\"", "\"11\"", "\"100\"", "\"-9223372036854775808\""],
    ),
    (
        "decimal",
        "\"1\"",
        &["\"0\"", "\"-0\"", "\"-0.00\"", "\"1.000\"", "\"0.999999999999999999999999999999\""],
        &[
            "\"-0.000000000000000000000000000001\"",
            "\"1.000000000000000000000000000001\"",
            "\"10\"",
            "\"-1\"",
            "\"2\"",
        ],
    ),
    ("code", "null", &["\"x-!\"", "\"x-\\n!\""], &["\"x-\"", "\"!\"", "\"X-!\"", "\" x-!\"", "\"x-!\\n\""]),
    ("middle", "null", &["\"m\\\"d\"", "\"\\nm\\\"d\\n\""], &["\"md\"", "\"\""]),
    (
        "slug",
        "null",
        &["\"a\"", "\"a23456789012\""],
        &["\"\"", "\"1a\"", "\"a2345678901234\"", "\"a\\n\"", "\"aB\""],
    ),
    (
        "mail",
        "null",
        &["\"a@b\"", "\"a.b+c@d-e.example\""],
        &["\"a\"", "\"@b\"", "\"a@\"", "\"a@b.\"", "\"a b@c\"", "\"a@b\\n\"", "\"ä@b\""],
    ),
    (
        "link",
        "null",
        &["\"https://a\"", "\"x+y:\\/\\/ä?\"", "\"file:///\""],
        &["\"https:/a\"", "\"//a\"", "\"https://\"", "\"https://a b\"", "\"1://a\"", "\"https://a\\n\""],
    ),
    ("moment", "null", &["\"2001-02-03T04:05:06Z\""], &["\"2001-02-03\"", "\"2001-02-30T00:00:00Z\""]),
];

/// Every sample.
pub(crate) fn samples() -> Vec<Sample> {
    let mut samples = Vec::new();
    let sample = |schema, text, expected| Sample { schema, text, expected, visible_to_json_schema: true };
    samples.push(sample("Closed", object(CLOSED), Some(with(DEFAULTS, CLOSED))));
    for Values { key, taken, refused } in VALUES {
        for (sent, read) in *taken {
            samples.push(sample(
                "Closed",
                with(CLOSED, &[(key, sent)]),
                Some(with(&entries(DEFAULTS, CLOSED), &[(key, read)])),
            ));
        }
        samples.extend(refused.iter().map(|sent| sample("Closed", with(CLOSED, &[(key, sent)]), None)));
    }
    for (key, _) in CLOSED {
        let rest: Vec<_> = CLOSED.iter().copied().filter(|(other, _)| other != key).collect();
        samples.push(sample("Closed", object(&rest), None));
    }
    samples.extend(
        TEXTS.iter().map(|(schema, text, read)| sample(schema, (*text).to_owned(), read.map(str::to_owned))),
    );
    let ruled: Vec<(&str, &str)> = RULES.iter().map(|(key, value, _, _)| (*key, *value)).collect();
    for (key, _, kept, broken) in RULES {
        for value in *kept {
            let text = with(&ruled, &[(key, value)]);
            samples.push(sample("RuledType", text, Some(canonical(&ruled, key, value))));
        }
        samples.extend(broken.iter().map(|value| sample("RuledType", with(&ruled, &[(key, value)]), None)));
    }
    samples.extend(deep());
    samples
}

/// A hundred levels are read, counted from the root: the object itself is the first.
fn deep() -> Vec<Sample> {
    let nested =
        |levels: usize| format!("{{\"label\":\"x\",\"deep\":{}{}}}", "[".repeat(levels), "]".repeat(levels));
    let shelf = "{\"label\":\"x\"}".to_owned();
    let sample = |levels, expected| Sample {
        schema: "Shelf",
        text: nested(levels),
        expected,
        visible_to_json_schema: false,
    };
    let mut samples = vec![sample(99, Some(shelf)), sample(100, None), sample(5_000, None)];
    // An absent list or map is an empty one, which needs a level of its own.
    let tree = |inner: &str| {
        format!("{}{inner}{}", r#"{"value":1,"children":[],"named":{},"single":"#.repeat(98), "}".repeat(98))
    };
    let whole = r#"{"value":1,"children":[],"named":{}}"#;
    let tree = |inner: &str, expected: Option<&str>| Sample {
        schema: "Tree",
        text: tree(inner),
        expected: expected.map(tree),
        visible_to_json_schema: expected.is_some(),
    };
    samples.extend([
        tree(whole, Some(whole)),
        tree(r#"{"value":1}"#, Some(whole)),
        tree(r#"{"value":1,"single":{"value":1}}"#, None),
    ]);
    samples
}

/// Decimals and numbers are canonical in what is read.
fn canonical(ruled: &[(&str, &str)], key: &str, value: &str) -> String {
    let read = match value {
        "\"-0\"" | "\"-0.00\"" => "\"0\"",
        "\"1.000\"" => "\"1\"",
        value => value,
    };
    with(ruled, &[(key, read)])
}

fn entries<'a>(base: &[(&'a str, &'a str)], over: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut entries: Vec<_> =
        base.iter().copied().filter(|(key, _)| over.iter().all(|(other, _)| other != key)).collect();
    entries.extend(over);
    entries
}

fn with(base: &[(&str, &str)], over: &[(&str, &str)]) -> String {
    object(&entries(base, over))
}

fn object(entries: &[(&str, &str)]) -> String {
    let entries: Vec<String> = entries.iter().map(|(key, value)| format!("\"{key}\":{value}")).collect();
    format!("{{{}}}", entries.join(","))
}
