"""The articles of a refusal are read back from its words."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.rehearsal.articles import articles_in
from bot.texts import all_texts
from bot.wording import Wording
from core.decision import Ground, Refusal

WORDS = {tag: Wording(texts, ZoneInfo("Asia/Shanghai")) for tag, texts in all_texts().items()}

articles = st.builds(
    lambda number, item: f"{number}.{item}" if item else str(number),
    st.integers(1, 36),
    st.integers(0, 10),
)


@given(st.lists(articles, min_size=1, max_size=20), st.sampled_from(sorted(WORDS)))
def test_articles_come_back_in_order(named: list[str], language: str) -> None:
    words = WORDS[language]
    refusal = Refusal(tuple(Ground("role-missing", article) for article in named))
    assert articles_in(words, words.grounds(refusal)) == tuple(named)


def test_a_text_without_grounds_names_no_article() -> None:
    assert articles_in(WORDS["zh-CN"], "依据：第十二条。") == ()
