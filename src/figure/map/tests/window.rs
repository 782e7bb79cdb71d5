//! What only the window asks of the map: high contrast, and little room.

use super::*;
use crate::scene::Colour;

/// How many strokes among the selected lines have the ink of a theme, as casings have, and how many the colour of bands.
fn casings(desk: &Desk, selected: &Item, kind: ThemeKind) -> [usize; 2] {
    let theme = Theme::shipped(kind);
    let mut cx = desk.cx(Some(selected));
    cx.theme = &theme;
    let figure = base(&cx, &desk.camera(ProjectionKind::Orthographic), None);
    let marks = figure.scene.marks.iter();
    let groups = marks.filter_map(|m| match &m.primitive {
        Primitive::Group(group) if group.name == "relations-selected" => Some(group),
        _ => None,
    });
    let strokes = groups
        .flat_map(|g| &g.marks)
        .filter_map(|m| match &m.primitive {
            Primitive::Path(path) => path.stroke,
            _ => None,
        });
    let strokes: Vec<_> = strokes.collect();
    [theme.ink, theme.selection].map(|c| strokes.iter().filter(|s| s.colour == c).count())
}

#[test]
fn in_high_contrast_the_selected_line_lies_on_a_dark_edge() {
    let desk = Desk::builtin();
    let selected = Item::Relation(Id::new("us-threat").unwrap());
    let edges = |kind| casings(&desk, &selected, kind)[0];
    assert_eq!(edges(ThemeKind::ContrastLight), 1);
    assert_eq!(edges(ThemeKind::ContrastDark), 1);
    assert_eq!(edges(ThemeKind::Light), 0);
}

#[test]
fn in_high_contrast_lines_are_cased_only_while_few_are_selected() {
    let desk = super::labels::cities(300, 1);
    let of = |kind, degree: std::ops::Range<usize>| {
        let mut places = desk.routes.places.iter();
        let place = places.find(|p| degree.contains(&p.degree)).unwrap();
        casings(&desk, &Item::Place(place.id.clone()), kind)
    };
    for kind in [ThemeKind::ContrastLight, ThemeKind::ContrastDark] {
        let [edges, bands] = of(kind, 2..9);
        assert!((1..9).contains(&edges) && bands == edges, "{edges} {bands}");
        assert_eq!(of(kind, 25..500), [0, 0]);
    }
}

#[test]
fn the_foot_of_a_small_map_yields_to_what_stands_above_it() {
    let desk = Desk::builtin();
    // A window of 640×480 at an interface of 200, 150 and 100 percent, and a large one.
    for (width, height, most) in [
        (320.0, 156.0, 1),
        (427.0, 236.0, 2),
        (640.0, 396.0, 2),
        (1200.0, 800.0, 1),
    ] {
        let mut camera = desk.camera(ProjectionKind::Orthographic);
        camera = camera.resized(Size::new(width, height));
        let mut cx = desk.cx(None);
        cx.extras = Extras::WINDOW;
        let figure = base(&cx, &camera, None);
        let foot = figure.scene.marks.iter().find_map(|m| match &m.primitive {
            Primitive::Group(group) if group.name == "foot" => Some(group),
            _ => None,
        });
        let lines = foot
            .unwrap()
            .marks
            .iter()
            .filter_map(|m| match &m.primitive {
                Primitive::Text(run) if run.text.len() > 1 => Some(run),
                _ => None,
            });
        let lines: Vec<_> = lines.collect();
        assert!((1..=most).contains(&lines.len()), "{height}: {lines:?}");
        // Whose boundaries these are, and where the places come from, is always told.
        let told: String = lines.iter().map(|run| run.text.as_str()).collect();
        assert!(
            told.contains("UN view") && told.contains("GeoNames"),
            "{told}"
        );
        assert_eq!(told.contains("centred"), height > 200.0, "{told}");
    }
}

#[test]
fn the_words_of_the_foot_lie_on_a_ground_of_their_own_above_the_map() {
    let desk = Desk::builtin();
    for (width, height) in [(260.0, 400.0), (1200.0, 800.0)] {
        let mut camera = desk.camera(ProjectionKind::Orthographic);
        camera = camera.resized(Size::new(width, height));
        let mut cx = desk.cx(None);
        cx.extras = Extras::WINDOW;
        let figure = base(&cx, &camera, None);
        let [_, _, frame] = figure.layers();
        let Primitive::Group(foot) = &frame[0].primitive else {
            panic!("a group")
        };
        let Primitive::Path(ground) = &foot.marks[0].primitive else {
            panic!("the ground comes first")
        };
        let colour = ground.fill.unwrap();
        assert!(colour.a > 220 && Colour { a: 255, ..colour } == cx.theme.background);
        let corners = &ground.subpaths[0];
        let words = foot.marks.iter().filter_map(|m| match &m.primitive {
            Primitive::Text(run) if run.text.len() > 1 => Some(run.bounds()),
            _ => None,
        });
        let words: Vec<Rect> = words.collect();
        assert_eq!(corners.len(), 2 * words.len() + 2);
        for (n, line) in words.iter().enumerate() {
            // Each line ends before the step of the outline beside it.
            let [top, bottom] = [corners[2 * n + 1], corners[2 * n + 2]];
            assert!(top.x > line.max.x && bottom.x == top.x && corners[0].x < line.min.x);
            assert!(top.y < line.center().y && bottom.y > line.center().y);
        }
        assert!(corners[0].y < words[0].min.y);
        assert!(corners[corners.len() - 1].y > words[words.len() - 1].max.y);
    }
}
