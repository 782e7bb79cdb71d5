//! `beleg export`: a figure as a picture.

use super::args::ExportArgs;
use super::{Outcome, filters, lines, load, nothing, progress};
use crate::analysis::{Absence, Assessments, NodeKind, Visible, visible};
use crate::app::picture::{
    FigureKind, Judged, NetworkRequest, PictureFormat, PictureRequest, TimelineLook,
};
use crate::app::{NetworkLook, Resources};
use crate::error::Error;
use crate::figure::inset::InsetWishes;
use crate::lang::{Message, Texts};
use crate::model::Dossier;

/// Runs `beleg export`.
///
/// # Errors
/// When the dossier, a filter or the ending of the file cannot be used, or the picture not be written.
pub fn run(args: &ExportArgs, texts: &Texts) -> Result<Outcome, Error> {
    let format = PictureFormat::of(&args.to).ok_or_else(|| {
        Error::unusable(Message::new("error-picture-format").with("file", args.to.display()))
            .hint(Message::new("error-picture-format-hint"))
    })?;
    let opened = load::dossier(args.file.as_deref(), texts)?;
    let select = args.select.as_deref();
    let request = PictureRequest {
        figure: args.figure,
        network: network(args, &opened.dossier)?,
        timeline: TimelineLook {
            time: args.timeline.time,
            lanes: args.timeline.lanes,
            scope: None,
        },
        size: args.size,
        scale: args.scale,
        projection: args.projection,
        center: args.center,
        roll_deg: args.roll,
        zoom: args.zoom,
        camera: None,
        theme: args.theme,
        view: args.view,
        selection: select
            .map(|id| filters::item(id, &opened.dossier))
            .transpose()?,
        filter: filters::filter(&args.filters, &opened.dossier)?,
        insets: (!args.no_insets).then(InsetWishes::default),
        legend: !args.no_legend,
    };
    let label = texts.get("progress-drawing");
    let bytes = progress::during(label, || {
        let resources = Resources::load()?;
        let judged = Judged {
            dossier: &opened.dossier,
            anchors: &opened.anchors,
        };
        request.draw(judged, &resources, texts, format)
    })?;
    load::write(&args.to, &bytes)?;
    let assessments = Assessments::of(&opened.dossier, &opened.anchors);
    if let Some(remark) = nothing::remark(&opened.dossier, &assessments, &request.filter) {
        lines::remark(&texts.say(&remark));
    }
    let visible = visible(&opened.dossier, &assessments, &request.filter);
    let needs_places = match args.figure {
        FigureKind::Map => true,
        FigureKind::Network => args.network.nodes == NodeKind::Places,
        FigureKind::Timeline => false,
    };
    for remark in absent(&visible, needs_places) {
        lines::remark(&texts.say(&remark));
    }
    Ok(load::outcome(&opened))
}

/// How the network is to be seen.
fn network(args: &ExportArgs, dossier: &Dossier) -> Result<NetworkRequest, Error> {
    let around = args.network.ego.as_deref();
    let around = around.map(|id| filters::item(id, dossier)).transpose()?;
    let mut look = NetworkLook::default();
    look.nodes = args.network.nodes;
    look.layout = args.network.layout;
    look.sized = args.network.sized;
    look.ego = around.map(|item| (item, args.network.depth));
    Ok(NetworkRequest { look, seen: None })
}

/// How many relations are not drawn, for each reason that there is; without a place only where the figure needs places.
fn absent(visible: &Visible, needs_places: bool) -> impl Iterator<Item = Message> {
    let reasons = Absence::ALL.into_iter();
    let reasons = reasons.filter(move |why| needs_places || *why != Absence::Unlocated);
    let counted = reasons.map(|why| (why, visible.absent(why).len()));
    let some = counted.filter(|(_, count)| *count > 0);
    some.map(|(why, count)| Message::new(why.counted_id()).with("count", count))
}
