import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.decision import InvalidAnswer
from core.email_address import parse_email


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("zhang.san@example.com", "zhang.san@example.com"),
        (" Zhang_San@Example.COM.CN ", "Zhang_San@example.com.cn"),
        ("ｚｈａｎｇ＠ｅｘａｍｐｌｅ．ｃｏｍ", "zhang@example.com"),
        ("zhang@example。com", "zhang@example.com"),
        ("12345+award@mail-1.example.org", "12345+award@mail-1.example.org"),
        ("zhang\u200b@example.com", "zhang@example.com"),
        ("a@example.xn--fiqs8s", "a@example.xn--fiqs8s"),
    ],
)
def test_an_address_is_taken_with_its_domain_in_lower_case(typed: str, address: str) -> None:
    assert parse_email(typed) == address


@pytest.mark.parametrize(
    "typed",
    [
        "zhang",
        "zhang@",
        "@example.com",
        "zhang@example",
        "zhang@@example.com",
        "zhang san@example.com",
        ".zhang@example.com",
        "zhang.@example.com",
        "zh..ang@example.com",
        "zhang@-example.com",
        "zhang@example-.com",
        "zhang@example..com",
        "zhang@192.168.1.1",
        "张三@example.com",
        "zhang@example.com,li@example.com",
        "<zhang@example.com>",
        "a" * 65 + "@example.com",
        "a@" + "example." * 32 + "com",
        "a" * 5000,
    ],
)
def test_what_is_no_address_is_quoted_back(typed: str) -> None:
    with pytest.raises(InvalidAnswer) as refused:
        parse_email(typed)
    assert refused.value.ground.code == "email-format"
    assert len(str(refused.value.ground.facts["text"])) <= 41


@given(st.text(alphabet="ab1.-@_", max_size=30))
def test_any_text_gives_an_address_or_a_reason(text: str) -> None:
    try:
        address = parse_email(text)
    except InvalidAnswer as refused:
        assert refused.ground.code in ("email-format", "text-empty")
    else:
        assert parse_email(address) == address
        assert address.count("@") == 1
