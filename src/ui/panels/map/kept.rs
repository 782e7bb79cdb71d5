//! The courses of the map, made anew when what is visible has changed; the names of places outlast any filter.

use super::super::PanelCx;
use crate::figure::{Gazetteer, Routes};
use crate::lang::Lang;

/// The courses of the map, with what of them is kept from filter to filter.
#[derive(Default)]
pub(super) struct KeptRoutes {
    /// What of the places outlasts any filter, with the revision of the dossier and the language that it is of.
    gazetteer: Option<((u64, Lang), Gazetteer)>,
    /// The courses, with the revision of what they follow from.
    routes: Option<(u64, Routes)>,
}

impl KeptRoutes {
    /// The courses as they were last made.
    pub fn get(&self) -> Option<&Routes> {
        self.routes.as_ref().map(|(_, routes)| routes)
    }

    /// Brings them up to date; whether that is news.
    pub fn follow(&mut self, cx: &PanelCx<'_>) -> bool {
        let derived = cx.session.derived();
        let known = self.routes.as_ref();
        if known.is_some_and(|(revision, _)| *revision == derived.revision) {
            return false;
        }
        let key = (cx.session.workspace().revision, cx.texts().lang());
        let known = self.gazetteer.take().filter(|(known, _)| *known == key);
        let (_, gazetteer) = self.gazetteer.insert(known.unwrap_or_else(|| {
            let gazetteer = Gazetteer::of(cx.dossier(), cx.texts(), cx.kit.fonts());
            (key, gazetteer)
        }));
        let routes = Routes::new(cx.dossier(), &derived.facts, &derived.visible, gazetteer);
        self.routes = Some((derived.revision, routes));
        true
    }
}
