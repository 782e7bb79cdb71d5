//! The card of a relation: what it is, how it stands, and the passages that say so.

use super::super::fonts::font;
use super::super::style::{BODY, RADIUS, SMALL, TITLE, colour};
use super::super::widgets::text::{
    CARD_LINES, bounded, break_before, caps, fact, held, held_label, named, small, title, told,
};
use super::super::widgets::{Sample, chip};
use super::super::words;
use super::{PanelCx, passage};
use crate::analysis::Absence;
use crate::app::{Action, Command};
use crate::figure::style::hue;
use crate::lang::Message;
use crate::model::{End, Item, Relation, wording};
use crate::scene::Face;
use eframe::egui::{Frame, Link, Margin, RichText, Role, Sense, Ui, Vec2};

/// The most lines of the sentence that says how it stands.
const STATUS_LINES: usize = 14;

pub(super) fn show(ui: &mut Ui, cx: &mut PanelCx<'_>, relation: &Relation, reveal: bool) {
    hidden(ui, cx, relation);
    absent(ui, cx, relation);
    kind_line(ui, cx, relation);
    ui.add_space(2.0);
    heading(ui, cx, relation);
    actors(ui, cx, relation);
    ui.add_space(2.0);
    facts(ui, cx, relation);
    ui.add_space(10.0);
    status(ui, cx, relation);
    fulfils(ui, cx, relation);
    if let Some(note) = &relation.note {
        ui.add_space(6.0);
        small(ui, &cx.kit.palette, note.get(cx.lang()));
    }
    ui.add_space(16.0);
    passages(ui, cx, relation, reveal);
}

/// Says that the filter hides the relation, and offers to show everything.
fn hidden(ui: &mut Ui, cx: &mut PanelCx<'_>, relation: &Relation) {
    let row = cx.dossier().relations().row(&relation.id);
    if row.is_some_and(|row| cx.session.derived().visible.has(row)) {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().interact_size.y = 16.0;
        small(ui, &cx.kit.palette, &cx.text("card-hidden"));
        let show = RichText::new(cx.text("action-clear-filter")).size(SMALL + 0.5);
        if ui.add(Link::new(show)).clicked() {
            cx.push(Command::Do(Action::ClearFilter));
        }
    });
    ui.add_space(8.0);
}

/// Says why the relation is not on the map, whatever the filter lets through, and what would mend it.
fn absent(ui: &mut Ui, cx: &PanelCx<'_>, relation: &Relation) {
    let standing = cx
        .session
        .derived()
        .assessments
        .get(cx.dossier(), &relation.id);
    if let Some(why) = Absence::of(cx.dossier(), relation, standing) {
        let sentence = Message::new(why.told_id()).with("passages", relation.passages.len());
        small(ui, &cx.kit.palette, &cx.say(&sentence));
        ui.add_space(8.0);
    }
}

/// The line as it is drawn, and the name of its kind in its hue.
fn kind_line(ui: &mut Ui, cx: &PanelCx<'_>, relation: &Relation) {
    let (dossier, kit) = (cx.dossier(), cx.kit);
    let assessment = cx
        .session
        .derived()
        .assessments
        .get(cx.dossier(), &relation.id);
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(Vec2::new(40.0, 18.0), Sense::hover());
        Sample::of(dossier, relation, assessment).paint(ui.painter(), kit, rect, 1.0);
        let ink = colour(hue(&kit.theme, dossier.family(&relation.kind)));
        let word = wording::kind_name(dossier, &relation.kind, cx.texts());
        let manner = (font(Face::SansStrong, 13.0), ink);
        let label = ui.add(held_label(ui, &word, manner, CARD_LINES));
        // Who listens hears first what the whole card is about.
        let about = format!("{word}: {}", wording::ends(dossier, relation, cx.texts()));
        named(ui, &label, Role::Heading, &bounded(&about));
    });
}

/// The places of the ends, each one click away.
fn heading(ui: &mut Ui, cx: &mut PanelCx<'_>, relation: &Relation) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.spacing_mut().interact_size.y = 16.0;
        end(ui, cx, &relation.from);
        ui.label(
            RichText::new(wording::arrow(relation))
                .font(font(Face::SansStrong, TITLE))
                .color(cx.kit.palette.muted),
        );
        end(ui, cx, &relation.to);
    });
}

fn end(ui: &mut Ui, cx: &mut PanelCx<'_>, end: &End) {
    let dossier = cx.dossier();
    let palette = &cx.kit.palette;
    match dossier.place_of(end) {
        Some(place) => {
            let name = words::place_name(place, cx.texts());
            break_before(ui, name, &font(Face::SansStrong, TITLE));
            let link = title(ui, palette, name, Sense::click());
            if link
                .on_hover_cursor(eframe::egui::CursorIcon::PointingHand)
                .clicked()
            {
                cx.push(Command::Select(Some(Item::Place(place.id.clone()))));
            }
        }
        None => {
            let name = wording::end_name(dossier, end, cx.texts());
            break_before(ui, &name, &font(Face::SansStrong, TITLE));
            title(ui, palette, &name, Sense::hover());
        }
    }
}

/// Who does it to whom, each one click away.
fn actors(ui: &mut Ui, cx: &mut PanelCx<'_>, relation: &Relation) {
    let ends = [&relation.from, &relation.to];
    if ends.iter().all(|end| end.actor.is_none()) {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 5.0;
        ui.spacing_mut().interact_size.y = 16.0;
        actor(ui, cx, ends[0]);
        ui.label(RichText::new(wording::arrow(relation)).color(cx.kit.palette.muted));
        actor(ui, cx, ends[1]);
    });
}

/// The actor of an end; the place of the end where nobody is named.
fn actor(ui: &mut Ui, cx: &mut PanelCx<'_>, end: &End) {
    let dossier = cx.dossier();
    let actor = end.actor.as_ref().and_then(|id| dossier.actors().get(id));
    match actor {
        Some(actor) => {
            let name = wording::name(&actor.names, cx.texts());
            break_before(ui, name, &font(Face::Sans, BODY));
            let manner = (font(Face::Sans, BODY), cx.kit.palette.ink);
            let within = (CARD_LINES, ui.available_width());
            let link = ui.add(Link::new(held(ui.painter(), name, manner, within)));
            if told(link, name).clicked() {
                cx.push(Command::Select(Some(Item::Actor(actor.id.clone()))));
            }
        }
        None => {
            let name = wording::end_name(dossier, end, cx.texts());
            break_before(ui, &name, &font(Face::Sans, BODY));
            fact(ui, &cx.kit.palette, &name);
        }
    }
}

/// What is handed over, when, and whether it happened.
fn facts(ui: &mut Ui, cx: &PanelCx<'_>, relation: &Relation) {
    fact(ui, &cx.kit.palette, &wording::facts(relation, cx.texts()));
    fact(
        ui,
        &cx.kit.palette,
        &wording::phrase_and_reading(relation, cx.texts()),
    );
}

/// How it stands, in a box.
fn status(ui: &mut Ui, cx: &PanelCx<'_>, relation: &Relation) {
    let Some(assessment) = cx
        .session
        .derived()
        .assessments
        .get(cx.dossier(), &relation.id)
    else {
        return;
    };
    let palette = cx.kit.palette;
    Frame::new()
        .fill(palette.tint)
        .corner_radius(RADIUS + 2)
        .inner_margin(Margin::symmetric(12, 10))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            let word = wording::word(assessment.status, cx.texts());
            ui.label(RichText::new(word).font(font(Face::SansStrong, 12.5)));
            let sentence = wording::status_sentence(cx.dossier(), relation, assessment, cx.texts());
            let manner = (font(Face::Sans, BODY), palette.ink);
            ui.add(held_label(ui, &sentence, manner, STATUS_LINES));
            if assessment.needs_review {
                ui.add_space(4.0);
                let ink = colour(cx.kit.theme.coercive);
                chip(
                    ui,
                    &palette,
                    &cx.text("needs-review"),
                    (ink, ink),
                    &cx.text("needs-review-tip"),
                );
            }
        });
}

/// The plan that this fact fulfils, or the facts that fulfil this plan.
fn fulfils(ui: &mut Ui, cx: &mut PanelCx<'_>, relation: &Relation) {
    let dossier = cx.dossier();
    let plan = relation
        .fulfils
        .as_ref()
        .and_then(|id| dossier.relations().get(id));
    let facts = dossier
        .relations()
        .iter()
        .filter(|r| r.fulfils.as_ref() == Some(&relation.id));
    let linked: Vec<(&str, &Relation)> = plan
        .into_iter()
        .map(|r| ("card-fulfils", r))
        .chain(facts.map(|r| ("card-fulfilled-by", r)))
        .collect();
    for (label, other) in linked {
        ui.add_space(8.0);
        caps(ui, &cx.kit.palette, &cx.text(label));
        super::relation_list::row(ui, cx, other, super::relation_list::Says::Places);
    }
}

fn passages(ui: &mut Ui, cx: &mut PanelCx<'_>, relation: &Relation, reveal: bool) {
    let count = relation.passages.len();
    let heading = Message::new("card-passages").with("count", count);
    ui.horizontal(|ui| {
        caps(ui, &cx.kit.palette, &cx.say(&heading));
    });
    ui.add_space(6.0);
    let current = cx.session.focus().passage;
    for (number, each) in relation.passages.iter().enumerate() {
        let place = passage::Place {
            number,
            count,
            current: number == current,
            reveal: reveal && number == current,
        };
        passage::show(ui, cx, relation, each, &place);
        ui.add_space(14.0);
    }
}
