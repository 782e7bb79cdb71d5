//! The window's program: draws the panels, applies the commands they push, and carries out what follows outside.

mod asking;
mod letters;
mod outside;

pub(super) use letters::write_png;

use super::dialogs::PathEntry;
use super::edge::Chooser;
use super::fonts;
use super::inbox::Inbox;
use super::kit::Kit;
use super::menu::TopBar;
use super::notice::Notice;
use super::opening::Opening;
use super::panels::{EvidencePanel, LegendPanel, MapPanel, Panel, PanelCx};
use super::parts::{Part, Parts};
use super::store::Store;
use super::{dialogs, keys, style};
use crate::app::resources::Resources;
use crate::app::{Command, Dialog, Session, Settings};
use crate::error::Error;
use crate::scene::ThemeKind;
use crate::scene::text::Fonts;
use eframe::egui::{
    CentralPanel, Context, Frame, Id, Panel as EguiPanel, Role, Theme as EguiTheme, Ui,
    ViewportCommand,
};
use std::sync::Arc;

/// A window that is narrower than this has one column beside the map, in points.
const NARROW: f32 = 960.0;
/// The height of the bar, in points.
const BAR: f32 = 48.0;

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
    inbox: Inbox,
    opening: Option<Opening>,
    openings: u64,
    notice: Option<Notice>,
    entry: Option<PathEntry>,
    /// Counts the questions for a path.
    entries: u64,
    parts: Parts,
    /// What had the keyboard in the last frame.
    focused: Option<Id>,
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
        let dark = ctx.system_theme() == Some(EguiTheme::Dark);
        let kind = start.session.settings().theme.resolve(dark);
        let kit = Kit::new(Arc::clone(&start.resources), kind);
        let still = start.session.settings().still;
        let app = Self {
            map: MapPanel::new(ctx),
            session: start.session,
            kit,
            still,
            zoom: 1.0,
            top: TopBar,
            legend: LegendPanel::default(),
            evidence: EvidencePanel::default(),
            inbox: Inbox::new(ctx),
            opening: None,
            openings: 0,
            notice: None,
            entry: None,
            entries: 0,
            parts: Parts::default(),
            focused: None,
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
        self.opening.is_none() && self.map.is_settled()
    }

    /// Draws one frame and carries out what it asks for.
    pub fn show(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        self.follow_settings(&ctx);
        self.note_window(&ctx);
        self.read_letters(&ctx);
        let mut commands = self.asked_by_keys(&ctx);
        self.panels(ui, &mut commands);
        let mut cx = PanelCx {
            session: &self.session,
            kit: &self.kit,
            commands: &mut commands,
            hovered: None,
        };
        dialogs::show(&ctx, &mut cx);
        self.ask_path(&ctx, &mut commands);
        self.progress(&ctx);
        if let Some(notice) = &self.notice {
            let stays = notice.show(&ctx, &self.kit, &self.session.derived().texts);
            if !stays {
                self.notice = None;
            }
        }
        let any = !commands.is_empty();
        for command in commands {
            self.carry_out(&ctx, command);
        }
        // What gets the keyboard takes the arrow keys for itself from its second frame on, and that must not wait for a key.
        let focused = ctx.memory(|memory| memory.focused());
        let moved = std::mem::replace(&mut self.focused, focused) != focused;
        if any || moved {
            ctx.request_repaint();
        }
    }

    fn panels(&mut self, ui: &mut Ui, commands: &mut Vec<Command>) {
        let mut cx = PanelCx {
            session: &self.session,
            kit: &self.kit,
            commands,
            hovered: None,
        };
        let parts = &mut self.parts;
        parts.begin();
        // The map is the first stop of Tab, though it is drawn last.
        self.map.stop(ui);
        let bare = Frame::new().fill(self.kit.palette.panel);
        EguiPanel::top("top")
            .exact_size(BAR)
            .frame(bare)
            .show(ui, |ui| {
                parts.part(ui, Part::Bar);
                self.top.ui(ui, &mut cx);
            });
        let width = ui.available_width();
        if width < NARROW {
            // One column beside the map: the card of what is selected, else the legend.
            let (part, panel): (_, &mut dyn Panel) = match cx.session.focus().selection {
                Some(_) => (Part::Evidence, &mut self.evidence),
                None => (Part::Legend, &mut self.legend),
            };
            EguiPanel::right("column")
                .default_size(260.0)
                .size_range(130.0..=(width * 0.42).max(140.0))
                .frame(bare)
                .show(ui, |ui| {
                    parts.part(ui, part);
                    region(ui, panel, &mut cx);
                });
        } else {
            EguiPanel::left("legend")
                .default_size(232.0)
                .size_range(170.0..=(width * 0.25).min(420.0))
                .frame(bare)
                .show(ui, |ui| {
                    parts.part(ui, Part::Legend);
                    region(ui, &mut self.legend, &mut cx);
                });
            EguiPanel::right("evidence")
                .default_size(360.0)
                .size_range(260.0..=(width * 0.4).min(640.0))
                .frame(bare)
                .show(ui, |ui| {
                    parts.part(ui, Part::Evidence);
                    region(ui, &mut self.evidence, &mut cx);
                });
        }
        CentralPanel::default()
            .frame(Frame::new().fill(self.kit.palette.background))
            .show(ui, |ui| {
                parts.part(ui, Part::Map);
                region(ui, &mut self.map, &mut cx);
            });
        // The map has just been drawn, the legend before it.
        if self.legend.explain(self.map.forms()) {
            ui.ctx().request_repaint();
        }
        cx.follow_hover();
    }

    /// The commands of the keys, and of files that were dropped on the window.
    fn asked_by_keys(&self, ctx: &Context) -> Vec<Command> {
        let mut commands: Vec<Command> = keys::pressed(ctx, &self.session, self.map.asks())
            .into_iter()
            .map(Command::Do)
            .collect();
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
        let dark = ctx.system_theme() == Some(EguiTheme::Dark);
        let kind = settings.theme.resolve(dark);
        let zoom = f32::from(settings.zoom_percent) / 100.0;
        if (ctx.zoom_factor() - zoom).abs() > 1e-3 {
            ctx.set_zoom_factor(zoom);
        }
        if kind != self.kit.theme.kind || settings.still != self.still {
            self.still = settings.still;
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

/// A panel with its name for readers of the screen.
fn region(ui: &mut Ui, panel: &mut dyn Panel, cx: &mut PanelCx<'_>) {
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(Role::Pane);
        node.set_label(cx.text(panel.name()));
    });
    panel.ui(ui, cx);
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
