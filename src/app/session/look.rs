//! How the session changes how the dossier is seen: which view, from where, how large.

use super::{Session, ZOOM_STEP};
use crate::analysis::{Hearing, SearchIndex};
use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::focus::Dialog;
use crate::app::picture::PictureFormat;
use crate::app::view;
use crate::carto::Camera;
use crate::figure::inset::InsetWishes;
use crate::geom::{LonLat, ScreenPos};
use crate::model::{Item, Relation};
use std::sync::Arc;

impl Session {
    /// Carries out an action that changes how the dossier is seen.
    pub(super) fn act_on_view(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::ViewMap
            | Action::ViewNetwork
            | Action::ViewTable
            | Action::ViewSources
            | Action::ViewWitnesses => self.show_view(action.view().unwrap_or_default()),
            Action::Fit | Action::ZoomIn | Action::ZoomOut if self.sees_network() => {
                self.move_network(action)
            }
            Action::Fit => {
                self.focus.camera = None;
                self.focus.before_north_up = None;
                vec![Effect::MoveCamera]
            }
            Action::NorthUp => self.north_up(),
            Action::ZoomIn => self.zoom(ZOOM_STEP),
            Action::ZoomOut => self.zoom(1.0 / ZOOM_STEP),
            Action::HideInsets => self.remember(|s| s.insets = false),
            Action::ShowInsets => {
                self.focus.insets = InsetWishes::default();
                self.remember(|s| s.insets = true)
            }
            Action::Split => self.remember(|s| s.layout.split ^= true),
            Action::SaveTimelinePng => vec![Effect::ChooseTimelinePicture(PictureFormat::Png)],
            Action::SaveTimelineSvg => vec![Effect::ChooseTimelinePicture(PictureFormat::Svg)],
            Action::Timeline => {
                let room = self.room;
                self.remember(|s| s.layout.toggle_timeline(room))
            }
            Action::ResetLayout => self.reset_layout(),
            Action::Larger => self.interface(self.settings.larger()),
            Action::Smaller => self.interface(self.settings.smaller()),
            Action::ActualSize => self.interface(Some(100)),
            // Everything else has been carried out before.
            _ => Vec::new(),
        }
    }

    /// The map is seen from there now.
    pub(super) fn look(&mut self, camera: Camera) -> Vec<Effect> {
        self.focus.camera = Some(camera);
        Vec::new()
    }

    pub(super) fn move_camera(&mut self, change: impl FnOnce(Camera) -> Camera) -> Vec<Effect> {
        let Some(camera) = self.focus.camera else {
            return Vec::new();
        };
        self.focus.camera = Some(change(camera));
        vec![Effect::MoveCamera]
    }

    pub(super) fn zoom(&mut self, factor: f64) -> Vec<Effect> {
        let at = self.focus.camera.map(|camera| self.anchor(&camera));
        self.move_camera(|camera| camera.zoomed(factor, at.unwrap_or(camera.size.center())))
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
        let rows = &self.derived.visible.places;
        let places = self.workspace.dossier.places().in_rows(rows);
        places.map(|place| place.position).collect()
    }

    /// Turns the map to what is selected when it cannot be seen as a whole.
    pub(super) fn turn_to_selection(&mut self) -> Vec<Effect> {
        let Some(camera) = self.focus.camera else {
            return Vec::new();
        };
        match view::with(camera, &self.places_of_selection()) {
            Some(view) => {
                self.focus.camera = Some(view);
                vec![Effect::MoveCamera]
            }
            None => Vec::new(),
        }
    }

    fn places_of_selection(&self) -> Vec<LonLat> {
        let selection = self.focus.selection.as_ref();
        selection.map_or(Vec::new(), |item| self.places_of(item))
    }

    /// The places of an item on the map.
    fn places_of(&self, item: &Item) -> Vec<LonLat> {
        let dossier = &self.workspace.dossier;
        let ends = |r: &Relation| {
            [&r.from, &r.to]
                .into_iter()
                .filter_map(|end| dossier.place_of(end))
                .map(|place| place.position)
                .collect()
        };
        match item {
            Item::Place(id) => {
                let place = dossier.places().get(id);
                place.map(|p| p.position).into_iter().collect()
            }
            Item::Relation(id) => dossier.relations().get(id).map_or(Vec::new(), ends),
            Item::Actor(id) => {
                let seat = dossier.seat_of(id);
                seat.map(|p| p.position).into_iter().collect()
            }
            _ => Vec::new(),
        }
    }

    /// Where the map stays as it is while it grows: at what the keyboard or the pointer is on, else at what is selected, else
    /// in its middle.
    fn anchor(&self, camera: &Camera) -> ScreenPos {
        let hover = self.focus.hover.as_ref();
        let items = hover.into_iter().chain(&self.focus.selection);
        let places = items.flat_map(|item| self.places_of(item));
        let mut seen = places.filter(|place| view::is_on_sheet(camera, *place));
        let at = seen
            .next()
            .and_then(|place| camera.screen_from_lonlat(place));
        at.unwrap_or_else(|| camera.size.center())
    }

    /// Takes who says what, unless the dossier has changed in the meantime.
    pub(super) fn heard(&mut self, revision: u64, hearing: Arc<Hearing>) -> Vec<Effect> {
        if revision == self.workspace.revision {
            self.derived.hearing = Some(hearing);
        }
        Vec::new()
    }

    /// Takes the words of the dossier, if they are those of the one that is open.
    pub(super) fn indexed(&mut self, revision: u64, index: Arc<SearchIndex>) -> Vec<Effect> {
        let is_new = revision == self.workspace.revision;
        self.derived.index = Some(index).filter(|_| is_new);
        Vec::new()
    }

    /// Opens the search; the words of the dossier are gathered when it is the first.
    pub(super) fn search(&mut self) -> Vec<Effect> {
        self.focus.dialog = Some(Dialog::Search);
        let index = self.derived.index.is_none().then_some(Effect::Index);
        index.into_iter().collect()
    }
}
