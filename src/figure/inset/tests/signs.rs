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

/// The points of the dotted line in an inset, and the length from one dot of it to the next.
fn dotted(marks: &[Mark]) -> (Vec<ScreenPos>, f32) {
    let mut lines = Vec::new();
    for found in group(marks, "inset-relations") {
        paths(found, &mut lines);
    }
    let dashed = lines.into_iter().find_map(|path| {
        let dash = path.stroke?.dash?;
        Some((path.subpaths.concat(), dash.iter().sum()))
    });
    dashed.unwrap()
}

/// How much of a line nothing covers, in pixels.
fn seen_px(line: &[ScreenPos], is_covered: &dyn Fn(ScreenPos) -> bool) -> f32 {
    let pieces = line.windows(2).map(|pair| {
        let length = pair[0].distance_px(pair[1]);
        let steps = length.ceil().max(1.0);
        let at = |k: u16| pair[0].toward(pair[1], (f32::from(k) + 0.5) / steps);
        let seen = (0..steps as u16).filter(|k| !is_covered(at(*k))).count();
        seen as f32 * length / steps
    });
    pieces.sum()
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
        let (line, period) = dotted(marks);
        let inset = figure.insets.first().unwrap();
        let seen_by_inset = inset.camera(&camera);
        let dots = desk.routes.places.iter();
        let dots = dots.filter_map(|place| seen_by_inset.screen_from_unit(place.unit));
        let dots: Vec<ScreenPos> = dots.collect();
        let is_covered = |p: ScreenPos| {
            let by_sign = signs.iter().any(|sign| sign.distance_px(p) < 2.0);
            by_sign || dots.iter().any(|dot| dot.distance_px(p) < 7.0)
        };
        let seen_px = seen_px(&line, &is_covered);
        assert!(seen_px > 5.0 * period, "{seen_px} of {period} at {size:?}");
    }
}
