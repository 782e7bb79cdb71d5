//! The sheet on which a filter is put together: words, pairs, time, voices, actors, places, documents, languages; and filters with a
//! name.

mod between;

use super::super::follow::follow_keyboard;
use super::super::panels::PanelCx;
use super::super::widgets::text::{caps, muted, small};
use super::super::widgets::{Icon, Row, icon_button};
use super::Sheet;
use crate::analysis::search::folded;
use crate::analysis::{Filter, PickCounts, statement};
use crate::app::{Action, Command, Dialog, Facet};
use crate::lang::{Lang, Message};
use crate::model::date::{Date, Day};
use crate::model::wording;
use between::BetweenField;
use eframe::egui::{Button, Context, Margin, Response, ScrollArea, TextEdit, Ui, Vec2};
use std::cmp::Reverse;

/// The height of a list, and of a row of it, in points.
const LIST: f32 = 150.0;
const ROW: f32 = 26.0;
/// The widths of the field of a date and of a name, and what lies beside a field at most, in points.
const DATE: f32 = 190.0;
const NAME: f32 = 260.0;
const BETWEEN: f32 = 28.0;
/// With more to pick from than this there is a field to find it by.
const MANY: usize = 12;
/// The least numbers of voices that can be chosen; 0 is any.
const VOICES: [usize; 4] = [0, 2, 3, 4];

/// What is typed on the sheet.
#[derive(Default)]
pub struct FilterBox {
    words: String,
    between: BetweenField,
    from: String,
    to: String,
    name: String,
    /// Words that what can be picked must have.
    sought: String,
    open: bool,
    /// Whether the field of words has had the keyboard since it opened.
    begun: bool,
    /// Whether one of the two dates cannot be read.
    unreadable: bool,
    /// What there is to choose from, with what it was made from.
    lists: Option<((u64, Lang, String), [List; 4])>,
    /// How many relations each of it lets through, with the revision of the dossier.
    counts: Option<(u64, PickCounts)>,
}

/// Things that can be picked, under a heading.
struct List {
    heading: &'static str,
    /// How many there are, whatever is sought.
    all: usize,
    choices: Vec<Choice>,
}

/// Something that can be picked, its name, and how many relations it lets through by itself.
type Choice = (Facet, String, usize);

impl FilterBox {
    /// Draws the sheet while it is open.
    pub fn show(&mut self, ctx: &Context, cx: &mut PanelCx<'_>) {
        if cx.session.focus().dialog != Some(Dialog::Filter) {
            (self.open, self.begun) = (false, false);
            return;
        }
        if !self.open {
            self.open = true;
            self.take(cx, &cx.session.focus().filter);
        }
        let title = cx.text("filter-title");
        let sheet = Sheet {
            name: "filter",
            title: &title,
            width: 560.0,
            grows: false,
        };
        sheet.show(ctx, cx, |ui, cx| {
            ui.spacing_mut().item_spacing.y = 6.0;
            self.words(ui, cx);
            self.between.show(ui, cx);
            self.time(ui, cx);
            voices(ui, cx);
            self.pick(ui, cx);
            self.saved(ui, cx);
        });
    }

    /// Takes what stands in the filter into the fields.
    fn take(&mut self, cx: &PanelCx<'_>, filter: &Filter) {
        let day = |day: Option<Day>| {
            day.map_or(String::new(), |day| {
                let (year, month, day) = day.ymd();
                format!("{year:04}-{month:02}-{day:02}")
            })
        };
        self.words.clone_from(&filter.text);
        self.between.take(cx, filter);
        self.from = day(filter.from);
        self.to = day(filter.to);
        self.unreadable = false;
    }

    fn words(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>) {
        caps(ui, &cx.kit.palette, &cx.text("filter-words"));
        let response = field(
            ui,
            cx,
            &mut self.words,
            ("filter-words-hint", f32::INFINITY),
        );
        if !self.begun {
            self.begun = true;
            response.request_focus();
            ui.ctx().request_repaint();
        }
        if response.changed() {
            let filter = Filter {
                text: self.words.trim().to_owned(),
                ..cx.session.focus().filter.clone()
            };
            cx.push(Command::Filter(Box::new(filter)));
        }
        ui.add_space(10.0);
    }

    fn time(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>) {
        caps(ui, &cx.kit.palette, &cx.text("filter-time"));
        let changed = ui.horizontal(|ui| {
            let width = DATE.min(ui.available_width() / 2.0 - BETWEEN);
            let from = field(ui, cx, &mut self.from, ("filter-from-hint", width));
            ui.label("–");
            let to = field(ui, cx, &mut self.to, ("filter-to-hint", width));
            from.changed() || to.changed()
        });
        if changed.inner {
            let bounds = [(&self.from, true), (&self.to, false)].map(|(text, first)| {
                let text = text.trim();
                if text.is_empty() {
                    return Some(None);
                }
                let hard = Date::parse(text).ok()?.hard();
                Some(if first { hard.first } else { hard.last })
            });
            self.unreadable = true;
            if let [Some(from), Some(to)] = bounds {
                self.unreadable = from.zip(to).is_some_and(|(from, to)| from > to);
                if !self.unreadable {
                    cx.push(Command::SetTime(from, to));
                }
            }
        }
        let note = if self.unreadable {
            "filter-time-unreadable"
        } else {
            "filter-time-note"
        };
        small(ui, &cx.kit.palette, &cx.text(note));
        ui.add_space(10.0);
    }

    /// Actors, places, documents and languages.
    fn pick(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>) {
        let dossier = cx.dossier();
        let all = [
            dossier.actors().len(),
            dossier.places().len(),
            dossier.documents().len(),
        ];
        if all.iter().sum::<usize>() > MANY {
            field(
                ui,
                cx,
                &mut self.sought,
                ("filter-sought-hint", f32::INFINITY),
            );
        }
        let revision = cx.session.workspace().revision;
        let counts = self.counts.take().filter(|(known, _)| *known == revision);
        let (_, counts) = self.counts.insert(counts.unwrap_or_else(|| {
            let counts = PickCounts::of(cx.dossier(), &cx.session.derived().facts);
            (revision, counts)
        }));
        let of = (revision, cx.texts().lang(), self.sought.clone());
        if self.lists.as_ref().is_none_or(|(known, _)| *known != of) {
            self.lists = Some((of, lists(cx, counts, &folded(&self.sought))));
        }
        let lists = self.lists.iter().flat_map(|(_, lists)| lists);
        for list in lists.filter(|list| list.all > 1) {
            caps(ui, &cx.kit.palette, &cx.text(list.heading));
            let rows = list.choices.len();
            ScrollArea::vertical()
                .id_salt(list.heading)
                .max_height(LIST)
                .auto_shrink([false, true])
                .show_rows(ui, ROW, rows, |ui, range| {
                    for one in list.choices.get(range).unwrap_or_default() {
                        choice(ui, cx, one);
                    }
                    follow_keyboard(ui);
                });
            ui.add_space(10.0);
        }
    }

    /// Filters with a name: to be shown again, forgotten, or the present one kept.
    fn saved(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>) {
        caps(ui, &cx.kit.palette, &cx.text("filter-saved"));
        let saved = cx.session.settings().filters.clone();
        if saved.is_empty() {
            muted(ui, &cx.kit.palette, &cx.text("filter-saved-none"));
        }
        for kept in saved {
            ui.horizontal(|ui| {
                let width = ui.available_width() - 38.0;
                let button = Button::new(&kept.name)
                    .truncate()
                    .min_size(Vec2::new(width, 0.0));
                let told = |ui: &mut Ui| {
                    ui.label(told(cx, &kept.filter));
                };
                if ui.add(button).on_hover_ui(told).clicked() {
                    self.take(cx, &kept.filter);
                    cx.push(Command::Filter(Box::new(kept.filter.clone())));
                }
                let name = cx.say(&Message::new("filter-forget").with("name", &kept.name));
                let cross = icon_button(ui, &cx.kit.palette, Icon::Close, &name, false);
                if cross.on_hover_text(&name).clicked() {
                    cx.push(Command::ForgetFilter(kept.name.clone()));
                }
            });
        }
        let everything = cx.session.focus().filter.is_everything();
        ui.add_enabled_ui(!everything, |ui| {
            ui.horizontal_wrapped(|ui| {
                let width = NAME.min(ui.available_width() - BETWEEN);
                let response = field(ui, cx, &mut self.name, ("filter-name-hint", width));
                let entered =
                    response.lost_focus() && ui.input(|i| i.key_pressed(eframe::egui::Key::Enter));
                let clicked = ui.button(cx.text("filter-keep")).clicked();
                if (entered || clicked) && !self.name.trim().is_empty() {
                    cx.push(Command::SaveFilter(std::mem::take(&mut self.name)));
                }
            });
        });
        ui.add_space(12.0);
        if !everything && ui.button(cx.text("action-clear-filter")).clicked() {
            self.take(cx, &Filter::default());
            cx.push(Command::Do(Action::ClearFilter));
        }
    }
}

/// A filter in words.
fn told(cx: &PanelCx<'_>, filter: &Filter) -> String {
    let facts = &cx.session.derived().facts;
    let parts = statement::parts((cx.dossier(), facts), filter, cx.texts());
    let words: Vec<String> = parts.into_iter().map(|(_, words)| words).collect();
    words.join("; ")
}

/// A field with its name.
fn field(ui: &mut Ui, cx: &PanelCx<'_>, text: &mut String, (hint, width): (&str, f32)) -> Response {
    let hint = cx.text(hint);
    let field = TextEdit::singleline(text)
        .hint_text(&hint)
        .desired_width(width)
        .margin(Margin::symmetric(8, 5));
    let response = ui.add(field);
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_label(hint));
    response
}

/// The least number of voices.
fn voices(ui: &mut Ui, cx: &mut PanelCx<'_>) {
    caps(ui, &cx.kit.palette, &cx.text("filter-voices-least"));
    let now = cx.session.focus().filter.voices;
    ui.horizontal_wrapped(|ui| {
        for voices in VOICES {
            let word = if voices == 0 {
                cx.text("filter-voices-any")
            } else {
                cx.say(&Message::new("filter-voices").with("count", voices))
            };
            if ui.selectable_label(now == voices, word).clicked() {
                let filter = Filter {
                    voices,
                    ..cx.session.focus().filter.clone()
                };
                cx.push(Command::Filter(Box::new(filter)));
            }
        }
    });
    ui.add_space(10.0);
}

/// Something that can be picked.
fn choice(ui: &mut Ui, cx: &mut PanelCx<'_>, (facet, name, count): &Choice) {
    let picked = facet.is_picked(&cx.session.focus().filter);
    let row = Row {
        text: name,
        detail: "",
        trailing: &cx.texts().number(*count),
        sample: None,
        name: &|| {
            let entry = Message::new("legend-entry").with("name", name);
            cx.say(&entry.with("count", *count))
        },
        on: Some(picked),
        boxed: true,
        selected: false,
        wraps: false,
        tip: None,
    };
    if row.show(ui, cx.kit, ROW).clicked() {
        cx.push(Command::Pick(facet.clone()));
    }
}

/// What there is to choose from and has some folded words in its name; what most relations have comes first, then by name.
fn lists(cx: &PanelCx<'_>, counts: &PickCounts, sought: &str) -> [List; 4] {
    let (dossier, texts) = (cx.dossier(), cx.texts());
    let actors = dossier.actors().iter().zip(&counts.actors);
    let actors = actors.map(|(actor, count)| {
        let name = wording::short_name(&actor.names, texts);
        (Facet::Actor(actor.id.clone()), name, *count)
    });
    let touching = &cx.session.derived().all.places;
    let places = dossier.places().iter().map(|place| {
        let name = wording::short_name(&place.names, texts);
        let count = touching.get(&place.id).copied().unwrap_or(0);
        (Facet::Place(place.id.clone()), name, count)
    });
    let documents = dossier.documents().iter().zip(&counts.documents);
    let documents = documents.map(|(document, count)| {
        let name = wording::short_name(&document.title, texts);
        (Facet::Document(document.id.clone()), name, *count)
    });
    let languages = cx.session.derived().facts.languages();
    let languages = languages.iter().zip(&counts.languages);
    let languages = languages.map(|(tag, count)| {
        let name = wording::language(tag, texts);
        (Facet::Language(tag.clone()), name, *count)
    });
    let mut lists = [
        ("filter-actors", actors.collect::<Vec<Choice>>()),
        ("filter-places", places.collect()),
        ("filter-documents", documents.collect()),
        ("filter-languages", languages.collect()),
    ]
    .map(|(heading, choices)| List {
        heading,
        all: choices.len(),
        choices,
    });
    for list in &mut lists {
        list.choices
            .retain(|(_, name, _)| folded(name).contains(sought));
        list.choices
            .sort_by_cached_key(|(_, name, count)| (Reverse(*count), folded(name)));
    }
    lists
}
