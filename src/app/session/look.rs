//! How the session changes where the map is seen from.

use super::Session;
use crate::app::effect::Effect;
use crate::app::view;
use crate::carto::Camera;
use crate::geom::LonLat;

impl Session {
    pub(super) fn move_camera(&mut self, change: impl FnOnce(Camera) -> Camera) -> Vec<Effect> {
        let Some(camera) = self.focus.camera else {
            return Vec::new();
        };
        self.focus.camera = Some(change(camera));
        vec![Effect::MoveCamera]
    }

    pub(super) fn zoom(&mut self, factor: f64) -> Vec<Effect> {
        self.move_camera(|camera| camera.zoomed(factor, camera.size.center()))
    }

    pub(super) fn north_up(&mut self) -> Vec<Effect> {
        let Some(camera) = self.focus.camera else {
            return Vec::new();
        };
        match self.focus.before_north_up.take() {
            Some((before, after)) if camera == after => self.move_camera(|_| before),
            Some((before, _)) if camera.roll_deg == 0.0 => {
                self.move_camera(|camera| camera.rolled(before.roll_deg))
            }
            _ => {
                let north = view::north_up(camera, &self.visible_places());
                self.focus.before_north_up = Some((camera, north));
                self.move_camera(|_| north)
            }
        }
    }

    pub(super) fn visible_places(&self) -> Vec<LonLat> {
        let places = self.workspace.dossier.places();
        let ids = self.derived.visible.places.iter();
        ids.filter_map(|id| places.get(id))
            .map(|place| place.position)
            .collect()
    }
}
