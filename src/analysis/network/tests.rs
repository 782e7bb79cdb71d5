use super::*;
use crate::io::dossier::builtin;
use crate::model::samples;
use proptest::prelude::*;

fn whole(dossier: &Dossier, kind: NodeKind) -> Network {
    Network::of(dossier, kind, dossier.relations().iter(), kind.all(dossier))
}

/// A network made up of ties alone: their ends, as numbers.
fn made_up() -> impl Strategy<Value = Network> {
    let ends = prop::collection::btree_set((0_u32..24, 0_u32..24), 0..40);
    ends.prop_map(|ends| {
        let node = |n: u32| Node::Actor(Id::new(&format!("a{n:02}")).unwrap());
        let ties = ends.into_iter().filter(|(a, b)| a <= b).map(|(a, b)| Tie {
            ends: [a, b],
            fan: Fan::default(),
        });
        Network {
            nodes: (0..24).map(node).collect(),
            ties: ties.collect(),
            ..Network::default()
        }
    })
}

proptest! {
    #[test]
    fn thinning_leaves_out_only_what_has_no_relation_and_counts_it(
        network in made_up(),
        most in 0_usize..24,
        kept in prop::collection::btree_set(0_u32..24, 0..4),
    ) {
        // What is tied counts by its relations.
        let mut network = network;
        let id = |n: usize| Id::new(&format!("r{n}")).unwrap();
        for (n, tie) in network.ties.iter_mut().enumerate() {
            tie.fan.strands = vec![(id(n), crate::analysis::Side::Forward)];
        }
        let wanted = |network: &Network, node: &Node| network.number(node).is_some_and(|n| kept.contains(&n));
        let thinned = network.clone().thinned(most, |node| wanted(&network, node));
        prop_assert_eq!(thinned.nodes.len() + thinned.left_out, network.nodes.len());
        let named = |of: &Network| -> Vec<[Node; 2]> {
            let ties = of.ties.iter();
            ties.map(|tie| tie.ends.map(|end| of.nodes[end as usize].clone())).collect()
        };
        prop_assert_eq!(named(&thinned), named(&network));
        let alone = |of: &Network| of.degrees().iter().filter(|degree| **degree == 0).count();
        if network.ties.is_empty() {
            prop_assert_eq!(thinned.left_out, 0);
        } else {
            let held = network.nodes.iter().zip(network.degrees());
            let held = held.filter(|(node, degree)| *degree == 0 && wanted(&network, node)).count();
            prop_assert_eq!(alone(&thinned), alone(&network).min(most.max(held)));
            for number in &kept {
                prop_assert!(thinned.number(&network.nodes[*number as usize]).is_some());
            }
        }
    }

    #[test]
    fn every_relation_is_in_one_tie_or_counted(dossier in samples::dossier()) {
        for kind in NodeKind::ALL {
            let network = whole(&dossier, kind);
            let mut drawn: Vec<&Id<Relation>> = network.ties.iter()
                .flat_map(|tie| tie.fan.strands.iter().map(|(id, _)| id))
                .collect();
            prop_assert_eq!(drawn.len() + network.without_node, dossier.relations().len());
            drawn.sort();
            let count = drawn.len();
            drawn.dedup();
            prop_assert_eq!(count, drawn.len());
            if kind == NodeKind::Actors {
                prop_assert_eq!(network.without_node, 0);
            }
        }
    }

    #[test]
    fn ties_run_between_the_nodes_of_the_ends(dossier in samples::dossier()) {
        for kind in NodeKind::ALL {
            let network = whole(&dossier, kind);
            for tie in &network.ties {
                let named = tie.ends.map(|end| network.nodes[end as usize].clone());
                prop_assert!(tie.ends[0] <= tie.ends[1]);
                for (id, side) in &tie.fan.strands {
                    let relation = dossier.relations().get(id).unwrap();
                    let mut ends = [&relation.from, &relation.to].map(|end| kind.node_of(&dossier, end).unwrap());
                    let backward = ends[0] > ends[1];
                    if relation.directed {
                        prop_assert_eq!(*side == crate::analysis::Side::Backward, backward);
                    }
                    ends.sort();
                    prop_assert_eq!(&ends, &named);
                }
            }
        }
    }

    #[test]
    fn an_ego_network_grows_with_its_depth(network in made_up(), of in 0_u32..24) {
        prop_assert_eq!(within(&network, &[of], 0), vec![of]);
        let mut smaller = network.ego(&[of], 0);
        prop_assert_eq!(smaller.nodes.len(), 1);
        for depth in 1..5 {
            let larger = network.ego(&[of], depth);
            let holds = |node: &Node| larger.nodes.binary_search(node).is_ok();
            prop_assert!(smaller.nodes.iter().all(holds));
            prop_assert!(larger.ties.len() >= smaller.ties.len());
            smaller = larger;
        }
    }

    #[test]
    fn an_ego_network_holds_who_is_as_near_as_its_depth(network in made_up(), of in 0_u32..24, depth in 0_u8..4) {
        // The way to each node, found from the other side: shorter by one over each tie.
        let mut far = vec![u32::MAX; network.nodes.len()];
        far[of as usize] = 0;
        for _ in 0..network.nodes.len() {
            for tie in &network.ties {
                let [a, b] = tie.ends.map(|end| end as usize);
                far[a] = far[a].min(far[b].saturating_add(1));
                far[b] = far[b].min(far[a].saturating_add(1));
            }
        }
        let near: Vec<u32> = (0..).zip(&far).filter(|(_, d)| **d <= u32::from(depth)).map(|(n, _)| n).collect();
        prop_assert_eq!(within(&network, &[of], depth), near);
    }
}

#[test]
fn the_built_in_dossier_has_its_actors_and_its_places() {
    let opened = builtin().unwrap();
    let dossier = &opened.dossier;
    let places = whole(dossier, NodeKind::Places);
    assert_eq!(places.nodes.len(), dossier.places().len());
    let actors = whole(dossier, NodeKind::Actors);
    assert!(actors.nodes.len() >= dossier.actors().len());
    assert_eq!(actors.strands(), dossier.relations().len());
}

#[test]
fn something_stands_for_its_nodes() {
    let opened = builtin().unwrap();
    let dossier = &opened.dossier;
    let moscow = Item::Place(Id::new("moscow").unwrap());
    let actors = whole(dossier, NodeKind::Actors);
    for number in actors.nodes_of(dossier, &moscow) {
        match &actors.nodes[number as usize] {
            Node::Actor(id) => assert_eq!(dossier.seat_of(id).unwrap().id.as_str(), "moscow"),
            Node::Place(id) => assert_eq!(id.as_str(), "moscow"),
        }
    }
    assert!(!actors.nodes_of(dossier, &moscow).is_empty());
    let relation = dossier.relations().iter().next().unwrap();
    let ends = actors.nodes_of(dossier, &Item::Relation(relation.id.clone()));
    assert!((1..=2).contains(&ends.len()));
    let passage = relation.passages.first().unwrap();
    assert_eq!(
        actors.nodes_of(dossier, &Item::Passage(passage.id.clone())),
        ends
    );
}
