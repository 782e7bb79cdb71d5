//! Anchoring: is the quotation in the text?

use super::vocabulary::AnchorState;

/// What anchoring found for one passage.
#[derive(Clone, Debug, PartialEq)]
pub struct Anchor {
    /// How surely the quotation is there.
    pub state: AnchorState,
    /// Where it is in the text, in code points, end exclusive; `None` for ambiguous and orphaned.
    pub at: Option<(usize, usize)>,
    /// Whether only folding (white space, quotes, dashes, composition) made it match.
    pub cosmetic: bool,
}
