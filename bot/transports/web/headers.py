"""Headers on every answer: nothing from elsewhere, nothing kept, nothing told to others.

Only the public pages say of themselves that they may be kept and found.
"""

from __future__ import annotations

from aiohttp import web

from bot.transports.web.house import House

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' blob:",
        "media-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(self), geolocation=(), payment=(), usb=()",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex, nofollow",
}


def add_to_every_answer(app: web.Application, house: House) -> None:
    async def add(request: web.Request, response: web.StreamResponse) -> None:
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        response.headers["Server"] = "quality-award"
        private = not request.path.startswith("/static/")
        response.headers.setdefault("Cache-Control", "no-store" if private else "no-cache")
        if house.settings.secure:
            response.headers["Strict-Transport-Security"] = "max-age=15552000"

    app.on_response_prepare.append(add)
