//! Networks with nodes in which no relation ends: those with relations have the sheet, and all others are drawn or counted.

use super::*;
use std::collections::BTreeSet;

/// The built-in dossier with so many actors of whom no relation tells.
fn with_lone(count: usize) -> Desk {
    Desk::edited(|json| {
        let lone = |n| {
            let name = format!("Lone {n}");
            serde_json::json!({"id": format!("lone-{n}"), "names": {"en": name}, "kind": "person"})
        };
        let actors = json["actors"].as_array_mut().unwrap();
        actors.extend((0..count).map(lone));
    })
}

#[test]
fn what_has_relations_covers_half_of_the_sheet_whatever_number_has_none() {
    for count in [10, 100, 1_000, 10_000] {
        for layout in LayoutKind::ALL {
            let laid = Laid::new(with_lone(count), NodeKind::Actors, layout);
            let view = laid.drawing(1.0).view;
            let nodes = laid.web.nodes.iter().zip(&laid.spots);
            let tied = nodes.filter(|(node, _)| node.degree > 0);
            let tied: Vec<ScreenPos> = tied.map(|(_, at)| view.screen_from_spot(*at)).collect();
            assert_eq!(tied.len(), 7);
            let whole = Rect::around(&tied);
            let longer = whole.width().max(whole.height());
            let shorter = SIZE.width.min(SIZE.height);
            assert!(longer > 0.5 * shorter, "{whole:?} of {count}, {layout:?}");
        }
    }
}

#[test]
fn every_node_without_a_relation_is_drawn_or_counted() {
    for count in [10, 1_498, 1_499, 10_000] {
        let laid = Laid::new(with_lone(count), NodeKind::Actors, LayoutKind::Force);
        let figure = laid.draw(None, 1.0);
        let drawn: BTreeSet<&str> = figure
            .targets
            .iter()
            .filter_map(|target| match target {
                Target::Item(Item::Actor(id)) => Some(id.as_str()),
                _ => None,
            })
            .collect();
        let lone = drawn.iter().filter(|id| id.starts_with("lone-")).count();
        // Two of the built-in dossier have none, either.
        let all = count + 2;
        assert!(lone <= all.min(MOST_ALONE));
        let cx = laid.desk.cx(None);
        let foot = foot_lines(&cx, &laid.drawing(1.0), figure.stock).join("\n");
        assert_eq!(foot.contains("Nodes without a relation"), all > MOST_ALONE);
        if all > MOST_ALONE {
            let more = cx.texts.number(all - MOST_ALONE);
            assert!(
                foot.contains(&format!("1,500 shown, and {more} more")),
                "{foot}"
            );
        }
        let alone = laid.web.nodes.iter().filter(|node| node.degree == 0);
        let mut kept = 0;
        for node in alone {
            kept += 1;
            assert!(drawn.contains(node.node.id()), "{:?}", node.node);
        }
        assert_eq!(kept + laid.web.left_out, all);
    }
}

#[test]
fn dots_without_a_relation_do_not_touch_and_are_no_larger_than_the_others() {
    let laid = Laid::new(with_lone(10_000), NodeKind::Actors, LayoutKind::Force);
    for sized in [false, true] {
        let drawing = NetworkDrawing {
            sized,
            ..laid.drawing(1.0)
        };
        let cx = laid.desk.cx(None);
        let painter = Painter::new(&cx, &drawing, None);
        let nodes = laid.web.nodes.iter().zip(0_u32..);
        let (tied, alone): (Vec<_>, Vec<_>) = nodes.partition(|(node, _)| node.degree > 0);
        let least = tied
            .iter()
            .map(|(node, _)| painter.radius_px(node))
            .fold(f32::MAX, f32::min);
        for (node, number) in &alone {
            let (radius, at) = (painter.radius_px(node), painter.stands_at(*number).unwrap());
            assert!(radius <= least);
            let others = alone.iter().filter(|(_, other)| other != number);
            for (_, other) in others {
                let other = painter.stands_at(*other).unwrap();
                assert!(at.distance_px(other) > 2.0 * radius + 1.0, "{radius}");
            }
        }
    }
}
