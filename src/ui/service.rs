//! What the system has to offer and what it asks: file dialogs, dark colours, less motion, more contrast.
//!
//! On Linux file dialogs come from the desktop portal, else from Zenity. A machine with neither answers a question as a person
//! who cancels does, so it is asked beforehand. What the system asks of every program comes from the portal, too.

use crate::app::Wishes;

#[cfg(target_os = "linux")]
mod portal;

/// Whether the system can show a file dialog; waits some seconds at most for one that does not answer, so it is asked on a
/// thread of its own.
#[must_use]
pub fn has_file_dialogs() -> bool {
    system::has_file_dialogs()
}

/// What the system asks of every program; nothing where it does not answer within two seconds, so it is asked on a thread of
/// its own.
#[must_use]
pub fn system_wishes() -> Wishes {
    system::wishes()
}

#[cfg(target_os = "linux")]
use portal as system;

#[cfg(not(target_os = "linux"))]
mod system {
    use crate::app::Wishes;

    /// Windows and macOS always have them; elsewhere an answer that comes too fast tells.
    pub fn has_file_dialogs() -> bool {
        true
    }

    /// Elsewhere only dark colours are asked for, and the window's own layer tells of them.
    pub fn wishes() -> Wishes {
        Wishes::default()
    }
}
