//! What the command line asks of the window.

use super::args::{BenchArgs, MotionArg, WindowArgs};
use crate::ui::{BenchRequest, Motion, WindowRequest};

impl WindowArgs {
    /// What the window is opened on.
    #[must_use]
    pub fn request(self) -> WindowRequest {
        WindowRequest {
            file: self.file,
            screenshot: self.screenshot,
            size: self.size,
            select: self.select,
            show: self.show,
            split: self.split,
            theme: self.theme,
            lang: self.window_lang,
            view: self.window_view,
            projection: self.window_projection,
            zoom: self.window_zoom,
            interface_percent: self.interface,
        }
    }
}

impl BenchArgs {
    /// What is measured.
    #[must_use]
    pub fn request(self) -> BenchRequest {
        BenchRequest {
            file: self.file,
            motion: match self.motion {
                MotionArg::Turn => Motion::Turn,
                MotionArg::Pan => Motion::Pan,
                MotionArg::Hover => Motion::Hover,
            },
            frames: self.frames,
        }
    }
}
