"""Only https pages of known hosts are ever opened."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from orders_gui.ui.web_pages import hosts_of, open_web_page, safe_web_page

HOSTS = frozenset({"www.ups.com", "help.aliexpress.com"})

HOSTILE = (
    "http://www.ups.com/",
    "HTTP://www.ups.com/",
    "https://www.ups.com@evil.example/",
    "https://user:secret@www.ups.com/",
    "https://@www.ups.com/",
    "https://evil.example/",
    "https://www.ups.com.evil.example/",
    "https://evilwww.ups.com/",
    "https://ups.com/",
    "https://sub.www.ups.com/",
    "https://www.ups.com:8443/",
    "https://www.ups.com:22/",
    "https://www.ups.com./",
    "https://www.ups.com\\@evil.example/",
    "https:\\\\www.ups.com/",
    "https:/www.ups.com/",
    "https:www.ups.com",
    "https:///www.ups.com/",
    "https://www.ups.com%2eevil.example/",
    "https://www.ups.com%00.evil.example/",
    "https://www.ups.com\x00.evil.example/",
    "https://www.ups.com\n.evil.example/",
    "https://www.ups.com/\r\nHost: evil.example",
    "https://www.ups.com /",
    " https://www.ups.com/",
    "https://www.u\u0440s.com/",
    "https://www.\u202emoc.spu/",
    "https://www.ups\u3002com/",
    "https://xn--www-ups-8uf.com/",
    "https://[::1]/",
    "https://127.0.0.1/",
    "https://2130706433/",
    "//www.ups.com/",
    "www.ups.com",
    "javascript:alert(1)",
    "javascript://www.ups.com/%0aalert(1)",
    "data:text/html,<script>alert(1)</script>",
    "file:///etc/passwd",
    "file://www.ups.com/share/x.exe",
    "smb://www.ups.com/share",
    "ms-msdt:/id PCWDiagnostic",
    "mailto:someone@www.ups.com",
    "ftp://www.ups.com/",
    "tel:+4912345",
    "vbscript:msgbox",
    "intent://www.ups.com#Intent;scheme=https;end",
    "steam://run/1",
    "",
    "https://",
    "https://www.ups.com/" + "a" * 5000,
)


class Browser(QObject):
    """Stands in for the user's browser."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def browser(qapp: object) -> Iterator[Browser]:
    schemes = ("http", "https", "file", "smb", "ftp", "mailto", "javascript", "data", "tel")
    stand_in = Browser()
    for scheme in schemes:
        QDesktopServices.setUrlHandler(scheme, stand_in, "open")
    yield stand_in
    for scheme in schemes:
        QDesktopServices.unsetUrlHandler(scheme)


@pytest.mark.parametrize("url", HOSTILE)
def test_hostile_addresses_are_not_opened(browser: Browser, url: str) -> None:
    assert len(HOSTILE) >= 40
    assert open_web_page(url, HOSTS) is False
    assert browser.opened == []


def test_a_known_page_reaches_the_browser(browser: Browser) -> None:
    assert open_web_page("https://www.ups.com/track?n=1", HOSTS) is True
    assert browser.opened == ["https://www.ups.com/track?n=1"]


@pytest.mark.parametrize(
    "url",
    ["https://www.ups.com/track?n=1Z%201", "https://help.aliexpress.com", "HTTPS://www.ups.com/a"],
)
def test_known_pages_are_opened(url: str) -> None:
    page = safe_web_page(url, HOSTS)
    assert page is not None
    assert (page.scheme(), page.host() in HOSTS) == ("https", True)


def test_no_host_known_means_nothing_opens() -> None:
    assert safe_web_page("https://www.ups.com/", frozenset()) is None


def test_hosts_come_from_complete_https_addresses_only() -> None:
    found = hosts_of(["https://a.example/x", "http://b.example", "terms of 2024", "https://", ""])
    assert found == {"a.example"}
