//! Characters that look the other way round where writing runs from right to left.

/// Pairs of mirror images that names and quotations have, from BidiMirroring.txt of Unicode 16; both take as many bytes.
const PAIRS: [(char, char); 33] = [
    ('(', ')'),
    ('<', '>'),
    ('[', ']'),
    ('{', '}'),
    ('«', '»'),
    ('‹', '›'),
    ('⁅', '⁆'),
    ('⁽', '⁾'),
    ('₍', '₎'),
    ('∈', '∋'),
    ('≤', '≥'),
    ('≪', '≫'),
    ('≺', '≻'),
    ('⊂', '⊃'),
    ('⊆', '⊇'),
    ('⌈', '⌉'),
    ('⌊', '⌋'),
    ('⟦', '⟧'),
    ('⟨', '⟩'),
    ('⟪', '⟫'),
    ('〈', '〉'),
    ('《', '》'),
    ('「', '」'),
    ('『', '』'),
    ('【', '】'),
    ('〔', '〕'),
    ('〖', '〗'),
    ('〘', '〙'),
    ('〚', '〛'),
    ('（', '）'),
    ('＜', '＞'),
    ('［', '］'),
    ('｛', '｝'),
];

/// The mirror image of a character, where it is another one.
#[must_use]
pub fn mirrored(char: char) -> Option<char> {
    PAIRS.iter().find_map(|&(a, b)| match char {
        _ if char == a => Some(b),
        _ if char == b => Some(a),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::{PAIRS, mirrored};

    #[test]
    fn mirror_images_come_back_and_are_as_long() {
        for (a, b) in PAIRS {
            assert_eq!(mirrored(a), Some(b));
            assert_eq!(mirrored(b), Some(a));
            assert_eq!(a.len_utf8(), b.len_utf8());
        }
        assert_eq!(mirrored('“'), None);
    }
}
