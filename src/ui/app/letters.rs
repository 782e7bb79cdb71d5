//! Reading what threads have sent.

use super::super::inbox::{Mail, Target};
use super::super::notice::Notice;
use super::super::style::{RADIUS, SMALL};
use super::BelegApp;
use crate::app::picture::{FigureKind, Judged, PictureFormat, PictureRequest};
use crate::app::{Command, ViewKind};
use crate::error::Error;
use crate::geom::Size;
use crate::io::file::write_atomically;
use crate::lang::{Message, Texts};
use eframe::egui::{
    Align2, Area, Button, Color32, ColorImage, Context, Frame, Id, Label, Margin, Order, RichText,
    Spinner, Stroke, Vec2,
};
use std::sync::Arc;

/// The least width of a picture of the timeline, in points.
const LEAST_TIMELINE: f32 = 960.0;
/// How much wider than high such a picture is at most.
const TIMELINE_SHAPE: f32 = 1.6;

impl BelegApp {
    pub(super) fn read_letters(&mut self, ctx: &Context) {
        for mail in self.inbox.take() {
            match mail {
                Mail::Typed(number, answer) => self.read(ctx, *answer, Some(number)),
                mail => self.read(ctx, mail, None),
            }
        }
    }

    /// Reads one letter; `asked` is the question for a path that it answers.
    fn read(&mut self, ctx: &Context, mail: Mail, asked: Option<u64>) {
        match mail {
            Mail::Command(command) => {
                self.carry_out(ctx, command);
                if let Some(opening) = self.opening.as_mut().filter(|_| asked.is_some()) {
                    opening.asked = asked;
                }
            }
            Mail::Read(number, command) => {
                // A reading that was cancelled ends unheard.
                let Some(opening) = self.opening.take_if(|o| o.is(number)) else {
                    return;
                };
                match command {
                    Command::Failed(error) => self.fail(ctx, error, opening.asked),
                    command => {
                        self.answered(opening.asked);
                        self.carry_out(ctx, command);
                        self.look(ctx, &opening.look);
                    }
                }
            }
            Mail::NoDialog(question) => self.ask_itself(ctx, question),
            Mail::PictureTo(format, path) => {
                self.write_picture(self.picture_request(), format, Target { path, asked });
            }
            Mail::TimelineTo(format, path) => {
                self.write_picture(self.timeline_request(), format, Target { path, asked });
            }
            Mail::WindowPictureTo(path) => {
                let (post, target) = (self.inbox.post().clone(), Target { path, asked });
                ctx.request_screenshot(move |image| post.send(Mail::WindowPicture(target, image)));
            }
            Mail::WindowPicture(target, image) => self.write_window(target, image),
            Mail::Written(asked, Ok(message)) => {
                self.answered(asked);
                self.notice = Some(Notice::new(message));
            }
            Mail::Written(asked, Err(error)) => self.fail(ctx, error, asked),
            // Such a letter holds another one, and that is what is read.
            Mail::Typed(..) => {}
        }
    }

    /// The answer to this question for a path did: it need not be asked again.
    fn answered(&mut self, asked: Option<u64>) {
        self.entry.take_if(|entry| entry.waits_for(asked));
    }

    /// Draws a figure as it is seen and writes it, on a thread of its own.
    fn write_picture(&self, request: PictureRequest, format: PictureFormat, target: Target) {
        let dossier = Arc::clone(&self.session.workspace().dossier);
        let anchors = self.session.derived().anchors.clone();
        let resources = Arc::clone(&self.kit.resources);
        let lang = self.session.settings().lang;
        self.inbox.post().spawn("picture", move || {
            let texts = Texts::new(lang);
            let judged = Judged {
                dossier: &dossier,
                anchors: &anchors,
            };
            let drawn = request
                .draw(judged, &resources, &texts, format)
                .and_then(|bytes| write_atomically(&target.path, &bytes));
            Some(told(drawn, &target))
        });
    }

    /// The figure as it is seen: size, camera, theme, filter, selection.
    fn picture_request(&self) -> PictureRequest {
        let (settings, focus) = (self.session.settings(), self.session.focus());
        let is_network = settings.layout.view == ViewKind::Network;
        let points = if is_network {
            self.views.network.size()
        } else {
            self.map.size()
        };
        let size = Size::new(points.width * self.zoom, points.height * self.zoom);
        PictureRequest {
            figure: if is_network {
                FigureKind::Network
            } else {
                FigureKind::Map
            },
            network: self.views.network.request(&focus.network),
            timeline: self.session.timeline(),
            // The size of the interface has nothing to do with that of the picture.
            size,
            scale: 2.0,
            projection: Some(settings.projection),
            center: None,
            roll_deg: None,
            zoom: 1.0,
            camera: focus.camera.map(|camera| camera.resized(size)),
            theme: self.kit.theme.kind,
            view: settings.view,
            selection: focus.selection.clone(),
            filter: focus.filter.clone(),
            insets: settings
                .insets
                .then(|| self.map.insets().unwrap_or_else(|| focus.insets.clone())),
            legend: true,
        }
    }

    /// The timeline as it is seen, on a sheet with room for more lanes than the strip in the window has.
    fn timeline_request(&self) -> PictureRequest {
        let Size { width, height } = self.views.timeline.size();
        let width = width.max(LEAST_TIMELINE) * self.zoom;
        PictureRequest {
            figure: FigureKind::Timeline,
            size: Size::new(width, (height * self.zoom).max(width / TIMELINE_SHAPE)),
            ..self.picture_request()
        }
    }

    fn write_window(&self, target: Target, image: Arc<ColorImage>) {
        self.inbox.post().spawn("picture", move || {
            Some(told(write_png(&target.path, &image), &target))
        });
    }

    /// Says which file is being read once it takes long, and offers to stop.
    pub(super) fn progress(&mut self, ctx: &Context) {
        let Some(opening) = &self.opening else { return };
        if let Some(left) = opening.shows_in() {
            ctx.request_repaint_after(left);
            return;
        }
        let texts = &self.session.derived().texts;
        let name = opening
            .path()
            .file_name()
            .unwrap_or_default()
            .to_string_lossy();
        let reading = texts.say(&Message::new(opening.told_id).with("file", name));
        let palette = self.kit.palette;
        let cancelled = Area::new(Id::unique("opening"))
            .order(Order::Foreground)
            .anchor(Align2::CENTER_CENTER, Vec2::ZERO)
            .show(ctx, |ui| {
                Frame::new()
                    .fill(palette.panel)
                    .stroke(Stroke::new(1.0, palette.hairline))
                    .corner_radius(RADIUS + 4)
                    .shadow(ui.visuals().popup_shadow)
                    .inner_margin(Margin::symmetric(20, 16))
                    .show(ui, |ui| {
                        ui.horizontal(|ui| {
                            ui.add(Spinner::new().size(16.0).color(palette.muted));
                            ui.add(Label::new(RichText::new(reading).size(SMALL + 1.5)).extend());
                            ui.add(Button::new(texts.get("opening-cancel"))).clicked()
                        })
                        .inner
                    })
                    .inner
            })
            .inner;
        if cancelled {
            let asked = self.opening.take().and_then(|opening| opening.asked);
            self.answered(asked);
        }
    }
}

/// A letter that says how writing a file has ended.
fn told(done: Result<(), Error>, target: &Target) -> Mail {
    let said = || Message::new("notice-saved").with("file", target.path.display());
    Mail::Written(target.asked, done.map(|()| said()))
}

/// Writes pixels as a PNG file.
///
/// # Errors
/// When it cannot be encoded or written.
pub fn write_png(path: &std::path::Path, image: &ColorImage) -> Result<(), Error> {
    let [width, height] = image.size.map(|side| u32::try_from(side).unwrap_or(0));
    let rgba: Vec<u8> = image.pixels.iter().flat_map(Color32::to_array).collect();
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    let encoded = encoder
        .write_header()
        .and_then(|mut writer| writer.write_image_data(&rgba));
    encoded.map_err(|error| {
        Error::refused(Message::new("error-picture-encoding").with("reason", error))
            .hint(Message::new("error-picture-encoding-hint"))
    })?;
    write_atomically(path, &bytes)
}
