"""What the system points out to who declares (art. 10)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.expert import Interests
from core.recusal import Hint, HintKind, Organisation, hints

VALVES = Organisation("息县淮滨阀门制造有限公司", "91411528MA40000A0H", "", "息县商会")


def kinds(interests: Interests, organisation: Organisation = VALVES) -> list[HintKind]:
    return [each.kind for each in hints(interests, organisation)]


@pytest.mark.parametrize(
    "employer",
    [
        "息县淮滨阀门制造有限公司",
        " 息县 淮滨阀门制造有限公司 ",
        "淮滨阀门制造有限公司",
        "息县淮滨阀门制造有限公司（技术中心）",
        "息县淮滨阀门制造有限公司质量部",
    ],
)
def test_the_same_employer_is_found_however_it_is_written(employer: str) -> None:
    assert kinds(Interests(employer)) == [HintKind.SAME_EMPLOYER]


@pytest.mark.parametrize("employer", ["", "阀门", "公司", "郑州大学", "息县钱塘机械有限公司"])
def test_another_employer_or_a_scrap_of_a_name_is_none(employer: str) -> None:
    assert kinds(Interests(employer)) == []


def test_latin_names_are_compared_without_case_width_and_punctuation() -> None:
    organisation = Organisation("ＡＢＣ Valves Co., Ltd.")
    assert kinds(Interests("abc valves co ltd"), organisation) == [HintKind.SAME_EMPLOYER]


def test_the_parent_counts_as_well() -> None:
    branch = Organisation("息县分公司", parent="河南淮河建材集团")
    assert kinds(Interests("河南淮河建材集团"), branch) == [HintKind.SAME_EMPLOYER]


def test_the_credit_code_speaks_where_the_name_has_changed() -> None:
    found = hints(Interests("淮河流体科技", "91411528MA40000A0H"), VALVES)
    assert found == (Hint(HintKind.SAME_CREDIT_CODE, VALVES.name),)


def test_each_relatives_employer_is_a_hint_of_its_own() -> None:
    own = Interests("郑州大学", kin=("县医院", "淮滨阀门制造有限公司", "息县淮滨阀门制造有限公司"))
    assert kinds(own) == [HintKind.KIN, HintKind.KIN]


def test_whose_employer_recommends_the_applicant_is_told() -> None:
    assert kinds(Interests("息县商会")) == [HintKind.RECOMMENDING]


words = st.text(max_size=12)


@given(words, words, st.lists(words, max_size=3))
def test_nothing_is_made_of_an_organisation_that_says_nothing(
    employer: str, code: str, kin: list[str]
) -> None:
    assert hints(Interests(employer, code, tuple(kin)), Organisation("")) == ()


@given(st.text(alphabet="甲乙丙丁戊己庚辛", min_size=4, max_size=12))
def test_every_organisation_is_the_same_as_itself(name: str) -> None:
    assert kinds(Interests(name), Organisation(name)) == [HintKind.SAME_EMPLOYER]


def test_what_only_the_pool_knows_is_pointed_out_too() -> None:
    said = Interests("郑州大学", pooled=Interests("息县淮滨阀门制造有限公司"))
    assert kinds(said) == [HintKind.SAME_EMPLOYER]
