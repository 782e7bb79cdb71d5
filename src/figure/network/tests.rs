use super::super::drawn::Target;
use super::super::map::tests::Desk;
use super::*;
use crate::analysis::layout::Start;
use crate::analysis::{MOST_ALONE, Network, Node, NodeKind};
use crate::geom::{Rect, ScreenPos};
use crate::io::dossier::{SetAside, read, write};
use crate::io::synthetic::{Plan, dossier};
use crate::model::Item;
use crate::scene::pick::pick;
use proptest::prelude::*;
use std::collections::BTreeMap;

mod alone;
mod dense;

const SIZE: Size = Size::new(1000.0, 700.0);

/// A network with all that its drawing borrows.
struct Laid {
    desk: Desk,
    web: Web,
    spots: Vec<Spot>,
}

impl Laid {
    fn new(desk: Desk, kind: NodeKind, layout: LayoutKind) -> Self {
        let cx = desk.cx(None);
        let relations = drawn(cx.dossier, cx.visible);
        let network = Network::of(cx.dossier, kind, relations, kind.all(cx.dossier));
        let network = network.thinned(MOST_ALONE, |_| false);
        let known = (cx.assessments, cx.facts);
        let web = Web::new(&network, (cx.dossier, known), (cx.texts, cx.fonts));
        let spots = layout.spots(&network.graph(), &Start::default());
        Self { web, spots, desk }
    }

    /// Drawn as fitted, or so many times nearer about the node with the fewest relations that has any.
    fn draw(&self, selection: Option<&Item>, zoom: f32) -> Figure {
        base(&self.desk.cx(selection), &self.drawing(zoom), SIZE)
    }

    fn drawing(&self, zoom: f32) -> NetworkDrawing<'_> {
        let area = Rect::from_xywh(0.0, 0.0, SIZE.width, SIZE.height);
        let view = NetworkView::fitted(&self.spots, area, fit_margins_px(SIZE, 1));
        NetworkDrawing {
            web: &self.web,
            spots: &self.spots,
            view: view.zoomed(zoom, self.quiet(&view)),
            layout: LayoutKind::Force,
            sized: false,
            ego: None,
        }
    }
}

impl Laid {
    fn quiet(&self, view: &NetworkView) -> ScreenPos {
        let tied = self.web.nodes.iter().zip(&self.spots);
        let tied = tied.filter(|(node, _)| node.degree > 0);
        let quiet = tied.min_by_key(|(node, _)| node.degree);
        quiet.map_or(view.area.center(), |(_, spot)| view.screen_from_spot(*spot))
    }
}

/// The number of lines that carry each relation.
fn carried(figure: &Figure) -> BTreeMap<Id<Relation>, usize> {
    let mut carried = BTreeMap::new();
    for target in &figure.targets {
        let ids = match target {
            Target::Item(Item::Relation(id)) => vec![id.clone()],
            Target::Bundle(ids) => ids.to_vec(),
            _ => Vec::new(),
        };
        for id in ids {
            *carried.entry(id).or_default() += 1;
        }
    }
    carried
}

#[test]
fn every_relation_has_one_line_and_every_node_a_dot() {
    for kind in NodeKind::ALL {
        for layout in LayoutKind::ALL {
            let laid = Laid::new(Desk::builtin(), kind, layout);
            let figure = laid.draw(None, 1.0);
            let all: BTreeMap<_, _> = laid.desk.relations().map(|id| (id.clone(), 1)).collect();
            assert_eq!(carried(&figure), all);
            for node in &laid.web.nodes {
                let item = node.node.item();
                assert!(figure.targets.contains(&Target::Item(item)));
            }
        }
    }
}

#[test]
fn what_is_drawn_is_found_where_it_is() {
    let laid = Laid::new(Desk::builtin(), NodeKind::Actors, LayoutKind::Force);
    let figure = laid.draw(None, 1.0);
    let area = Rect::from_xywh(0.0, 0.0, SIZE.width, SIZE.height);
    let view = NetworkView::fitted(&laid.spots, area, fit_margins_px(SIZE, 1));
    for (node, spot) in laid.web.nodes.iter().zip(&laid.spots) {
        let found = pick(&figure.scene, view.screen_from_spot(*spot), 2.0);
        let item = found.iter().find_map(|tag| figure.item(*tag));
        assert!(
            found
                .iter()
                .any(|tag| figure.item(*tag) == Some(&node.node.item())),
            "{item:?} instead of {:?}",
            node.node
        );
    }
}

#[test]
fn a_dense_network_has_a_line_for_each_pair_and_lanes_from_near() {
    let plan = Plan {
        relations: 900,
        places: 60,
        seed: 5,
        one_passage: true,
    };
    let file = write(&dossier(&plan).unwrap(), &SetAside::default());
    let desk = Desk::new(read(file.as_bytes(), "crowd").unwrap());
    let laid = Laid::new(desk, NodeKind::Places, LayoutKind::Force);
    let figure = laid.draw(None, 1.0);
    let stock = figure.stock.unwrap();
    assert!(stock.lines >= 40 && stock.drawn > stock.lines, "{stock:?}");
    assert!(carried(&figure).values().all(|lines| *lines == 1));
    // A selection keeps all its lines, apart from those of the others.
    let busiest = laid
        .web
        .nodes
        .iter()
        .max_by_key(|node| node.degree)
        .unwrap();
    let item = busiest.node.item();
    let figure = laid.draw(Some(&item), 1.0);
    let drawn = carried(&figure);
    let Node::Place(id) = &busiest.node else {
        panic!("{:?}", busiest.node)
    };
    let cx = laid.desk.cx(None);
    for relation in super::drawn(cx.dossier, cx.visible) {
        let ends = [&relation.from, &relation.to].map(|end| cx.dossier.place_of(end));
        if ends.iter().flatten().any(|place| &place.id == id) {
            assert_eq!(drawn.get(&relation.id), Some(&1), "{}", relation.id);
        }
    }
    // From near enough each relation has its own line again.
    let near = laid.draw(None, 12.0);
    let lone = |target: &&Target| matches!(target, Target::Item(Item::Relation(_)));
    let lone = near.targets.iter().filter(lone).count();
    assert!(lone > 0, "{:?}", near.stock);
}

/// The built-in dossier with a state that has no seat, so that relations of it lack a place.
fn without_a_seat() -> Desk {
    Desk::edited(|json| {
        for actor in json["actors"].as_array_mut().unwrap() {
            if actor["id"] == "russia" {
                actor.as_object_mut().unwrap().remove("seat");
            }
        }
    })
}

#[test]
fn a_sheet_cites_what_is_drawn_with_or_without_a_place() {
    for kind in NodeKind::ALL {
        let laid = Laid::new(without_a_seat(), kind, LayoutKind::Force);
        let cx = laid.desk.cx(None);
        assert!(cx.visible.unlocated.len() > 2);
        let cited = laid.web.cited(cx.dossier, cx.visible);
        let expected = match kind {
            NodeKind::Actors => cx.visible.listed(),
            NodeKind::Places => cx.visible.relations.clone(),
        };
        assert_eq!(cited.relations, expected);
        assert_eq!(cited.relations.len(), laid.web.strands());
        assert!(cited.unlocated.is_empty());
        assert_eq!(cited.unsupported, cx.visible.unsupported);
        let told = laid.web.without_node;
        assert_eq!(told + cited.relations.len(), cx.visible.listed().len());
    }
}

#[test]
fn a_sheet_around_somebody_cites_only_what_is_near() {
    let desk = without_a_seat();
    let cx = desk.cx(None);
    let all = || drawn(cx.dossier, cx.visible);
    let whole = Network::of(cx.dossier, NodeKind::Actors, all(), Vec::new());
    for actor in cx.dossier.actors().iter() {
        let node = Node::Actor(actor.id.clone());
        let Some(number) = whole.number(&node) else {
            continue;
        };
        let ego = whole.ego(&[number], 1);
        let known = (cx.assessments, cx.facts);
        let web = Web::new(&ego, (cx.dossier, known), (cx.texts, cx.fonts));
        let cited = web.cited(cx.dossier, cx.visible);
        let has = |relation: &&Relation| {
            let ends = [&relation.from, &relation.to].map(|e| ego.kind.node_of(cx.dossier, e));
            ends.iter().flatten().all(|end| ego.number(end).is_some())
        };
        let near: BTreeSet<_> = all().filter(has).map(|r| r.id.clone()).collect();
        let told = cx.dossier.relations().in_rows(&cited.relations);
        assert_eq!(told.map(|r| r.id.clone()).collect::<BTreeSet<_>>(), near);
        assert!(cited.relations.is_sorted() && cited.unlocated.is_empty());
    }
}

proptest! {
    #[test]
    fn a_view_leads_to_the_sheet_and_back(
        spots in prop::collection::vec([-500.0_f32..500.0, -500.0_f32..500.0], 0..20),
        at in (0.0_f32..900.0, 0.0_f32..600.0),
        factor in 0.3_f32..3.0,
        by in (-90.0_f32..90.0, -90.0_f32..90.0),
    ) {
        let area = Rect::from_xywh(40.0, 20.0, 900.0, 600.0);
        let view = NetworkView::fitted(&spots, area, [20.0, 30.0, 40.0, 50.0]);
        let near = |a: ScreenPos, b: ScreenPos| a.distance_px(b) < 0.2;
        for spot in &spots {
            let on = view.screen_from_spot(*spot);
            prop_assert!(area.grown(0.5).contains(on));
            let [x, y] = view.spot_from_screen(on);
            prop_assert!((x - spot[0]).hypot(y - spot[1]) < 0.05);
        }
        let at = ScreenPos::new(at.0, at.1);
        let held = view.spot_from_screen(at);
        prop_assert!(near(view.zoomed(factor, at).screen_from_spot(held), at));
        let to = at.moved(by.0, by.1);
        prop_assert!(near(view.dragged(at, to).screen_from_spot(held), to));
    }
}
