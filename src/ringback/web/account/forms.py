"""What can be told in the settings."""

from pathlib import PurePath
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from ringback import api
from ringback.web.inputs import OneLine, Sheet, one_of

LARGEST = 10 * 1024 * 1024
MEDIA = {
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".txt": "text/plain; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".json": "application/json",
    ".yaml": "application/yaml",
}
"""Ending → media type."""
BEGINNINGS = {".pdf": b"%PDF", ".docx": b"PK\x03\x04", ".odt": b"PK\x03\x04"}
"""How such a file begins; one that begins otherwise is something else under a wrong name."""
NAMES = {
    "": "English",
    "en-GB": "English, British",
    "en-US": "English, American",
    "de": "Deutsch",
    "es": "Español",
    "fr": "Français",
}
ERASE = "erase"


class ProfileForm(Sheet):
    """Who the person is, as they sign."""

    name = OneLine("Your name, as you sign", autocomplete="name")
    phone = OneLine("Your number", type="tel", inputmode="tel", autocomplete="tel")
    email = OneLine("Your e-mail address", type="email", inputmode="email", autocomplete="email")
    time_zone = OneLine("Your time zone", list="zones", placeholder="Europe/Berlin")
    language = forms.ChoiceField(label="Language of your letters", required=False, choices=())

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        initial = self.initial.get("language", "")
        tags = dict.fromkeys(["", *NAMES, *(t for t in api.languages() if t != "en"), initial])
        known = {t for t in tags if t in ("", "en-GB", "en-US", initial) or t in api.languages()}
        language = one_of("Language of your letters", [(t, NAMES.get(t, t)) for t in tags if t in known])
        language.required = False
        self.fields["language"] = language

    def answers(self) -> dict[str, str | list[str]]:
        """Case key → answer."""
        return {f"candidate.{name}": self.cleaned_data[name] for name in self.fields}


class ResumeForm(Sheet):
    """One version of the résumé."""

    file = forms.FileField(
        label="The document",
        help_text="PDF, Word, OpenDocument or text, up to 10 MB.",
        widget=forms.ClearableFileInput(attrs={"accept": ",".join(MEDIA)}),
        error_messages={"required": "Choose a file.", "empty": "This file is empty. Choose another one."},
    )
    name = OneLine("What do you call this version?", placeholder="operations, March")

    def clean_file(self) -> UploadedFile:
        """A file that can be what its name says."""
        file: UploadedFile = self.cleaned_data["file"]
        ending = ending_of(file.name or "")
        if ending not in MEDIA:
            raise forms.ValidationError("This kind of file is not kept. Save it as PDF or Word and choose that.")
        if (file.size or 0) > LARGEST:
            raise forms.ValidationError(
                "This file is larger than 10 MB. Save it smaller, as a PDF without large pictures."
            )
        start = file.read(4)
        file.seek(0)
        if not start.startswith(BEGINNINGS.get(ending, b"")):
            raise forms.ValidationError(f"This is not what {ending} stands for. Save it anew and choose that file.")
        return file


class EraseForm(Sheet):
    """One word, typed, so that no slip of a finger erases anything."""

    word = OneLine(f"Type “{ERASE}”", autocapitalize="none")

    def clean_word(self) -> str:
        """Exactly that word."""
        word: str = self.cleaned_data["word"]
        if word.lower() != ERASE:
            raise forms.ValidationError(f"Type “{ERASE}” if you are sure. Nothing is erased so far.")
        return word


def ending_of(name: str) -> str:
    """`.pdf`"""
    return PurePath(name).suffix.lower()
