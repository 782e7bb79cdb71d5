//! The figure as a picture: the same from the window and from the command line.

use std::path::Path;

/// A format of pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureFormat {
    /// Pixels.
    Png,
    /// Shapes and text.
    Svg,
}

impl PictureFormat {
    /// The ending of its files, without the dot.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
        }
    }

    /// The format that the ending of a file names.
    #[must_use]
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?;
        [Self::Png, Self::Svg]
            .into_iter()
            .find(|format| format.ending().eq_ignore_ascii_case(ending))
    }
}
