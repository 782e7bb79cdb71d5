use super::super::super::map::tests::Desk;
use super::*;
use crate::io::dossier::{SetAside, read, write};
use crate::io::synthetic::{Plan, dossier};

/// Relations from so many documents.
fn desk(documents: usize) -> Desk {
    let plan = Plan {
        relations: 10 * documents,
        places: 40,
        seed: 5,
        one_passage: true,
    };
    let file = write(&dossier(&plan).unwrap(), &SetAside::default());
    let mut json: serde_json::Value = serde_json::from_str(&file).unwrap();
    let known = json["documents"].as_array().unwrap().clone();
    let named = known.iter().cycle().zip(0..documents);
    let named = named.map(|(document, n)| {
        let mut document = document.clone();
        document["id"] = format!("doc-{n}").into();
        document
    });
    json["documents"] = named.collect();
    for (n, relation) in json["relations"]
        .as_array_mut()
        .unwrap()
        .iter_mut()
        .enumerate()
    {
        relation["passages"][0]["document"] = format!("doc-{}", n % documents).into();
    }
    Desk::new(read(json.to_string().as_bytes(), "documents").unwrap())
}

#[test]
fn sources_stand_in_as_many_columns_as_fit_and_are_read_downwards() {
    let desk = desk(60);
    let cx = desk.cx(None);
    let count = quoted(&cx).len();
    assert_eq!(count, 60);
    let px = |text: &str| cx.fonts.width_px(text, Face::Sans, SOURCE_PX, 0.0);
    let mut before = 0;
    for (width_px, most) in [
        (300.0, 6),
        (900.0, 6),
        (1500.0, 6),
        (4000.0, 6),
        (4000.0, 40),
    ] {
        let sources = set(&cx, width_px, most);
        let placed: Vec<_> = sources.placed().collect();
        let numbered = placed.iter().filter(|(line, ..)| !line.number.is_empty());
        let numbers: Vec<&str> = numbered.map(|(line, ..)| line.number.as_str()).collect();
        let in_order: Vec<String> = (1..=numbers.len()).map(|n| n.to_string()).collect();
        assert_eq!(numbers, in_order);
        assert!(numbers.len() >= before, "{width_px}");
        before = numbers.len();
        assert!(sources.in_column <= most);
        if numbers.len() < count {
            let more = say(&cx, "figure-relations-more", count - numbers.len());
            assert!(placed.iter().any(|(line, ..)| line.text == more));
        }
        for (n, (line, row, right_px)) in placed.iter().enumerate() {
            assert!(*row < sources.height());
            let end_px = right_px + sources.indent_px + px(&line.text);
            assert!(end_px <= width_px, "{width_px}: {}", line.text);
            assert!(px(&line.number) < sources.indent_px);
            let beside = placed.iter().find(|(_, r, x)| r == row && x > right_px);
            assert!(beside.is_none_or(|(_, _, x)| end_px + 10.0 < *x));
            if let Some((_, next, x)) = placed.get(n + 1) {
                assert!(*next == row + 1 || *next == 0 && x > right_px);
            }
        }
        let columns = placed.iter().filter(|(_, row, _)| *row == 0).count();
        println!("{width_px} {most}: {} in {columns}", numbers.len());
        if sources.step_px > 0.0 && numbers.len() < count {
            // No further column would have fitted.
            #[expect(clippy::cast_precision_loss, reason = "a few columns")]
            let next_px = columns as f32 * sources.step_px + sources.step_px - BETWEEN_PX;
            assert!(next_px > width_px, "{width_px}");
        }
    }
    assert_eq!(before, count);
}

#[test]
fn a_few_sources_leave_the_map_its_room() {
    let desk = desk(3);
    let cx = desk.cx(None);
    assert_eq!(set(&cx, 4000.0, 10).in_column, 1);
    let narrow = set(&cx, 300.0, 10);
    assert!(narrow.placed().all(|(_, _, right_px)| right_px == 0.0));
    assert!(narrow.in_column >= 3);
}
