//! The window's program: draws the panels, applies the commands they push, and carries out what follows outside.

mod asking;
mod layout;
mod letters;
mod middle;
mod outside;
mod pane;
mod sheets;

pub(super) use letters::write_png;

use super::column::Column;
use super::dialogs::{AttachBox, FilterBox, PathEntry, SearchBox};
use super::edge::Chooser;
use super::filter_bar::FilterBar;
use super::fonts;
use super::inbox::{Inbox, Mail};
use super::kit::Kit;
use super::menu::TopBar;
use super::notice::Notice;
use super::opening::{FirstLook, Opening};
use super::panels::{EvidencePanel, LegendPanel, MapPanel, PanelCx};
use super::parts::Parts;
use super::service::system_wishes;
use super::store::Store;
use super::views::Views;
use super::{dialogs, keys, ring, style};
use crate::app::resources::Resources;
use crate::app::{Command, Dialog, Session, Settings, Wishes};
use crate::error::Error;
use crate::scene::ThemeKind;
use crate::scene::text::Fonts;
use eframe::egui::{Context, Id, Theme as EguiTheme, Ui, ViewportCommand};
use std::path::PathBuf;
use std::sync::Arc;

/// What the window starts with.
pub struct Start {
    /// The state of the program.
    pub session: Session,
    /// What comes with the program.
    pub resources: Arc<Resources>,
    /// Where settings are kept.
    pub store: Store,
    /// How files are chosen.
    pub chooser: Box<dyn Chooser>,
}

/// The window's program.
pub struct BelegApp {
    session: Session,
    kit: Kit,
    still: bool,
    zoom: f32,
    top: TopBar,
    legend: LegendPanel,
    evidence: EvidencePanel,
    map: MapPanel,
    views: Views,
    column: Column,
    /// Whether the system is asked what it wishes, and whether the window had the keyboard then.
    watches: Option<bool>,
    inbox: Inbox,
    opening: Option<Opening>,
    openings: u64,
    notice: Option<Notice>,
    entry: Option<PathEntry>,
    search: SearchBox,
    attach: AttachBox,
    filter: FilterBox,
    filter_bar: FilterBar,
    /// Counts the questions for a path.
    entries: u64,
    parts: Parts,
    /// What had the keyboard in the last frame.
    focused: Option<Id>,
    /// What had it before a sheet opened.
    before: sheets::Before,
    store: Store,
    chooser: Box<dyn Chooser>,
    title: String,
}

/// Gives egui the fonts of the program; to be done before the first frame.
pub fn prepare(ctx: &Context, fonts: &Fonts) {
    ctx.set_fonts(fonts::definitions(fonts));
    ctx.options_mut(|options| options.zoom_with_keyboard = false);
}

impl BelegApp {
    /// The program of the window of `ctx`, which [`prepare`] has seen.
    #[must_use]
    pub fn new(ctx: &Context, start: Start) -> Self {
        let kind = start
            .session
            .settings()
            .theme
            .resolve(wishes(ctx, &start.session));
        let kit = Kit::new(Arc::clone(&start.resources), kind);
        let still = start.session.is_still();
        let app = Self {
            map: MapPanel::new(ctx),
            views: Views::default(),
            session: start.session,
            kit,
            still,
            zoom: 1.0,
            top: TopBar,
            legend: LegendPanel::default(),
            evidence: EvidencePanel::default(),
            column: Column::default(),
            watches: None,
            inbox: Inbox::new(ctx),
            opening: None,
            openings: 0,
            notice: None,
            entry: None,
            search: SearchBox::default(),
            attach: AttachBox::default(),
            filter: FilterBox::default(),
            filter_bar: FilterBar::default(),
            entries: 0,
            parts: Parts::default(),
            focused: None,
            before: sheets::Before::default(),
            store: start.store,
            chooser: start.chooser,
            title: String::new(),
        };
        app.dress(ctx);
        app
    }

    /// The state of the program.
    #[must_use]
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Whether the map shows all it is going to show: nothing moves and no ground is still being projected.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        // What is not drawn takes no answers.
        let layout = &self.session.settings().layout;
        let map = !layout.has_map() || self.map.is_settled();
        self.opening.is_none() && map && self.views.is_settled(layout.view)
    }

    /// Draws one frame and carries out what it asks for.
    pub fn show(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        self.follow_settings(&ctx);
        self.note_window(&ctx);
        self.watch(&ctx);
        self.read_letters(&ctx);
        // What a key asks for is done before anything is drawn: a sheet that it closes takes no click any more.
        let asked = self.asked_by_keys(&ctx);
        let by_keys = !asked.is_empty();
        for command in asked {
            self.carry_out(&ctx, command);
        }
        let mut commands = Vec::new();
        self.panels(ui, &mut commands);
        let mut cx = PanelCx {
            session: &self.session,
            kit: &self.kit,
            commands: &mut commands,
            hovered: None,
        };
        dialogs::show(&ctx, &mut cx);
        self.search.show(&ctx, &mut cx);
        self.attach.show(&ctx, &mut cx);
        self.filter.show(&ctx, &mut cx);
        self.ask_path(&ctx, &mut commands);
        self.progress(&ctx);
        if let Some(notice) = &self.notice {
            let stays = notice.show(&ctx, &self.kit, &self.session.derived().texts);
            if !stays {
                self.notice = None;
            }
        }
        ring::show(&ctx, &self.kit.palette);
        let any = by_keys || !commands.is_empty();
        for command in commands {
            self.carry_out(&ctx, command);
        }
        self.keep_keyboard(&ctx);
        // What gets the keyboard takes the arrow keys for itself from its second frame on, and that must not wait for a key.
        let focused = ctx.memory(|memory| memory.focused());
        let moved = std::mem::replace(&mut self.focused, focused) != focused;
        if any || moved {
            ctx.request_repaint();
        }
    }

    /// Begins to open a file; when it is open, it is looked at so.
    pub fn open(&mut self, ctx: &Context, path: PathBuf, look: FirstLook) {
        self.carry_out(ctx, Command::Open(path));
        if let Some(opening) = &mut self.opening {
            opening.look = look;
        }
    }

    /// Looks at what is open as it was asked for.
    pub(super) fn look(&mut self, ctx: &Context, look: &FirstLook) {
        let (commands, error) = look.commands(&self.session.workspace().dossier);
        for command in commands {
            self.carry_out(ctx, command);
        }
        if let Some(error) = error {
            self.fail(ctx, error, None);
        }
    }

    /// The commands of the keys, and of files that were dropped on the window.
    fn asked_by_keys(&self, ctx: &Context) -> Vec<Command> {
        let layout = &self.session.settings().layout;
        let has_timeline = layout.has_timeline(self.session.room());
        let asks = layout.has_map() && self.map.asks()
            || self.views.asks(layout.view)
            || has_timeline && self.views.timeline.is_brushing();
        let pressed = keys::pressed(ctx, &self.session, asks).into_iter();
        let mut commands: Vec<Command> = pressed.map(Command::Do).collect();
        let dropped = ctx.input(|input| input.raw.dropped_files.clone());
        if let Some(file) = dropped.first() {
            commands.push(Command::Open(file.path().to_owned()));
        }
        commands
    }

    /// Applies one command and carries out what follows.
    pub fn carry_out(&mut self, ctx: &Context, command: Command) {
        match self.session.apply(command) {
            Ok(effects) => {
                for effect in effects {
                    self.outside(ctx, effect);
                }
            }
            Err(error) => self.fail(ctx, error, None),
        }
    }

    /// Explains in a dialog what did not work; what was open stays open. `asked` is the question for a path that it answered.
    fn fail(&mut self, ctx: &Context, error: Error, asked: Option<u64>) {
        match &mut self.entry {
            // Who has typed a path gets it back, with what was wrong with it.
            Some(entry) if entry.waits_for(asked) => {
                entry.failed(error);
                self.carry_out(ctx, Command::Show(Some(Dialog::Path)));
            }
            // Who is typing another one is not interrupted.
            Some(entry) if !entry.waits() => self.notice = Some(Notice::failed(error)),
            _ => self.carry_out(ctx, Command::Show(Some(Dialog::Failure(error)))),
        }
    }

    /// Theme, size of the interface and motion as the settings have them now.
    fn follow_settings(&mut self, ctx: &Context) {
        let settings: &Settings = self.session.settings();
        let kind = settings.theme.resolve(wishes(ctx, &self.session));
        let still = self.session.is_still();
        let zoom = f32::from(settings.zoom_percent) / 100.0;
        if (ctx.zoom_factor() - zoom).abs() > 1e-3 {
            ctx.set_zoom_factor(zoom);
        }
        if kind != self.kit.theme.kind || still != self.still {
            self.still = still;
            self.kit = Kit::new(Arc::clone(&self.kit.resources), kind);
            self.dress(ctx);
        }
        let title = self.session.workspace().dossier.title();
        let title = format!("{} – Beleg", title.get(settings.lang.tag()));
        if title != self.title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }

    /// Lets the map open so much nearer than as fitted.
    pub fn open_nearer(&mut self, factor: f64) {
        self.map.open_nearer(factor);
    }

    /// Asks the system from now on what it wishes of every program; without this the window follows the settings alone.
    pub fn watch_system(&mut self) {
        self.watches = Some(false);
    }

    /// Asks once, and again whenever somebody comes back to the window, who may have been in the system's settings.
    fn watch(&mut self, ctx: &Context) {
        let focused = ctx.input(|input| input.focused);
        let Some(had) = self.watches else { return };
        self.watches = Some(focused);
        if focused && !had {
            let ask = || Some(Mail::Command(Command::Wishes(system_wishes())));
            self.inbox.post().spawn("wishes", ask);
        }
    }

    /// Notes where the window is, in points of the system; kept when it closes.
    fn note_window(&mut self, ctx: &Context) {
        let zoom = ctx.zoom_factor();
        if (zoom - self.zoom).abs() > 1e-3 {
            // The first frame of another size of the interface still has the measures of the last.
            self.zoom = zoom;
            ctx.request_repaint();
            return;
        }
        let (inner, outer, maximized) = ctx.input(|input| {
            let viewport = input.viewport();
            (viewport.inner_rect, viewport.outer_rect, viewport.maximized)
        });
        let maximized = maximized.unwrap_or(false);
        let Some(inner) = inner else { return };
        let corner = outer.unwrap_or(inner).min * zoom;
        let window = (!maximized).then(|| (corner.into(), (inner.size() * zoom).into()));
        let settings = self.session.settings();
        let same = window.is_none() || settings.window == window;
        if !same || settings.maximized != maximized {
            self.carry_out(ctx, Command::WindowAt(window, maximized));
        }
    }

    /// Hands the style of the theme to egui.
    fn dress(&self, ctx: &Context) {
        let style = style::style(&self.kit.theme, self.still);
        let slot = style::slot(self.kit.theme.kind);
        for theme in [EguiTheme::Light, EguiTheme::Dark] {
            ctx.set_style_of(theme, style.clone());
        }
        ctx.set_theme(slot);
    }

    /// The theme that is drawn.
    #[must_use]
    pub fn theme(&self) -> ThemeKind {
        self.kit.theme.kind
    }
}

/// What the system asks. Where the window's own layer knows whether it is dark, that counts.
fn wishes(ctx: &Context, session: &Session) -> Wishes {
    let asked = session.wishes();
    let dark = ctx.system_theme().map(|theme| theme == EguiTheme::Dark);
    Wishes {
        dark: dark.unwrap_or(asked.dark),
        ..asked
    }
}

impl eframe::App for BelegApp {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.show(ui);
    }

    fn on_exit(&mut self) {
        // Nobody is left to be told when this fails.
        let _ = self.store.keep(self.session.settings());
    }

    fn clear_color(&self, _: &eframe::egui::Visuals) -> [f32; 4] {
        self.kit.palette.background.to_normalized_gamma_f32()
    }
}
