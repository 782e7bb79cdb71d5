//! What lines that stand for several relations say of them: how many they are, of which families, and whether they happened.

use super::strand::Break;
use super::style::{LineStyle, hue};
use crate::model::{Family, Realis};
use crate::scene::{Stroke, Theme, ThemeKind};

/// What the width of a bundle is beyond the cube root of the number of its relations, and the most, in pixels.
const WIDTH_PX: [f32; 2] = [1.0, 12.0];
/// Bands narrower than this are left out, in pixels.
const LEAST_BAND_PX: f32 = 1.0;
/// The most bands of a line: more would be threads that nobody tells apart.
const MOST_BANDS: usize = 3;
/// By how much bands are wider than their share, so that no ground shows between them, in pixels.
const SEAM_PX: f32 = 0.5;

/// The families of several relations, and what they have in common.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mix {
    /// How many there are of each family, in the order of [`Family::ALL`].
    counts: [usize; Family::ALL.len()],
    /// How many there are that happened or not, in the order of [`Realis::ALL`].
    realis: [usize; Realis::ALL.len()],
    /// How many are contested and how many only denied.
    doubted: [usize; 2],
}

impl Mix {
    /// The mix of some relations: the family of each, whether it happened, and how its own line is broken.
    #[must_use]
    pub fn of(relations: impl Iterator<Item = (Family, Realis, Break)>) -> Self {
        let mut mix = Self::default();
        for (family, realis, broken) in relations {
            let counts = Family::ALL.iter().zip(&mut mix.counts);
            for (_, count) in counts.filter(|(known, _)| **known == family) {
                *count += 1;
            }
            let counts = Realis::ALL.iter().zip(&mut mix.realis);
            for (_, count) in counts.filter(|(known, _)| **known == realis) {
                *count += 1;
            }
            let [contested, denied] = &mut mix.doubted;
            *contested += usize::from(broken == Break::Gap);
            *denied += usize::from(broken == Break::Slash);
        }
        mix
    }

    /// Whether they happened, as their line says it: that some did where some did, else what is true of most.
    #[must_use]
    pub fn realis(&self) -> Realis {
        let counts = || Realis::ALL.iter().copied().zip(self.realis);
        let happened = |realis| matches!(realis, Realis::Occurred | Realis::Ongoing);
        if counts().any(|(realis, count)| count > 0 && happened(realis)) {
            return Realis::Occurred;
        }
        // Of equals the last, which says least.
        let most = counts().max_by_key(|(_, count)| *count);
        most.map_or(Realis::Unknown, |(realis, _)| realis)
    }

    /// How their line is broken: as if denied where all are, as if contested where all are one or the other.
    #[must_use]
    pub fn broken(&self) -> Break {
        let [contested, denied] = self.doubted;
        match self.count() {
            0 => Break::Whole,
            all if denied == all => Break::Slash,
            all if contested + denied == all => Break::Gap,
            _ => Break::Whole,
        }
    }

    /// How many relations there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.counts.iter().sum()
    }

    /// The families with the numbers of their relations, the most frequent first, equals in the order of the vocabulary.
    #[must_use]
    pub fn families(&self) -> Vec<(Family, usize)> {
        let counts = Family::ALL.iter().copied().zip(self.counts);
        let mut families: Vec<(Family, usize)> = counts.filter(|(_, count)| *count > 0).collect();
        families.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        families
    }

    /// The width of their line, at most `most_px`: it grows with the cube root of their number, so that few stay thin, and the few lines of very
    /// many are seen at a glance.
    #[must_use]
    pub fn width_px(&self, most_px: f32) -> f32 {
        Self::width_of(self.count()).min(most_px)
    }

    /// The width of a line of so many relations.
    #[must_use]
    pub fn width_of(count: usize) -> f32 {
        let [least, most] = WIDTH_PX;
        #[expect(clippy::cast_precision_loss, reason = "numbers of relations")]
        let root = (count.max(1) as f32).cbrt();
        (least + root).min(most)
    }

    /// Their line: solid where some of them happened, else with the dashes of most, and of the hue of the most frequent family.
    #[must_use]
    pub fn style(&self, theme: &Theme, most_px: f32) -> LineStyle {
        let family = self.families().first().map_or(Family::Other, |(f, _)| *f);
        LineStyle::with_width(hue(theme, family), self.width_px(most_px), self.realis())
    }

    /// The bands that make up their line, from left to right in the direction of travel: each of the three most frequent families has as much
    /// of the width as it has of their relations, the most frequent first. Beside each other, so that each keeps its hue: thin edges around a
    /// core would blend with it. Empty where one stroke says it all.
    #[must_use]
    pub fn bands(&self, theme: &Theme, style: &LineStyle) -> Vec<MixBand> {
        let families = self.families();
        // In greys there are no shares to tell.
        if families.len() < 2 || theme.kind == ThemeKind::Print {
            return Vec::new();
        }
        let whole = style.stroke();
        #[expect(clippy::cast_precision_loss, reason = "numbers of relations")]
        let share = |count: usize| count as f32 / self.count().max(1) as f32;
        let wide = |count: &usize| share(*count) * whole.width_px >= LEAST_BAND_PX;
        let shown = families.into_iter().filter(|(_, c)| wide(c));
        let shown: Vec<(Family, usize)> = shown.take(MOST_BANDS).collect();
        let sum: f32 = shown.iter().map(|(_, count)| share(*count)).sum();
        let mut left_px = -whole.width_px / 2.0;
        let bands = shown.iter().map(|(family, count)| {
            let width_px = whole.width_px * share(*count) / sum;
            let right_px = left_px + width_px / 2.0;
            left_px += width_px;
            let stroke = Stroke {
                colour: hue(theme, *family),
                width_px: width_px + SEAM_PX,
                ..whole
            };
            MixBand { right_px, stroke }
        });
        let bands: Vec<MixBand> = bands.collect();
        if bands.len() < 2 { Vec::new() } else { bands }
    }
}

/// A band of a line for several: how far its middle lies to the right of that of the line, in pixels, and its stroke.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MixBand {
    /// How far its middle lies to the right, in pixels.
    pub right_px: f32,
    /// Its stroke.
    pub stroke: Stroke,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mix(families: &[(Family, usize)]) -> Mix {
        let each = families
            .iter()
            .flat_map(|(f, n)| std::iter::repeat_n(*f, *n));
        Mix::of(each.map(|family| (family, Realis::Occurred, Break::Whole)))
    }

    #[test]
    fn each_family_has_as_much_of_the_width_as_of_the_relations() {
        let theme = Theme::shipped(ThemeKind::Light);
        let mix = mix(&[(Family::Aid, 20), (Family::Coercive, 60)]);
        let style = mix.style(&theme, 100.0);
        let bands = mix.bands(&theme, &style);
        let [first, second] = bands[..] else {
            panic!("{bands:?}")
        };
        assert_eq!(
            [first, second].map(|band| band.stroke.colour),
            [theme.coercive, theme.aid]
        );
        for (band, share) in [(first, 0.75), (second, 0.25)] {
            assert!((band.stroke.width_px - SEAM_PX - style.width_px * share).abs() < 1e-4);
        }
        // From edge to edge, without a gap.
        let half = style.width_px / 2.0;
        let edges = [first, second].map(|band| {
            let half = (band.stroke.width_px - SEAM_PX) / 2.0;
            [band.right_px - half, band.right_px + half]
        });
        let [[left, seam], [other, right]] = edges;
        assert!((left + half).abs() < 1e-4 && (right - half).abs() < 1e-4);
        assert!((seam - other).abs() < 1e-4);
        assert_eq!(style.colour, theme.coercive);
    }

    #[test]
    fn without_hues_a_line_for_several_is_one_stroke() {
        let theme = Theme::shipped(ThemeKind::Print);
        let mix = mix(&[(Family::Aid, 2), (Family::Coercive, 6)]);
        assert!(mix.bands(&theme, &mix.style(&theme, 100.0)).is_empty());
    }

    #[test]
    fn a_bundle_is_solid_only_where_something_happened() {
        let theme = Theme::shipped(ThemeKind::Light);
        let dash = |all: &[Realis]| {
            let of = all.iter().map(|r| (Family::Other, *r, Break::Whole));
            Mix::of(of).style(&theme, 100.0).dash
        };
        assert!(dash(&[Realis::Agreed; 3]).is_some());
        assert_eq!(
            dash(&[Realis::Agreed, Realis::Agreed, Realis::Ongoing]),
            None
        );
        for &one in Realis::ALL {
            for &other in Realis::ALL {
                let solid = [one, other].map(|r| dash(&[r]).is_none());
                assert_eq!(dash(&[one, other]).is_none(), solid.contains(&true));
            }
        }
        let mixed = [
            Realis::Prospective,
            Realis::Prospective,
            Realis::Hypothetical,
        ];
        assert_eq!(dash(&mixed), dash(&[Realis::Prospective; 3]));
    }

    #[test]
    fn a_bundle_is_broken_only_where_all_are_doubted() {
        let of = |all: &[Break]| {
            let each = all.iter().map(|b| (Family::Other, Realis::Occurred, *b));
            Mix::of(each).broken()
        };
        assert_eq!(of(&[Break::Slash, Break::Slash]), Break::Slash);
        assert_eq!(of(&[Break::Slash, Break::Gap]), Break::Gap);
        assert_eq!(of(&[Break::Slash, Break::Whole, Break::Gap]), Break::Whole);
        assert_eq!(of(&[]), Break::Whole);
    }

    #[test]
    fn eight_times_as_many_are_twice_as_wide_beyond_the_least_up_to_the_most() {
        let width = |n| mix(&[(Family::Aid, n)]).width_px(100.0);
        let [least, most] = WIDTH_PX;
        assert!((width(1) - 2.0).abs() < 1e-4);
        for n in [1, 5, 100] {
            assert!((width(8 * n) - least - 2.0 * (width(n) - least)).abs() < 1e-3);
        }
        assert!((width(1_000_000) - most).abs() < 1e-4);
        assert!((mix(&[(Family::Aid, 64)]).width_px(3.5) - 3.5).abs() < 1e-4);
    }
}
