//! The figure as a picture: the same from the window and from the command line.

mod map;
mod network;
mod timeline;

pub use super::timeline::TimelineLook;
pub use network::NetworkRequest;

use super::resources::Resources;
use crate::analysis::{Assessments, Facts, Filter, visible_by};
use crate::carto::{Camera, PointOfView, ProjectionKind};
use crate::error::Error;
use crate::figure::export::ExportOptions;
use crate::figure::inset::InsetWishes;
use crate::figure::{Extras, FigureCx, Gazetteer, Routes};
use crate::geom::{LonLat, Size};
use crate::lang::Texts;
use crate::model::check::Anchors;
use crate::model::{Dossier, Item, wording};
use crate::render::raster::Raster;
use crate::render::svg::{SvgOptions, svg};
use crate::scene::{Scene, Theme, ThemeKind};
use std::path::Path;

/// A format of pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureFormat {
    /// Pixels.
    Png,
    /// Shapes and text.
    Svg,
}

impl PictureFormat {
    /// The ending of its files, without the dot.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
        }
    }

    /// The format that the ending of a file names.
    #[must_use]
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?;
        [Self::Png, Self::Svg]
            .into_iter()
            .find(|format| format.ending().eq_ignore_ascii_case(ending))
    }
}

/// What a picture is of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FigureKind {
    /// The map.
    #[default]
    Map,
    /// The network.
    Network,
    /// The relations over time.
    Timeline,
}

impl FigureKind {
    /// Every kind, in order.
    pub const ALL: [Self; 3] = [Self::Map, Self::Network, Self::Timeline];

    /// Its name on the command line.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Map => "map",
            Self::Network => "network",
            Self::Timeline => "timeline",
        }
    }

    /// The kind with this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// What a picture shows, and how.
#[derive(Clone, Debug)]
pub struct PictureRequest {
    /// What it is of.
    pub figure: FigureKind,
    /// How the network is seen, where it is of that.
    pub network: NetworkRequest,
    /// How the timeline is drawn, where it is of that.
    pub timeline: TimelineLook,
    /// The extent of the drawing in pixels.
    pub size: Size,
    /// Pixels of a PNG per pixel of the drawing.
    pub scale: f32,
    /// The projection, when no camera is given; `None` is the one in which the dossier opens.
    pub projection: Option<ProjectionKind>,
    /// What lies in the middle; `None` fits the map to the places.
    pub center: Option<LonLat>,
    /// The roll in degrees; `None` as fitted, or north up when a middle is given.
    pub roll_deg: Option<f64>,
    /// How much nearer than fitted (farther below 1), about the middle of the places, or what lies in the middle; 1 as
    /// fitted.
    pub zoom: f64,
    /// From where the map is seen, as in the window; goes before projection, middle, roll and zoom.
    pub camera: Option<Camera>,
    /// The theme.
    pub theme: ThemeKind,
    /// Whose boundaries are drawn.
    pub view: PointOfView,
    /// What is selected.
    pub selection: Option<Item>,
    /// What is shown.
    pub filter: Filter,
    /// What the reader wants of the insets; `None` leaves them all out.
    pub insets: Option<InsetWishes>,
    /// Whether title, legend and sources stand on the sheet; else it is the map alone.
    pub legend: bool,
}

/// A dossier with what has been found out about its quotations.
#[derive(Clone, Copy, Debug)]
pub struct Judged<'a> {
    /// The dossier.
    pub dossier: &'a Dossier,
    /// Where its quotations are.
    pub anchors: &'a Anchors,
}

impl PictureRequest {
    /// The map of a size with its legend, in light, of everything, as it opens.
    #[must_use]
    pub fn of(size: Size) -> Self {
        Self {
            figure: FigureKind::Map,
            network: NetworkRequest::default(),
            timeline: TimelineLook::default(),
            size,
            scale: 1.0,
            projection: None,
            center: None,
            roll_deg: None,
            zoom: 1.0,
            camera: None,
            theme: ThemeKind::Light,
            view: PointOfView::default(),
            selection: None,
            filter: Filter::default(),
            insets: Some(InsetWishes::default()),
            legend: true,
        }
    }

    /// The scene of the picture.
    ///
    /// # Errors
    /// When the ground inside the program is damaged.
    pub fn scene(
        &self,
        judged: Judged<'_>,
        resources: &Resources,
        texts: &Texts,
        titles: bool,
    ) -> Result<Scene, Error> {
        let dossier = judged.dossier;
        let assessments = Assessments::of(dossier, judged.anchors);
        let facts = Facts::of(dossier, &assessments);
        let visible = visible_by(&facts, None, dossier, &self.filter);
        let names = Gazetteer::of(dossier, texts, resources.fonts());
        let routes = Routes::new(dossier, &facts, &visible, &names);
        let theme = Theme::shipped(self.theme);
        let labels = resources.labels(self.view);
        let cx = FigureCx {
            dossier,
            assessments: &assessments,
            facts: &facts,
            visible: &visible,
            routes: &routes,
            joined: None,
            texts,
            fonts: resources.fonts(),
            theme: &theme,
            labels,
            selection: self.selection.as_ref(),
            filter: &self.filter,
            view: self.view,
            extras: Extras {
                titles,
                inset: self.insets.is_some(),
                ..Extras::FILE
            },
            wishes: self.insets.as_ref().unwrap_or(InsetWishes::NONE),
            area: None,
            earlier: None,
        };
        let options = if self.legend {
            ExportOptions::whole(self.size, wording::short_name(dossier.title(), texts))
        } else {
            ExportOptions::map_only(self.size)
        };
        match self.figure {
            FigureKind::Map => self.map_scene(&cx, resources, &options),
            FigureKind::Network => Ok(self.network_scene(&cx, &options)),
            FigureKind::Timeline => Ok(self.timeline_scene(&cx, options)),
        }
    }

    /// The picture as the bytes of a file.
    ///
    /// # Errors
    /// When the picture would be larger than can be drawn, or the program is damaged.
    pub fn draw(
        &self,
        judged: Judged<'_>,
        resources: &Resources,
        texts: &Texts,
        format: PictureFormat,
    ) -> Result<Vec<u8>, Error> {
        let scene = self.scene(judged, resources, texts, format == PictureFormat::Svg)?;
        let lang = texts.lang().tag();
        match format {
            PictureFormat::Png => Raster::new(resources.fonts()).png(&scene, self.scale),
            PictureFormat::Svg => {
                let options = SvgOptions {
                    title: judged.dossier.title().get(lang),
                    lang,
                    scale: self.scale,
                    fonts: Some(resources.fonts()),
                    ..SvgOptions::default()
                };
                Ok(svg(&scene, &options).into_bytes())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ending_of_a_file_chooses_the_format() {
        let of = |name: &str| PictureFormat::of(Path::new(name));
        assert_eq!(of("map.PNG"), Some(PictureFormat::Png));
        assert_eq!(of("a.b/map.svg"), Some(PictureFormat::Svg));
        assert_eq!(of("map.jpeg"), None);
        assert_eq!(of("map"), None);
    }
}
