//! A sentence by its name and its arguments, put into words by [`super::Texts`].

/// A sentence that is yet to be said in some language.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Message {
    /// The name of the sentence in `assets/lang/*/*.ftl`.
    pub id: &'static str,
    /// What fills its places: name and value.
    pub args: Vec<(&'static str, String)>,
}

impl Message {
    /// The sentence named `id`, without arguments.
    #[must_use]
    pub fn new(id: &'static str) -> Self {
        Self {
            id,
            args: Vec::new(),
        }
    }

    /// The sentence with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }
}
