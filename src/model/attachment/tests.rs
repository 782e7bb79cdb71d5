//! Laws of attaching: what it reports is what is there afterwards, and undoing it leaves no trace.

use super::*;
use crate::model::check::anchors;
use crate::model::{History, samples};
use proptest::prelude::*;

/// A text that holds some of the quotations, some of them with other words in them.
fn text_for(dossier: &Dossier, document: &Id<Document>, choices: &[u8]) -> String {
    let passages = dossier.passages().map(|(_, p)| p);
    let quoted = passages.filter(|p| &p.document == document);
    let mut out = String::from("Begin. ");
    for (passage, choice) in quoted.zip(choices.iter().cycle()) {
        let long = format!("{} and what else was said on that long day", passage.exact);
        match choice % 4 {
            0 => out += &passage.exact,
            1 => out += &long,
            2 => out += &passage.exact.replace('q', "not q"),
            _ => {}
        }
        out += " End of it. ";
    }
    out
}

/// The dossier with quotations so long that an altered one is found again.
fn lengthened(dossier: &Dossier) -> Dossier {
    let mut out = dossier.clone();
    for (number, (_, passage)) in dossier.passages().enumerate() {
        let mut longer = passage.clone();
        longer.exact =
            format!("q{number} travelled to the harbour on the day before the talks began");
        Edit::ReplacePassage(Box::new(longer))
            .apply(&mut out)
            .unwrap();
    }
    out
}

proptest! {
    #[test]
    fn what_is_reported_is_so_afterwards_and_undone_without_a_trace(
        dossier in samples::dossier(),
        choices in prop::collection::vec(any::<u8>(), 1..6),
        accept in any::<bool>(),
    ) {
        let before = lengthened(&dossier);
        let document = before.documents().iter().next().unwrap().id.clone();
        let text = text_for(&before, &document, &choices);
        let attachment = Attachment::new(&before, &document, text.clone()).unwrap();
        let firsts = attachment.of(AnchorState::Altered).filter_map(|h| h.passages.first().cloned());
        let accepted: BTreeSet<_> = firsts.filter(|_| accept).collect();
        let edit = attachment.edit(&before, &accepted).unwrap();

        let mut after = before.clone();
        let mut history = History::new();
        history.apply(edit, &mut after).unwrap();
        let record = after.documents().get(&document).unwrap();
        prop_assert_eq!(&record.text, &text);
        prop_assert_eq!(record.extent, Extent::Full);
        prop_assert_eq!(record.sha256.clone(), Some(Document::hash_of(&text)));
        let anchors = anchors(&after);
        let mut told = 0;
        for held in &attachment.held {
            for id in &held.passages {
                told += 1;
                let state = anchors.get(id).unwrap().state;
                match held.anchor.state {
                    AnchorState::Exact | AnchorState::Moved => prop_assert!(state.counts()),
                    AnchorState::Altered if accept => prop_assert_eq!(state, AnchorState::Exact),
                    other => prop_assert_eq!(state, other),
                }
            }
        }
        let quoting = before.passages().filter(|(_, p)| p.document == document).count();
        prop_assert_eq!(told, quoting);
        prop_assert!(history.undo(&mut after).unwrap());
        prop_assert_eq!(&after, &before);
        prop_assert!(history.is_saved());
    }
}
