//! What a sitting remembers, small windows, and what the pointer leaves.

use super::bench::{Window, relation_name};
use beleg::app::{Action, Command, MotionChoice, Settings, ThemeChoice, lookup};
use beleg::carto::{PointOfView, ProjectionKind};
use beleg::lang::Lang;
use beleg::model::Item;
use beleg::scene::ThemeKind;
use beleg::ui::store::{Asked, Store};
use eframe::egui::accesskit::Role;
use eframe::egui::{Pos2, Rect, Vec2, ViewportId};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

#[test]
fn what_the_pointer_has_left_is_no_longer_shown_on_the_map() {
    let mut window = Window::open();
    let relation = window.dossier().relations().iter().next().unwrap().clone();
    let name = relation_name(&window, &relation);
    window
        .harness
        .get_by_role_and_label(Role::Button, &name)
        .hover();
    window.run();
    let hover = window.session().focus().hover.clone();
    assert_eq!(hover, Some(Item::Relation(relation.id)));
    window.harness.hover_at(Pos2::new(700.0, 10.0));
    window.run();
    assert_eq!(window.session().focus().hover, None);
}

#[test]
fn the_window_is_remembered_in_points_of_the_system() {
    let mut window = Window::open();
    window.carry_out(Command::Do(Action::Larger));
    let id = ViewportId::ROOT;
    let input = window.harness.input_mut();
    let viewport = input.viewports.entry(id).or_default();
    viewport.inner_rect = Some(Rect::from_min_size(
        Pos2::new(100.0, 50.0),
        Vec2::new(1000.0, 700.0),
    ));
    window.run();
    let (position, size) = window.session().settings().window.unwrap();
    let near = |a: [f32; 2], b: [f32; 2]| a.iter().zip(b).all(|(a, b)| (a - b).abs() < 0.01);
    assert!(near(position, [110.0, 55.0]), "{position:?}");
    assert!(near(size, [1100.0, 770.0]), "{size:?}");
}

#[test]
fn what_the_command_line_asks_for_is_not_remembered() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::in_folder(folder.path());
    let mut settings = store.load_with(&Asked {
        theme: Some(ThemeKind::Dark),
        lang: Some(Lang::De),
        view: Some(PointOfView::DeFacto),
        projection: Some(ProjectionKind::Mercator),
        zoom_percent: Some(150),
    });
    assert_eq!(settings.theme, ThemeChoice::Fixed(ThemeKind::Dark));
    assert_eq!(settings.lang, Lang::De);
    assert_eq!(settings.view, PointOfView::DeFacto);
    assert_eq!(settings.projection, ProjectionKind::Mercator);
    assert_eq!(settings.zoom_percent, 150);
    store.keep(&settings).unwrap();
    assert_eq!(store.load(), Settings::default());
    // What the reader chooses is kept, even when it leads back.
    for theme in [ThemeKind::Print, ThemeKind::Dark] {
        settings.theme = ThemeChoice::Fixed(theme);
        store.keep(&settings).unwrap();
        assert_eq!(store.load().theme, settings.theme);
    }
    assert_eq!(store.load().lang, Lang::En);
}

#[test]
fn a_narrow_window_has_one_column_and_keeps_the_map() {
    let mut window = Window::open();
    window.harness.set_size(Vec2::new(640.0, 480.0));
    window.run();
    let pane = |window: &Window, name: &str| {
        let panes = window.harness.query_all_by_role(Role::Pane);
        panes
            .filter(|node| node.accesskit_node().label().as_deref() == Some(name))
            .count()
    };
    // The column is shut; the strip at the foot opens either panel and shuts it.
    assert_eq!(pane(&window, "Legend and filter"), 0);
    for name in ["Evidence", "Legend and filter"] {
        let press = |window: &mut Window| {
            let button = window.harness.get_by_role_and_label(Role::Button, name);
            button.click();
            window.run();
        };
        press(&mut window);
        assert_eq!(pane(&window, name), 1);
        assert!(
            window
                .harness
                .get_by_role_and_label(Role::Button, name)
                .accesskit_node()
                .toggled()
                .is_some()
        );
        press(&mut window);
        assert_eq!(pane(&window, name), 0);
    }
    let map = window
        .harness
        .get_by_role_and_label(Role::ListBox, "Map of places and relations");
    assert!(map.rect().width() > 320.0, "{:?}", map.rect());
    let relation = window.dossier().relations().iter().next().unwrap().clone();
    window.carry_out(Command::Select(Some(Item::Relation(relation.id))));
    assert_eq!(pane(&window, "Legend and filter"), 0);
    assert_eq!(pane(&window, "Evidence"), 1);
    window.harness.get_by_label("Copy citation");
    for width in [640.0, 720.0, 800.0] {
        window.harness.set_size(Vec2::new(width, 480.0));
        window.run();
        for name in ["Globe", "Export"] {
            let button = window.harness.get_by_label(name).rect();
            assert!(button.right() <= width, "{name}: {button:?}");
        }
    }
}

#[test]
fn a_document_shows_what_it_is_quoted_for() {
    let mut window = Window::open();
    let document = window.dossier().documents().iter().next().unwrap().clone();
    let item = lookup::item(document.id.as_str(), window.dossier());
    assert_eq!(item, Some(Item::Document(document.id.clone())));
    window.carry_out(Command::Select(item));
    window
        .harness
        .get_by_label_contains(document.author.as_deref().unwrap());
}

#[test]
fn a_click_in_the_legend_moves_nothing_and_every_panel_counts_what_is_left() {
    let mut window = Window::open();
    let place = |window: &Window| window.harness.get_by_label("Visit, 5 relations").rect();
    let before = place(&window);
    window.harness.get_by_label("All 14 shown");
    window.harness.get_by_label("Visit, 5 relations").click();
    window.run();
    assert_eq!(place(&window), before);
    window.harness.get_by_label("9 of 14 shown");
    window
        .harness
        .get_by_label_contains("9 of 14 relations between");
    window.harness.get_by_label("Show everything").click();
    window.run();
    assert_eq!(place(&window), before);
    window
        .harness
        .get_by_label_contains("14 relations between 4 places");
}

#[test]
fn north_up_keeps_the_places_in_sight_and_leads_back() {
    let mut window = Window::open();
    window.harness.set_size(Vec2::new(1100.0, 640.0));
    window.run();
    window.carry_out(Command::SetMotion(MotionChoice::Reduced));
    let before = window.session().focus().camera.unwrap();
    assert!(before.roll_deg.abs() > 1.0);
    window.press(eframe::egui::Key::N);
    let north = window.session().focus().camera.unwrap();
    assert_eq!(north.roll_deg, 0.0);
    for place in window.dossier().places() {
        let at = north.screen_from_lonlat(place.position).unwrap();
        let inside = at.x > 0.0 && at.y > 0.0;
        assert!(
            inside && at.x < north.size.width && at.y < north.size.height,
            "{} at {at:?}",
            place.id.as_str()
        );
    }
    window.press(eframe::egui::Key::N);
    assert_eq!(window.session().focus().camera, Some(before));
}

#[test]
fn a_translation_names_its_language_and_is_left_out_where_the_quotation_is_understood() {
    let mut window = Window::open();
    let relation = window.dossier().relations().iter().next().unwrap().clone();
    window.carry_out(Command::Select(Some(Item::Relation(relation.id))));
    let german =
        |window: &Window, text: &str| window.harness.query_all_by_label_contains(text).count() > 0;
    assert!(german(&window, "Translation (English): The US is"));
    window.carry_out(Command::SetLang(Lang::De));
    assert!(!german(&window, "The US is threatening"));
    assert!(!german(&window, "Übersetzung"));
}

#[test]
fn a_click_between_lines_asks_which_beside_them_and_names_their_kinds() {
    let mut window = Window::open();
    window.settle();
    let map = window
        .harness
        .get_by_role_and_label(Role::ListBox, "Map of places and relations")
        .rect();
    let camera = window.session().focus().camera.unwrap();
    let at = |id: &str| {
        let place = window
            .dossier()
            .places()
            .iter()
            .find(|p| p.id.as_str() == id);
        camera
            .screen_from_lonlat(place.unwrap().position)
            .map(|p| map.min + Vec2::new(p.x, p.y))
            .unwrap()
    };
    let (moscow, pyongyang) = (at("moscow"), at("pyongyang"));
    // Across the fan, a little before its end, where its lines are closer than a click can tell.
    let across = (pyongyang - moscow).normalized().rot90();
    let near_end = moscow.lerp(pyongyang, 0.06);
    let mut click = near_end;
    for step in -8..8_i8 {
        click = near_end + across * f32::from(step) * 2.0;
        window.harness.hover_at(click);
        window.harness.drag_at(click);
        window.harness.drop_at(click);
        window.run();
        if window.harness.query_by_label("WHICH ONE?").is_some() {
            break;
        }
    }
    window.harness.get_by_label("WHICH ONE?");
    let buttons = window.harness.query_all_by_role(Role::Button);
    let rows: Vec<Rect> = buttons
        .map(|node| node.rect())
        .filter(|rect| rect.width() > 300.0 && map.contains_rect(*rect))
        .collect();
    assert!(rows.len() > 1, "{rows:?}");
    // Beside the lines asked about, which all come together at the click.
    assert!(rows.iter().all(|row| !row.contains(click)), "{rows:?}");
    assert!(rows.iter().all(|row| !row.contains(moscow)), "{rows:?}");
}

#[test]
fn what_does_not_fit_into_a_row_goes_on_below() {
    let mut window = Window::open();
    let height =
        |window: &Window, label: &str| window.harness.get_by_label_contains(label).rect().height();
    let long = "Article (outlet not named in our copy), 5";
    let (line, two) = (height(&window, "Kremlin, 6"), height(&window, long));
    assert!(two > line + 10.0, "{two} {line}");
    window.harness.set_size(Vec2::new(1280.0, 900.0));
    window.run();
    assert!(height(&window, long) > line + 10.0);
}
