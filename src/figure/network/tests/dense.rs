//! Networks of many relations: nothing is left out, the busiest are named, and the lines of one node alone are its own.

use super::*;
use crate::model::Dossier;
use crate::scene::{Group, Mark, Primitive};

/// The network of actors of a synthetic dossier.
fn crowd(relations: usize, places: usize) -> Laid {
    let plan = Plan {
        relations,
        places,
        seed: 2,
        one_passage: true,
    };
    laid(&dossier(&plan).unwrap())
}

fn laid(dossier: &Dossier) -> Laid {
    let file = write(dossier, &SetAside::default());
    let desk = Desk::new(read(file.as_bytes(), "crowd").unwrap());
    Laid::new(desk, NodeKind::Actors, LayoutKind::Force)
}

fn group<'m>(marks: &'m [Mark], name: &str) -> Option<&'m Group> {
    marks.iter().find_map(|mark| match &mark.primitive {
        Primitive::Group(group) if group.name == name => Some(&**group),
        _ => None,
    })
}

/// All texts of some marks.
fn texts(marks: &[Mark]) -> Vec<&str> {
    let mut all = Vec::new();
    for mark in marks {
        match &mark.primitive {
            Primitive::Text(run) => all.push(run.text.as_str()),
            Primitive::Group(group) => all.extend(texts(&group.marks)),
            Primitive::Path(_) | Primitive::Disc(_) => {}
        }
    }
    all
}

#[test]
fn what_has_no_line_of_its_own_is_in_the_faint_web_and_the_foot_says_so() {
    let laid = crowd(3_000, 400);
    let figure = laid.draw(None, 1.0);
    let stock = figure.stock.unwrap();
    let faint = group(&figure.scene.marks, "relations-faint").unwrap();
    assert_eq!(stock.lines + faint.marks.len(), laid.web.bonds.len());
    assert!(stock.faint && stock.drawn < stock.all);
    assert!(
        texts(&figure.scene.marks)
            .iter()
            .any(|text| text.contains("the others faint"))
    );
    // Faint ones are fainter than the faintest that have a width of their own.
    let opacity = |mark: &Mark| match &mark.primitive {
        Primitive::Path(path) => path.stroke.unwrap().colour.a,
        _ => panic!("{mark:?}"),
    };
    let most = faint.marks.iter().map(opacity).max().unwrap();
    assert!(most <= 128, "{most}");
    // Nothing of it is met by the pointer.
    assert!(faint.marks.iter().all(|mark| mark.tag.is_none()));
}

#[test]
fn what_somebody_does_to_himself_is_drawn_however_full_the_sheet_is() {
    let plan = Plan {
        relations: 3_000,
        places: 400,
        seed: 2,
        one_passage: true,
    };
    let mut parts = dossier(&plan).unwrap().into_parts();
    for relation in parts.relations.iter_mut().rev().take(12) {
        relation.to = relation.from.clone();
    }
    let laid = laid(&Dossier::from_parts(parts).unwrap());
    let loops = laid.web.bonds.iter();
    let loops = loops.filter(|bond| bond.ends[0] == bond.ends[1]).count();
    assert!(loops > 5, "{loops}");
    let figure = laid.draw(None, 1.0);
    let faint = group(&figure.scene.marks, "relations-faint").unwrap();
    let lines = figure.stock.unwrap().lines;
    assert_eq!(lines + faint.marks.len(), laid.web.bonds.len());
}

#[test]
fn lines_of_many_have_no_halo_and_nothing_stands_on_most_of_them() {
    let laid = crowd(3_000, 400);
    let figure = laid.draw(None, 1.0);
    let lines = group(&figure.scene.marks, "relations").unwrap();
    let halos = lines.marks.iter().filter(|mark| mark.tag.is_none());
    assert_eq!(halos.count(), 0);
    let signs = group(&figure.scene.marks, "signs").map_or(0, |group| group.marks.len());
    assert!(signs <= 24, "{signs}");
}

#[test]
fn the_busiest_are_named() {
    for (relations, places) in [(600, 300), (3_000, 400), (9_000, 1_500)] {
        let laid = crowd(relations, places);
        let figure = laid.draw(None, 1.0);
        let named = texts(&group(&figure.scene.marks, "node-names").unwrap().marks);
        let mut nodes: Vec<&NodeMark> = laid.web.nodes.iter().collect();
        nodes.sort_by_key(|node| std::cmp::Reverse(node.degree));
        for node in nodes.iter().take(5) {
            let name = &*node.label.name;
            assert!(named.contains(&name), "{name} of {relations}");
        }
    }
}

#[test]
fn a_node_shows_its_own_lines_and_the_names_at_their_ends_and_no_others() {
    let laid = crowd(1_500, 300);
    let drawing = laid.drawing(1.0);
    let figure = laid.draw(None, 1.0);
    let cx = laid.desk.cx(None);
    let mut shown = 0;
    for (node, number) in laid.web.nodes.iter().zip(0_u32..).take(120) {
        let own = laid.web.bonds.iter().filter(|b| b.ends.contains(&number));
        let own: Vec<&Bond> = own.collect();
        let marks = spokes(&cx, &drawing, &figure, &node.node.item());
        assert_eq!(marks.is_some(), !own.is_empty(), "{:?}", node.node);
        let Some(marks) = marks else { continue };
        shown += 1;
        let ends: BTreeSet<u32> = own.iter().flat_map(|bond| bond.ends).collect();
        let lines = group(&marks, "relations").unwrap();
        let lines = lines.marks.iter().filter(|mark| mark.tag.is_some());
        assert_eq!(lines.count(), own.len());
        let dots = &group(&marks, "nodes").unwrap().marks;
        let dots = dots.iter().filter(|mark| mark.tag.is_some());
        assert_eq!(dots.count(), ends.len());
        let names: BTreeSet<&str> = ends
            .iter()
            .map(|end| &*laid.web.nodes[*end as usize].label.name)
            .collect();
        let told = texts(&group(&marks, "node-names").unwrap().marks);
        assert!(told.iter().all(|name| names.contains(name)), "{told:?}");
        assert!(told.contains(&&*node.label.name), "{told:?}");
        assert!(told.len() > 1 || ends.len() < 3, "{told:?}");
    }
    assert!(shown > 60, "{shown}");
}

#[test]
fn a_list_shows_the_lines_of_its_relations_and_no_others() {
    let laid = crowd(1_500, 300);
    let (drawing, figure) = (laid.drawing(1.0), laid.draw(None, 1.0));
    let cx = laid.desk.cx(None);
    let strongest = laid.web.bonds.iter().max_by_key(|bond| bond.bunch.len());
    let bond = strongest.unwrap();
    let some: Vec<&Id<Relation>> = bond
        .bunch
        .fan
        .strands
        .iter()
        .map(|(id, _)| id)
        .take(2)
        .collect();
    let marks = traces(&cx, &drawing, &figure, some.iter().copied()).unwrap();
    let lines = group(&marks, "relations").unwrap();
    assert_eq!(
        lines.marks.iter().filter(|mark| mark.tag.is_some()).count(),
        1
    );
    let signs = group(&marks, "signs").unwrap();
    assert_eq!(texts(&signs.marks), ["2"]);
    assert!(traces(&cx, &drawing, &figure, std::iter::empty()).is_none());
}

#[test]
fn where_lines_are_few_and_for_what_is_no_node_nothing_is_veiled() {
    let laid = Laid::new(Desk::builtin(), NodeKind::Actors, LayoutKind::Force);
    let (drawing, figure) = (laid.drawing(1.0), laid.draw(None, 1.0));
    let item = laid.web.nodes[0].node.item();
    assert!(spokes(&laid.desk.cx(None), &drawing, &figure, &item).is_none());
    let laid = crowd(1_500, 300);
    let (drawing, figure) = (laid.drawing(1.0), laid.draw(None, 1.0));
    let (relation, _) = &laid.web.bonds[0].bunch.fan.strands[0];
    let relation = Item::Relation(relation.clone());
    assert!(spokes(&laid.desk.cx(None), &drawing, &figure, &relation).is_none());
}
