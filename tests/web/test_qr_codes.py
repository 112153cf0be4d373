"""The drawing of an address, which stands in a page that allows no style of its own."""

from recruitment.web.qr_codes import qr_code


def test_it_has_a_title_and_no_style() -> None:
    drawing = qr_code("otpauth://totp/x", "QR code for <your> app")
    assert drawing.startswith("<svg")
    assert "style" not in drawing
    assert "QR code for &lt;your&gt; app" in drawing
