"""All filings of an edition as one workbook, one row a filing."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.documents.workbook_writing import CELL_LIMIT, new_workbook
from bot.wording import Wording
from core.answers import Answers, values
from core.edition import Edition
from core.filing import Filing, completeness, form_of
from core.form import Kind
from core.money import Money
from core.usecases.closed import Closed


def filings_table(
    words: Wording,
    edition: Edition,
    filings: Sequence[Filing | Closed],
    answers: Mapping[str, Answers],
) -> bytes:
    """The workbook. Text from people is text: never a formula, never a link.

    Of whom the reader is recused from there is the number and the name (art. 10).
    """
    content = io.BytesIO()
    form = form_of(edition)
    fields = tuple(form.fields)
    book = new_workbook(content)
    heading = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    body = book.add_format({"text_wrap": True, "valign": "top"})
    money = book.add_format({"num_format": "#,##0.00", "valign": "top"})
    sheet = book.add_worksheet(words.say("table-sheet"))
    head = ["table-code", "table-state", "table-complete", "table-receipt-at"]
    for column, key in enumerate(head):
        sheet.write_string(0, column, words.say(key), heading)
    for column, field in enumerate(fields, start=len(head)):
        sheet.write_string(0, column, words.label(field), heading)
    named = len(head) + next(n for n, field in enumerate(fields) if field.key == "org_name")
    for row, filing in enumerate(filings, start=1):
        if isinstance(filing, Closed):
            sheet.write_string(row, 0, filing.code, body)
            sheet.write_string(row, 1, words.say("table-closed"), body)
            sheet.write_string(row, named, filing.organisation, body)
            continue
        saved = answers[filing.id]
        lacks = completeness(form, saved)
        sheet.write_string(row, 0, filing.code, body)
        sheet.write_string(row, 1, words.say("filing-state", state=filing.state.value), body)
        sheet.write_string(row, 2, f"{lacks.done}/{lacks.asked}", body)
        sheet.write_string(row, 3, _moment(words, filing.submitted_at), body)
        applying = form.applying(values(saved))
        for column, field in enumerate(fields, start=len(head)):
            answer = saved.get(field.key)
            if answer is None or field.key not in applying:
                continue
            if field.type is Kind.MONEY:
                sheet.write_number(row, column, float(Money(int(str(answer.value))).yuan), money)
            elif field.type is Kind.INTEGER:
                sheet.write_number(row, column, int(str(answer.value)), body)
            else:
                text = words.value(field, answer.value)[:CELL_LIMIT]
                sheet.write_string(row, column, text, body)
    sheet.freeze_panes(1, 1)
    sheet.set_column(0, 3, 14)
    sheet.set_column(4, 3 + len(fields), 22)
    sheet.autofilter(0, 0, max(len(filings), 1), 3 + len(fields))
    book.close()
    return content.getvalue()


def _moment(words: Wording, moment: datetime | None) -> str:
    return words.moment(moment) if moment else ""
