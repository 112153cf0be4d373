"""Forms of invitations and sign-in."""

from markupsafe import Markup
from wtforms import Field, HiddenField, PasswordField

from recruitment.accounts.encryption import NotOurs, decrypt, encrypt
from recruitment.accounts.invitations import Enrolment
from recruitment.accounts.mfa import app_address, grouped, matching_step, new_secret
from recruitment.accounts.models import Account, Invitation
from recruitment.accounts.passwords import WeakPassword, check_password, hash_password
from recruitment.web.fields import EmailField, LineField, Needed, ValidationError, WholeNumberField
from recruitment.web.forms import Form
from recruitment.web.qr_codes import qr_code

PASSWORD_HINT = "At least 15 characters. Four words that have nothing in common are strong and easy to keep in mind."
#: How the account is called in the app.
ISSUER = "Children's workforce"
CODE_HINT = "The 6 digits that your authenticator app shows now"
WRONG_CODE = "This code is not right, or was used already. Enter the 6 digits your app shows now"


class SignInForm(Form):
    """The first step."""

    email = EmailField("Email address", [Needed("Enter your email address")])
    password = PasswordField("Password", [Needed("Enter your password")])

    def refuse(self) -> None:
        """The same words whatever was wrong."""
        self.password.errors = ["The email address or the password is not right. Check both and try again"]


class CodeForm(Form):
    """The second step, with an app."""

    code = LineField("Code", [Needed("Enter the code from your app")], longest=20, description=CODE_HINT)

    def refuse(self) -> None:
        """Each code counts once."""
        self.code.errors = [WRONG_CODE]


class FreshCodeForm(Form):
    """A code in front of what matters most. Named apart from other forms' fields, which travel with it."""

    fresh_code = LineField("Code", [Needed("Enter the code from your app")], longest=20, description=CODE_HINT)

    def refuse(self) -> None:
        """Each code counts once."""
        self.fresh_code.errors = [WRONG_CODE]


class RecoveryCodeForm(Form):
    """The second step, without the app."""

    code = LineField(
        "Recovery code",
        [Needed("Enter one of your recovery codes")],
        longest=60,
        description="One of the ten codes you kept when you set up your account, like ab12-cd34-ef56-gh78",
    )

    def refuse(self) -> None:
        """Each code counts once."""
        self.code.errors = ["This is not one of your recovery codes, or you used it already. Each works once"]


class AskForResetForm(Form):
    """Where the link goes."""

    email = EmailField("Email address", [Needed("Enter your email address")])


class NewPasswordForm(Form):
    """A password in place of a forgotten one."""

    password = PasswordField("New password", [Needed("Choose a password")], description=PASSWORD_HINT)

    def __init__(self, account: Account) -> None:
        super().__init__()
        self.account = account

    def validate_password(self, field: Field) -> None:
        """Raises ValidationError with what is wrong with the password."""
        _refuse_weak(field, self.account, self.account.name)


class ChangePasswordForm(NewPasswordForm):
    """A password in place of one that is known."""

    old_password = PasswordField("Your password now", [Needed("Enter your password")])
    password = PasswordField("New password", [Needed("Choose a password")], description=PASSWORD_HINT)

    def refuse(self) -> None:
        """What was typed is not kept."""
        self.old_password.errors = ["This is not your password. Check it and try again"]


class EndSessionForm(Form):
    """One session by its id, or none for all others."""

    session = WholeNumberField("Session", least=1, most=999_999_999)


class SetUpAccountForm(Form):
    """Everything that activates an account. The secret of the second factor travels in the page, encrypted."""

    name = LineField("Full name", [Needed("Enter your full name")], longest=120)
    password = PasswordField("New password", [Needed("Choose a password")], description=PASSWORD_HINT)
    secret = HiddenField()
    code = LineField("Code from the app", [Needed("Enter the code from your app")], longest=20, description=CODE_HINT)

    def __init__(self, invitation: Invitation) -> None:
        super().__init__(data={"name": invitation.account.name})
        self.account = invitation.account
        # Bound to this link: a secret that somebody else knows can't be slipped in.
        self.purpose = f"enrolment {invitation.id}"
        self.plain_secret = self._read_secret() or self._draw_secret()
        self.used_step = 0

    def validate_password(self, field: Field) -> None:
        """Raises ValidationError with what is wrong with the password."""
        _refuse_weak(field, self.account, self.name.data)

    def validate_code(self, field: Field) -> None:
        """Raises ValidationError unless the app knows the secret."""
        step = matching_step(self.plain_secret, field.data or "")
        if step is None:
            raise ValidationError(WRONG_CODE)
        self.used_step = step

    @property
    def app_address(self) -> str:
        """What an app on the same phone opens."""
        return app_address(self.plain_secret, self.account.email, ISSUER)

    @property
    def qr_code(self) -> Markup:
        """What an app on another phone scans."""
        return qr_code(self.app_address, "QR code for your app")

    @property
    def typed_secret(self) -> str:
        """What can be typed instead."""
        return grouped(self.plain_secret)

    def enrolment(self) -> Enrolment:
        """What was given, once it holds. Slow: the password is hashed."""
        name, password_hash = self.name.data or "", hash_password(self.password.data)
        return Enrolment(name, password_hash, self.plain_secret, self.used_step)

    def _read_secret(self) -> str | None:
        try:
            return decrypt(self.secret.data or "", self.purpose)
        except NotOurs:
            return None

    def _draw_secret(self) -> str:
        secret = new_secret()
        self.secret.data = encrypt(secret, self.purpose)
        return secret


def _refuse_weak(field: Field, account: Account, name: str | None) -> None:
    employer = account.employer
    names = [name or "", account.email.partition("@")[0]]
    names += [employer.name, employer.short_name] if employer else []
    try:
        check_password(field.data or "", names)
    except WeakPassword as problem:
        raise ValidationError(str(problem)) from problem
