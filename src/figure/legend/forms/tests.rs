use super::super::super::drawn::Target;
use super::super::super::map::base;
use super::super::super::map::tests::Desk;
use super::*;
use crate::carto::{Camera, ProjectionKind};
use crate::geom::Size;
use crate::io::dossier::{SetAside, read, write};
use crate::io::synthetic::{Plan, dossier};
use serde_json::{Value, json};

/// A dossier of more relations than are drawn one by one.
fn crowd() -> Value {
    let plan = Plan {
        relations: 900,
        places: 200,
        seed: 3,
        one_passage: true,
    };
    let file = write(&dossier(&plan).unwrap(), &SetAside::default());
    serde_json::from_str(&file).unwrap()
}

fn desk(dossier: &Value) -> Desk {
    Desk::new(read(dossier.to_string().as_bytes(), "crowd").unwrap())
}

/// What the legend explains of what only large maps have.
fn told(desk: &Desk) -> Vec<Form> {
    let few = [Form::Number, Form::Heap, Form::Loop];
    let told = forms(&desk.cx(None)).into_iter().map(|entry| entry.form);
    told.filter(|form| few.contains(form)).collect()
}

#[test]
fn the_legend_explains_numbers_dots_for_several_and_loops_only_where_there_are_some() {
    assert_eq!(told(&Desk::builtin()), []);
    let mut dossier = crowd();
    let many = desk(&dossier);
    let camera = Camera::world(ProjectionKind::Orthographic, Size::new(600.0, 600.0));
    let figure = base(&many.cx(None), &camera, None);
    assert!(figure.targets.iter().any(|t| matches!(t, Target::Heap(_))));
    assert_eq!(told(&many), [Form::Number, Form::Heap, Form::Loop]);
    // So many relations between two places that lie far apart.
    let ids = [0, 1].map(|n| dossier["places"][n]["id"].clone());
    for relation in dossier["relations"].as_array_mut().unwrap() {
        relation["from"] = json!({ "place": ids[0] });
        relation["to"] = json!({ "place": ids[1] });
    }
    dossier["actors"] = json!([]);
    dossier["places"].as_array_mut().unwrap().truncate(2);
    dossier["places"][0]["lon"] = json!(0.0);
    dossier["places"][1]["lon"] = json!(120.0);
    assert_eq!(told(&desk(&dossier)), [Form::Number]);
    // Some of them come back to where they began; not all relations of this dossier are visible.
    for number in 0..20 {
        dossier["relations"][number]["to"] = json!({ "place": ids[0] });
    }
    assert_eq!(told(&desk(&dossier)), [Form::Number, Form::Loop]);
}
