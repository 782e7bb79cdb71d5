//! Choosing rows agrees with a plain set.

use super::super::{Chosen, Manner};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// What a hand does.
#[derive(Clone, Debug)]
enum Act {
    Choose(usize, Manner),
    Step(isize, Manner),
    All,
}

fn manner() -> impl Strategy<Value = Manner> {
    prop::sample::select(vec![
        Manner::Alone,
        Manner::Toggled,
        Manner::Stretched,
        Manner::Added,
    ])
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        4 => (0_usize..12, manner()).prop_map(|(at, how)| Act::Choose(at, how)),
        4 => (-3_isize..4, manner()).prop_map(|(by, how)| Act::Step(by, how)),
        1 => Just(Act::All),
    ]
}

/// The same by positions and a plain set.
#[derive(Default)]
struct Plain {
    set: BTreeSet<usize>,
    anchor: Option<usize>,
    cursor: Option<usize>,
}

impl Plain {
    fn choose(&mut self, at: usize, manner: Manner) {
        self.cursor = Some(at);
        let from = self.anchor.unwrap_or(at);
        let stretch = from.min(at)..=from.max(at);
        match manner {
            Manner::Alone => self.set = BTreeSet::from([at]),
            Manner::Toggled if self.set.contains(&at) => {
                self.set.remove(&at);
            }
            Manner::Toggled => {
                self.set.insert(at);
            }
            Manner::Stretched => self.set = stretch.collect(),
            Manner::Added => self.set.extend(stretch),
        }
        self.anchor = match manner {
            Manner::Alone | Manner::Toggled => Some(at),
            Manner::Stretched | Manner::Added => self.anchor.or(Some(at)),
        };
    }

    fn act(&mut self, act: &Act, count: usize) {
        let last = count - 1;
        match act {
            Act::Choose(at, manner) => self.choose((*at).min(last), *manner),
            Act::Step(by, manner) => {
                let to = match self.cursor {
                    Some(here) => here.saturating_add_signed(*by).min(last),
                    None => 0,
                };
                self.choose(to, *manner);
            }
            Act::All => {
                self.set = (0..count).collect();
                self.anchor = self.anchor.or(Some(0));
                self.cursor = self.cursor.or(Some(0));
            }
        }
    }
}

proptest! {
    #[test]
    fn choosing_agrees_with_a_plain_set(
        order in Just((0_u32..9).map(|n| n * 7 % 11).collect::<Vec<_>>()).prop_shuffle(),
        acts in prop::collection::vec(act(), 1..20),
    ) {
        let (mut chosen, mut plain) = (Chosen::default(), Plain::default());
        for act in &acts {
            match act {
                Act::Choose(at, manner) => chosen.choose(&order, *at, *manner),
                Act::Step(by, manner) => chosen.step(&order, *by, *manner),
                Act::All => chosen.choose_all(&order),
            }
            plain.act(act, order.len());
            let wanted: Vec<u32> = plain.set.iter().map(|at| order[*at]).collect();
            prop_assert_eq!(chosen.in_order(&order), wanted);
            prop_assert_eq!(chosen.len(), plain.set.len());
            prop_assert_eq!(chosen.cursor(), plain.cursor.map(|at| order[at]));
        }
    }

    #[test]
    fn what_is_chosen_stays_so_when_sorted_anew_and_leaves_with_its_row(
        order in Just((0_u32..20).collect::<Vec<_>>()).prop_shuffle(),
        acts in prop::collection::vec((0_usize..20, manner()), 1..8),
        left in 0_usize..20,
    ) {
        let mut chosen = Chosen::default();
        for (at, manner) in acts {
            chosen.choose(&order, at, manner);
        }
        let before: BTreeSet<u32> = chosen.in_order(&order).into_iter().collect();
        let file: Vec<u32> = (0..20).collect();
        prop_assert_eq!(&chosen.in_order(&file), &before.iter().copied().collect::<Vec<_>>());
        let shown = &order[..left];
        chosen.keep(shown);
        let there: BTreeSet<u32> = shown.iter().copied().collect();
        let kept: BTreeSet<u32> = chosen.in_order(&file).into_iter().collect();
        prop_assert_eq!(kept, &before & &there);
        prop_assert!(chosen.cursor().is_none_or(|row| there.contains(&row)));
    }
}

#[test]
fn of_no_rows_none_is_chosen() {
    let mut chosen = Chosen::default();
    chosen.choose(&[], 3, Manner::Alone);
    chosen.step(&[], 1, Manner::Stretched);
    chosen.choose_all(&[]);
    assert!(chosen.is_empty() && chosen.cursor().is_none());
}
