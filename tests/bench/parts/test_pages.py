"""What a browser fetches for a page."""

from bench.parts.pages import files_of


class TestFilesOf:
    def test_styles_scripts_and_pictures_each_once(self) -> None:
        page = (
            '<link rel="stylesheet" href="/a.css"><link rel="canonical" href="/"><script src="/a.js" defer></script>'
            '<img src="/a.png" alt=""><img src="/a.png" alt="">'
        )
        assert files_of(page) == ["/a.css", "/a.js", "/a.png"]

    def test_of_several_sizes_the_largest(self) -> None:
        assert files_of('<img src="/s.webp" srcset="/s.webp 400w, /l.webp 1200w, /m.webp 800w">') == ["/l.webp"]

    def test_what_is_in_the_page_itself_is_not_fetched(self) -> None:
        assert files_of('<img src="data:image/gif;base64,AA"><svg><use href="#roof"></use></svg><img>') == []
