//! A window for tests: the real program without a display.

use beleg::app::resources::Resources;
use beleg::app::{Command, Origin, Session, Settings};
use beleg::io::dossier;
use beleg::model::{Dossier, Relation, wording};
use beleg::ui::BelegApp;
use beleg::ui::app::{Start, prepare};
use beleg::ui::edge::{Chooser, OpenQuestion, Question, SaveQuestion, TextQuestion};
use beleg::ui::inbox::{Mail, Post};
use beleg::ui::store::Store;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// Answers every question with the same file.
struct Answers(Option<PathBuf>);

impl Chooser for Answers {
    fn open(&self, _: OpenQuestion, _: &Post) {}

    fn text(&self, ask: TextQuestion, post: &Post) {
        if let Some(path) = &self.0 {
            post.send(Question::Text(ask).answer(path.clone()));
        }
    }

    fn save(&self, ask: SaveQuestion, post: &Post) {
        if let Some(path) = &self.0 {
            post.send(ask.answer(path.clone()));
        }
    }
}

/// A system without file dialogs.
struct NoDialogs;

impl Chooser for NoDialogs {
    fn open(&self, ask: OpenQuestion, post: &Post) {
        post.send(Mail::NoDialog(Question::Open(ask)));
    }

    fn text(&self, ask: TextQuestion, post: &Post) {
        post.send(Mail::NoDialog(Question::Text(ask)));
    }

    fn save(&self, ask: SaveQuestion, post: &Post) {
        post.send(Mail::NoDialog(Question::Save(ask)));
    }
}

/// The window under test.
pub struct Window {
    pub harness: Harness<'static, Option<BelegApp>>,
}

/// What the store has; on the first day without the timeline, so that what stands on the map is found by its name alone.
fn settings(store: &Store) -> Settings {
    let mut settings = store.load();
    if settings == Settings::default() {
        settings.layout.timeline = false;
    }
    settings
}

impl Window {
    /// On the built-in dossier.
    pub fn open() -> Self {
        Self::new(Box::new(Answers(None)), Store::none())
    }

    /// That saves everything to one file.
    pub fn saving_to(path: &Path) -> Self {
        Self::new(Box::new(Answers(Some(path.to_owned()))), Store::none())
    }

    /// On a system without file dialogs.
    pub fn without_dialogs() -> Self {
        Self::new(Box::new(NoDialogs), Store::none())
    }

    /// That keeps its settings.
    pub fn with_store(store: Store) -> Self {
        Self::new(Box::new(Answers(None)), store)
    }

    fn new(chooser: Box<dyn Chooser>, store: Store) -> Self {
        let resources = Arc::new(Resources::load().unwrap());
        let fonts = Arc::clone(&resources);
        let mut start = Some((chooser, store, resources));
        let harness = Harness::builder()
            .with_size(Vec2::new(1400.0, 1000.0))
            .with_max_steps(60)
            .with_context_setup(move |ctx| prepare(ctx, fonts.fonts()))
            .build_ui_state(
                move |ui, app: &mut Option<BelegApp>| {
                    let app = app.get_or_insert_with(|| {
                        let (chooser, store, resources) = start.take().unwrap();
                        let opened = dossier::builtin().unwrap();
                        let session = Session::new(opened, Origin::Builtin, settings(&store));
                        let start = Start {
                            session,
                            resources,
                            store,
                            chooser,
                        };
                        BelegApp::new(ui.ctx(), start)
                    });
                    app.show(ui);
                },
                None,
            );
        let mut window = Self { harness };
        window.run();
        window
    }

    fn app(&self) -> &BelegApp {
        self.harness.state().as_ref().unwrap()
    }

    pub fn session(&self) -> &Session {
        self.app().session()
    }

    pub fn dossier(&self) -> &Dossier {
        &self.session().workspace().dossier
    }

    /// Draws until nothing more happens.
    pub fn run(&mut self) {
        self.harness.run();
    }

    /// Draws until threads have answered, too.
    pub fn settle(&mut self) {
        for _ in 0..600 {
            self.harness.run();
            if self.app().is_settled() {
                self.harness.run();
                self.harness.step();
                return;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!("the window does not settle");
    }

    /// Draws until something has come about.
    pub fn run_until(&mut self, done: impl Fn() -> bool) {
        for _ in 0..1200 {
            self.harness.run_ok();
            if done() {
                return;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!("it has not come about");
    }

    /// Draws until a dialog stands over the window.
    pub fn run_until_dialog(&mut self) {
        for _ in 0..1200 {
            self.harness.run_ok();
            if self.session().focus().dialog.is_some() {
                self.run();
                return;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!("no dialog has come");
    }

    /// Draws until something of a label with these words is seen.
    pub fn run_until_label(&mut self, words: &str) {
        for _ in 0..1200 {
            self.harness.run_ok();
            if self.harness.query_by_label_contains(words).is_some() {
                return;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!("nobody says {words}");
    }

    /// Draws until a file is open.
    pub fn run_until_opened(&mut self) {
        for _ in 0..1200 {
            self.harness.run_ok();
            if self.session().workspace().origin != Origin::Builtin {
                self.run();
                return;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!("no file has been opened");
    }

    pub fn carry_out(&mut self, command: Command) {
        let ctx = self.harness.ctx.clone();
        self.harness
            .state_mut()
            .as_mut()
            .unwrap()
            .carry_out(&ctx, command);
        self.harness.run();
    }

    pub fn press(&mut self, key: Key) {
        self.harness.key_press(key);
        self.run();
    }

    /// The whole label of the thing on the map whose label begins so.
    pub fn map_option(&self, start: &str) -> String {
        let nodes = self.harness.query_all_by_role(Role::ListBoxOption);
        let mut labels = nodes.filter_map(|node| node.accesskit_node().label());
        labels.find(|label| label.starts_with(start)).unwrap()
    }
}

/// The label of what has the keyboard; empty when nothing has it.
pub fn focused(window: &Window) -> String {
    let mut all = window.harness.query_all_by(|node| node.is_focused());
    let node = all.next();
    assert!(all.next().is_none());
    node.and_then(|node| node.accesskit_node().label())
        .unwrap_or_default()
}

/// What a relation is called on the map.
pub fn relation_name(window: &Window, relation: &Relation) -> String {
    let derived = window.session().derived();
    let found = derived
        .assessments
        .get(window.dossier(), &relation.id)
        .unwrap();
    wording::relation_label(
        window.dossier(),
        relation,
        found,
        relation.passages.len(),
        &derived.texts,
    )
}
