"""Opening addresses: by the reader's act alone, http and https alone, and never through a shell."""

from __future__ import annotations

from briefing.document import BriefingError, Refusal, web_address


def open_address(address: str | None) -> str:
    """Opens an address in the reader's browser and returns the host it leads to.

    Raises BriefingError with the reason where it is not opened.
    """
    if address is None:
        raise BriefingError("No address: the link came without one.")
    import webbrowser  # noqa: PLC0415, it starts half of the standard library

    checked = web_address(address)
    if isinstance(checked, Refusal):
        raise BriefingError(f"Not opened: {checked.reason}.")
    try:
        browser = webbrowser.get()
        # A browser for terminals is one that runs in the foreground: it would draw over this program.
        opened = type(browser) is not webbrowser.GenericBrowser and browser.open(checked.url)
    except webbrowser.Error:
        opened = False
    if not opened:
        raise BriefingError(f"No browser with a window is here; Y copies the address: it leads to {checked.host}.")
    return checked.host
