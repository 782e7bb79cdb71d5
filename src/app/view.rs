//! Views that keep in sight what was in sight.

use crate::carto::Camera;
use crate::figure::map::fit_margins_px;
use crate::geom::{LonLat, Rect, Size, UnitVec};

/// So much further away each try is.
const FURTHER: f64 = 0.94;
/// After so many tries the places cannot be had together: 0.94 to this power is a hundredth.
const TRIES: usize = 75;

/// Whether a position lies on the drawing as the camera sees it.
pub(super) fn is_on_sheet(camera: &Camera, position: LonLat) -> bool {
    let sheet = Rect::from_xywh(0.0, 0.0, camera.size.width, camera.size.height);
    camera
        .screen_from_lonlat(position)
        .is_some_and(|at| sheet.contains(at))
}

/// The view turned so that all of some places are seen, as near as before where that is possible; `None` when they are seen as
/// it is, or there are none. Of places that no view has together the first is seen.
pub(super) fn with(camera: Camera, places: &[LonLat]) -> Option<Camera> {
    let first = *places.first()?;
    let has_all = |view: &Camera| places.iter().all(|p| is_well_on_sheet(view, *p));
    if places.iter().all(|p| is_on_sheet(&camera, *p)) {
        return None;
    }
    let ends = [first, *places.last()?].map(UnitVec::from_lonlat);
    let middle = ends[0].along_chord(ends[1], 0.5);
    let middle = middle.map_or(first, |unit| unit.lonlat());
    let mut view = camera.centered_on(middle);
    for _ in 0..TRIES {
        if has_all(&view) {
            return Some(view);
        }
        view = view
            .zoomed(FURTHER, camera.size.center())
            .centered_on(middle);
    }
    Some(camera.centered_on(first))
}

/// Whether a position lies on the drawing and not at its edge.
fn is_well_on_sheet(camera: &Camera, position: LonLat) -> bool {
    let [left, top, right, bottom] = fit_margins_px(camera.size).map(|margin| margin / 2.0);
    let Size { width, height } = camera.size;
    let room = Rect::from_xywh(left, top, width - left - right, height - top - bottom);
    let at = camera.screen_from_lonlat(position);
    at.is_some_and(|at| room.contains(at))
}

/// The view with north up in the middle of the drawing. Where that would take a place out of sight that is in sight now, it
/// looks at the middle of those places, from as far away as needed.
pub(super) fn north_up(camera: Camera, places: &[LonLat]) -> Camera {
    let turns = camera.projection.turns();
    let north = if turns {
        // Away from the point that the projection looks at, its own north is not the drawing's.
        camera.north_up().centered_on(camera.middle())
    } else {
        camera.north_up()
    };
    let seen: Vec<LonLat> = places
        .iter()
        .copied()
        .filter(|p| is_on_sheet(&camera, *p))
        .collect();
    let size = camera.size;
    let [left, top, right, bottom] = fit_margins_px(size).map(|margin| margin / 2.0);
    let (width, height) = (size.width - left - right, size.height - top - bottom);
    let room = Rect::from_xywh(left, top, width, height);
    let has_all = |view: &Camera| {
        let within = |at| room.contains(at);
        seen.iter()
            .all(|p| view.screen_from_lonlat(*p).is_some_and(within))
    };
    if has_all(&north) {
        return north;
    }
    let fitted = Camera::fitted(camera.projection, &seen, size, fit_margins_px(size));
    let middle = if turns && fitted.projection == camera.projection {
        fitted.center
    } else {
        fitted.middle()
    };
    let mut view = north.centered_on(middle);
    for _ in 0..TRIES {
        if !turns {
            // Seen from another distance, the places lie elsewhere: they are moved to the middle each time.
            view = in_the_middle(view, &seen);
        }
        if has_all(&view) {
            return view;
        }
        view = view.zoomed(FURTHER, size.center());
    }
    north
}

/// The view with the box around the places in the middle of the drawing.
fn in_the_middle(view: Camera, places: &[LonLat]) -> Camera {
    let points: Vec<_> = places
        .iter()
        .filter_map(|p| view.screen_from_lonlat(*p))
        .collect();
    if points.is_empty() {
        return view;
    }
    let span = |values: Vec<f32>| {
        let least = values.iter().copied().fold(f32::INFINITY, f32::min);
        let most = values.iter().copied().fold(f32::NEG_INFINITY, f32::max);
        f64::from((least + most) / 2.0)
    };
    let x = span(points.iter().map(|p| p.x).collect());
    let y = span(points.iter().map(|p| p.y).collect());
    let (width, height) = (f64::from(view.size.width), f64::from(view.size.height));
    let [right, down] = view.shift_px;
    Camera {
        shift_px: [right + width / 2.0 - x, down + height / 2.0 - y],
        ..view
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::carto::ProjectionKind;
    use crate::geom::Size;

    #[test]
    fn north_up_keeps_every_place_in_sight() {
        let place = |lon, lat| LonLat::new(lon, lat).unwrap();
        let sets = [
            vec![
                place(-77.0, 38.9),
                place(37.6, 55.8),
                place(125.8, 39.0),
                place(131.9, 43.1),
            ],
            vec![place(-43.2, -22.9), place(-0.1, 51.5)],
            vec![place(170.0, -40.0), place(-70.0, -33.0)],
        ];
        for projection in ProjectionKind::ALL {
            for (width, height) in [(700.0, 750.0), (1200.0, 500.0), (330.0, 700.0)] {
                let size = Size::new(width, height);
                for places in &sets {
                    let camera = Camera::fitted(projection, places, size, fit_margins_px(size));
                    let north = north_up(camera, places);
                    assert_eq!(north.roll_deg, 0.0);
                    for p in places {
                        assert!(
                            is_on_sheet(&camera, *p) && is_on_sheet(&north, *p),
                            "{p:?} {size:?}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn what_stays_in_sight_anyway_is_not_moved() {
        let size = Size::new(900.0, 700.0);
        let places = [LonLat::new(10.0, 50.0).unwrap()];
        let camera = Camera::fitted(ProjectionKind::Orthographic, &places, size, [90.0; 4]);
        let rolled = camera.rolled(40.0);
        let north = north_up(rolled, &places);
        assert!(north.north_angle_rad(size.center()).abs() < 1e-3);
        assert_eq!(north.scale_px, rolled.scale_px);
        let at = |camera: Camera| camera.screen_from_lonlat(places[0]).unwrap();
        assert!((at(north).x - at(rolled).x).abs() < 1.0);
        assert!((at(north).y - at(rolled).y).abs() < 1.0);
    }
}
