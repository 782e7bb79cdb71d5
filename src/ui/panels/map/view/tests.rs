use super::*;
use crate::app::resources::Resources;
use crate::app::{Origin, Session, Settings};
use crate::carto::ProjectionKind;
use crate::geom::Size;
use crate::io::dossier::{Opened, SetAside, builtin, read, write};
use crate::io::synthetic::{Plan, dossier};
use crate::scene::Primitive;
use crate::ui::kit::Kit;

/// A map of a dossier, and what it is drawn from.
struct Sheet {
    session: Session,
    kit: Kit,
    view: MapView,
    start: Camera,
}

impl Sheet {
    fn of(opened: Opened) -> Self {
        let session = Session::new(opened, Origin::Builtin, Settings::default());
        let positions: Vec<_> = session
            .workspace()
            .dossier
            .places()
            .iter()
            .map(|p| p.position)
            .collect();
        let size = Size::new(900.0, 600.0);
        let margins = map::fit_margins_px(size);
        let start = Camera::fitted(ProjectionKind::NaturalEarth, &positions, size, margins);
        let resources = Arc::new(Resources::load().unwrap());
        Self {
            session,
            kit: Kit::new(resources, ThemeKind::Light),
            view: MapView::new(&Context::default()),
            start,
        }
    }

    fn dense() -> Self {
        let plan = Plan {
            relations: 400,
            places: 60,
            seed: 3,
            one_passage: false,
        };
        let file = write(&dossier(&plan).unwrap(), &SetAside::default());
        Self::of(read(file.as_bytes(), "dense").unwrap())
    }

    fn update(&mut self, camera: &Camera, moving: bool) {
        let mut commands = Vec::new();
        let cx = PanelCx {
            session: &self.session,
            kit: &self.kit,
            commands: &mut commands,
            hovered: None,
        };
        self.view.update(&cx, camera, (moving, 0.0), None);
    }

    /// The view after a drag by so many pixels to the right.
    fn dragged(&self, by_px: f32) -> Camera {
        let from = self.start.size.center();
        self.start.dragged(from, from.moved(by_px, 0.0))
    }

    /// Waits for the fine ground of a view.
    fn rest(&mut self, camera: &Camera) {
        self.update(camera, false);
        for _ in 0..600 {
            if self.view.is_settled() {
                return self.update(camera, false);
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
            self.update(camera, false);
        }
        panic!("the ground does not come");
    }

    fn made_of(&self) -> Camera {
        self.view.figure.as_ref().unwrap().0.camera
    }
}

#[test]
fn a_crowded_figure_is_moved_a_little_way_and_made_anew_after_a_long_one() {
    let mut sheet = Sheet::dense();
    let start = sheet.start;
    sheet.update(&start, false);
    let first = sheet.view.number;
    let place = |sheet: &mut Sheet| sheet.view.stops().first().cloned().unwrap();
    let (target, at) = place(&mut sheet);

    let near = sheet.dragged(30.0);
    sheet.update(&near, true);
    assert_eq!(sheet.view.number, first);
    assert_eq!(sheet.made_of(), start);
    let (same, moved) = place(&mut sheet);
    assert_eq!(same, target);
    assert!((moved.x - at.x - 30.0).abs() < 0.01 && (moved.y - at.y).abs() < 0.01);
    // What is picked is what is seen there.
    assert!(sheet.view.pick(moved, 3.0).contains(&target));

    let far = sheet.dragged(200.0);
    sheet.update(&far, true);
    assert_eq!(sheet.view.number, first + 1);
    assert_eq!(sheet.made_of(), far);

    let released = sheet.dragged(230.0);
    sheet.update(&released, true);
    assert_eq!(sheet.view.number, first + 1);
    sheet.update(&released, false);
    assert_eq!(sheet.view.number, first + 2);
    assert_eq!(sheet.made_of(), released);
    assert_eq!(sheet.view.moved, Vec2::ZERO);
}

/// The corners of the ground in the insets that are drawn.
fn corners(sheet: &Sheet) -> usize {
    fn count(marks: &[Mark], inside: bool) -> usize {
        let each = marks.iter().map(|mark| match &mark.primitive {
            Primitive::Path(path) if inside => path.subpaths.iter().map(Vec::len).sum(),
            Primitive::Group(group) => count(&group.marks, inside || group.name == "inset-ground"),
            _ => 0,
        });
        each.sum()
    }
    let figure = &sheet.view.figure.as_ref().unwrap().1;
    count(&figure.scene.marks, false)
}

#[test]
fn an_inset_stays_while_the_map_is_panned_over_a_ground_of_its_own() {
    let mut sheet = Sheet::of(builtin().unwrap());
    let start = sheet.start;
    sheet.update(&start, true);
    let coarse = corners(&sheet);
    sheet.rest(&start);
    let fine = corners(&sheet);
    assert!(coarse > 10 && fine > coarse, "{coarse} {fine}");
    let before: Vec<Inset> = sheet.view.insets().collect();
    assert_eq!(before.len(), 1);
    let near = sheet.dragged(-30.0);
    sheet.update(&near, true);
    let inset = sheet.view.insets().next().expect("the inset stays");
    // It went with its places, and its ground with it.
    assert!((inset.center.x - before[0].center.x + 30.0).abs() < 0.1);
    assert_eq!(corners(&sheet), fine);
    sheet.rest(&near);
    assert_eq!(sheet.view.insets().count(), 1);
}
