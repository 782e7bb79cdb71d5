//! stub
use crate::error::Error;
use crate::model::*;
/// stub
pub fn excerpt(d: &Dossier) -> Result<Dossier, Error> {
    Ok(d.clone())
}
/// stub
pub fn attach(_: &Dossier) {}
