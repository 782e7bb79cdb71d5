//! The table of words that make up date phrases.

/// A word of a date phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// A day of the month or a year.
    Number(i64),
    /// January is 1.
    MonthName(u8),
    /// Spring is 1.
    Season(u8),
    /// Monday is 0.
    Weekday(u8),
    /// Early, mid, late: 0, 1, 2.
    Third(u8),
    /// Last, this, next: −1, 0, 1.
    Relative(i64),
    /// Today is 0, yesterday 1.
    DaysAgo(i64),
    Year,
    Month,
    Week,
    Since,
    Until,
    Between,
    From,
    To,
    And,
    About,
    /// Says nothing about the date.
    Filler,
}

use Word::{
    About, And, Between, DaysAgo, Filler, From, Month, MonthName, Relative, Season, Since, Third,
    To, Until, Week, Weekday, Year,
};

const ENGLISH: &[(&str, Word)] = &[
    ("january jan", MonthName(1)),
    ("february feb", MonthName(2)),
    ("march mar", MonthName(3)),
    ("april apr", MonthName(4)),
    ("may", MonthName(5)),
    ("june jun", MonthName(6)),
    ("july jul", MonthName(7)),
    ("august aug", MonthName(8)),
    ("september sept sep", MonthName(9)),
    ("october oct", MonthName(10)),
    ("november nov", MonthName(11)),
    ("december dec", MonthName(12)),
    ("spring springtime", Season(1)),
    ("summer summertime", Season(2)),
    ("autumn fall", Season(3)),
    ("winter wintertime", Season(4)),
    ("monday", Weekday(0)),
    ("tuesday", Weekday(1)),
    ("wednesday", Weekday(2)),
    ("thursday", Weekday(3)),
    ("friday", Weekday(4)),
    ("saturday", Weekday(5)),
    ("sunday", Weekday(6)),
    ("early beginning start", Third(0)),
    ("mid middle", Third(1)),
    ("late end", Third(2)),
    ("last past previous", Relative(-1)),
    ("this current", Relative(0)),
    ("next coming", Relative(1)),
    ("today", DaysAgo(0)),
    ("yesterday", DaysAgo(1)),
    ("year", Year),
    ("month", Month),
    ("week", Week),
    ("since", Since),
    ("until till", Until),
    ("between", Between),
    ("from", From),
    ("to through", To),
    ("and", And),
    ("about around circa ca approximately", About),
    ("in on of the during at", Filler),
];

const GERMAN: &[(&str, Word)] = &[
    ("januar jänner jan", MonthName(1)),
    ("februar feber feb", MonthName(2)),
    ("märz mrz", MonthName(3)),
    ("april apr", MonthName(4)),
    ("mai", MonthName(5)),
    ("juni jun", MonthName(6)),
    ("juli jul", MonthName(7)),
    ("august aug", MonthName(8)),
    ("september sept sep", MonthName(9)),
    ("oktober okt", MonthName(10)),
    ("november nov", MonthName(11)),
    ("dezember dez", MonthName(12)),
    ("frühling frühjahr frühlings frühjahrs", Season(1)),
    ("sommer sommers", Season(2)),
    ("herbst herbstes herbsts", Season(3)),
    ("winter winters", Season(4)),
    ("montag", Weekday(0)),
    ("dienstag", Weekday(1)),
    ("mittwoch", Weekday(2)),
    ("donnerstag", Weekday(3)),
    ("freitag", Weekday(4)),
    ("samstag sonnabend", Weekday(5)),
    ("sonntag", Weekday(6)),
    ("anfang beginn", Third(0)),
    ("mitte", Third(1)),
    ("ende", Third(2)),
    (
        "letzten letzter letztes letzte letztem vergangenen vergangenes vergangene vergangener vorigen voriges vorige",
        Relative(-1),
    ),
    ("diesen dieses diesem dieser diese", Relative(0)),
    (
        "nächsten nächstes nächste nächster kommenden kommendes kommende kommender",
        Relative(1),
    ),
    ("heute", DaysAgo(0)),
    ("gestern", DaysAgo(1)),
    ("vorgestern", DaysAgo(2)),
    ("jahr jahres jahrs", Year),
    ("monat monats", Month),
    ("woche", Week),
    ("seit", Since),
    ("bis", Until),
    ("zwischen", Between),
    ("von vom", From),
    ("und", And),
    ("etwa um circa ca ungefähr rund gegen", About),
    (
        "im in am an zum zu der die das den dem des noch schon bereits",
        Filler,
    ),
];

/// The words of a phrase without its fillers; `None` when one is not in the table or the language is not known.
pub(super) fn read(phrase: &str, lang: &str) -> Option<Vec<Word>> {
    let table = match lang.split('-').next()? {
        "en" => ENGLISH,
        "de" => GERMAN,
        _ => return None,
    };
    // A hyphen joins "mid-August", a dash stands between two days.
    let spaced = phrase
        .to_lowercase()
        .replace(['\u{2013}', '\u{2014}'], " \u{2013} ")
        .replace('-', " - ");
    let mut words = Vec::new();
    for text in spaced.split(|c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')')) {
        let text = text.trim_end_matches('.');
        if text.is_empty() {
            continue;
        }
        words.push(match text {
            "\u{2013}" => To,
            "-" if matches!(words.last(), Some(Word::Number(_))) => To,
            "-" => Filler,
            _ => number(text).or_else(|| named(text, table))?,
        });
    }
    words.retain(|w| *w != Filler);
    (!words.is_empty()).then_some(words)
}

fn number(text: &str) -> Option<Word> {
    let digits = ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|ending| text.strip_suffix(ending))
        .unwrap_or(text);
    let plain = digits.len() <= 4 && digits.bytes().all(|b| b.is_ascii_digit());
    digits.parse().ok().filter(|_| plain).map(Word::Number)
}

fn named(text: &str, table: &[(&str, Word)]) -> Option<Word> {
    table
        .iter()
        .find(|(names, _)| names.split(' ').any(|name| name == text))
        .map(|(_, word)| *word)
}
