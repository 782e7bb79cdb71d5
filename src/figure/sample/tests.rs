use super::*;
use crate::scene::{Primitive, ThemeKind};

/// The width of a sample in rows, in pixels.
const ROW_PX: f32 = 32.0;

fn sample(realis: Realis, voices: usize, directed: bool) -> LineSample {
    LineSample {
        family: Some(Family::Diplomatic),
        realis,
        voices,
        kind: Some(KindRef::Standard(crate::model::Kind::Visit)),
        directed,
        broken: Break::Whole,
    }
}

/// The strokes that run along the line: each with its left and right end, round ends among them.
fn strokes(marks: &[Mark]) -> Vec<(Stroke, f32, f32)> {
    let mut out = Vec::new();
    for mark in marks {
        let Primitive::Path(path) = &mark.primitive else {
            continue;
        };
        let Some(stroke) = path.stroke.filter(|_| path.fill.is_none()) else {
            continue;
        };
        for points in &path.subpaths {
            if points.iter().any(|p| p.y.abs() > 0.01) {
                continue;
            }
            let beyond = if stroke.round {
                stroke.width_px / 2.0
            } else {
                0.0
            };
            let x = points.iter().map(|p| p.x);
            let (left, right) = x.fold((f32::MAX, f32::MIN), |(a, b), x| (a.min(x), b.max(x)));
            out.push((stroke, left - beyond, right + beyond));
        }
    }
    out
}

#[test]
fn a_line_that_is_planned_shows_two_dots_however_many_carry_it() {
    let theme = Theme::shipped(ThemeKind::Light);
    for voices in 1..=4 {
        let marks = sample(Realis::Prospective, voices, true).marks(
            ScreenPos::new(0.0, 0.0),
            ROW_PX,
            &theme,
        );
        let strokes = strokes(&marks);
        let (stroke, left, right) = strokes[0];
        assert!(left >= -0.01, "{voices} voices begin at {left}");
        let [drawn, left_out] = stroke.dash.unwrap();
        let inner = right - left - stroke.width_px;
        assert!(
            inner + 0.01 >= 2.0 * drawn + left_out,
            "{voices} voices have one dot"
        );
        assert!(
            left_out - stroke.width_px >= 1.4,
            "dots of {voices} voices run together"
        );
    }
}

#[test]
fn an_arrowhead_leaves_the_sign_alone() {
    let theme = Theme::shipped(ThemeKind::Light);
    for realis in [Realis::Occurred, Realis::Prospective] {
        for voices in 1..=4 {
            let marks =
                sample(realis, voices, true).marks(ScreenPos::new(0.0, 0.0), ROW_PX, &theme);
            let Some(Primitive::Path(head)) = marks.last().map(|mark| &mark.primitive) else {
                panic!("no arrowhead");
            };
            let left = head.subpaths[0]
                .iter()
                .map(|p| p.x)
                .fold(f32::MAX, f32::min);
            assert!(left >= ROW_PX / 2.0 + GLYPH_PX / 2.0, "{left}");
        }
    }
}

#[test]
fn nothing_of_a_dotted_line_reaches_beyond_its_sample() {
    let theme = Theme::shipped(ThemeKind::Light);
    for realis in [Realis::Prospective, Realis::Hypothetical, Realis::Cancelled] {
        for (voices, directed) in [(1, false), (3, false), (3, true)] {
            let marks =
                sample(realis, voices, directed).marks(ScreenPos::new(0.0, 0.0), ROW_PX, &theme);
            for (_, left, right) in strokes(&marks) {
                assert!(
                    left >= -0.01 && right <= ROW_PX + 0.01,
                    "{realis:?}: {left} to {right}"
                );
            }
        }
    }
}
