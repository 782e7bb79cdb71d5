use super::*;

/// The least contrast of text and of lines that carry meaning (WCAG 2.1, 1.4.3 and 1.4.11).
const TEXT: f64 = 4.5;
const LINE: f64 = 3.0;

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
                assert!(ratio >= TEXT, "{kind:?}: {text} on {ground} is {ratio:.2}");
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
                assert!(hue.contrast(ground) >= LINE, "{:?} {hue:?}", theme.kind);
            }
            let label = theme.label.contrast(ground);
            assert!(label < theme.muted.contrast(ground), "{:?}", theme.kind);
        }
    }
}
