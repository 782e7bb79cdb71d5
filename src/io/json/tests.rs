//! The reader agrees with another one on what is JSON and what it says, and knows where everything stands.

use super::{Element, MAX_DEPTH, Member, Node, Path, Pos, Value, outline, parse};
use proptest::prelude::*;

fn at(line: u32, column: u32) -> (u32, u32) {
    (line, column)
}

fn place(of: Pos) -> (u32, u32) {
    (of.line, of.column)
}

#[test]
fn places_count_code_points_and_lines() {
    let text = "{\r\n\t\"ключ\": [1, \"🙂한\", null],\n \"b\":\n  {\"c\" : true}}";
    let top = parse(text).unwrap();
    assert_eq!(top.at, Pos::START);
    let Value::Object(members) = &top.value else {
        panic!("an object");
    };
    assert_eq!(place(members[0].key_at), at(2, 2));
    let list = members[0].value.elements();
    let places: Vec<_> = list.iter().map(|n| place(n.at)).collect();
    assert_eq!(places, [at(2, 11), at(2, 14), at(2, 20)]);
    assert_eq!(place(members[1].value.at), at(4, 3));
    assert_eq!(place(members[1].value.get("c").unwrap().at), at(4, 10));
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

    #[test]
    fn an_outline_fails_where_the_whole_fails(elements in prop::collection::vec(nearly_json(), 0..3)) {
        let text = format!("{{\"t\": [{}]}}", elements.join(", "));
        prop_assert_eq!(outline(&text, &["t"]).err(), parse(&text).err(), "{:?}", text);
    }

    #[test]
    fn elements_of_an_outline_say_and_stand_as_in_the_whole(
        values in prop::collection::vec(json(), 3),
        keys in prop::collection::vec(prop::sample::select(vec!["t", "u", "v"]), 3),
        pretty in any::<bool>(),
    ) {
        let spelled = |value| match pretty {
            true => serde_json::to_string_pretty(value).unwrap(),
            false => serde_json::to_string(value).unwrap(),
        };
        let members = keys.iter().zip(&values);
        let members: Vec<_> = members.map(|(k, v)| format!("{k:?}: {}", spelled(v))).collect();
        let text = format!("{{{}}}", members.join(",\n"));
        let (whole, mut read) = (parse(&text).unwrap(), outline(&text, &["t", "u"]).unwrap());
        for key in ["t", "u"] {
            complete(&text, &mut read, key);
        }
        prop_assert_eq!(spots(&read), spots(&whole));
        prop_assert_eq!(read, whole);
    }
}

/// Puts the elements of the list under the first `key` where their nulls are.
fn complete<'a>(text: &'a str, top: &mut Node<'a>, key: &str) {
    let Value::Object(members) = &mut top.value else {
        panic!("an object");
    };
    let first = members.iter_mut().find(|m| m.key == key);
    if let Some(Member { value, .. }) = first
        && let Value::List(nodes) = &mut value.value
    {
        for node in nodes {
            assert_eq!(node.value, Value::Null);
            *node = Element { text, at: node.at }.node();
        }
    }
}

/// Where every value and key stands.
fn spots(node: &Node<'_>) -> Vec<Pos> {
    let mut found = vec![node.at];
    match &node.value {
        Value::List(nodes) => found.extend(nodes.iter().flat_map(spots)),
        Value::Object(members) => {
            for member in members {
                found.push(member.key_at);
                found.extend(spots(&member.value));
            }
        }
        _ => {}
    }
    found
}
