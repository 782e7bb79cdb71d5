//! Areas as slabs between levels, for rings that touch or cross themselves: slower than clipping ears, but never far off.

use super::Mesh;
use crate::geom::ScreenPos;

/// Levels closer than this are one, in pixels: outlines cover what that leaves out.
const LEAST_PX: f32 = 0.4;

/// A slab is halved at most so often.
const HALVED: u8 = 12;

/// An edge that is not level, from its upper to its lower end.
struct Edge {
    top: ScreenPos,
    bottom: ScreenPos,
}

impl Edge {
    fn x_at(&self, y: f32) -> f32 {
        let height = self.bottom.y - self.top.y;
        let t = ((y - self.top.y) / height).clamp(0.0, 1.0);
        self.top.x + (self.bottom.x - self.top.x) * t
    }
}

/// Fills rings by the even-odd rule, whatever their shape.
pub(super) fn fill(mesh: &mut Mesh, rings: &[&[ScreenPos]], rgba: [u8; 4]) {
    let mut edges: Vec<Edge> = rings.iter().flat_map(|ring| edges_of(ring)).collect();
    edges.sort_by(|a, b| a.top.y.total_cmp(&b.top.y));
    let mut next = edges.iter().peekable();
    let mut active: Vec<&Edge> = Vec::new();
    let levels = levels(&edges);
    for (above, below) in levels.iter().zip(levels.iter().skip(1)) {
        let middle = f32::midpoint(*above, *below);
        while let Some(edge) = next.next_if(|edge| edge.top.y <= middle) {
            active.push(edge);
        }
        active.retain(|edge| edge.bottom.y > middle);
        slab(mesh, &mut active, (*above, *below), (rgba, HALVED));
    }
}

/// Fills between edges from one height to another; where edges cross on the way, the slab is halved until that hardly shows.
fn slab(
    mesh: &mut Mesh,
    edges: &mut [&Edge],
    (above, below): (f32, f32),
    (rgba, halvings): ([u8; 4], u8),
) {
    let middle = f32::midpoint(above, below);
    edges.sort_by(|a, b| a.x_at(middle).total_cmp(&b.x_at(middle)));
    let ordered = |y: f32| edges.is_sorted_by(|a, b| a.x_at(y) <= b.x_at(y) + 1e-3);
    if halvings > 0 && below - above > LEAST_PX && !(ordered(above) && ordered(below)) {
        slab(mesh, edges, (above, middle), (rgba, halvings - 1));
        slab(mesh, edges, (middle, below), (rgba, halvings - 1));
        return;
    }
    for pair in edges.chunks_exact(2) {
        let [left, right] = pair else { continue };
        let corner = |edge: &Edge, y: f32| ScreenPos::new(edge.x_at(y), y);
        let [a, b, c, d] = [
            corner(left, above),
            corner(right, above),
            corner(right, below),
            corner(left, below),
        ]
        .map(|p| mesh.vertex(p, rgba));
        mesh.quad(a, b, c, d);
    }
}

fn edges_of(ring: &[ScreenPos]) -> impl Iterator<Item = Edge> {
    let around = ring.iter().zip(ring.iter().cycle().skip(1));
    around.filter_map(|(&a, &b)| {
        let (top, bottom) = if a.y <= b.y { (a, b) } else { (b, a) };
        (bottom.y > top.y).then_some(Edge { top, bottom })
    })
}

/// The heights at which edges begin or end, from above, those that are nearly the same once.
fn levels(edges: &[Edge]) -> Vec<f32> {
    let mut all: Vec<f32> = edges.iter().flat_map(|e| [e.top.y, e.bottom.y]).collect();
    all.sort_by(f32::total_cmp);
    let last = all.last().copied();
    let mut levels: Vec<f32> = Vec::new();
    for y in all {
        if levels.last().is_none_or(|before| y - before >= LEAST_PX) {
            levels.push(y);
        }
    }
    levels.extend(last.filter(|y| levels.last() != Some(y)));
    levels
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn inside(ring: &[ScreenPos], at: ScreenPos) -> bool {
        let crossed = edges_of(ring).filter(|e| e.top.y <= at.y && at.y < e.bottom.y);
        crossed.filter(|e| e.x_at(at.y) < at.x).count() % 2 == 1
    }

    fn distance_px(at: ScreenPos, a: ScreenPos, b: ScreenPos) -> f32 {
        let (dx, dy) = (b.x - a.x, b.y - a.y);
        let t = ((at.x - a.x) * dx + (at.y - a.y) * dy) / (dx * dx + dy * dy).max(1e-6);
        a.toward(b, t.clamp(0.0, 1.0)).distance_px(at)
    }

    fn covers(mesh: &Mesh, at: ScreenPos) -> bool {
        mesh.triangles().any(|[a, b, c]| {
            let side = |p: ScreenPos, q: ScreenPos| {
                (q.x - p.x) * (at.y - p.y) - (q.y - p.y) * (at.x - p.x)
            };
            let sides = [side(a.pos, b.pos), side(b.pos, c.pos), side(c.pos, a.pos)];
            sides.iter().all(|s| *s >= 0.0) || sides.iter().all(|s| *s <= 0.0)
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]
        #[test]
        fn rings_that_cross_themselves_are_filled_by_the_even_odd_rule(
            points in proptest::collection::vec((0.0f32..200.0, 0.0f32..200.0), 3..9),
            probes in proptest::collection::vec((0.0f32..200.0, 0.0f32..200.0), 40),
        ) {
            let ring: Vec<ScreenPos> = points.iter().map(|(x, y)| ScreenPos::new(*x, *y)).collect();
            let mut mesh = Mesh::default();
            fill(&mut mesh, &[&ring], [255; 4]);
            for (x, y) in probes {
                let at = ScreenPos::new(x, y);
                let mut sides = ring.iter().zip(ring.iter().cycle().skip(1));
                // Beside an edge either answer is right.
                if sides.any(|(a, b)| distance_px(at, *a, *b) < 1.5) {
                    continue;
                }
                prop_assert_eq!(covers(&mesh, at), inside(&ring, at), "{:?}", at);
            }
        }
    }
}
