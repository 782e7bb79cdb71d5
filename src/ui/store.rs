//! Where settings are kept between sittings.

use crate::app::Settings;
use crate::error::Error;
use crate::io::file::write_atomically;
use crate::lang::Message;
use directories::ProjectDirs;
use std::path::{Path, PathBuf};

/// The variable that names another folder for settings.
pub const FOLDER_VARIABLE: &str = "BELEG_CONFIG_DIR";

/// Where settings are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Store {
    file: Option<PathBuf>,
}

impl Store {
    /// The store of this user: `settings.json` in the folder that `BELEG_CONFIG_DIR` names, else in the system's folder for
    /// settings.
    #[must_use]
    pub fn of_user() -> Self {
        let named = std::env::var_os(FOLDER_VARIABLE).map(PathBuf::from);
        let folder = named.or_else(|| {
            ProjectDirs::from("", "", "beleg").map(|dirs| dirs.config_dir().to_owned())
        });
        Self {
            file: folder.map(|f| f.join("settings.json")),
        }
    }

    /// The store in a folder.
    #[must_use]
    pub fn in_folder(folder: &Path) -> Self {
        Self {
            file: Some(folder.join("settings.json")),
        }
    }

    /// A store that keeps nothing: for pictures and measurements.
    #[must_use]
    pub fn none() -> Self {
        Self { file: None }
    }

    /// The settings as they were kept; those of the first day when there are none.
    #[must_use]
    pub fn load(&self) -> Settings {
        let text = self
            .file
            .as_ref()
            .and_then(|file| std::fs::read_to_string(file).ok());
        text.map_or_else(Settings::default, |t| Settings::from_json(&t))
    }

    /// Keeps settings.
    ///
    /// # Errors
    /// When the file or its folder cannot be written.
    pub fn keep(&self, settings: &Settings) -> Result<(), Error> {
        let Some(file) = &self.file else {
            return Ok(());
        };
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder).map_err(|error| {
                Error::refused(Message::new("error-settings").with("reason", error))
                    .in_file(folder.display().to_string())
                    .hint(Message::new("error-settings-hint"))
            })?;
        }
        write_atomically(file, settings.to_json().as_bytes())
    }
}
