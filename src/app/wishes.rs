//! What the system asks of every program: dark colours, less motion, more contrast.

/// What the system asks of every program. Where it says nothing, nothing is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wishes {
    /// Dark colours.
    pub dark: bool,
    /// Nothing is to move by itself.
    pub less_motion: bool,
    /// More contrast.
    pub more_contrast: bool,
}

/// Whether views are changed without motion.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MotionChoice {
    /// As the system asks.
    #[default]
    System,
    /// The map turns smoothly.
    Full,
    /// Nothing moves by itself: views are changed at once.
    Reduced,
}

impl MotionChoice {
    /// Every choice, in the order of the menu.
    pub const ALL: [Self; 3] = [Self::System, Self::Full, Self::Reduced];

    /// The spelling in settings.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Full => "full",
            Self::Reduced => "reduced",
        }
    }

    /// The choice with this spelling.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|c| c.as_str() == text)
    }

    /// Whether nothing is to move, given what the system asks.
    #[must_use]
    pub fn is_still(self, wishes: Wishes) -> bool {
        match self {
            Self::System => wishes.less_motion,
            Self::Full => false,
            Self::Reduced => true,
        }
    }
}
