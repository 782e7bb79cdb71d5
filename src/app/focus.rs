//! What the reader looks at: selection, hover, filter, camera, and the way back.

use super::layout::ViewKind;
use super::listing::Listing;
use super::network::NetworkLook;
use super::workspace::Workspace;
use crate::analysis::{Filter, FilterPart, Scope};
use crate::carto::Camera;
use crate::error::Error;
use crate::figure::inset::InsetWishes;
use crate::model::{Attachment, Document, Id, Item};
use std::sync::Arc;

/// What can stand over the window.
#[derive(Clone, Debug, PartialEq)]
pub enum Dialog {
    /// The sheet of keys.
    Keys,
    /// About the program.
    About,
    /// What is wrong with the open file.
    Problems,
    /// What a full text says of the quotations of a document, before it is attached.
    Attachment(Arc<Attachment>),
    /// Words to find, or an action to carry out.
    Search,
    /// What is shown, part by part.
    Filter,
    /// A path is asked for, because the system has no file dialog.
    Path,
    /// Why a file could not be opened, or something else not be done.
    Failure(Error),
}

/// How many steps back are kept.
const STEPS: usize = 200;

/// A stop on the way: what was selected, and from where it was seen.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What was selected.
    pub selection: Option<Item>,
    /// The list it was selected from.
    pub listing: Option<Listing>,
    /// From where the map was seen.
    pub camera: Option<Camera>,
    /// The view in the middle.
    pub view: ViewKind,
    /// The document in the reader, and which passage of the selected relation was read.
    pub reading: (Option<Id<Document>>, usize),
    /// What was shown.
    pub filter: Filter,
}

/// What the reader looks at. One selection and one filter for every view.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Focus {
    /// What is selected.
    pub selection: Option<Item>,
    /// The list that it was selected from, or that is open while nothing is.
    pub listing: Option<Listing>,
    /// Which passage of the selected relation is read, from 0.
    pub passage: usize,
    /// The document in the reader; the first of the dossier while there is none.
    pub reading: Option<Id<Document>>,
    /// What lies under the pointer.
    pub hover: Option<Item>,
    /// The view in the middle; the settings keep it for the next sitting.
    pub view: ViewKind,
    /// What is shown.
    pub filter: Filter,
    /// The part of the filter that was changed last.
    pub last_part: Option<FilterPart>,
    /// From where the map is seen; `None` is fitted to the places when it is next drawn.
    pub camera: Option<Camera>,
    /// How the network is looked at.
    pub network: NetworkLook,
    /// The stretch of time that the timeline shows; `None` is all there is.
    pub scope: Option<Scope>,
    /// The view to return to when north is up, and the one that was chosen then.
    pub before_north_up: Option<(Camera, Camera)>,
    /// What the reader wants of the insets.
    pub insets: InsetWishes,
    /// Whether the reader has asked for the projection since the dossier was opened.
    pub projection_asked: bool,
    /// What stands over the window.
    pub dialog: Option<Dialog>,
    back: Vec<Step>,
    forward: Vec<Step>,
    /// The part of the filter by whose change the last stop was left; nothing where it was left otherwise.
    left_by: Option<FilterPart>,
}

impl Focus {
    /// The first look at what was opened, in a view: its problems, when there are errors among them.
    #[must_use]
    pub fn on(workspace: &Workspace, view: ViewKind) -> Self {
        let (errors, _) = workspace.problem_counts();
        Self {
            dialog: (errors > 0).then_some(Dialog::Problems),
            view,
            ..Self::default()
        }
    }

    /// Whether a thing is selected, or was the last to be, from the list that is open again.
    #[must_use]
    pub fn is_marked(&self, item: &Item) -> bool {
        let listing = self.listing.as_ref();
        let last = listing.and_then(|listing| listing.items.get(listing.at?));
        self.selection.as_ref().or(last) == Some(item)
    }

    fn here(&self) -> Step {
        Step {
            selection: self.selection.clone(),
            listing: self.listing.clone(),
            camera: self.camera,
            view: self.view,
            reading: (self.reading.clone(), self.passage),
            filter: self.filter.clone(),
        }
    }

    /// Shows something else and keeps the way back; while time is chosen by hand or words are typed all of it is one step, until
    /// [`Focus::end_step`].
    pub fn narrow(&mut self, part: FilterPart, filter: Filter) {
        let has = |filter: &Filter| part.is_in(filter);
        let alone = part.taken_from(&self.filter) == part.taken_from(&filter);
        let goes_on = self.left_by == Some(part) && alone;
        if goes_on && self.back.last().is_some_and(|step| step.filter == filter) {
            // Back where it began: there was no step.
            self.back.pop();
            self.left_by = None;
        } else if !(goes_on && has(&self.filter) && has(&filter)) {
            self.leave();
            let grows = matches!(part, FilterPart::Time | FilterPart::Text);
            self.left_by = Some(part).filter(|_| grows);
        }
        self.filter = filter;
        self.last_part = Some(part);
    }

    /// Ends a step of the filter: what changes next is another one.
    pub fn end_step(&mut self) {
        self.left_by = None;
    }

    /// Puts another view in the middle and keeps the way back; whether it is another.
    pub fn go_to_view(&mut self, view: ViewKind) -> bool {
        if self.view == view {
            return false;
        }
        self.leave();
        self.view = view;
        true
    }

    /// Reads another document and keeps the way back.
    pub fn read(&mut self, document: Id<Document>) {
        self.leave();
        self.reading = Some(document);
    }

    /// Keeps the way back to where one is.
    fn leave(&mut self) {
        self.back.push(self.here());
        if self.back.len() > STEPS {
            self.back.remove(0);
        }
        self.forward.clear();
        self.left_by = None;
    }

    /// Selects something else, from a list that stays open or from none, and keeps the way back; whether anything changed.
    pub fn select_from(&mut self, selection: Option<Item>, listing: Option<Listing>) -> bool {
        if self.selection == selection && self.listing == listing {
            return false;
        }
        self.leave();
        self.selection = selection;
        self.listing = listing;
        self.passage = 0;
        true
    }

    /// Whether there is a stop to go back to.
    #[must_use]
    pub fn can_go_back(&self) -> bool {
        !self.back.is_empty()
    }

    /// Whether there is a stop to go forward to.
    #[must_use]
    pub fn can_go_forward(&self) -> bool {
        !self.forward.is_empty()
    }

    /// Goes one stop back; whether there was one.
    pub fn go_back(&mut self) -> bool {
        let Some(step) = self.back.pop() else {
            return false;
        };
        self.forward.push(self.here());
        self.stand(step);
        true
    }

    /// Goes one stop forward; whether there was one.
    pub fn go_forward(&mut self) -> bool {
        let Some(step) = self.forward.pop() else {
            return false;
        };
        self.back.push(self.here());
        self.stand(step);
        true
    }

    fn stand(&mut self, step: Step) {
        self.selection = step.selection;
        self.listing = step.listing;
        self.view = step.view;
        (self.reading, self.passage) = step.reading;
        self.filter = step.filter;
        self.left_by = None;
        if step.camera.is_some() {
            self.camera = step.camera;
        }
    }
}
