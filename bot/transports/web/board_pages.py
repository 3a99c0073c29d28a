"""The HTML of the notice board."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from aiohttp import web

from bot.posting import OpenCall, Posting
from bot.transports.web import languages
from bot.transports.web.house import House
from bot.transports.web.pages import Markup, fill, page, template
from core.public_notice import NoticeState

_BOARD = template("board")
_ENTRY = template("board_entry")
_CALL = template("board_call")
_NOTICE = template("board_notice")

_STATES = {
    NoticeState.RUNNING: "web-board-running",
    NoticeState.OVER: "web-board-over",
    NoticeState.CORRECTED: "web-board-corrected",
}
_NOTHING = Markup()


def all_notices(
    house: House, request: web.Request, postings: Sequence[Posting], calls: Sequence[OpenCall]
) -> web.Response:
    """What runs first, then what one can file for, then the past."""
    say, language = house.words.say, languages.asked_for(request)
    running = [each for each in postings if each.state is NoticeState.RUNNING]
    past = [each for each in postings if each.state is not NoticeState.RUNNING]
    title = say("web-board-title", language)
    none = fill('<p class="nothing">$text</p>', text=say("web-board-nothing", language))
    sections = [
        fill("<h1>$title</h1>", title=title),
        _section(
            say("web-board-now", language),
            [_entry(house, request, each) for each in running] or [none],
        ),
        _section(say("web-board-calls", language), [_call(house, request, each) for each in calls]),
        _section(say("web-board-past", language), [_entry(house, request, each) for each in past]),
    ]
    return _board(house, request, title, _joined(sections))


def one_notice(house: House, request: web.Request, posting: Posting) -> web.Response:
    say, language = house.words.say, languages.asked_for(request)
    lang = languages.kept(request)
    text = posting.text
    ways = []
    if posting.state is NoticeState.RUNNING:
        address = f"/notice/{posting.id}/enter{lang}"
        ways.append(_way(address, say("web-board-object", language), "button primary"))
    address = f"/report/{posting.edition_id}{lang}"
    ways.append(_way(address, say("web-board-report", language), "button"))
    body = fill(
        _NOTICE,
        facts=_facts(house, request, posting, whole=True),
        title=text.title,
        paragraphs=_paragraphs(text.paragraphs),
        signature=_paragraphs(text.signature),
        ways=_joined(ways),
        ways_note=say("web-board-ways", language),
        document=f"/notices/{posting.id}.docx{lang}",
        download=say("web-board-download", language),
        board=f"/notices{lang}",
        back=say("web-board-back", language),
    )
    return _board(house, request, text.title, body)


def _board(house: House, request: web.Request, title: str, body: Markup) -> web.Response:
    language = languages.asked_for(request)
    other = next(each for each in languages.SUPPORTED if each != language)
    return page(
        _BOARD,
        language=language,
        title=title,
        award=house.title(language),
        home=house.words.say("web-board-home", language),
        board=f"/notices{languages.kept(request)}",
        other=other,
        switch=f"{request.path}?lang={other}",
        switch_said=house.words.say("web-board-language", other),
        body=body,
    )


def _entry(house: House, request: web.Request, posting: Posting) -> Markup:
    return fill(
        _ENTRY,
        address=f"/notices/{posting.id}{languages.kept(request)}",
        title=posting.text.title,
        facts=_facts(house, request, posting),
    )


def _facts(house: House, request: web.Request, posting: Posting, *, whole: bool = False) -> Markup:
    """Where it stands, and how that was counted: open on its own page, folded in the list."""
    say, language, lang = house.words.say, languages.asked_for(request), languages.kept(request)
    said = say(_STATES[posting.state], language)
    parts = [
        fill('<p class="state $state">$said</p>', state=posting.state, said=said),
        fill('<p class="until">$until</p>', until=posting.until),
        fill("<p>$published</p>", published=posting.published),
    ]
    if posting.derivation:
        parts.append(
            fill(
                "<details$open><summary>$how</summary><p>$derivation</p></details>",
                open=Markup(" open") if whole else _NOTHING,
                how=say("web-board-counted", language),
                derivation=posting.derivation,
            )
        )
    if posting.mistake:
        parts.append(fill('<p class="mistake">$mistake</p>', mistake=posting.mistake))
        address = f"/notices/{posting.corrected_by}{lang}"
        parts.append(_way(address, say("web-board-successor", language), "onward"))
    if posting.corrects:
        address = f"/notices/{posting.corrects}{lang}"
        parts.append(_way(address, say("web-board-predecessor", language), "onward"))
    return _joined(parts)


def _call(house: House, request: web.Request, call: OpenCall) -> Markup:
    return fill(
        _CALL,
        title=call.title,
        facts=_paragraphs(call.facts),
        address=f"/call/{call.code}{languages.kept(request)}",
        file=house.words.say("web-board-file", languages.asked_for(request)),
    )


def _section(heading: str, parts: Sequence[Markup]) -> Markup:
    if not parts:
        return _NOTHING
    return fill("<section><h2>$heading</h2>$parts</section>", heading=heading, parts=_joined(parts))


def _way(address: str, said: str, kind: str) -> Markup:
    return fill('<a class="$kind" href="$address">$said</a>', kind=kind, address=address, said=said)


def _paragraphs(lines: Iterable[str]) -> Markup:
    return _joined(fill("<p>$line</p>", line=line) for line in lines)


def _joined(parts: Iterable[Markup]) -> Markup:
    return Markup("\n".join(part for part in parts if part))
