//! Reading single values: texts, ids, dates, words, numbers.

use super::fields::{Fields, Sink, Spot, doubled, place};
use super::spelled;
use crate::io::json::Value;
use crate::io::json::number;
use crate::lang::LocalText;
use crate::model::sound::{is_country_code, is_language_tag};
use crate::model::{Code, Date, Id, Problem, ProblemKind};
use serde_json::Number;

/// A text.
pub(super) fn text(spot: Spot<'_>, sink: &mut Sink) -> Option<String> {
    text_str(spot, sink).map(str::to_owned)
}

fn text_str<'s>(spot: Spot<'s>, sink: &mut Sink) -> Option<&'s str> {
    let text = spot.node.as_text();
    if text.is_none() {
        sink.wrong_type(spot, "text");
    }
    text
}

/// `"text"` or `{"tag": "text"}`.
pub(super) fn local_text(spot: Spot<'_>, sink: &mut Sink) -> Option<LocalText> {
    let members = match &spot.node.value {
        Value::Text(text) => return Some(LocalText::Plain(text.as_ref().into())),
        Value::Object(members) => members,
        _ => {
            sink.wrong_type(spot, "local-text");
            return None;
        }
    };
    let before = sink.problems.len();
    if members.is_empty() {
        sink.push(spot.problem(ProblemKind::NoLanguage));
    }
    doubled(members, spot.path, sink);
    let mut texts = Vec::with_capacity(members.len());
    for member in members {
        let path = &spot.path.key(&member.key);
        if !is_language_tag(&member.key) {
            let problem = Problem::new(ProblemKind::BadLanguageTag, place(member.key_at, path));
            sink.push(problem.with("tag", &member.key));
        }
        let node = &member.value;
        if let Some(text) = text(Spot { node, path }, sink) {
            texts.push((member.key.as_ref().into(), text.into()));
        }
    }
    (sink.problems.len() == before).then_some(LocalText::ByLang(texts))
}

/// A BCP 47 tag.
pub(super) fn language(spot: Spot<'_>, sink: &mut Sink) -> Option<String> {
    let tag = text(spot, sink)?;
    if !is_language_tag(&tag) {
        sink.push(spot.problem(ProblemKind::BadLanguageTag).with("tag", tag));
        return None;
    }
    Some(tag)
}

/// An ISO 3166-1 alpha-2 code.
pub(super) fn country(spot: Spot<'_>, sink: &mut Sink) -> Option<String> {
    let code = text(spot, sink)?;
    if !is_country_code(&code) {
        let capitals = code.to_ascii_uppercase();
        let problem = spot.problem(ProblemKind::BadCountry).with("country", code);
        sink.push(if is_country_code(&capitals) {
            problem
                .with("meant", capitals)
                .mended_by("problem-bad-country.near")
        } else {
            problem
        });
        return None;
    }
    Some(code)
}

/// An id.
pub(super) fn id<T>(spot: Spot<'_>, sink: &mut Sink) -> Option<Id<T>> {
    let text = text_str(spot, sink)?;
    let id = Id::new(text);
    if id.is_none() {
        sink.push(spot.problem(ProblemKind::BadId).with("id", text));
    }
    id
}

/// The id of another record.
pub(super) fn reference<T>(spot: Spot<'_>, sink: &mut Sink) -> Option<Id<T>> {
    let text = text_str(spot, sink)?;
    let id = sink.named.id(text);
    if id.is_none() {
        sink.push(spot.problem(ProblemKind::BadId).with("id", text));
    }
    id
}

/// An EDTF date.
pub(super) fn date(spot: Spot<'_>, sink: &mut Sink) -> Option<Date> {
    let text = text_str(spot, sink)?;
    let error = match Date::parse(text) {
        Ok(date) => return Some(date),
        Err(error) => error,
    };
    let problem = match &error.ends {
        Some([from, to]) => spot
            .problem(ProblemKind::ReversedDate)
            .with("from", from)
            .with("to", to),
        None => spot
            .problem(ProblemKind::BadDate)
            .with("at", error.at_char(text))
            .with("detail", error.detail),
    };
    sink.push(problem.with("date", text));
    None
}

/// A word of a vocabulary: `parse` reads one, `all` spells all of them.
pub(super) fn word<T: Copy>(
    all: &'static [T],
    spell: fn(T) -> &'static str,
) -> impl Fn(Spot<'_>, &mut Sink) -> Option<T> {
    move |spot, sink| {
        let text = text_str(spot, sink)?;
        let found = all.iter().copied().find(|word| spell(*word) == text);
        if found.is_none() {
            let words: Vec<_> = all.iter().map(|word| spell(*word)).collect();
            sink.push(spelled::unknown(
                spot.problem(ProblemKind::UnknownWord),
                text,
                &words,
            ));
        }
        found
    }
}

/// `true` or `false`.
pub(super) fn yes_or_no(spot: Spot<'_>, sink: &mut Sink) -> Option<bool> {
    match spot.node.value {
        Value::Bool(yes) => Some(yes),
        _ => {
            sink.wrong_type(spot, "bool");
            None
        }
    }
}

/// A number in the author's digits.
pub(super) fn digits(spot: Spot<'_>, sink: &mut Sink) -> Option<Number> {
    match &spot.node.value {
        Value::Number(digits) => Some(number(digits)),
        _ => {
            sink.wrong_type(spot, "number");
            None
        }
    }
}

/// A whole number from `min` to `max`, written without point and exponent.
pub(super) fn whole(min: u64, max: u64) -> impl Fn(Spot<'_>, &mut Sink) -> Option<u64> {
    move |spot, sink| {
        let Value::Number(digits) = &spot.node.value else {
            sink.wrong_type(spot, "whole-number");
            return None;
        };
        let number = digits.parse::<u64>().ok();
        let found = number.filter(|n| (min..=max).contains(n));
        if found.is_none() {
            sink.push(
                spot.problem(ProblemKind::BadWholeNumber)
                    .with("found", digits)
                    .with("min", min)
                    .with("max", max),
            );
        }
        found
    }
}

/// An offset in code points.
pub(super) fn offset(spot: Spot<'_>, sink: &mut Sink) -> Option<usize> {
    let number = whole(0, u64::from(u32::MAX))(spot, sink)?;
    usize::try_from(number).ok()
}

/// A code of another scheme.
pub(super) fn code(spot: Spot<'_>, sink: &mut Sink) -> Option<Code> {
    let mut fields = Fields::open(spot, sink)?;
    let scheme = fields.required("scheme", text);
    let code = fields.required("code", text);
    let extra = fields.extra(Code::KEYS);
    let build = || {
        Some(Code {
            scheme: scheme?,
            code: code?,
            extra,
        })
    };
    let built = build();
    fields.close(built)
}
