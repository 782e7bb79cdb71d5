//! The reader agrees with another one on what is JSON and what it says, and knows where everything stands.

use super::{MAX_DEPTH, Path, Pos, Value, parse};
use proptest::prelude::*;

fn at(line: u32, column: u32) -> Pos {
    Pos { line, column }
}

#[test]
fn places_count_code_points_and_lines() {
    let text = "{\r\n\t\"ключ\": [1, \"🙂한\", null],\n \"b\":\n  {\"c\" : true}}";
    let top = parse(text).unwrap();
    assert_eq!(top.at, at(1, 1));
    let Value::Object(members) = &top.value else {
        panic!("an object");
    };
    assert_eq!(members[0].key_at, at(2, 2));
    let list = members[0].value.elements();
    let places: Vec<_> = list.iter().map(|n| n.at).collect();
    assert_eq!(places, [at(2, 11), at(2, 14), at(2, 20)]);
    assert_eq!(members[1].value.at, at(4, 3));
    assert_eq!(members[1].value.get("c").unwrap().at, at(4, 10));
}

#[test]
fn digits_and_doubled_keys_are_kept() {
    let text = r#"{"a":[-0,1.50,1E5,1e+05,123456789012345678901234567890],"a":0}"#;
    let top = parse(text).unwrap();
    assert_eq!(serde_json::to_string(&top).unwrap(), text);
    assert_eq!(top.to_json().to_string(), r#"{"a":0}"#);
    assert_eq!(top.clone().into_owned(), top);
}

#[test]
fn escapes_become_characters() {
    let top = parse(r#""\"\\\/\b\f\n\r\t\u00e9\ud83d\uDE42""#).unwrap();
    assert_eq!(top.as_text(), Some("\"\\/\u{8}\u{c}\n\r\té🙂"));
}

#[test]
fn depth_is_counted_in_lists_and_objects() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert!(parse(&nested(MAX_DEPTH)).is_ok());
    assert_eq!(
        parse(&nested(MAX_DEPTH + 1)).unwrap_err().what.id,
        "json-deep"
    );
    let wide = format!("[{}1]", "[],".repeat(1000));
    assert!(parse(&wide).is_ok());
}

#[test]
fn paths_quote_what_is_no_plain_key() {
    let relations = Path::Root.key("relations");
    let third = relations.index(3);
    assert_eq!(third.key("when").to_string(), "$.relations[3].when");
    assert_eq!(third.key("zh-Hant").to_string(), "$.relations[3].zh-Hant");
    assert_eq!(
        third.key("it's\n").to_string(),
        r"$.relations[3]['it\'s\u000a']"
    );
    assert_eq!(Path::Root.key("").to_string(), "$['']");
}

/// Something between JSON and noise.
fn nearly_json() -> impl Strategy<Value = String> {
    let token = prop::sample::select(vec![
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\"a\"",
        "\"\\u00e9\"",
        "\\",
        "\\ud800",
        "0",
        "1",
        "-",
        ".",
        "e",
        "E+",
        "01",
        "true",
        "false",
        "null",
        "nul",
        " ",
        "\n",
        "\t",
        "é",
        "\u{1}",
        "/",
        "'",
    ]);
    prop::collection::vec(token, 0..14).prop_map(|tokens| tokens.concat())
}

fn json() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<f64>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        any::<String>().prop_map(Into::into),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Into::into),
            prop::collection::btree_map(any::<String>(), inner, 0..4)
                .prop_map(|map| serde_json::Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn it_takes_what_serde_json_takes(text in nearly_json()) {
        let other: Result<serde_json::Value, _> = serde_json::from_str(&text);
        prop_assert_eq!(parse(&text).is_ok(), other.is_ok(), "{:?}", text);
    }

    #[test]
    fn it_reads_what_serde_json_wrote(value in json(), pretty in any::<bool>()) {
        let text = if pretty {
            serde_json::to_string_pretty(&value).unwrap()
        } else {
            serde_json::to_string(&value).unwrap()
        };
        let top = parse(&text).unwrap();
        prop_assert_eq!(top.to_json(), value);
        let again = if pretty {
            serde_json::to_string_pretty(&top).unwrap()
        } else {
            serde_json::to_string(&top).unwrap()
        };
        prop_assert_eq!(again, text);
    }
}
