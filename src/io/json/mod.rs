//! JSON that remembers where everything stood: lines, columns, the author's digits, and keys that occur twice.

mod node;
mod parse;
mod path;
mod strings;

pub use node::number;
pub use node::{Element, Member, Node, Pos, Value};
pub use parse::{outline, parse};
pub use path::Path;

/// How deep lists and objects may nest.
pub const MAX_DEPTH: usize = 128;

#[cfg(test)]
mod tests;
