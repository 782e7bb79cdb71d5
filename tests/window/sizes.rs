//! Windows from 640×480 to 3840×2160, interfaces from 50 to 200 %, in both languages: no text leaves its panel, none lies on another.

use super::attaching::held;
use super::bench::Window;
use beleg::app::{Command, Dialog, ThemeChoice};
use beleg::lang::{Lang, Message, Texts};
use beleg::model::Item;
use beleg::ui::panels::{EvidencePanel, LegendPanel, Panel};
use eframe::egui::accesskit::Role;
use eframe::egui::{Rect, Vec2};
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

/// Sizes of windows in pixels, and how many pixels a point has at 100 %.
pub const WINDOWS: [(f32, f32, f32); 9] = [
    (640.0, 480.0, 1.0),
    (800.0, 600.0, 1.0),
    (1024.0, 768.0, 1.0),
    (1280.0, 800.0, 1.0),
    (1280.0, 960.0, 2.0),
    (1920.0, 1080.0, 1.0),
    (2560.0, 1440.0, 2.0),
    (3840.0, 2160.0, 1.0),
    (3840.0, 2160.0, 2.0),
];
/// Sizes of the interface in percent.
pub const ZOOMS: [u16; 4] = [50, 100, 150, 200];
/// What lies so far over an edge or another text lies there by rounding, in points.
pub const SLACK: f32 = 1.0;

/// A text, and where it lies.
struct Text {
    words: String,
    rect: Rect,
}

fn is_text(role: Role) -> bool {
    matches!(
        role,
        Role::Label
            | Role::Heading
            | Role::Link
            | Role::Button
            | Role::CheckBox
            | Role::RadioButton
    )
}

/// The texts under a node: their lines, where the tree has them.
fn texts_of(node: &Node<'_>) -> Vec<Text> {
    let all = node.children_recursive();
    let texts = all.filter(|node| is_text(node.accesskit_node().role()));
    texts
        .flat_map(|node| {
            let runs = node.children_recursive();
            let mut lines: Vec<Node<'_>> = runs
                .filter(|run| run.accesskit_node().role() == Role::TextRun)
                .collect();
            if lines.is_empty() {
                lines.push(node);
            }
            lines
        })
        .map(|node| {
            let words = node.accesskit_node().label();
            Text {
                words: words.or_else(|| node.value()).unwrap_or_default(),
                rect: node.rect(),
            }
        })
        .filter(|text| text.rect.is_positive())
        .collect()
}

/// The panels, the map among them.
fn panes(window: &Window) -> impl Iterator<Item = Node<'_>> {
    let panes = window.harness.query_all_by_role(Role::Pane);
    panes.filter(|node| node.accesskit_node().label().is_some())
}

fn pane<'a>(window: &'a Window, name: &str) -> Option<Node<'a>> {
    panes(window).find(|node| node.accesskit_node().label().as_deref() == Some(name))
}

/// Everything that is in no panel: the bar, and the strip at the foot.
fn outside_panels(window: &Window) -> Vec<Text> {
    let inside: Vec<Rect> = panes(window).map(|pane| pane.rect()).collect();
    let root = window.harness.root();
    let mut texts = texts_of(&root);
    texts.retain(|text| !inside.iter().any(|rect| rect.contains(text.rect.center())));
    // What is scrolled away above or below a panel belongs to it, too.
    let theirs: Vec<Rect> = panes(window)
        .flat_map(|pane| texts_of(&pane))
        .map(|text| text.rect)
        .collect();
    texts.retain(|text| !theirs.contains(&text.rect));
    // The notice that tells the new size lies over everything for a moment.
    let percent = window.session().settings().zoom_percent;
    let said = Message::new("notice-interface").with("percent", percent);
    let said = Texts::new(window.session().settings().lang).say(&said);
    texts.retain(|text| text.words != said);
    texts
}

fn hold(texts: &[Text], room: Rect, at: &str) {
    for (number, text) in texts.iter().enumerate() {
        let Text { words, rect } = text;
        assert!(
            rect.left() >= room.left() - SLACK && rect.right() <= room.right() + SLACK,
            "{at}: {words} at {rect} leaves {room}"
        );
        for other in &texts[number + 1..] {
            let both = rect.shrink(SLACK).intersect(other.rect.shrink(SLACK));
            assert!(
                !both.is_positive(),
                "{at}: {words} at {rect} lies on {} at {}",
                other.words,
                other.rect
            );
        }
    }
}

/// Holds what is seen against the window; gives how many texts were looked at.
fn look(window: &Window, at: &str) -> usize {
    let all = window.harness.ctx.content_rect();
    let bars = outside_panels(window);
    for text in &bars {
        let within = all.expand(SLACK).contains_rect(text.rect);
        assert!(within, "{at}: {} at {} leaves {all}", text.words, text.rect);
    }
    hold(&bars, all, at);
    let texts = Texts::new(window.session().settings().lang);
    let mut count = bars.len();
    for panel in [
        LegendPanel::default().name(),
        EvidencePanel::default().name(),
    ] {
        let Some(pane) = pane(window, &texts.get(panel)) else {
            continue;
        };
        let room = pane.rect();
        assert!(all.expand(SLACK).contains_rect(room), "{at}: {room}");
        assert!(room.width() >= 160.0, "{at}: {room}");
        let within = texts_of(&pane);
        assert!(!within.is_empty(), "{at}: {panel} is empty");
        hold(&within, room, at);
        count += within.len();
    }
    count
}

/// Opens a panel by the strip, where there is one.
fn open(window: &mut Window, panel: &str) {
    let texts = Texts::new(window.session().settings().lang);
    let name = texts.get(panel);
    if pane(window, &name).is_none() {
        window
            .harness
            .get_by_role_and_label(Role::Button, &name)
            .click_accesskit();
        window.run();
    }
    assert!(pane(window, &name).is_some(), "{panel} does not open");
}

/// Gives the window a size and its interface one; gives both in words.
pub fn set(window: &mut Window, (width, height, density): (f32, f32, f32), zoom: u16) -> String {
    while window.session().settings().zoom_percent > zoom {
        window.carry_out(Command::Do(beleg::app::Action::Smaller));
    }
    while window.session().settings().zoom_percent < zoom {
        window.carry_out(Command::Do(beleg::app::Action::Larger));
    }
    let per_point = density * f32::from(zoom) / 100.0;
    window
        .harness
        .set_size(Vec2::new(width, height) / per_point);
    window.run();
    format!("{width}×{height} at {density}, {zoom} %")
}

fn walk(lang: Lang) {
    let mut window = Window::open();
    window.carry_out(Command::SetLang(lang));
    let dossier = window.dossier();
    let relation = dossier.relations().iter().next().unwrap().id.clone();
    let place = dossier.places().iter().next().unwrap().id.clone();
    let items = [
        None,
        Some(Item::Relation(relation)),
        Some(Item::Place(place)),
    ];
    let (mut count, mut number) = (0, 0);
    for zoom in ZOOMS {
        for size in WINDOWS {
            let at = set(&mut window, size, zoom);
            // Themes differ in colours and not in measures: one after the other is enough.
            number += 1;
            let theme = ThemeChoice::ALL[number % ThemeChoice::ALL.len()];
            window.carry_out(Command::SetTheme(theme));
            open(&mut window, LegendPanel::default().name());
            count += look(&window, &format!("{at}, legend"));
            for item in &items {
                window.carry_out(Command::Select(item.clone()));
                open(&mut window, EvidencePanel::default().name());
                count += look(&window, &format!("{at}, {item:?}"));
            }
            // Every relation is still within reach.
            window.carry_out(Command::Select(None));
            let texts = Texts::new(lang);
            let list = pane(&window, &texts.get(EvidencePanel::default().name())).unwrap();
            let rows = texts_of(&list).len();
            assert!(rows > window.dossier().relations().len(), "{at}: {rows}");
        }
    }
    assert!(count > 5_000, "{count}");
}

#[test]
fn no_text_is_clipped_or_covered_at_any_size_in_english() {
    walk(Lang::En);
}

#[test]
fn no_text_is_clipped_or_covered_at_any_size_in_german() {
    walk(Lang::De);
}

#[test]
fn sheets_fit_into_small_windows_and_can_be_closed_there() {
    for lang in Lang::ALL {
        let mut window = Window::open();
        window.carry_out(Command::SetLang(lang));
        let relation = window.dossier().relations().iter().next().unwrap().clone();
        let passage = relation.passages.first().unwrap().id.clone();
        let close = Texts::new(lang).get("dialog-close");
        for (size, zoom) in [
            ((640.0, 480.0, 1.0), 100),
            ((640.0, 480.0, 1.0), 200),
            ((1280.0, 800.0, 1.0), 200),
            ((3840.0, 2160.0, 1.0), 50),
        ] {
            let at = set(&mut window, size, zoom);
            let all = window.harness.ctx.content_rect();
            for dialog in [
                Dialog::About,
                Dialog::Keys,
                Dialog::Problems,
                held(&window, &passage),
            ] {
                window.carry_out(Command::Show(Some(dialog.clone())));
                window.run();
                let button = window.harness.get_by_role_and_label(Role::Button, &close);
                assert!(
                    all.contains_rect(button.rect()),
                    "{at}, {dialog:?}: {} in {all}",
                    button.rect()
                );
                button.click();
                window.run();
                assert_eq!(window.session().focus().dialog, None, "{at}");
            }
        }
    }
}

#[test]
fn menus_fit_into_small_windows() {
    for (size, zoom) in [
        ((640.0, 480.0, 1.0), 100),
        ((640.0, 480.0, 1.0), 200),
        ((1280.0, 800.0, 1.0), 200),
    ] {
        let mut window = Window::open();
        let at = set(&mut window, size, zoom);
        let all = window.harness.ctx.content_rect();
        let menu = ["Menu", "View"];
        let mut buttons = menu
            .iter()
            .filter_map(|name| window.harness.query_by_label(name));
        buttons.next().unwrap().click();
        window.run();
        let choices: Vec<_> = window
            .harness
            .query_all_by_role(Role::RadioButton)
            .map(|node| node.rect())
            .collect();
        // Themes, languages, boundaries, projections, motion: all in the menu itself, which scrolls.
        assert!(choices.len() >= 6 + 2 + 2 + 6 + 3, "{at}: {choices:?}");
        for rect in choices {
            let within = rect.left() >= all.left() && rect.right() <= all.right();
            assert!(within, "{at}: {rect} leaves {all}");
        }
    }
}

#[test]
fn an_export_is_the_same_whatever_the_size_of_the_interface() {
    let folder = tempfile::tempdir().unwrap();
    let mut sizes = Vec::new();
    for zoom in [50, 100, 200] {
        let path = folder.path().join(format!("{zoom}.svg"));
        let mut window = Window::saving_to(&path);
        let size = (1600.0, 1000.0, 1.0);
        set(&mut window, size, zoom);
        window.carry_out(Command::Do(beleg::app::Action::SaveSvg));
        window.run_until(|| path.exists());
        let svg = std::fs::read_to_string(&path).unwrap();
        let size = |name: &str| -> f32 {
            let from = svg.find(&format!("{name}=\"")).unwrap() + name.len() + 2;
            let rest = &svg[from..];
            rest[..rest.find('"').unwrap()].parse().unwrap()
        };
        // The panels beside the map are larger, the map itself is not so large: but never by the factor of the interface.
        sizes.push((size("width"), size("height")));
    }
    let [small, plain, large] = sizes[..] else {
        unreachable!()
    };
    for (width, height) in [small, large] {
        assert!((width / plain.0 - 1.0).abs() < 0.5, "{sizes:?}");
        assert!((height / plain.1 - 1.0).abs() < 0.2, "{sizes:?}");
    }
}

#[test]
fn on_a_low_map_the_buttons_are_behind_one_and_none_reaches_the_foot() {
    /// The height of a foot of one line, in points.
    const FOOT: f32 = 24.0;
    /// The height of the strip below the map, in points.
    const STRIP: f32 = 36.0;
    for lang in Lang::ALL {
        let texts = Texts::new(lang);
        for zoom in [100, 150, 200] {
            let mut window = Window::open();
            window.carry_out(Command::SetLang(lang));
            let at = set(&mut window, (640.0, 480.0, 1.0), zoom);
            let end_of_map = window.harness.ctx.content_rect().bottom() - STRIP;
            let buttons = |window: &Window| -> Vec<Rect> {
                ["map-buttons", "action-zoom-in", "action-fit"]
                    .iter()
                    .filter_map(|id| {
                        let name = texts.get(id);
                        let node = window.harness.query_by_role_and_label(Role::Button, &name);
                        node.map(|node| node.rect())
                    })
                    .collect()
            };
            let seen = buttons(&window);
            assert_eq!(seen.len(), if zoom == 200 { 1 } else { 2 }, "{at}");
            for rect in seen {
                assert!(rect.bottom() <= end_of_map - FOOT, "{at}: {rect}");
            }
            if zoom == 200 {
                let name = texts.get("map-buttons");
                window
                    .harness
                    .get_by_role_and_label(Role::Button, &name)
                    .click();
                window.run();
                let entry = texts.get("action-fit");
                window.harness.get_by_label_contains(&entry);
            }
        }
    }
}
