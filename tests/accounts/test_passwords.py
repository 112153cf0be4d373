"""Passwords: long enough, hard to guess, and slow to try."""

import pytest

from recruitment.accounts import passwords
from recruitment.accounts.passwords import WeakPassword, check_password, hash_password, verify_password

NAMES = ("Ada Lovelace", "ada.lovelace@islington.example", "Islington Council", "Islington")

GOOD = [
    "seven kettles sing at dawn",
    "summer monday football arsenal in my kettle",
    "Xk7-pq2!vLw9zR#t",
    "dix-sept éléphants bleus",
    "五十六匹の猫が屋根の上で寝ている",
    "q" + "wvkz thimble jar " * 3 + "end of 64 and more characters",
    "planning annual granite boots",
]
GUESSABLE = [
    "password12345678",
    "P@55w0rd123456789",
    "PasswordWelcome1!",
    "correct horse battery staple",
    "Correct-Horse-Battery-Staple-99",
    "letmeinletmein123",
    "123456789012345678",
    "qwertyuiopasdfghjkl",
    "1234567890qwertyuiop",
    "zyxwvutsrqponmlkj",
    "abcdefghijklmnopqrst",
    "summerholiday2026!!",
    "You'll Never Walk Alone",
]
REPEATED = [
    "aaaaaaaaaaaaaaaa",
    "abcabcabcabcabcabc",
    "xkvpxkvpxkvpxkvp",
    "                     ",
    "112211221122112211",
    "!!!!!!!!!!!!!!!!!!!!",
]
NAMED = [
    "islington jars of plum",
    "lovelace drinks tea daily",
    "my 1sl1ngt0n biscuit jar",
    "Children's Workforce 4 me",
    "kettle recruitment granite",
]


class TestCheckPassword:
    @pytest.mark.parametrize("password", GOOD)
    def test_long_password_of_its_own_is_taken(self, password: str) -> None:
        check_password(password, NAMES)

    @pytest.mark.parametrize(
        ("passwords", "words"),
        [(GUESSABLE, "harder to guess"), (REPEATED, "repeats"), (NAMED, "Leave out your name")],
    )
    def test_what_others_would_try_is_refused(self, passwords: list[str], words: str) -> None:
        for password in passwords:
            with pytest.raises(WeakPassword, match=words):
                check_password(password, NAMES)

    def test_fourteen_characters_are_too_few_and_fifteen_enough(self) -> None:
        check_password("kvw zqj plum 7x", NAMES)
        with pytest.raises(WeakPassword, match="at least 15 characters, you have 14"):
            check_password("kvw zqj plum 7", NAMES)

    def test_a_thousand_bytes_are_enough(self) -> None:
        check_password("kettle granite !" * 62 + "plum", NAMES)
        with pytest.raises(WeakPassword, match="shorter"):
            check_password("kettle granite !" * 62 + "ninebytes", NAMES)

    def test_short_name_may_be_part_of_a_word(self) -> None:
        check_password("planning annual granite boots", ("Ann Lee",))


class TestHash:
    def test_argon2id_with_a_salt_of_its_own(self) -> None:
        hashes = [hash_password("seven kettles sing at dawn") for _ in range(2)]
        assert hashes[0] != hashes[1]
        assert all(one.startswith("$argon2id$v=19$m=32768,t=3,p=1$") for one in hashes)

    def test_accents_count_the_same_however_they_were_typed(self) -> None:
        assert verify_password(hash_password("caf\u00e9 kettle granite"), "cafe\u0301 kettle granite")

    @pytest.mark.parametrize("password", ["", "seven kettles sing at dusk", "\x00", "\ud800", "x" * 100_000])
    def test_wrong_password_is_wrong(self, password: str) -> None:
        assert not verify_password(hash_password("seven kettles sing at dawn"), password)

    def test_nobodys_hash_costs_what_a_real_one_does(self) -> None:
        real = passwords.hash_password("seven kettles sing at dawn")
        invented = passwords._nobodys_hash()
        assert invented.split("$")[:4] == real.split("$")[:4]
        assert [len(part) for part in invented.split("$")] == [len(part) for part in real.split("$")]
        assert not verify_password(None, "anything")
