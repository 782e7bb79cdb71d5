//! The message catalogue of one language, read from `assets/lang`.

use super::Message;
use super::number::{grouped, is_count};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::fmt::Display;
use unic_langid::LanguageIdentifier;

pub(super) const ENGLISH: [&str; 6] = [
    include_str!("../../assets/lang/en/model.ftl"),
    include_str!("../../assets/lang/en/problems.ftl"),
    include_str!("../../assets/lang/en/figure.ftl"),
    include_str!("../../assets/lang/en/cli.ftl"),
    include_str!("../../assets/lang/en/ui.ftl"),
    include_str!("../../assets/lang/en/sources.ftl"),
];
pub(super) const GERMAN: [&str; 6] = [
    include_str!("../../assets/lang/de/model.ftl"),
    include_str!("../../assets/lang/de/problems.ftl"),
    include_str!("../../assets/lang/de/figure.ftl"),
    include_str!("../../assets/lang/de/cli.ftl"),
    include_str!("../../assets/lang/de/ui.ftl"),
    include_str!("../../assets/lang/de/sources.ftl"),
];

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// German.
    De,
}

impl Lang {
    /// Both languages.
    pub const ALL: [Self; 2] = [Self::En, Self::De];

    /// The BCP 47 tag.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
        }
    }

    /// The language with this tag; regions are ignored.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or("");
        Self::ALL
            .into_iter()
            .find(|l| l.tag().eq_ignore_ascii_case(primary))
    }
}

/// All sentences of the program in one language.
pub struct Texts {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    /// The catalogue of `lang`. Parts that do not parse are left out; a test forbids them.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        let sources = match lang {
            Lang::En => ENGLISH,
            Lang::De => GERMAN,
        };
        let id: LanguageIdentifier = lang.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match lang {
            Lang::En => |value, _| numeral(value, Lang::En),
            Lang::De => |value, _| numeral(value, Lang::De),
        }));
        for source in sources {
            let resource = match FluentResource::try_new(source.to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Self { lang, bundle }
    }

    /// The language of this catalogue.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The sentence named `id`, without arguments; the name itself when the catalogue lacks it.
    #[must_use]
    pub fn get(&self, id: &str) -> String {
        self.format(id, None)
    }

    /// The sentence of a message; numbers among its arguments choose plural forms.
    #[must_use]
    pub fn say(&self, message: &Message) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in &message.args {
            args.set(*name, argument(name, value));
        }
        self.format(message.id, Some(&args))
    }

    /// A count in digits, as a sentence of this catalogue writes it.
    #[must_use]
    pub fn number(&self, count: impl Display) -> String {
        grouped(&count.to_string(), self.lang)
    }

    /// Whether the catalogue has a sentence named `id` (`name` or `name.attribute`).
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        match id.split_once('.') {
            Some((name, attribute)) => self
                .bundle
                .get_message(name)
                .is_some_and(|m| m.get_attribute(attribute).is_some()),
            None => self
                .bundle
                .get_message(id)
                .is_some_and(|m| m.value().is_some()),
        }
    }

    fn format(&self, id: &str, args: Option<&FluentArgs<'_>>) -> String {
        let (name, attribute) = id.split_once('.').unwrap_or((id, ""));
        let pattern = self.bundle.get_message(name).and_then(|message| {
            if attribute.is_empty() {
                message.value()
            } else {
                message.get_attribute(attribute).map(|a| a.value())
            }
        });
        match pattern {
            Some(pattern) => self
                .bundle
                .format_pattern(pattern, args, &mut Vec::new())
                .into_owned(),
            None => id.to_owned(),
        }
    }
}

/// Whole numbers become numbers, so that they choose plural forms; all else stays text.
fn argument<'v>(name: &str, value: &'v str) -> FluentValue<'v> {
    match value.parse::<u32>() {
        Ok(number) if number.to_string() == value => {
            let options = FluentNumberOptions {
                use_grouping: is_count(name),
                ..FluentNumberOptions::default()
            };
            FluentValue::Number(FluentNumber::new(f64::from(number), options))
        }
        _ => FluentValue::from(value),
    }
}

/// A count in groups of digits; all else as the library writes it.
fn numeral(value: &FluentValue<'_>, lang: Lang) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.options.use_grouping => {
            Some(grouped(&number.as_string(), lang))
        }
        _ => None,
    }
}
