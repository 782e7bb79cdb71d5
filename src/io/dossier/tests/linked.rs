//! What records refer to is read alike from a record and from its node.

use super::super::referred::{Linked, references};
use crate::io::json::{Node, parse};
use crate::model::record::Refers;
use crate::model::{Dossier, samples};
use proptest::prelude::*;

fn alike<'r, T: Refers + Linked + 'r>(
    top: &Node<'_>,
    table: &str,
    rows: impl IntoIterator<Item = &'r T>,
) -> Result<(), TestCaseError> {
    let nodes = top.get(table).map_or(&[][..], Node::elements);
    for (row, node) in rows.into_iter().zip(nodes) {
        prop_assert_eq!(row.references(), references::<T>(node));
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_node_says_what_its_record_says(dossier in samples::dossier()) {
        let dossier: Dossier = dossier;
        let text = super::super::write(&dossier, &super::super::SetAside::default());
        let top = parse(&text).unwrap();
        alike(&top, "documents", dossier.documents().iter())?;
        alike(&top, "witnesses", dossier.witnesses().iter())?;
        alike(&top, "actors", dossier.actors().iter())?;
        alike(&top, "relations", dossier.relations().iter())?;
        let nodes = top.get("relations").map_or(&[][..], Node::elements);
        for (relation, node) in dossier.relations().iter().zip(nodes) {
            alike(node, "passages", relation.passages.iter())?;
        }
    }
}
