//! The words and numbers that options take.

use crate::app::ViewKind;
use crate::app::picture::FigureKind;
use crate::carto::{PointOfView, ProjectionKind};
use crate::lang::Lang;
use crate::model::check::nearest;
use crate::scene::ThemeKind;

pub(super) fn lang(text: &str) -> Result<Lang, String> {
    Lang::from_tag(text).ok_or_else(|| format!("`{text}` is no language of the program: en, de"))
}

/// What an option chose; else the choice it is a slip for, or all of them.
pub(super) fn choice<T>(text: &str, found: Option<T>, all: &[&str]) -> Result<T, String> {
    found.ok_or_else(|| match nearest(text, all.iter().copied()) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => format!("`{text}` is none of: {}", all.join(", ")),
    })
}

pub(super) fn figure(text: &str) -> Result<FigureKind, String> {
    let all = FigureKind::ALL.map(FigureKind::as_str);
    choice(text, FigureKind::parse(text), &all)
}

pub(super) fn theme(text: &str) -> Result<ThemeKind, String> {
    let all = ThemeKind::ALL.map(ThemeKind::as_str);
    choice(text, ThemeKind::parse(text), &all)
}

pub(super) fn projection(text: &str) -> Result<ProjectionKind, String> {
    let all = ProjectionKind::ALL.map(ProjectionKind::as_str);
    choice(text, ProjectionKind::parse(text), &all)
}

pub(super) fn shown(text: &str) -> Result<ViewKind, String> {
    let all = ViewKind::ALL.map(ViewKind::as_str);
    choice(text, ViewKind::parse(text), &all)
}

pub(super) fn view(text: &str) -> Result<PointOfView, String> {
    let all = PointOfView::ALL.map(PointOfView::as_str);
    choice(text, PointOfView::parse(text), &all)
}

pub(super) fn zoom(text: &str) -> Result<f64, String> {
    let zoom: Option<f64> = text.parse().ok();
    zoom.filter(|z| (0.1..=50.0).contains(z))
        .ok_or_else(|| format!("`{text}` is not a number from 0.1 to 50"))
}

pub(super) fn roll(text: &str) -> Result<f64, String> {
    let roll: Option<f64> = text.parse().ok();
    roll.filter(|r| r.is_finite() && r.abs() <= 360.0)
        .ok_or_else(|| format!("`{text}` is not an angle from -360 to 360 degrees"))
}
