//! How the window is divided: which view stands in the middle, and how large its parts are.

use serde::{Deserialize, Serialize};

/// What can stand in the middle of the window. All of them show the same selection and the same filter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ViewKind {
    /// Places and relations on the ground.
    #[default]
    Map,
    /// Actors or places and relations without geography.
    Network,
    /// Rows.
    Table,
    /// Documents, and what is quoted of them.
    Sources,
    /// Who says what.
    Witnesses,
}

impl ViewKind {
    /// Every view, in the order of the tabs.
    pub const ALL: [Self; 5] = [
        Self::Map,
        Self::Network,
        Self::Table,
        Self::Sources,
        Self::Witnesses,
    ];

    /// The spelling in settings.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Map => "map",
            Self::Network => "network",
            Self::Table => "table",
            Self::Sources => "sources",
            Self::Witnesses => "witnesses",
        }
    }

    /// The view with this spelling.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.as_str() == text)
    }

    /// The name of its tab in the catalogue.
    #[must_use]
    pub fn label_id(self) -> &'static str {
        match self {
            Self::Map => "view-map",
            Self::Network => "view-network",
            Self::Table => "view-table",
            Self::Sources => "view-sources",
            Self::Witnesses => "view-witnesses",
        }
    }
}

/// A part of the window whose size the reader chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pane {
    /// The width of the legend.
    Legend,
    /// The width of the evidence.
    Evidence,
    /// The width of the map beside another view.
    Split,
    /// The height of the timeline.
    Timeline,
}

impl Pane {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::Legend, Self::Evidence, Self::Split, Self::Timeline];

    fn as_str(self) -> &'static str {
        match self {
            Self::Legend => "legend",
            Self::Evidence => "evidence",
            Self::Split => "split",
            Self::Timeline => "timeline",
        }
    }
}

/// What the middle of the window has room for, as it was drawn last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// Whether the middle is so low that the timeline stands there only for those who ask for it there.
    pub low: bool,
    /// Whether it is high enough for a timeline at all.
    pub timeline: bool,
    /// Whether it is wide enough for two views beside each other.
    pub split: bool,
}

impl Default for Room {
    /// Room for everything.
    fn default() -> Self {
        Self {
            low: false,
            timeline: true,
            split: true,
        }
    }
}

/// How the window is divided.
#[derive(Clone, Debug, PartialEq)]
pub struct WindowLayout {
    /// The view in the middle.
    pub view: ViewKind,
    /// Whether the map stands beside it, when it is another.
    pub split: bool,
    /// Whether the timeline stands below.
    pub timeline: bool,
    /// Whether it stands there in a low window, too.
    pub low_timeline: bool,
    /// The sizes that the reader has chosen, in points, in the order of [`Pane::ALL`]; `None` is the program's own.
    sizes: [Option<f32>; 4],
    /// How often it was put back to the program's own; so the window knows that sizes it remembers are old.
    resets: u32,
}

impl Default for WindowLayout {
    /// The map, with the timeline below.
    fn default() -> Self {
        Self {
            view: ViewKind::Map,
            split: false,
            timeline: true,
            low_timeline: false,
            sizes: [None; 4],
            resets: 0,
        }
    }
}

/// The layout in the settings' file.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct StoredLayout {
    view: Option<String>,
    split: bool,
    timeline: Option<bool>,
    low_timeline: bool,
    sizes: std::collections::BTreeMap<String, f32>,
}

impl WindowLayout {
    /// Whether the map is seen.
    #[must_use]
    pub fn has_map(&self) -> bool {
        self.view == ViewKind::Map || self.split
    }

    /// Whether two views stand beside each other.
    #[must_use]
    pub fn is_split(&self) -> bool {
        self.split && self.view != ViewKind::Map
    }

    /// Whether the timeline stands below in so much room.
    #[must_use]
    pub fn has_timeline(&self, room: Room) -> bool {
        let wanted = if room.low {
            self.low_timeline
        } else {
            self.timeline
        };
        room.timeline && wanted
    }

    /// Shows or hides the timeline, as it is in so much room.
    pub fn toggle_timeline(&mut self, room: Room) {
        if room.low {
            self.low_timeline ^= true;
        } else {
            self.timeline ^= true;
        }
    }

    /// The size that the reader has given to a pane, in points.
    #[must_use]
    pub fn size(&self, pane: Pane) -> Option<f32> {
        self.sizes.get(pane as usize).copied().flatten()
    }

    /// How often it was put back.
    #[must_use]
    pub fn resets(&self) -> u32 {
        self.resets
    }

    /// Gives a pane a size in points; what is no size is not taken.
    pub fn set_size(&mut self, pane: Pane, points: f32) {
        if let Some(size) = self.sizes.get_mut(pane as usize)
            && is_size(points)
        {
            *size = Some(points);
        }
    }

    /// Puts everything back as on the first day.
    pub fn reset(&mut self) {
        *self = Self {
            resets: self.resets + 1,
            ..Self::default()
        };
    }

    pub(super) fn stored(&self) -> StoredLayout {
        let sizes = Pane::ALL.into_iter().filter_map(|pane| {
            let points = self.size(pane)?;
            Some((pane.as_str().to_owned(), points))
        });
        StoredLayout {
            view: Some(self.view.as_str().to_owned()),
            split: self.split,
            timeline: Some(self.timeline),
            low_timeline: self.low_timeline,
            sizes: sizes.collect(),
        }
    }

    pub(super) fn from_stored(stored: &StoredLayout) -> Self {
        let mut layout = Self {
            view: stored
                .view
                .as_deref()
                .and_then(ViewKind::parse)
                .unwrap_or_default(),
            split: stored.split,
            timeline: stored.timeline.unwrap_or(true),
            low_timeline: stored.low_timeline,
            ..Self::default()
        };
        for pane in Pane::ALL {
            if let Some(points) = stored.sizes.get(pane.as_str()) {
                layout.set_size(pane, *points);
            }
        }
        layout
    }
}

/// Whether a number can be the size of a pane, in points.
fn is_size(points: f32) -> bool {
    (20.0..20_000.0).contains(&points)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_layout_comes_back_as_it_was_kept() {
        for view in ViewKind::ALL {
            for pane in Pane::ALL {
                let mut layout = WindowLayout {
                    view,
                    split: true,
                    low_timeline: true,
                    ..WindowLayout::default()
                };
                layout.set_size(pane, 301.5);
                layout.set_size(pane, f32::NAN);
                assert_eq!(WindowLayout::from_stored(&layout.stored()), layout);
                assert_eq!(layout.size(pane), Some(301.5));
                layout.reset();
                assert_eq!(layout.size(pane), None);
                assert_eq!((layout.view, layout.resets()), (ViewKind::Map, 1));
            }
        }
    }
}
