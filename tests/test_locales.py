"""Every text a person sees: there in both languages, used, complete, and in the house's voice."""

from __future__ import annotations

import ast
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any, get_args
from zoneinfo import ZoneInfo

import pytest
from fluent.syntax import ast as ftl
from fluent.syntax import parse

from bot.ballot_faults import PLACES
from bot.dialogs.home import HOMES
from bot.dialogs.scoring.comments import KINDS
from bot.rehearsal.step import in_snake_case
from bot.rehearsal.steps import AnyStep
from bot.texts import LANGUAGES, LOCALES, Arg, all_texts
from bot.transports.telegram.menu import COMMANDS
from bot.wording import Wording
from core.announcements import MATRIX, Event
from core.ballot import Choice
from core.casting import Step
from core.decision import Fact, Ground
from core.documents import Mark
from core.filing import FilingState
from core.form import Field, Kind, load_form
from core.money import Money
from core.opinion import GIVEN, Stance
from core.public_notice import NoticeKind
from core.roles import Role
from core.scoring import Part
from core.stages import Stage
from core.usecases.ceremonies import STEPS
from core.usecases.decrypting import PUBLISHED
from core.workdays import Festival, Reason

HOUSE = Path(__file__).parent.parent
CORE = HOUSE / "core"
COLLEAGUES = {"web.ftl"}
"""The web chat's own texts are held to account by its own tests."""

TEXTS = all_texts()
ZONE = ZoneInfo("Asia/Shanghai")

GROUND_MAKERS = {"refuse": 0, "Ground": 0, "InvalidAnswer": 0, "InvalidArrangement": 2}
"""What makes a ground, and at which place its code stands."""


MADE_UP_FAULTS = {
    *(f"no-{kind}" for kind in ("question", "voter", "trustee", "dealing")),
    *(f"{kind}-twice" for kind in ("question", "voter", "trustee", "dealing")),
}
NEVER_SEEN = {"seed-length", "unknown-question", "no-choice", "not-recused"}
"""Faults of the program that seals a ballot, not of any paper."""


# --- the texts --------------------------------------------------------------------------------


@dataclass(frozen=True)
class Message:
    """The pattern of a message or of one of its attributes."""

    pattern: ftl.Pattern | None

    @property
    def variables(self) -> set[str]:
        return {n.id.name for n in nodes(self.pattern) if isinstance(n, ftl.VariableReference)}

    @property
    def refers_to(self) -> set[str]:
        return {n.id.name for n in nodes(self.pattern) if isinstance(n, ftl.MessageReference)}

    @property
    def words(self) -> str:
        """Everything that is written in it; a sign stands where something is put in."""
        return "".join(_written(node) for node in nodes(self.pattern))


def _written(node: ftl.BaseNode) -> str:
    match node:
        case ftl.TextElement() | ftl.StringLiteral():
            return str(node.value)
        case ftl.Placeable():
            return "\N{OBJECT REPLACEMENT CHARACTER}"
        case _:
            return ""


def nodes(node: object) -> Iterator[ftl.BaseNode]:
    """A node and all below it, in the order in which they are written."""
    if isinstance(node, list):
        yield from chain.from_iterable(nodes(each) for each in node)
    elif isinstance(node, ftl.BaseNode):
        yield node
        yield from chain.from_iterable(nodes(each) for each in vars(node).values())


@cache
def messages(language: str) -> Mapping[str, Message]:
    """All messages and attributes of a language, by ``name`` or ``name.attribute``."""
    found: dict[str, Message] = {}
    for file in sorted((LOCALES / language).glob("*.ftl")):
        if file.name in COLLEAGUES:
            continue
        for entry in parse(file.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ftl.Junk), f"{file}: {entry.content}"
            if not isinstance(entry, ftl.Message):
                continue
            named = {entry.id.name: entry.value}
            named |= {f"{entry.id.name}.{each.id.name}": each.value for each in entry.attributes}
            for name, pattern in named.items():
                assert name not in found, f"{language}: {name} stands twice"
                found[name] = Message(pattern)
    return found


def variables(language: str, name: str) -> set[str]:
    """What a message must be given, what it refers to included."""
    message = messages(language)[name]
    return message.variables.union(*(variables(language, each) for each in message.refers_to))


# --- what the code says -----------------------------------------------------------------------


@cache
def trees(*folders: str) -> tuple[tuple[Path, ast.Module], ...]:
    files = chain.from_iterable(sorted((HOUSE / folder).rglob("*.py")) for folder in folders)
    return tuple((file, ast.parse(file.read_text(encoding="utf-8"))) for file in files)


def calls(*folders: str) -> Iterator[tuple[str, ast.Call, str]]:
    """Every call as (what is called, the call, where it stands)."""
    for file, tree in trees(*folders):
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                name = str(getattr(node.func, "attr", "") or getattr(node.func, "id", ""))
                yield name, node, f"{file.relative_to(HOUSE)}:{node.lineno}"


def literals(node: ast.expr) -> Iterator[str]:
    """The texts that an expression can be, as far as it is written out."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=body, orelse=orelse):
            yield from literals(body)
            yield from literals(orelse)


def sayings() -> Iterator[tuple[ast.Call, str]]:
    """Every look-up of a text. Where a saying is awaited, a person of a rehearsal types."""
    awaited = {
        id(node.value)
        for _, tree in trees("bot")
        for node in ast.walk(tree)
        if isinstance(node, ast.Await)
    }
    for name, call, place in calls("bot"):
        if name in ("say", "has") and call.args and id(call) not in awaited:
            yield call, place


@cache
def said() -> Mapping[str, list[tuple[str, frozenset[str] | None]]]:
    """The keys that ``say`` and ``has`` are called with: where, and with which arguments."""
    found: dict[str, list[tuple[str, frozenset[str] | None]]] = defaultdict(list)
    for call, place in sayings():
        given = [keyword.arg for keyword in call.keywords]
        known = None if None in given else frozenset(each for each in given if each)
        for key in literals(call.args[0]):
            found[key].append((place, known))
    return found


@cache
def written_out() -> frozenset[str]:
    """Every text constant of the conversations: keys also travel in variables and defaults."""
    return frozenset(
        node.value
        for _, tree in trees("bot")
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


@cache
def ground_facts() -> Mapping[str, list[frozenset[str]]]:
    """Every ground's code with the facts that each of its rules gives."""
    found: dict[str, list[frozenset[str]]] = defaultdict(list)
    for name, call, _ in calls("core", "storage", "bot"):
        place = GROUND_MAKERS.get(name)
        if place is None or len(call.args) <= place:
            continue
        facts = [keyword.arg for keyword in call.keywords if keyword.arg]
        for argument in call.args:
            if isinstance(argument, ast.Dict):
                facts += chain.from_iterable(literals(key) for key in argument.keys if key)
        for code in literals(call.args[place]):
            found[code].append(frozenset(facts))
    by_kind = _condition_facts()
    for file in CORE.glob("regulations/*/eligibility.toml"):
        for condition in tomllib.loads(file.read_text(encoding="utf-8"))["conditions"]:
            found[condition["ground"]].append(by_kind[condition["kind"]])
    return found


def _condition_facts() -> Mapping[str, frozenset[str]]:
    """The facts that each kind of condition in core/eligibility.py gives."""
    tree = ast.parse((CORE / "eligibility.py").read_text(encoding="utf-8"))
    found = {}
    for node in ast.walk(tree):
        if not isinstance(node, ast.ClassDef):
            continue
        for tag in (keyword for keyword in node.keywords if keyword.arg == "tag"):
            facts = {
                keyword.arg
                for call in ast.walk(node)
                if isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "_ground"
                for keyword in call.keywords
                if keyword.arg
            }
            found[next(literals(tag.value))] = frozenset(facts)
    return found


@cache
def notice_facts() -> Mapping[str, tuple[frozenset[str], bool]]:
    """Every notice's code with its facts, and whether it has a button."""
    found: dict[str, tuple[frozenset[str], bool]] = {}
    for _, tree in trees("core", "bot"):
        for function in ast.walk(tree):
            if not isinstance(function, ast.AsyncFunctionDef | ast.FunctionDef):
                continue
            named = {
                target.id: list(literals(node.value))
                for node in ast.walk(function)
                if isinstance(node, ast.Assign)
                for target in node.targets
                if isinstance(target, ast.Name)
            }
            for node in ast.walk(function):
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Notice":
                    code, *facts = node.args
                    codes = named.get(code.id, []) if isinstance(code, ast.Name) else literals(code)
                    given = facts[0].keys if facts and isinstance(facts[0], ast.Dict) else []
                    names = frozenset(chain.from_iterable(literals(key) for key in given if key))
                    keywords = {keyword.arg for keyword in node.keywords}
                    names |= keywords & {"article"}
                    found |= dict.fromkeys(codes, (names, "press" in keywords))
    return found


@cache
def announced_facts() -> Mapping[Event, list[frozenset[str]]]:
    """Every event with the facts that it is announced with, each time."""
    found: dict[Event, list[frozenset[str]]] = defaultdict(list)
    for _, tree in trees("core"):
        for function in ast.walk(tree):
            if not isinstance(function, ast.AsyncFunctionDef):
                continue
            for node in ast.walk(function):
                name = getattr(node.func, "id", "") if isinstance(node, ast.Call) else ""
                if name in ("announce", "told_of") and function.name != "announce":
                    event_at = 2 if name == "announce" else 1
                    facts = [keyword.arg for keyword in node.keywords if keyword.arg]
                    facts += ["filing"] * (len(node.args) > event_at + 2)
                    named = events_in(node.args[event_at]) or events_in(function)
                    for event in named:
                        found[event].append(frozenset(facts))
    return found


def events_in(node: ast.AST) -> set[Event]:
    return {
        Event[each.attr]
        for each in ast.walk(node)
        if isinstance(each, ast.Attribute) and getattr(each.value, "id", "") == "Event"
    }


def announced() -> Iterator[tuple[Event, str, bool]]:
    """Every cell of the matrix: the event, the notice's code, and whether it has a button."""
    for event, cells in MATRIX.items():
        for told in cells.values():
            yield event, told.code or event.value, bool(told.task)


@cache
def digests() -> frozenset[str]:
    """Every digest's code, as the use cases tell it."""
    found = (literals(call.args[1]) for name, call, _ in calls("core") if name == "_tell_digests")
    return frozenset(chain.from_iterable(found))


@cache
def deadline_rules(within: str = "core") -> frozenset[str]:
    found = (
        literals(call.args[0])
        for name, call, place in calls("core")
        if name == "Deadline" and place.startswith(within)
    )
    return frozenset(chain.from_iterable(found))


@cache
def fault_codes() -> frozenset[str]:
    """What may be wrong with a paper of the ballot; some codes are made up from two words."""
    found = set(MADE_UP_FAULTS)
    for name, call, place in calls("core/ballot", "bot/trustee"):
        if name in ("Fault", "refused") and call.args:
            named = list(literals(call.args[0]))
            assert named or place.startswith("core/ballot/"), f"{place}: which fault is it?"
            found.update(named)
    return frozenset(found)


@cache
def fields() -> tuple[Field, ...]:
    return tuple(each for form in _forms() for each in form.fields)


@cache
def _forms() -> tuple[Any, ...]:
    named = ("filing", "objection")
    files = [file for name in named for file in CORE.glob(f"regulations/*/{name}.toml")]
    files += CORE.glob("forms/*.toml")
    return tuple(load_form(file) for file in sorted(files))


def derived() -> Iterator[str]:
    """The keys that follow from enums and data files."""
    yield from (f"weekday-{n}" for n in range(1, 8))
    yield from (f"month-{n}" for n in range(1, 13))
    for role in Role:
        yield from (f"role-{role}", f"welcome-{role}")
    yield from (f"button-home-{role}" for role in HOMES)
    yield from (f"stage-{stage}" for stage in Stage)
    yield from (f"command-{name}" for name in COMMANDS)
    yield from (f"status-{state}" for state in FilingState)
    yield from (f"festival-{festival}" for festival in Festival)
    yield from (f"skipped-{reason}" for reason in (Reason.WEEKEND, Reason.DAY_ZERO))
    yield from (f"deadline-{rule}" for rule in deadline_rules())
    yield from (f"mark-{mark}" for mark in (*Mark, "none"))
    yield from (f"button-mark-{mark}" for mark in Mark)
    for answer in ("yes", "no"):
        yield from (f"answer-{answer}", f"typed-{answer}")
    yield from (f"section-{section.key}" for form in _forms() for section in form.sections)
    for each in fields():
        yield from (f"field-{each.name}", f"field-{each.name}.short")
        yield from (f"option-{each.name}-{option}" for option in each.options)
    yield from (f"ground-{code}" for code in ground_facts())
    for code, (_, press) in notice_facts().items():
        yield f"notice-{code}"
        if press:
            yield f"notice-{code}.button"
    for _, code, task in announced():
        yield f"notice-{code}"
        if task:
            yield f"notice-{code}.button"
    yield from (f"choice-{choice.value}" for choice in Choice)
    yield from (f"button-booth-{step}" for step in Step)
    for kind in NoticeKind:
        yield from (f"public-notice-title-{kind}", f"public-notice-intro-{kind}")
        yield f"button-go-on-{kind}"
    yield from (f"field-{each.name}.agreed" for each in fields() if each.name == "identity_consent")
    for stance in GIVEN:
        yield f"button-stance-{stance}"
        if stance is not Stance.NO_OBJECTION:
            yield f"opinion-reason-{stance}"
    for part in Part:
        yield from (f"typed-part-{part}", f"button-score-{part}", f"button-consensus-{part}")
    for kind in KINDS:
        yield from (f"button-comment-{kind}", f"button-keep-{kind}")
        yield from (f"score-ask-{kind}", f"score-kept-{kind}")
    yield from (f"fault-{code}" for code in fault_codes() - NEVER_SEEN)
    yield from (f"where-{place}" for place in PLACES)
    yield from (f"verify-choice-{choice}" for choice in (*(each.value for each in Choice), "blank"))
    for name, call, _ in calls("core/ballot"):
        if name == "Check":
            yield from (f"check-{code}" for code in literals(call.args[0]))
    yield from (f"keys-do-{step.value}" for step in STEPS)
    yield from (f"keys-{what}-{kind.value}" for kind in PUBLISHED for what in ("name", "ready"))
    yield from ("transport-telegram", "transport-web")
    yield from (f"digest-{code}" for code in digests())
    for deed in (in_snake_case(kind.__name__) for kind in get_args(AnyStep)):
        yield from (f"rehearsal-{deed}", f"rehearsal-{deed}.name")
    for name, call, _ in calls("bot"):
        if name == "Unexpected":
            yield from (f"rehearsal-expected-{code}" for code in literals(call.args[0]))


# --- both languages, nothing missing, nothing left over ---------------------------------------


def test_both_languages_have_the_same_messages_and_attributes() -> None:
    chinese, english = (messages(language) for language in LANGUAGES)
    assert set(chinese) == set(english)


def test_a_message_takes_the_same_arguments_in_both_languages() -> None:
    chinese, english = ({n: variables(tag, n) for n in messages("zh-CN")} for tag in LANGUAGES)
    assert chinese == english


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("argument", [0, 1, 7, "A03"])
def test_every_message_can_be_said(language: str, argument: Arg) -> None:
    texts = TEXTS[language]
    for name in messages(language):
        assert texts.say(name, **dict.fromkeys(variables(language, name), argument))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_that_the_conversations_say_exists(language: str) -> None:
    texts = TEXTS[language]
    missing = {key: [place for place, _ in places] for key, places in said().items()}
    assert {key: places for key, places in missing.items() if not texts.has(key)} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_that_follows_from_the_data_exists(language: str) -> None:
    texts = TEXTS[language]
    assert sorted(key for key in set(derived()) if not texts.has(key)) == []


def test_every_family_of_keys_that_the_conversations_make_up_is_derived() -> None:
    """A key such as f"ground-{code}" is checked only if this test file knows its family."""
    known = tuple(derived())
    unknown = [
        f"{place} {prefix}"
        for call, place in sayings()
        if isinstance(call.args[0], ast.JoinedStr)
        for prefix in literals(call.args[0].values[0])
        if not any(key.startswith(prefix) for key in known)
    ]
    assert unknown == []


def test_a_message_is_given_every_argument_where_it_is_said() -> None:
    lacking = {
        f"{place} {key}": sorted(variables("zh-CN", key) - given)
        for key in set(said()) & set(messages("zh-CN"))
        for place, given in said()[key]
        if given is not None and not variables("zh-CN", key) <= given
    }
    assert lacking == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_is_left_over(language: str) -> None:
    known = {*derived(), *written_out()}
    known |= {f"field-{each.name}.hint" for each in fields()}
    found = messages(language)
    waiting = [name for name in found if name in known]
    while waiting:
        for name in found[waiting.pop()].refers_to - known:
            known.add(name)
            waiting.append(name)
    assert sorted(set(found) - known) == []


# --- grounds and notices ----------------------------------------------------------------------


@pytest.mark.parametrize("code", sorted(ground_facts()))
def test_a_ground_speaks_only_of_facts_that_all_its_rules_give(code: str) -> None:
    for facts in ground_facts()[code]:
        assert variables("zh-CN", f"ground-{code}") <= facts


@pytest.mark.parametrize("code", sorted(notice_facts()))
def test_a_notice_speaks_only_of_facts_that_it_is_given(code: str) -> None:
    facts, _ = notice_facts()[code]
    assert variables("zh-CN", f"notice-{code}") <= facts


def test_whoever_hears_of_an_event_hears_only_of_facts_that_it_is_announced_with() -> None:
    assert announced_facts().keys() == MATRIX.keys() == set(Event)
    lacking = {
        code: sorted(variables("zh-CN", f"notice-{code}") - facts)
        for event, code, _ in announced()
        for facts in announced_facts()[event]
        if not variables("zh-CN", f"notice-{code}") <= facts
    }
    assert lacking == {}


SAMPLES: Iterable[Fact] = (
    0,
    1,
    2026,
    "91411528MA4XXXXX0P",
    date(2026, 2, 24),
    datetime(2026, 2, 24, 16, tzinfo=UTC),
    Money(3500_0000_00),
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", sorted(ground_facts()))
def test_a_ground_is_whole_sentences_whatever_its_facts(code: str, language: str) -> None:
    words = Wording(TEXTS[language], ZONE)
    for sample in SAMPLES:
        for facts in ground_facts()[code]:
            text = words.ground(Ground(code, "12.1", dict.fromkeys(facts, sample)))
            said, article = {
                "zh-CN": (text.removesuffix("（第十二条第一项）"), "（第十二条第一项）"),
                "en": (text.removesuffix(" (Article 12(1))"), " (Article 12(1))"),
            }[language]
            assert text == said + article
            assert said.endswith("。" if language == "zh-CN" else ".")


CODES: Mapping[str, Iterable[str]] = {
    "state": FilingState,
    "stage": Stage,
    "festival": Festival,
    "deadline": deadline_rules("core/deadlines.py"),
}
ONLY_FILED = {"summary-filed": {FilingState.DRAFT, FilingState.RETURNED}}
"""States that never reach a message, because a filing can be edited in them."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_is_put_into_its_own_words(language: str) -> None:
    for name, message in messages(language).items():
        choices = [n for n in nodes(message.pattern) if isinstance(n, ftl.SelectExpression)]
        chosen_by = {_selector(choice): choice for choice in choices}
        for code in CODES.keys() & message.variables:
            assert code in chosen_by, f"{name} shows the code of a {code}"
            named = {_key(variant) for variant in chosen_by[code].variants}
            assert set(CODES[code]) - named == ONLY_FILED.get(name, set()), name


def _selector(choice: ftl.SelectExpression) -> str:
    selector = choice.selector
    return str(selector.id.name) if isinstance(selector, ftl.VariableReference) else ""


def _key(variant: ftl.Variant) -> str:
    key = variant.key
    return str(key.name if isinstance(key, ftl.Identifier) else key.value)


def test_a_weekday_in_a_ground_is_put_into_words() -> None:
    facts: dict[str, Fact] = {"text": "2月5日", "day": date(2027, 2, 5), "stated": 4, "expected": 5}
    words = Wording(TEXTS["zh-CN"], ZONE)
    text = words.ground(Ground("arrangement-wrong-weekday", "", facts))
    assert "周四" in text
    assert "2027年2月5日（周五）" in text


# --- the words of lists -----------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_numerals_reach_past_the_last_article(language: str) -> None:
    numerals = TEXTS[language].say("numerals").split()
    assert len(numerals) == len(set(numerals)) == 40


@pytest.mark.parametrize("language", LANGUAGES)
def test_yes_and_no_are_typed_with_different_words(language: str) -> None:
    texts = TEXTS[language]
    yes, no = (set(texts.say(f"typed-{each}").split()) for each in ("yes", "no"))
    assert yes
    assert no
    assert not yes & no
    assert {word.casefold() for word in yes | no} == yes | no


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", _forms(), ids=lambda form: form.sections[0].key)
def test_no_two_questions_have_the_same_label(form: Any, language: str) -> None:
    """In a summary a question is known by its label alone."""
    words = Wording(TEXTS[language], ZONE)
    laid_out = form.for_years((2025, 2024, 2023))
    for section in laid_out.sections:
        labels = [words.label(each) for each in section.fields]
        assert len(labels) == len(set(labels))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_choice_has_different_words_for_its_options(language: str) -> None:
    words = Wording(TEXTS[language], ZONE)
    for each in fields():
        if each.type is Kind.CHOICE:
            assert len({words.value(each, option) for option in each.options}) == len(each.options)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_label_is_short(language: str) -> None:
    words = Wording(TEXTS[language], ZONE)
    for each in fields():
        one = next(iter(_concrete(each)))
        assert len(words.label(one)) <= (12 if language == "zh-CN" else 30), one.key


def _concrete(each: Field) -> Iterator[Field]:
    from msgspec.structs import replace

    yield replace(each, year=2025) if each.years else each


# --- the voice --------------------------------------------------------------------------------

LISTS = {"numerals", "list-marks", "typed-yes", "typed-no"} | {
    f"typed-part-{part}" for part in Part
}
"""Lists of words with blanks between them, not sentences."""

MARK = re.compile("^[✓!⏳] ")
PICTOGRAPH = re.compile("[✓⏳\u2600-\u27bf\U0001f000-\U0001faff]")
MARKUP = re.compile(r"</?[a-zA-Z]|&[a-z]+;|\*\*|`")
HAN = "[\u3400-\u9fff]"
HALF_WIDTH = re.compile(f"{HAN}[,;:?()]|[,;:?()]{HAN}|\\.{HAN}")
STRAY_BLANK = re.compile(f"{HAN} {HAN}|[。，、；：？（）「」] |  ")


def offenders(language: str, pattern: re.Pattern[str], *, but: Iterable[str] = ()) -> list[str]:
    """The messages in which the pattern is found; a mark at the very start is left aside."""
    return [
        f"{name}: {message.words}"
        for name, message in messages(language).items()
        if name not in but and pattern.search(MARK.sub("", message.words))
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_shouts_and_none_has_more_than_one_mark_at_its_start(language: str) -> None:
    assert offenders(language, re.compile("[!！]")) == []
    assert offenders(language, PICTOGRAPH) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_holds_markup(language: str) -> None:
    assert offenders(language, MARKUP) == []


def test_chinese_texts_address_people_and_organisations_courteously() -> None:
    assert offenders("zh-CN", re.compile("你|您单位|您公司")) == []


def test_chinese_texts_have_chinese_punctuation_and_no_stray_blanks() -> None:
    assert offenders("zh-CN", HALF_WIDTH) == []
    assert offenders("zh-CN", re.compile("[“”‘’\"']")) == []
    assert offenders("zh-CN", STRAY_BLANK, but=LISTS) == []


def test_english_texts_have_english_punctuation_and_no_stray_blanks() -> None:
    assert offenders("en", re.compile("[。，、；：？（）「」]")) == []
    assert offenders("en", re.compile("[\"']|  ")) == []


def test_english_texts_hold_no_chinese() -> None:
    """But for the language that is named in itself, and the words typed for yes and no."""
    assert offenders("en", re.compile(HAN), but=LISTS | {"language-zh"}) == []
