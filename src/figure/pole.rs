//! Lines to a place at a pole that a flat map draws out into an edge.

use crate::carto::cut::Piece;
use crate::geom::ScreenPos;
use crate::scene::polyline::{length_px, stretch};

/// How near its end a line is to the edge of the pole where it reaches it, in pixels.
const REACHES_PX: f32 = 4.0;
/// A line turns to its dot over at least so many pixels, and over at most this share of its length.
const TURNS_PX: f32 = 110.0;
const TURNS_SHARE: f32 = 0.5;
/// The straight pieces of such a turn.
const PIECES: u8 = 24;

/// Leads the pieces of a line to the dots of its two places on the edge of a pole (`None` for all other places).
///
/// All of the edge is the pole, so a great circle has arrived wherever it reaches it: from there it would run along the
/// edge, and a soft turn shows the same. A line from one dot on such an edge to another runs along the edge.
pub(super) fn lead_to_dots(pieces: &mut Vec<Piece>, dots: [Option<ScreenPos>; 2]) {
    if let ([Some(from), Some(to)], true) = (dots, pieces.is_empty()) {
        pieces.push(Piece {
            points: vec![from, to],
            fractions: vec![0.0, 1.0],
        });
        return;
    }
    let [from, to] = dots;
    if let (Some(piece), Some(dot)) = (pieces.first_mut(), from) {
        piece.points.reverse();
        if turn_to(&mut piece.points, dot) {
            piece.fractions = vec![0.0, piece.fractions.last().copied().unwrap_or(1.0)];
        }
        piece.points.reverse();
    }
    if let (Some(piece), Some(dot)) = (pieces.last_mut(), to)
        && turn_to(&mut piece.points, dot)
    {
        piece.fractions = vec![piece.fractions.first().copied().unwrap_or(0.0), 1.0];
    }
}

/// Turns the end of a line to a dot on the edge that it reaches; whether it reaches it.
fn turn_to(points: &mut Vec<ScreenPos>, dot: ScreenPos) -> bool {
    let Some(edge) = points.last().copied() else {
        return false;
    };
    if (edge.y - dot.y).abs() > REACHES_PX {
        return false;
    }
    let length = length_px(points);
    let aside = edge.distance_px(dot);
    let back = aside
        .max(TURNS_PX.min(4.0 * aside))
        .min(length * TURNS_SHARE);
    let mut turned = stretch(points, 0.0, length - back);
    let Some(start) = turned.last().copied() else {
        return false;
    };
    for i in 1..=PIECES {
        let t = f32::from(i) / f32::from(PIECES);
        turned.push(start.toward(edge, t).toward(edge.toward(dot, t), t));
    }
    *points = turned;
    true
}

#[cfg(test)]
mod tests {
    use crate::carto::{Camera, GreatCircle, ProjectionKind};
    use crate::figure::strands::between;
    use crate::geom::{LonLat, Size, UnitVec};

    #[test]
    fn lines_to_a_pole_end_at_its_dot() {
        for projection in [ProjectionKind::EqualEarth, ProjectionKind::NaturalEarth] {
            let camera = Camera::world(projection, Size::new(1200.0, 700.0));
            for (lon, lat) in [(0.0, -90.0), (120.0, 90.0), (-170.0, 90.0)] {
                let pole = LonLat::new(lon, lat).unwrap();
                let dot = camera.screen_from_lonlat(pole).unwrap();
                for other in [(-77.0, 38.9), (37.6, 55.8), (100.0, -20.0), (lon, 10.0)] {
                    let other = LonLat::new(other.0, other.1).unwrap();
                    let there = camera.screen_from_lonlat(other).unwrap();
                    for (a, b) in [(pole, other), (other, pole)] {
                        let ends = [a, b].map(UnitVec::from_lonlat);
                        let circle = GreatCircle::between(a, b);
                        let courses = between(&camera.lens(), &circle, ends);
                        let (first, last) = (courses.first().unwrap(), courses.last().unwrap());
                        assert!(first.starts() && last.ends(), "{projection:?} {a:?} {b:?}");
                        let [start, end] = if a == pole {
                            [dot, there]
                        } else {
                            [there, dot]
                        };
                        assert!(first.points().first().unwrap().distance_px(start) < 0.5);
                        assert!(last.points().last().unwrap().distance_px(end) < 0.5);
                        // Nowhere does it turn on the spot.
                        for three in last.points().windows(3) {
                            let [p, q, r] = three else { continue };
                            let (a, b) = ((q.x - p.x, q.y - p.y), (r.x - q.x, r.y - q.y));
                            let lengths = a.0.hypot(a.1) * b.0.hypot(b.1);
                            let cos = (a.0 * b.0 + a.1 * b.1) / lengths.max(1e-6);
                            assert!(cos > 0.8 || lengths < 0.5, "{projection:?} {cos} {three:?}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn elsewhere_a_pole_is_a_point() {
        let pole = UnitVec::from_lonlat(LonLat::new(33.0, 90.0).unwrap());
        for projection in ProjectionKind::ALL {
            let camera = Camera::world(projection, Size::new(1200.0, 700.0));
            let drawn_out = matches!(
                projection,
                ProjectionKind::EqualEarth | ProjectionKind::NaturalEarth
            );
            assert_eq!(camera.lens().on_pole_edge(pole).is_some(), drawn_out);
            let near = UnitVec::from_lonlat(LonLat::new(33.0, 89.9).unwrap());
            assert_eq!(camera.lens().on_pole_edge(near), None);
        }
    }
}
