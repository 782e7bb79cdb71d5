//! Laws of the line that leads from what an inset magnifies to it, and of its scale bar.

use super::laws::{desk, group, heap, paths, texts};
use crate::carto::{Camera, ProjectionKind};
use crate::figure::inset::{Inset, InsetSpot, InsetWish, InsetWishes};
use crate::figure::map::{base, fit_margins_px, tests::Desk};
use crate::figure::{Figure, FigureCx};
use crate::geom::{LonLat, ScreenPos, Size};
use crate::scene::oriented::OrientedBox;
use crate::scene::{Mark, Primitive};
use proptest::prelude::*;

/// The leaders as they are drawn: each from what is magnified to the inset.
fn leaders(figure: &Figure) -> Vec<[ScreenPos; 2]> {
    let [_, insets, _] = figure.layers();
    let straight = |mark: &Mark| match &mark.primitive {
        Primitive::Path(path) => match path.subpaths.as_slice() {
            [points] if points.len() == 2 => Some([points[0], points[1]]),
            _ => None,
        },
        _ => None,
    };
    insets.iter().filter_map(straight).collect()
}

/// A leader runs from the rim of the circle around what is magnified, which holds all its places, to the rim of the inset.
fn leads(desk: &Desk, camera: &Camera, inset: &Inset, [from, to]: [ScreenPos; 2]) {
    let near = |a: f32, b: f32| (a - b).abs() < 0.05;
    let small = inset.source_radius_px();
    assert!(
        near(from.distance_px(inset.source), small),
        "{from:?} {inset:?}"
    );
    assert!(
        near(to.distance_px(inset.center), inset.radius_px),
        "{to:?} {inset:?}"
    );
    // As long as the gap between the circles: it lies in neither.
    let whole = inset.source.distance_px(inset.center);
    assert!(
        near(from.distance_px(to) + small + inset.radius_px, whole),
        "{inset:?}"
    );
    let places = desk.routes.places.iter();
    let magnified: Vec<_> = places.filter(|p| inset.places.contains(&p.id)).collect();
    assert_eq!(magnified.len(), inset.places.len());
    for place in magnified {
        let at = camera.screen_from_unit(place.unit).unwrap();
        assert!(
            at.distance_px(inset.source) < small,
            "{} {inset:?}",
            place.id
        );
    }
}

/// Each inset that does not lie over what it magnifies has one leader, and no other has one.
fn all_lead(desk: &Desk, camera: &Camera, figure: &Figure) {
    let apart = |inset: &&Inset| {
        let away = inset.source.distance_px(inset.center);
        away > inset.radius_px + inset.source_radius_px()
    };
    let apart: Vec<&Inset> = figure.insets.iter().filter(apart).collect();
    let leaders = leaders(figure);
    assert_eq!(leaders.len(), apart.len());
    for (inset, ends) in apart.into_iter().zip(leaders) {
        leads(desk, camera, inset, ends);
    }
}

/// No leader crosses the name of a place, on the map or in an inset.
fn none_crosses_a_name(figure: &Figure) {
    for [from, to] in leaders(figure) {
        let line = OrientedBox::around_piece(from, to, 0.1);
        for name in &figure.label_boxes {
            assert!(!line.overlaps(&(*name).into()), "{name:?} {from:?} {to:?}");
        }
    }
}

/// The scale bar of an inset as it is drawn, with its number, if it has room for one.
fn scale_of(figure: &Figure, number: usize) -> Option<&[Mark]> {
    let name = match number {
        0 => "inset-scale".to_owned(),
        n => format!("inset-scale-{}", n + 1),
    };
    let found = group(&figure.scene.marks, &name);
    assert!(found.len() <= 1, "{name}");
    found.first().copied()
}

/// A bar and its number lie in their inset.
fn is_told(inset: &Inset, bar: &[Mark]) {
    let (mut words, mut lines) = (Vec::new(), Vec::new());
    texts(bar, &mut words);
    paths(bar, &mut lines);
    let [number] = words[..] else {
        panic!("{} numbers {inset:?}", words.len())
    };
    assert!(number.text.ends_with('m'), "{}", number.text);
    let half = number.width_px / 2.0;
    let ends = [-half, half].map(|dx| number.pos.moved(dx, 0.0));
    let points = lines.iter().flat_map(|path| path.subpaths.iter().flatten());
    assert!(!lines.is_empty());
    for p in points.chain(&ends) {
        assert!(inset.contains(*p), "{p:?} {inset:?}");
    }
}

fn fitted(desk: &Desk, projection: ProjectionKind, size: Size, zoom: f64) -> Camera {
    let places: Vec<LonLat> = desk.routes.places.iter().map(|p| p.position).collect();
    Camera::fitted(projection, &places, size, fit_margins_px(size)).zoomed(zoom, size.center())
}

#[test]
fn the_insets_of_the_built_in_dossier_have_leaders_off_all_names_and_scale_bars() {
    let desk = Desk::builtin();
    let mut count = 0;
    for projection in ProjectionKind::ALL {
        for zoom in [0.8, 1.0, 1.6, 3.0] {
            for (width, height) in [(1320.0, 850.0), (920.0, 640.0), (745.0, 570.0)] {
                let camera = fitted(&desk, projection, Size::new(width, height), zoom);
                let figure = base(&desk.cx(None), &camera, None);
                all_lead(&desk, &camera, &figure);
                none_crosses_a_name(&figure);
                for (number, inset) in figure.insets.iter().enumerate() {
                    is_told(inset, scale_of(&figure, number).unwrap());
                    count += 1;
                }
            }
        }
    }
    assert!(count > 30, "{count}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn leaders_run_from_rim_to_rim_off_all_names_and_bars_stay_within_their_insets(
        heaps in proptest::collection::vec(heap(), 2..6),
        projection in proptest::sample::select(ProjectionKind::ALL.to_vec()),
        (width, height) in (420.0..2400.0_f32, 320.0..1500.0_f32),
        zoom in 0.6..3.0_f64,
        offset in [-0.5..0.5_f32, -0.5..0.5_f32],
    ) {
        let desk = desk(&heaps);
        let camera = fitted(&desk, projection, Size::new(width, height), zoom);
        let figure = base(&desk.cx(None), &camera, None);
        all_lead(&desk, &camera, &figure);
        none_crosses_a_name(&figure);
        for (number, inset) in figure.insets.iter().enumerate() {
            if let Some(bar) = scale_of(&figure, number) {
                is_told(inset, bar);
            }
        }
        let Some(first) = figure.insets.first() else {
            return Ok(());
        };
        // Also where the reader has put it, be it over what it magnifies.
        let mut wishes = InsetWishes::default();
        wishes.wish(first.places.clone(), InsetWish::At(InsetSpot { offset, radius: 0.12 }));
        let cx = FigureCx { wishes: &wishes, ..desk.cx(None) };
        all_lead(&desk, &camera, &base(&cx, &camera, None));
    }
}
