use super::super::reader::Reader;
use super::super::{GROUND, decode};
use crate::carto::basemap::{Level, LineClass, PointOfView};

/// Marsaglia's xorshift with a fixed seed (Journal of Statistical Software 8(14), 2003).
struct Xorshift(u64);

impl Xorshift {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound as u64) as usize
    }
}

/// Where a part of the file ends.
fn end_of(part: usize) -> usize {
    let at = 16 + 8 * part;
    let number = |at: usize| u32::from_le_bytes(GROUND[at..at + 4].try_into().unwrap()) as usize;
    number(at) + number(at + 4)
}

#[test]
fn a_file_cut_short_is_an_error() {
    let mut random = Xorshift(0x9e37_79b9_7f4a_7c15);
    let needed = end_of(1);
    let cuts = (0..200).chain((0..100).map(|_| random.below(needed)));
    for length in cuts.collect::<Vec<_>>() {
        let error = decode(&GROUND[..length], Level::Light, PointOfView::Un).unwrap_err();
        assert!(
            error
                .to_string()
                .starts_with("The base map cannot be read at "),
            "{error}"
        );
        assert!(error.to_string().ends_with('.'), "{error}");
    }
}

#[test]
fn damaged_bytes_give_an_error_or_places_on_the_globe() {
    let mut random = Xorshift(20_261_124);
    let (mut errors, needed) = (0, end_of(1));
    let mut bytes = GROUND.to_vec();
    for round in 0..600 {
        let changes = 1 + round % 4;
        let places: Vec<usize> = (0..changes).map(|_| random.below(needed)).collect();
        for &place in &places {
            bytes[place] = random.below(256) as u8;
        }
        match decode(&bytes, Level::Light, PointOfView::ALL[round % 2]) {
            Err(_) => errors += 1,
            Ok(map) => {
                let land = map.countries.iter().flat_map(|country| &country.polygons);
                let rings = land.chain(&map.lakes).flat_map(|polygon| &polygon.rings);
                let lines = map.lines.iter().map(|line| &line.points);
                for point in rings.chain(lines).flatten() {
                    assert!(
                        point[0].abs() <= 180.0 && point[1].abs() <= 90.0,
                        "{point:?}"
                    );
                }
            }
        }
        for &place in &places {
            bytes[place] = GROUND[place];
        }
    }
    assert!(
        errors > 60,
        "only {errors} of 600 damaged files were noticed"
    );
}

/// A file with one owner, one square of one arc, and one lake.
fn tiny(class: u8, reference: u8) -> Vec<u8> {
    let grid: Vec<u8> = [0.5_f64, 0.25, -10.0, 20.0]
        .iter()
        .flat_map(|v| v.to_le_bytes())
        .collect();
    // (2, 4), then north, east, south and west by 2.
    let square = [5, 4, 8, 0, 4, 4, 0, 0, 3, 3, 0];
    let level = [
        grid.clone(),
        vec![1, class],
        square.to_vec(),
        vec![1, 0, 0, 1, 1, 1, reference],
    ]
    .concat();
    let lakes = [grid, vec![1, 1], square.to_vec()].concat();
    let parts = [
        vec![1, 2, b'X', b'Y', 0],
        level.clone(),
        level.clone(),
        level,
        lakes.clone(),
        lakes,
    ];
    let mut file = b"BELEGMAP".to_vec();
    file.extend(1_u32.to_le_bytes());
    file.extend(6_u32.to_le_bytes());
    let mut at = 16 + 8 * 6;
    for part in &parts {
        file.extend((at as u32).to_le_bytes());
        file.extend((part.len() as u32).to_le_bytes());
        at += part.len();
    }
    file.extend(parts.concat());
    file
}

#[test]
fn a_file_written_by_hand_is_read_as_meant() {
    let square = vec![
        [-9.0, 21.0],
        [-9.0, 21.5],
        [-8.0, 21.5],
        [-8.0, 21.0],
        [-9.0, 21.0],
    ];
    let map = decode(&tiny(0x10, 0), Level::Medium, PointOfView::DeFacto).unwrap();
    assert_eq!(map.countries[0].iso, "XY");
    assert_eq!(
        map.countries[0].polygons[0].rings,
        std::slice::from_ref(&square)
    );
    assert_eq!(map.lakes[0].rings, std::slice::from_ref(&square));
    assert_eq!(map.lines[0].class, LineClass::Border);
    let un = decode(&tiny(0x30, 1), Level::Medium, PointOfView::Un).unwrap();
    assert_eq!(un.lines[0].class, LineClass::Coast);
    let backwards: Vec<_> = square.into_iter().rev().collect();
    assert_eq!(un.countries[0].polygons[0].rings, [backwards]);
    let none = decode(&tiny(0x30, 0), Level::Medium, PointOfView::DeFacto).unwrap();
    assert!(none.lines.is_empty());
}

#[test]
fn errors_say_what_is_wrong() {
    let fails = |bytes: &[u8]| {
        decode(bytes, Level::Full, PointOfView::Un)
            .unwrap_err()
            .to_string()
    };
    assert!(fails(b"").contains("end too early"));
    assert!(fails(b"BELEGMUP\x01\0\0\0").contains("not the bytes of a ground"));
    assert!(fails(b"BELEGMAP\x07\0\0\0\x06\0\0\0").contains("version 7"));
    assert!(fails(&tiny(0x04, 0)).contains("unknown class 4"));
    assert!(fails(&tiny(0, 2)).contains("an arc that is not there"));
}

#[test]
fn numbers_keep_to_their_width() {
    let read = |bytes: &[u8]| Reader::new(bytes).varint().ok();
    assert_eq!(read(&[0x7f]), Some(127));
    assert_eq!(read(&[0x80, 0x01]), Some(128));
    assert_eq!(read(&[0xff, 0xff, 0xff, 0xff, 0x0f]), Some(u32::MAX));
    assert_eq!(read(&[0xff, 0xff, 0xff, 0xff, 0x1f]), None);
    assert_eq!(read(&[0x80, 0x80, 0x80, 0x80, 0x80, 0x01]), None);
    let signed = |bytes: &[u8]| Reader::new(bytes).zigzag().ok();
    assert_eq!(signed(&[0xff, 0xff, 0xff, 0xff, 0x0f]), Some(i32::MIN));
    assert_eq!(signed(&[0xfe, 0xff, 0xff, 0xff, 0x0f]), Some(i32::MAX));
    assert_eq!(signed(&[0x03]), Some(-2));
}
