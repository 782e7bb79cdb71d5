//! The timeline as a picture.

use super::PictureRequest;
use crate::analysis::{Chart, Chronology, Scope, TimeOf};
use crate::app::timeline::TimelineLook;
use crate::figure::export::{self, ExportOptions};
use crate::figure::{Figure, FigureCx, Routes, timeline};
use crate::scene::Scene;

impl PictureRequest {
    /// The scene of the timeline.
    pub(super) fn timeline_scene(&self, cx: &FigureCx<'_>, mut options: ExportOptions) -> Scene {
        // A timeline has its frame and its foot beneath it, whatever else the sheet carries.
        options.title.get_or_insert_default();
        let TimelineLook { time, lanes, scope } = self.timeline;
        let (routes, cited) = (Routes::default(), timeline::placeless(cx.visible));
        let shown = timeline::shown(cx.facts, cx.visible);
        let cx = FigureCx {
            visible: &cited,
            routes: &routes,
            ..*cx
        };
        let told = |is_dense| timeline::foot_lines(&cx, (time, lanes), is_dense);
        let longest = told(true);
        let area = export::figure_area(&cx, &options, &longest);
        let most = timeline::most_lanes(area.height());
        let chronology = Chronology::of(cx.dossier, cx.facts, time);
        let sorted = (&chronology, lanes);
        let chart = Chart::of(cx.dossier, cx.facts, sorted, &shown, most);
        let filtered = self.filter.has_time() && time == TimeOf::Event;
        let scope = scope.unwrap_or_else(|| match filtered {
            true => Scope::of(self.filter.time(), chart.all()),
            false => chart.all(),
        });
        let foot = |figure: &Figure| told(timeline::is_dense(figure));
        let draw = |cx: &FigureCx<'_>| timeline::base(cx, &chart, scope, self.size);
        export::page(&cx, &options, (&longest, &foot), draw).scene
    }
}
