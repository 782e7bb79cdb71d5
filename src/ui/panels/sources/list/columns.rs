//! The columns of the table of documents, and which of them have room.

/// The space between columns, in points.
const GAP: f32 = 10.0;

/// A column of the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Column {
    /// The title.
    Document,
    /// Who printed it.
    Outlet,
    /// When.
    #[default]
    Date,
    /// In which language.
    Lang,
    /// By how many passages it is quoted.
    Passages,
    /// Which share of it is quoted.
    Quoted,
}

impl Column {
    pub const ALL: [Self; 6] = [
        Self::Document,
        Self::Outlet,
        Self::Date,
        Self::Lang,
        Self::Passages,
        Self::Quoted,
    ];

    pub fn label_id(self) -> &'static str {
        match self {
            Self::Document => "sources-document",
            Self::Outlet => "sources-outlet",
            Self::Date => "sources-date",
            Self::Lang => "sources-lang",
            Self::Passages => "sources-passages",
            Self::Quoted => "sources-quoted",
        }
    }

    /// Whether it has numbers, which stand at the right.
    pub fn is_number(self) -> bool {
        matches!(self, Self::Passages | Self::Quoted)
    }

    /// Its width in points; the title gets what is left.
    pub fn width(self) -> f32 {
        match self {
            Self::Document => 0.0,
            Self::Outlet => 130.0,
            Self::Date => 120.0,
            Self::Lang => 80.0,
            Self::Passages => 88.0,
            Self::Quoted => 72.0,
        }
    }
}

/// The columns that fit into so many points, each with where it begins and how wide it is; the title always does.
pub(super) fn columns(room: f32) -> Vec<(Column, f32, f32)> {
    let width = room - GAP;
    let mut shown: Vec<Column> = Column::ALL.to_vec();
    let rest = |shown: &[Column]| {
        let fixed: f32 = shown.iter().map(|c| c.width() + GAP).sum();
        width - fixed
    };
    for goes in [Column::Outlet, Column::Lang, Column::Date, Column::Passages] {
        if rest(&shown) < 150.0 {
            shown.retain(|column| *column != goes);
        }
    }
    let title = rest(&shown).max(60.0);
    let mut left = 0.0;
    let mut out = Vec::new();
    for column in shown {
        let width = if column == Column::Document {
            title
        } else {
            column.width()
        };
        out.push((column, left, width));
        left += width + GAP;
    }
    out
}
