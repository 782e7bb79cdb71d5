//! The figure as a picture: the same from the window and from the command line.

use super::resources::Resources;
use crate::analysis::{
    Assessments, Chart, Facts, Filter, LaneBy, Scope, TimeOf, Visible, visible_by,
};
use crate::carto::ground::Ground;
use crate::carto::{Camera, Level, PointOfView, ProjectionKind};
use crate::error::Error;
use crate::figure::export::{self, ExportOptions};
use crate::figure::inset::InsetWishes;
use crate::figure::{Extras, FigureCx, Grounds, Routes, map, timeline};
use crate::geom::{LonLat, Rect, ScreenPos, Size};
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

/// Which figure a picture shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FigureKind {
    /// The map.
    #[default]
    Map,
    /// The relations without geography.
    Network,
    /// The relations over time.
    Timeline,
}

impl FigureKind {
    /// Every figure that can be drawn.
    pub const ALL: [Self; 2] = [Self::Map, Self::Timeline];

    /// The spelling on the command line.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Map => "map",
            Self::Network => "network",
            Self::Timeline => "timeline",
        }
    }

    /// The figure with this spelling.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|figure| figure.as_str() == text)
    }
}

/// How a timeline is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct TimelineLook {
    /// Which date of a relation counts.
    pub time: TimeOf,
    /// What its lanes are.
    pub lanes: LaneBy,
    /// The stretch of time in view; `None` is all there is, or the one that is filtered by.
    pub scope: Option<Scope>,
}

/// What a picture shows, and how.
#[derive(Clone, Debug)]
pub struct PictureRequest {
    /// Which figure it is.
    pub figure: FigureKind,
    /// How a timeline is drawn; the map does not ask.
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
        let known = (&assessments, &facts);
        if self.figure == FigureKind::Timeline {
            return Ok(self.timeline((dossier, known, &visible), resources, texts, titles));
        }
        let routes = Routes::new(dossier, known, &visible, texts, resources.fonts());
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
        let options = self.options(dossier, texts);
        let positions: Vec<LonLat> = routes.places.iter().map(|p| p.position).collect();
        let area = export::map_area(&cx, &options);
        let size = Size::new(area.width(), area.height());
        let ways = map::ways(dossier, &facts, &visible);
        let seen = self.camera((&positions, &ways), size);
        let camera = export::map_camera(&cx, &seen, &options);
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
            Some(map::ground_group(&shapes, &theme, 0.0))
        };
        let grounds = Grounds {
            map: Some(map::ground_group(&ground.project(&camera), &theme, 0.0)),
            inset: Some(&of_inset),
        };
        Ok(export::sheet(&cx, &camera, grounds, &options).scene)
    }

    /// The scene of a timeline.
    fn timeline(
        &self,
        (dossier, (assessments, facts), visible): (&Dossier, (&Assessments, &Facts), &Visible),
        resources: &Resources,
        texts: &Texts,
        titles: bool,
    ) -> Scene {
        let theme = Theme::shipped(self.theme);
        let (routes, cited) = (Routes::default(), timeline::placeless(visible));
        let cx = FigureCx {
            dossier,
            assessments,
            facts,
            visible: &cited,
            routes: &routes,
            joined: None,
            texts,
            fonts: resources.fonts(),
            theme: &theme,
            labels: &[],
            selection: self.selection.as_ref(),
            filter: &self.filter,
            view: self.view,
            extras: Extras {
                titles,
                ..Extras::FILE
            },
            wishes: InsetWishes::NONE,
            area: None,
            earlier: None,
        };
        let options = self.options(dossier, texts);
        let TimelineLook { time, lanes, scope } = self.timeline;
        let area = export::timeline_area(&cx, (time, lanes), &options);
        let shown = timeline::shown(dossier, facts, visible);
        let most = timeline::most_lanes(area.height());
        let chart = Chart::of(dossier, shown, (time, lanes), most);
        let filtered = self.filter.has_time() && time == TimeOf::Event;
        let scope = scope.unwrap_or_else(|| match filtered {
            true => Scope::of(self.filter.time(), chart.all()),
            false => chart.all(),
        });
        export::timeline_sheet(&cx, &chart, scope, &options).scene
    }

    /// What the sheet carries.
    fn options(&self, dossier: &Dossier, texts: &Texts) -> ExportOptions {
        if self.legend {
            ExportOptions::whole(self.size, wording::short_name(dossier.title(), texts))
        } else {
            ExportOptions::map_only(self.size)
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
