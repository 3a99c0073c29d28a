"""What goes in comes out, on both databases: every port, with the awkward values of real people."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from sqlalchemy.exc import IntegrityError

from core.answers import Answer
from core.chat_log import Entry
from core.edition import Call, Edition
from core.eligibility import Ban
from core.filing import Filing, FilingState
from core.form import Value
from core.ports import Invitation, Person, StoredFile, Submission
from core.roles import Actor, Grant, Role
from core.workdays import SEASONS, STATUTORY, Arrangement, DayOff, Festival
from core.workdays_data import load_calendar
from storage.tables import bans
from storage.unit_of_work import Store

NOW = datetime(2026, 3, 4, 5, 6, 7, 891011, tzinfo=UTC)
CODE = "91411528MA44XYAB0P"

AWKWARD = {
    "empty": "",
    "emoji": "👩‍🔬👍🏽🇨🇳",
    "right to left": "مرحبا \u202eدلو\u202c abc",
    "zero width": "息\u200b县\u200d\ufeff",
    "combining": "e\u0301 ≠ é",
    "outside the first plane": "𠮷野家 \U0010ffff",
    "markup": "<script>alert(1)</script> &amp; '\"--; DROP TABLE persons; %s {x}",
    "formula": "=HYPERLINK(1)",
    "control": "\t\n\r\x01\x7f\x85\u2028",
    "long": "长" * 100_000,
}


@pytest.fixture
async def house(store: Store) -> Store:
    """A store with two people, an edition and a filing in it."""
    async with store.transaction(NOW) as tx:
        await tx.people.create("ann", "安", "zh-CN", NOW)
        await tx.people.create("bob", "", "en", NOW)
        await tx.editions.add(Edition("e1", "xixian-2022", 1, NOW))
        await tx.filings.add(Filing("f1", "e1", 1, FilingState.DRAFT), "ann", NOW)
    return store


# --- people -----------------------------------------------------------------------------------


async def test_a_person_keeps_their_name(house: Store) -> None:
    for words in AWKWARD.values():
        async with house.transaction(NOW) as tx:
            await tx.people.rename("ann", words)
        async with house.view(NOW) as tx:
            assert await tx.people.get("ann") == Person("ann", words, "zh-CN")
            assert await tx.people.get("bob") == Person("bob", "", "en")


async def test_a_person_is_created_once_and_then_only_changed(house: Store) -> None:
    async with house.transaction(NOW) as tx:
        await tx.people.create("ann", "another", "en", NOW)
        assert await tx.people.get("ann") == Person("ann", "安", "zh-CN")
        await tx.people.speak("ann", "en")
        assert await tx.people.get("ann") == Person("ann", "安", "en")


async def test_what_is_not_there_is_said_to_be_missing(house: Store) -> None:
    async with house.view(NOW) as tx:
        for missing in (tx.people.get, tx.editions.get, tx.filings.get, tx.files.get):
            with pytest.raises(LookupError):
                await missing("nobody")
        assert await tx.people.actor("nobody") == Actor("nobody")
        assert await tx.invitations.find("nothing") is None
        assert await tx.editions.with_call("nothing") is None
        assert await tx.drafts.answers("nothing") == {}
        assert await tx.files.of_filing("nothing") == []
        assert await tx.filings.submissions("nothing") == []
        assert await tx.filings.bans_on("nothing") == ()
        assert await tx.chat.standing("web", "nowhere") is None
        assert await tx.settings.get("nothing") is None


async def test_roles_are_held_for_an_edition_or_by_the_standing_secretariat(house: Store) -> None:
    async with house.transaction(NOW) as tx:
        await tx.editions.add(Edition("e2", "xixian-2022", 2, NOW))
        for _ in range(2):  # granting again changes nothing
            await tx.people.grant("bob", Role.SECRETARIAT, None, NOW)
            await tx.people.grant("ann", Role.EXPERT, "e2", NOW)
    async with house.view(NOW) as tx:
        assert await tx.people.actor("bob") == Actor("bob", (Grant(Role.SECRETARIAT, None),))
        ann = await tx.people.actor("ann")
        assert set(ann.grants) == {Grant(Role.APPLICANT, "e1"), Grant(Role.EXPERT, "e2")}
        assert len(ann.grants) == 2
        assert ann.filing_ids == ("f1",)
        assert await tx.people.holding(Role.SECRETARIAT, "e1") == ["bob"]
        assert await tx.people.holding(Role.EXPERT, "e2") == ["ann"]
        assert await tx.people.holding(Role.EXPERT, "e1") == []
        assert await tx.people.holding(Role.APPLICANT, "e1") == ["ann"]


async def test_an_invitation_is_found_by_its_token_and_used_once(house: Store) -> None:
    later = NOW + timedelta(14)
    for kind, words in AWKWARD.items():
        invitation = Invitation(kind, Role.APPLICANT, "e1", "f1", words, "ann", later)
        standing = Invitation(f"also {kind}", Role.SECRETARIAT, None, None, "", "house", NOW)
        async with house.transaction(NOW) as tx:
            await tx.invitations.add(invitation, f"digest of {kind}")
            await tx.invitations.add(standing, f"another of {kind}")
        async with house.transaction(NOW) as tx:
            assert await tx.invitations.find(f"digest of {kind}") == invitation
            assert await tx.invitations.find(f"another of {kind}") == standing
            await tx.invitations.use(kind, "bob", NOW)
            used = replace(invitation, used_at=NOW)
            assert await tx.invitations.find(f"digest of {kind}") == used
            assert await tx.invitations.find(f"another of {kind}") == standing


# --- editions and filings ---------------------------------------------------------------------


async def test_editions_are_listed_newest_first(house: Store) -> None:
    later = Edition("e2", "xixian-2022", 2, NOW + timedelta(days=700))
    same_day = Edition("e3", "xixian-2022", 3, NOW + timedelta(days=700))
    async with house.transaction(NOW) as tx:
        await tx.editions.add(later)
        await tx.editions.add(same_day)
    async with house.view(NOW) as tx:
        first = await tx.editions.get("e1")
        assert await tx.editions.all() == [same_day, later, first]


async def test_a_call_is_published_and_found_by_its_code(house: Store) -> None:
    for words in AWKWARD.values():
        call = Call("abc-123", NOW, date(2026, 4, 30), words, words)
        published = Edition("e1", "xixian-2022", 1, NOW, call)
        async with house.transaction(NOW) as tx:
            await tx.editions.publish("e1", call)
            assert await tx.editions.get("e1") == published
        async with house.view(NOW) as tx:
            assert await tx.editions.get("e1") == published
            assert await tx.editions.with_call("abc-123") == published
            assert await tx.editions.with_call("ABC-123") is None


async def test_an_edition_comes_with_its_filing_as_it_is_now(house: Store) -> None:
    call = Call("abc-123", NOW, date(2026, 4, 30), "", "")
    async with house.transaction(NOW) as tx:
        await tx.filings.get("f1")
        await tx.editions.publish("e1", call)
        assert (await tx.editions.get("e1")).call == call


async def test_a_number_belongs_to_one_edition_of_a_regulation(house: Store) -> None:
    with pytest.raises(IntegrityError):
        async with house.transaction(NOW) as tx:
            await tx.editions.add(Edition("e2", "xixian-2022", 1, NOW))


async def test_a_filing_is_kept_as_it_was_saved(house: Store) -> None:
    until = NOW + timedelta(5)
    async with house.view(NOW) as tx:
        assert await tx.filings.get("f1") == Filing("f1", "e1", 1, FilingState.DRAFT)
    for words in AWKWARD.values():
        saved = Filing("f1", "e1", 1, FilingState.RETURNED, 2, NOW, until, words, disputed=True)
        async with house.transaction(NOW) as tx:
            await tx.filings.save(saved)
        async with house.view(NOW) as tx:
            assert await tx.filings.get("f1") == saved
            assert await tx.filings.of_edition("e1") == [saved]


async def test_filings_are_numbered_within_their_edition(house: Store) -> None:
    async with house.transaction(NOW) as tx:
        await tx.editions.add(Edition("e2", "xixian-2022", 2, NOW))
        assert await tx.filings.next_number("e1") == 2
        assert await tx.filings.next_number("e2") == 1
        await tx.filings.add(Filing("f10", "e1", 10, FilingState.DRAFT), "bob", NOW)
        await tx.filings.add(Filing("f2", "e1", 2, FilingState.DRAFT), "bob", NOW)
        assert await tx.filings.next_number("e1") == 11
        for filing_id in ("f10", "f2"):
            await tx.drafts.save(filing_id, "in_county", Answer("yes", 1, "bob", NOW))
        listed = await tx.filings.of_edition("e1")
        assert [filing.number for filing in listed] == [2, 10], "nothing was answered in the first"


async def test_what_was_filed_last_is_found_for_each_filing(house: Store) -> None:
    filed = [Submission("f1", times, NOW, f"r{times}", {"a": times}) for times in (1, 2)]
    async with house.transaction(NOW) as tx:
        for submission in filed:
            await tx.filings.add_submission(submission)
        await tx.filings.save(Filing("f1", "e1", 1, FilingState.RETURNED, 2, NOW))
        assert await tx.filings.last_filed(["f1", "f2"]) == {"f1": filed[1]}
        assert await tx.filings.submissions("f1") == filed


async def test_representatives_are_listed_in_the_order_in_which_they_came(house: Store) -> None:
    async with house.transaction(NOW) as tx:
        for _ in range(2):
            await tx.filings.add_representative("f1", "bob", NOW)
    async with house.view(NOW) as tx:
        people = [Person("ann", "安", "zh-CN"), Person("bob", "", "en")]
        assert await tx.filings.representatives("f1") == people
        assert (await tx.people.actor("bob")).filing_ids == ("f1",)
        assert (await tx.people.actor("bob")).grants == (Grant(Role.APPLICANT, "e1"),)


async def test_a_credit_code_finds_the_filings_of_its_edition_that_still_stand(
    house: Store,
) -> None:
    async with house.transaction(NOW) as tx:
        await tx.editions.add(Edition("e2", "xixian-2022", 2, NOW))
        for number, (edition, state, field, code) in enumerate(
            [
                ("e1", FilingState.SUBMITTED, "credit_code", CODE),
                ("e1", FilingState.WITHDRAWN, "credit_code", CODE),
                ("e1", FilingState.DRAFT, "parent_credit_code", CODE),
                ("e1", FilingState.DRAFT, "credit_code", CODE[:-1]),
                ("e2", FilingState.DRAFT, "credit_code", CODE),
            ],
            start=2,
        ):
            filing = Filing(f"f{number}", edition, number, state)
            await tx.filings.add(filing, "bob", NOW)
            await tx.drafts.save(filing.id, field, Answer(code, 1, "bob", NOW))
        found = await tx.filings.with_credit_code("e1", CODE)
        assert [filing.id for filing in found] == ["f2"]


async def test_submissions_stay_as_they_were_filed(house: Store) -> None:
    values: dict[str, Value] = {
        "org_name": "弦山 👍",
        "revenue_2025": -(10**15),
        "papers": {"a": 1},
    }
    submissions = [
        Submission("f1", 1, NOW, "2026-A01-1", values),
        Submission("f1", 2, NOW + timedelta(1), "2026-A01-2", {**values, "org_name": "弦河"}),
    ]
    async with house.transaction(NOW) as tx:
        for submission in reversed(submissions):
            await tx.filings.add_submission(submission)
        await tx.drafts.save("f1", "org_name", Answer("later", 9, "ann", NOW))
    async with house.view(NOW) as tx:
        assert await tx.filings.submissions("f1") == submissions
    with pytest.raises(IntegrityError):
        async with house.transaction(NOW) as tx:
            await tx.filings.add_submission(replace(submissions[0], receipt="2026-A01-3"))


async def test_bans_are_found_by_credit_code(house: Store) -> None:
    async with house.transaction(NOW) as tx:
        for code, year in ((CODE, 2020), (CODE, 2024), (CODE[:-1], 2025)):
            await tx.people._connection.execute(
                bans.insert().values(
                    credit_code=code,
                    revoked_on=date(year, 2, 29 if year % 4 == 0 else 28),
                    until=date(year + 5, 3, 1),
                )
            )
        assert await tx.filings.bans_on(CODE) == (
            Ban(date(2020, 2, 29), date(2025, 3, 1)),
            Ban(date(2024, 2, 29), date(2029, 3, 1)),
        )


# --- drafts, files, calendars, settings -------------------------------------------------------

VALUES: dict[str, Value] = {
    **AWKWARD,
    "NUL in an answer": "a\0b",
    "number": 0,
    "the largest sum": 10**17,
    "loss": -(10**17),
    "yes": True,
    "text and files": {"text": "长" * 5000, "files": [{"id": "x", "mark": None}, {"name": "👍"}]},
}


async def test_an_answer_is_kept_as_it_was_given(house: Store) -> None:
    given = {field: Answer(value, 3, "ann", NOW) for field, value in VALUES.items()}
    async with house.transaction(NOW) as tx:
        for field, answer in given.items():
            await tx.drafts.save("f1", field, answer)
    async with house.view(NOW) as tx:
        kept = await tx.drafts.answers("f1")
    assert kept == given
    assert {key: type(answer.value) for key, answer in kept.items()} == {
        key: type(value) for key, value in VALUES.items()
    }


async def test_answers_are_replaced_and_erased_draft_by_draft(house: Store) -> None:
    def answer(value: Value, version: int = 1) -> Answer:
        return Answer(value, version, "ann", NOW)

    async with house.transaction(NOW) as tx:
        for draft in ("f1", "f2"):
            for field in ("a", "b"):
                await tx.drafts.save(draft, field, answer(f"{draft} {field}"))
        await tx.drafts.save("f1", "a", answer("new", 2))
        await tx.drafts.erase("f1", "b")
        await tx.drafts.erase("f1", "never there")
    async with house.view(NOW) as tx:
        f2 = {"a": answer("f2 a"), "b": answer("f2 b")}
        assert await tx.drafts.answers("f1") == {"a": answer("new", 2)}
        assert await tx.drafts.answers_of(["f1", "f2", "none"]) == {
            "f1": {"a": answer("new", 2)},
            "f2": f2,
            "none": {},
        }
        assert await tx.drafts.answers_of([]) == {}


async def test_a_file_is_known_by_all_that_is_told_of_it(house: Store) -> None:
    files = [
        StoredFile(
            f"x{number}", "ann", "f1", words, "pdf", 5_000_000_000, "a" * 64, f"{number:064}"
        )
        for number, words in enumerate(AWKWARD.values())
    ]
    loose = StoredFile("loose", "bob", None, "export.zip", "zip", 1, "a" * 64, "c" * 64)
    async with house.transaction(NOW) as tx:
        for file in (*files, loose):
            await tx.files.add(file, NOW)
    async with house.view(NOW) as tx:
        assert [await tx.files.get(file.id) for file in (*files, loose)] == [*files, loose]
        assert await tx.files.of_filing("f1") == files
        assert await tx.files.blobs() == {file.blob for file in (*files, loose)}
    async with house.transaction(NOW) as tx:
        await tx.files.forget("x0")
        assert await tx.files.of_filing("f1") == files[1:]
        assert files[0].blob not in await tx.files.blobs()


async def test_files_are_listed_in_the_order_in_which_they_came(house: Store) -> None:
    async with house.transaction(NOW) as tx:
        for number in (3, 1, 2):
            file = StoredFile(f"x{number}", "ann", "f1", "", "pdf", 1, "", f"{number:064}")
            await tx.files.add(file, NOW + timedelta(microseconds=number))
        listed = await tx.files.of_filing("f1")
    assert [file.id for file in listed] == ["x1", "x2", "x3"]


async def test_a_year_s_arrangement_that_was_entered_is_known(house: Store) -> None:
    shipped = load_calendar()
    year = shipped.years[-1] + 1
    days = {festival: date(year, *SEASONS[festival][0]) for festival in STATUTORY}
    sunday = date(year, 10, 17)
    sunday -= timedelta(days=sunday.isoweekday() % 7)
    arrangement = Arrangement(
        year,
        "国办发明电 👍",
        tuple(
            DayOff((festival,), day, day, (sunday,) if festival is Festival.NATIONAL_DAY else ())
            for festival, day in days.items()
        ),
    )
    async with house.transaction(NOW) as tx:
        await tx.calendars.put(arrangement, "bob", NOW)
    async with house.view(NOW) as tx:
        calendar = await tx.calendars.calendar()
    assert calendar.years == (*shipped.years, year)
    assert calendar.arrangements[-1] == arrangement
    assert calendar.is_workday(sunday)


async def test_a_setting_is_kept_and_replaced(house: Store) -> None:
    values: list[object] = [True, 0, "弦山 👍", [1, "a"], {"b": {"c": []}}, None]
    for value in values:
        async with house.transaction(NOW) as tx:
            await tx.settings.put("key", "before")
            await tx.settings.put("key", value)
            await tx.settings.put("other", 1)
        async with house.view(NOW) as tx:
            assert await tx.settings.get("key") == value
            assert await tx.settings.get("other") == 1


# --- the chat log -----------------------------------------------------------------------------


async def test_a_person_is_found_where_they_write_from(house: Store) -> None:
    async with house.transaction(NOW) as tx:
        await tx.people.grant("ann", Role.EXPERT, "e1", NOW)
        await tx.chat.bind("web", "cookie", "ann")
        await tx.chat.bind("telegram", "cookie", "bob")
        await tx.chat.move("ann", seq=7, card=3, dialog="filing", state={"at": "org_name"})
    async with house.view(NOW) as tx:
        standing = await tx.chat.standing("web", "cookie")
        other = await tx.chat.standing("telegram", "cookie")
        assert standing is not None and other is not None
        assert standing.person == Person("ann", "安", "zh-CN")
        assert standing.actor == await tx.people.actor("ann")
        assert (standing.seq, standing.card, standing.dialog) == (7, 3, "filing")
        assert standing.state == {"at": "org_name"}
        assert other.person.id == "bob"
        assert other.actor == Actor("bob")
        assert (other.seq, other.card, other.dialog, other.state) == (0, 0, "", {})


async def test_an_address_can_pass_to_somebody_else_and_be_left(house: Store) -> None:
    async with house.transaction(NOW) as tx:
        await tx.chat.bind("web", "cookie", "ann")
        await tx.chat.bind("web", "cookie", "bob")
        standing = await tx.chat.standing("web", "cookie")
        assert standing is not None and standing.person.id == "bob"
        await tx.chat.unbind("web", "cookie")
        assert await tx.chat.standing("web", "cookie") is None


async def test_the_log_tells_what_was_said_in_order(house: Store) -> None:
    entries = [
        Entry(1, NOW, mine=True, screen=AWKWARD, update_id="u1"),
        Entry(2, NOW + timedelta(1), mine=False, screen={"rows": [["👍"]]}, replaces_seq=1),
        Entry(3, NOW, mine=False, screen={}),
    ]
    async with house.transaction(NOW) as tx:
        assert await tx.chat.reserve("ann", 3) == 3
        await tx.chat.append("ann", list(reversed(entries)))
        await tx.chat.append("ann", [])
        await tx.chat.append("bob", [Entry(1, NOW, mine=False, screen={})])
    async with house.view(NOW) as tx:
        assert await tx.chat.entries("ann", 0, 10) == entries
        assert await tx.chat.entries("ann", 1, 10) == entries[1:]
        assert await tx.chat.entries("ann", 0, 2) == entries[1:]
        assert await tx.chat.entries("ann", 3, 10) == []
        assert await tx.chat.entries("ann", 0, 1, before=entries[-1].seq) == entries[-2:-1]


async def test_room_in_a_log_is_given_once(house: Store) -> None:
    async with house.transaction(NOW) as tx:
        assert await tx.chat.reserve("ann", 2) == 2
        assert await tx.chat.reserve("ann", 1) == 3
        assert await tx.chat.reserve("bob", 1) == 1
        await tx.chat.append("ann", [Entry(3, NOW, mine=False, screen={})])
    with pytest.raises(IntegrityError):
        async with house.transaction(NOW) as tx:
            await tx.chat.append("ann", [Entry(3, NOW, mine=False, screen={"other": 1})])


# --- what both databases refuse alike ---------------------------------------------------------


async def test_a_nul_in_a_name_is_refused_and_nothing_is_changed(house: Store) -> None:
    with pytest.raises(Exception, match="NUL"):
        async with house.transaction(NOW) as tx:
            await tx.people.rename("ann", "a\0b")
    with pytest.raises(Exception, match="NUL"):
        async with house.transaction(NOW) as tx:
            await tx.chat.arrived("web", "nowhere", "\0", NOW)
    async with house.view(NOW) as tx:
        assert (await tx.people.get("ann")).name == "安"


async def test_a_lone_surrogate_is_refused_and_nothing_is_changed(house: Store) -> None:
    with pytest.raises(Exception, match=r"surrogate|utf-8"):
        async with house.transaction(NOW) as tx:
            await tx.people.rename("ann", "\ud83d")
    with pytest.raises(Exception, match=r"surrogate|utf-8"):
        async with house.transaction(NOW) as tx:
            await tx.drafts.save("f1", "field", Answer("\ud83d", 1, "ann", NOW))
    async with house.view(NOW) as tx:
        assert (await tx.people.get("ann")).name == "安"
        assert await tx.drafts.answers("f1") == {}


async def test_nothing_refers_to_what_is_not_there(house: Store) -> None:
    for attempt in ("grant", "filing", "file", "address"):
        with pytest.raises(IntegrityError):
            async with house.transaction(NOW) as tx:
                match attempt:
                    case "grant":
                        await tx.people.grant("nobody", Role.EXPERT, "e1", NOW)
                    case "filing":
                        await tx.filings.add(
                            Filing("f9", "nowhere", 1, FilingState.DRAFT), "ann", NOW
                        )
                    case "file":
                        file = StoredFile("x", "nobody", None, "", "pdf", 1, "", "a" * 64)
                        await tx.files.add(file, NOW)
                    case "address":
                        await tx.chat.bind("web", "cookie", "nobody")


async def test_moments_are_told_in_utc_whatever_zone_they_came_in(house: Store) -> None:
    beijing = timezone(timedelta(hours=8))
    local = datetime(2026, 1, 1, 0, 30, 0, 1, tzinfo=beijing)
    async with house.transaction(NOW) as tx:
        await tx.drafts.save("f1", "field", Answer("", 1, "ann", local))
    async with house.view(NOW) as tx:
        at = (await tx.drafts.answers("f1"))["field"].at
    assert at == local
    assert at.tzinfo is UTC
    for moment in (datetime(1, 1, 1, tzinfo=UTC), datetime.max.replace(tzinfo=UTC)):
        async with house.transaction(NOW) as tx:
            await tx.drafts.save("f1", "field", Answer("", 1, "ann", moment))
            assert (await tx.drafts.answers("f1"))["field"].at == moment


async def test_identifiers_are_never_met_twice(house: Store) -> None:
    async with house.view(NOW) as tx:
        made = {tx.new_id() for _ in range(10_000)}
    assert len(made) == 10_000
    assert {len(each) for each in made} == {12}
