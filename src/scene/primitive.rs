//! The marks of which a scene is made.

use super::Colour;
use crate::geom::{Rect, ScreenPos, Size};
use std::sync::Arc;

/// What a mark stands for, as a number that the figure gives and resolves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tag(pub u32);

/// A typeface of the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Face {
    /// Noto Sans Regular: interface, map, exports.
    #[default]
    Sans,
    /// Noto Sans SemiBold: place names, headings.
    SansStrong,
    /// Noto Serif Regular: quotations.
    Serif,
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub colour: Colour,
    /// Its width in pixels.
    pub width_px: f32,
    /// Lengths drawn and left out in turn, in pixels, measured along each subpath from its start; `None` is solid.
    pub dash: Option<[f32; 2]>,
    /// Whether ends (of dashes too) are round; else they are cut square at the end.
    pub round: bool,
}

impl Stroke {
    /// A solid line, square at the ends.
    #[must_use]
    pub const fn solid(colour: Colour, width_px: f32) -> Self {
        Self {
            colour,
            width_px,
            dash: None,
            round: false,
        }
    }
}

/// Lines or areas made of straight pieces.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Path {
    /// The subpaths; areas follow the even-odd rule.
    pub subpaths: Vec<Vec<ScreenPos>>,
    /// Whether every subpath returns to its start.
    pub closed: bool,
    /// What fills it.
    pub fill: Option<Colour>,
    /// What outlines it.
    pub stroke: Option<Stroke>,
}

/// A disc or a ring.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Disc {
    /// Its middle.
    pub center: ScreenPos,
    /// Its radius in pixels.
    pub radius_px: f32,
    /// What fills it.
    pub fill: Option<Colour>,
    /// What outlines it.
    pub stroke: Option<Stroke>,
}

/// Which point of a text stands at its position.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end.
    #[default]
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

/// A line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct TextRun {
    /// What it says, without control characters.
    pub text: String,
    /// A point on its base line.
    pub pos: ScreenPos,
    /// Which point of the text that is.
    pub anchor: Anchor,
    /// Its typeface.
    pub face: Face,
    /// Its size in pixels.
    pub size_px: f32,
    /// Extra space after each character, in pixels.
    pub letter_spacing_px: f32,
    /// Its colour.
    pub colour: Colour,
    /// The colour and whole width of the outline beneath it.
    pub halo: Option<Stroke>,
    /// Its turn about `pos` in radians, clockwise.
    pub angle_rad: f32,
    /// Its measured width in pixels.
    pub width_px: f32,
}

/// Marks that belong together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    /// A stable name, such as `ground` or `relation-us-threat`; an id in SVG.
    pub name: String,
    /// What a reader of SVG is told, such as "Threat, Washington to Pyongyang …".
    pub title: Option<String>,
    /// The long description in SVG: the passages of a relation.
    pub desc: Option<String>,
    /// Opacity of the whole group, 0 to 1.
    pub opacity: f32,
    /// The circle outside which nothing of the group is drawn: middle and radius in pixels.
    pub clip: Option<(ScreenPos, f32)>,
    /// Its marks, in paint order.
    pub marks: Vec<Mark>,
}

impl Group {
    /// An empty, opaque group with this name.
    #[must_use]
    pub fn named(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            opacity: 1.0,
            ..Self::default()
        }
    }
}

/// What a mark draws.
#[derive(Clone, Debug, PartialEq)]
pub enum Primitive {
    /// Lines or areas.
    Path(Path),
    /// A disc or a ring.
    Disc(Disc),
    /// A line of text.
    Text(TextRun),
    /// Marks that belong together; shared, so that a ground that has not changed is not copied.
    Group(Arc<Group>),
}

/// One mark of a scene.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// What it draws.
    pub primitive: Primitive,
    /// What it stands for, when it can be picked.
    pub tag: Option<Tag>,
    /// The box around it; picking looks here first.
    pub bounds: Rect,
}

/// A drawing: marks in paint order over a background.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Its extent in pixels.
    pub size: Size,
    /// What lies behind everything.
    pub background: Colour,
    /// Its marks, in paint order.
    pub marks: Vec<Mark>,
}

impl From<Path> for Mark {
    fn from(path: Path) -> Self {
        let width = path.stroke.map_or(0.0, |s| s.width_px);
        let bounds = path
            .subpaths
            .iter()
            .fold(Rect::EMPTY, |r, points| r.union(Rect::around(points)))
            .grown(width / 2.0);
        Self::untagged(Primitive::Path(path), bounds)
    }
}

impl From<Disc> for Mark {
    fn from(disc: Disc) -> Self {
        let reach = disc.radius_px + disc.stroke.map_or(0.0, |s| s.width_px / 2.0);
        let bounds = Rect {
            min: disc.center,
            max: disc.center,
        }
        .grown(reach);
        Self::untagged(Primitive::Disc(disc), bounds)
    }
}

impl From<TextRun> for Mark {
    fn from(text: TextRun) -> Self {
        let bounds = text.bounds();
        Self::untagged(Primitive::Text(text), bounds)
    }
}

impl From<Group> for Mark {
    fn from(group: Group) -> Self {
        Self::from(Arc::new(group))
    }
}

impl From<Arc<Group>> for Mark {
    fn from(group: Arc<Group>) -> Self {
        let bounds = group
            .marks
            .iter()
            .fold(Rect::EMPTY, |r, mark| r.union(mark.bounds));
        Self::untagged(Primitive::Group(group), bounds)
    }
}

impl Mark {
    fn untagged(primitive: Primitive, bounds: Rect) -> Self {
        Self {
            primitive,
            tag: None,
            bounds,
        }
    }

    /// The mark, standing for `tag`.
    #[must_use]
    pub fn tagged(mut self, tag: Tag) -> Self {
        self.tag = Some(tag);
        self
    }
}

impl TextRun {
    /// The box around the turned text, with ascent 0.8 and descent 0.25 of the size, and its halo.
    #[must_use]
    pub fn bounds(&self) -> Rect {
        let left = match self.anchor {
            Anchor::Start => 0.0,
            Anchor::Middle => -self.width_px / 2.0,
            Anchor::End => -self.width_px,
        };
        let (top, bottom) = (-0.8 * self.size_px, 0.25 * self.size_px);
        let (sin, cos) = self.angle_rad.sin_cos();
        let corner = |x: f32, y: f32| self.pos.moved(x * cos - y * sin, x * sin + y * cos);
        let right = left + self.width_px;
        Rect::around(&[
            corner(left, top),
            corner(right, top),
            corner(left, bottom),
            corner(right, bottom),
        ])
        .grown(self.halo.map_or(0.0, |h| h.width_px / 2.0))
    }
}
