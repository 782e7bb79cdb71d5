//! The network of the dossier that comes with the program, as pictures: what was looked at and found good.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod common;

use beleg::analysis::layout::LayoutKind;
use beleg::analysis::{Filter, NodeKind};
use beleg::app::picture::{FigureKind, Judged, NetworkRequest, PictureRequest};
use beleg::app::{NetworkLook, Resources};
use beleg::carto::PointOfView;
use beleg::geom::Size;
use beleg::io::dossier::builtin;
use beleg::lang::{Lang, Texts};
use beleg::model::{Id, Item};
use beleg::render::Raster;
use beleg::scene::ThemeKind;

/// Draws a look of the network on a small sheet without a legend, and holds it against the picture of a name.
fn check(name: &str, look: NetworkLook, theme: ThemeKind, selection: Option<Item>) {
    let opened = builtin().unwrap();
    let resources = Resources::load().unwrap();
    let request = PictureRequest {
        figure: FigureKind::Network,
        network: NetworkRequest { look, seen: None },
        size: Size::new(360.0, 260.0),
        scale: 1.0,
        projection: None,
        center: None,
        roll_deg: None,
        zoom: 1.0,
        camera: None,
        theme,
        view: PointOfView::Un,
        selection,
        filter: Filter::default(),
        insets: None,
        legend: false,
    };
    let judged = Judged {
        dossier: &opened.dossier,
        anchors: &opened.anchors,
    };
    let texts = Texts::new(Lang::En);
    let scene = request.scene(judged, &resources, &texts, false).unwrap();
    let image = Raster::new(resources.fonts()).rgba(&scene, 1.0).unwrap();
    common::golden::check(name, &image);
}

fn look(nodes: NodeKind, layout: LayoutKind) -> NetworkLook {
    let mut look = NetworkLook::default();
    look.nodes = nodes;
    look.layout = layout;
    look
}

const THEMES: [ThemeKind; 3] = [ThemeKind::Light, ThemeKind::Dark, ThemeKind::Print];

#[test]
fn actors_laid_out_by_forces() {
    for theme in THEMES {
        let name = format!("network-actors-{}", theme.as_str());
        let look = look(NodeKind::Actors, LayoutKind::Force);
        check(&name, look, theme, None);
    }
}

#[test]
fn places_in_a_circle() {
    for theme in THEMES {
        let name = format!("network-places-{}", theme.as_str());
        let look = look(NodeKind::Places, LayoutKind::Circular);
        check(&name, look, theme, None);
    }
}

#[test]
fn an_ego_network_with_a_selection_and_nodes_by_size() {
    let north_korea = Item::Actor(Id::new("north-korea").unwrap());
    for theme in THEMES {
        let mut look = look(NodeKind::Actors, LayoutKind::Force);
        look.ego = Some((north_korea.clone(), 1));
        look.sized = true;
        let name = format!("network-ego-{}", theme.as_str());
        check(&name, look, theme, Some(north_korea.clone()));
    }
}
