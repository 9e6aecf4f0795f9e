import pytest

from kneeapp.storage.safe_svg import MOST_ELEMENTS, UnsafeSvgError, safe_svg
from tests.exercise_pictures import svg

USE = "<g id='{0}'>" + "<use xlink:href='#{1}'/>" * 10 + "</g>"


def test_lines_and_shapes_stay_as_they_are() -> None:
    drawn = safe_svg(svg("<g id='a'><path d='M0 0L9 9' stroke='#123456'/></g><use xlink:href='#a'/><style>g{}</style>"))
    assert all(part in drawn for part in (b'd="M0 0L9 9"', b'stroke="#123456"', b'href="#a"', b"g{}"))


@pytest.mark.parametrize(
    "foreign",
    [
        "<image xlink:href='/secret.png' width='9' height='9'/>",
        "<image href='file:///secret.png'/>",
        "<image href='data:image/png;base64,secret'/>",
        "<use xlink:href='/secret.svg#a'/>",
        "<linearGradient href='secret.svg#a'/>",
        "<g><filter><feImage href='#secret'/></filter></g>",
        "<script>secret</script>",
        "<foreignObject><p>secret</p></foreignObject>",
        "<?xml-stylesheet href='/secret.css'?>",
        "<!-- secret -->",
    ],
)
def test_what_comes_from_elsewhere_is_left_out(foreign: str) -> None:
    drawn = safe_svg(svg(f"<rect width='7'/>{foreign}<rect width='8'/>"))
    assert b"secret" not in drawn
    assert b'width="7"' in drawn
    assert b'width="8"' in drawn


def test_a_style_sheet_before_the_drawing_is_left_out() -> None:
    assert b"secret" not in safe_svg(b"<?xml-stylesheet href='secret.css'?>" + svg())


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no drawing",
        b"\xff\xfe",
        svg()[:-9],
        b"<html/>",
        b"<!DOCTYPE svg [<!ENTITY a 'b'>]>" + svg("<text>&a;</text>"),
        svg("<g id='a'><use xlink:href='#a'/></g>"),
        svg("<g id='a'><use xlink:href='#b'/></g><g id='b'><use xlink:href='#a'/></g>"),
        svg("<g>" * 100 + "</g>" * 100),
        svg("<g>" * 50_000 + "</g>" * 50_000),
        svg("<g/>" * MOST_ELEMENTS),
        svg("<rect id='0'/>" + "".join(USE.format(number + 1, number) for number in range(20))),
        svg("<g id='0'/>" + "".join(f"<g id='{n + 1}'><use xlink:href='#{n}'/></g>" for n in range(5_000))),
    ],
    ids=range(13),
)
def test_what_is_no_drawing_or_never_ends_is_refused(content: bytes) -> None:
    with pytest.raises(UnsafeSvgError):
        safe_svg(content)


def test_as_many_elements_as_are_allowed_are_drawn() -> None:
    assert safe_svg(svg("<g/>" * (MOST_ELEMENTS - 1))).count(b":g") == MOST_ELEMENTS - 1
