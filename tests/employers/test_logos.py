"""An employer's logo, kept and let go."""

import pytest

from recruitment.audit.models import AuditEntry
from recruitment.audit.records import ChangedMeanwhile
from recruitment.database import db, transaction
from recruitment.employers.logos import draw_logo, put_logo, remove_logo
from recruitment.employers.models import Employer, EmployerLogo
from recruitment.employers.pictures import read_picture
from tests.factories.employers import make_employer
from tests.factories.pictures import give_logo, picture_file

pytestmark = pytest.mark.usefixtures("app")


@pytest.fixture
def employer() -> Employer:
    with transaction():
        return make_employer()


class TestPutLogo:
    def test_other_picture_has_another_fingerprint_and_the_same_one_has_the_same(self, employer: Employer) -> None:
        with transaction():
            first, again, other = give_logo(employer), give_logo(employer), give_logo(employer, "#112233")
        assert first == again != other == employer.logo

    def test_trail_names_the_pictures_and_holds_none(self, employer: Employer) -> None:
        with transaction():
            fingerprint = give_logo(employer)
        (entry,) = db.session.query(AuditEntry).all()
        assert entry.action == "logo changed"
        assert entry.changes["logo"] == [None, fingerprint]

    def test_over_somebody_elses_change_nothing_is_written(self, employer: Employer) -> None:
        drawn = draw_logo(read_picture(picture_file()))
        with pytest.raises(ChangedMeanwhile), transaction():
            put_logo(employer, drawn, "Ours", by=None, version=employer.version_id + 1)
        assert db.session.get(EmployerLogo, employer.id) is None

    def test_size_in_the_head_of_a_page_keeps_its_shape(self, employer: Employer) -> None:
        drawn = draw_logo(read_picture(picture_file(size=(1200, 300))))
        assert (drawn.width, drawn.height) == (144, 36)


class TestRemoveLogo:
    def test_pictures_go_with_it(self, employer: Employer) -> None:
        with transaction():
            give_logo(employer)
        with transaction():
            remove_logo(employer, by=None)
        assert (employer.logo, employer.logo_words) == (None, None)
        assert db.session.get(EmployerLogo, employer.id) is None
