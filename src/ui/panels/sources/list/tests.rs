//! How shares are told, and in which order documents stand.

use super::*;
use crate::lang::{Lang, Texts};

#[test]
fn a_share_is_told_as_each_language_writes_it() {
    let told = |lang, share| Texts::new(lang).say(&percent(share));
    for (share, en, de) in [
        (0.0, "0%", "0 %"),
        (0.004, "<1%", "<1 %"),
        (0.123, "12%", "12 %"),
        (0.999, ">99%", ">99 %"),
        (1.0, "100%", "100 %"),
    ] {
        assert_eq!(told(Lang::En, share), en);
        assert_eq!(told(Lang::De, share), de);
    }
}

#[test]
fn letters_with_marks_stand_beside_those_without_and_nothing_comes_last() {
    let outlets = ["Zeit", "", "ähnlich", "Bote", "Ahorn"];
    let lines = outlets.map(|outlet| Line {
        folded: [String::new(), folded(outlet), String::new()],
        ..Line::of(outlet)
    });
    let mut list = DocumentList {
        by: Column::Outlet,
        lines: lines.to_vec(),
        ..DocumentList::default()
    };
    let order = |list: &DocumentList| {
        list.lines
            .iter()
            .map(|l| l.name.clone())
            .collect::<Vec<_>>()
    };
    list.sort();
    assert_eq!(order(&list), ["ähnlich", "Ahorn", "Bote", "Zeit", ""]);
    list.down = true;
    list.sort();
    assert_eq!(order(&list), ["Zeit", "Bote", "Ahorn", "ähnlich", ""]);
}

#[test]
fn documents_of_which_the_filter_hides_everything_stand_below_either_way() {
    let lines = [("Ahorn", true), ("Bote", false), ("Zeit", false)].map(|(outlet, hidden)| Line {
        folded: [String::new(), folded(outlet), String::new()],
        hidden,
        ..Line::of(outlet)
    });
    let mut list = DocumentList {
        by: Column::Outlet,
        lines: lines.to_vec(),
        ..DocumentList::default()
    };
    for (down, expected) in [
        (false, ["Bote", "Zeit", "Ahorn"]),
        (true, ["Zeit", "Bote", "Ahorn"]),
    ] {
        list.down = down;
        list.sort();
        let order: Vec<&str> = list.lines.iter().map(|l| l.name.as_str()).collect();
        assert_eq!(order, expected);
    }
}

impl Line {
    fn of(name: &str) -> Self {
        Self {
            row: 0,
            id: Id::new("d").unwrap(),
            cells: Default::default(),
            folded: Default::default(),
            name: name.to_owned(),
            published: None,
            passages: 0,
            share: None,
            unsure: 0,
            hidden: false,
        }
    }
}
