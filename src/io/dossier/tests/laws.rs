//! Load and save undo each other, nothing is lost, and nothing panics.

use super::super::{SetAside, read, recheck, write};
use super::SAMPLE;
use crate::io::json::{self, Member, Node, Pos, Value};
use crate::model::samples;
use proptest::prelude::*;

/// Whether everything that `before` says is in `after` too, in the same place; null and absent are alike.
fn holds(after: &Node<'_>, before: &Node<'_>) -> bool {
    match (&after.value, &before.value) {
        (Value::List(after), Value::Null) => after.is_empty(),
        (Value::List(after), Value::List(before)) => {
            after.len() == before.len() && after.iter().zip(before).all(|(a, b)| holds(a, b))
        }
        (Value::Object(after), Value::Object(before)) => keys(before).all(|key| {
            let (after, before) = (values(after, key), values(before, key));
            let absent = after.is_empty() && before.iter().all(|b| b.value == Value::Null);
            absent
                || after.len() == before.len()
                    && after.iter().zip(&before).all(|(a, b)| holds(a, b))
        }),
        (after, before) => after == before,
    }
}

fn keys<'a>(members: &'a [Member<'_>]) -> impl Iterator<Item = &'a str> {
    members.iter().map(|m| m.key.as_ref())
}

fn values<'a, 'n>(members: &'a [Member<'n>], key: &str) -> Vec<&'a Node<'n>> {
    let same = members.iter().filter(|m| m.key == key);
    same.map(|m| &m.value).collect()
}

/// Every node of a tree, to be changed; the one numbered `which` is.
fn change(node: &mut Node<'static>, which: &mut usize, how: &Change) {
    if *which == 0 {
        how.apply(node);
    }
    *which = which.wrapping_sub(1);
    match &mut node.value {
        Value::List(nodes) => nodes.iter_mut().for_each(|n| change(n, which, how)),
        Value::Object(members) => members
            .iter_mut()
            .for_each(|m| change(&mut m.value, which, how)),
        _ => {}
    }
}

fn size(node: &Node<'_>) -> usize {
    1 + match &node.value {
        Value::List(nodes) => nodes.iter().map(size).sum(),
        Value::Object(members) => members.iter().map(|m| size(&m.value)).sum(),
        _ => 0,
    }
}

/// What happens to a node.
#[derive(Clone, Debug)]
enum Change {
    Become(&'static str),
    Drop(usize),
    Double(usize),
    Swap(usize, usize),
}

impl Change {
    fn apply(&self, node: &mut Node<'static>) {
        match (self, &mut node.value) {
            (Self::Become(text), _) => *node = json::parse(text).unwrap().into_owned(),
            (Self::Drop(i), Value::List(nodes)) if !nodes.is_empty() => {
                nodes.remove(i % nodes.len());
            }
            (Self::Drop(i), Value::Object(members)) if !members.is_empty() => {
                members.remove(i % members.len());
            }
            (Self::Double(i), Value::List(nodes)) if !nodes.is_empty() => {
                nodes.push(nodes[i % nodes.len()].clone());
            }
            (Self::Double(i), Value::Object(members)) if !members.is_empty() => {
                let mut double = members[i % members.len()].clone();
                double.value.value = Value::Bool(false);
                members.push(double);
            }
            (Self::Swap(i, j), Value::List(nodes)) if !nodes.is_empty() => {
                let length = nodes.len();
                nodes.swap(i % length, j % length);
            }
            (Self::Swap(i, j), Value::Object(members)) if !members.is_empty() => {
                let length = members.len();
                members.swap(i % length, j % length);
            }
            _ => {}
        }
    }
}

fn changes() -> impl Strategy<Value = Vec<(usize, Change)>> {
    let become_ = prop::sample::select(vec![
        "null",
        "true",
        "1.50",
        "-200",
        "1E5",
        "\"\"",
        "\"kim\"",
        "\"pyongyang\"",
        "\"threat\"",
        "\"2023-09\"",
        "\"\\u202e\"",
        "[]",
        "{}",
        "[{}]",
        "{\"id\":\"x\"}",
        "{\"en\":\"X\"}",
        "{\"a\":1,\"a\":2}",
        "[[[]]]",
    ])
    .prop_map(Change::Become);
    let change = prop_oneof![
        3 => become_,
        1 => any::<usize>().prop_map(Change::Drop),
        1 => any::<usize>().prop_map(Change::Double),
        1 => any::<(usize, usize)>().prop_map(|(i, j)| Change::Swap(i, j)),
    ];
    prop::collection::vec((any::<usize>(), change), 1..5)
}

/// The laws of a text that may be a dossier.
fn laws(text: &str) -> Result<(), TestCaseError> {
    let Ok(opened) = read(text.as_bytes(), "mutant") else {
        return Ok(());
    };
    let saved = write(&opened.dossier, &opened.set_aside);
    let again = read(saved.as_bytes(), "saved").unwrap();
    prop_assert_eq!(&again.dossier, &opened.dossier);
    prop_assert_eq!(&again.set_aside, &opened.set_aside);
    prop_assert_eq!(write(&again.dossier, &again.set_aside), saved.clone());
    let codes = |problems: &[crate::model::Problem]| {
        let mut codes: Vec<_> = problems.iter().map(|p| p.code).collect();
        codes.sort_unstable();
        codes
    };
    prop_assert_eq!(codes(&again.problems), codes(&opened.problems));
    let before = json::parse(text.trim_start_matches('\u{FEFF}')).unwrap();
    prop_assert!(
        holds(&json::parse(&saved).unwrap(), &before),
        "{}\n{}",
        text,
        saved
    );
    prop_assert!(
        opened
            .problems
            .iter()
            .all(|p| p.at.line > 0 && p.at.column > 0)
    );
    Ok(())
}

fn is_owned_place(at: Pos) -> bool {
    at.line > 0 && at.column > 0
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(dossier in samples::dossier()) {
        let text = write(&dossier, &SetAside::default());
        let opened = read(text.as_bytes(), "law").unwrap();
        prop_assert!(opened.set_aside.is_empty(), "{:?}\n{}", opened.problems, text);
        prop_assert_eq!(&opened.dossier, &dossier);
        prop_assert_eq!(write(&opened.dossier, &opened.set_aside), text);
        prop_assert_eq!(recheck(&dossier, &opened.set_aside).unwrap(), opened.problems);
    }

    #[test]
    fn mutants_lose_nothing(seeds in changes()) {
        let mut top = json::parse(SAMPLE).unwrap().into_owned();
        for (which, how) in seeds {
            let mut which = which % size(&top);
            change(&mut top, &mut which, &how);
        }
        prop_assert!(is_owned_place(top.at));
        laws(&serde_json::to_string(&top).unwrap())?;
    }

    #[test]
    fn mutants_of_any_dossier_lose_nothing(dossier in samples::dossier(), seeds in changes()) {
        let text = write(&dossier, &SetAside::default());
        let mut top = json::parse(&text).unwrap().into_owned();
        for (which, how) in seeds {
            let mut which = which % size(&top);
            change(&mut top, &mut which, &how);
        }
        laws(&serde_json::to_string(&top).unwrap())?;
    }

    #[test]
    fn torn_files_do_not_panic(
        cuts in prop::collection::vec((0..SAMPLE.len(), 0_usize..40, any::<u8>()), 1..4),
    ) {
        let mut bytes = SAMPLE.as_bytes().to_vec();
        for (at, length, byte) in cuts {
            let at = at.min(bytes.len());
            let end = bytes.len().min(at + length);
            bytes.splice(at..end, [byte]);
        }
        if let Ok(text) = std::str::from_utf8(&bytes) {
            laws(text)?;
        } else {
            prop_assert!(read(&bytes, "torn").is_err());
        }
    }

    #[test]
    fn arbitrary_bytes_do_not_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = read(&bytes, "noise");
    }
}
