"""One person on several devices."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.chat import Unknown
from tests.dialogs.conftest import NOW, enter_by_call
from tests.papers import pdf
from tests.phone import County, Phone
from tests.sample import asked, fill


async def way(phone: Phone) -> str:
    """What the link that /link gives says on entering."""
    await phone.say("/link")
    link = next(word for word in phone.text.split() if "/link/" in word)
    return f"/start link-{link.rpartition('/')[2]}"


async def person(phone: Phone) -> str:
    profile = await phone.app.engine.who(phone.address)
    assert profile is not None
    return profile.person_id


async def test_another_device_goes_on_as_the_same_person_at_the_same_question(
    here: County, applicant: Phone
) -> None:
    await fill(applicant, until="address")
    other = here.phone("tablet")
    await other.say(await way(applicant))
    assert await person(other) == await person(applicant)
    assert asked(other.screen) == "address"
    await other.say("息县东城路 1 号")
    assert asked(other.screen) == "legal_representative"


async def test_a_link_works_once(here: County, applicant: Phone) -> None:
    start = await way(applicant)
    await here.phone("tablet").say(start)
    with pytest.raises(Unknown) as refused:
        await here.phone("thief").say(start)
    assert refused.value.refusal is not None
    assert refused.value.refusal.grounds[0].code == "link-used"


async def test_a_link_works_for_half_an_hour(here: County, applicant: Phone) -> None:
    start = await way(applicant)
    here.clock.move_to(NOW + timedelta(minutes=30))
    with pytest.raises(Unknown) as refused:
        await here.phone("tablet").say(start)
    assert refused.value.refusal is not None
    assert refused.value.refusal.grounds[0].code == "link-expired"


async def test_a_made_up_link_lets_nobody_in(here: County, applicant: Phone) -> None:
    with pytest.raises(Unknown):
        await here.phone("tablet").say("/start link-nothing")


async def test_whoever_is_known_does_not_become_another(
    here: County, secretary: Phone, applicant: Phone
) -> None:
    start = await way(applicant)
    other = await enter_by_call(here, secretary, "zhao", "赵经理")
    before = await person(other)
    await other.say(start)
    assert "另一个身份" in other.text
    assert await person(other) == before
    tablet = here.phone("tablet")
    await tablet.say(start)
    assert await person(tablet) == await person(applicant), "the link was not used up"


async def test_documents_are_kept_from_where_they_may_not_go(
    here: County, applicant: Phone
) -> None:
    engine = here.app.engine
    engine._house = replace(engine._house, without_files=frozenset({"test"}))
    await fill(applicant, until="doc_licence")
    assert "请在网页上传" in applicant.text
    link = next(word for word in applicant.text.split() if "/link/" in word)
    engine._house = replace(engine._house, without_files=frozenset())
    page = here.phone("page")
    await page.say(f"/start link-{link.rpartition('/')[2]}")
    assert asked(page.screen) == "doc_licence"
    await page.send_file("营业执照.pdf", pdf())
    assert "是否涉及商业秘密" in page.text or "营业执照.pdf" in page.text
