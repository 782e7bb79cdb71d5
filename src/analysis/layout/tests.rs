use super::components::components;
use super::*;
use proptest::prelude::*;

mod apart;

/// Any graph: loops, doubles, weights that are none, numbers that name no node.
fn any_graph() -> impl Strategy<Value = (usize, Vec<(u32, u32, f32)>)> {
    let weight = prop_oneof![
        Just(0.0_f32),
        Just(-3.0),
        Just(f32::NAN),
        Just(f32::INFINITY),
        0.01_f32..50.0,
    ];
    (0_usize..40).prop_flat_map(move |nodes| {
        let end = 0..(nodes as u32 + 2);
        let edge = (end.clone(), end, weight.clone());
        (Just(nodes), prop::collection::vec(edge, 0..80))
    })
}

/// Any start: pinned and earlier points, some of them the same, some no numbers.
fn any_start() -> impl Strategy<Value = Start> {
    let coordinate = prop_oneof![
        Just(0.0_f32),
        Just(f32::NAN),
        Just(f32::INFINITY),
        Just(f32::MAX),
        -500.0_f32..500.0,
    ];
    let spot = [coordinate.clone(), coordinate];
    let few = prop::collection::btree_map(0_u32..40, spot.clone(), 0..4);
    let many = prop::collection::btree_map(0_u32..40, spot, 0..40);
    (few, many, any::<u64>()).prop_map(|(pinned, earlier, seed)| Start {
        pinned,
        earlier,
        seed,
    })
}

fn with_threads<T: Send>(count: usize, work: impl FnOnce() -> T + Send) -> T {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(count).build();
    pool.unwrap().install(work)
}

/// Where all stand after so many steps.
fn after(graph: &Graph, start: &Start, steps: usize) -> Vec<Spot> {
    let mut layout = ForceLayout::new(graph, start.clone());
    for _ in 0..steps {
        layout.step();
    }
    layout.spots()
}

fn bits(spots: &[Spot]) -> Vec<[u32; 2]> {
    spots.iter().map(|spot| spot.map(f32::to_bits)).collect()
}

/// The push on each body, summed over all others.
fn plain(spots: &[Spot], masses: &[f32]) -> Vec<[f64; 2]> {
    let least = f64::from(EDGE) * 0.01;
    let push = |(at, (a, mass)): (usize, (&Spot, &f32))| {
        let mut sum = [0.0; 2];
        for (other, (b, more)) in spots.iter().zip(masses).enumerate() {
            if other == at {
                continue;
            }
            let mut way = [0, 1].map(|axis: usize| f64::from(a[axis]) - f64::from(b[axis]));
            let mut square = way[0] * way[0] + way[1] * way[1];
            if square < least * least * 1e-4 {
                way = quadtree::aside(at as u32).map(|v| f64::from(v) * least);
                square = 0.0;
            }
            let square = square.max(least * least);
            let weight = f64::from(*mass) * f64::from(*more);
            let push = weight / (square * square.sqrt());
            sum = [0, 1].map(|axis: usize| sum[axis] + way[axis] * push);
        }
        sum
    };
    spots.iter().zip(masses).enumerate().map(push).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn every_node_stands_somewhere_whatever_the_graph((nodes, edges) in any_graph(), start in any_start()) {
        let graph = Graph::new(nodes, edges);
        for spots in [after(&graph, &start, 0), after(&graph, &start, 40), circular(&graph, &start, &|| true)] {
            prop_assert_eq!(spots.len(), nodes);
            prop_assert!(spots.iter().flatten().all(|v| v.is_finite()), "{:?}", spots);
        }
    }

    #[test]
    fn one_core_and_four_lay_out_the_same((nodes, edges) in any_graph(), start in any_start()) {
        let graph = Graph::new(nodes, edges);
        let one = with_threads(1, || after(&graph, &start, 30));
        let four = with_threads(4, || after(&graph, &start, 30));
        prop_assert_eq!(bits(&one), bits(&four));
    }

    #[test]
    fn the_order_of_edges_and_of_their_ends_changes_nothing(
        (nodes, edges) in any_graph(),
        start in any_start(),
        turn in any::<prop::sample::Index>(),
    ) {
        let mut other = edges.clone();
        if !other.is_empty() {
            let by = turn.index(other.len());
            other.rotate_left(by);
            other.reverse();
        }
        for (a, b, _) in &mut other {
            std::mem::swap(a, b);
        }
        let (graph, other) = (Graph::new(nodes, edges), Graph::new(nodes, other));
        prop_assert_eq!(bits(&after(&graph, &start, 20)), bits(&after(&other, &start, 20)));
        prop_assert_eq!(bits(&circular(&graph, &start, &|| true)), bits(&circular(&other, &start, &|| true)));
    }

    #[test]
    fn pinned_nodes_stay((nodes, edges) in any_graph(), start in any_start()) {
        let graph = Graph::new(nodes, edges);
        for spots in [after(&graph, &start, 25), circular(&graph, &start, &|| true)] {
            for (node, spot) in spots.iter().zip(0..).map(|(spot, node)| (node, spot)) {
                if let Some(pin) = start.pin(node) {
                    prop_assert_eq!(pin, *spot);
                }
            }
        }
    }

    #[test]
    fn a_circle_that_is_stopped_asks_no_more_and_is_whole((nodes, edges) in any_graph(), most in 0_usize..60) {
        let graph = Graph::new(nodes, edges);
        let asked = std::cell::Cell::new(0);
        let goes_on = || { asked.set(asked.get() + 1); asked.get() <= most };
        let spots = circular(&graph, &Start::default(), &goes_on);
        let parts = components(&graph).0.len();
        prop_assert!(asked.get() <= most + parts, "{} after {most}", asked.get());
        let bits: std::collections::BTreeSet<_> = bits(&spots).into_iter().collect();
        prop_assert_eq!(bits.len(), nodes);
    }

    #[test]
    fn it_comes_to_rest((nodes, edges) in any_graph(), start in any_start()) {
        let mut layout = ForceLayout::new(&Graph::new(nodes, edges), start);
        let mut steps = 0;
        layout.settle(|_| { steps += 1; steps < 2000 });
        prop_assert!(layout.is_settled());
        prop_assert_eq!(layout.step(), 0.0);
    }

    #[test]
    fn without_farness_the_tree_sums_over_all(
        spots in prop::collection::vec([-300.0_f32..300.0, -300.0_f32..300.0], 0..120),
        again in 0_usize..30,
        masses in prop::collection::vec(1.0_f32..4.0, 150),
    ) {
        // Some stand in one point.
        let mut spots = spots;
        if let Some(first) = spots.first().copied() {
            spots.extend(std::iter::repeat_n(first, again));
        }
        let masses = &masses[..spots.len()];
        let tree = repulsion(&spots, masses, 0.0);
        let plain = plain(&spots, masses);
        let largest = plain.iter().map(|[x, y]| x.hypot(*y)).fold(1e-6, f64::max);
        for (a, b) in tree.iter().zip(&plain) {
            for axis in 0..2 {
                prop_assert!((f64::from(a[axis]) - b[axis]).abs() < 1e-3 * largest, "{:?} {:?}", a, b);
            }
        }
    }

    #[test]
    fn the_circle_keeps_ties_no_longer_than_the_order_of_numbers((nodes, edges) in any_graph()) {
        let graph = Graph::new(nodes, edges);
        let spots = circular(&graph, &Start::default(), &|| true);
        // Those with an edge stand equally far from the middle.
        let mut far: Vec<f32> = Vec::new();
        for (a, b, _) in graph.edges() {
            far.extend([a, b].map(|n| spots[*n as usize][0].hypot(spots[*n as usize][1])));
        }
        let most = far.iter().copied().fold(0.0, f32::max);
        prop_assert!(far.iter().all(|d| (d - most).abs() < 0.01 * most.max(1.0)));
    }
}

#[test]
fn a_seed_gives_one_layout_and_another_seed_another() {
    let graph = Graph::new(12, (0..12).map(|n| (n, (n * 5 + 1) % 12, 1.0)));
    let start = |seed| Start {
        seed,
        ..Start::default()
    };
    assert_eq!(after(&graph, &start(7), 50), after(&graph, &start(7), 50));
    assert_ne!(after(&graph, &start(7), 50), after(&graph, &start(8), 50));
}

#[test]
fn tens_of_thousands_without_an_edge_stand_in_a_grid_at_once() {
    let graph = Graph::new(20_000, []);
    let mut layout = ForceLayout::new(&graph, Start::default());
    assert!(layout.is_settled());
    layout.step();
    let spots = layout.spots();
    let apart: std::collections::BTreeSet<[i64; 2]> = spots
        .iter()
        .map(|spot| spot.map(|v| (v * 8.0) as i64))
        .collect();
    assert_eq!(apart.len(), 20_000);
    let farthest = spots.iter().flatten().fold(0.0_f32, |m, v| m.max(v.abs()));
    assert!(farthest < 200.0 * EDGE, "{farthest}");
}

#[test]
fn parts_that_do_not_hang_together_stand_apart() {
    let pairs = (0..300_u32).map(|n| (2 * n, 2 * n + 1, 1.0));
    let graph = Graph::new(640, pairs);
    let mut layout = ForceLayout::new(&graph, Start::default());
    layout.settle(|_| true);
    let spots = layout.spots();
    let distance = |a: Spot, b: Spot| (a[0] - b[0]).hypot(a[1] - b[1]);
    for (number, a) in spots.iter().enumerate() {
        for b in spots.iter().skip(number + 1) {
            assert!(distance(*a, *b) > EDGE * 0.3, "{a:?} {b:?}");
        }
    }
}

#[test]
fn what_stood_before_hardly_moves_when_one_node_comes() {
    let ring = |count: u32| (0..count).map(move |n| (n, (n + 1) % count, 1.0));
    let graph = Graph::new(10, ring(10));
    let mut layout = ForceLayout::new(&graph, Start::default());
    layout.settle(|_| true);
    let before = layout.spots();
    let more = Graph::new(11, ring(10).chain([(3, 10, 1.0)]));
    let start = Start {
        earlier: (0..).zip(before.iter().copied()).collect(),
        ..Start::default()
    };
    let mut layout = ForceLayout::new(&more, start);
    layout.settle(|_| true);
    for (a, b) in before.iter().zip(layout.spots()) {
        let moved = (a[0] - b[0]).hypot(a[1] - b[1]);
        assert!(moved < 0.8 * EDGE, "{moved}");
    }
}
