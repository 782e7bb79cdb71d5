//! The search: places, actors, relations, passages and documents by their words, and actions by their names.

use super::super::keys::spelled;
use super::super::panels::PanelCx;
use super::super::widgets::Row;
use super::super::widgets::text::{caps, muted};
use super::Sheet;
use crate::analysis::SearchIndex;
use crate::analysis::search::{Hit, Shelf, folded};
use crate::app::action::TABLE;
use crate::app::{Action, ActionSpec, Command, Dialog, lookup};
use crate::lang::Message;
use crate::model::Item;
use eframe::egui::os::OperatingSystem;
use eframe::egui::text::{CCursor, CCursorRange};
use eframe::egui::{
    Context, Key, Margin, Modifiers, Rect, ScrollArea, TextEdit, Ui, UiBuilder, vec2,
};
use std::collections::BTreeMap;
use std::sync::Arc;

/// At most so many findings of each sort, and actions, are listed at first, then when more are asked for once and again.
const MOST: [usize; 3] = [6, 50, 200];
/// The room at the right of the findings that the scroll bar takes, in points.
const BAR_PX: f32 = 12.0;
/// What is above and below the findings at least, in points.
const AROUND_PX: f32 = 230.0;
/// The height of the findings and of a row, in points.
const HEIGHT_PX: f32 = 420.0;
const ROW_PX: f32 = 26.0;

/// What is typed, and what is found for it.
#[derive(Default)]
pub struct SearchBox {
    text: String,
    found: Vec<Part>,
    /// For which words in which state of the dossier that was found.
    of: Option<(String, u64, bool)>,
    /// How many findings of a sort are listed where more were asked for.
    wider: BTreeMap<Shelf, usize>,
    /// The number of the row that Enter chooses.
    at: usize,
    shown: bool,
    /// Whether the field is to have the keyboard again.
    again: bool,
}

/// Findings under a heading.
struct Part {
    heading: String,
    choices: Vec<Choice>,
    /// What is said beneath them.
    note: Option<String>,
}

/// Something that can be chosen, with what it is called and what follows more quietly.
struct Choice {
    leads: Leads,
    text: String,
    detail: String,
}

/// What a choice leads to.
enum Leads {
    /// Something is done, and the search is over.
    To(Box<Command>),
    /// So many findings of a sort are listed.
    On(Shelf, usize),
}

impl SearchBox {
    /// Draws the search while it is open.
    pub fn show(&mut self, ctx: &Context, cx: &mut PanelCx<'_>) {
        if cx.session.focus().dialog != Some(Dialog::Search) {
            self.shown = false;
            return;
        }
        let title = cx.text("search-title");
        let sheet = Sheet {
            name: "search",
            title: &title,
            width: 640.0,
            grows: true,
        };
        let moved = keys(ctx);
        sheet.show(ctx, cx, |ui, cx| {
            let entered = self.field(ui, cx);
            self.find(cx, ctx.os());
            self.step(moved);
            ui.add_space(8.0);
            let clicked = self.list(ui, cx, moved != 0);
            if let Some(number) = clicked.or(Some(self.at).filter(|_| entered)) {
                self.choose(number, cx, ctx.os());
            }
        });
    }

    fn choose(&mut self, number: usize, cx: &mut PanelCx<'_>, os: OperatingSystem) {
        match self.choice(number).map(|choice| &choice.leads) {
            Some(Leads::To(command)) => {
                cx.push(Command::Show(None));
                cx.push(Command::clone(command));
            }
            Some(&Leads::On(shelf, most)) => {
                self.wider.insert(shelf, most);
                self.of = None;
                self.find(cx, os);
                // The first of what is new stands where one asked for it.
                self.at = number;
                self.again = true;
            }
            None => {}
        }
    }

    /// The field; whether Enter was pressed in it.
    fn field(&mut self, ui: &mut Ui, cx: &PanelCx<'_>) -> bool {
        let hint = cx.text("search-hint");
        let field = TextEdit::singleline(&mut self.text)
            .hint_text(&hint)
            .desired_width(f32::INFINITY)
            .margin(Margin::symmetric(8, 6));
        let mut drawn = field.show(ui);
        let response = drawn.response.response.clone();
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_label(hint));
        if !self.shown {
            self.shown = true;
            response.request_focus();
            // What was sought last is there to be sought again, or to be typed over.
            let ends = [0, self.text.chars().count()].map(CCursor::new);
            let all = CCursorRange::two(ends[0], ends[1]);
            drawn.state.cursor.set_char_range(Some(all));
            drawn.state.store(ui.ctx(), response.id);
            ui.ctx().request_repaint();
        }
        if std::mem::take(&mut self.again) {
            response.request_focus();
            return false;
        }
        response.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter))
    }

    /// Finds anew when the words, the dossier or its index are others.
    fn find(&mut self, cx: &PanelCx<'_>, os: OperatingSystem) {
        let index = cx.session.derived().index.clone();
        let of = (
            self.text.clone(),
            cx.session.derived().revision,
            index.is_some(),
        );
        if self.of.as_ref() == Some(&of) {
            return;
        }
        if self.of.as_ref().is_some_and(|(text, ..)| *text != of.0) {
            self.wider.clear();
        }
        self.of = Some(of);
        self.at = 0;
        self.found = index.map_or(Vec::new(), |index| {
            items(cx, &index, (&self.text, &self.wider))
        });
        self.found.extend(actions(cx, &self.text, os));
    }

    fn choice(&self, number: usize) -> Option<&Choice> {
        self.found.iter().flat_map(|part| &part.choices).nth(number)
    }

    /// Moves the choice by so many rows.
    fn step(&mut self, by: isize) {
        let count: usize = self.found.iter().map(|part| part.choices.len()).sum();
        self.at = self
            .at
            .saturating_add_signed(by)
            .min(count.saturating_sub(1));
    }

    /// The findings; the number of the one that was clicked.
    fn list(&self, ui: &mut Ui, cx: &mut PanelCx<'_>, moved: bool) -> Option<usize> {
        if self.found.is_empty() {
            let id = match (self.text.trim().is_empty(), &cx.session.derived().index) {
                (_, None) => "search-waits",
                (true, _) => "search-what",
                (false, _) => "search-none",
            };
            muted(ui, &cx.kit.palette, &cx.text(id));
            return None;
        }
        let mut clicked = None;
        let mut number = 0;
        let room = ui.ctx().content_rect().height() - AROUND_PX;
        let size = vec2(ui.available_width(), HEIGHT_PX.min(room).max(3.0 * ROW_PX));
        // The area offers what it needed in the last frame, which may be less than is there now.
        let below = UiBuilder::new().max_rect(Rect::from_min_size(ui.cursor().min, size));
        let scroll = ScrollArea::vertical().auto_shrink([false, false]);
        ui.scope_builder(below, |ui| {
            scroll.show(ui, |ui| {
                ui.set_max_width(ui.available_width() - BAR_PX);
                for part in &self.found {
                    caps(ui, &cx.kit.palette, &part.heading);
                    ui.add_space(2.0);
                    for choice in &part.choices {
                        let row = ui.push_id(number, |ui| choice.row(ui, cx, number == self.at));
                        if row.inner {
                            clicked = Some(number);
                        }
                        if moved && number == self.at {
                            ui.scroll_to_rect(row.response.rect, None);
                        }
                        number += 1;
                    }
                    if let Some(note) = &part.note {
                        muted(ui, &cx.kit.palette, note);
                    }
                    ui.add_space(8.0);
                }
            });
        });
        clicked
    }
}

impl Choice {
    /// Draws it; whether it was clicked.
    fn row(&self, ui: &mut Ui, cx: &mut PanelCx<'_>, selected: bool) -> bool {
        let row = Row {
            text: &self.text,
            detail: &self.detail,
            trailing: "",
            sample: None,
            name: &|| self.text.clone(),
            on: None,
            boxed: false,
            selected,
            wraps: false,
            tip: None,
        };
        let response = row.show(ui, cx.kit, ROW_PX);
        if let Leads::To(command) = &self.leads
            && let Command::Select(Some(item)) = &**command
            && (selected || response.hovered())
        {
            cx.hovered = Some(item.clone());
        }
        response.clicked()
    }
}

/// By how many rows the keys move the choice; they are taken before the field gets them.
fn keys(ctx: &Context) -> isize {
    let pressed = |key| {
        let count = ctx.input_mut(|i| i.count_and_consume_key(Modifiers::NONE, key));
        isize::try_from(count).unwrap_or(0)
    };
    pressed(Key::ArrowDown) - pressed(Key::ArrowUp)
}

/// What the dossier has of some words: of each sort the best, and a way to more of them.
fn items(
    cx: &PanelCx<'_>,
    index: &Arc<SearchIndex>,
    (text, wider): (&str, &BTreeMap<Shelf, usize>),
) -> Vec<Part> {
    let (dossier, texts) = (cx.dossier(), cx.texts());
    let detail = |item: &Item| match item {
        Item::Passage(id) => {
            let relation = dossier.passage(id).map(|(relation, _)| relation.id.clone());
            let item = relation.map(Item::Relation);
            item.map_or(String::new(), |item| lookup::name(&item, dossier, texts))
        }
        _ => String::new(),
    };
    let [first, ..] = MOST;
    let most = wider.values().copied().fold(first, usize::max);
    let parts = index.find(text, most).into_iter().map(|hits| {
        let most = wider.get(&hits.shelf).copied().unwrap_or(first);
        let choice = |hit: Hit| Choice {
            text: lookup::name(&hit.item, dossier, texts),
            detail: detail(&hit.item),
            leads: Leads::To(Box::new(Command::Select(Some(hit.item)))),
        };
        let mut choices: Vec<Choice> = hits.best.into_iter().take(most).map(choice).collect();
        let left = hits.total > choices.len();
        let next = MOST.into_iter().find(|next| left && *next > most);
        choices.extend(next.map(|next| more(cx, (hits.shelf, hits.total), next)));
        let ends = left && next.is_none();
        Part {
            heading: cx.say(&Message::new(hits.shelf.label_id()).with("count", hits.total)),
            choices,
            note: ends.then(|| cx.say(&Message::new("search-first").with("count", most))),
        }
    });
    parts.collect()
}

/// The row that lists more of a sort.
fn more(cx: &PanelCx<'_>, (shelf, total): (Shelf, usize), next: usize) -> Choice {
    let message = if total <= next {
        Message::new("search-all").with("count", total)
    } else {
        let count = cx.texts().number(total);
        Message::new("search-some")
            .with("count", next)
            .with("of", count)
    };
    Choice {
        leads: Leads::On(shelf, next),
        text: cx.say(&message),
        detail: String::new(),
    }
}

/// The actions with names in which each of some words begins a word.
fn actions(cx: &PanelCx<'_>, text: &str, os: OperatingSystem) -> Option<Part> {
    let wanted = folded(text);
    let wanted: Vec<&str> = wanted.split(' ').filter(|word| !word.is_empty()).collect();
    let is_meant = |spec: &&ActionSpec| {
        let label = folded(&cx.text(spec.label_id));
        let begins = |word: &&str| label.split(' ').any(|own| own.starts_with(*word));
        spec.action != Action::Search
            && cx.session.is_enabled(spec.action)
            && wanted.iter().all(begins)
    };
    let found = TABLE.iter().filter(is_meant).take(MOST[0]);
    let choices = found.map(|spec| Choice {
        leads: Leads::To(Box::new(Command::Do(spec.action))),
        text: cx.text(spec.label_id),
        detail: spec
            .shortcuts
            .first()
            .map_or(String::new(), |keys| spelled(keys, cx.texts(), os)),
    });
    let choices: Vec<Choice> = choices.collect();
    (!wanted.is_empty() && !choices.is_empty()).then(|| Part {
        heading: cx.text("search-actions"),
        choices,
        note: None,
    })
}
