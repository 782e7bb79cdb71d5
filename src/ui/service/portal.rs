//! The desktop portal of Linux: whether it has file dialogs, and the settings that every program is to follow.

use crate::app::Wishes;
use std::collections::BTreeMap;
use std::sync::mpsc::channel;
use std::time::Duration;
use zbus::connection::Builder;
use zbus::zvariant::OwnedValue;

/// The service of the desktop portal; <https://flatpak.github.io/xdg-desktop-portal/docs/>.
const PORTAL: &str = "org.freedesktop.portal.Desktop";
const PATH: &str = "/org/freedesktop/portal/desktop";
const PROPERTIES: &str = "org.freedesktop.DBus.Properties";
const FILE_CHOOSER: &str = "org.freedesktop.portal.FileChooser";
const SETTINGS: &str = "org.freedesktop.portal.Settings";
/// Groups of settings: the portal's own, and those of GNOME, where older systems say more.
const APPEARANCE: &str = "org.freedesktop.appearance";
const GNOME: &str = "org.gnome.desktop.interface";
const GNOME_ACCESS: &str = "org.gnome.desktop.a11y.interface";
/// How long a bus and a service that it has to start first may take.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long settings may take: what is asked for late is not asked for.
const SETTINGS_PATIENCE: Duration = Duration::from_secs(2);
/// The program that stands in for the portal's file dialogs.
const SUBSTITUTE: &str = "zenity";

/// Settings by group and name.
type Found = BTreeMap<String, BTreeMap<String, OwnedValue>>;

/// Whether the portal has file dialogs, or its substitute is there.
pub(super) fn has_file_dialogs() -> bool {
    has_program(SUBSTITUTE) || has_dialogs_within(PATIENCE, Builder::session)
}

/// What the portal says that the system asks of every program.
pub(super) fn wishes() -> Wishes {
    wishes_within(SETTINGS_PATIENCE, Builder::session)
}

fn has_dialogs_within(
    patience: Duration,
    bus: impl FnOnce() -> zbus::Result<Builder<'static>> + Send + 'static,
) -> bool {
    let ask = move || pollster::block_on(version(bus()?));
    answer_within(patience, ask).is_some()
}

fn wishes_within(
    patience: Duration,
    bus: impl FnOnce() -> zbus::Result<Builder<'static>> + Send + 'static,
) -> Wishes {
    let ask = move || pollster::block_on(settings(bus()?));
    answer_within(patience, ask).map_or_else(Wishes::default, |found| asked(&found))
}

/// What is answered in this time. A call can be given a limit, connecting cannot: the thread that waits for a bus without an
/// answer is left behind.
fn answer_within<T: Send + 'static>(
    patience: Duration,
    ask: impl FnOnce() -> zbus::Result<T> + Send + 'static,
) -> Option<T> {
    let (answer, answers) = channel();
    let ask = move || {
        // Nobody may be waiting any more.
        let _ = answer.send(ask());
    };
    let thread = std::thread::Builder::new().name("portal".to_owned());
    thread.spawn(ask).ok()?;
    answers.recv_timeout(patience).ok()?.ok()
}

/// Asks for the version of the portal's file dialogs, which only a portal that has them can tell.
async fn version(bus: Builder<'static>) -> zbus::Result<()> {
    let bus = bus.method_timeout(PATIENCE).build().await?;
    let of = (FILE_CHOOSER, "version");
    bus.call_method(Some(PORTAL), PATH, Some(PROPERTIES), "Get", &of)
        .await
        .map(|_| ())
}

/// Asks for the settings of the groups that are understood here.
async fn settings(bus: Builder<'static>) -> zbus::Result<Found> {
    let bus = bus.method_timeout(SETTINGS_PATIENCE).build().await?;
    let groups = vec![APPEARANCE, GNOME, GNOME_ACCESS];
    let reply = bus
        .call_method(Some(PORTAL), PATH, Some(SETTINGS), "ReadAll", &groups)
        .await?;
    reply.body().deserialize()
}

/// What settings ask for: the numbers of `color-scheme` (1 is dark), `contrast` (1 is higher) and `reduced-motion` (1 is
/// reduced) are those of the portal.
fn asked(found: &Found) -> Wishes {
    let value = |group: &str, name: &str| found.get(group)?.get(name);
    let is_one = |name| {
        let number = value(APPEARANCE, name).and_then(|v| u32::try_from(v).ok());
        number == Some(1)
    };
    let says = |group, name, wanted| {
        let switch = value(group, name).and_then(|v| bool::try_from(v).ok());
        switch == Some(wanted)
    };
    Wishes {
        dark: is_one("color-scheme"),
        less_motion: is_one("reduced-motion") || says(GNOME, "enable-animations", false),
        more_contrast: is_one("contrast") || says(GNOME_ACCESS, "high-contrast", true),
    }
}

fn has_program(name: &str) -> bool {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&folders).any(|folder| folder.join(name).is_file())
}

#[cfg(test)]
mod tests;
