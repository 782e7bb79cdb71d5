//! The entries of the legend that switch nothing: widths of lines, and signs of places.

use super::super::cx::FigureCx;
use super::super::dots::Dots;
use super::super::joined::TOGETHER_PX;
use super::super::mix::{Mix, MixBand};
use super::super::routes::{PairLine, Routes};
use super::super::sample::LineSample;
use super::super::strand::{Break, line};
use super::super::style::LineStyle;
use super::super::{badge, self_loop};
use crate::analysis::bundle::MOST_LANES;
use crate::geom::ScreenPos;
use crate::model::status::Assessment;
use crate::model::{Family, Precision, Realis};
use crate::scene::text::Fonts;
use crate::scene::{Anchor, Face, Mark, Stroke, TextRun, Theme, ThemeKind};

/// The width of the sample of a line for several, in pixels.
const SEVERAL_PX: f32 = 7.0;

/// What a form says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// The width of a line: one, two, three or more voices.
    Voices(usize),
    /// A line that stands for several relations.
    Several,
    /// A dot: a city or a site.
    Exact,
    /// A ring: a place known no finer than a district.
    Coarse,
    /// The number on a line for several.
    Number,
    /// A dot that stands for several places.
    Heap,
    /// A line that comes back to where it began.
    Loop,
}

/// An entry of the legend that switches nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormEntry {
    /// What the form says.
    pub form: Form,
    /// What readers call it.
    pub label: String,
}

impl Form {
    /// The name of the heading above it in the catalogue of words.
    #[must_use]
    pub fn heading_id(self) -> &'static str {
        match self {
            Self::Voices(_) => "figure-legend-voices",
            Self::Several | Self::Number => "figure-legend-several",
            Self::Exact | Self::Coarse | Self::Heap | Self::Loop => "figure-legend-place",
        }
    }

    fn label_id(self, theme: &Theme) -> &'static str {
        match self {
            Self::Voices(0 | 1) => "figure-voices-one",
            Self::Voices(2) => "figure-voices-two",
            Self::Voices(_) => "figure-voices-more",
            Self::Several if theme.kind == ThemeKind::Print => "figure-several-in-greys",
            Self::Several => "figure-several",
            Self::Number => "figure-several-number",
            Self::Exact => "figure-place-exact",
            Self::Coarse => "figure-place-coarse",
            Self::Heap => "figure-place-heap",
            Self::Loop => "figure-place-loop",
        }
    }

    /// The form, from `left` rightwards over `width_px` pixels.
    #[must_use]
    pub fn marks(
        self,
        left: ScreenPos,
        width_px: f32,
        (theme, fonts): (&Theme, &Fonts),
    ) -> Vec<Mark> {
        let middle = left.moved(width_px / 2.0, 0.0);
        match self {
            Self::Voices(voices) => LineSample {
                voices,
                ..LineSample::plain(Realis::Occurred)
            }
            .marks(left, width_px, theme),
            Self::Several => several(left, width_px, theme),
            Self::Exact => Dots::of(1).marks(middle, Precision::City, theme),
            Self::Coarse => Dots::of(1).marks(middle, Precision::District, theme),
            Self::Number => {
                let thin = Stroke::solid(theme.ink, SEVERAL_PX / 2.0);
                let points = vec![left, left.moved(width_px, 0.0)];
                let number = badge::disc(middle, "12".to_owned(), theme.ink, (theme, fonts));
                line(vec![points], thin).into_iter().chain(number).collect()
            }
            Self::Heap => heap(middle, theme, fonts),
            Self::Loop => round_trip(middle, theme),
        }
    }
}

/// Half of one family, and a quarter of each of two others.
fn several(left: ScreenPos, width_px: f32, theme: &Theme) -> Vec<Mark> {
    let families = [
        Family::Coercive,
        Family::Diplomatic,
        Family::Transfers,
        Family::Coercive,
    ];
    let mix = Mix::of(
        families
            .iter()
            .map(|f| (*f, Realis::Occurred, Break::Whole)),
    );
    let style = mix.style(theme, SEVERAL_PX);
    let mut bands = mix.bands(theme, &style);
    if bands.is_empty() {
        bands.push(MixBand {
            right_px: 0.0,
            stroke: style.stroke(),
        });
    }
    let wider = SEVERAL_PX / style.width_px;
    let bands = bands
        .into_iter()
        .filter_map(|MixBand { right_px, stroke }| {
            let start = left.moved(0.0, right_px * wider);
            let stroke = Stroke {
                width_px: stroke.width_px * wider,
                ..stroke
            };
            line(vec![vec![start, start.moved(width_px, 0.0)]], stroke)
        });
    bands.collect()
}

/// A dot with how many more it stands for.
fn heap(middle: ScreenPos, theme: &Theme, fonts: &Fonts) -> Vec<Mark> {
    const SIZE_PX: f32 = 11.0;
    let text = "+3".to_owned();
    let width_px = fonts.width_px(&text, Face::Sans, SIZE_PX, 0.0);
    let more = TextRun {
        text,
        pos: middle.moved(0.0, SIZE_PX * 0.355),
        anchor: Anchor::Start,
        face: Face::Sans,
        size_px: SIZE_PX,
        letter_spacing_px: 0.0,
        colour: theme.muted,
        halo: None,
        angle_rad: 0.0,
        width_px,
    };
    let mut marks = Dots::of(1).marks(middle.moved(-9.0, 0.0), Precision::City, theme);
    marks.push(Mark::from(more));
    marks
}

/// A dot with a line that comes back to it.
fn round_trip(middle: ScreenPos, theme: &Theme) -> Vec<Mark> {
    const REACH_PX: f32 = 24.0;
    let dot = middle.moved(-REACH_PX / 2.0, 0.0);
    // Away from what lies to the left.
    let course = self_loop::course(dot, &[dot.moved(-1.0, 0.0)], REACH_PX);
    let stroke = LineStyle::new(theme, Family::Other, Realis::Occurred, 1).stroke();
    let line = line(
        vec![course.points().to_vec()],
        Stroke {
            colour: theme.ink,
            ..stroke
        },
    );
    let dot = Dots::of(1).marks(dot, Precision::City, theme);
    line.into_iter().chain(dot).collect()
}

/// The forms that what is visible takes: widths where more than one is drawn, lines for several where there may be some, signs
/// of places where one is a ring, and dots for several and loops where a map of the whole sphere has them.
#[must_use]
pub fn forms(cx: &FigureCx<'_>) -> Vec<FormEntry> {
    let strands = cx.routes.all_strands().iter();
    let voices = strands.filter_map(|strand| cx.assessments.at(strand.row));
    let most = voices.map(Assessment::width).max().unwrap_or(1).min(3);
    let mut forms: Vec<Form> = Vec::new();
    if most > 1 {
        forms.extend((1..=most).map(Form::Voices));
    }
    let many = |pair: &PairLine| pair.len() > MOST_LANES;
    if cx.routes.merging.is_some() || cx.routes.pairs.iter().any(many) {
        forms.extend([Form::Several, Form::Number]);
    }
    let places = || cx.routes.places.iter().map(|p| p.precision.is_coarse());
    if places().any(|coarse| coarse) {
        forms.extend(places().any(|coarse| !coarse).then_some(Form::Exact));
        forms.push(Form::Coarse);
    }
    let [heaps, loops] = when_whole(cx.routes);
    forms.extend(heaps.then_some(Form::Heap));
    forms.extend(loops.then_some(Form::Loop));
    let entry = |form: Form| FormEntry {
        form,
        label: cx.texts.get(form.label_id(cx.theme)),
    };
    forms.into_iter().map(entry).collect()
}

/// Whether a map of the whole sphere draws several places as one dot, and relations within one dot.
fn when_whole(routes: &Routes) -> [bool; 2] {
    /// The radius of that sphere, in pixels.
    const SPHERE_PX: f64 = 300.0;
    // A network has no places that lie together.
    let Some(merging) = routes
        .merging
        .as_ref()
        .filter(|_| !routes.places.is_empty())
    else {
        return [false, routes.pairs.iter().any(PairLine::is_loop)];
    };
    let standing = merging.standing(|_| TOGETHER_PX / SPHERE_PX, &[]);
    let mut numbered = standing.iter().zip(0_u32..);
    let speaker = |place: u32| standing.get(place as usize).map(|s| s.speaker);
    let within = |p: &PairLine| {
        let [a, b] = p.at.map(speaker);
        a == b
    };
    [
        numbered.any(|(s, number)| s.speaker != number),
        routes.pairs.iter().any(within),
    ]
}

#[cfg(test)]
mod tests;
