//! The sheet that is exported: title, map, legend, sources and foot on one page.

mod layout;
mod sources;

use super::cx::{Extras, FigureCx};
use super::drawn::Figure;
use super::grounds::Grounds;
use super::{furniture, legend, map};
use crate::analysis::Counts;
use crate::carto::Camera;
use crate::geom::{Rect, ScreenPos, Size};
use crate::scene::{Anchor, Colour, Face, Group, Mark, Path, Stroke, TextRun};
use layout::Layout;

/// What a sheet carries, and how large it is.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportOptions {
    /// The extent of the sheet in pixels of the drawing.
    pub size: Size,
    /// Pixels of the picture per pixel of the drawing, for pictures made of pixels.
    pub scale: f32,
    /// Whether the legend stands beside the map.
    pub legend: bool,
    /// The title; `None` is none.
    pub title: Option<String>,
    /// Whether the sources are listed.
    pub sources: bool,
}

impl ExportOptions {
    /// The map alone, edge to edge, with its foot.
    #[must_use]
    pub fn map_only(size: Size) -> Self {
        Self {
            size,
            scale: 1.0,
            legend: false,
            title: None,
            sources: false,
        }
    }

    /// Map, title, legend and sources.
    #[must_use]
    pub fn whole(size: Size, title: impl Into<String>) -> Self {
        Self {
            legend: true,
            title: Some(title.into()),
            sources: true,
            ..Self::map_only(size)
        }
    }

    fn is_map_only(&self) -> bool {
        !self.legend && self.title.is_none() && !self.sources
    }
}

/// The part of the sheet that the map fills.
#[must_use]
pub fn map_area(cx: &FigureCx<'_>, options: &ExportOptions) -> Rect {
    figure_area(cx, options, &furniture::longest_foot_lines(cx))
}

/// The part of the sheet that a figure fills whose foot says no more than these lines.
#[must_use]
pub fn figure_area(cx: &FigureCx<'_>, options: &ExportOptions, foot: &[String]) -> Rect {
    Layout::new(cx, options, foot).map
}

/// The camera of the sheet that shows what `camera` shows, in the part that the map fills; project the ground with it.
#[must_use]
pub fn map_camera(cx: &FigureCx<'_>, camera: &Camera, options: &ExportOptions) -> Camera {
    let area = map_area(cx, options);
    let ratio = |to: f32, from: f32| {
        if from > 0.0 {
            f64::from(to / from)
        } else {
            1.0
        }
    };
    let k = ratio(area.width(), camera.size.width).min(ratio(area.height(), camera.size.height));
    let (middle, half) = (area.center(), options.size.center());
    let [x, y] = camera.shift_px;
    Camera {
        scale_px: camera.scale_px * k,
        shift_px: [
            x * k + f64::from(middle.x - half.x),
            y * k + f64::from(middle.y - half.y),
        ],
        size: options.size,
        ..*camera
    }
}

/// The whole sheet. `camera` is that of [`map_camera`], `ground` is projected with it.
#[must_use]
pub fn sheet<'g>(
    cx: &FigureCx<'_>,
    camera: &Camera,
    ground: impl Into<Grounds<'g>>,
    options: &ExportOptions,
) -> Figure {
    let longest = furniture::longest_foot_lines(cx);
    let foot = |figure: &Figure| furniture::foot_lines(cx, camera, figure.stock);
    page(cx, options, (&longest, &foot), |cx| {
        map::base(cx, camera, ground)
    })
}

/// Makes the lines of a foot, once the figure is drawn.
pub type Foot<'a> = &'a dyn Fn(&Figure) -> Vec<String>;

/// A sheet with any figure: title, figure, legend, sources, and a foot of which the longest lines that it can have are known
/// beforehand, and the very lines once the figure is drawn.
#[must_use]
pub fn page(
    cx: &FigureCx<'_>,
    options: &ExportOptions,
    (longest, foot): (&[String], Foot<'_>),
    draw: impl FnOnce(&FigureCx<'_>) -> Figure,
) -> Figure {
    if options.is_map_only() {
        return draw(cx);
    }
    let layout = Layout::new(cx, options, longest);
    let within = FigureCx {
        area: Some(layout.map),
        extras: Extras {
            footer: false,
            ..cx.extras
        },
        ..*cx
    };
    let mut figure = draw(&within);
    figure.scene.marks.insert(
        0,
        area_mark(&[rect_points(layout.map)], cx.theme.background),
    );
    figure.scene.background = cx.theme.panel;
    figure.scene.marks.push(margins(&layout, cx.theme.panel));
    figure.scene.marks.extend(frame(cx, layout.map));
    let words = words(cx, &layout, &foot(&figure));
    figure.scene.marks.push(words);
    if let Some(area) = layout.legend {
        let shown = Counts::on_map(cx.dossier, cx.facts, cx.visible);
        let (marks, _) = legend::scene(cx, &shown, area);
        let group = Group {
            marks,
            ..Group::named("legend")
        };
        figure.scene.marks.push(Mark::from(group));
    }
    figure
}

/// Everything outside the map, in the colour of the sheet: what of the map reaches beyond its part is covered.
fn margins(layout: &Layout, colour: Colour) -> Mark {
    let far = 4.0 * (layout.size.width + layout.size.height);
    let sheet = Rect::from_xywh(0.0, 0.0, layout.size.width, layout.size.height).grown(far);
    area_mark(&[rect_points(sheet), rect_points(layout.map)], colour)
}

fn frame(cx: &FigureCx<'_>, area: Rect) -> Option<Mark> {
    let points = rect_points(area);
    let closed = points.iter().copied().chain(points.first().copied());
    super::strand::line(
        vec![closed.collect()],
        Stroke::solid(cx.theme.hairline, 1.0),
    )
}

fn area_mark(rings: &[Vec<ScreenPos>], colour: Colour) -> Mark {
    Mark::from(Path {
        subpaths: rings.to_vec(),
        closed: true,
        fill: Some(colour),
        stroke: None,
    })
}

fn rect_points(rect: Rect) -> Vec<ScreenPos> {
    vec![
        rect.min,
        ScreenPos::new(rect.max.x, rect.min.y),
        rect.max,
        ScreenPos::new(rect.min.x, rect.max.y),
    ]
}

/// Title, sources and foot.
fn words(cx: &FigureCx<'_>, layout: &Layout, foot: &[String]) -> Mark {
    let mut marks = Vec::new();
    let left = layout.margin;
    let mut base = layout.margin + layout.title_px * 0.8;
    for line in &layout.title {
        let at = ScreenPos::new(left, base);
        marks.push(text(
            cx,
            line,
            at,
            (Face::SansStrong, layout.title_px),
            cx.theme.ink,
        ));
        base += layout.title_px * 1.25;
    }
    let mut base = layout.map.max.y + layout.gap + layout::SOURCE_PX;
    if layout.sources.height() > 0 {
        let heading = cx.texts.get("figure-sources");
        let at = ScreenPos::new(left, base);
        marks.push(text(
            cx,
            &heading,
            at,
            (Face::SansStrong, layout::SOURCE_PX),
            cx.theme.ink,
        ));
        base += layout::SOURCE_STEP_PX;
    }
    for (line, row, right_px) in layout.sources.placed() {
        let face = (Face::Sans, layout::SOURCE_PX);
        let number = ScreenPos::new(left + right_px, base + layout::count_px(row));
        if !line.number.is_empty() {
            marks.push(text(cx, &line.number, number, face, cx.theme.muted));
        }
        let at = number.moved(layout.sources.indent_px, 0.0);
        marks.push(text(cx, &line.text, at, face, cx.theme.ink));
    }
    base += layout::count_px(layout.sources.height());
    for line in layout.foot(cx, foot) {
        let at = ScreenPos::new(left, base);
        marks.push(text(
            cx,
            &line,
            at,
            (Face::Sans, layout::FOOT_PX),
            cx.theme.muted,
        ));
        base += layout::SOURCE_STEP_PX;
    }
    Mark::from(Group {
        marks,
        ..Group::named("words")
    })
}

/// A line of text in a face and a size.
fn text(
    cx: &FigureCx<'_>,
    text: &str,
    pos: ScreenPos,
    (face, size_px): (Face, f32),
    colour: Colour,
) -> Mark {
    Mark::from(TextRun {
        text: text.to_owned(),
        pos,
        anchor: Anchor::Start,
        face,
        size_px,
        letter_spacing_px: 0.0,
        colour,
        halo: None,
        angle_rad: 0.0,
        width_px: cx.fonts.width_px(text, face, size_px, 0.0),
    })
}
