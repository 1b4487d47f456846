use super::*;

#[test]
fn what_turns_or_hides_letters_is_written_out_and_what_says_nothing_is_no_complaint() {
    assert_eq!(text_of_complaint(" It films my window.\r\nDay and night. ").unwrap(), "It films my window.\nDay and night.");
    assert_eq!(text_of_complaint("a\u{202e}b\u{7}").unwrap(), "a\\u{202e}b\\u{7}");
    assert_eq!(text_of_complaint("<b onclick=x>").unwrap(), "<b onclick=x>", "a text is a text");
    for nothing in ["", " \n ", "\u{200b}\u{202e}"] {
        assert!(text_of_complaint(nothing).is_err(), "{nothing:?}");
    }
    assert!(text_of_complaint(&"ж".repeat(LONGEST_TEXT)).is_ok() && text_of_complaint(&"ж".repeat(LONGEST_TEXT + 1)).is_err());
    assert_eq!(line_of_complaint(" a\nb ").unwrap(), "a\\nb");
    assert!(line_of_complaint("").is_ok() && line_of_complaint(&"x".repeat(LONGEST_LINE + 1)).is_err());
}
