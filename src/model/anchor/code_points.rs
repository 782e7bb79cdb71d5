//! A text whose code points can be found by number.

/// Code points between two marks; a lookup steps over at most this many.
const STRIDE: usize = 64;

/// A text with its code points numbered from 0.
#[derive(Clone, Debug)]
pub(super) struct CodePoints {
    text: String,
    /// The byte at which every `STRIDE`th code point begins.
    marks: Vec<usize>,
    len: usize,
}

impl CodePoints {
    pub(super) fn new(text: String) -> Self {
        let mut marks = Vec::with_capacity(text.len() / STRIDE + 1);
        let mut len = 0;
        for (byte, _) in text.char_indices() {
            if len % STRIDE == 0 {
                marks.push(byte);
            }
            len += 1;
        }
        Self { text, marks, len }
    }

    pub(super) fn as_str(&self) -> &str {
        &self.text
    }

    /// The number of code points.
    pub(super) fn len(&self) -> usize {
        self.len
    }

    /// The byte at which the code point `at` begins; the end of the text for `len`; `None` beyond it.
    pub(super) fn byte(&self, at: usize) -> Option<usize> {
        if at >= self.len {
            return (at == self.len).then_some(self.text.len());
        }
        let mark = *self.marks.get(at / STRIDE)?;
        let (step, _) = self.text.get(mark..)?.char_indices().nth(at % STRIDE)?;
        Some(mark + step)
    }

    /// The number of the code point that begins at `byte`; `None` inside a code point and beyond the text.
    pub(super) fn code_point(&self, byte: usize) -> Option<usize> {
        if !self.text.is_char_boundary(byte) {
            return None;
        }
        let after = self.marks.partition_point(|&mark| mark <= byte);
        let (stride, mark) = match after.checked_sub(1) {
            Some(i) => (i, *self.marks.get(i)?),
            None => (0, 0),
        };
        Some(stride * STRIDE + self.text.get(mark..byte)?.chars().count())
    }

    /// The stretch from `start` to `end`, exclusive; `None` when it is not within the text.
    pub(super) fn slice(&self, start: usize, end: usize) -> Option<&str> {
        self.text.get(self.byte(start)?..self.byte(end)?)
    }
}
