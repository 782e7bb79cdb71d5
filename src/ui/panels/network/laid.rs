//! Where the nodes stand: worked out on a thread of its own, and shown on the way there.

use super::super::PanelCx;
use super::task::{Answer, Drawn, Task};
use crate::analysis::layout::{ForceLayout, LayoutKind, Spot, Start};
use crate::analysis::{Node, NodeKind};
use crate::app::network::Pins;
use crate::figure::network::Web;
use crate::model::Item;
use eframe::egui::Context;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// What a layout is of.
#[derive(Clone, Debug, PartialEq)]
struct Key {
    revision: u64,
    nodes: NodeKind,
    ego: Option<(Item, u8)>,
    layout: LayoutKind,
    round: u64,
}

/// A layout on its way.
struct Work {
    stop: Arc<AtomicBool>,
    answers: Receiver<Answer>,
    since: Instant,
    thread: Option<JoinHandle<()>>,
}

/// Where the nodes stand.
#[derive(Default)]
pub(super) struct Laid {
    key: Option<Key>,
    shown: Arc<Drawn>,
    spots: Vec<Spot>,
    /// What is shown as soon as it stands somewhere.
    next: Option<Arc<Drawn>>,
    /// Where every node stood that was ever shown, for coming back.
    known: Pins,
    /// The dossier that these are of.
    of: u64,
    work: Option<Work>,
    number: u64,
}

impl Laid {
    /// Whether nothing is being laid out.
    pub fn is_settled(&self) -> bool {
        self.work.is_none()
    }

    /// How long the layout has been on its way.
    pub fn works_for(&self) -> Option<Duration> {
        self.work.as_ref().map(|work| work.since.elapsed())
    }

    /// Leaves the layout as far as it has come.
    pub fn stop(&self) {
        if let Some(work) = &self.work {
            work.stop.store(true, Ordering::Relaxed);
        }
    }

    /// The network that is shown.
    pub fn web(&self) -> &Web {
        &self.shown.web
    }

    /// The network that is shown, with what it is of.
    pub fn shown(&self) -> &Drawn {
        &self.shown
    }

    /// The number of the layout that is shown; another one when anything of it has changed.
    pub fn number(&self) -> u64 {
        self.number
    }

    /// Where each node stands: where it was put by hand, or is being put, else where it was laid.
    pub fn spots(&self, pins: &Pins, draft: Option<(&Node, Spot)>) -> Vec<Spot> {
        let mut spots = self.spots.clone();
        let pins = pins.iter().map(|(node, spot)| (node, *spot));
        for (node, spot) in pins.chain(draft) {
            let number = self.shown.network.number(node);
            if let Some(kept) = number.and_then(|number| spots.get_mut(number as usize)) {
                *kept = spot;
            }
        }
        spots
    }

    /// The same by node.
    pub fn spots_by_node(&self, pins: &Pins) -> Pins {
        let nodes = self.shown.network.nodes.iter().cloned();
        nodes.zip(self.spots(pins, None)).collect()
    }

    /// Where a node stands.
    pub fn spot_of(&self, node: &Node, pins: &Pins) -> Option<Spot> {
        let laid = || {
            self.spots
                .get(self.shown.network.number(node)? as usize)
                .copied()
        };
        pins.get(node).copied().or_else(laid)
    }

    /// Brings everything up to what the session shows.
    pub fn follow(&mut self, ctx: &Context, cx: &PanelCx<'_>) {
        self.take_answers();
        let look = &cx.session.focus().network;
        let key = Key {
            revision: cx.session.derived().revision,
            nodes: look.nodes,
            ego: look.ego.clone(),
            layout: look.layout,
            round: look.round(),
        };
        if self.key.as_ref() == Some(&key) {
            return;
        }
        let before = self.key.replace(key);
        self.forget(cx.session.workspace().revision);
        let same_manner = before
            .as_ref()
            .is_some_and(|before| (before.layout, before.round) == (look.layout, look.round()));
        // What is still on its way does not yet stand where it stays.
        let stands = same_manner && self.is_settled();
        let shown = stands.then(|| Arc::clone(&self.shown));
        let earlier = same_manner.then(|| self.known.clone());
        let task = Arc::new(Task::of(cx, shown, earlier.unwrap_or_default()));
        self.next = None;
        self.work = spawn(ctx, &task);
        if self.work.is_none() {
            // Without a thread the nodes stand where chance has put them, and can be moved by hand.
            let network = task.network();
            let spots = ForceLayout::new(&network.graph(), Start::default()).spots();
            self.next = Some(Arc::new(task.drawn(network)));
            self.arrive(spots);
        }
    }

    /// Forgets where nodes of another dossier stood.
    fn forget(&mut self, dossier: u64) {
        if self.of != dossier {
            self.of = dossier;
            self.known.clear();
        }
    }

    fn take_answers(&mut self) {
        let mut last = None;
        while let Some(work) = &self.work {
            match work.answers.try_recv() {
                Ok(Answer::Same(drawn)) => {
                    // Other words, or another filter that lets the same through.
                    self.shown = drawn;
                    self.number += 1;
                }
                Ok(Answer::Other(drawn)) => self.next = Some(drawn),
                Ok(Answer::Stand(spots)) => last = Some(spots),
                Err(TryRecvError::Empty) => break,
                Ok(Answer::End) | Err(TryRecvError::Disconnected) => self.end(),
            }
        }
        if let Some(spots) = last {
            self.arrive(spots);
        }
    }

    /// Waits for the thread, which has nothing left to do but to wake the window: at rest nobody wakes it any more.
    fn end(&mut self) {
        let work = self.work.take();
        if let Some(thread) = work.and_then(|mut work| work.thread.take()) {
            // A thread that has panicked has told so.
            let _ = thread.join();
        }
    }

    /// Shows nodes where they stand now.
    fn arrive(&mut self, spots: Vec<Spot>) {
        if let Some(next) = self.next.take() {
            self.shown = next;
        }
        let nodes = self.shown.network.nodes.iter().cloned();
        self.known.extend(nodes.zip(spots.iter().copied()));
        self.spots = spots;
        self.number += 1;
    }
}

/// Lays a network out on a thread.
fn spawn(ctx: &Context, task: &Arc<Task>) -> Option<Work> {
    let (answer, answers) = channel();
    let stop = Arc::new(AtomicBool::new(false));
    let (stopped, ctx, task) = (Arc::clone(&stop), ctx.clone(), Arc::clone(task));
    let run = move || {
        task.run(&stopped, &|told| {
            // When nobody waits any more, the answer is not needed.
            if answer.send(told).is_ok() {
                ctx.request_repaint();
            }
        });
    };
    let thread = std::thread::Builder::new().name("network".to_owned());
    let thread = thread.spawn(run).ok()?;
    Some(Work {
        stop,
        answers,
        since: Instant::now(),
        thread: Some(thread),
    })
}
