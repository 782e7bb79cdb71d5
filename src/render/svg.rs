//! A scene as SVG 1.1 with real text, titles and stable names.
//!
//! Nothing in it points outside the file. Text keeps the width it was measured with (`textLength`), so that it fits where
//! the fonts are missing, too.

mod element;
mod ids;
#[cfg(test)]
mod tests;
mod text;

use crate::geom::ScreenPos;
use crate::scene::text::Fonts;
use crate::scene::{Colour, Disc, Group, Mark, Path, Primitive, Scene, Stroke};
use element::{Writer, number};
use ids::Ids;

/// What an SVG says about itself.
#[derive(Clone, Copy, Debug)]
pub struct SvgOptions<'a> {
    /// Its title; left out when empty.
    pub title: &'a str,
    /// Its long description; left out when empty.
    pub desc: &'a str,
    /// The language of its words, as a BCP 47 tag; left out when empty.
    pub lang: &'a str,
    /// Pixels of the picture per pixel of the scene; what is not above 0 counts as 1.
    pub scale: f32,
    /// What every id starts with, so that several pictures fit on one page; may be empty.
    pub id_prefix: &'a str,
    /// The fonts by which text of several scripts is divided into its runs; without them a text is one run.
    pub fonts: Option<&'a Fonts>,
}

impl Default for SvgOptions<'_> {
    fn default() -> Self {
        Self {
            title: "",
            desc: "",
            lang: "",
            scale: 1.0,
            id_prefix: "",
            fonts: None,
        }
    }
}

/// A scene as an SVG document: the same scene and options always give the same bytes.
///
/// Coordinates are rounded to 0.01 pixels. Characters that would steer the text around them are shown as marks
/// ([`crate::scene::visible::made_visible`]).
#[must_use]
pub fn svg(scene: &Scene, options: &SvgOptions<'_>) -> String {
    let mut pen = Pen {
        out: Writer::default(),
        ids: Ids::new(options.id_prefix),
        fonts: options.fonts,
    };
    pen.document(scene, options);
    pen.out.finish()
}

/// What writes one document.
struct Pen<'a> {
    out: Writer,
    ids: Ids,
    fonts: Option<&'a Fonts>,
}

impl Pen<'_> {
    fn document(&mut self, scene: &Scene, options: &SvgOptions<'_>) {
        let scale = if options.scale > 0.0 {
            options.scale
        } else {
            1.0
        };
        let (width, height) = (number(scene.size.width), number(scene.size.height));
        self.out.open("svg");
        self.out.attribute("xmlns", "http://www.w3.org/2000/svg");
        self.out
            .attribute("width", &number(scene.size.width * scale));
        self.out
            .attribute("height", &number(scene.size.height * scale));
        self.out
            .attribute("viewBox", &format!("0 0 {width} {height}"));
        if !options.lang.is_empty() {
            self.out.attribute("xml:lang", options.lang);
            self.out.attribute("lang", options.lang);
        }
        // Else a page written from right to left would turn the ends of texts about.
        self.out.attribute("direction", "ltr");
        self.out.attribute("role", "img");
        let parts = [("title", options.title), ("desc", options.desc)];
        let named: Vec<(&str, &str, String)> = parts
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(name, text)| (name, text, self.ids.fresh(name)))
            .collect();
        if !named.is_empty() {
            let ids: Vec<&str> = named.iter().map(|(_, _, id)| id.as_str()).collect();
            self.out.attribute("aria-labelledby", &ids.join(" "));
        }
        self.out.attribute("fill-rule", "evenodd");
        self.out.attribute("stroke-linejoin", "round");
        for (name, text, id) in &named {
            self.out.open(name);
            self.out.attribute("id", id);
            self.out.text(text, false);
            self.out.close();
        }
        self.out.open("rect");
        self.out.attribute("width", &width);
        self.out.attribute("height", &height);
        self.fill(Some(scene.background));
        self.out.close();
        self.marks(&scene.marks);
        self.out.close();
    }

    fn marks(&mut self, marks: &[Mark]) {
        for mark in marks {
            match &mark.primitive {
                Primitive::Path(path) => self.path(path),
                Primitive::Disc(disc) => self.disc(disc),
                Primitive::Text(run) => self.run(run),
                Primitive::Group(group) => self.group(group),
            }
        }
    }

    fn group(&mut self, group: &Group) {
        let id = (!group.name.is_empty()).then(|| self.ids.fresh(&group.name));
        let clip = group.clip.map(|circle| self.clip(circle));
        self.out.open("g");
        if let Some(id) = &id {
            self.out.attribute("id", id);
        }
        if group.opacity < 1.0 {
            self.out
                .attribute("opacity", &number(group.opacity.max(0.0)));
        }
        if let Some(clip) = clip {
            self.out.attribute("clip-path", &format!("url(#{clip})"));
        }
        for (name, text) in [("title", &group.title), ("desc", &group.desc)] {
            if let Some(text) = text {
                self.out.open(name);
                self.out.text(text, false);
                self.out.close();
            }
        }
        self.marks(&group.marks);
        self.out.close();
    }

    /// Writes a circle to cut by and gives its id.
    fn clip(&mut self, (center, radius_px): (ScreenPos, f32)) -> String {
        let id = self.ids.fresh("clip");
        self.out.open("clipPath");
        self.out.attribute("id", &id);
        self.circle(center, radius_px);
        self.out.close();
        self.out.close();
        id
    }

    /// Opens a circle; the caller closes it.
    fn circle(&mut self, center: ScreenPos, radius_px: f32) {
        self.out.open("circle");
        self.out.attribute("cx", &number(center.x));
        self.out.attribute("cy", &number(center.y));
        self.out.attribute("r", &number(radius_px.max(0.0)));
    }

    fn disc(&mut self, disc: &Disc) {
        self.circle(disc.center, disc.radius_px);
        self.fill(disc.fill);
        self.stroke(disc.stroke);
        self.out.close();
    }

    fn path(&mut self, path: &Path) {
        let data = path_data(path);
        if data.is_empty() {
            return;
        }
        self.out.open("path");
        self.out.attribute("d", &data);
        self.fill(path.fill);
        self.stroke(path.stroke);
        self.out.close();
    }

    fn fill(&mut self, fill: Option<Colour>) {
        self.paint("fill", fill);
    }

    fn paint(&mut self, name: &'static str, colour: Option<Colour>) {
        let Some(colour) = colour else {
            self.out.attribute(name, "none");
            return;
        };
        self.out.attribute(name, &format!("#{}", colour.hex()));
        if colour.a < 255 {
            let opacity = format!("{name}-opacity");
            self.out
                .attribute(&opacity, &number(f32::from(colour.a) / 255.0));
        }
    }

    fn stroke(&mut self, stroke: Option<Stroke>) {
        let Some(stroke) = stroke else { return };
        self.paint("stroke", Some(stroke.colour));
        self.out.attribute("stroke-width", &number(stroke.width_px));
        if stroke.round {
            self.out.attribute("stroke-linecap", "round");
        }
        if let Some([drawn, gap]) = stroke.dash.filter(|[d, g]| *d >= 0.0 && *g > 0.0) {
            let dashes = format!("{} {}", number(drawn), number(gap));
            self.out.attribute("stroke-dasharray", &dashes);
        }
    }
}

/// The `d` of a path; points that are not finite are left out.
fn path_data(path: &Path) -> String {
    let mut data = String::new();
    for points in &path.subpaths {
        let mut count = 0;
        for p in points.iter().filter(|p| p.x.is_finite() && p.y.is_finite()) {
            data.push(if count == 0 { 'M' } else { 'L' });
            element::push_pair(&mut data, *p);
            count += 1;
        }
        if path.closed && count > 0 {
            data.push('Z');
        }
    }
    data
}
