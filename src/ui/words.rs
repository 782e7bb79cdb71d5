//! Phrases that only the window needs, made of what the layers below say.

use super::panels::PanelCx;
use crate::geom::LonLat;
use crate::lang::Texts;
use crate::model::{Place, Relation, wording};

/// One line about a relation, for listeners and for the pointer.
#[must_use]
pub fn label(cx: &PanelCx<'_>, relation: &Relation) -> String {
    let derived = cx.session.derived();
    let passages = relation.passages.len();
    derived.assessments.get(&relation.id).map_or_else(
        || wording::ends(cx.dossier(), relation, &derived.texts),
        |found| wording::relation_label(cx.dossier(), relation, found, passages, &derived.texts),
    )
}

/// What readers call a place.
#[must_use]
pub fn place_name<'a>(place: &'a Place, texts: &Texts) -> &'a str {
    wording::name(&place.names, texts)
}

/// A position in degrees to four digits, such as `39.0339° N 125.7543° E`.
#[must_use]
pub fn position(p: LonLat, texts: &Texts) -> String {
    let part = |degrees: f64, plus: &str, minus: &str| {
        let side = if degrees < 0.0 { minus } else { plus };
        format!("{:.4}° {}", degrees.abs(), texts.get(side))
    };
    let lat = part(p.lat_deg(), "position-north", "position-south");
    let lon = part(p.lon_deg(), "position-east", "position-west");
    format!("{lat} {lon}")
}
