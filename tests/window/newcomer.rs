//! What somebody comes upon who uses the program for the first time.

use super::bench::Window;
use beleg::app::{Action, Command, Dialog, Facet, ThemeChoice};
use beleg::lang::{Lang, Message, Texts};
use beleg::model::Item;
use beleg::scene::ThemeKind;
use eframe::egui::accesskit::Role;
use eframe::egui::{Color32, FontFamily, FontId, Key, Modifiers, Pos2, Vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

const DOSSIER: &str = include_str!("../../assets/dossiers/journey-to-vladivostok.dossier.json");

#[test]
fn problems_are_listed_even_where_the_sheet_was_short_before() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("faulty.dossier.json");
    let faulty = DOSSIER.replacen("\"realis\": \"occurred\"", "\"realis\": \"happened\"", 1);
    std::fs::write(&path, faulty).unwrap();
    let mut window = Window::open();
    window.carry_out(Command::Do(Action::Problems));
    window.run();
    window.press(Key::Escape);
    assert_eq!(window.session().focus().dialog, None);
    window.carry_out(Command::Open(path));
    window.run_until_dialog();
    assert_eq!(window.session().focus().dialog, Some(Dialog::Problems));
    let copy = window.harness.get_by_label("Copy all").rect();
    let wrong = window.harness.get_by_label_contains("“happened”").rect();
    let close = window.harness.get_by_label("Close").rect();
    assert!(copy.bottom() < wrong.top(), "{copy} {wrong}");
    // The sheet is in the middle of the window: what is far above the middle has as much beneath it.
    let middle = 500.0;
    assert!(
        wrong.bottom() < middle + (middle - close.top()),
        "{wrong} is below the sheet that begins at {close}"
    );
}

#[test]
fn the_sheet_of_keys_opens_at_its_top() {
    let mut window = Window::open();
    window.harness.set_size(Vec2::new(900.0, 480.0));
    window.run();
    window.carry_out(Command::Show(Some(Dialog::Keys)));
    window.run();
    let first = |window: &Window| {
        let mut labels = window.harness.query_all_by_label("Open…");
        labels.next().unwrap().rect()
    };
    let at = first(&window);
    let close = window.harness.get_by_label("Close").rect();
    assert!(close.bottom() <= at.top(), "{at} lies under {close}");
    let size = window.harness.ctx.content_rect();
    window.harness.hover_at(size.center());
    window.run();
    window.harness.event(eframe::egui::Event::MouseWheel {
        unit: eframe::egui::MouseWheelUnit::Point,
        source: eframe::egui::MouseWheelSource::Wheel,
        delta: Vec2::new(0.0, -400.0),
        phase: eframe::egui::TouchPhase::Move,
        modifiers: Modifiers::NONE,
    });
    window.run();
    assert!(first(&window).top() < at.top() - 50.0);
    window.press(Key::Escape);
    window.carry_out(Command::Show(Some(Dialog::Keys)));
    window.run();
    assert_eq!(first(&window), at);
}

#[test]
fn a_menu_closes_when_a_key_has_chosen_in_it() {
    let mut window = Window::open();
    window.harness.get_by_label("Go").focus();
    window.run();
    window.press(Key::Enter);
    window
        .harness
        .get_by_label_contains("Next part of the window")
        .focus();
    window.run();
    window.press(Key::Enter);
    let open = window
        .harness
        .query_by_label_contains("Next part of the window");
    assert!(open.is_none());
    // The same in a menu within a menu.
    window.harness.get_by_label("View").focus();
    window.run();
    window.press(Key::Enter);
    window.harness.get_by_label_contains("Theme").focus();
    window.run();
    window.press(Key::Enter);
    window.harness.get_by_label("Dark").focus();
    window.run();
    window.press(Key::Enter);
    assert_eq!(
        window.session().settings().theme,
        ThemeChoice::Fixed(ThemeKind::Dark)
    );
    assert!(window.harness.query_by_label("Dark").is_none());
    assert!(window.harness.query_by_label_contains("Theme").is_none());
}

#[test]
fn a_selected_relation_says_when_the_filter_hides_it() {
    let mut window = Window::open();
    let relation = window.dossier().relations().iter().next().unwrap().clone();
    window.carry_out(Command::Select(Some(Item::Relation(relation.id.clone()))));
    let told = |window: &Window| {
        window
            .harness
            .query_by_label("Hidden by the filter")
            .is_some()
    };
    assert!(!told(&window));
    window.carry_out(Command::Toggle(Facet::Kind(relation.kind)));
    assert!(told(&window));
    window
        .harness
        .get_by_role_and_label(Role::Link, "Show everything")
        .click();
    window.run();
    assert!(!told(&window));
    let visible = &window.session().derived().visible.relations;
    let row = window.dossier().relations().row(&relation.id).unwrap();
    assert!(visible.contains(&row));
}

#[test]
fn the_head_of_the_legend_is_read_whole_and_keeps_its_height() {
    for lang in Lang::ALL {
        let mut window = Window::open();
        window.carry_out(Command::SetLang(lang));
        let texts = Texts::new(lang);
        let all = window.dossier().relations().len();
        let words = |id: &'static str, shown: usize| {
            texts.say(&Message::new(id).with("shown", shown).with("all", all))
        };
        let heading = texts.get("figure-legend-kind").to_uppercase();
        let top = window.harness.get_by_label(&heading).rect().top();
        let kind = window
            .dossier()
            .relations()
            .iter()
            .next()
            .unwrap()
            .kind
            .clone();
        window.carry_out(Command::Toggle(Facet::Kind(kind)));
        assert_eq!(window.harness.get_by_label(&heading).rect().top(), top);
        let shown = window.session().derived().visible.listed().len();
        let said = words("legend-shown", shown);
        let font = FontId::new(12.0, FontFamily::Proportional);
        let needs = window.harness.ctx.fonts_mut(|fonts| {
            fonts
                .layout_no_wrap(said.clone(), font, Color32::BLACK)
                .size()
                .x
        });
        let has = window.harness.get_by_label(&said).rect();
        assert!(has.width() >= needs - 1.0, "{said}: {has} for {needs}");
        let everything = texts.get("action-clear-filter");
        let button = window
            .harness
            .get_by_role_and_label(Role::Button, &everything);
        assert!(!button.rect().intersects(has));
    }
}

/// Clicks around the places until the map asks which of several was meant; gives where that was.
fn ask_which(window: &mut Window) -> Pos2 {
    let places: Vec<Pos2> = window
        .harness
        .query_all_by_role(Role::ListBoxOption)
        .filter(|node| {
            let label = node.accesskit_node().label();
            label.is_some_and(|l| l.contains(": ") && !l.contains('→'))
        })
        .map(|node| node.rect().center())
        .collect();
    for radius in [16.0, 22.0, 30.0_f32] {
        for place in &places {
            for turn in 0_u8..24 {
                let angle = f32::from(turn) / 24.0 * std::f32::consts::TAU;
                let at = *place + radius * Vec2::angled(angle);
                window.harness.drag_at(at);
                window.harness.drop_at(at);
                window.run();
                if window.harness.query_by_label("WHICH ONE?").is_some() {
                    return at;
                }
            }
        }
    }
    panic!("nothing lies close together");
}

#[test]
fn which_of_several_is_answered_by_the_keyboard() {
    let mut window = Window::open();
    window.settle();
    let at = ask_which(&mut window);
    let heading = window.harness.get_by_label("WHICH ONE?").rect();
    assert!(heading.distance_to_pos(at) < 400.0, "{heading} for {at}");
    let before = window.session().focus().clone();
    let on = |window: &Window| window.session().focus().hover.clone().unwrap();
    let first = on(&window);
    window.press(Key::ArrowDown);
    let second = on(&window);
    assert_ne!(first, second);
    window.press(Key::ArrowUp);
    assert_eq!(on(&window), first);
    window.press(Key::ArrowUp);
    let last = on(&window);
    assert_ne!(last, first);
    // Keys that come faster than frames all count; Tab stays in the list.
    for _ in 0..2 {
        window.harness.key_press(Key::ArrowDown);
    }
    window.harness.step();
    window.run();
    assert_eq!(on(&window), second);
    window.press(Key::ArrowUp);
    window
        .harness
        .key_press_modifiers(Modifiers::SHIFT, Key::Tab);
    window.run();
    assert_eq!(on(&window), last);
    window.press(Key::Home);
    assert_eq!(on(&window), first);
    window.press(Key::Tab);
    assert_eq!(on(&window), second);
    window.press(Key::End);
    assert_eq!(on(&window), last);
    // Neither the keys of the map nor the wheel do anything meanwhile.
    for key in [Key::F, Key::N, Key::Plus, Key::ArrowLeft, Key::F6] {
        window.press(key);
        assert_eq!(on(&window), last, "{key:?}");
        assert_eq!(window.session().focus().camera, before.camera, "{key:?}");
    }
    window.press(Key::Enter);
    assert_eq!(window.session().focus().selection, Some(last));
    assert!(window.harness.query_by_label("WHICH ONE?").is_none());
    // Once more, and away with it.
    ask_which(&mut window);
    let selection = window.session().focus().selection.clone();
    window.press(Key::Escape);
    assert!(window.harness.query_by_label("WHICH ONE?").is_none());
    assert_eq!(window.session().focus().selection, selection);
    window.harness.get_by(|node| {
        node.is_focused() && node.label().as_deref() == Some("Map of places and relations")
    });
}
