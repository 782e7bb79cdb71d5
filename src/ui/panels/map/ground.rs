//! The ground under the map: coarse at once while the map moves, fine at rest from a thread of its own.

mod moved;

use crate::carto::basemap::{Basemap, Level, PointOfView};
use crate::carto::ground::Ground;
use crate::carto::{Camera, affine_between};
use crate::figure::inset::MOST_INSETS;
use crate::figure::map::{SCREEN_STRAY_PX, ground_group};
use crate::geom::Rect;
use crate::io::basemap::{GROUND, decode};
use crate::scene::{Group, Theme};
use eframe::egui::Context;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

/// How far the coarse ground may stray while the map moves, in pixels: it is simplified already.
const MOVING_STRAY_PX: f32 = 0.8;

/// The fine ground is asked for in this frame: before, the system sets up the window, and both at once need most memory.
const FIRST_FRAMES: u8 = 4;

/// What a projected ground is of.
#[derive(Clone, Debug, PartialEq)]
struct Key {
    camera: Camera,
    level: Level,
    view: PointOfView,
    theme: Theme,
    /// The part of the drawing; `None` is all of it and somewhat more.
    part: Option<Rect>,
}

/// A ground, ready to be drawn.
#[derive(Clone)]
pub(super) struct Projected {
    key: Key,
    /// The marks, in the pixels of `camera`.
    pub group: Arc<Group>,
}

impl Projected {
    /// The view it was projected for.
    pub fn camera(&self) -> &Camera {
        &self.key.camera
    }
}

/// What the thread is asked for; of several questions only the last is answered.
type Question = Vec<Key>;

/// The ground under the map.
pub(super) struct GroundStore {
    /// The coarse ground of each point of view, kept ready.
    coarse: BTreeMap<PointOfView, Ground>,
    shown: Option<Projected>,
    /// The ground of each inset, as fine as it is.
    insets: Vec<Projected>,
    /// What has been asked for and not been answered: the ground of the map, then those of insets.
    asked: Vec<Key>,
    /// Counts the answers for insets.
    answered: u64,
    /// How many frames have been drawn, up to [`FIRST_FRAMES`].
    frames: u8,
    questions: Sender<Question>,
    answers: Receiver<Projected>,
}

impl GroundStore {
    /// A store whose thread wakes the window of `ctx`.
    pub fn new(ctx: &Context) -> Self {
        let (questions, asked) = channel();
        let (answer, answers) = channel();
        let ctx = ctx.clone();
        // Without the thread the map keeps its coarse ground.
        let _ = std::thread::Builder::new()
            .name("ground".to_owned())
            .spawn(move || answer_all(&asked, &answer, &ctx));
        Self {
            coarse: BTreeMap::new(),
            shown: None,
            insets: Vec::new(),
            asked: Vec::new(),
            answered: 0,
            frames: 0,
            questions,
            answers,
        }
    }

    /// Whether the ground is as fine as it is going to be.
    pub fn is_settled(&self) -> bool {
        self.asked.is_empty() && !self.waits()
    }

    /// Whether the window is still being set up, and the fine ground has not been asked for: another frame has to come.
    pub fn waits(&self) -> bool {
        self.frames < FIRST_FRAMES
    }

    /// The ground for a view. While `moving` it is the coarse one; at rest the fine one is asked for and comes later.
    pub fn get(
        &mut self,
        camera: &Camera,
        view: PointOfView,
        theme: &Theme,
        moving: bool,
    ) -> Option<Projected> {
        self.take_answers();
        self.coarse(view);
        let wanted = |level| Key {
            camera: *camera,
            level,
            view,
            theme: theme.clone(),
            part: None,
        };
        self.frames = FIRST_FRAMES.min(self.frames + 1);
        if !moving && self.frames == FIRST_FRAMES {
            self.ask(vec![wanted(camera.level_at_rest())], |key| {
                key.part.is_none()
            });
        }
        if self
            .shown
            .as_ref()
            .is_none_or(|s| !still_good(&s.key, &wanted(Level::Light)))
        {
            let ground = self.coarse(view);
            let group = ground_group(&ground.project(camera), theme, MOVING_STRAY_PX);
            self.shown = Some(Projected {
                key: wanted(Level::Light),
                group,
            });
        }
        self.shown.clone()
    }

    /// The coarse ground of a point of view, read when it is first needed.
    fn coarse(&mut self, view: PointOfView) -> &Ground {
        self.coarse
            .entry(view)
            .or_insert_with(|| read(Level::Light, view))
    }

    fn take_answers(&mut self) {
        for answer in self.answers.try_iter() {
            let Some(at) = self.asked.iter().position(|key| *key == answer.key) else {
                continue;
            };
            self.asked.remove(at);
            if answer.key.part.is_none() {
                self.shown = Some(answer);
            } else {
                // One more than there are insets, for the way back.
                self.insets.truncate(MOST_INSETS);
                self.insets.insert(0, answer);
                self.answered += 1;
            }
        }
    }

    /// How often the ground of an inset has come.
    pub fn answered(&self) -> u64 {
        self.answered
    }

    /// Asks for the fine ground of insets: what each camera sees in a part of the drawing.
    pub fn want_insets(
        &mut self,
        parts: impl Iterator<Item = (Camera, Rect)>,
        (level, view): (Level, PointOfView),
        theme: &Theme,
    ) {
        if self.waits() {
            return;
        }
        let keys = parts.map(|(camera, part)| Key {
            camera,
            level,
            view,
            theme: theme.clone(),
            part: Some(part),
        });
        self.ask(keys.collect(), |key| key.part.is_some());
    }

    /// The ground of an inset: the fine one where it has come, if only for another spot, else the coarse one.
    pub fn of_inset(
        &self,
        (camera, part): (&Camera, Rect),
        view: PointOfView,
        theme: &Theme,
    ) -> Option<Arc<Group>> {
        let mut known = self.insets.iter();
        let fine = known.find_map(|shown| {
            let key = &shown.key;
            let same = key.view == view && key.theme == *theme;
            moved::onto(&shown.group, (&key.camera, key.part?), (camera, part)).filter(|_| same)
        });
        fine.or_else(|| {
            let shapes = self.coarse.get(&view)?.project_within(camera, part);
            Some(ground_group(&shapes, theme, MOVING_STRAY_PX))
        })
    }

    /// Asks for grounds unless they are shown or asked for already; forgets what was asked for of the `same` sort.
    fn ask(&mut self, keys: Vec<Key>, same: impl Fn(&Key) -> bool) {
        let shown = |key: &Key| self.shown.iter().chain(&self.insets).any(|s| s.key == *key);
        let wanted: Vec<Key> = keys.into_iter().filter(|key| !shown(key)).collect();
        let (before, mut asked): (Vec<Key>, Vec<Key>) =
            self.asked.iter().cloned().partition(|key| same(key));
        if before == wanted {
            return;
        }
        asked.extend(wanted);
        asked.sort_by_key(|key| key.part.is_some());
        if asked.is_empty() || self.questions.send(asked.clone()).is_ok() {
            self.asked = asked;
        }
    }
}

/// Whether a ground that is shown may stay while nothing finer is there: the same sheet of a flat map, panned or zoomed a
/// little, or the same view exactly.
fn still_good(shown: &Key, wanted: &Key) -> bool {
    if shown.view != wanted.view || shown.theme != wanted.theme {
        return false;
    }
    if shown.camera == wanted.camera {
        return true;
    }
    let close = affine_between(&shown.camera, &wanted.camera)
        .is_some_and(|affine| (0.5..=2.0).contains(&affine.scale) && shown.level != Level::Light);
    close && covers(&shown.camera, &wanted.camera)
}

/// Whether the sheet that was projected for one view still covers the other: it reaches half a drawing beyond its sides.
fn covers(shown: &Camera, wanted: &Camera) -> bool {
    let [sx, sy] = shown.origin_px();
    let [wx, wy] = wanted.origin_px();
    let away = (sx - wx).abs().max((sy - wy).abs());
    let (width, height) = (f64::from(shown.size.width), f64::from(shown.size.height));
    away < width.max(height) * 0.4 && wanted.scale_px >= shown.scale_px * 0.8
}

fn answer_all(questions: &Receiver<Question>, answers: &Sender<Projected>, ctx: &Context) {
    let mut grounds: BTreeMap<(Level, PointOfView), Ground> = BTreeMap::new();
    while let Ok(first) = questions.recv() {
        let keys = questions.try_iter().last().unwrap_or(first);
        for key in keys {
            let ground = grounds
                .entry((key.level, key.view))
                .or_insert_with(|| read(key.level, key.view));
            let shapes = match key.part {
                Some(part) => ground.project_within(&key.camera, part),
                None => ground.project(&key.camera),
            };
            let group = ground_group(&shapes, &key.theme, SCREEN_STRAY_PX);
            if answers.send(Projected { key, group }).is_err() {
                return;
            }
            ctx.request_repaint();
        }
    }
}

/// The ground that comes with the program; an empty one when the program is damaged.
fn read(level: Level, view: PointOfView) -> Ground {
    match decode(GROUND, level, view) {
        Ok(map) => Ground::new(&map),
        Err(_) => Ground::new(&Basemap {
            level,
            view,
            countries: Vec::new(),
            lakes: Vec::new(),
            lines: Vec::new(),
        }),
    }
}
