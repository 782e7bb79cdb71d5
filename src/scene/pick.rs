//! What lies under the pointer.

use super::oriented::OrientedBox;
use super::polyline::pieces;
use super::{Anchor, Disc, Mark, Path, Primitive, Scene, Tag, TextRun};
use crate::geom::{Rect, ScreenPos};

#[cfg(test)]
mod tests;

/// How many times wider than the radius of picking an untagged area must be to hide what lies beneath it.
const HIDES: f32 = 6.0;

/// The tags of the marks within `radius_px` of a point, nearest first, of equally near ones the topmost first.
///
/// The distance is to the ink: 0 inside a filled area, on a line of its width (gaps of dashes count as line), inside the box
/// of a text. A mark without a tag stands for the group around it. A group with a circle answers only inside that circle.
/// A solid filled area without a tag that is at least six radii wide hides what was painted before it: an inset hides the
/// lines beneath. Each tag comes once.
#[must_use]
pub fn pick(scene: &Scene, at: ScreenPos, radius_px: f32) -> Vec<Tag> {
    let mut search = Search {
        at,
        radius_px,
        hits: Vec::new(),
    };
    search.marks(&scene.marks, None, 1.0);
    let mut hits = search.hits;
    hits.reverse();
    hits.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut tags: Vec<Tag> = Vec::new();
    for (_, tag) in hits {
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    tags
}

struct Search {
    at: ScreenPos,
    radius_px: f32,
    /// Distance and tag, in paint order.
    hits: Vec<(f32, Tag)>,
}

impl Search {
    fn marks(&mut self, marks: &[Mark], inherited: Option<Tag>, opacity: f32) {
        for mark in marks {
            if !mark.bounds.grown(self.radius_px).contains(self.at) {
                continue;
            }
            let tag = mark.tag.or(inherited);
            if let Primitive::Group(group) = &mark.primitive {
                let outside = group
                    .clip
                    .is_some_and(|(center, radius)| center.distance_px(self.at) > radius);
                if !outside {
                    self.marks(&group.marks, tag, opacity * group.opacity);
                }
                continue;
            }
            match tag {
                Some(tag) => {
                    let distance = distance_px(&mark.primitive, self.at, self.radius_px);
                    if distance <= self.radius_px {
                        self.hits.push((distance, tag));
                    }
                }
                None => {
                    if !self.hits.is_empty() && opacity >= 1.0 && self.is_hidden_by(mark) {
                        self.hits.clear();
                    }
                }
            }
        }
    }

    /// Whether a mark without a tag is a solid area that covers the point and is large.
    fn is_hidden_by(&self, mark: &Mark) -> bool {
        let fill = match &mark.primitive {
            Primitive::Path(path) => path.fill,
            Primitive::Disc(disc) => disc.fill,
            Primitive::Text(_) | Primitive::Group(_) => None,
        };
        let least = HIDES * self.radius_px;
        fill.is_some_and(|colour| colour.a == 255)
            && mark.bounds.width() >= least
            && mark.bounds.height() >= least
            && covers(&mark.primitive, self.at)
    }
}

/// The distance from a point to the ink of a mark in pixels; infinite where it has none or is farther than `radius_px`.
fn distance_px(primitive: &Primitive, at: ScreenPos, radius_px: f32) -> f32 {
    match primitive {
        Primitive::Path(path) => path_distance_px(path, at, radius_px),
        Primitive::Disc(disc) => disc_distance_px(disc, at),
        Primitive::Text(text) => text_box(text).distance_px(at),
        Primitive::Group(group) => group
            .marks
            .iter()
            .map(|mark| distance_px(&mark.primitive, at, radius_px))
            .fold(f32::INFINITY, f32::min),
    }
}

fn path_distance_px(path: &Path, at: ScreenPos, radius_px: f32) -> f32 {
    if path.fill.is_some() && path_covers(path, at) {
        return 0.0;
    }
    let half = path.stroke.map_or(0.0, |stroke| stroke.width_px / 2.0);
    if path.stroke.is_none() && path.fill.is_none() {
        return f32::INFINITY;
    }
    let mut least = (radius_px + half) * (radius_px + half);
    let mut found = f32::INFINITY;
    let near = Rect { min: at, max: at }.grown(radius_px + half);
    for points in &path.subpaths {
        let back = if path.closed || path.stroke.is_none() {
            points.last().copied().zip(points.first().copied())
        } else {
            None
        };
        for (a, b) in pieces(points).chain(back) {
            // Most pieces lie wholly to one side of the pointer.
            if a.x.max(b.x) < near.min.x
                || a.x.min(b.x) > near.max.x
                || a.y.max(b.y) < near.min.y
                || a.y.min(b.y) > near.max.y
            {
                continue;
            }
            let square = square_distance(at, a, b);
            if square <= least {
                (least, found) = (square, square);
            }
        }
    }
    (found.sqrt() - half).max(0.0)
}

/// The square of the distance from a point to a straight piece.
fn square_distance(p: ScreenPos, a: ScreenPos, b: ScreenPos) -> f32 {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let square = dx * dx + dy * dy;
    let t = if square > 0.0 {
        (((p.x - a.x) * dx + (p.y - a.y) * dy) / square).clamp(0.0, 1.0)
    } else {
        0.0
    };
    let (x, y) = (a.x + dx * t - p.x, a.y + dy * t - p.y);
    x * x + y * y
}

fn disc_distance_px(disc: &Disc, at: ScreenPos) -> f32 {
    let from_center = disc.center.distance_px(at);
    let half = disc.stroke.map_or(0.0, |stroke| stroke.width_px / 2.0);
    match (disc.fill, disc.stroke) {
        (Some(_), _) => (from_center - disc.radius_px - half).max(0.0),
        (None, Some(_)) => ((from_center - disc.radius_px).abs() - half).max(0.0),
        (None, None) => f32::INFINITY,
    }
}

/// The turned box of a text, with ascent 0.8 and descent 0.25 of its size.
pub fn text_box(text: &TextRun) -> OrientedBox {
    let middle = match text.anchor {
        Anchor::Start => text.width_px / 2.0,
        Anchor::Middle => 0.0,
        Anchor::End => -text.width_px / 2.0,
    };
    let (sin, cos) = text.angle_rad.sin_cos();
    let up = -0.275 * text.size_px;
    let center = text
        .pos
        .moved(middle * cos - up * sin, middle * sin + up * cos);
    OrientedBox::new(center, text.width_px, 1.05 * text.size_px, text.angle_rad)
}

fn covers(primitive: &Primitive, at: ScreenPos) -> bool {
    match primitive {
        Primitive::Path(path) => path_covers(path, at),
        Primitive::Disc(disc) => disc.center.distance_px(at) <= disc.radius_px,
        Primitive::Text(_) | Primitive::Group(_) => false,
    }
}

/// Whether a point lies in the area of a path, by the even-odd rule.
fn path_covers(path: &Path, at: ScreenPos) -> bool {
    let mut inside = false;
    for points in &path.subpaths {
        let back = points.last().copied().zip(points.first().copied());
        for (a, b) in pieces(points).chain(back) {
            if (a.y > at.y) != (b.y > at.y) && at.x < (b.x - a.x) * (at.y - a.y) / (b.y - a.y) + a.x
            {
                inside = !inside;
            }
        }
    }
    inside
}
