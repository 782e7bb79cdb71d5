//! How the reader looks at the network: what its nodes are, how it is laid out, and which nodes have been put somewhere by hand.

use crate::analysis::layout::{LayoutKind, Spot, Start};
use crate::analysis::{Filter, MOST_ALONE, Network, Node, NodeKind, Visible};
use crate::figure::network::{NetworkView, drawn};
use crate::lang::Texts;
use crate::model::{Dossier, Item, wording};
use std::collections::BTreeMap;

/// What chance begins with in every layout.
const SEED: u64 = 1;
/// The farthest that an ego network reaches, in ties.
pub const DEEPEST: u8 = 3;

/// More nodes than this are drawn the larger the more relations they have, unless the reader wants them alike.
const MANY: usize = 40;

/// Where nodes have been put by hand.
pub type Pins = BTreeMap<Node, Spot>;

/// A change of the network's look.
#[derive(Clone, Debug, PartialEq)]
pub enum NetworkChange {
    /// Actors or places.
    Nodes(NodeKind),
    /// Another layout.
    Layout(LayoutKind),
    /// Whether the area of nodes tells how many relations they have.
    Sized(bool),
    /// Only what is within so many ties of the selection; `None` is all again.
    Ego(Option<u8>),
    /// It is seen from here.
    Look(NetworkView),
    /// A node is put here.
    Put(Node, Spot),
    /// All nodes are laid out anew; what was put by hand is free again.
    Again,
    /// Takes the last change made by hand back.
    Undo,
    /// Makes it again.
    Redo,
}

/// What can be taken back.
#[derive(Clone, Debug, Default, PartialEq)]
struct ByHand {
    pins: Pins,
    /// How often all was laid out anew.
    round: u64,
}

/// How the reader looks at the network.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NetworkLook {
    /// What its nodes are.
    pub nodes: NodeKind,
    /// How it is laid out.
    pub layout: LayoutKind,
    /// Whether the area of nodes is to tell how many relations they have, however few they are.
    pub sized: bool,
    /// Whether it is not to, however many they are.
    pub plain: bool,
    /// Around what it is drawn, and to how many ties; `None` is all of it.
    pub ego: Option<(Item, u8)>,
    /// From where it is seen; `None` is fitted when it is next drawn.
    pub view: Option<NetworkView>,
    hand: ByHand,
    done: Vec<ByHand>,
    undone: Vec<ByHand>,
}

impl NetworkLook {
    /// Where nodes have been put by hand.
    #[must_use]
    pub fn pins(&self) -> &Pins {
        &self.hand.pins
    }

    /// How often all was laid out anew.
    #[must_use]
    pub fn round(&self) -> u64 {
        self.hand.round
    }

    /// Whether something made by hand can be taken back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    /// Whether something taken back can be made again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// Whether the area of so many nodes tells how many relations they have: of many, the reader looks for the busiest.
    #[must_use]
    pub fn is_sized(&self, nodes: usize) -> bool {
        self.sized || nodes > MANY && !self.plain
    }

    /// Carries a change out while this is selected.
    pub(in crate::app) fn change(&mut self, change: NetworkChange, selection: Option<&Item>) {
        match change {
            NetworkChange::Nodes(nodes) => {
                self.nodes = nodes;
                self.view = None;
            }
            NetworkChange::Layout(layout) => {
                self.layout = layout;
                self.view = None;
            }
            NetworkChange::Sized(sized) => (self.sized, self.plain) = (sized, !sized),
            NetworkChange::Ego(depth) => {
                self.ego = self.around(depth, selection);
                self.view = None;
            }
            NetworkChange::Look(view) => self.view = Some(view),
            NetworkChange::Put(node, spot) => self.by_hand(|hand| {
                hand.pins.insert(node, spot);
            }),
            NetworkChange::Again => self.by_hand(|hand| {
                hand.pins.clear();
                hand.round += 1;
            }),
            NetworkChange::Undo => swap(&mut self.hand, &mut self.done, &mut self.undone),
            NetworkChange::Redo => swap(&mut self.hand, &mut self.undone, &mut self.done),
        }
    }

    /// What is selected, or what it was drawn around before.
    fn around(&self, depth: Option<u8>, selection: Option<&Item>) -> Option<(Item, u8)> {
        let depth = depth?.clamp(1, DEEPEST);
        let before = self.ego.as_ref().map(|(item, _)| item);
        Some((selection.or(before)?.clone(), depth))
    }

    fn by_hand(&mut self, change: impl FnOnce(&mut ByHand)) {
        self.done.push(self.hand.clone());
        self.undone.clear();
        change(&mut self.hand);
    }

    /// The network of what is visible. Relations without a place at an end are among actors, too; those without a passage that
    /// counts are not, as on the map. Around something of which no node is left, it is empty. Of thousands of nodes without a relation
    /// only some are beside the others; those put somewhere by hand are.
    #[must_use]
    pub fn network(&self, dossier: &Dossier, visible: &Visible, filter: &Filter) -> Network {
        let relations = drawn(dossier, visible);
        let also = if filter.is_everything() {
            self.nodes.all(dossier)
        } else {
            Vec::new()
        };
        let whole = Network::of(dossier, self.nodes, relations, also);
        let found = match &self.ego {
            Some((item, depth)) => whole.ego(&whole.nodes_of(dossier, item), *depth),
            None => whole,
        };
        found.thinned(MOST_ALONE, |node| self.pins().contains_key(node))
    }

    /// With what its layout begins, given where nodes stood before.
    #[must_use]
    pub fn start(&self, network: &Network, earlier: &Pins) -> Start {
        let numbered = |spots: &Pins| {
            let known = spots.iter();
            let known = known.filter_map(|(node, spot)| Some((network.number(node)?, *spot)));
            known.collect()
        };
        Start {
            pinned: numbered(&self.hand.pins),
            earlier: numbered(earlier),
            seed: SEED + self.hand.round,
        }
    }

    /// Around what it is drawn, in words, and to how many ties.
    #[must_use]
    pub fn ego_named(&self, dossier: &Dossier, texts: &Texts) -> Option<(String, u8)> {
        let (item, depth) = self.ego.as_ref()?;
        let name = match item {
            Item::Place(id) => {
                let place = dossier.places().get(id)?;
                wording::short_name(&place.names, texts)
            }
            Item::Actor(id) => {
                let actor = dossier.actors().get(id)?;
                wording::short_name(&actor.names, texts)
            }
            Item::Document(id) => {
                let document = dossier.documents().get(id)?;
                wording::short_name(&document.title, texts)
            }
            Item::Relation(id) => wording::head(dossier, dossier.relations().get(id)?, texts),
            Item::Passage(id) => wording::head(dossier, dossier.passage(id)?.0, texts),
        };
        Some((name, *depth))
    }
}

/// Goes one step: what is goes on one pile, and what was comes from the other.
fn swap(hand: &mut ByHand, from: &mut Vec<ByHand>, to: &mut Vec<ByHand>) {
    if let Some(before) = from.pop() {
        to.push(std::mem::replace(hand, before));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{Assessments, Facts, visible_by};
    use crate::io::dossier::builtin;
    use crate::model::Id;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn put(number: usize, x: f32) -> NetworkChange {
        let node = Node::Actor(Id::new(&format!("a{number}")).unwrap());
        NetworkChange::Put(node, [x, 0.0])
    }

    fn by_hand() -> impl Strategy<Value = NetworkChange> {
        let put = (0_usize..3, -9.0_f32..9.0).prop_map(|(number, x)| put(number, x));
        prop_oneof![put, Just(NetworkChange::Again)]
    }

    proptest! {
        #[test]
        fn undo_takes_back_and_redo_makes_again(changes in prop::collection::vec(by_hand(), 1..12)) {
            let mut look = NetworkLook::default();
            let mut states = vec![look.hand.clone()];
            for change in changes {
                look.change(change, None);
                states.push(look.hand.clone());
            }
            for state in states.iter().rev().skip(1) {
                prop_assert!(look.can_undo());
                look.change(NetworkChange::Undo, None);
                prop_assert_eq!(&look.hand, state);
            }
            prop_assert!(!look.can_undo());
            for state in states.iter().skip(1) {
                look.change(NetworkChange::Redo, None);
                prop_assert_eq!(&look.hand, state);
            }
            prop_assert!(!look.can_redo());
        }
    }

    #[test]
    fn whatever_the_filter_an_ego_network_has_only_what_is_near() {
        let opened = builtin().unwrap();
        let dossier = &opened.dossier;
        let assessments = Assessments::of(dossier, &opened.anchors);
        let facts = Facts::of(dossier, &assessments);
        let kinds: BTreeSet<_> = dossier.relations().iter().map(|r| &r.kind).collect();
        let mut gone = 0;
        for kind in kinds {
            let filter = Filter {
                kinds: Some(BTreeSet::from([kind.clone()])),
                ..Filter::default()
            };
            let visible = visible_by(&facts, None, dossier, &filter);
            let whole = NetworkLook::default().network(dossier, &visible, &filter);
            for actor in dossier.actors().iter() {
                let item = Item::Actor(actor.id.clone());
                let middle = whole.nodes_of(dossier, &item);
                gone += usize::from(middle.is_empty());
                let mut near = BTreeSet::from_iter(middle);
                for depth in 1..=DEEPEST {
                    let look = NetworkLook {
                        ego: Some((item.clone(), depth)),
                        ..NetworkLook::default()
                    };
                    let ties = whole.ties.iter().map(|tie| tie.ends);
                    let touching = ties.filter(|ends| ends.iter().any(|n| near.contains(n)));
                    near.extend(touching.flatten().collect::<Vec<_>>());
                    let nodes = near.iter().map(|n| whole.nodes[*n as usize].clone());
                    let drawn = look.network(dossier, &visible, &filter).nodes;
                    assert_eq!(drawn, nodes.collect::<Vec<_>>(), "{item:?}");
                }
            }
        }
        assert!(gone > 0);
    }

    #[test]
    fn many_nodes_are_sized_until_the_reader_wants_them_alike() {
        let mut look = NetworkLook::default();
        assert!(!look.is_sized(MANY) && look.is_sized(MANY + 1));
        look.change(NetworkChange::Sized(false), None);
        assert!(!look.is_sized(MANY + 1));
        look.change(NetworkChange::Sized(true), None);
        assert!(look.is_sized(1) && look.is_sized(MANY + 1));
    }

    #[test]
    fn an_ego_network_stays_around_what_was_selected() {
        let mut look = NetworkLook::default();
        let moscow = Item::Place(Id::new("moscow").unwrap());
        look.change(NetworkChange::Ego(Some(2)), None);
        assert_eq!(look.ego, None);
        look.change(NetworkChange::Ego(Some(2)), Some(&moscow));
        assert_eq!(look.ego, Some((moscow.clone(), 2)));
        look.change(NetworkChange::Ego(Some(9)), None);
        assert_eq!(look.ego, Some((moscow, DEEPEST)));
        look.change(NetworkChange::Ego(None), None);
        assert_eq!(look.ego, None);
    }
}
