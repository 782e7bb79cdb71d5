//! What the thread of the network does: it gathers the network, makes its names and looks ready, and lays it out.

use super::super::PanelCx;
use crate::analysis::layout::{ForceLayout, LayoutKind, Spot, circular};
use crate::analysis::{Assessments, Facts, Filter, Network, Visible};
use crate::app::network::Pins;
use crate::app::{NetworkLook, Resources};
use crate::figure::network::Web;
use crate::lang::{Lang, Texts};
use crate::model::Dossier;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// What is laid out in this time is never seen on its way.
const AT_ONCE: Duration = Duration::from_millis(120);
/// Between two pictures of the way.
const BETWEEN: Duration = Duration::from_millis(40);

/// A network with its names and looks, and what it is of: what is told of a drawing is told of that, while another one is on its way.
#[derive(Default)]
pub(super) struct Drawn {
    /// The network.
    pub network: Network,
    /// Its names and looks.
    pub web: Web,
    /// How the reader looked at it.
    pub look: NetworkLook,
    /// What the filter let through.
    pub visible: Visible,
    /// That filter.
    pub filter: Filter,
}

/// What the thread sends.
pub(super) enum Answer {
    /// The network is the one that is shown: its nodes stay where they are.
    Same(Arc<Drawn>),
    /// The network, which is shown once its nodes stand somewhere.
    Other(Arc<Drawn>),
    /// Where its nodes stand by now.
    Stand(Vec<Spot>),
    /// Nothing more will come.
    End,
}

/// What the thread works from.
pub(super) struct Task {
    /// The network that is shown, where the same one would stay as it stands.
    shown: Option<Arc<Drawn>>,
    /// Where nodes stood before.
    earlier: Pins,
    look: NetworkLook,
    dossier: Arc<Dossier>,
    assessments: Arc<Assessments>,
    facts: Facts,
    visible: Visible,
    filter: Filter,
    lang: Lang,
    resources: Arc<Resources>,
    /// Whether it is shown on its way, too.
    watched: bool,
}

impl Task {
    /// What there is to do for what the session shows.
    pub fn of(cx: &PanelCx<'_>, shown: Option<Arc<Drawn>>, earlier: Pins) -> Self {
        let (derived, focus) = (cx.session.derived(), cx.session.focus());
        Self {
            shown,
            earlier,
            look: focus.network.clone(),
            dossier: Arc::clone(&cx.session.workspace().dossier),
            assessments: Arc::clone(&derived.assessments),
            facts: derived.facts.clone(),
            visible: derived.visible.clone(),
            filter: focus.filter.clone(),
            lang: derived.texts.lang(),
            resources: Arc::clone(&cx.kit.resources),
            watched: !cx.session.is_still(),
        }
    }

    /// The network.
    pub fn network(&self) -> Network {
        self.look
            .network(&self.dossier, &self.visible, &self.filter)
    }

    /// The network with its names and looks.
    pub fn drawn(&self, network: Network) -> Drawn {
        let known = (&*self.assessments, &self.facts);
        let words = (&Texts::new(self.lang), self.resources.fonts());
        let web = Web::new(&network, (&self.dossier, known), words);
        Drawn {
            network,
            web,
            look: self.look.clone(),
            visible: self.visible.clone(),
            filter: self.filter.clone(),
        }
    }

    /// Does it, until it is told to stop; what has been found by then is told.
    pub fn run(&self, stop: &Arc<AtomicBool>, tell: &dyn Fn(Answer)) {
        let network = self.network();
        // The other one who can tell it to stop waits for its answers.
        if Arc::strong_count(stop) < 2 {
            return;
        }
        let drawn = Arc::new(self.drawn(network));
        let stays = self
            .shown
            .as_ref()
            .is_some_and(|s| s.network == drawn.network);
        if stays {
            tell(Answer::Same(drawn));
        } else {
            tell(Answer::Other(Arc::clone(&drawn)));
            let goes_on = || !stop.load(Ordering::Relaxed);
            let spots = self.laid_out(&drawn.network, &goes_on, tell);
            tell(Answer::Stand(spots));
        }
        tell(Answer::End);
    }

    fn laid_out(
        &self,
        network: &Network,
        goes_on: &dyn Fn() -> bool,
        tell: &dyn Fn(Answer),
    ) -> Vec<Spot> {
        let (graph, start) = (network.graph(), self.look.start(network, &self.earlier));
        if self.look.layout == LayoutKind::Circular {
            return circular(&graph, &start, goes_on);
        }
        let mut told = Instant::now() + AT_ONCE - BETWEEN;
        let mut force = ForceLayout::new(&graph, start);
        force.settle(|force| {
            if self.watched && told.elapsed() >= BETWEEN {
                told = Instant::now();
                tell(Answer::Stand(force.spots()));
            }
            goes_on()
        });
        force.spots()
    }
}
