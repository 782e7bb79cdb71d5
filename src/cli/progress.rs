//! Progress of long work, on a terminal only.

use indicatif::{ProgressBar, ProgressStyle};
use std::time::Duration;

/// Shows on a terminal that work goes on, while `work` runs; shows nothing in a pipe.
pub fn during<T>(label: String, work: impl FnOnce() -> T) -> T {
    // indicatif draws on standard error, and only when that is a terminal.
    let bar = ProgressBar::new_spinner().with_message(label);
    if let Ok(style) = ProgressStyle::with_template("{spinner} {msg} {elapsed}") {
        bar.set_style(style);
    }
    bar.enable_steady_tick(Duration::from_millis(120));
    let result = work();
    bar.finish_and_clear();
    result
}
