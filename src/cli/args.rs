//! The arguments of the command line.

mod filters;
mod network;
mod search;
mod timeline;
mod words;

pub use filters::FilterArgs;
pub use network::NetworkArgs;
pub use search::{SearchArgs, SearchFormat};
pub use timeline::TimelineArgs;

use super::size;
use crate::app::ViewKind;
use crate::app::picture::FigureKind;
use crate::carto::{PointOfView, ProjectionKind};
use crate::geom::{LonLat, Size};
use crate::lang::Lang;
use crate::scene::ThemeKind;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;
use words::{figure, lang, projection, roll, shown, theme, view, zoom};

const EXAMPLES: &str = "\
Examples:
  beleg                                          the window, on the dossier that comes with the program
  beleg story.dossier.json                       the window, on a dossier of yours
  beleg list --kind visit --format csv           its visits, as a table for a spreadsheet
  beleg show kim-vladivostok-2023                one relation, with the sentences that say so
  beleg export --to map.svg --theme print        the map as a vector figure, in greys
  beleg check story.dossier.json --strict        is every quotation in its text?

Exit codes: 0 fine, 1 the dossier has errors, 2 the command line or a file cannot be used.";

/// Draws who did what to whom on a map and, for every line, shows the sentences that say so.
#[derive(Debug, Parser)]
#[command(
    name = "beleg",
    version,
    about,
    after_help = EXAMPLES,
    args_conflicts_with_subcommands = true,
    max_term_width = 100
)]
pub struct Cli {
    /// What to do; without it, the window opens.
    #[command(subcommand)]
    pub verb: Option<Verb>,
    /// What the window opens on.
    #[command(flatten)]
    pub window: WindowArgs,
}

impl Cli {
    /// The language in which messages are given.
    #[must_use]
    pub fn lang(&self) -> Lang {
        let named = match &self.verb {
            Some(Verb::Check(args)) => args.lang.lang,
            Some(Verb::List(args)) => args.lang.lang,
            Some(Verb::Show(args)) => args.lang.lang,
            Some(Verb::Search(args)) => args.lang.lang,
            Some(Verb::Export(args)) => args.lang.lang,
            None => self.window.window_lang,
            _ => None,
        };
        named.unwrap_or(super::DEFAULT_LANG)
    }
}

/// What can be done without a window.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Report every problem of a dossier with its place; hold quotations against full texts
    Check(CheckArgs),
    /// List relations
    List(ListArgs),
    /// Show one relation with its passages
    Show(ShowArgs),
    /// Find places, actors, relations, passages and documents by their words
    Search(SearchArgs),
    /// Write the map, the network or the timeline as a picture
    Export(ExportArgs),
    /// Reduce full texts to their quoted stretches
    Excerpt(ExcerptArgs),
    /// Write a synthetic dossier (for developers)
    #[command(hide = true)]
    Generate(GenerateArgs),
    /// Measure the window (for developers)
    #[command(hide = true)]
    Bench(BenchArgs),
}

/// The language of names and sentences.
#[derive(Clone, Copy, Debug, Args)]
pub struct LangArg {
    /// Language of names and sentences: en or de [default: en]
    #[arg(long, value_name = "LANG", value_parser = lang)]
    pub lang: Option<Lang>,
}

/// What the window opens on.
#[derive(Debug, Args)]
pub struct WindowArgs {
    /// The dossier to open; without it, the one that comes with the program
    pub file: Option<PathBuf>,
    /// Open the real window, let it settle, save all of it to this PNG file, and quit
    #[arg(long, value_name = "OUT.png")]
    pub screenshot: Option<PathBuf>,
    /// Size of the window in points
    #[arg(long, value_name = "WxH", value_parser = size::window)]
    pub size: Option<Size>,
    /// Select the relation, place, actor or passage with this id
    #[arg(long, value_name = "ID")]
    pub select: Option<String>,
    /// Open on this view: map, network, table, sources or witnesses
    #[arg(long, value_name = "VIEW", value_parser = shown)]
    pub show: Option<ViewKind>,
    /// The map beside that view
    #[arg(long)]
    pub split: bool,
    /// Theme: light, dark, print, contrast-light or contrast-dark
    #[arg(long, value_parser = theme)]
    pub theme: Option<ThemeKind>,
    /// Language of the window: en or de
    #[arg(long = "lang", value_name = "LANG", value_parser = lang)]
    pub window_lang: Option<Lang>,
    /// Whose boundaries are drawn: un or de-facto
    #[arg(long = "view", value_name = "VIEW", value_parser = view)]
    pub window_view: Option<PointOfView>,
    /// Projection of the map, as for export
    #[arg(long = "projection", value_name = "PROJECTION", value_parser = projection)]
    pub window_projection: Option<ProjectionKind>,
    /// How much nearer the map opens than the fitted view, as for export
    #[arg(long = "zoom", value_name = "N", value_parser = zoom)]
    pub window_zoom: Option<f64>,
    /// Size of the interface in percent, from 50 to 200
    #[arg(long, value_name = "PERCENT", value_parser = clap::value_parser!(u16).range(50..=200))]
    pub interface: Option<u16>,
}

/// `beleg check`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  beleg check story.dossier.json
  beleg check story.dossier.json --text article-2023-09=article.txt
  beleg check story.dossier.json --format json | jq '.problems[].what'")]
pub struct CheckArgs {
    /// The dossier to check
    pub file: PathBuf,
    /// Hold the passages of this document against a full text; changes nothing
    #[arg(long = "text", value_name = "DOC=PATH")]
    pub texts: Vec<String>,
    /// Treat warnings as errors
    #[arg(long)]
    pub strict: bool,
    /// How the report is written
    #[arg(long, value_enum, default_value_t = ReportFormat::Text)]
    pub format: ReportFormat,
    #[command(flatten)]
    #[expect(missing_docs, reason = "documented at its type, which the help shows")]
    pub lang: LangArg,
}

/// How a report is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// For people
    Text,
    /// For programs
    Json,
}

/// `beleg list`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  beleg list
  beleg list --kind visit --realis prospective
  beleg list --from 2023-08 --to-date 2023-09 --undated
  beleg list story.dossier.json --format json > relations.json")]
pub struct ListArgs {
    /// The dossier; without it, the one that comes with the program
    pub file: Option<PathBuf>,
    /// How the list is written
    #[arg(long, value_enum, default_value_t = ListFormat::Table)]
    pub format: ListFormat,
    /// Under a time filter, list relations without a date too
    #[arg(long)]
    pub undated: bool,
    #[command(flatten)]
    #[expect(missing_docs, reason = "documented at its type, which the help shows")]
    pub lang: LangArg,
    #[command(flatten)]
    #[expect(missing_docs, reason = "documented at its type, which the help shows")]
    pub filters: FilterArgs,
}

/// How a list is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ListFormat {
    /// For people
    Table,
    /// For programs, with every passage
    Json,
    /// For spreadsheets
    Csv,
}

/// `beleg show`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  beleg show us-threat
  beleg show us-threat --lang de
  beleg show us-threat-1                         its relation, with the passage marked
  beleg show --kind visit --voices 2             all relations that pass
  beleg show story.dossier.json --kind visit     the same of a file")]
pub struct ShowArgs {
    /// The relation, or one of its passages, which is then marked; left out with filters, which show all that pass
    pub id: Option<String>,
    /// The dossier; without it, the one that comes with the program
    pub file: Option<PathBuf>,
    #[command(flatten)]
    #[expect(missing_docs, reason = "documented at its type, which the help shows")]
    pub lang: LangArg,
    #[command(flatten)]
    #[expect(missing_docs, reason = "documented at its type, which the help shows")]
    pub filters: FilterArgs,
}

/// `beleg export`
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  beleg export --to map.png
  beleg export --to map.png --size 1600x1000 --scale 2 --theme dark
  beleg export --to map.svg --projection equal-earth --center 150,0 --lang de
  beleg export --to korea.png --center 127,39 --zoom 6
  beleg export --figure network --to actors.svg --sized
  beleg export --figure network --nodes places --layout circular --to places.png
  beleg export --figure timeline --to time.svg --lanes actor
  beleg export story.dossier.json --to visits.svg --kind visit --theme print")]
pub struct ExportArgs {
    /// The dossier; without it, the one that comes with the program
    pub file: Option<PathBuf>,
    /// The picture to write; its ending chooses the format: png or svg
    #[arg(long, value_name = "OUT")]
    pub to: PathBuf,
    /// What it is of: map, network or timeline
    #[arg(long, value_parser = figure, default_value = "map")]
    pub figure: FigureKind,
    /// Size in pixels, before scaling. Small sheets carry less: the key of widths, sources beyond the first, the legend and
    /// the sources go in this order, so that the map keeps its share. For a larger picture with the same proportions of
    /// text and lines use --scale
    #[arg(long, value_name = "WxH", value_parser = size::sheet, default_value = "1600x1000")]
    pub size: Size,
    /// Pixels of a PNG per pixel of its size
    #[arg(long, value_name = "N", value_parser = size::scale, default_value = "1")]
    pub scale: f32,
    /// globe, azimuthal-equal-area, azimuthal-equidistant, equal-earth, natural-earth or mercator
    #[arg(long, value_parser = projection)]
    pub projection: Option<ProjectionKind>,
    /// What lies in the middle, in degrees: longitude from -180 to 180, latitude from -90 to 90; shows the whole sphere,
    /// unless --zoom goes nearer. Equal-earth, natural-earth and mercator are then unrolled about a turned sphere
    /// (oblique aspect): north is up in the middle, but the equator is straight only at latitude 0
    #[arg(long, value_name = "LON,LAT", value_parser = size::lonlat, allow_hyphen_values = true)]
    pub center: Option<LonLat>,
    /// How much nearer than the fitted view, or than the whole sphere with --center: 2 is twice as large, 0.5 half as
    /// large; from 0.1 to 50, but never farther than a sphere half as large as the map
    #[arg(long, value_name = "N", value_parser = zoom, default_value = "1")]
    pub zoom: f64,
    /// Roll of the map in degrees, counter-clockwise; with equal-earth, natural-earth and
    /// mercator it too turns the sphere, not the sheet
    #[arg(long, value_name = "DEG", allow_hyphen_values = true, value_parser = roll)]
    pub roll: Option<f64>,
    /// light, dark, print, contrast-light or contrast-dark
    #[arg(long, value_parser = theme, default_value = "light")]
    pub theme: ThemeKind,
    /// Select the relation, place, actor or passage with this id
    #[arg(long, value_name = "ID")]
    pub select: Option<String>,
    /// Whose boundaries are drawn: un or de-facto
    #[arg(long, value_parser = view, default_value = "un")]
    pub view: PointOfView,
    /// Leave the legend out
    #[arg(long)]
    pub no_legend: bool,
    /// Leave out the circles that magnify places too close together
    #[arg(long)]
    pub no_insets: bool,
    #[command(flatten)]
    #[expect(missing_docs, reason = "documented at its type, which the help shows")]
    pub lang: LangArg,
    #[command(flatten)]
    #[expect(missing_docs, reason = "documented at its type, which the help shows")]
    pub network: NetworkArgs,
    #[command(flatten)]
    #[expect(missing_docs, reason = "documented at its type, which the help shows")]
    pub timeline: TimelineArgs,
    #[command(flatten)]
    #[expect(missing_docs, reason = "documented at its type, which the help shows")]
    pub filters: FilterArgs,
}

/// `beleg excerpt`
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  beleg excerpt story.dossier.json --to story-excerpt.dossier.json")]
pub struct ExcerptArgs {
    /// The dossier
    pub file: PathBuf,
    /// The dossier to write
    #[arg(long, value_name = "OUT")]
    pub to: PathBuf,
}

/// `beleg generate`
#[derive(Debug, Args)]
pub struct GenerateArgs {
    /// How many relations
    #[arg(long, value_name = "N", default_value_t = 1000)]
    pub relations: usize,
    /// Between how many places
    #[arg(long, value_name = "M", default_value_t = 200)]
    pub places: usize,
    /// The same seed gives the same dossier
    #[arg(long, value_name = "S", default_value_t = 1)]
    pub seed: u64,
    /// One passage for each relation, not one to four
    #[arg(long)]
    pub one_passage: bool,
    /// The dossier to write
    #[arg(long, value_name = "FILE")]
    pub to: PathBuf,
}

/// What is moved while the window is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum MotionArg {
    /// The globe turns
    Turn,
    /// A flat map pans
    Pan,
    /// The pointer moves over the map
    Hover,
}

/// `beleg bench`
#[derive(Debug, Args)]
pub struct BenchArgs {
    /// The dossier; without it, the one that comes with the program
    pub file: Option<PathBuf>,
    /// What moves
    #[arg(long, value_enum, default_value_t = MotionArg::Turn)]
    pub motion: MotionArg,
    /// For how many frames
    #[arg(long, value_name = "N", default_value_t = 300)]
    pub frames: usize,
}
