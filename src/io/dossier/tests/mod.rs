//! Tests of reading and writing.
#[test]
fn scratch() {
    let bytes = std::fs::read(std::env::var("BELEG_SCRATCH").unwrap()).unwrap();
    let opened = super::read(&bytes, "x").unwrap();
    for p in &opened.problems {
        println!("{:?} {} {:?} {:?}", p.severity, p.code, p.at, p.what);
    }
    let text = super::write(&opened.dossier, &opened.set_aside);
    std::fs::write("/tmp/scratch/out.json", &text).unwrap();
    println!("same {}", text.as_bytes() == bytes);
}
