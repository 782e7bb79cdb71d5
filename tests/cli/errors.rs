//! What is wrong with a command line, pipes that close early, and help.

use super::{command, fails, fine};
use std::io::{BufRead, BufReader};
use std::process::Stdio;

#[test]
fn wrong_words_are_told_with_the_right_ones() {
    let cases: [(&[&str], &str); 16] = [
        (&["list", "--kind", "thraet"], "Did you mean `threat`?"),
        (&["list", "--kind", "journey"], "one of: threat, demand"),
        (
            &["list", "--realis", "Occured", "--lang", "de"],
            "Ist `occurred` gemeint?",
        ),
        (&["list", "--place", "Moscov"], "Did you mean `Moscow`?"),
        (
            &["export", "--to", "x.svg", "--projection", "Equal_Earth"],
            "did you mean `equal-earth`?",
        ),
        (
            &["export", "--to", "x.svg", "--view", "de facto"],
            "did you mean `de-facto`?",
        ),
        (&["list", "--realis", "maybe"], "prospective"),
        (&["list", "--status", "true"], "contested"),
        (&["list", "--place", "atlantis"], "pyongyang"),
        (&["list", "--from", "yesterday"], "2023-09"),
        (
            &["list", "--from", "2024", "--to-date", "2023"],
            "--from 2024 comes after --to-date 2023",
        ),
        (
            &["list", "--from", "2023-09/2023-08"],
            "2023-09 comes after 2023-08",
        ),
        (
            &["list", "--lang", "de", "--to-date", "2023-09/2023-08"],
            "2023-09 liegt nach 2023-08",
        ),
        (&["list", "--format", "xml"], "csv"),
        (
            &["export", "--to", "map.png", "--projection", "flat"],
            "equal-earth",
        ),
        (
            &["export", "--to", "map.png", "--select", "nobody"],
            "nobody",
        ),
    ];
    for (arguments, hint) in cases {
        let said = fails(2, arguments);
        assert!(said.contains(hint), "{arguments:?}: {said}");
    }
    for arguments in [
        &["export"][..],
        &["show"],
        &["check"],
        &["frobnicate", "--hard"],
        &["export", "--to", "map.png", "--size", "0x0"],
        &["export", "--to", "map.png", "--scale", "1000"],
        &["export", "--to", "map.png", "--center", "0,100"],
    ] {
        fails(2, arguments);
    }
}

#[test]
fn files_that_are_not_there_and_misspelt_commands_are_told_before_any_window() {
    let folder = tempfile::tempdir().unwrap();
    let cases: [(&[&str], &str); 6] = [
        (&["lst"], "Did you mean `beleg list`?"),
        (&["lst", "--kind", "visit"], "`beleg list`"),
        (
            &["exprot", "--to", "x.png", "--lang", "de"],
            "Ist `beleg export` gemeint?",
        ),
        (&["typo.json"], "typo.json: There is no such file."),
        (&["--lang", "de", "typo.json"], "Diese Datei gibt es nicht"),
        (
            &[folder.path().to_str().unwrap()],
            "This file cannot be read: it is a folder.",
        ),
    ];
    for (arguments, told) in cases {
        let said = fails(2, arguments);
        assert!(said.contains(told), "{arguments:?}: {said}");
        assert!(!said.contains("display"), "{arguments:?}: {said}");
    }
}

#[test]
fn what_the_system_says_of_files_is_told_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let within = |name: &str| folder.path().join(name).display().to_string();
    let (missing, sub) = (within("missing/map.svg"), within("sub.svg"));
    std::fs::create_dir(&sub).unwrap();
    std::fs::write(within("file"), "").unwrap();
    let (below, long) = (within("file/map.svg"), within(&"a".repeat(300)));
    let cases: [(&[&str], &str); 7] = [
        (
            &["check", folder.path().to_str().unwrap()],
            "cannot be read: it is a folder.",
        ),
        (
            &["check", folder.path().to_str().unwrap(), "--lang", "de"],
            "nicht lesen: es ist ein Ordner.",
        ),
        (
            &["export", "--to", &missing],
            "cannot be written: there is no such folder.",
        ),
        (
            &["export", "--to", &missing, "--lang", "de"],
            "nicht schreiben: es gibt keinen solchen Ordner.",
        ),
        (
            &["export", "--to", &below],
            "written: a part of its path is not a folder.",
        ),
        (
            &["check", &below],
            "read: a part of its path is not a folder.",
        ),
        (&["check", &long], "read: its name is too long"),
    ];
    for (arguments, words) in cases {
        let said = fails(2, arguments);
        assert!(said.contains(words), "{arguments:?}: {said}");
        assert!(!said.contains("os error"), "{arguments:?}: {said}");
    }
}

#[test]
fn a_reader_who_goes_away_is_no_error() {
    for arguments in [
        &["list", "--format", "json"][..],
        &["list"],
        &["show", "us-threat"],
    ] {
        let mut child = command()
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::with_capacity(1, child.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let output = child.wait_with_output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {said}");
        assert_eq!(said, "", "{arguments:?}");
    }
}

#[test]
fn help_names_every_command_and_the_exit_codes() {
    let help = fine(&["--help"]);
    for verb in ["check", "list", "show", "export", "excerpt", "--screenshot"] {
        assert!(help.contains(verb), "{verb}: {help}");
    }
    assert!(help.contains("Exit codes: 0 fine, 1"), "{help}");
    let export = fine(&["export", "--help"]);
    assert!(export.contains("place, actor or passage"), "{export}");
    assert!(!export.contains("each may be repeated"), "{export}");
    assert_eq!(
        fine(&["--version"]).trim(),
        format!("beleg {}", env!("CARGO_PKG_VERSION"))
    );
    for verb in [
        "check", "list", "show", "export", "excerpt", "generate", "bench",
    ] {
        assert!(fine(&[verb, "--help"]).contains("Usage: beleg"), "{verb}");
    }
}
