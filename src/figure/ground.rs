//! The ground as one group of marks.
