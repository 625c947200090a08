from regions.answers import see_other


def test_what_was_saved_is_read_next_with_get():
    answer = see_other("/regio/twente/?page=2")
    assert (answer.status_code, answer.headers["Location"], answer.content) == (
        303,
        "/regio/twente/?page=2",
        b"",
    )
