//! The state of the program. [`Session::apply`] is the only place where it changes.

mod choose;
mod involved;
mod look;
mod narrow;
mod network;
mod sources;
mod time;

use crate::app::action::Action;
use crate::app::command::Command;
use crate::app::derived::{Arrival, Derived};
use crate::app::effect::Effect;
use crate::app::focus::{Dialog, Focus};
use crate::app::involvement::Involvement;
use crate::app::layout::{Room, ViewKind};
use crate::app::network::NetworkChange;
use crate::app::picture::PictureFormat;
use crate::app::settings::Settings;
use crate::app::wishes::Wishes;
use crate::app::workspace::{Origin, Workspace};
use crate::carto::ProjectionKind;
use crate::error::Error;
use crate::io::dossier::{Opened, builtin};
use crate::lang::Message;
use crate::model::{History, Item, Passage, Relation};

/// How much closer one step of the zoom keys is.
const ZOOM_STEP: f64 = 1.4;

/// The state of the program: what is open, what is remembered, what is looked at, and what follows from them.
pub struct Session {
    workspace: Workspace,
    settings: Settings,
    focus: Focus,
    derived: Derived,
    involvement: Involvement,
    wishes: Wishes,
    room: Room,
    history: History,
}

impl Session {
    /// A session on a dossier that was read.
    #[must_use]
    pub fn new(opened: Opened, origin: Origin, settings: Settings) -> Self {
        let Arrival {
            mut opened,
            findings,
        } = Arrival::of(opened);
        let anchors = std::mem::take(&mut opened.anchors);
        let workspace = Workspace::new(opened, origin, 1);
        let focus = Focus::on(&workspace, settings.layout.view);
        let derived = Derived::new(findings, anchors, settings.lang, 1);
        Self {
            workspace,
            settings,
            focus,
            derived,
            involvement: Involvement::default(),
            wishes: Wishes::default(),
            room: Room::default(),
            history: History::new(),
        }
    }

    /// What is open.
    #[must_use]
    pub fn workspace(&self) -> &Workspace {
        &self.workspace
    }

    /// What is remembered between sittings.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// What is looked at.
    #[must_use]
    pub fn focus(&self) -> &Focus {
        &self.focus
    }

    /// What follows from them.
    #[must_use]
    pub fn derived(&self) -> &Derived {
        &self.derived
    }

    /// What has to do with the selection, or else with the list that is open.
    #[must_use]
    pub fn involvement(&self) -> &Involvement {
        &self.involvement
    }

    /// What the system asks of every program.
    #[must_use]
    pub fn wishes(&self) -> Wishes {
        self.wishes
    }

    /// What the middle of the window has room for.
    #[must_use]
    pub fn room(&self) -> Room {
        self.room
    }

    /// Whether nothing moves by itself.
    #[must_use]
    pub fn is_still(&self) -> bool {
        self.settings.motion.is_still(self.wishes)
    }

    /// The selected relation.
    #[must_use]
    pub fn selected_relation(&self) -> Option<&Relation> {
        match &self.focus.selection {
            Some(Item::Relation(id)) => self.workspace.dossier.relations().get(id),
            _ => None,
        }
    }

    /// The passage that is read.
    #[must_use]
    pub fn current_passage(&self) -> Option<&Passage> {
        self.selected_relation()?.passages.get(self.focus.passage)
    }

    /// Whether an action can be asked for now.
    #[must_use]
    pub fn is_enabled(&self, action: Action) -> bool {
        match action {
            Action::Back => self.focus.can_go_back(),
            Action::Forward => self.focus.can_go_forward(),
            Action::Clear => {
                let focus = &self.focus;
                focus.selection.is_some() || focus.listing.is_some() || focus.dialog.is_some()
            }
            Action::ClearFilter => !self.focus.filter.is_everything(),
            Action::NextPassage => {
                let count = self.selected_relation().map_or(0, |r| r.passages.len());
                self.focus.passage + 1 < count
            }
            Action::PreviousPassage => self.selected_relation().is_some() && self.focus.passage > 0,
            Action::NextListed => self.beside_listed(true).is_some(),
            Action::PreviousListed => self.beside_listed(false).is_some(),
            Action::CopyCitation | Action::CopyMarkdown | Action::CopyAnnotation => {
                self.current_passage().is_some()
            }
            Action::AttachText => self.document_read().is_some(),
            Action::Undo => self.network_can(NetworkChange::Undo) || self.history.can_undo(),
            Action::Redo => self.network_can(NetworkChange::Redo) || self.history.can_redo(),
            Action::NextQuoted | Action::PreviousQuoted => self.can_walk(),
            Action::HideInsets => self.settings.insets,
            Action::ShowInsets => !self.settings.insets || !self.focus.insets.is_empty(),
            Action::ZoomIn | Action::ZoomOut if self.sees_network() => true,
            Action::NorthUp | Action::ZoomIn | Action::ZoomOut => self.focus.camera.is_some(),
            Action::Split => self.room.split && self.settings.layout.view != ViewKind::Map,
            Action::Timeline => self.room.timeline,
            Action::Larger => self.settings.larger().is_some(),
            Action::Smaller => self.settings.smaller().is_some(),
            _ => true,
        }
    }

    /// Carries a command out, and says what is to be done outside.
    ///
    /// # Errors
    /// When the command cannot be carried out; the session is then as it was.
    pub fn apply(&mut self, command: Command) -> Result<Vec<Effect>, Error> {
        let effects = self.carry_out(command);
        let of = (&*self.workspace.dossier, &self.derived);
        let revision = self.workspace.revision;
        self.involvement.follow(of, &self.focus, revision);
        effects
    }

    fn carry_out(&mut self, command: Command) -> Result<Vec<Effect>, Error> {
        Ok(match command {
            Command::Do(action) => return self.act(action),
            Command::Open(path) => vec![Effect::Read(path)],
            Command::Opened(opened, origin) => self.open(*opened, origin),
            Command::Failed(error) => self.show(Some(Dialog::Failure(error))),
            Command::Show(dialog) => self.show(dialog),
            Command::Select(item) => self.select(item),
            Command::List(listing) => self.list(listing),
            Command::Listed(number) => self.listed(number),
            Command::OrderList(by) => self.order_list(by),
            Command::Indexed(revision, index) => self.indexed(revision, index),
            Command::Hear => vec![Effect::Hear],
            Command::Heard(revision, hearing) => self.heard(revision, hearing),
            Command::Hover(item) => {
                self.focus.hover = item;
                Vec::new()
            }
            Command::ShowPassage(number) => self.show_passage(number),
            Command::Look(camera) => self.look(camera),
            Command::Inset(places, wish) => {
                self.focus.insets.wish(places, wish);
                Vec::new()
            }
            Command::Network(change) => self.look_at_network(change),
            Command::Timeline(change) => self.look_at_time(change),
            Command::Toggle(facet) => self.filter(|filter, all| facet.toggle(filter, all)),
            Command::Only(facet) => self.filter(|filter, _| facet.only(filter)),
            Command::Pick(facet) => self.filter(|filter, _| facet.pick(filter)),
            Command::Filter(new) => self.filter(|filter, _| *filter = *new),
            Command::SetTime(from, to) => self.filter(|f, _| (f.from, f.to) = (from, to)),
            Command::EndStep => self.end_step(),
            Command::SaveFilter(name) => self.save_filter(&name),
            Command::ForgetFilter(name) => self.remember(|s| s.filters.retain(|f| f.name != name)),
            Command::ShowView(view) => self.show_view(view),
            Command::Split(on) => self.remember(|s| s.layout.split = on),
            Command::Room(room) => self.make_room(room),
            Command::PaneSize(pane, points) => {
                self.settings.layout.set_size(pane, points);
                Vec::new()
            }
            Command::Project(projection) => self.project(projection),
            Command::SetTheme(theme) => self.remember(|s| s.theme = theme),
            Command::SetLang(lang) => {
                self.derived.speak(lang);
                self.remember(|s| s.lang = lang)
            }
            Command::SetView(view) => self.remember(|s| s.view = view),
            Command::SetMotion(motion) => self.remember(|s| s.motion = motion),
            Command::SetTable(look) => self.remember(|s| s.table = look),
            Command::Wishes(wishes) => {
                self.wishes = wishes;
                Vec::new()
            }
            Command::WindowAt(window, maximized) => {
                self.settings.window = window.or(self.settings.window);
                self.settings.maximized = maximized;
                Vec::new()
            }
            of_sources => return self.apply_to_sources(of_sources),
        })
    }

    fn act(&mut self, action: Action) -> Result<Vec<Effect>, Error> {
        if !self.is_enabled(action) {
            return Ok(Vec::new());
        }
        Ok(match action {
            Action::OpenFile => vec![Effect::ChooseFile],
            Action::OpenBuiltin => self.open(Arrival::of(builtin()?), Origin::Builtin),
            Action::SavePng => vec![Effect::ChoosePicture(PictureFormat::Png)],
            Action::SaveSvg => vec![Effect::ChoosePicture(PictureFormat::Svg)],
            Action::SaveWindow => vec![Effect::ChooseWindowPicture],
            Action::Quit => vec![Effect::Quit],
            Action::Search => self.search(),
            Action::Filter => self.filter_sheet(),
            Action::Back => self.walk(Focus::go_back),
            Action::Forward => self.walk(Focus::go_forward),
            Action::Clear => self.clear(),
            Action::Undo if self.network_can(NetworkChange::Undo) => {
                self.look_at_network(NetworkChange::Undo)
            }
            Action::Redo if self.network_can(NetworkChange::Redo) => {
                self.look_at_network(NetworkChange::Redo)
            }
            Action::ClearFilter => self.filter(|filter, _| *filter = Default::default()),
            Action::StepLater => self.step_time(true),
            Action::StepEarlier => self.step_time(false),
            Action::NextPassage => self.show_passage(self.focus.passage + 1),
            Action::PreviousPassage => self.show_passage(self.focus.passage.saturating_sub(1)),
            Action::NextListed => self.step_listed(true),
            Action::PreviousListed => self.step_listed(false),
            Action::NextPart => vec![Effect::GoToPart { back: false }],
            Action::PreviousPart => vec![Effect::GoToPart { back: true }],
            Action::Problems => self.show(Some(Dialog::Problems)),
            Action::Keys => self.show(Some(Dialog::Keys)),
            Action::About => self.show(Some(Dialog::About)),
            Action::AttachText
            | Action::CopyCitation
            | Action::CopyMarkdown
            | Action::CopyAnnotation
            | Action::Undo
            | Action::Redo
            | Action::NextQuoted
            | Action::PreviousQuoted => return self.act_on_sources(action),
            of_view => self.act_on_view(of_view),
        })
    }

    fn open(&mut self, arrival: Arrival, origin: Origin) -> Vec<Effect> {
        let Arrival {
            mut opened,
            findings,
        } = arrival;
        let mut effects = vec![Effect::MoveCamera];
        if let Origin::File(path) = &origin {
            self.settings.remember(path);
            effects.push(Effect::KeepSettings);
        }
        let revision = self.workspace.revision + 1;
        let anchors = std::mem::take(&mut opened.anchors);
        self.workspace = Workspace::new(opened, origin, revision);
        self.focus = Focus::on(&self.workspace, self.focus.view);
        self.history = History::new();
        let revision = self.derived.revision + 1;
        self.derived = Derived::new(findings, anchors, self.settings.lang, revision);
        effects
    }

    fn make_room(&mut self, room: Room) -> Vec<Effect> {
        self.room = room;
        Vec::new()
    }

    fn show(&mut self, dialog: Option<Dialog>) -> Vec<Effect> {
        self.focus.dialog = dialog;
        Vec::new()
    }

    pub(super) fn remember(&mut self, change: impl FnOnce(&mut Settings)) -> Vec<Effect> {
        change(&mut self.settings);
        vec![Effect::KeepSettings]
    }

    fn project(&mut self, projection: ProjectionKind) -> Vec<Effect> {
        self.focus.camera = None;
        self.focus.before_north_up = None;
        self.focus.projection_asked = true;
        self.remember(|s| s.projection = projection)
    }

    fn interface(&mut self, percent: Option<u16>) -> Vec<Effect> {
        let Some(percent) = percent else {
            return Vec::new();
        };
        let mut effects = self.remember(|s| s.set_zoom_percent(percent));
        let said = Message::new("notice-interface").with("percent", percent);
        effects.push(Effect::Notice(said));
        effects
    }
}
