"""Opening a web page in the user's browser: the only place of the program that does."""

from collections.abc import Collection, Iterable

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

_LONGEST = 2_000


def safe_web_page(url: str, hosts: Collection[str]) -> QUrl | None:
    """The address when it is https and its host, in ASCII, is one of `hosts`; else None.

    A user name, a port of its own and anything that browsers read differently are refused.
    """
    if not url.isascii() or not url.isprintable() or "\\" in url or len(url) > _LONGEST:
        return None
    page = QUrl(url, QUrl.ParsingMode.StrictMode)
    if not page.isValid() or page.scheme() != "https" or page.userInfo() or page.port() != -1:
        return None
    if not url.lower().startswith(f"https://{page.host()}") or "@" in page.authority():
        return None
    return page if page.host() in hosts else None


def open_web_page(url: str, hosts: Collection[str]) -> bool:
    """Open `url` in the browser when its host is one of `hosts`; call it for a click only.

    `hosts` come from the program's own data, never from the user's or from an import. False
    when the address was refused or the system has no browser.
    """
    page = safe_web_page(url, hosts)
    return page is not None and QDesktopServices.openUrl(page)


def hosts_of(addresses: Iterable[str]) -> frozenset[str]:
    """The hosts of addresses that belong to the program's own data."""
    hosts = (QUrl(address, QUrl.ParsingMode.StrictMode) for address in addresses)
    return frozenset(url.host() for url in hosts if url.scheme() == "https" and url.host())
