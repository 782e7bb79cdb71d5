//! What the program remembers between sittings, as one small JSON file.

use crate::analysis::{LaneBy, TimeOf};
use crate::app::layout::{StoredLayout, WindowLayout};
use crate::app::saved::{self, SavedFilter};
use crate::app::table_look::{StoredLook, TableLook};
use crate::app::wishes::{MotionChoice, Wishes};
use crate::carto::{PointOfView, ProjectionKind};
use crate::lang::Lang;
use crate::scene::ThemeKind;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// How many files are remembered.
const RECENT_FILES: usize = 10;
/// The sizes of the interface that the keys step through, in percent.
pub const ZOOM_STEPS: [u16; 11] = [50, 60, 70, 80, 90, 100, 110, 125, 150, 175, 200];
/// The least and the greatest size of the interface, in percent.
const ZOOM_PERCENT: std::ops::RangeInclusive<u16> = 50..=200;

/// The theme that the reader chose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ThemeChoice {
    /// As the system has it: light or dark, with more contrast where it asks for that.
    #[default]
    System,
    /// Always this one.
    Fixed(ThemeKind),
}

impl ThemeChoice {
    /// Every choice, in the order of the menu.
    pub const ALL: [Self; 6] = [
        Self::System,
        Self::Fixed(ThemeKind::Light),
        Self::Fixed(ThemeKind::Dark),
        Self::Fixed(ThemeKind::Print),
        Self::Fixed(ThemeKind::ContrastLight),
        Self::Fixed(ThemeKind::ContrastDark),
    ];

    /// The spelling in settings.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Fixed(kind) => kind.as_str(),
        }
    }

    /// The choice with this spelling.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|c| c.as_str() == text)
    }

    /// The theme to draw, given what the system asks.
    #[must_use]
    pub fn resolve(self, wishes: Wishes) -> ThemeKind {
        match (self, wishes.dark, wishes.more_contrast) {
            (Self::Fixed(kind), _, _) => kind,
            (Self::System, false, false) => ThemeKind::Light,
            (Self::System, true, false) => ThemeKind::Dark,
            (Self::System, false, true) => ThemeKind::ContrastLight,
            (Self::System, true, true) => ThemeKind::ContrastDark,
        }
    }
}

/// What is remembered between sittings.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The language of the interface.
    pub lang: Lang,
    /// The theme.
    pub theme: ThemeChoice,
    /// The projection that a dossier opens on.
    pub projection: ProjectionKind,
    /// Whose boundaries are drawn.
    pub view: PointOfView,
    /// Whether places too close together are magnified in insets.
    pub insets: bool,
    /// Whether views are changed without motion.
    pub motion: MotionChoice,
    /// The size of the interface in percent, 50 to 200.
    pub zoom_percent: u16,
    /// Files opened before, the latest first.
    pub recent: Vec<PathBuf>,
    /// Position (when known) and size of the window, in points: left, top, width, height.
    pub window: Option<([f32; 2], [f32; 2])>,
    /// Whether the window fills the screen.
    pub maximized: bool,
    /// How the tables are arranged.
    pub table: TableLook,
    /// How the window is divided.
    pub layout: WindowLayout,
    /// Which dates the timeline shows.
    pub timeline_time: TimeOf,
    /// What the lanes of the timeline are.
    pub timeline_lanes: LaneBy,
    /// Filters with a name, the latest first.
    pub filters: Vec<SavedFilter>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            lang: Lang::En,
            theme: ThemeChoice::System,
            projection: ProjectionKind::Orthographic,
            view: PointOfView::Un,
            insets: true,
            motion: MotionChoice::System,
            zoom_percent: 100,
            recent: Vec::new(),
            window: None,
            maximized: false,
            table: TableLook::default(),
            layout: WindowLayout::default(),
            timeline_time: TimeOf::default(),
            timeline_lanes: LaneBy::default(),
            filters: Vec::new(),
        }
    }
}

/// The file; every key may be missing, unknown ones are dropped.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Stored {
    lang: Option<String>,
    theme: Option<String>,
    projection: Option<String>,
    view: Option<String>,
    insets: Option<bool>,
    motion: Option<String>,
    /// What older files say instead of `motion`.
    #[serde(skip_serializing)]
    still: bool,
    zoom_percent: Option<u16>,
    recent: Vec<PathBuf>,
    window_position: Option<[f32; 2]>,
    window_size: Option<[f32; 2]>,
    maximized: bool,
    table: StoredLook,
    layout: StoredLayout,
    timeline_time: Option<String>,
    timeline_lanes: Option<String>,
    filters: Vec<saved::Stored>,
}

impl Settings {
    /// Settings from the text of their file. What cannot be understood is as on the first day, key by key.
    #[must_use]
    pub fn from_json(text: &str) -> Self {
        let stored: Stored = serde_json::from_str(text).unwrap_or_default();
        let plain = Self::default();
        let sane = |v: [f32; 2]| {
            v.iter()
                .all(|x| x.is_finite() && x.abs() < 20_000.0)
                .then_some(v)
        };
        let word = |text: &Option<String>| text.clone().unwrap_or_default();
        Self {
            lang: Lang::from_tag(&word(&stored.lang)).unwrap_or(plain.lang),
            theme: ThemeChoice::parse(&word(&stored.theme)).unwrap_or(plain.theme),
            projection: ProjectionKind::parse(&word(&stored.projection))
                .unwrap_or(plain.projection),
            view: PointOfView::parse(&word(&stored.view)).unwrap_or(plain.view),
            insets: stored.insets.unwrap_or(plain.insets),
            motion: match MotionChoice::parse(&word(&stored.motion)) {
                Some(motion) => motion,
                None if stored.still => MotionChoice::Reduced,
                None => plain.motion,
            },
            zoom_percent: stored.zoom_percent.map_or(plain.zoom_percent, |z| {
                z.clamp(*ZOOM_PERCENT.start(), *ZOOM_PERCENT.end())
            }),
            recent: stored.recent.into_iter().take(RECENT_FILES).collect(),
            window: stored
                .window_size
                .and_then(sane)
                .filter(|s| s.iter().all(|x| *x >= 200.0))
                .map(|size| {
                    let position = stored.window_position.and_then(sane);
                    (position.unwrap_or([0.0, 0.0]), size)
                }),
            maximized: stored.maximized,
            table: stored.table.into(),
            layout: WindowLayout::from_stored(&stored.layout),
            timeline_time: TimeOf::parse(&word(&stored.timeline_time))
                .unwrap_or(plain.timeline_time),
            timeline_lanes: LaneBy::parse(&word(&stored.timeline_lanes))
                .unwrap_or(plain.timeline_lanes),
            filters: stored
                .filters
                .into_iter()
                .map(saved::Stored::into_saved)
                .collect(),
        }
    }

    /// The text of the settings' file.
    #[must_use]
    pub fn to_json(&self) -> String {
        let stored = Stored {
            lang: Some(self.lang.tag().to_owned()),
            theme: Some(self.theme.as_str().to_owned()),
            projection: Some(self.projection.as_str().to_owned()),
            view: Some(self.view.as_str().to_owned()),
            insets: Some(self.insets),
            motion: Some(self.motion.as_str().to_owned()),
            still: false,
            zoom_percent: Some(self.zoom_percent),
            recent: self.recent.clone(),
            window_position: self.window.map(|w| w.0),
            window_size: self.window.map(|w| w.1),
            maximized: self.maximized,
            table: StoredLook::from(&self.table),
            layout: self.layout.stored(),
            timeline_time: Some(self.timeline_time.as_str().to_owned()),
            timeline_lanes: Some(self.timeline_lanes.as_str().to_owned()),
            filters: self.filters.iter().map(saved::Stored::of).collect(),
        };
        serde_json::to_string_pretty(&stored).unwrap_or_default() + "\n"
    }

    /// Puts a file first among those opened before.
    pub fn remember(&mut self, file: &Path) {
        self.recent.retain(|f| f != file);
        self.recent.insert(0, file.to_owned());
        self.recent.truncate(RECENT_FILES);
    }

    /// Sets the size of the interface, kept within 50 to 200 percent.
    pub fn set_zoom_percent(&mut self, percent: u16) {
        self.zoom_percent = percent.clamp(*ZOOM_PERCENT.start(), *ZOOM_PERCENT.end());
    }

    /// The next larger size of the interface in percent, where there is one.
    #[must_use]
    pub fn larger(&self) -> Option<u16> {
        ZOOM_STEPS.into_iter().find(|z| *z > self.zoom_percent)
    }

    /// The next smaller size of the interface in percent, where there is one.
    #[must_use]
    pub fn smaller(&self) -> Option<u16> {
        let mut steps = ZOOM_STEPS.into_iter().rev();
        steps.find(|z| *z < self.zoom_percent)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_come_back_as_they_were_kept() {
        for theme in ThemeChoice::ALL {
            for projection in ProjectionKind::ALL {
                let mut settings = Settings {
                    theme,
                    projection,
                    lang: Lang::De,
                    view: PointOfView::DeFacto,
                    insets: false,
                    motion: MotionChoice::Reduced,
                    window: Some(([10.0, -5.0], [900.0, 700.0])),
                    maximized: true,
                    timeline_time: TimeOf::Said,
                    timeline_lanes: LaneBy::Voice,
                    ..Settings::default()
                };
                settings.set_zoom_percent(130);
                settings.remember(Path::new("a.dossier.json"));
                assert_eq!(Settings::from_json(&settings.to_json()), settings);
            }
        }
    }

    #[test]
    fn damaged_settings_are_as_on_the_first_day_key_by_key() {
        assert_eq!(Settings::from_json("{"), Settings::default());
        let settings =
            Settings::from_json(r#"{"lang":"de","theme":"pink","zoom_percent":9000,"later":1}"#);
        assert_eq!(settings.lang, Lang::De);
        assert_eq!(settings.theme, ThemeChoice::System);
        assert_eq!(settings.zoom_percent, 200);
        let settings = Settings::from_json(r#"{"timeline_time":"x","timeline_lanes":"actor"}"#);
        assert_eq!(settings.timeline_time, TimeOf::Event);
        assert_eq!(settings.timeline_lanes, LaneBy::Actor);
        let older = Settings::from_json(r#"{"still":true}"#);
        assert_eq!(older.motion, MotionChoice::Reduced);
    }

    #[test]
    fn from_any_size_of_the_interface_the_steps_lead_to_both_ends_and_back_to_100() {
        for start in 50..=200 {
            let mut settings = Settings::default();
            settings.set_zoom_percent(start);
            while let Some(percent) = settings.larger() {
                assert!(percent > settings.zoom_percent);
                settings.set_zoom_percent(percent);
            }
            assert_eq!(settings.zoom_percent, 200, "{start}");
            let mut seen = Vec::new();
            while let Some(percent) = settings.smaller() {
                settings.set_zoom_percent(percent);
                seen.push(percent);
            }
            assert_eq!(seen.last(), Some(&50));
            assert!(seen.contains(&100));
        }
    }

    #[test]
    fn what_the_system_asks_holds_until_the_reader_chooses() {
        let wishes = Wishes {
            dark: true,
            less_motion: true,
            more_contrast: true,
        };
        let themes = ThemeChoice::ALL.map(|choice| choice.resolve(wishes));
        assert_eq!(themes[0], ThemeKind::ContrastDark);
        assert_eq!(themes[1], ThemeKind::Light);
        let plain = ThemeChoice::System.resolve(Wishes::default());
        assert_eq!(plain, ThemeKind::Light);
        let still = MotionChoice::ALL.map(|choice| choice.is_still(wishes));
        assert_eq!(still, [true, false, true]);
        let still = MotionChoice::ALL.map(|choice| choice.is_still(Wishes::default()));
        assert_eq!(still, [false, false, true]);
    }

    #[test]
    fn the_latest_file_stands_first_and_once() {
        let mut settings = Settings::default();
        for name in 0..20 {
            settings.remember(Path::new(&format!("{name}.json")));
        }
        settings.remember(Path::new("15.json"));
        assert_eq!(settings.recent.len(), RECENT_FILES);
        assert_eq!(settings.recent.first(), Some(&PathBuf::from("15.json")));
    }
}
