//! The entries of the legend that switch nothing: widths of lines, and signs of places.

use super::super::cx::FigureCx;
use super::super::dots::Dots;
use super::super::mix::Mix;
use super::super::routes::PairRoute;
use super::super::sample::LineSample;
use super::super::strand::{Break, line};
use crate::analysis::bundle::MOST_LANES;
use crate::geom::ScreenPos;
use crate::model::{Family, Precision, Realis};
use crate::scene::{Mark, Stroke, Theme, ThemeKind};

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
            Self::Several => "figure-legend-several",
            Self::Exact | Self::Coarse => "figure-legend-place",
        }
    }

    fn label_id(self, theme: &Theme) -> &'static str {
        match self {
            Self::Voices(0 | 1) => "figure-voices-one",
            Self::Voices(2) => "figure-voices-two",
            Self::Voices(_) => "figure-voices-more",
            Self::Several if theme.kind == ThemeKind::Print => "figure-several-in-greys",
            Self::Several => "figure-several",
            Self::Exact => "figure-place-exact",
            Self::Coarse => "figure-place-coarse",
        }
    }

    /// The form, from `left` rightwards over `width_px` pixels.
    #[must_use]
    pub fn marks(self, left: ScreenPos, width_px: f32, theme: &Theme) -> Vec<Mark> {
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
    let mut strokes = mix.strokes(theme, &style);
    if strokes.is_empty() {
        strokes.push(style.stroke());
    }
    let wide = strokes.into_iter().map(|stroke| Stroke {
        width_px: stroke.width_px * SEVERAL_PX / style.width_px,
        ..stroke
    });
    let points = vec![left, left.moved(width_px, 0.0)];
    wide.filter_map(|stroke| line(vec![points.clone()], stroke))
        .collect()
}

/// The forms that what is visible takes: widths where more than one is drawn, lines for several where there may be some, signs
/// of places where one is a ring.
#[must_use]
pub fn forms(cx: &FigureCx<'_>) -> Vec<FormEntry> {
    let looks = cx.routes.pairs.iter().flat_map(|p| &p.looks);
    let most = looks.map(|l| l.voices).max().unwrap_or(1).min(3);
    let mut forms: Vec<Form> = Vec::new();
    if most > 1 {
        forms.extend((1..=most).map(Form::Voices));
    }
    let many = |p: &PairRoute| p.fan.strands.len() > MOST_LANES;
    if cx.routes.merging.is_some() || cx.routes.pairs.iter().any(many) {
        forms.push(Form::Several);
    }
    let places = || cx.routes.places.iter().map(|p| p.precision.is_coarse());
    if places().any(|coarse| coarse) {
        forms.extend(places().any(|coarse| !coarse).then_some(Form::Exact));
        forms.push(Form::Coarse);
    }
    let entry = |form: Form| FormEntry {
        form,
        label: cx.texts.get(form.label_id(cx.theme)),
    };
    forms.into_iter().map(entry).collect()
}
