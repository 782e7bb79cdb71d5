//! The map as a picture.

use super::PictureRequest;
use crate::app::resources::Resources;
use crate::carto::ground::Ground;
use crate::carto::{Camera, Level, ProjectionKind};
use crate::error::Error;
use crate::figure::export::{self, ExportOptions};
use crate::figure::{FigureCx, Grounds, map};
use crate::geom::{LonLat, Rect, ScreenPos, Size};
use crate::scene::Scene;

impl PictureRequest {
    /// The scene of the map.
    pub(super) fn map_scene(
        &self,
        cx: &FigureCx<'_>,
        resources: &Resources,
        options: &ExportOptions,
    ) -> Result<Scene, Error> {
        let positions: Vec<LonLat> = cx.routes.places.iter().map(|p| p.position).collect();
        let area = export::map_area(cx, options);
        let size = Size::new(area.width(), area.height());
        let ways = map::ways(cx.dossier, cx.facts, cx.visible);
        let seen = self.camera((&positions, &ways), size);
        let camera = export::map_camera(cx, &seen, options);
        let level = camera.level_at_rest();
        let basemap = resources.basemap(level, self.view)?;
        let ground = Ground::new(&basemap);
        // The inset is there to be looked at closely: it has the finest ground, of its small part alone.
        let of_inset = |seen: &Camera, part: Rect| {
            let shapes = if level == Level::Full {
                ground.project_within(seen, part)
            } else {
                let finest = resources.basemap(Level::Full, self.view).ok()?;
                Ground::new(&finest).project_within(seen, part)
            };
            Some(map::ground_group(&shapes, cx.theme, 0.0))
        };
        let grounds = Grounds {
            map: Some(map::ground_group(&ground.project(&camera), cx.theme, 0.0)),
            inset: Some(&of_inset),
        };
        Ok(export::sheet(cx, &camera, grounds, options).scene)
    }

    fn camera(&self, (places, ways): (&[LonLat], &[LonLat]), size: Size) -> Camera {
        if let Some(camera) = self.camera {
            return camera;
        }
        let seen = match self.center {
            Some(center) => Camera {
                center,
                roll_deg: self.roll_deg.unwrap_or(0.0),
                ..Camera::world(self.projection.unwrap_or_default(), size)
            },
            None => {
                let margins = map::fit_margins_px(size);
                let (places, usual) = ((places, ways), ProjectionKind::default());
                let fitted = match self.projection {
                    Some(asked) => Camera::fitted_as_asked(asked, places, size, margins),
                    None => Camera::fitted_along(usual, places, size, margins),
                };
                match self.roll_deg {
                    Some(roll_deg) => fitted.rolled(roll_deg - fitted.roll_deg),
                    None => fitted,
                }
            }
        };
        if self.zoom == 1.0 {
            return seen;
        }
        let dots = places.iter().filter_map(|p| seen.screen_from_lonlat(*p));
        let dots: Vec<ScreenPos> = dots.collect();
        let about = match self.center {
            None if !dots.is_empty() => Rect::around(&dots).center(),
            _ => size.center(),
        };
        seen.zoomed(self.zoom, about)
    }
}
