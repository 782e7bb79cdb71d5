use super::*;

/// The least contrast of text and of lines that carry meaning (WCAG 2.1, 1.4.3 and 1.4.11).
const TEXT: f64 = 4.5;
const LINE: f64 = 3.0;
/// The same in the themes of high contrast (WCAG 2.2, 1.4.6); their lines stand out as text does elsewhere.
const MORE_TEXT: f64 = 7.0;
const MORE_LINE: f64 = 4.5;

/// The least contrast of text and of lines in a theme.
fn least(theme: &Theme) -> (f64, f64) {
    if theme.kind.has_high_contrast() {
        (MORE_TEXT, MORE_LINE)
    } else {
        (TEXT, LINE)
    }
}

fn shipped() -> impl Iterator<Item = Theme> {
    ThemeKind::ALL.into_iter().map(Theme::shipped)
}

#[test]
fn every_text_reads_on_whatever_it_stands() {
    for theme in shipped() {
        let texts = [
            ("ink", theme.ink),
            ("muted", theme.muted),
            ("label", theme.label),
            // Names along lines have the hue of their line.
            ("coercive", theme.coercive),
            ("diplomatic", theme.diplomatic),
            ("transfers", theme.transfers),
            ("aid", theme.aid),
            ("other", theme.other),
        ];
        let under = [
            ("land", theme.land),
            ("sea", theme.sea),
            ("lake", theme.lake),
            ("background", theme.background),
            ("panel", theme.panel),
        ];
        for (text, colour) in texts {
            for (ground, behind) in under {
                let ratio = colour.contrast(behind);
                let kind = theme.kind;
                assert!(
                    ratio >= least(&theme).0,
                    "{kind:?}: {text} on {ground} is {ratio:.2}"
                );
            }
        }
    }
}

#[test]
fn lines_stand_out_and_names_of_countries_stay_behind_them() {
    for theme in shipped() {
        let hues = [
            theme.coercive,
            theme.diplomatic,
            theme.transfers,
            theme.aid,
            theme.other,
            theme.ink,
        ];
        for ground in [theme.land, theme.sea, theme.lake] {
            for hue in hues {
                let ratio = hue.contrast(ground);
                assert!(ratio >= least(&theme).1, "{:?} {hue:?}", theme.kind);
            }
            let label = theme.label.contrast(ground);
            assert!(label < theme.muted.contrast(ground), "{:?}", theme.kind);
        }
    }
}

#[test]
fn in_high_contrast_coasts_boundaries_and_rules_are_lines_like_others() {
    let contrasted = shipped().filter(|theme| theme.kind.has_high_contrast());
    let mut count = 0;
    for theme in contrasted {
        count += 1;
        for (name, line) in [
            ("coast", theme.coast),
            ("border", theme.border),
            ("disputed", theme.disputed),
        ] {
            for ground in [theme.land, theme.sea, theme.lake] {
                let ratio = line.contrast(ground);
                assert!(ratio >= MORE_LINE, "{:?} {name}: {ratio:.2}", theme.kind);
            }
        }
        let rule = theme.hairline.contrast(theme.panel);
        assert!(rule >= MORE_LINE, "{:?}: {rule:.2}", theme.kind);
        // What is selected is told from its ground, and what stands on it is read.
        assert!(theme.ink.contrast(theme.selection) >= MORE_LINE);
    }
    assert_eq!(count, 2);
}

#[test]
fn whether_a_theme_is_dark_is_what_its_colours_are() {
    let white = Colour::from_hex("ffffff").unwrap();
    for theme in shipped() {
        let is_dark = theme.ink.contrast(white) < theme.panel.contrast(white);
        assert_eq!(theme.kind.is_dark(), is_dark, "{:?}", theme.kind);
        assert_eq!(ThemeKind::parse(theme.kind.as_str()), Some(theme.kind));
    }
}
