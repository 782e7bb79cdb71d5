//! Where the nodes stand: worked out on a thread of its own, and shown on the way there.

use super::super::PanelCx;
use crate::analysis::layout::{ForceLayout, Graph, LayoutKind, Spot, Start};
use crate::analysis::{Network, Node, NodeKind};
use crate::app::NetworkLook;
use crate::app::network::Pins;
use crate::figure::network::Web;
use crate::model::Item;
use eframe::egui::Context;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

/// What is laid out in this time is never seen on its way.
const AT_ONCE: Duration = Duration::from_millis(120);
/// Between two pictures of the way.
const BETWEEN: Duration = Duration::from_millis(40);

/// What a layout is of.
#[derive(Clone, Debug, PartialEq)]
struct Key {
    revision: u64,
    nodes: NodeKind,
    ego: Option<(Item, u8)>,
    layout: LayoutKind,
    round: u64,
}

/// A network with its names and looks.
type Drawn = (Network, Web);

/// What the thread sends: where the nodes stand, and whether that is the end.
type Answer = (Vec<Spot>, bool);

/// A layout on its way.
struct Work {
    stop: Arc<AtomicBool>,
    answers: Receiver<Answer>,
    since: Instant,
}

/// Where the nodes stand.
#[derive(Default)]
pub(super) struct Laid {
    key: Option<Key>,
    shown: Drawn,
    spots: Vec<Spot>,
    /// What is shown as soon as it stands somewhere.
    next: Option<Drawn>,
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
        &self.shown.1
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
            let number = self.shown.0.number(node);
            if let Some(kept) = number.and_then(|number| spots.get_mut(number as usize)) {
                *kept = spot;
            }
        }
        spots
    }

    /// The same by node.
    pub fn spots_by_node(&self, pins: &Pins) -> Pins {
        let nodes = self.shown.0.nodes.iter().cloned();
        nodes.zip(self.spots(pins, None)).collect()
    }

    /// Where a node stands.
    pub fn spot_of(&self, node: &Node, pins: &Pins) -> Option<Spot> {
        let laid = || self.spots.get(self.shown.0.number(node)? as usize).copied();
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
        let drawn = drawn(cx, look);
        let same_manner = before
            .as_ref()
            .is_some_and(|before| (before.layout, before.round) == (look.layout, look.round()));
        let same = same_manner && drawn.0 == self.shown.0 && self.next.is_none();
        if same {
            // Other words, or another filter that lets the same through.
            self.shown = drawn;
            self.number += 1;
            return;
        }
        let earlier = if same_manner {
            &self.known
        } else {
            &Pins::new()
        };
        let start = look.start(&drawn.0, earlier);
        let watched = !cx.session.is_still();
        self.work = spawn(ctx, (drawn.0.graph(), start), (look.layout, watched));
        self.next = Some(drawn);
        if self.work.is_none() {
            // Without a thread the nodes stand where chance has put them, and can be moved by hand.
            let (network, _) = self.next.get_or_insert_default();
            let graph = network.graph();
            self.arrive(ForceLayout::new(&graph, Start::default()).spots());
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
        let Some(work) = &self.work else { return };
        let mut last = None;
        let mut ended = false;
        loop {
            match work.answers.try_recv() {
                Ok((spots, end)) => {
                    last = Some(spots);
                    ended |= end;
                }
                Err(std::sync::mpsc::TryRecvError::Empty) => break,
                Err(std::sync::mpsc::TryRecvError::Disconnected) => {
                    ended = true;
                    break;
                }
            }
        }
        if ended {
            self.work = None;
        }
        if let Some(spots) = last {
            self.arrive(spots);
        }
    }

    /// Shows nodes where they stand now.
    fn arrive(&mut self, spots: Vec<Spot>) {
        if let Some(next) = self.next.take() {
            self.shown = next;
        }
        let nodes = self.shown.0.nodes.iter().cloned();
        self.known.extend(nodes.zip(spots.iter().copied()));
        self.spots = spots;
        self.number += 1;
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

fn drawn(cx: &PanelCx<'_>, look: &NetworkLook) -> Drawn {
    let derived = cx.session.derived();
    let filter = &cx.session.focus().filter;
    let network = look.network(cx.dossier(), &derived.visible, filter);
    let known = (&*derived.assessments, &derived.facts);
    let web = Web::new(
        &network,
        (cx.dossier(), known),
        (&derived.texts, cx.kit.fonts()),
    );
    (network, web)
}

/// Lays a graph out on a thread; on its way, too, where that is watched.
fn spawn(
    ctx: &Context,
    (graph, start): (Graph, Start),
    (layout, watched): (LayoutKind, bool),
) -> Option<Work> {
    let (answer, answers) = channel();
    let stop = Arc::new(AtomicBool::new(false));
    let (stopped, ctx) = (Arc::clone(&stop), ctx.clone());
    let run = move || {
        let post = |answers: &Sender<Answer>, spots, end| {
            // When nobody waits any more, the answer is not needed.
            let _ = answers.send((spots, end));
            ctx.request_repaint();
        };
        let spots = match layout {
            LayoutKind::Circular => layout.spots(&graph, &start),
            LayoutKind::Force => {
                let began = Instant::now();
                let mut told = began + AT_ONCE - BETWEEN;
                let mut force = ForceLayout::new(&graph, start);
                force.settle(|force| {
                    if watched && told.elapsed() >= BETWEEN {
                        told = Instant::now();
                        post(&answer, force.spots(), false);
                    }
                    !stopped.load(Ordering::Relaxed)
                });
                force.spots()
            }
        };
        post(&answer, spots, true);
    };
    let thread = std::thread::Builder::new().name("network".to_owned());
    thread.spawn(run).ok()?;
    Some(Work {
        stop,
        answers,
        since: Instant::now(),
    })
}
