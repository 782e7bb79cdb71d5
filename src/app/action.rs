//! The table of everything a reader can ask for by name: menus, keys and the sheet of keys all read it.

use super::layout::ViewKind;

/// Something that a reader can ask for by name, without further words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// Choose a dossier file and open it.
    OpenFile,
    /// Open the dossier that comes with the program.
    OpenBuiltin,
    /// Save the figure as a PNG picture.
    SavePng,
    /// Save the figure as an SVG picture.
    SaveSvg,
    /// Save the timeline as a PNG picture.
    SaveTimelinePng,
    /// Save the timeline as an SVG picture.
    SaveTimelineSvg,
    /// Save a picture of the whole window.
    SaveWindow,
    /// End the program.
    Quit,
    /// Go to what was selected before.
    Back,
    /// Go forward again.
    Forward,
    /// The next of the list.
    NextListed,
    /// The one before in the list.
    PreviousListed,
    /// Find something by its words, or an action by its name.
    Search,
    /// Select nothing; close what is open on top.
    Clear,
    /// Turn, roll and scale so that all places are seen.
    Fit,
    /// Turn north up, and back.
    NorthUp,
    /// Closer.
    ZoomIn,
    /// Further away.
    ZoomOut,
    /// Leave all insets out.
    HideInsets,
    /// Bring all insets back, where the program puts them.
    ShowInsets,
    /// Show what was so one step later.
    StepLater,
    /// Show what was so one step earlier.
    StepEarlier,
    /// Say what is shown, part by part.
    Filter,
    /// Show every relation again.
    ClearFilter,
    /// The next passage of the relation.
    NextPassage,
    /// The passage before.
    PreviousPassage,
    /// Copy the passage as a citation.
    CopyCitation,
    /// Copy the passage as a quotation in Markdown.
    CopyMarkdown,
    /// Copy the passage as a Web Annotation.
    CopyAnnotation,
    /// Choose the full text of the document in the reader.
    AttachText,
    /// Undo the last change of the dossier, or of where a node of the network was put.
    Undo,
    /// Do again what was undone.
    Redo,
    /// The next passage in the text of the document in the reader.
    NextQuoted,
    /// The passage before in that text.
    PreviousQuoted,
    /// The problems of the file.
    Problems,
    /// The map in the middle.
    ViewMap,
    /// The network in the middle.
    ViewNetwork,
    /// The table in the middle.
    ViewTable,
    /// The sources in the middle.
    ViewSources,
    /// The witnesses in the middle.
    ViewWitnesses,
    /// The map beside the view in the middle, or not.
    Split,
    /// The timeline below, or not.
    Timeline,
    /// The window divided as on the first day.
    ResetLayout,
    /// Give the keyboard to the next part of the window.
    NextPart,
    /// Give the keyboard to the part of the window before.
    PreviousPart,
    /// Larger interface.
    Larger,
    /// Smaller interface.
    Smaller,
    /// Interface at its own size.
    ActualSize,
    /// The sheet of keys.
    Keys,
    /// About the program, with attributions.
    About,
}

/// The menu in which an action stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Menu {
    /// Files and pictures.
    File,
    /// What is selected.
    Go,
    /// How it is seen.
    View,
    /// Help.
    Help,
}

impl Menu {
    /// Every menu, from left to right.
    pub const ALL: [Self; 4] = [Self::File, Self::Go, Self::View, Self::Help];

    /// The name of its label in the catalogue.
    #[must_use]
    pub fn label_id(self) -> &'static str {
        match self {
            Self::File => "menu-file",
            Self::Go => "menu-go",
            Self::View => "menu-view",
            Self::Help => "menu-help",
        }
    }
}

/// A key with its modifiers; `key` is the name that the window system's layer uses, such as `O`, `Escape`, `Plus`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Shortcut {
    /// Ctrl, or Cmd on macOS.
    pub command: bool,
    /// Shift.
    pub shift: bool,
    /// Alt.
    pub alt: bool,
    /// The key.
    pub key: &'static str,
}

impl Shortcut {
    const fn plain(key: &'static str) -> Self {
        Self {
            command: false,
            shift: false,
            alt: false,
            key,
        }
    }

    const fn shift(key: &'static str) -> Self {
        Self {
            shift: true,
            ..Self::plain(key)
        }
    }

    const fn command(key: &'static str) -> Self {
        Self {
            command: true,
            ..Self::plain(key)
        }
    }

    const fn command_shift(key: &'static str) -> Self {
        Self {
            shift: true,
            ..Self::command(key)
        }
    }

    const fn alt(key: &'static str) -> Self {
        Self {
            alt: true,
            ..Self::plain(key)
        }
    }
}

/// One row of the table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ActionSpec {
    /// What it does.
    pub action: Action,
    /// The menu in which it stands.
    pub menu: Menu,
    /// The name of its label in the catalogue; its tooltip is the attribute `tip` of the same name.
    pub label_id: &'static str,
    /// The keys that do it; the first one is shown.
    pub shortcuts: &'static [Shortcut],
    /// Where its keys mean it.
    pub scope: Scope,
}

/// Where keys mean an action: one key may mean one thing in a view and another elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Wherever the reader is.
    Anywhere,
    /// While this view stands in the middle.
    In(ViewKind),
    /// While another view than this stands in the middle.
    NotIn(ViewKind),
}

impl Scope {
    /// Whether keys mean the action while a view stands in the middle.
    #[must_use]
    pub fn holds(self, view: ViewKind) -> bool {
        match self {
            Self::Anywhere => true,
            Self::In(wanted) => view == wanted,
            Self::NotIn(unwanted) => view != unwanted,
        }
    }
}

impl Action {
    /// The action that puts a view in the middle.
    #[must_use]
    pub fn of_view(view: ViewKind) -> Self {
        match view {
            ViewKind::Map => Self::ViewMap,
            ViewKind::Network => Self::ViewNetwork,
            ViewKind::Table => Self::ViewTable,
            ViewKind::Sources => Self::ViewSources,
            ViewKind::Witnesses => Self::ViewWitnesses,
        }
    }

    /// The view that it puts in the middle; `None` when it does something else.
    #[must_use]
    pub fn view(self) -> Option<ViewKind> {
        let of = |view: &ViewKind| Self::of_view(*view) == self;
        ViewKind::ALL.into_iter().find(of)
    }
}

impl ActionSpec {
    /// The row of an action.
    #[must_use]
    pub fn of(action: Action) -> Option<&'static Self> {
        TABLE.iter().find(|spec| spec.action == action)
    }
}

macro_rules! scope {
    () => {
        Scope::Anywhere
    };
    ($scope:ident $view:ident) => {
        Scope::$scope(ViewKind::$view)
    };
}

macro_rules! table {
    ($($action:ident $menu:ident $label:literal [$($key:expr),*] $($scope:ident $view:ident)?;)+) => {
        /// Every action, in the order of the menus.
        pub const TABLE: &[ActionSpec] = &[$(ActionSpec {
            action: Action::$action,
            menu: Menu::$menu,
            label_id: $label,
            shortcuts: &[$($key),*],
            scope: scope!($($scope $view)?),
        },)+];
    };
}

table! {
    OpenFile File "action-open" [Shortcut::command("O")];
    OpenBuiltin File "action-open-builtin" [];
    SavePng File "action-save-png" [Shortcut::command("E")];
    SaveSvg File "action-save-svg" [Shortcut::command_shift("E")];
    SaveTimelinePng File "action-save-timeline-png" [];
    SaveTimelineSvg File "action-save-timeline-svg" [];
    SaveWindow File "action-save-window" [Shortcut::command_shift("P")];
    AttachText File "action-attach-text" [Shortcut::command("T")];
    Problems File "action-problems" [Shortcut::command("M")];
    Quit File "action-quit" [Shortcut::command("Q")];
    Search Go "action-search" [Shortcut::command("K"), Shortcut::command("F"), Shortcut::plain("/")];
    Back Go "action-back" [Shortcut::alt("ArrowLeft")];
    Forward Go "action-forward" [Shortcut::alt("ArrowRight")];
    NextPassage Go "action-next-passage" [Shortcut::plain("J")];
    PreviousPassage Go "action-previous-passage" [Shortcut::plain("K")];
    NextQuoted Go "action-next-quoted" [Shortcut::plain("N")] In Sources;
    PreviousQuoted Go "action-previous-quoted" [Shortcut::plain("P")] In Sources;
    NextListed Go "action-next-listed" [Shortcut::alt("ArrowDown")];
    PreviousListed Go "action-previous-listed" [Shortcut::alt("ArrowUp")];
    CopyCitation Go "action-copy-citation" [Shortcut::command_shift("C")];
    CopyMarkdown Go "action-copy-markdown" [Shortcut::command_shift("M")];
    CopyAnnotation Go "action-copy-annotation" [Shortcut::command_shift("A")];
    Undo Go "action-undo" [Shortcut::command("Z")];
    Redo Go "action-redo" [Shortcut::command_shift("Z"), Shortcut::command("Y")];
    Clear Go "action-clear" [Shortcut::plain("Escape")];
    NextPart Go "action-next-part" [Shortcut::plain("F6")];
    PreviousPart Go "action-previous-part" [Shortcut::shift("F6")];
    ViewMap View "action-view-map" [Shortcut::plain("1")];
    ViewNetwork View "action-view-network" [Shortcut::plain("2")];
    ViewTable View "action-view-table" [Shortcut::plain("3")];
    ViewSources View "action-view-sources" [Shortcut::plain("4")];
    ViewWitnesses View "action-view-witnesses" [Shortcut::plain("5")];
    Split View "action-split" [Shortcut::plain("S")];
    Timeline View "action-timeline" [Shortcut::plain("T")];
    ResetLayout View "action-reset-layout" [];
    Fit View "action-fit" [Shortcut::plain("F")];
    NorthUp View "action-north-up" [Shortcut::plain("N")] NotIn Sources;
    ZoomIn View "action-zoom-in" [Shortcut::plain("Plus"), Shortcut::plain("Equals")];
    ZoomOut View "action-zoom-out" [Shortcut::plain("Minus")];
    HideInsets View "action-hide-insets" [Shortcut::plain("I")];
    ShowInsets View "action-show-insets" [Shortcut::shift("I")];
    StepLater View "action-step-later" [Shortcut::plain("Period")];
    StepEarlier View "action-step-earlier" [Shortcut::plain("Comma")];
    Filter View "action-filter" [Shortcut::command_shift("F")];
    ClearFilter View "action-clear-filter" [Shortcut::plain("A")];
    Larger View "action-larger" [Shortcut::command("Plus"), Shortcut::command("Equals")];
    Smaller View "action-smaller" [Shortcut::command("Minus")];
    ActualSize View "action-actual-size" [Shortcut::command("0")];
    Keys Help "action-keys" [Shortcut::plain("?"), Shortcut::plain("F1")];
    About Help "action-about" [];
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{Lang, Texts};
    use std::collections::BTreeSet;

    #[test]
    fn every_action_has_one_row_and_no_two_share_a_key() {
        let mut actions = BTreeSet::new();
        let mut keys = BTreeSet::new();
        for spec in TABLE {
            assert!(actions.insert(spec.action), "{:?} twice", spec.action);
            for view in ViewKind::ALL.into_iter().filter(|v| spec.scope.holds(*v)) {
                for key in spec.shortcuts {
                    assert!(keys.insert((*key, view)), "{key:?} twice in {view:?}");
                }
            }
        }
        assert_eq!(actions.len(), Action::About as usize + 1);
    }

    #[test]
    fn every_action_is_named_and_explained_in_both_languages() {
        for lang in Lang::ALL {
            let texts = Texts::new(lang);
            for spec in TABLE {
                assert!(texts.has(spec.label_id), "{} {lang:?}", spec.label_id);
                let tip = format!("{}.tip", spec.label_id);
                assert!(texts.has(&tip), "{tip} {lang:?}");
            }
            for menu in Menu::ALL {
                assert!(texts.has(menu.label_id()), "{menu:?} {lang:?}");
            }
        }
    }
}
