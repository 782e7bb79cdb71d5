use super::*;
use crate::scene::ThemeKind;

/// What a colour of an opacity looks like before a solid ground.
fn before(colour: Colour, opacity: f32, ground: Colour) -> Colour {
    let channel = |over: u8, under: u8| {
        let mixed = f32::from(over) * opacity + f32::from(under) * (1.0 - opacity);
        format!("{:02x}", mixed.round() as u32)
    };
    let hex = [
        channel(colour.r, ground.r),
        channel(colour.g, ground.g),
        channel(colour.b, ground.b),
    ];
    Colour::from_hex(&hex.concat()).unwrap()
}

fn high() -> impl Iterator<Item = Theme> {
    let kinds = ThemeKind::ALL.into_iter().filter(|k| k.has_high_contrast());
    kinds.map(Theme::shipped)
}

fn grounds(theme: &Theme) -> [Colour; 4] {
    [theme.land, theme.sea, theme.lake, theme.background]
}

const FAMILIES: [Family; 5] = [
    Family::Coercive,
    Family::Diplomatic,
    Family::Transfers,
    Family::Aid,
    Family::Other,
];

/// WCAG 2.2, 1.4.11 asks 3:1 of what is not text, 1.4.3 asks 4.5:1 of text.
#[test]
fn in_high_contrast_what_stands_back_is_still_seen() {
    assert_eq!(high().count(), 2);
    for theme in high() {
        for family in FAMILIES {
            for ground in grounds(&theme) {
                let ratio = |opacity| before(hue(&theme, family), opacity, ground).contrast(ground);
                let (line, name) = (ratio(dimmed(&theme)), ratio(dimmed_names(&theme)));
                assert!(line >= 3.0, "{:?} {family:?}: {line:.2}", theme.kind);
                assert!(name >= 4.5, "{:?} {family:?}: {name:.2}", theme.kind);
            }
        }
    }
}

#[test]
fn in_high_contrast_an_edge_tells_what_is_selected_and_elsewhere_fading_does() {
    for kind in ThemeKind::ALL {
        let theme = Theme::shipped(kind);
        let casing = casing(&theme, 10.0);
        assert_eq!(casing.is_some(), kind.has_high_contrast(), "{kind:?}");
        assert_eq!(dimmed(&theme) <= DIMMED, casing.is_none(), "{kind:?}");
        let Some(edge) = casing else { continue };
        assert!(edge.width_px >= 12.0);
        // It is told from the ground and from the band that lies on it, and the line from the band.
        for ground in grounds(&theme).into_iter().chain([theme.selection]) {
            assert!(edge.colour.contrast(ground) >= 3.0, "{kind:?} {ground:?}");
        }
        for family in FAMILIES {
            let ratio = hue(&theme, family).contrast(theme.selection);
            assert!(ratio >= 3.0, "{kind:?} {family:?}: {ratio:.2}");
        }
    }
}
