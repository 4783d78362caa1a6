"""Two versions, fact by fact."""

from ringback.files.resume_compare import compare
from ringback.model.resume import Change, Difference
from tests.resumes.builders import TEXT, docx, version


def rows(one: str, other: str) -> list[tuple[str, str, str]]:
    """Change, and the words of both, of everything that is not the same."""
    found = compare(version(one), version(other))
    return [
        (str(d.change), d.one.text if d.one else "", d.other.text if d.other else "") for d in found if not _same(d)
    ]


def _same(difference: Difference) -> bool:
    return difference.change is Change.SAME


def test_a_version_is_the_same_as_itself_in_another_form() -> None:
    from ringback.files.resume_file import read_resume

    found = compare(version(), read_resume(docx(TEXT), "cv.docx"))
    assert found
    assert all(_same(d) for d in found)


def test_what_each_says_otherwise_is_put_side_by_side() -> None:
    other = (
        TEXT.replace("team of 26", "team of 24")
        .replace("Operations Supervisor", "Shift Lead")
        .replace("2014 – 2019", "2013 – 2019")
    )
    assert rows(TEXT, other) == [
        ("changed", "Operations Supervisor", "Shift Lead"),
        ("changed", "2014 – 2019", "2013 – 2019"),
        ("changed", "team of 26", "team of 24"),
    ]


def test_what_only_one_holds_stands_alone() -> None:
    other = TEXT.replace("SAP, Excel", "Excel, Python")
    assert rows(TEXT, other) == [("only_first", "SAP", ""), ("only_second", "", "Python")]


def test_how_a_fact_is_written_does_not_matter() -> None:
    other = (
        TEXT.replace("twelve drivers", "12 drivers")
        .replace("03/2019 – present", "March 2019 – today")
        .replace("SAP", "sap")
    )
    assert rows(TEXT, other) == []


def test_where_nobody_can_say_which_belong_together_nothing_is_paired() -> None:
    one, other = (f"Work\nClerk, Weber Ltd 2019 – 2020\n- {n} clients and {m} clients\n" for n, m in ((5, 6), (7, 8)))
    assert sorted(row[0] for row in rows(one, other)) == ["only_first"] * 2 + ["only_second"] * 2
