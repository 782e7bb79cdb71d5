//! Whether the system has file dialogs to offer.
//!
//! On Linux they come from the desktop portal, else from Zenity. A machine with neither answers a question as a person who
//! cancels does, so it is asked beforehand.

/// Whether the system can show a file dialog; waits some seconds at most for one that does not answer, so it is asked on a
/// thread of its own.
#[must_use]
pub fn has_file_dialogs() -> bool {
    system::has_file_dialogs()
}

#[cfg(target_os = "linux")]
mod system {
    use std::sync::mpsc::channel;
    use std::time::Duration;
    use zbus::connection::Builder;

    /// The service of the desktop portal; <https://flatpak.github.io/xdg-desktop-portal/docs/>.
    const PORTAL: &str = "org.freedesktop.portal.Desktop";
    const PATH: &str = "/org/freedesktop/portal/desktop";
    const PROPERTIES: &str = "org.freedesktop.DBus.Properties";
    const FILE_CHOOSER: &str = "org.freedesktop.portal.FileChooser";
    /// How long a bus and a service that it has to start first may take.
    const PATIENCE: Duration = Duration::from_secs(5);
    /// The program that stands in for the portal.
    const SUBSTITUTE: &str = "zenity";

    pub fn has_file_dialogs() -> bool {
        has_program(SUBSTITUTE) || answers_within(PATIENCE, Builder::session)
    }

    /// Whether the portal on a bus answers in this time. A call can be given a limit, connecting cannot: the thread that waits
    /// for a bus without an answer is left behind.
    fn answers_within(
        patience: Duration,
        bus: impl FnOnce() -> zbus::Result<Builder<'static>> + Send + 'static,
    ) -> bool {
        let (answer, answers) = channel();
        let ask = move || {
            let found = bus().and_then(|bus| pollster::block_on(portal_answers(bus)));
            // Nobody may be waiting any more.
            let _ = answer.send(found.is_ok());
        };
        let asked = std::thread::Builder::new()
            .name("file-dialogs".to_owned())
            .spawn(ask);
        asked.is_ok() && answers.recv_timeout(patience).unwrap_or(false)
    }

    /// Asks for the version of the portal's file dialogs, which only a portal that has them can tell.
    async fn portal_answers(bus: Builder<'static>) -> zbus::Result<()> {
        let bus = bus.method_timeout(PATIENCE).build().await?;
        let of = (FILE_CHOOSER, "version");
        bus.call_method(Some(PORTAL), PATH, Some(PROPERTIES), "Get", &of)
            .await
            .map(|_| ())
    }

    fn has_program(name: &str) -> bool {
        let folders = std::env::var_os("PATH").unwrap_or_default();
        std::env::split_paths(&folders).any(|folder| folder.join(name).is_file())
    }

    #[cfg(test)]
    mod tests {
        use super::*;
        use std::os::unix::net::UnixListener;

        #[test]
        fn a_bus_that_takes_calls_and_never_speaks_is_not_waited_for() {
            let folder = tempfile::tempdir().unwrap();
            let socket = folder.path().join("bus");
            let listens = UnixListener::bind(&socket).unwrap();
            let address = format!("unix:path={}", socket.display());
            let bus = move || Builder::address(address.as_str());
            assert!(!answers_within(Duration::from_millis(50), bus));
            // It had been spoken to.
            assert!(listens.accept().is_ok());
        }
    }
}

#[cfg(not(target_os = "linux"))]
mod system {
    /// Windows and macOS always have them; elsewhere an answer that comes too fast tells.
    pub fn has_file_dialogs() -> bool {
        true
    }
}
