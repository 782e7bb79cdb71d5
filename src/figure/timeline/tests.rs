use super::fade::{Fade, pieces};
use super::*;
use crate::analysis::timeline::start;
use crate::analysis::{Chronology, LaneBy};
use crate::figure::highlight;
use crate::figure::map::tests::Desk;
use crate::figure::style::DIMMED;
use crate::io::dossier::{SetAside, read, write};
use crate::io::synthetic::{Plan, dossier};
use crate::model::Date;
use crate::model::date::Day;
use crate::scene::{Primitive, pick};
use proptest::prelude::*;
use std::sync::LazyLock;

const SIZE: Size = Size::new(900.0, 320.0);

static BUILTIN: LazyLock<Desk> = LazyLock::new(Desk::builtin);

/// More relations than have room.
static CROWD: LazyLock<Desk> = LazyLock::new(|| {
    let plan = Plan {
        relations: 2_600,
        places: 200,
        seed: 3,
        one_passage: true,
    };
    let file = write(&dossier(&plan).unwrap(), &SetAside::default());
    Desk::new(read(file.as_bytes(), "crowd").unwrap())
});

/// The built-in dossier with other dates.
fn dated(dates: &[Option<&str>]) -> Desk {
    Desk::edited(|json| {
        let relations = json["relations"].as_array_mut().unwrap();
        for (relation, date) in relations.iter_mut().zip(dates.iter().cycle()) {
            relation["when"] = date.map_or(serde_json::Value::Null, Into::into);
        }
    })
}

fn chart(cx: &FigureCx<'_>, of: TimeOf, by: LaneBy) -> Chart {
    chart_for(cx, (of, by), SIZE.height)
}

/// The chart of what is visible, for a height.
fn chart_for(cx: &FigureCx<'_>, (of, by): (TimeOf, LaneBy), height: f32) -> Chart {
    let shown = shown(cx.facts, cx.visible);
    let chronology = Chronology::of(cx.dossier, cx.facts, of);
    let sorted = (&chronology, by);
    Chart::of(cx.dossier, cx.facts, sorted, &shown, most_lanes(height))
}

fn draw(desk: &Desk, selection: Option<&Item>) -> Figure {
    let cx = desk.cx(selection);
    let chart = chart(&cx, TimeOf::Event, LaneBy::Family);
    base(&cx, &chart, chart.all(), SIZE)
}

/// The group of a name.
fn named<'f>(figure: &'f Figure, name: &str) -> Option<&'f Group> {
    figure
        .scene
        .marks
        .iter()
        .find_map(|mark| match &mark.primitive {
            Primitive::Group(group) if group.name == name => Some(&**group),
            _ => None,
        })
}

/// The texts of groups.
fn texts(figure: &Figure, names: &[&str]) -> Vec<TextRun> {
    fn all(marks: &[Mark], found: &mut Vec<TextRun>) {
        for mark in marks {
            match &mark.primitive {
                Primitive::Group(group) => all(&group.marks, found),
                Primitive::Text(run) => found.push(run.clone()),
                _ => {}
            }
        }
    }
    let mut found = Vec::new();
    for group in names.iter().filter_map(|name| named(figure, name)) {
        all(&group.marks, &mut found);
    }
    found
}

/// Without their halos.
fn boxes(runs: &[TextRun]) -> Vec<Rect> {
    let bare = runs.iter().map(|run| TextRun {
        halo: None,
        ..run.clone()
    });
    bare.map(|run| run.bounds()).collect()
}

fn apart(boxes: &[Rect]) -> bool {
    let pairs = boxes.iter().enumerate();
    pairs
        .flat_map(|(n, a)| boxes.iter().skip(n + 1).map(move |b| (a, b)))
        .all(|(a, b)| !a.overlaps(*b))
}

#[test]
fn every_relation_is_drawn_dated_or_not_and_can_be_picked() {
    let figure = draw(&BUILTIN, None);
    let [single, _] = figure.relations();
    assert_eq!(single.len(), BUILTIN.relations().count());
    let picked = |mark: &Mark| {
        let tags = pick(&figure.scene, mark.bounds.center(), 6.0);
        tags.first().and_then(|tag| figure.item(*tag)).cloned()
    };
    let mut found = BTreeSet::new();
    for mark in &named(&figure, "signs").unwrap().marks {
        let item = figure.item(mark.tag.unwrap()).unwrap().clone();
        assert_eq!(picked(mark), Some(item.clone()));
        found.insert(item);
    }
    assert_eq!(found.len(), single.len());
}

#[test]
fn the_tray_counts_what_has_no_date_and_stands_for_all_of_it() {
    let figure = draw(&BUILTIN, None);
    let words = texts(&figure, &["captions-selected"]);
    assert_eq!(words[0].text, "6 undated");
    let tags = pick(&figure.scene, boxes(&words)[0].center(), 3.0);
    let Some(Target::Bundle(ids)) = figure.target(tags[0]) else {
        panic!("several")
    };
    assert_eq!(ids.len(), 6);
}

#[test]
fn what_has_no_date_has_its_name_where_there_is_room() {
    let desk = Desk::builtin();
    let cx = desk.cx(None);
    let chart = chart(&cx, TimeOf::Event, LaneBy::Family);
    let wide = base(&cx, &chart, chart.all(), SIZE);
    let tray = Frame::new(&cx, &chart, chart.all(), SIZE).tray.unwrap();
    let names = texts(&wide, &["captions"]);
    let names: Vec<_> = names.iter().filter(|run| run.pos.x > tray.min.x).collect();
    let names: Vec<_> = names.iter().filter(|run| run.pos.y < tray.max.y).collect();
    assert_eq!(names.len(), chart.tray().rows().len());
    assert!(
        names
            .iter()
            .all(|run| run.pos.x + run.width_px <= tray.max.x)
    );
    let narrow = base(&cx, &chart, chart.all(), Size::new(420.0, 320.0));
    assert!(texts(&narrow, &["captions"]).len() < texts(&wide, &["captions"]).len());
}

#[test]
fn a_year_that_began_before_the_left_edge_has_its_name() {
    let desk = dated(&[Some("2019-06"), Some("2023-09")]);
    let figure = draw(&desk, None);
    let years: Vec<String> = texts(&figure, &["axis"])
        .into_iter()
        .map(|run| run.text)
        .collect();
    assert!(years.iter().any(|year| year == "2019"), "{years:?}");
    let cx = desk.cx(None);
    let chart = chart(&cx, TimeOf::Event, LaneBy::Family);
    let small = base(&cx, &chart, chart.all(), Size::new(420.0, 320.0));
    let years: Vec<String> = texts(&small, &["axis"])
        .into_iter()
        .map(|run| run.text)
        .collect();
    assert!(years.starts_with(&["2019".to_owned()]), "{years:?}");
}

#[test]
fn what_is_selected_stands_out_and_what_is_hovered_is_laid_over() {
    let item = Item::Relation(Id::new("cooperation-2023").unwrap());
    let figure = draw(&BUILTIN, Some(&item));
    assert_eq!(named(&figure, "relations").unwrap().opacity, DIMMED);
    assert_eq!(named(&figure, "relations-selected").unwrap().marks.len(), 1);
    let other = Target::Item(Item::Relation(Id::new("us-threat").unwrap()));
    let over = highlight::overlay(&BUILTIN.cx(Some(&item)), &figure, Some(&other));
    assert!(over.marks.len() >= 2);
    let place = Target::Item(Item::Place(Id::new("moscow").unwrap()));
    assert!(
        highlight::overlay(&BUILTIN.cx(None), &figure, Some(&place))
            .marks
            .is_empty()
    );
}

#[test]
fn pictures_of_little_say_what_there_is() {
    for (dates, words) in [
        (vec![None], Some("not known")),
        (vec![Some("2023-09-13")], None),
        (vec![Some("2023-09-13"), None], None),
        (vec![Some("Y9E18")], None),
    ] {
        let figure = draw(&dated(&dates), None);
        let told: Vec<String> = texts(&figure, &["words"])
            .into_iter()
            .map(|run| run.text)
            .collect();
        assert_eq!(told.is_empty(), words.is_none(), "{dates:?}: {told:?}");
        assert!(
            words.is_none_or(|words| told.join(" ").contains(words)),
            "{told:?}"
        );
        let [single, bundled] = figure.relations();
        let drawn: BTreeSet<_> = single.union(&bundled).collect();
        assert_eq!(drawn.len(), 14, "{dates:?}");
    }
    let desk = Desk::edited(|json| json["relations"] = serde_json::json!([]));
    let figure = draw(&desk, None);
    assert_eq!(texts(&figure, &["words"]).len(), 1);
}

#[test]
fn too_many_are_counted_and_the_drawing_stays_small() {
    let figure = draw(&CROWD, None);
    assert!(named(&figure, "density").is_some());
    assert!(figure.scene.marks.len() < 20);
    let cx = CROWD.cx(None);
    let chart = chart(&cx, TimeOf::Event, LaneBy::Family);
    // From close by they are drawn one by one.
    let close = Scope::between(start(Day(19_000)), start(Day(19_003)));
    let figure = base(&cx, &chart, close, SIZE);
    let seen = chart
        .entries
        .iter()
        .filter(|e| close.shows(chart.soft(e)))
        .count();
    assert!(seen < 200 || is_dense(&figure));
    assert!(figure.relations()[0].len() <= seen + chart.undated.len());
}

#[test]
fn what_is_selected_stands_out_of_a_crowd_as_itself_or_by_its_share() {
    let dossier = CROWD.cx(None).dossier;
    let mut relations = dossier.relations().iter();
    let dated = relations.find(|relation| relation.when.is_some()).unwrap();
    let relation = Item::Relation(dated.id.clone());
    let figure = draw(&CROWD, Some(&relation));
    assert_eq!(named(&figure, "density").unwrap().opacity, DIMMED);
    let own = &named(&figure, "relations-selected").unwrap().marks;
    assert_eq!(own.len(), 1);
    assert_eq!(figure.item(own[0].tag.unwrap()), Some(&relation));
    assert!(named(&figure, "density-selected").is_none());

    let place = Item::Place(dossier.place_of(&dated.from).unwrap().id.clone());
    let figure = draw(&CROWD, Some(&place));
    let heights = |name: &str| -> f32 {
        let marks = named(&figure, name).unwrap().marks.iter();
        marks.map(|mark| mark.bounds.height()).fold(0.0, f32::max)
    };
    // On one scale: a share of a crowd is no higher than the crowd.
    assert!(heights("density-selected") > 2.0);
    assert!(heights("density-selected") <= heights("density"));
    assert_eq!(named(&figure, "density-selected").unwrap().opacity, 1.0);
}

#[test]
fn a_narrow_axis_of_millennia_says_where_it_begins() {
    let cx = BUILTIN.cx(None);
    let chart = chart(&cx, TimeOf::Event, LaneBy::Family);
    let scope = Scope::between(-3_288_125.5, 1_384_441.5);
    let frame = Frame::new(&cx, &chart, scope, Size::new(259.310_52, 200.0));
    let (_, marks) = axis::marks(&cx, &frame);
    let text = |mark: &Mark| matches!(mark.primitive, Primitive::Text(_));
    assert!(marks.iter().any(text));
}

/// The boxes of the names on the axis, beside marks and before lanes.
fn boxes_of_names(
    desk: &Desk,
    scope: Scope,
    by: LaneBy,
    height: f32,
) -> [(&'static str, Vec<Rect>); 3] {
    let cx = desk.cx(None);
    let chart = chart_for(&cx, (TimeOf::Event, by), height);
    let figure = base(&cx, &chart, scope, Size::new(900.0, height));
    ["axis", "captions", "lane-names"].map(|group| (group, boxes(&texts(&figure, &[group]))))
}

#[test]
fn names_of_the_lowest_lanes_do_not_touch() {
    let scope = Scope::between(19_314.1, 21_336.6);
    for (names, boxes) in boxes_of_names(&BUILTIN, scope, LaneBy::Voice, 225.899_22) {
        assert!(apart(&boxes), "{names}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn names_never_overlap(
        from in 17_800.0_f64..20_000.0,
        days in 2.0_f64..3_000.0,
        by in 0_usize..5,
        crowd in any::<bool>(),
        height in 120.0_f32..600.0,
    ) {
        let desk: &Desk = if crowd { &CROWD } else { &BUILTIN };
        let scope = Scope::between(from, from + days);
        for (names, boxes) in boxes_of_names(desk, scope, LaneBy::ALL[by], height) {
            prop_assert!(apart(&boxes), "{names:?}");
            let sheet = Rect::from_xywh(0.0, 0.0, 900.0, height).grown(0.5);
            let inside = boxes.iter().all(|b| b.min.x >= sheet.min.x && b.max.x <= sheet.max.x);
            prop_assert!(inside, "{names:?} {boxes:?}");
        }
    }

    #[test]
    fn ticks_have_names_that_fit_from_days_to_millennia(
        from in -4_300_000.0_f64..3_000_000.0,
        days in prop_oneof![2.0_f64..60.0, 60.0_f64..4_000.0, 4_000.0_f64..6_000_000.0],
        width in 150.0_f32..1_600.0,
    ) {
        let cx = BUILTIN.cx(None);
        let chart = chart(&cx, TimeOf::Event, LaneBy::Family);
        let frame = Frame::new(&cx, &chart, Scope::between(from, from + days), Size::new(width, 200.0));
        let (_, marks) = axis::marks(&cx, &frame);
        let runs: Vec<TextRun> = marks.into_iter().filter_map(|mark| match mark.primitive {
            Primitive::Text(run) => Some(run),
            _ => None,
        }).collect();
        prop_assert!(apart(&boxes(&runs)));
        prop_assert!(!runs.is_empty() || frame.plot.width() < 90.0, "{:?} {}", frame.scope, width);
    }

    #[test]
    fn what_is_certain_is_solid_and_the_rest_fades_from_it(
        dates in prop::sample::select(vec![
            "2023-09", "2019?", "2018%", "2020-05-11~/2020-08-20~", "2021/..", "../2020", "2022-02-24/", "/2019-03",
            "Y9E18", "201X", "-3999/9999",
        ]),
        from in 15_000.0_f64..21_000.0,
        days in 2.0_f64..9_000.0,
    ) {
        let cx = BUILTIN.cx(None);
        let chart = chart(&cx, TimeOf::Event, LaneBy::Family);
        let frame = Frame::new(&cx, &chart, Scope::between(from, from + days), SIZE);
        let member = Date::parse(dates).unwrap().members()[0];
        for piece in pieces(&frame, &member) {
            let steps = piece.steps(&frame);
            prop_assert!(steps.iter().all(|s| s.from < s.to && (0.0..=1.0).contains(&s.strength)));
            prop_assert!(steps.windows(2).all(|pair| pair[0].to == pair[1].from));
            prop_assert!(steps.iter().all(|s| frame.plot.min.x <= s.from && s.to <= frame.plot.max.x));
            let outwards = piece.to > piece.from;
            let fades = steps.windows(2).all(|pair| {
                let (a, b) = (pair[0].strength, pair[1].strength);
                if outwards { a >= b } else { a <= b }
            });
            prop_assert!(fades, "{piece:?}");
            let solid = steps.iter().all(|s| s.strength == 1.0);
            prop_assert_eq!(solid, piece.fade == Fade::Certain || steps.is_empty());
        }
    }
}

#[test]
fn the_relations_of_an_open_list_stand_out_while_nothing_is_selected() {
    let of = |selection: Option<&Item>, list: &[Item]| {
        let cx = BUILTIN.cx(selection);
        let chart = chart(&cx, TimeOf::Event, LaneBy::Family);
        with_list(&cx, &chart, (chart.all(), SIZE), list)
    };
    let dims = |figure: &Figure| {
        let mut marks = figure.scene.marks.iter();
        marks.any(|mark| match &mark.primitive {
            Primitive::Group(group) => (group.opacity - DIMMED).abs() < 1e-6,
            _ => false,
        })
    };
    let [one, other] = ["us-threat", "us-demand"].map(|id| Item::Relation(Id::new(id).unwrap()));
    assert!(!dims(&of(None, &[])));
    let listed = of(None, std::slice::from_ref(&one));
    assert!(dims(&listed));
    assert_ne!(listed.scene, of(None, std::slice::from_ref(&other)).scene);
    // What is selected comes before the list.
    let selected = of(Some(&other), &[]);
    assert_eq!(
        of(Some(&other), std::slice::from_ref(&one)).scene,
        selected.scene
    );
}
