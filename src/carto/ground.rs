//! The ground under one view: sphere, graticule, countries, lakes, coasts and boundaries, in pixels.

mod area;
mod graticule;
mod prepared;
#[cfg(test)]
mod tests;
mod window;

pub use prepared::Ground;

use self::area::AreaPen;
use self::prepared::{Area, Way};
use self::window::Window;
use super::basemap::LineClass;
use super::cap::Cap;
use super::cutter::{Cutter, Sink};
use super::rim::Rim;
use super::{Basemap, Camera, Lens};
use crate::geom::{Rect, ScreenPos};

/// Azimuthal views are projected this far beyond the drawing, in pixels: room for strokes.
const MARGIN_PX: f32 = 32.0;
/// Flat ones this share of the longer side, so that a pan can reuse them.
const PAN_SHARE: f32 = 0.5;

/// A ring in pixels, not closed by a repeated point.
pub type Ring = Vec<ScreenPos>;

/// A country on the drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectedCountry {
    /// ISO 3166-1 alpha-2, or empty.
    pub iso: String,
    /// Its rings, to be filled by the even-odd rule; of each part the outer rings come first, clockwise as seen, then
    /// the holes, the other way round. Rings cut by horizon, seam or [`GroundShapes::reach`] run along it.
    pub rings: Vec<Ring>,
}

/// The ground on the drawing, in pixels; complete within `reach` and empty beyond.
#[derive(Clone, Debug, PartialEq)]
pub struct GroundShapes {
    /// The part of the plane that the shapes cover: the drawing and a margin.
    pub reach: Rect,
    /// The outline of the sphere, to be filled as sea; empty where the drawing shows none of it.
    pub sphere: Vec<Ring>,
    /// Meridians and parallels.
    pub graticule: Vec<Vec<ScreenPos>>,
    /// Countries with at least one ring in reach, in the order of the base map.
    pub countries: Vec<ProjectedCountry>,
    /// Lakes: outer rings and holes, even-odd.
    pub lakes: Vec<Ring>,
    /// Lines where land meets sea.
    pub coasts: Vec<Vec<ScreenPos>>,
    /// Agreed boundaries.
    pub borders: Vec<Vec<ScreenPos>>,
    /// Disputed boundaries.
    pub disputed: Vec<Vec<ScreenPos>>,
}

/// The ground of `map` as `camera` sees it; where many views of one map follow each other, keep a [`Ground`].
#[must_use]
pub fn project_ground(map: &Basemap, camera: &Camera) -> GroundShapes {
    Ground::new(map).project(camera)
}

impl Ground {
    /// The ground as `camera` sees it.
    #[must_use]
    pub fn project(&self, camera: &Camera) -> GroundShapes {
        self.project_within(camera, reach(camera))
    }

    /// The ground as `camera` sees it in a part of the drawing, in pixels; the smaller the part, the quicker.
    #[must_use]
    pub fn project_within(&self, camera: &Camera, reach: Rect) -> GroundShapes {
        let lens = camera.lens();
        let rim = Rim::new(&lens);
        let mut view = View {
            lens: &lens,
            window: Window::new(reach),
            seen: Cap::seen(camera, reach),
            pen: AreaPen::new(&lens, &rim),
        };
        let mut shapes = GroundShapes {
            reach,
            sphere: view.window.ring(rim.ring()).into_iter().collect(),
            graticule: Vec::new(),
            countries: Vec::new(),
            lakes: Vec::new(),
            coasts: Vec::new(),
            borders: Vec::new(),
            disputed: Vec::new(),
        };
        let step = graticule::step_index(camera.scale_px);
        for way in self.graticules.iter().skip(step).take(1).flatten() {
            view.way(way, &mut shapes.graticule);
        }
        for land in &self.countries {
            let mut rings = Vec::new();
            view.areas(&land.areas, &mut rings);
            if !rings.is_empty() {
                let iso = land.iso.clone();
                shapes.countries.push(ProjectedCountry { iso, rings });
            }
        }
        view.areas(&self.lakes, &mut shapes.lakes);
        for (class, way) in &self.lines {
            let out = match class {
                LineClass::Coast => &mut shapes.coasts,
                LineClass::Border => &mut shapes.borders,
                LineClass::Disputed => &mut shapes.disputed,
            };
            view.way(way, out);
        }
        shapes
    }
}

fn reach(camera: &Camera) -> Rect {
    let size = camera.size;
    let margin = if camera.projection.turns() {
        MARGIN_PX
    } else {
        size.width.max(size.height) * PAN_SHARE
    };
    Rect::from_xywh(0.0, 0.0, size.width, size.height).grown(margin)
}

/// One view of the ground, while it is projected.
struct View<'a> {
    lens: &'a Lens,
    window: Window,
    seen: Cap,
    pen: AreaPen<'a>,
}

impl View<'_> {
    fn areas(&mut self, areas: &[Area], out: &mut Vec<Ring>) {
        for area in areas.iter().filter(|area| area.cap.meets(&self.seen)) {
            let rings = self.pen.rings(area).into_iter();
            out.extend(rings.filter_map(|ring| self.window.ring(ring)));
        }
        self.window.cancel(out);
    }

    fn way(&mut self, way: &Way, out: &mut Vec<Vec<ScreenPos>>) {
        if !way.cap.meets(&self.seen) {
            return;
        }
        let mut strokes = Strokes {
            window: self.window,
            current: Vec::new(),
            out,
        };
        let rotation = &self.lens.rotation;
        Cutter::new(self.lens, &mut strokes).line(way.points.iter().map(|p| rotation.apply(*p)));
    }
}

/// Collects lines, cut to the window.
struct Strokes<'a> {
    window: Window,
    current: Vec<[f64; 2]>,
    out: &'a mut Vec<Vec<ScreenPos>>,
}

impl Sink for Strokes<'_> {
    fn begin(&mut self, px: [f64; 2], _walked: f64, _edge: Option<f64>) {
        self.current.clear();
        self.current.push(px);
    }

    fn go(&mut self, px: [f64; 2], _walked: f64) {
        self.current.push(px);
    }

    fn end(&mut self, _edge: Option<f64>) {
        self.window.line(&self.current, self.out);
    }
}
