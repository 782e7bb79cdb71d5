//! A ground that has been projected for one spot, moved to another.

use crate::carto::Camera;
use crate::geom::{Rect, ScreenPos};
use crate::scene::{Group, Mark, Path, Primitive};
use std::sync::Arc;

/// So far off, in pixels, two parts of the drawing are still the same.
const SAME_PX: f32 = 0.6;

/// The ground that one camera sees in its part, as another sees it in another: only where the two differ by nothing but a
/// step to the side.
pub(super) fn onto(
    group: &Arc<Group>,
    (from, from_part): (&Camera, Rect),
    (to, to_part): (&Camera, Rect),
) -> Option<Arc<Group>> {
    if from == to && from_part == to_part {
        return Some(Arc::clone(group));
    }
    let apart_by_shift_alone = from.projection == to.projection
        && from.center == to.center
        && from.roll_deg == to.roll_deg
        && (from.scale_px / to.scale_px - 1.0).abs() < 1e-6;
    if !apart_by_shift_alone {
        return None;
    }
    let ([fx, fy], [tx, ty]) = (from.origin_px(), to.origin_px());
    #[expect(clippy::cast_possible_truncation, reason = "positions on screen")]
    let by = ((tx - fx) as f32, (ty - fy) as f32);
    let moved = |p: ScreenPos| p.moved(by.0, by.1);
    let near = |a: ScreenPos, b: ScreenPos| moved(a).distance_px(b) < SAME_PX;
    let same = near(from_part.min, to_part.min) && near(from_part.max, to_part.max);
    same.then(|| Arc::new(group_moved(group, &moved)))
}

fn group_moved(group: &Group, moved: &dyn Fn(ScreenPos) -> ScreenPos) -> Group {
    let marks = group.marks.iter().filter_map(|mark| match &mark.primitive {
        Primitive::Path(path) => {
            let ways = path.subpaths.iter();
            Some(Mark::from(Path {
                subpaths: ways
                    .map(|w| w.iter().map(|p| moved(*p)).collect())
                    .collect(),
                closed: path.closed,
                fill: path.fill,
                stroke: path.stroke,
            }))
        }
        Primitive::Group(inner) => Some(Mark::from(group_moved(inner, moved))),
        // A ground has none.
        Primitive::Disc(_) | Primitive::Text(_) => None,
    });
    Group {
        marks: marks.collect(),
        ..Group::named(group.name.clone())
    }
}
