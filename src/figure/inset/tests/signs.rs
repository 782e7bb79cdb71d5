//! What stands on the lanes in an inset is told apart, and the lanes are seen between.

use super::laws::{group, paths};
use super::*;
use crate::figure::map::fit_margins_px;
use crate::geom::ScreenPos;

/// A sign or an arrowhead: points on its edge, and the radius about each.
struct Sign {
    points: Vec<ScreenPos>,
    radius_px: f32,
}

impl Sign {
    /// How far a point lies from it, in pixels.
    fn distance_px(&self, p: ScreenPos) -> f32 {
        let near = self.points.iter().map(|at| at.distance_px(p));
        near.fold(f32::MAX, f32::min) - self.radius_px
    }

    fn apart_px(&self, other: &Self) -> f32 {
        let near = other.points.iter().map(|at| self.distance_px(*at));
        near.fold(f32::MAX, f32::min) - other.radius_px
    }
}

/// The signs and arrowheads of an inset.
fn signs(marks: &[Mark]) -> Vec<Sign> {
    let mut found = Vec::new();
    for mark in marks {
        match &mark.primitive {
            Primitive::Group(group) => found.extend(signs(&group.marks)),
            // A sign stands on a disc that is 2 pixels larger than itself.
            Primitive::Disc(disc) if disc.radius_px > 5.0 => found.push(Sign {
                points: vec![disc.center],
                radius_px: disc.radius_px - 2.0,
            }),
            Primitive::Path(path) if path.closed && path.stroke.is_none() => {
                if let [ring] = path.subpaths.as_slice()
                    && let [a, b, c] = ring[..]
                {
                    let along = |from: ScreenPos, to: ScreenPos| {
                        (0..8_u8).map(move |k| from.toward(to, f32::from(k) / 8.0))
                    };
                    found.push(Sign {
                        points: along(a, b).chain(along(b, c)).chain(along(c, a)).collect(),
                        radius_px: 0.0,
                    });
                }
            }
            _ => {}
        }
    }
    found
}

#[test]
fn in_the_inset_of_the_built_in_dossier_no_two_signs_touch_and_dashes_are_seen() {
    let desk = Desk::builtin();
    let places: Vec<LonLat> = desk.routes.places.iter().map(|p| p.position).collect();
    for (width, height) in [
        (745.0, 570.0),
        (800.0, 600.0),
        (920.0, 640.0),
        (1095.0, 712.0),
        (1180.0, 880.0),
        (1320.0, 850.0),
        (1500.0, 950.0),
    ] {
        let size = Size::new(width, height);
        let seen = (places.as_slice(), &[] as &[LonLat]);
        let margins = fit_margins_px(size);
        let camera = Camera::fitted_along(ProjectionKind::Orthographic, seen, size, margins);
        let figure = base(&desk.cx(None), &camera, None);
        let marks = &figure.scene.marks;
        let signs: Vec<Sign> = group(marks, "inset-signs")
            .into_iter()
            .flat_map(signs)
            .collect();
        // Two visits, each with a sign and an arrowhead.
        assert_eq!(signs.len(), 4, "{size:?}");
        for (number, one) in signs.iter().enumerate() {
            for other in &signs[number + 1..] {
                let apart = one.apart_px(other);
                assert!(apart >= 2.0, "{apart} at {size:?}");
            }
        }
        let mut lines = Vec::new();
        for found in group(marks, "inset-relations") {
            paths(found, &mut lines);
        }
        let dotted = lines
            .iter()
            .find(|path| path.stroke.is_some_and(|s| s.dash.is_some()));
        let stroke = dotted.unwrap().stroke.unwrap();
        let period: f32 = stroke.dash.unwrap().iter().sum();
        // How much of it neither a sign nor a dot of a place covers.
        let covered = |p: ScreenPos| signs.iter().any(|sign| sign.distance_px(p) < 2.0);
        let inset = figure.insets.first().unwrap();
        let seen_by_inset = inset.camera(&camera);
        let dots = desk
            .routes
            .places
            .iter()
            .filter_map(|place| seen_by_inset.screen_from_unit(place.unit));
        let dots: Vec<ScreenPos> = dots.collect();
        let mut seen_px = 0.0;
        for pair in dotted
            .unwrap()
            .subpaths
            .iter()
            .flat_map(|line| line.windows(2))
        {
            let length = pair[0].distance_px(pair[1]);
            let steps = length.ceil().max(1.0);
            for k in 0..steps as u16 {
                let at = pair[0].toward(pair[1], (f32::from(k) + 0.5) / steps);
                let on_dot = dots.iter().any(|dot| dot.distance_px(at) < 7.0);
                seen_px += if covered(at) || on_dot {
                    0.0
                } else {
                    length / steps
                };
            }
        }
        assert!(seen_px > 5.0 * period, "{seen_px} of {period} at {size:?}");
    }
}
