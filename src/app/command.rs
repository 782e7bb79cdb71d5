//! Everything that can change a session.

use crate::analysis::{Filter, Hearing, SearchIndex};
use crate::app::action::Action;
use crate::app::derived::Arrival;
use crate::app::facet::Facet;
use crate::app::focus::Dialog;
use crate::app::layout::{Pane, Room, ViewKind};
use crate::app::listing::{ListOrder, Listing};
use crate::app::network::NetworkChange;
use crate::app::settings::ThemeChoice;
use crate::app::table_look::TableLook;
use crate::app::timeline::TimelineChange;
use crate::app::wishes::{MotionChoice, Wishes};
use crate::app::workspace::Origin;
use crate::carto::{Camera, PointOfView, ProjectionKind};
use crate::error::Error;
use crate::figure::inset::InsetWish;
use crate::lang::Lang;
use crate::model::date::Day;
use crate::model::{Attachment, Document, Id, Item, Passage, Place};
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

/// Something that changes the session; only [`crate::app::Session::apply`] carries it out.
#[derive(Clone, Debug)]
pub enum Command {
    /// An action of the table.
    Do(Action),
    /// Open this file.
    Open(PathBuf),
    /// A dossier has been read.
    Opened(Box<Arrival>, Origin),
    /// Something asked for has failed.
    Failed(Error),
    /// Select this, or nothing.
    Select(Option<Item>),
    /// Open a list beside the map, with what is looked at of it selected.
    List(Listing),
    /// Select the thing of this number, from 0, of the list.
    Listed(usize),
    /// Open this document in the reader, and keep the way back to the one that was there.
    Read(Id<Document>),
    /// Open this document in the reader, because what is selected is quoted from it.
    TurnTo(Id<Document>),
    /// Select this passage, and open its document in the reader.
    ReadPassage(Id<Passage>),
    /// Read the text in this file and hold it against the document.
    Hold(Id<Document>, PathBuf),
    /// A text has been held against the dossier at this revision.
    Held(u64, Arc<Attachment>),
    /// Give the document the text that was held against it; these altered quotations, each named by its first passage, get
    /// its wording.
    Attach(BTreeSet<Id<Passage>>),
    /// Order the list so.
    OrderList(ListOrder),
    /// The words of the dossier at this revision have been gathered.
    Indexed(u64, Arc<SearchIndex>),
    /// Somebody wants to see who says what.
    Hear,
    /// Who says what has been gathered, of what was derived at this revision of the dossier.
    Heard(u64, Arc<Hearing>),
    /// This lies under the pointer.
    Hover(Option<Item>),
    /// Read the passage of this number, from 0, of the selected relation.
    ShowPassage(usize),
    /// The map is seen from here.
    Look(Camera),
    /// Wish this of the inset that magnifies these places.
    Inset(BTreeSet<Id<Place>>, InsetWish),
    /// Another look of the network.
    Network(NetworkChange),
    /// Another look of the timeline.
    Timeline(TimelineChange),
    /// Show or hide what this entry of the legend stands for.
    Toggle(Facet),
    /// Show only what this entry of the legend stands for; again: everything.
    Only(Facet),
    /// Show what this filter lets through.
    Filter(Box<Filter>),
    /// Add this to what is shown, or take it away; see [`Facet::pick`].
    Pick(Facet),
    /// Keep the filter under this name.
    SaveFilter(String),
    /// Forget the filter of this name.
    ForgetFilter(String),
    /// Show only what happened from one day to another, each open when `None`.
    SetTime(Option<Day>, Option<Day>),
    /// What changes of the filter from here on is another step on the way back.
    EndStep,
    /// Show this over the window, or nothing.
    Show(Option<Dialog>),
    /// Another projection.
    Project(ProjectionKind),
    /// Another theme.
    SetTheme(ThemeChoice),
    /// Another language.
    SetLang(Lang),
    /// Another point of view on boundaries.
    SetView(PointOfView),
    /// Views are changed with or without motion.
    SetMotion(MotionChoice),
    /// Tables are arranged so.
    SetTable(TableLook),
    /// The system asks for this.
    Wishes(Wishes),
    /// Put this view in the middle.
    ShowView(ViewKind),
    /// Put the map beside that view, or not.
    Split(bool),
    /// The middle of the window has room for this now.
    Room(Room),
    /// A part of the window has this size now, in points.
    PaneSize(Pane, f32),
    /// The window has this position and size now, and fills the screen or not.
    WindowAt(Option<([f32; 2], [f32; 2])>, bool),
}
