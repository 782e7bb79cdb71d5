//! Where settings are kept between sittings.

use crate::app::{Settings, ThemeChoice};
use crate::carto::{PointOfView, ProjectionKind};
use crate::error::{Error, because};
use crate::io::file::write_atomically;
use crate::lang::{Lang, Message};
use crate::scene::ThemeKind;
use directories::ProjectDirs;
use std::path::{Path, PathBuf};

/// The variable that names another folder for settings.
pub const FOLDER_VARIABLE: &str = "BELEG_CONFIG_DIR";

/// Where settings are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Store {
    file: Option<PathBuf>,
    theme: Option<Passing<ThemeChoice>>,
    lang: Option<Passing<Lang>>,
    view: Option<Passing<PointOfView>>,
    projection: Option<Passing<ProjectionKind>>,
    zoom_percent: Option<Passing<u16>>,
}

/// What the command line asks of a sitting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// The theme.
    pub theme: Option<ThemeKind>,
    /// The language.
    pub lang: Option<Lang>,
    /// Whose boundaries are drawn.
    pub view: Option<PointOfView>,
    /// The projection.
    pub projection: Option<ProjectionKind>,
    /// The size of the interface in percent.
    pub zoom_percent: Option<u16>,
}

/// A choice of the command line: it holds for one sitting, and what was kept stays kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Passing<T> {
    asked: T,
    kept: T,
}

impl<T: Copy + PartialEq> Passing<T> {
    /// Puts `asked` in the place of what was kept.
    fn put(asked: Option<T>, setting: &mut T) -> Option<Self> {
        let kept = std::mem::replace(setting, asked?);
        asked.map(|asked| Self { asked, kept })
    }

    /// What is to be kept, given what is set now. Once the reader has chosen something else, choices are kept again.
    fn kept(passing: &mut Option<Self>, now: T) -> T {
        *passing = passing.filter(|p| p.asked == now);
        passing.map_or(now, |p| p.kept)
    }
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
            ..Self::none()
        }
    }

    /// The store in a folder.
    #[must_use]
    pub fn in_folder(folder: &Path) -> Self {
        Self {
            file: Some(folder.join("settings.json")),
            ..Self::none()
        }
    }

    /// A store that keeps nothing: for pictures and measurements.
    #[must_use]
    pub fn none() -> Self {
        Self {
            file: None,
            theme: None,
            lang: None,
            view: None,
            projection: None,
            zoom_percent: None,
        }
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

    /// The settings as they were kept, with what is asked for this sitting only.
    #[must_use]
    pub fn load_with(&mut self, asked: &Asked) -> Settings {
        let mut settings = self.load();
        let theme = asked.theme.map(ThemeChoice::Fixed);
        self.theme = Passing::put(theme, &mut settings.theme);
        self.lang = Passing::put(asked.lang, &mut settings.lang);
        self.view = Passing::put(asked.view, &mut settings.view);
        self.projection = Passing::put(asked.projection, &mut settings.projection);
        self.zoom_percent = Passing::put(asked.zoom_percent, &mut settings.zoom_percent);
        settings
    }

    /// Keeps settings; a choice of the command line is kept only when the reader has changed it.
    ///
    /// # Errors
    /// When the file or its folder cannot be written.
    pub fn keep(&mut self, settings: &Settings) -> Result<(), Error> {
        let kept = Settings {
            theme: Passing::kept(&mut self.theme, settings.theme),
            lang: Passing::kept(&mut self.lang, settings.lang),
            view: Passing::kept(&mut self.view, settings.view),
            projection: Passing::kept(&mut self.projection, settings.projection),
            zoom_percent: Passing::kept(&mut self.zoom_percent, settings.zoom_percent),
            ..settings.clone()
        };
        let Some(file) = &self.file else {
            return Ok(());
        };
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder).map_err(|error| {
                Error::refused(because(Message::new("error-settings"), &error))
                    .in_file(folder.display().to_string())
                    .hint(Message::new("error-settings-hint"))
            })?;
        }
        write_atomically(file, kept.to_json().as_bytes())
    }
}
