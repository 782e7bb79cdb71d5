use super::*;
use std::os::unix::net::{UnixListener, UnixStream};
use zbus::zvariant::Value;

fn found(settings: &[(&str, &str, Value<'_>)]) -> Found {
    let mut found = Found::new();
    for (group, name, value) in settings {
        let value = value.try_to_owned().unwrap();
        found
            .entry((*group).to_owned())
            .or_default()
            .insert((*name).to_owned(), value);
    }
    found
}

#[test]
fn a_bus_that_takes_calls_and_never_speaks_is_not_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let socket = folder.path().join("bus");
    let listens = UnixListener::bind(&socket).unwrap();
    let address = format!("unix:path={}", socket.display());
    let other = address.clone();
    let bus = move || Builder::address(address.as_str());
    assert!(!has_dialogs_within(Duration::from_millis(50), bus));
    // It had been spoken to.
    assert!(listens.accept().is_ok());
    let bus = move || Builder::address(other.as_str());
    let wishes = wishes_within(Duration::from_millis(50), bus);
    assert_eq!(wishes, Wishes::default());
    assert!(listens.accept().is_ok());
}

#[test]
fn what_the_portal_and_gnome_say_is_understood() {
    let all = Wishes {
        dark: true,
        less_motion: true,
        more_contrast: true,
    };
    let portal = [
        (APPEARANCE, "color-scheme", Value::U32(1)),
        (APPEARANCE, "reduced-motion", Value::U32(1)),
        (APPEARANCE, "contrast", Value::U32(1)),
        (APPEARANCE, "accent-color", Value::U32(7)),
    ];
    assert_eq!(asked(&found(&portal)), all);
    let gnome = [
        (APPEARANCE, "color-scheme", Value::U32(1)),
        (GNOME, "enable-animations", Value::Bool(false)),
        (GNOME_ACCESS, "high-contrast", Value::Bool(true)),
    ];
    assert_eq!(asked(&found(&gnome)), all);
    let none = [
        (APPEARANCE, "color-scheme", Value::U32(2)),
        (APPEARANCE, "reduced-motion", Value::U32(0)),
        (APPEARANCE, "contrast", Value::from("much")),
        (GNOME, "enable-animations", Value::Bool(true)),
        (GNOME_ACCESS, "high-contrast", Value::Bool(false)),
    ];
    assert_eq!(asked(&found(&none)), Wishes::default());
}

/// A portal that answers with these settings, and knows nothing else.
struct Portal(Found);

#[zbus::interface(name = "org.freedesktop.portal.Settings")]
impl Portal {
    fn read_all(&self, groups: Vec<String>) -> Found {
        let mut found = Found::new();
        for (group, values) in &self.0 {
            if groups.contains(group) {
                found.insert(group.clone(), values.clone());
            }
        }
        found
    }
}

#[test]
fn settings_come_over_the_bus() {
    let (here, there) = UnixStream::pair().unwrap();
    let portal = Portal(found(&[
        (APPEARANCE, "contrast", Value::U32(1)),
        ("org.example", "contrast", Value::U32(0)),
    ]));
    let serve = move || {
        let guid = zbus::Guid::generate();
        let server = Builder::async_io_unix_stream(there).server(guid)?.p2p();
        pollster::block_on(server.serve_at(PATH, portal)?.build())
    };
    let server = std::thread::spawn(serve);
    let bus = move || Ok(Builder::async_io_unix_stream(here).p2p());
    let wishes = wishes_within(Duration::from_secs(20), bus);
    assert!(wishes.more_contrast);
    assert!(!wishes.dark && !wishes.less_motion);
    drop(server.join().unwrap().unwrap());
}
