//! What is told of a network is told of the one that is drawn; and whose lines stand before all others.

use super::*;
use crate::analysis::Filter;
use crate::app::resources::Resources;
use crate::app::{Command, ListOrder, Listing, Origin, Session, Settings};
use crate::geom::Rect;
use crate::io::dossier::{SetAside, read, write};
use crate::io::synthetic::{Plan, dossier};
use crate::model::{Kind, KindRef};
use crate::scene::{Mark, Primitive};
use crate::ui::kit::Kit;
use eframe::egui::Context;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A network of a dossier, and what it is drawn from.
struct Sheet {
    session: Session,
    kit: Kit,
    laid: Laid,
    seen: Seen,
}

impl Sheet {
    fn dense() -> Self {
        let plan = Plan {
            relations: 600,
            places: 80,
            seed: 3,
            one_passage: true,
        };
        let file = write(&dossier(&plan).unwrap(), &SetAside::default());
        let opened = read(file.as_bytes(), "dense").unwrap();
        let resources = Arc::new(Resources::load().unwrap());
        Self {
            session: Session::new(opened, Origin::Builtin, Settings::default()),
            kit: Kit::new(resources, ThemeKind::Light),
            laid: Laid::default(),
            seen: Seen::default(),
        }
    }

    /// One frame.
    fn frame(&mut self) {
        let mut commands = Vec::new();
        let cx = PanelCx {
            session: &self.session,
            kit: &self.kit,
            commands: &mut commands,
            hovered: None,
        };
        self.laid.follow(&Context::default(), &cx);
        let spots = self.laid.spots(self.session.focus().network.pins(), None);
        let area = Rect::from_xywh(0.0, 0.0, 900.0, 600.0);
        let view = NetworkView::fitted(&spots, area, [40.0; 4]);
        self.seen.update(&cx, &self.laid, (view, &spots), false);
    }

    /// Frames until the network is laid out.
    fn rest(&mut self) {
        self.frame();
        for _ in 0..1_200 {
            if self.laid.is_settled() {
                return self.frame();
            }
            std::thread::sleep(std::time::Duration::from_millis(25));
            self.frame();
        }
        panic!("the network is not laid out");
    }

    /// What stands at the foot.
    fn foot(&self) -> Vec<String> {
        let (_, figure) = self.seen.figure.as_ref().unwrap();
        let [_, _, frame] = figure.layers();
        let mut told = Vec::new();
        texts(frame, &mut told);
        told
    }

    fn wanted(&self, met: Option<&Target>) -> Option<Wanted> {
        let mut commands = Vec::new();
        let cx = PanelCx {
            session: &self.session,
            kit: &self.kit,
            commands: &mut commands,
            hovered: None,
        };
        wanted(&cx, met)
    }
}

fn texts(marks: &[Mark], into: &mut Vec<String>) {
    for mark in marks {
        match &mark.primitive {
            Primitive::Text(run) => into.push(run.text.clone()),
            Primitive::Group(group) => texts(&group.marks, into),
            Primitive::Path(_) | Primitive::Disc(_) => {}
        }
    }
}

#[test]
fn the_foot_tells_the_filter_of_what_is_drawn_while_another_is_laid_out() {
    let mut sheet = Sheet::dense();
    sheet.rest();
    let told = |sheet: &Sheet| sheet.foot().iter().any(|line| line.contains("Shown:"));
    assert!(!told(&sheet) && !sheet.foot().is_empty());
    let all = sheet.laid.web().strands();
    let threats = Filter {
        kinds: Some(BTreeSet::from([KindRef::Standard(Kind::Threat)])),
        ..Filter::default()
    };
    sheet
        .session
        .apply(Command::Filter(Box::new(threats)))
        .unwrap();
    // The first frame after it only sets out to lay out the next one.
    sheet.frame();
    assert_eq!(sheet.laid.web().strands(), all);
    assert!(!told(&sheet), "{:?}", sheet.foot());
    sheet.rest();
    let shown = sheet.laid.web().strands();
    assert!(shown < all);
    let line = format!("Shown: {shown} of 600 relations (Threat)");
    assert!(sheet.foot().contains(&line), "{:?}", sheet.foot());
    // And back again.
    sheet
        .session
        .apply(Command::Filter(Box::default()))
        .unwrap();
    sheet.frame();
    assert!(sheet.foot().contains(&line), "{:?}", sheet.foot());
    sheet.rest();
    assert!(!told(&sheet));
}

#[test]
fn the_node_that_is_met_comes_before_the_selected_one_and_that_before_the_list() {
    let mut sheet = Sheet::dense();
    assert_eq!(sheet.wanted(None), None);
    let relations = sheet.session.workspace().dossier.relations();
    let items: Vec<Item> = relations
        .iter()
        .take(3)
        .map(|relation| Item::Relation(relation.id.clone()))
        .collect();
    let actors = sheet.session.workspace().dossier.actors();
    let nodes: Vec<Item> = actors
        .iter()
        .take(2)
        .map(|actor| Item::Actor(actor.id.clone()))
        .collect();
    let [met, selected] = &nodes[..] else {
        panic!("{nodes:?}")
    };
    let (met, selected) = (Target::Item(met.clone()), selected.clone());
    let order = ListOrder::default();
    let dossier = &sheet.session.workspace().dossier;
    let listing = Listing::new("three".to_owned(), &items, order, dossier);
    let items = Arc::clone(&listing.items);
    sheet.session.apply(Command::List(listing)).unwrap();
    let list = sheet.wanted(None);
    assert!(
        matches!(&list, Some(Wanted::List(all)) if *all == items),
        "{list:?}"
    );
    assert_eq!(sheet.wanted(Some(&met)), Some(Wanted::Dot(met.clone())));
    // A line is no node: then the list stays.
    let line = Target::Item(items[0].clone());
    assert_eq!(sheet.wanted(Some(&line)), list);
    sheet
        .session
        .apply(Command::Select(Some(selected.clone())))
        .unwrap();
    let chosen = Some(Wanted::Selection(selected));
    assert_eq!(sheet.wanted(None), chosen);
    assert_eq!(sheet.wanted(Some(&line)), chosen);
    assert_eq!(sheet.wanted(Some(&met)), Some(Wanted::Dot(met)));
}
