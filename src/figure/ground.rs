//! The ground as one group of marks: sea, graticule, land, lakes, boundaries, coasts.

use super::strand::line;
use crate::carto::ground::GroundShapes;
use crate::geom::ScreenPos;
use crate::scene::polyline::simplified;
use crate::scene::{Colour, Group, Mark, Path, Stroke, Theme};
use std::sync::Arc;

/// The widths of lines, in pixels.
const COAST_PX: f32 = 0.8;
const BORDER_PX: f32 = 0.8;
const DISPUTED_PX: f32 = 1.0;
const GRATICULE_PX: f32 = 0.7;
const RIM_PX: f32 = 1.0;
/// Lengths drawn and left out along disputed boundaries, in pixels.
const DISPUTED_DASH: [f32; 2] = [4.0, 3.0];

/// How far the ground in the window may stray from the truth, in pixels: less than anybody sees, and half as many points.
pub const SCREEN_STRAY_PX: f32 = 0.35;

/// The ground as one group, to be shared by every drawing until the camera turns; outlines lose the points that they do
/// not need to stay within `stray_px` of themselves (none at 0, which print needs).
#[must_use]
pub fn ground_group(shapes: &GroundShapes, theme: &Theme, stray_px: f32) -> Arc<Group> {
    let slim = |lines: &[Vec<ScreenPos>]| -> Vec<Vec<ScreenPos>> {
        if stray_px > 0.0 {
            lines.iter().map(|l| simplified(l, stray_px)).collect()
        } else {
            lines.to_vec()
        }
    };
    let mut marks = Vec::with_capacity(shapes.countries.len() + 8);
    marks.extend(area(shapes.sphere.clone(), theme.sea));
    let graticule = Stroke::solid(theme.graticule, GRATICULE_PX);
    marks.extend(line(shapes.graticule.clone(), graticule));
    for country in &shapes.countries {
        marks.extend(area(slim(&country.rings), theme.land));
    }
    // Nothing is drawn over the edges of lakes: in a group of their own they are soft.
    let lakes: Vec<Mark> = area(slim(&shapes.lakes), theme.lake).into_iter().collect();
    if !lakes.is_empty() {
        marks.push(Mark::from(Group {
            marks: lakes,
            ..Group::named("lakes")
        }));
    }
    // Between neighbours a hair of the sea would show through the gaps of the dashes.
    let seam = Stroke::solid(theme.land, 1.4);
    marks.extend(line(slim(&shapes.disputed), seam));
    marks.extend(line(
        slim(&shapes.coasts),
        Stroke::solid(theme.coast, COAST_PX),
    ));
    marks.extend(line(
        slim(&shapes.borders),
        Stroke::solid(theme.border, BORDER_PX),
    ));
    let disputed = Stroke {
        dash: Some(DISPUTED_DASH),
        ..Stroke::solid(theme.disputed, DISPUTED_PX)
    };
    marks.extend(line(slim(&shapes.disputed), disputed));
    let rim = Stroke::solid(theme.coast, RIM_PX);
    marks.extend(outline(&shapes.sphere, rim));
    Arc::new(Group {
        marks,
        ..Group::named("ground")
    })
}

fn area(rings: Vec<Vec<ScreenPos>>, fill: Colour) -> Option<Mark> {
    (!rings.is_empty()).then(|| {
        Mark::from(Path {
            subpaths: rings,
            closed: true,
            fill: Some(fill),
            stroke: None,
        })
    })
}

fn outline(rings: &[Vec<ScreenPos>], stroke: Stroke) -> Option<Mark> {
    (!rings.is_empty()).then(|| {
        Mark::from(Path {
            subpaths: rings.to_vec(),
            closed: true,
            fill: None,
            stroke: Some(stroke),
        })
    })
}
