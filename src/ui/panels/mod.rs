//! The parts of the window. Each reads the session and pushes commands; none changes anything itself.

use super::kit::Kit;
use crate::app::{Command, Session};
use crate::figure::inset::InsetWishes;
use crate::figure::{Extras, FigureCx, Routes};
use crate::lang::{Message, Texts};
use crate::model::{Dossier, Item};
use eframe::egui::Ui;

mod actor_card;
mod counted;
mod document_card;
pub mod evidence;
mod glance;
mod involved;
pub mod legend;
mod listing;
pub mod map;
mod narrow;
pub mod network;
mod overview;
mod passage;
mod place_card;
mod pointing;
mod relation_card;
mod relation_list;
mod sources;
pub mod table;
mod timeline;
mod tray;
pub mod witnesses;
pub(super) mod wordings;

pub use evidence::EvidencePanel;
pub use legend::LegendPanel;
pub use map::MapPanel;
pub use network::NetworkPanel;
pub use sources::SourcesPanel;
pub use table::TablePanel;
pub use timeline::TimelinePanel;
pub use witnesses::WitnessesPanel;

/// A window that is narrower than this has one column beside the view, not the legend at its left and the evidence at its right, in
/// points.
pub const BOTH_SIDES_PX: f32 = 960.0;

/// What a panel draws from, and where it puts its wishes.
pub struct PanelCx<'a> {
    /// The state of the program.
    pub session: &'a Session,
    /// Theme, colours, fonts.
    pub kit: &'a Kit,
    /// What is to be done after drawing.
    pub commands: &'a mut Vec<Command>,
    /// What the pointer or the keyboard is on in this frame, wherever it is drawn.
    pub hovered: Option<Item>,
}

impl<'a> PanelCx<'a> {
    /// The words of the interface.
    #[must_use]
    pub fn texts(&self) -> &'a Texts {
        &self.session.derived().texts
    }

    /// The words named `id`.
    #[must_use]
    pub fn text(&self, id: &str) -> String {
        self.texts().get(id)
    }

    /// A sentence.
    #[must_use]
    pub fn say(&self, message: &Message) -> String {
        self.texts().say(message)
    }

    /// The tag of the interface's language.
    #[must_use]
    pub fn lang(&self) -> &'static str {
        self.texts().lang().tag()
    }

    /// The dossier that is open.
    #[must_use]
    pub fn dossier(&self) -> &'a Dossier {
        &self.session.workspace().dossier
    }

    /// What a figure of the window is drawn from, on these courses, without insets and without names of countries.
    #[must_use]
    pub fn figure_cx<'r>(&self, routes: &'r Routes) -> FigureCx<'r>
    where
        'a: 'r,
    {
        let (derived, focus) = (self.session.derived(), self.session.focus());
        FigureCx {
            dossier: self.dossier(),
            assessments: &derived.assessments,
            facts: &derived.facts,
            visible: &derived.visible,
            routes,
            joined: None,
            texts: &derived.texts,
            fonts: self.kit.fonts(),
            theme: &self.kit.theme,
            labels: &[],
            selection: focus.selection.as_ref(),
            filter: &focus.filter,
            view: self.session.settings().view,
            extras: Extras {
                inset: false,
                ..Extras::WINDOW
            },
            wishes: InsetWishes::NONE,
            area: None,
            earlier: None,
        }
    }

    /// Asks that the session note what the pointer or the keyboard is on, once everything is drawn.
    pub fn follow_hover(&mut self) {
        let hovered = self.hovered.take();
        if hovered != self.session.focus().hover {
            self.push(Command::Hover(hovered));
        }
    }

    /// Asks for a command after drawing.
    pub fn push(&mut self, command: Command) {
        self.commands.push(command);
    }
}

/// A part of the window.
pub trait Panel {
    /// Its name for readers of the screen: the id of a message.
    fn name(&self) -> &'static str;

    /// Draws it.
    fn ui(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>);
}
