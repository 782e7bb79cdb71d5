//! The lists that open over the map, in windows of every size: whole within the window, and every row in full view.

use super::bench::Window;
use super::many::open;
use super::sizes::{SLACK, WINDOWS, ZOOMS, set};
use beleg::app::Command;
use beleg::lang::Lang;
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Id, Key, LayerId, Modifiers, Order, Rect};
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

/// What opens a list: the button that says how much is drawn, and a line that stands for several.
#[derive(Clone, Copy, Debug)]
enum By {
    Stock,
    Line,
}

/// The frame of the list that is open.
fn frame(window: &Window) -> Option<Rect> {
    let list = Id::unique("map-chooser");
    let ctx = &window.harness.ctx;
    let layer = LayerId::new(Order::Foreground, list);
    ctx.memory(|memory| {
        let open = memory.areas().is_visible(&layer);
        memory.area_rect(list).filter(|_| open)
    })
}

fn named<'a>(window: &'a Window, role: Role, words: &str) -> Option<Node<'a>> {
    let mut all = window.harness.query_all_by_role(role);
    all.find(|node| {
        let label = node.accesskit_node().label();
        label.is_some_and(|label| label.contains(words))
    })
}

/// Opens a list; whether there is what opens it.
fn ask(window: &mut Window, by: By) -> bool {
    let words = match (by, window.session().settings().lang) {
        (By::Stock, Lang::En) => " of 1,000 relations",
        (By::Stock, Lang::De) => " von 1.000 Beziehungen",
        (By::Line, Lang::En) => " relations (",
        (By::Line, Lang::De) => " Beziehungen (",
    };
    let found = match by {
        By::Stock => named(window, Role::Button, words),
        By::Line => named(window, Role::ListBoxOption, words),
    };
    let Some(node) = found else { return false };
    node.click_accesskit();
    window.run();
    window.run();
    true
}

/// The rows of the list that is open, whole or in part.
fn rows(window: &Window, frame: Rect) -> Vec<Rect> {
    let buttons = window.harness.query_all_by_role(Role::Button);
    let rects = buttons.map(|node| node.rect());
    rects
        .filter(|rect| frame.contains(rect.center()) && rect.width() > 0.8 * (frame.width() - 40.0))
        .collect()
}

/// Holds the open list against the window; gives how many of its rows are seen whole.
fn hold(window: &mut Window, at: &str) -> usize {
    let all = window.harness.ctx.content_rect();
    let list = frame(window).unwrap_or_else(|| panic!("{at}: no list"));
    assert!(
        all.expand(SLACK).contains_rect(list),
        "{at}: {list} in {all}"
    );
    let inside = rows(window, list);
    let whole = inside.iter().filter(|row| list.contains_rect(**row));
    let count = whole.count();
    for row in inside {
        let within = row.left() >= list.left() && row.right() <= list.right();
        assert!(within, "{at}: {row} leaves {list}");
    }
    // The last row is within reach, and then in full view.
    window.press(Key::End);
    window.run();
    let focused = window.harness.ctx.memory(|memory| memory.focused());
    let last = window.harness.ctx.read_response(focused.unwrap()).unwrap();
    assert!(
        list.expand(SLACK).contains_rect(last.rect),
        "{at}: the last row at {} in {list}",
        last.rect
    );
    count
}

fn walk(lang: Lang) {
    let mut window = open(1_000, 200);
    window.carry_out(Command::SetLang(lang));
    let mut opened = [0, 0];
    for zoom in ZOOMS {
        for size in WINDOWS {
            let at = set(&mut window, size, zoom);
            for (number, by) in [By::Stock, By::Line].into_iter().enumerate() {
                let at = format!("{at}, {by:?}");
                if !ask(&mut window, by) {
                    continue;
                }
                opened[number] += 1;
                let whole = hold(&mut window, &at);
                assert!(whole >= 2, "{at}: {whole} rows");
                window.press(Key::Escape);
                window.run();
            }
        }
    }
    println!("{lang:?} {opened:?}");
    assert!(opened.iter().all(|count| *count > 20), "{opened:?}");
}

#[test]
fn lists_over_the_map_fit_into_windows_of_every_size_in_english() {
    walk(Lang::En);
}

#[test]
fn lists_over_the_map_fit_into_windows_of_every_size_in_german() {
    walk(Lang::De);
}

#[test]
fn the_keys_go_round_through_every_row_of_a_long_list() {
    let mut window = open(1_000, 200);
    assert!(ask(&mut window, By::Stock));
    let focused = |window: &Window| {
        let ctx = &window.harness.ctx;
        ctx.memory(|memory| memory.focused()).unwrap()
    };
    let first = focused(&window);
    // The headings say how many there are.
    let headings = window.harness.query_all_by_role(Role::Label);
    let headings = headings.filter_map(|node| node.accesskit_node().label().or(node.value()));
    let ends = [
        " WITHOUT A LINE, WHICH BEGIN OR END IN THIS VIEW",
        " IN LINES THAT STAND FOR SEVERAL",
        " MORE WITHOUT A LINE, ELSEWHERE",
    ];
    let counts = headings.filter_map(|label| {
        let count = ends.iter().find_map(|end| label.strip_suffix(end))?;
        count.replace(',', "").parse::<usize>().ok()
    });
    let count: usize = counts.sum();
    assert!(count > 300, "{count}");
    window.press(Key::End);
    let last = focused(&window);
    assert_ne!(first, last);
    window.press(Key::ArrowDown);
    assert_eq!(focused(&window), first);
    // All within one frame.
    let down = Event::Key {
        key: Key::ArrowDown,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    let events = std::iter::repeat_n(down, count - 1);
    window.harness.input_mut().events.extend(events);
    window.run();
    assert_eq!(focused(&window), last, "{count} rows");
    window.press(Key::Home);
    assert_eq!(focused(&window), first);
}
