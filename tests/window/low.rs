//! Low and narrow windows with a large interface: what is asked for is there, and is seen.

use super::bench::Window;
use super::many;
use super::sizes::set;
use beleg::app::{Action, Command, ViewKind};
use beleg::lang::{Lang, Texts};
use beleg::model::{Id, Item, wording};
use eframe::egui::accesskit::{Role, Toggled};
use eframe::egui::{Key, Rect};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

const LARGE: (f32, f32, f32) = (1600.0, 1000.0, 1.0);
const SMALL: (f32, f32, f32) = (1280.0, 800.0, 1.0);
const TINY: (f32, f32, f32) = (640.0, 480.0, 1.0);
/// The distance of the lines of a text in the reader, in points.
const LEADING: f32 = 29.0;

fn kim() -> Item {
    Item::Relation(Id::new("kim-vladivostok-2023").unwrap())
}

fn at(size: (f32, f32, f32), zoom: u16, lang: Lang) -> Window {
    let mut window = Window::open();
    window.carry_out(Command::SetLang(lang));
    fill(&mut window, size, zoom);
    window
}

/// Gives the whole window a size, without the margin that the harness leaves around it.
fn fill(window: &mut Window, (width, height, density): (f32, f32, f32), zoom: u16) {
    let margin = 2.0 * 8.0 * f32::from(zoom) / 100.0;
    set(window, (width + margin, height + margin, density), zoom);
}

fn texts(window: &Window) -> Texts {
    Texts::new(window.session().settings().lang)
}

fn pane(window: &Window, id: &str) -> Option<Rect> {
    let name = texts(window).get(id);
    let panes = window.harness.query_all_by_role(Role::Pane);
    let mut named = panes.filter(|node| node.accesskit_node().label().as_ref() == Some(&name));
    named.next().map(|node| node.rect())
}

fn button(window: &Window, id: &str) -> Option<Rect> {
    let name = texts(window).get(id);
    let node = window.harness.query_by_role_and_label(Role::Button, &name);
    node.map(|node| node.rect())
}

/// Where the text of the document that is read is seen.
fn text(window: &Window) -> Rect {
    window.harness.get_by_role(Role::Document).rect()
}

/// Whether the passage that is read is seen in its text.
fn sees_passage(window: &Window) -> bool {
    let passage = window.session().current_passage().unwrap();
    let quote = wording::quotation(window.dossier(), passage);
    let room = text(window).expand(1.0);
    let nodes = window.harness.query_all_by_role(Role::Button);
    let named = nodes.filter(|node| {
        let label = node.accesskit_node().label().unwrap_or_default();
        label.starts_with(&quote)
    });
    named
        .map(|node| node.rect())
        .any(|rect| room.contains_rect(rect.shrink2(eframe::egui::vec2(0.0, 4.0))))
}

#[test]
fn the_reader_always_shows_eight_lines_and_the_passage_that_is_read() {
    for lang in Lang::ALL {
        for (size, zoom) in [(SMALL, 200), (LARGE, 200), (SMALL, 150), (SMALL, 100)] {
            let mut window = at(size, zoom, lang);
            window.carry_out(Command::ShowView(ViewKind::Sources));
            window.carry_out(Command::Select(Some(kim())));
            window.run();
            let lines = text(&window).height() / LEADING;
            assert!(lines >= 8.0, "{size:?} {zoom} {lang:?}: {lines}");
            assert!(sees_passage(&window), "{size:?} {zoom} {lang:?}");
        }
    }
}

#[test]
fn a_passage_stays_in_view_when_the_text_gets_less_room() {
    let mut window = Window::open();
    window.carry_out(Command::ShowView(ViewKind::Sources));
    let relations: Vec<Item> = window
        .dossier()
        .relations()
        .iter()
        .map(|relation| Item::Relation(relation.id.clone()))
        .collect();
    for relation in relations {
        fill(&mut window, LARGE, 100);
        window.carry_out(Command::Select(Some(relation.clone())));
        fill(&mut window, SMALL, 200);
        assert!(sees_passage(&window), "{relation:?}");
    }
}

#[test]
fn in_a_low_reader_the_documents_are_behind_a_button_and_the_head_above_the_text() {
    let mut window = at(SMALL, 200, Lang::En);
    window.carry_out(Command::ShowView(ViewKind::Sources));
    let title = window.dossier().documents().iter().next().unwrap();
    let title = title.title.get("en").to_owned();
    assert_eq!(window.harness.query_all_by_role(Role::Row).count(), 0);
    let tall = text(&window);
    let seen = |window: &Window| {
        let attach = button(window, "action-attach-text").unwrap();
        tall.contains_rect(attach)
    };
    assert!(!seen(&window));
    window.harness.get_by_role(Role::Document).focus();
    window.run();
    window.press(Key::Home);
    assert!(seen(&window), "the head is scrolled with the text");
    let choose = window
        .harness
        .get_by_role_and_label(Role::Button, &title)
        .rect();
    assert!(choose.bottom() < tall.top());
    window
        .harness
        .get_by_role_and_label(Role::Button, &title)
        .click();
    window.run();
    let all = window.harness.ctx.content_rect();
    let row = window.harness.get_by_role(Role::Row).rect();
    assert!(all.contains_rect(row), "{row}");
    window.harness.get_by_role(Role::Row).click();
    window.run();
    assert_eq!(window.harness.query_all_by_role(Role::Row).count(), 0);
}

#[test]
fn the_list_of_documents_shows_the_one_that_is_read() {
    let mut window = many::open(400, 60);
    window.carry_out(Command::ShowView(ViewKind::Sources));
    let documents = window.dossier().documents();
    let (first, count) = (documents.iter().next().unwrap().id.clone(), documents.len());
    let last = documents.iter().last().unwrap().id.clone();
    assert!(count > 12, "{count}");
    for document in [last, first] {
        window.carry_out(Command::Read(document));
        window.run();
        let rows = window.harness.query_all_by_role(Role::Row);
        let mut read = rows.filter(|row| row.accesskit_node().toggled() == Some(Toggled::True));
        let row = read.next().unwrap().rect();
        let below = text(&window).top();
        assert!(row.top() > 80.0 && row.bottom() < below, "{row} {below}");
    }
}

#[test]
fn whoever_asks_for_the_timeline_gets_it() {
    for size in [LARGE, SMALL] {
        let mut window = at(size, 200, Lang::En);
        assert_eq!(pane(&window, "panel-timeline"), None);
        for view in ViewKind::ALL {
            window.carry_out(Command::ShowView(view));
            window.press(Key::T);
            let timeline = pane(&window, "panel-timeline").unwrap();
            assert!(timeline.height() >= 120.0, "{size:?} {view:?}: {timeline}");
            let all = window.harness.ctx.content_rect();
            assert!(all.contains_rect(timeline));
            assert!(timeline.top() >= 48.0 + 150.0, "{size:?} {view:?}");
            window.press(Key::T);
            assert_eq!(pane(&window, "panel-timeline"), None);
        }
    }
    let window = at(TINY, 200, Lang::En);
    assert!(!window.session().is_enabled(Action::Timeline));
}

#[test]
fn the_map_beside_a_view_is_there_or_cannot_be_asked_for() {
    let mut window = at(SMALL, 200, Lang::En);
    window.carry_out(Command::ShowView(ViewKind::Table));
    window.press(Key::S);
    let map = pane(&window, "panel-map").unwrap();
    assert!(map.width() >= 160.0, "{map}");
    window.press(Key::S);
    window.carry_out(Command::Select(Some(kim())));
    window.run();
    assert!(!window.session().is_enabled(Action::Split));
}

#[test]
fn witnesses_keep_rows_beside_a_timeline_in_a_low_window() {
    for (size, zoom, least) in [(SMALL, 150, 3), (SMALL, 200, 3)] {
        let mut window = at(size, zoom, Lang::De);
        if zoom == 150 {
            window.press(Key::T);
            assert!(pane(&window, "panel-timeline").is_some());
        }
        window.carry_out(Command::ShowView(ViewKind::Witnesses));
        window.carry_out(Command::Select(Some(kim())));
        window.settle();
        let place = pane(&window, "panel-witnesses").unwrap();
        let heads = window.harness.query_all_by_role(Role::RowHeader);
        let rows = heads.map(|node| node.rect());
        let rows = rows.filter(|rect| place.contains_rect(*rect)).count();
        assert!(rows >= least, "{size:?} {zoom}: {rows}");
    }
}

#[test]
fn menus_open_where_they_fit() {
    let mut window = at(SMALL, 200, Lang::En);
    let all = window.harness.ctx.content_rect();
    let choice = texts(&window).get("view-map");
    let buttons = window
        .harness
        .query_all_by_role_and_label(Role::Button, &choice);
    buttons.last().unwrap().click();
    window.run();
    for action in ViewKind::ALL
        .map(Action::of_view)
        .into_iter()
        .chain([Action::Split, Action::Timeline])
    {
        let spec = beleg::app::ActionSpec::of(action).unwrap();
        let name = texts(&window).get(spec.label_id);
        let entries = window.harness.query_all_by_label_contains(&name);
        let seen = entries.map(|node| node.rect()).collect::<Vec<_>>();
        assert!(
            seen.iter().any(|rect| all.contains_rect(*rect)),
            "{name}: {seen:?} in {all}"
        );
    }
    let mut window = Window::open();
    fill(&mut window, LARGE, 100);
    window.press(Key::T);
    let lanes = window.harness.get_by_label_contains("Lanes: ");
    lanes.click();
    window.run();
    let all = window.harness.ctx.content_rect();
    for by in beleg::analysis::LaneBy::ALL {
        let name = texts(&window).get(&format!("lanes-{}", by.as_str()));
        let entries = window
            .harness
            .query_all_by_role_and_label(Role::Button, &name);
        let seen = entries.map(|node| node.rect()).collect::<Vec<_>>();
        let is_seen = seen.iter().any(|rect| all.contains_rect(*rect));
        assert!(is_seen, "{name}: {seen:?} in {all}");
    }
}

#[test]
fn nothing_on_the_sheet_of_the_filter_reaches_beyond_its_cross() {
    for lang in Lang::ALL {
        for (size, zoom) in [(SMALL, 200), (LARGE, 100), (TINY, 200)] {
            let mut window = at(size, zoom, lang);
            window.carry_out(Command::Do(Action::Filter));
            window.run();
            let all = window.harness.ctx.content_rect();
            let cross = button(&window, "dialog-close").unwrap();
            assert!(all.contains_rect(cross), "{size:?} {zoom} {lang:?}");
            for voices in [0, 2, 3, 4] {
                let word = match voices {
                    0 => texts(&window).get("filter-voices-any"),
                    _ => texts(&window)
                        .say(&beleg::lang::Message::new("filter-voices").with("count", voices)),
                };
                let choice = window.harness.get_by_label(&word).rect();
                assert!(
                    choice.left() >= 0.0 && choice.right() <= cross.right() + 1.0,
                    "{size:?} {zoom} {lang:?}: {word} at {choice}, the cross at {cross}"
                );
            }
        }
    }
}

#[test]
fn the_words_on_the_sheet_of_keys_leave_their_keys_free() {
    for lang in Lang::ALL {
        for (size, zoom) in [(LARGE, 100), (SMALL, 200), (TINY, 200)] {
            let mut window = at(size, zoom, lang);
            window.carry_out(Command::Do(Action::Keys));
            window.run();
            let cross = button(&window, "dialog-close").unwrap();
            let labels = window.harness.query_all_by_role(Role::Label);
            let told: Vec<(String, Rect)> = labels
                .filter_map(|node| {
                    let words = node.accesskit_node().label().or_else(|| node.value())?;
                    Some((words, node.rect()))
                })
                .collect();
            let text = |id: &str| texts(&window).get(id);
            let find = |words: &str| told.iter().find(|(label, _)| label == words).cloned();
            for id in ["keys-map-move", "keys-rows-several", "keys-timeline-start"] {
                let words = window.harness.get_by_label(&text(id)).rect();
                let (name, cap) = find(&text(&format!("{id}.keys"))).unwrap();
                let both = words.shrink(1.0).intersect(cap.shrink(1.0));
                assert!(!both.is_positive(), "{size:?} {zoom}: {words} {name} {cap}");
                assert!(cap.right() <= cross.right() + 1.0, "{name} {cap} {cross}");
            }
        }
    }
}

#[test]
fn the_title_gives_way_before_projection_and_pictures() {
    for lang in Lang::ALL {
        let window = at(SMALL, 200, lang);
        let all = window.harness.ctx.content_rect();
        for id in ["projection-globe", "menu-export"] {
            let place = button(&window, id);
            assert!(
                place.is_some_and(|rect| all.contains_rect(rect)),
                "{lang:?} {id}: {place:?}"
            );
        }
    }
}

#[test]
fn groups_of_the_network_stay_together() {
    for (size, zoom) in [(LARGE, 100), (SMALL, 200), (SMALL, 100), (LARGE, 150)] {
        for lang in Lang::ALL {
            let mut window = at(size, zoom, lang);
            window.carry_out(Command::ShowView(ViewKind::Network));
            window.settle();
            let rows = |ids: &[&str]| -> Vec<f32> {
                let places = ids.iter().map(|id| button(&window, id).unwrap());
                places.map(|rect| rect.center().y).collect()
            };
            for group in [
                vec!["network-actors", "network-places"],
                vec!["network-force", "network-circular", "network-again"],
                vec!["action-zoom-in", "action-zoom-out", "action-fit"],
            ] {
                let rows = rows(&group);
                assert!(
                    rows.iter().all(|y| (y - rows[0]).abs() < 2.0),
                    "{size:?} {zoom} {lang:?}: {group:?} {rows:?}"
                );
            }
        }
    }
}
