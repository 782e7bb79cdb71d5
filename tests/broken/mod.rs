//! The corpus: what is changed in the sample, and what is told.

use super::Case;

macro_rules! cases {
    ($($aside:literal: [$($find:literal => $put:literal),+ $(,)?] $($problem:literal)+;)+) => {
        &[$(Case { changes: &[$(($find, $put)),+], problems: &[$($problem),+], aside: $aside },)+]
    };
}

/// Values that are not what their key wants.
pub const VALUES: &[Case] = cases! {
    1: [r#""places": ["# => r#""places": [{"id": "x", "names": "X", "lon": §180.01, "lat": 0.1, "precision": "city"},"#]
        "error longitude $.places[0].lon";
    1: [r#""places": ["# => r#""places": [{"id": "x", "names": "X", "lon": 0.1, "lat": §-90.5, "precision": "city"},"#]
        "error latitude $.places[0].lat";
    1: [r#""places": ["# => r#""places": [{"id": "x", "names": "X", "lon": §1e999, "lat": §"0", "precision": "city"},"#]
        "error longitude $.places[0].lon" "error wrong-type $.places[0].lat";
    1: [r#""places": ["# => r#""places": [{"id": "x", "names": "X", "lon": 1, "lat": 1, "precision": §"town", "country": §"KOR", "geonames": §1.5},"#]
        "error unknown-word $.places[0].precision" "error bad-country $.places[0].country" "error bad-whole-number $.places[0].geonames";
    1: [r#""places": ["# => r#""places": [§{"id": §"Ä", "names": §{}, "lon": 1, "precision": §null},"#]
        "error missing-key $.places[0].lat" "error bad-id $.places[0].id" "error no-language $.places[0].names" "error missing-key $.places[0].precision";
    1: [r#""places": ["# => r#""places": [{"id": "x", "names": {§"not a tag": "X", "en": §null}, "lon": 1, "lat": 1, "precision": "city"},"#]
        "error bad-language-tag $.places[0].names['not a tag']" "error wrong-type $.places[0].names.en";
    1: [r#""actors": ["# => r#""actors": [{"id": "x", "names": "X", "kind": §"alien"},"#]
        "error unknown-word $.actors[0].kind";
    1: [r#""witnesses": ["# => r#""witnesses": [{"id": "x", "name": "X", "kind": "outlet", "reliability": §"Z", "speaks_for": §"kim"},"#]
        "error unknown-word $.witnesses[0].reliability" "error wrong-type $.witnesses[0].speaks_for";
    1: [r#""witnesses": ["# => r#""witnesses": [{"id": "x", "name": "X", "in_sentence": {"en": §["the X"]}, "kind": "outlet"},"#]
        "error wrong-type $.witnesses[0].in_sentence.en";
    1: [r#""documents": ["# => r#""documents": [{"id": "x", "title": "X", "extent": §"half", "text": "", "published": §"2023-02-30", "lang": §"?"},"#]
        "error unknown-word $.documents[0].extent" "error bad-date $.documents[0].published" "error bad-language-tag $.documents[0].lang";
    1: [r#""kinds": ["# => r#""kinds": [{"id": §"threat", "names": "T", "family": "coercive", "codes": [{"scheme": "PLOVER", "code": §12}]},"#]
        "error shadowed-kind $.kinds[0].id" "error wrong-type $.kinds[0].codes[0].code";
    1: [r#""when": "2019-04-25""# => r#""when": §"2019-13""#] "error bad-date $.relations[0].when";
    1: [r#""when": "2019-04-25""# => r#""when": §"2023-09/2023-08""#] "error reversed-date $.relations[0].when";
    1: [r#""when": "2019-04-25""# => r#""when": §2019"#] "error wrong-type $.relations[0].when";
    1: [r#""kind": "visit""# => r#""kind": §"vizit""#] "error unknown-word $.relations[0].kind";
    1: [r#""kind": "visit""# => r#""kind": §"Visit!""#] "error unknown-word $.relations[0].kind";
    1: [r#""realis": "occurred""# => r#""realis": §"happened""#] "error unknown-word $.relations[0].realis";
    1: [r#""directed": true"# => r#""directed": §"yes""#] "error wrong-type $.relations[0].directed";
    1: [r#""credibility": 2"# => r#""credibility": §7"#] "error bad-whole-number $.relations[1].passages[1].credibility";
    1: [r#""stance": "declines-comment""# => r#""stance": §"silent""#] "error unknown-word $.relations[1].passages[1].stance";
    1: [r#""title": {"# => r#""title": §7, "x": {"#] "error wrong-type $.title";
    1: [r#""lang": "en","# => r#""lang": §"","#] "error bad-language-tag $.lang";
};

/// Records and references that do not hold together.
pub const RECORDS: &[Case] = cases! {
    1: [r#""places": ["# => r#""places": [§7,"#] "error wrong-type $.places[0]";
    1: [r#""places": ["# => r#""places": [{"id": "pyongyang", "names": "X", "lon": 1, "lat": 1, "precision": "city", "country": null, "kind": null, "geonames": null},"#,
        r#"      "id": "pyongyang","# => r#"      "id": §"pyongyang","#]
        "error duplicate-id $.places[1].id";
    1: [r#""places": ["# => r#""places": [{"id": "x", "names": "X", "lon": 1, §"lon": 2.50, "lat": 1, "precision": "city"},"#]
        "error double-key $.places[0].lon";
    1: [r#""places": ["# => r#""places": [{"id": "x", "names": "X", "lon": 1, "lat": 1, "precision": "city", "y": [{"a": 1, §"a": 2}]},"#]
        "error double-key $.places[0].y[0].a";
    2: [r#""actors": ["# => r#""actors": [{"id": "x", "names": "X", "kind": "person", "member_of": §"y"}, {"id": "y", "names": "Y", "kind": "state", "seat": §"z"},"#]
        "error reference-set-aside $.actors[0].member_of" "error dangling-reference $.actors[1].seat";
    1: [r#""witnesses": ["# => r#""witnesses": [{"id": "x", "name": "X", "kind": "ngo", "speaks_for": ["kim", §"jong"]},"#]
        "error dangling-reference $.witnesses[0].speaks_for[1]";
    3: [r#""speaks_for": []
    },"# => r#""speaks_for": [§"nobody"]
    },"#,
        r#""wire_origin": "agency""# => r#""wire_origin": §"agency""#,
        r#"        {
          "id": "food-1",
          "document": "wire""# => r#"        {
          "id": "food-1",
          "document": §"wire""#,
        r#""witness": "agency""# => r#""witness": §"agency""#,
        r#""passages": [
        {
          "id": "food-1""# => r#""passages": §[
        {
          "id": "food-1""#]
        "error reference-set-aside $.documents[1].wire_origin" "error dangling-reference $.witnesses[1].speaks_for[0]"
        "error no-passage-left $.relations[3].passages" "error reference-set-aside $.relations[3].passages[0].document"
        "error reference-set-aside $.relations[3].passages[0].attribution[0].witness";
    1: [r#""from": {
        "actor": "kim""# => r#""from": §{
        "who": "kim""#] "error empty-end $.relations[0].from";
    1: [r#""stance": "possibly""# => r#""stance": §null"#] "error missing-key $.relations[1].passages[0].stance";
    1: [r#""id": "visit-plan-2""# => r#""id": §"visit-plan-1""#] "error duplicate-id $.relations[1].passages[1].id";
    2: [r#""relations": ["# => r#""relations": [{"id": "x", "kind": "visit", "from": {"actor": "kim"}, "to": {"actor": "russia"}, "directed": true, "realis": "unknown", "passages": §[]}, {"id": "y", "kind": "visit", "from": {"actor": "kim"}, "to": {"actor": "russia"}, "directed": true, "realis": "unknown", "passages": §{}},"#]
        "error no-passages $.relations[0].passages" "error wrong-type $.relations[1].passages";
    1: [r#""exact": "A spokesman did not wish to comment""# => r#""exact": §" ""#] "error empty-quotation $.relations[1].passages[1].exact";
    1: [r#""document": "wire""# => r#""document": §"letter""#,
        r#""id": "wire""# => r#""id": §"wire""#,
        r#""passages": [
        {
          "id": "food-1""# => r#""passages": §[
        {
          "id": "food-1""#]
        "warning never-quoted $.documents[1].id"
        "error no-passage-left $.relations[3].passages" "error dangling-reference $.relations[3].passages[0].document";
};

/// Several faults of one record: all are told at once, and the record is set aside once.
pub const TOGETHER: &[Case] = cases! {
    1: [r#""kind": "visit""# => r#""kind": §"vizit""#, r#""realis": "occurred""# => r#""realis": §"happened""#]
        "error unknown-word $.relations[0].kind" "error unknown-word $.relations[0].realis";
    1: [r#""id": "visit-2019","# => r#""id": "visit-2019", "at": §"nowhere", "fulfils": §"nothing","#,
        r#""place": "vladivostok""# => r#""place": §"wladiwostok""#,
        r#""directed": true"# => r#""directed": §1"#,
        r#""when": "2019-04-25""# => r#""when": §"2019-04-31""#]
        "error dangling-reference $.relations[0].at" "error dangling-reference $.relations[0].fulfils"
        "error dangling-reference $.relations[0].to.place" "error wrong-type $.relations[0].directed" "error bad-date $.relations[0].when";
    2: [r#""relations": ["# => r#""relations": [{"id": "food", "kind": §"feast", "from": {"actor": §"nobody"}, "to": {"actor": "russia"}, "directed": true, "realis": "unknown", "passages": §[]},"#,
        r#"      "id": "food","# => r#"      "id": "food-2","#,
        r#"      "id": "visit-2019","# => r#"      "id": §"food","#]
        "error unknown-word $.relations[0].kind" "error dangling-reference $.relations[0].from.actor" "error no-passages $.relations[0].passages"
        "error duplicate-id $.relations[1].id";
    1: [r#""places": ["# => r#""places": [{"id": "x", "names": "X", "lon": §181, "lat": §-91, "precision": §"town", "country": §"us"},"#]
        "error longitude $.places[0].lon" "error latitude $.places[0].lat" "error unknown-word $.places[0].precision" "error bad-country $.places[0].country";
    1: [r#""actors": ["# => r#""actors": [{"id": "x", "names": "X", "kind": §"alien", "member_of": §"nobody", "seat": §"nowhere"},"#]
        "error unknown-word $.actors[0].kind" "error dangling-reference $.actors[0].member_of" "error dangling-reference $.actors[0].seat";
    1: [r#""documents": ["# => r#""documents": [{"id": "x", "title": "X", "extent": §"half", "text": "", "publisher": §"nobody", "wire_origin": §"No one"},"#]
        "error unknown-word $.documents[0].extent" "error dangling-reference $.documents[0].publisher" "error bad-id $.documents[0].wire_origin";
    1: [r#""witnesses": ["# => r#""witnesses": [{"id": "x", "name": "X", "kind": §"paper", "speaks_for": ["kim", §"nobody"]},"#]
        "error unknown-word $.witnesses[0].kind" "error dangling-reference $.witnesses[0].speaks_for[1]";
    1: [r#"          "id": "visit-plan-2",
          "document": "article""# => r#"          "id": "visit-plan-2",
          "document": §"letter""#,
        r#""stance": "declines-comment",
          "attribution": []"# => r#""stance": §"silent",
          "attribution": [{"witness": §"nobody"}, {"witness": "ministry"}]"#]
        "error dangling-reference $.relations[1].passages[1].document" "error unknown-word $.relations[1].passages[1].stance"
        "error dangling-reference $.relations[1].passages[1].attribution[0].witness";
    0: [r#""relations": ["# => r#"§"relatons": ["#] "error misspelt-table $.relatons";
    0: [r#""relations": ["# => r#"§"relation": ["#, r#""kinds""# => r#""relations": [], "kinds""#] "error misspelt-table $.relation";
};

/// What is wrong with contents, and what is merely odd; nothing is set aside.
pub const CONTENTS: &[Case] = cases! {
    0: ["travelled to Vladivostok in April 2019. The" => "travelled to Vladivostok in April 2018. The",
        r#""sha256": "20f1"# => r#""sha256": §"20f1"#,
        r#""exact": "The chairman travelled"# => r#""exact": §"The chairman travelled"#]
        "error wrong-hash $.documents[0].sha256" "error quotation-altered $.relations[0].passages[0].exact";
    0: [r#""exact": "A spokesman did not wish to comment""# => r#""exact": §"Nothing of the sort is said anywhere""#]
        "error quotation-orphaned $.relations[1].passages[1].exact";
    0: [r#""end": 51"# => r#""end": §5200"#,
        r#""start": 0"# => r#""start": §0"#]
        "warning quotation-moved $.relations[0].passages[0].start" "error offsets-outside $.relations[0].passages[0].end";
    0: [r#""exact": "food will be"# => r#""exact": §"food  will be"#]
        "warning quotation-cosmetic $.relations[3].passages[0].exact";
    0: [r#""places": ["# => r#""places": [{"id": "x", "names": "X", "lon": §-0.0, "lat": 0, "precision": "unknown"},"#]
        "warning null-island $.places[0].lon";
    0: [r#""places": ["# => r#""places": [{"id": "x", "names": {"ar": "بيونغ يانغ", "zh": "平壤"}, "lon": -180, "lat": 90, "precision": "unknown"}, {"id": "y", "names": §"a\u202eb", "lon": 180.000, "lat": -90, "precision": "unknown"},"#]
        "warning control-characters $.places[1].names";
    0: [r#""documents": ["# => r#""documents": [{"id": §"x", "title": "X", "extent": "full", "text": "A text.", "url": §"javascript:alert(1)", "archive_url": "doi:10.1000/182"},"#]
        "warning never-quoted $.documents[0].id" "warning odd-link $.documents[0].url";
    0: [r#""seat": "moscow""# => r#""seat": null"#,
        r#""to": {
        "actor": "russia"
      }"# => r#""to": §{
        "actor": "russia"
      }"#,
        r#""from": {
        "actor": "russia""# => r#""from": §{
        "actor": "russia""#]
        "warning unlocated-end $.relations[2].to" "warning unlocated-end $.relations[3].from";
    0: [r#""member_of": null,
      "seat": "pyongyang""# => r#""member_of": §"kim",
      "seat": "pyongyang""#,
        r#""member_of": "north-korea""# => r#""member_of": §"north-korea""#]
        "warning circular-membership $.actors[0].member_of" "warning circular-membership $.actors[1].member_of";
    0: [r#""kind": "talks""# => r#""kind": "visit""#,
        r#""id": "talks-plan","# => r#""id": §"talks-plan","#,
        r#""to": {
        "actor": "russia"
      }"# => r#""to": {
        "actor": "russia",
        "place": "vladivostok"
      }"#,
        r#""when": "2023-09~""# => r#""when": null"#]
        "warning relations-alike $.relations[2].id";
    0: [r#""suffix": ".""# => r#""suffix": §"0123456789012345678901234567890123""#]
        "warning long-context $.relations[1].passages[1].suffix";
    0: [r#""note": "kept"# => r#"§"a\u0000": 1, "note": "kept"#] "warning control-characters $['a\\u0000']";
};
