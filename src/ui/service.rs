//! Whether the system has file dialogs to offer.
//!
//! On Linux they come from the desktop portal, else from Zenity. A machine with neither answers a question as a person who
//! cancels does, so it is asked beforehand.

/// Whether the system can show a file dialog; waits some seconds at most for one that does not answer.
#[must_use]
pub fn has_file_dialogs() -> bool {
    system::has_file_dialogs()
}

#[cfg(target_os = "linux")]
mod system {
    use std::time::Duration;
    use zbus::connection::Builder;

    /// The service of the desktop portal; <https://flatpak.github.io/xdg-desktop-portal/docs/>.
    const PORTAL: &str = "org.freedesktop.portal.Desktop";
    const PATH: &str = "/org/freedesktop/portal/desktop";
    const PROPERTIES: &str = "org.freedesktop.DBus.Properties";
    const FILE_CHOOSER: &str = "org.freedesktop.portal.FileChooser";
    /// How long a service that the bus has to start first may take.
    const PATIENCE: Duration = Duration::from_secs(5);
    /// The program that stands in for the portal.
    const SUBSTITUTE: &str = "zenity";

    pub fn has_file_dialogs() -> bool {
        has_program(SUBSTITUTE) || pollster::block_on(portal_answers()).is_ok()
    }

    /// Asks for the version of the portal's file dialogs, which only a portal that has them can tell.
    async fn portal_answers() -> zbus::Result<()> {
        let bus = Builder::session()?.method_timeout(PATIENCE).build().await?;
        let of = (FILE_CHOOSER, "version");
        bus.call_method(Some(PORTAL), PATH, Some(PROPERTIES), "Get", &of)
            .await
            .map(|_| ())
    }

    fn has_program(name: &str) -> bool {
        let folders = std::env::var_os("PATH").unwrap_or_default();
        std::env::split_paths(&folders).any(|folder| folder.join(name).is_file())
    }
}

#[cfg(not(target_os = "linux"))]
mod system {
    /// Windows and macOS always have them; elsewhere an answer that comes too fast tells.
    pub fn has_file_dialogs() -> bool {
        true
    }
}
