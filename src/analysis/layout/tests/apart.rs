//! A network most of which hangs together: what stands apart leaves it the sheet, and is all there.

use super::*;
use std::collections::BTreeSet;

/// A part of so many nodes, then so many pairs, then so many nodes alone.
fn large(part: u32, pairs: u32, alone: u32) -> Graph {
    let tree = (1..part).map(|n| (n, (n * n + 3) % n, 1.0));
    let across = (0..part).map(|n| (n, (n * 7 + 11) % part, 1.0));
    let nodes = (part + 2 * pairs + alone) as usize;
    let pairs = (0..pairs).map(|n| (part + 2 * n, part + 2 * n + 1, 1.0));
    Graph::new(nodes, tree.chain(across).chain(pairs))
}

/// The box around spots: left, top, right, bottom.
fn around(spots: &[Spot]) -> [f32; 4] {
    let whole = [f32::MAX, f32::MAX, f32::MIN, f32::MIN];
    spots.iter().fold(whole, |[l, t, r, b], [x, y]| {
        [l.min(*x), t.min(*y), r.max(*x), b.max(*y)]
    })
}

fn settled(graph: &Graph, start: Start) -> Vec<Spot> {
    LayoutKind::Force.spots(graph, &start)
}

#[test]
fn what_stands_apart_is_beside_the_large_part_and_takes_little_of_the_sheet() {
    for (part, pairs, alone) in [
        (1_500, 40, 500),
        (300, 60, 0),
        (60, 20, 300),
        (400, 0, 3_000),
    ] {
        let graph = large(part, pairs, alone);
        let spots = settled(&graph, Start::default());
        let (main, apart) = spots.split_at(part as usize);
        let [l, t, r, b] = around(main);
        let within = |[x, y]: &Spot| (l..=r).contains(x) && (t..=b).contains(y);
        assert!(!apart.iter().any(within));
        let [left, top, right, bottom] = around(&spots);
        // On a sheet half as wide again as high, the large part is seen nearly as large as it would be alone.
        let need = |w: f32, h: f32| w.max(h * 1.5);
        let share = need(r - l, b - t) / need(right - left, bottom - top);
        assert!(share > 0.72, "{share} of {part}, {pairs}, {alone}");
        let places: BTreeSet<[i64; 2]> =
            spots.iter().map(|s| s.map(|v| (v * 16.0) as i64)).collect();
        assert_eq!(places.len(), spots.len());
    }
}

#[test]
fn a_small_part_that_is_held_stays_where_it_is() {
    let graph = large(200, 30, 20);
    let held: Spot = [5_000.0, -700.0];
    let start = Start {
        pinned: [(204, held)].into(),
        ..Start::default()
    };
    let spots = settled(&graph, start);
    assert_eq!(spots[204], held);
    let [dx, dy] = [0, 1].map(|axis: usize| spots[205][axis] - held[axis]);
    let length = dx.hypot(dy);
    assert!((0.3 * EDGE..3.0 * EDGE).contains(&length), "{length}");
}

#[test]
fn few_that_stand_apart_and_parts_of_like_size_are_as_large_as_the_others() {
    // Two halves, neither of which is the rest of the other.
    let halves = |n: u32| (0..n - 1).map(move |k| (k, k + 1, 1.0));
    let second = halves(30).map(|(a, b, w)| (a + 30, b + 30, w));
    let graph = Graph::new(60, halves(30).chain(second));
    let spots = settled(&graph, Start::default());
    let length = |a: usize, b: usize| {
        let [dx, dy] = [0, 1].map(|axis: usize| spots[a][axis] - spots[b][axis]);
        dx.hypot(dy)
    };
    let mean = |from: usize| (from..from + 29).map(|k| length(k, k + 1)).sum::<f32>() / 29.0;
    let ratio = mean(0) / mean(30);
    assert!((0.9..1.1).contains(&ratio), "{ratio}");
}

#[test]
fn nodes_without_an_edge_stand_clear_of_a_large_circle() {
    let ring = (0..2_500_u32).map(|n| (n, (n + 1) % 2_500, 1.0));
    let graph = Graph::new(3_100, ring);
    let spots = circular(&graph, &Start::default(), &|| true);
    let (circle, alone) = spots.split_at(2_500);
    let radius = circle[0][0].hypot(circle[0][1]);
    let nearest = alone.iter().map(|[x, y]| x.hypot(*y));
    let nearest = nearest.fold(f32::MAX, f32::min);
    assert!(nearest > 1.2 * radius, "{nearest} from {radius}");
    // And are no specks beside it.
    let step = (alone[1][0] - alone[0][0]).abs();
    assert!(step > radius / 80.0, "{step} at {radius}");
}

#[test]
fn the_busiest_of_a_large_part_stand_apart_and_its_rim_is_near() {
    // Five nodes that all others are tied to by turns.
    let edges = (5..1_500_u32).flat_map(|n| [(n, n % 5, 1.0), (n, (n / 5) % 5, 1.0)]);
    let graph = Graph::new(1_500, edges);
    let spots = settled(&graph, Start::default());
    let [l, t, r, b] = around(&spots);
    let side = (r - l).max(b - t);
    for a in 0..5 {
        for other in 0..a {
            let [dx, dy] = [0, 1].map(|axis: usize| spots[a][axis] - spots[other][axis]);
            assert!(dx.hypot(dy) > 0.15 * side, "{a} and {other} of {side}");
        }
    }
    let middle = [(l + r) / 2.0, (t + b) / 2.0];
    let mut far: Vec<f32> = spots
        .iter()
        .map(|[x, y]| (x - middle[0]).hypot(y - middle[1]))
        .collect();
    far.sort_by(f32::total_cmp);
    let most = far[1_499];
    let usual = far[1_350];
    assert!(
        usual > 0.815 * most,
        "nine of ten within {usual}, all within {most}"
    );
}

/// Of a sheet half as wide again as high, how large some spots are seen in the fitted whole, compared with how they would be alone.
fn share_of(some: &[Spot], whole: &[Spot]) -> f32 {
    let need = |[l, t, r, b]: [f32; 4]| (r - l).max((b - t) * 1.5);
    need(around(some)) / need(around(whole))
}

#[test]
fn what_hangs_together_has_the_sheet_however_many_nodes_stand_alone() {
    // The names of a small circle stand around it.
    for (kind, least) in [(LayoutKind::Force, 0.75), (LayoutKind::Circular, 0.49)] {
        for alone in [0, 1, 7, 8, 12, 60, 400, 3_000, 40_000] {
            // One part, two of like size, many small ones, and one with a few beside it.
            for (part, pairs) in [(5, 0), (3, 2), (2, 30), (40, 6), (200, 3)] {
                let graph = large(part, pairs, alone);
                let spots = kind.spots(&graph, &Start::default());
                let (tied, lone) = spots.split_at((part + 2 * pairs) as usize);
                let share = share_of(tied, &spots);
                let told = format!("{share} of {part}, {pairs}, {alone}, {kind:?}");
                assert!(share > least, "{told}");
                let [l, t, r, b] = around(&tied[..part as usize]);
                let within = |[x, y]: &Spot| (l..=r).contains(x) && (t..=b).contains(y);
                assert!(!lone.iter().any(within), "{told}");
            }
        }
    }
}

#[test]
fn a_node_with_an_edge_only_to_itself_is_not_among_those_that_stand_alone() {
    let graph = Graph::new(2_004, [(0, 1, 1.0), (1, 2, 1.0), (1_000, 1_000, 1.0)]);
    for kind in LayoutKind::ALL {
        let spots = kind.spots(&graph, &Start::default());
        let distance = |a: usize, b: usize| {
            let [dx, dy] = [0, 1].map(|axis: usize| spots[a][axis] - spots[b][axis]);
            dx.hypot(dy)
        };
        let nearest = (0..2_004).filter(|n| *n != 1_000);
        let nearest = nearest.map(|n| distance(n, 1_000)).fold(f32::MAX, f32::min);
        let between_others = distance(1_500, 1_501);
        assert!(nearest > 4.0 * between_others, "{nearest} {between_others}");
    }
}
