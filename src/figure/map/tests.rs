use super::*;
use crate::analysis::{Assessments, Facts, Filter, Visible, visible_by};
use crate::carto::{PointOfView, ProjectionKind};
use crate::figure::drawn::Target;
use crate::figure::inset::InsetWishes;
use crate::figure::routes::PairRoute;
use crate::figure::strands;
use crate::figure::style::DIMMED;
use crate::figure::{Extras, Gazetteer, Glyph, Routes, highlight};
use crate::geom::{LonLat, ScreenPos, Size};
use crate::io::dossier::{Opened, builtin, read};
use crate::lang::{Lang, Texts};
use crate::model::{Item, Kind, KindRef, Place};
use crate::render::Raster;
use crate::scene::text::Fonts;
use crate::scene::{Primitive, Theme, ThemeKind, pick};
use std::collections::BTreeMap;

mod fitting;
mod labels;
mod window;

pub struct Desk {
    opened: Opened,
    assessments: Assessments,
    facts: Facts,
    visible: Visible,
    pub routes: Routes,
    texts: Texts,
    fonts: Fonts,
    theme: Theme,
    filter: Filter,
}

impl Desk {
    /// All that the map of a dossier needs.
    pub fn new(opened: Opened) -> Self {
        let assessments = Assessments::of(&opened.dossier, &opened.anchors);
        let filter = Filter::default();
        let facts = Facts::of(&opened.dossier, &assessments);
        let visible = visible_by(&facts, None, &opened.dossier, &filter);
        let (texts, fonts) = (Texts::new(Lang::En), Fonts::bundled().unwrap());
        Self {
            routes: Routes::new(
                &opened.dossier,
                &facts,
                &visible,
                &Gazetteer::of(&opened.dossier, &texts, &fonts),
            ),
            theme: Theme::shipped(ThemeKind::Light),
            opened,
            assessments,
            facts,
            visible,
            texts,
            fonts,
            filter,
        }
    }

    /// The lanes of all pairs as `camera` sees them.
    pub fn lanes(&self, camera: &Camera) -> Vec<Vec<strands::LaneDrawing<'_>>> {
        let view = strands::View {
            camera,
            lens: camera.lens(),
            area: Rect::from_xywh(0.0, 0.0, camera.size.width, camera.size.height),
            selected: None,
            crowded: false,
        };
        strands::of_pairs(&self.cx(None), &view, self.pairs().into_iter())
    }

    /// Every pair, ready to be drawn.
    pub fn pairs(&self) -> Vec<&PairRoute> {
        self.routes.ready_pairs(&self.cx(None)).collect()
    }

    pub fn builtin() -> Self {
        Self::new(builtin().unwrap())
    }

    /// The built-in dossier with some places elsewhere: longitude and latitude in degrees.
    pub fn with_places_at(moved: &[(&str, [f64; 2])]) -> Self {
        Self::edited(|json| {
            for place in json["places"].as_array_mut().unwrap() {
                let at = moved.iter().find(|(id, _)| place["id"] == *id);
                if let Some((_, [lon, lat])) = at {
                    place["lon"] = (*lon).into();
                    place["lat"] = (*lat).into();
                }
            }
        })
    }

    /// The built-in dossier after an edit of its JSON.
    pub fn edited(edit: impl FnOnce(&mut serde_json::Value)) -> Self {
        let mut json = serde_json::from_str(crate::io::dossier::BUILTIN).unwrap();
        edit(&mut json);
        Self::new(read(json.to_string().as_bytes(), "edited").unwrap())
    }

    /// The relations of the dossier.
    pub fn relations(&self) -> impl Iterator<Item = &Id<Relation>> {
        self.opened.dossier.relations().iter().map(|r| &r.id)
    }

    pub fn cx<'a>(&'a self, selection: Option<&'a Item>) -> FigureCx<'a> {
        FigureCx {
            dossier: &self.opened.dossier,
            assessments: &self.assessments,
            facts: &self.facts,
            visible: &self.visible,
            routes: &self.routes,
            joined: None,
            texts: &self.texts,
            fonts: &self.fonts,
            theme: &self.theme,
            labels: &[],
            selection,
            filter: &self.filter,
            view: PointOfView::Un,
            extras: Extras::FILE,
            wishes: InsetWishes::NONE,
            area: None,
            earlier: None,
        }
    }

    fn camera(&self, projection: ProjectionKind) -> Camera {
        let places: Vec<LonLat> = self.routes.places.iter().map(|p| p.position).collect();
        Camera::fitted(
            projection,
            &places,
            Size::new(1010.0, 780.0),
            [150.0, 115.0, 150.0, 125.0],
        )
    }
}

/// Every group by name, with how deep it lies.
fn groups<'m>(marks: &'m [Mark], found: &mut BTreeMap<String, &'m Mark>) {
    for mark in marks {
        if let Primitive::Group(group) = &mark.primitive {
            found.entry(group.name.clone()).or_insert(mark);
            groups(&group.marks, found);
        }
    }
}

#[test]
fn every_relation_and_place_has_its_group_with_its_title_and_passages() {
    let desk = Desk::builtin();
    for projection in ProjectionKind::ALL {
        let figure = base(&desk.cx(None), &desk.camera(projection), None);
        let mut found = BTreeMap::new();
        groups(&figure.scene.marks, &mut found);
        for relation in desk.opened.dossier.relations() {
            let mark = found.get(&format!("relation-{}", relation.id));
            let mark = mark.unwrap_or_else(|| panic!("{projection:?} {}", relation.id));
            let tag = mark.tag.unwrap();
            assert_eq!(figure.item(tag), Some(&Item::Relation(relation.id.clone())));
            let Primitive::Group(group) = &mark.primitive else {
                panic!("a group")
            };
            assert!(group.title.as_ref().unwrap().len() > 20);
            let desc = group.desc.as_ref().unwrap();
            assert!(relation.passages.iter().all(|p| desc.contains(&p.exact)));
        }
        for place in desk.opened.dossier.places() {
            assert!(found.contains_key(&format!("place-{}", place.id)));
        }
    }
}

#[test]
fn a_click_on_an_arrowhead_finds_its_relation() {
    let desk = Desk::builtin();
    let figure = base(
        &desk.cx(None),
        &desk.camera(ProjectionKind::Orthographic),
        None,
    );
    let mut found = BTreeMap::new();
    groups(&figure.scene.marks, &mut found);
    let mut clicked = 0;
    for relation in desk.opened.dossier.relations() {
        let Some(signs) = found.get(&format!("signs-{}", relation.id)) else {
            continue;
        };
        let Primitive::Group(group) = &signs.primitive else {
            panic!("a group")
        };
        let at = group.marks.last().unwrap().bounds.center();
        let hits = pick(&figure.scene, at, 8.0);
        let items: Vec<_> = hits.iter().filter_map(|tag| figure.item(*tag)).collect();
        assert!(items.contains(&&Item::Relation(relation.id.clone())));
        clicked += 1;
    }
    assert!(clicked >= 12, "{clicked}");
}

#[test]
fn hovering_lifts_a_relation_without_drawing_the_map_anew() {
    let desk = Desk::builtin();
    let cx = desk.cx(None);
    let figure = base(&cx, &desk.camera(ProjectionKind::Orthographic), None);
    assert!(highlight::overlay(&cx, &figure, None).marks.is_empty());
    let hovered = Target::Item(Item::Relation(Id::new("us-threat").unwrap()));
    let over = highlight::overlay(&cx, &figure, Some(&hovered));
    assert!(over.marks.len() >= 3);
    // Its band runs from dot to dot and covers neither.
    let names: Vec<String> = over
        .marks
        .iter()
        .filter_map(|mark| match &mark.primitive {
            Primitive::Group(group) => Some(group.name.clone()),
            _ => None,
        })
        .collect();
    for end in ["place-washington", "place-pyongyang"] {
        assert!(names.iter().rev().take(3).any(|n| n == end), "{names:?}");
    }
    assert_eq!(over.background.a, 0);
    let elsewhere = Target::Item(Item::Relation(Id::new("unknown").unwrap()));
    assert!(
        highlight::overlay(&cx, &figure, Some(&elsewhere))
            .marks
            .is_empty()
    );
}

#[test]
fn while_one_is_selected_the_rest_stands_back() {
    let desk = Desk::builtin();
    let selected = Item::Relation(Id::new("us-threat").unwrap());
    let figure = base(
        &desk.cx(Some(&selected)),
        &desk.camera(ProjectionKind::Orthographic),
        None,
    );
    let opacity = |name: &str| {
        let groups = figure
            .scene
            .marks
            .iter()
            .filter_map(|m| match &m.primitive {
                Primitive::Group(group) => Some(group),
                _ => None,
            });
        groups.filter(|g| g.name == name).map(|g| g.opacity).next()
    };
    assert_eq!(opacity("relations"), Some(DIMMED));
    assert_eq!(opacity("relations-selected"), Some(1.0));
    assert_eq!(opacity("places"), Some(1.0));
}

#[test]
fn names_that_stand_back_keep_their_halo_so_that_no_coast_strikes_them_through() {
    let mut desk = Desk::builtin();
    for theme in ThemeKind::ALL {
        desk.theme = Theme::shipped(theme);
        let selected = Item::Relation(Id::new("us-threat").unwrap());
        let camera = desk.camera(ProjectionKind::Orthographic);
        let figure = base(&desk.cx(Some(&selected)), &camera, None);
        let groups = figure
            .scene
            .marks
            .iter()
            .filter_map(|m| match &m.primitive {
                Primitive::Group(group) if group.name == "captions" => Some(group),
                _ => None,
            });
        let mut names = 0;
        for group in groups {
            assert_eq!(group.opacity, 1.0);
            for mark in &group.marks {
                let Primitive::Text(run) = &mark.primitive else {
                    continue;
                };
                names += 1;
                assert_eq!(run.halo.unwrap().colour.a, 255);
                assert!(run.colour.a < 255, "{}", run.text);
            }
        }
        assert!(names > 2, "{theme:?}: {names}");
    }
}

#[test]
fn names_of_places_never_overlap() {
    let desk = Desk::builtin();
    for projection in ProjectionKind::ALL {
        let mut cx = desk.cx(None);
        cx.extras.inset = false;
        let figure = base(&cx, &desk.camera(projection), None);
        for (i, a) in figure.label_boxes.iter().enumerate() {
            for b in &figure.label_boxes[i + 1..] {
                assert!(!a.overlaps(*b), "{projection:?} {a:?} {b:?}");
            }
        }
    }
}

#[test]
fn places_too_close_together_are_magnified_and_the_inset_covers_none() {
    let desk = Desk::builtin();
    let camera = desk.camera(ProjectionKind::Orthographic);
    let figure = base(&desk.cx(None), &camera, None);
    let inset = figure
        .insets
        .first()
        .expect("Pyongyang and Vladivostok lie close");
    let (center, radius) = (inset.center, inset.radius_px);
    for place in &desk.routes.places {
        let at = camera.screen_from_lonlat(place.position).unwrap();
        assert!(at.distance_px(center) > radius, "{}", place.id);
    }
    let target = Target::Item(Item::Place(Id::<Place>::new("vladivostok").unwrap()));
    assert_eq!(figure.drawn(&target).count(), 2);
}

#[test]
fn a_bundle_names_all_its_relations() {
    let text = crate::io::dossier::BUILTIN;
    let mut json: serde_json::Value = serde_json::from_str(text).unwrap();
    let relations = json["relations"].as_array_mut().unwrap();
    let pattern = relations[0].clone();
    for number in 0..12 {
        let mut more = pattern.clone();
        more["id"] = format!("more-{number}").into();
        for (n, passage) in more["passages"]
            .as_array_mut()
            .unwrap()
            .iter_mut()
            .enumerate()
        {
            passage["id"] = format!("more-{number}-{n}").into();
        }
        relations.push(more);
    }
    let opened = read(json.to_string().as_bytes(), "more").unwrap();
    let desk = Desk::new(opened);
    let figure = base(
        &desk.cx(None),
        &desk.camera(ProjectionKind::Orthographic),
        None,
    );
    let bundle = figure.targets.iter().find_map(|target| match target {
        Target::Bundle(ids) => Some(ids.len()),
        Target::Item(_) | Target::Heap(_) => None,
    });
    assert_eq!(bundle, Some(6));
}

#[test]
fn every_kind_has_a_sign_of_its_own_without_any_hue() {
    const SIDE: f32 = 16.0;
    let fonts = Fonts::bundled().unwrap();
    let raster = Raster::new(&fonts);
    let theme = Theme::shipped(ThemeKind::Print);
    let pictures: Vec<Vec<u8>> = Kind::ALL
        .iter()
        .map(|kind| {
            let glyph = Glyph::of(&KindRef::Standard(*kind));
            let scene = Scene {
                size: Size::new(SIDE, SIDE),
                background: theme.land,
                marks: glyph.marks(ScreenPos::new(SIDE / 2.0, SIDE / 2.0), 11.0, theme.ink),
            };
            raster.rgba(&scene, 1.0).unwrap().rgba
        })
        .collect();
    for (i, a) in pictures.iter().enumerate() {
        for (j, b) in pictures.iter().enumerate().skip(i + 1) {
            let apart = a
                .iter()
                .zip(b)
                .filter(|(x, y)| x.abs_diff(**y) > 96)
                .count()
                / 3;
            assert!(
                apart >= 14,
                "{:?} and {:?}: {apart}",
                Kind::ALL[i],
                Kind::ALL[j]
            );
        }
    }
}
