"""A product on whose notice board there is something to read."""

from __future__ import annotations

from datetime import UTC, date, datetime

from core.edition import Call, Edition
from core.public_notice import Listed, NoticeKind, PublicNotice
from core.stages import Stage
from tests.phone import County

NOW = datetime(2026, 2, 11, 1, tzinfo=UTC)
"""Wednesday 11 February 2026, 09:00 in Xi County; the Spring Festival is near."""

PRIVATE = ("A01", "A02", "secretary-id", "f1", "王厂长")
"""What stands beside the notices and was never published."""


async def furnish(here: County) -> None:
    """An old edition with an award notice, one whose corrected notice runs, one open for filing."""
    async with here.app.store.transaction(here.clock()) as tx:
        await tx.people.create("secretary-id", "王厂长", "zh-CN", tx.now)
        for number, opened, closes in (
            (1, datetime(2023, 9, 1, tzinfo=UTC), date(2023, 10, 13)),
            (2, datetime(2025, 12, 1, tzinfo=UTC), date(2026, 1, 16)),
            (3, datetime(2026, 2, 10, tzinfo=UTC), date(2026, 4, 10)),
        ):
            await tx.editions.add(Edition(f"e{number}", "xixian-2022", number, opened))
            call = Call(f"call{number}", opened, closes, "息县日报", "0376-5951234")
            await tx.editions.publish(f"e{number}", call)
        await tx.editions.enter("e1", Stage.CLOSED)
        await tx.editions.enter("e2", Stage.ACCEPTANCE_NOTICE)
        await tx.notices.add(
            _notice("n1", "e1", NoticeKind.AWARD, datetime(2023, 12, 4, 1, tzinfo=UTC),
                    date(2023, 12, 11), LISTED[:1])
        )  # fmt: skip
        await tx.notices.add(
            _notice("n2", "e2", NoticeKind.ACCEPTANCE, datetime(2026, 2, 9, 1, tzinfo=UTC),
                    date(2026, 2, 14), LISTED[:1])
        )  # fmt: skip
        await tx.notices.add(
            _notice("n3", "e2", NoticeKind.ACCEPTANCE, datetime(2026, 2, 10, 1, tzinfo=UTC),
                    date(2026, 2, 24), LISTED, "n2", "名单漏列一家单位")
        )  # fmt: skip


LISTED = (
    Listed("f1", "A01", "息县淮滨阀门制造有限公司"),
    Listed("f2", "A02", "<b>息县</b>龙湖食品股份有限公司"),
)


def _notice(
    notice_id: str,
    edition_id: str,
    kind: NoticeKind,
    at: datetime,
    ends_on: date,
    listed: tuple[Listed, ...],
    corrects: str | None = None,
    mistake: str = "",
) -> PublicNotice:
    return PublicNotice(
        notice_id, edition_id, kind, "息县日报、县政府网站", at, 5, ends_on, listed,
        "secretary-id", corrects, mistake,
    )  # fmt: skip
