//! The timeline as it is drawn: chart, figure and highlight, each made anew only when what it shows has changed.

use super::super::PanelCx;
use super::super::pointing::stops as stops_of;
use super::histogram::{self, Heap};
use crate::analysis::{Chart, Chronology, Filter, LaneBy, Scope, TickStep, TimeOf};
use crate::figure::highlight::overlay;
use crate::figure::inset::InsetWishes;
use crate::figure::timeline::{self, Frame};
use crate::figure::{Extras, Figure, FigureCx, Routes, Target};
use crate::geom::{ScreenPos, Size};
use crate::lang::Lang;
use crate::model::date::{Day, Span};
use crate::model::{Relation, RowId};
use crate::render::screen::{Door, Placing, ScreenPainter};
use crate::scene::{ThemeKind, pick};
use eframe::egui::{Painter, Pos2, Rect, Ui};

/// What a chart is of.
#[derive(Clone, Debug, PartialEq)]
struct ChartKey {
    dossier: u64,
    /// The filter, whatever the time.
    filter: Filter,
    time: TimeOf,
    lanes: LaneBy,
    most: usize,
}

/// What a chart follows from, as plain numbers: while they are the same, the filter need not be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Gathered {
    dossier: u64,
    derived: u64,
    time: TimeOf,
    lanes: LaneBy,
    most: usize,
}

/// What a figure is of.
#[derive(Clone, Debug, PartialEq)]
struct FigureKey {
    chart: u64,
    frame: Frame,
    theme: ThemeKind,
    lang: Lang,
    /// What stands out, and whether that is all.
    looked: (u64, bool),
}

/// The timeline as it is drawn.
pub struct TimelineView {
    gathered: Option<Gathered>,
    /// When everything is, for which revision of the dossier; kept from filter to filter.
    chronology: Option<(u64, Chronology)>,
    chart: Option<(ChartKey, Chart)>,
    /// The choice of time, whose ends are in view to be taken hold of.
    chosen: Span,
    /// Counts the charts that were made.
    charts: u64,
    /// Where everything stands while all of time is in view: for which chart, size and language.
    frame: Option<((u64, Size, Lang), Frame)>,
    figure: Option<(FigureKey, Figure)>,
    /// Counts the figures that were made.
    number: u64,
    /// Whether a lane shows how many there are, because they are too many to draw one by one.
    dense: bool,
    /// How many there are over time, for the histogram.
    heap: Option<(u64, Heap)>,
    stops: Option<Vec<(Target, ScreenPos)>>,
    routes: Routes,
    screen: ScreenPainter,
}

impl Default for TimelineView {
    fn default() -> Self {
        Self {
            gathered: None,
            chronology: None,
            chart: None,
            chosen: Span::ALWAYS,
            charts: 0,
            frame: None,
            figure: None,
            number: 0,
            dense: false,
            heap: None,
            stops: None,
            routes: Routes::default(),
            screen: ScreenPainter::through(Door::Card),
        }
    }
}

impl TimelineView {
    /// Whether there are too many to draw one by one.
    pub fn is_dense(&self) -> bool {
        self.dense
    }

    /// Gathers what the filter lets through at any time, when that has changed.
    pub fn gather(&mut self, cx: &PanelCx<'_>, (time, lanes): (TimeOf, LaneBy), size: Size) {
        let session = cx.session;
        let gathered = Gathered {
            dossier: session.workspace().revision,
            derived: session.derived().revision,
            time,
            lanes,
            most: timeline::most_lanes(size.height),
        };
        if self.gathered.replace(gathered) == Some(gathered) {
            return;
        }
        self.chosen = session.focus().filter.time();
        // Another choice of time, or of words, leaves the chart as it is.
        let key = ChartKey {
            dossier: gathered.dossier,
            filter: Filter {
                from: None,
                to: None,
                ..session.focus().filter.clone()
            },
            time,
            lanes,
            most: gathered.most,
        };
        if self.chart.as_ref().is_some_and(|(known, _)| *known == key) {
            return;
        }
        let visible = session.visible_at_any_time();
        let (dossier, facts) = (cx.dossier(), &session.derived().facts);
        let shown = timeline::shown(facts, &visible);
        let known = self.chronology.take();
        let known = known.filter(|(known, kept)| (*known, kept.time_of()) == (key.dossier, time));
        let (_, chronology) = self
            .chronology
            .insert(known.unwrap_or_else(|| (key.dossier, Chronology::of(dossier, facts, time))));
        let chart = Chart::of(dossier, facts, (chronology, lanes), &shown, key.most);
        self.chart = Some((key, chart));
        self.charts += 1;
    }

    /// The frame of a stretch; of all there is when none is given.
    pub fn frame(&mut self, cx: &PanelCx<'_>, scope: Option<Scope>, size: Size) -> Frame {
        let key = (self.charts, size, cx.texts().lang());
        let known = self.frame.filter(|(known, _)| *known == key);
        let whole = known.map_or_else(
            || {
                let empty = Chart::default();
                let chart = self.chart.as_ref().map_or(&empty, |(_, chart)| chart);
                Frame::new(&self.cx(cx), chart, chart.all(), size)
            },
            |(_, frame)| frame,
        );
        self.frame = Some((key, whole));
        self.frame_like(&whole, scope)
    }

    /// The same frame with another stretch; of all there is when none is given.
    pub fn frame_like(&self, frame: &Frame, scope: Option<Scope>) -> Frame {
        let chart = self.chart.as_ref();
        let all = || chart.map_or(frame.scope, |(_, c)| c.all().holding(self.chosen));
        Frame {
            scope: scope.unwrap_or_else(all),
            ..*frame
        }
    }

    /// The frame of the last drawing.
    pub fn last_frame(&self) -> Option<Frame> {
        self.figure.as_ref().map(|(key, _)| key.frame)
    }

    /// The relations that have no date.
    pub fn undated(&self) -> &[RowId<Relation>] {
        let chart = self.chart.as_ref();
        chart.map_or(&[], |(_, chart)| chart.tray().rows())
    }

    /// Makes the figure anew when what it shows has changed.
    pub fn draw(&mut self, cx: &PanelCx<'_>, frame: &Frame, size: Size) {
        let involvement = cx.session.involvement();
        let key = FigureKey {
            chart: self.charts,
            frame: *frame,
            theme: cx.kit.theme.kind,
            lang: cx.texts().lang(),
            looked: (involvement.number(), involvement.is_all()),
        };
        if self.figure.as_ref().is_some_and(|(known, _)| *known == key) {
            return;
        }
        let Some((_, chart)) = &self.chart else {
            return;
        };
        let figure_cx = self.cx(cx);
        let list = cx.session.focus().listing.as_ref();
        let list = list.filter(|_| !involvement.is_all());
        let list = list.map_or(&[][..], |list| &list.items);
        let figure = timeline::with_list(&figure_cx, chart, (frame.scope, size), list);
        self.dense = timeline::is_dense(&figure);
        self.figure = Some((key, figure));
        self.stops = None;
        self.number += 1;
    }

    /// The figure, and over it what the pointer or the keyboard is on.
    pub fn paint(
        &mut self,
        painter: &Painter,
        cx: &PanelCx<'_>,
        corner: Pos2,
        met: Option<&Target>,
    ) {
        let Some((_, figure)) = &self.figure else {
            return;
        };
        let placing = Placing::at(corner);
        self.screen
            .paint(self.number, &figure.scene.marks, painter, placing);
        let hovered = cx.session.focus().hover.clone().map(Target::Item);
        let hovered = hovered.as_ref().or(met);
        if hovered.is_some() {
            let figure_cx = figure_cx(cx, &self.routes);
            let over = overlay(&figure_cx, figure, hovered);
            self.screen.paint_over(&over.marks, painter, placing);
        }
    }

    /// Draws how many there are over time.
    pub fn histogram(&mut self, ui: &mut Ui, cx: &PanelCx<'_>, place: Rect, frame: &Frame) {
        let (Some((_, chart)), number) = (&self.chart, self.number) else {
            return;
        };
        if self.heap.as_ref().is_none_or(|(known, _)| *known != number) {
            self.heap = Some((number, Heap::of(chart, frame)));
        }
        if let Some((_, heap)) = &self.heap {
            histogram::show(ui, cx, place, (heap, frame));
        }
    }

    /// What lies nearest to a point, within a radius in points.
    pub fn pick(&self, at: ScreenPos, radius: f32) -> Option<Target> {
        let (_, figure) = self.figure.as_ref()?;
        let tags = pick(&figure.scene, at, radius);
        figure.target(*tags.first()?).cloned()
    }

    /// What is drawn one by one, each once, with a point on it: from left to right.
    pub fn stops(&mut self) -> &[(Target, ScreenPos)] {
        let figure = self.figure.as_ref().map(|(_, figure)| figure);
        self.stops.get_or_insert_with(|| {
            let mut stops = figure.map_or_else(Vec::new, stops_of);
            stops.sort_by(|(_, a), (_, b)| {
                (a.x, a.y)
                    .partial_cmp(&(b.x, b.y))
                    .unwrap_or(std::cmp::Ordering::Equal)
            });
            stops
        })
    }

    /// The same, as far as somebody has asked for them.
    pub fn known_stops(&self) -> &[(Target, ScreenPos)] {
        self.stops.as_deref().unwrap_or_default()
    }

    /// From one tick of the axis to the next.
    pub fn tick(&self, cx: &PanelCx<'_>, frame: &Frame) -> TickStep {
        timeline::ticks(&self.cx(cx), frame).step
    }

    /// The first and the last day of what is named at a point of the axis; `None` beside the axis.
    pub fn named_at(&self, cx: &PanelCx<'_>, frame: &Frame, at: ScreenPos) -> Option<[Day; 2]> {
        timeline::named_at(&self.cx(cx), frame, at)
    }

    fn cx<'a>(&'a self, cx: &PanelCx<'a>) -> FigureCx<'a> {
        figure_cx(cx, &self.routes)
    }
}

fn figure_cx<'a>(cx: &PanelCx<'a>, routes: &'a Routes) -> FigureCx<'a> {
    let derived = cx.session.derived();
    FigureCx {
        dossier: cx.dossier(),
        assessments: &derived.assessments,
        facts: &derived.facts,
        visible: &derived.visible,
        routes,
        joined: None,
        texts: &derived.texts,
        fonts: cx.kit.fonts(),
        theme: &cx.kit.theme,
        labels: &[],
        selection: cx.session.focus().selection.as_ref(),
        filter: &cx.session.focus().filter,
        view: cx.session.settings().view,
        extras: Extras::WINDOW,
        wishes: InsetWishes::NONE,
        area: None,
        earlier: None,
    }
}
