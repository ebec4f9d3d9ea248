"""The errors that counterclaim raises; each says what to do next and keeps its cause."""

from __future__ import annotations


class CounterclaimError(Exception):
    """Something went wrong that a person can mend; `hint` is the next step."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __reduce__(self) -> tuple[object, ...]:
        """Travels between processes whole, with all that it was made of."""
        return type(self), (self.message, self.hint)


class UsageError(CounterclaimError):
    """The call itself is wrong: an option, a path, a date."""


class ReportError(CounterclaimError):
    """One report could not be read; every other report still is."""

    def __init__(self, name: str, message: str, hint: str = "") -> None:
        super().__init__(message, hint)
        self.name = name

    def __reduce__(self) -> tuple[object, ...]:
        """Travels between processes whole, with all that it was made of."""
        return type(self), (self.name, self.message, self.hint)


class EmptyReport(ReportError):
    """A report without text."""


class BinaryReport(ReportError):
    """Bytes that are no text."""


class EncodingUnknown(ReportError):
    """Text in an encoding that could not be told."""


class ReportTooLarge(ReportError):
    """A report over the size that one story can have."""


class NoStory(ReportError):
    """A page without a story on it."""


class NotEnglish(ReportError):
    """A report in a language that the pipeline does not read."""


class NotRead(ReportError):
    """A report that the reader fell over: a fault of the reader and not of the report."""


class RecordInvalid(ReportError):
    """A line of JSON that is no report."""


class DateInvalid(UsageError):
    """A date that does not exist or is not ISO 8601."""


class DataMissing(CounterclaimError):
    """A data file of the package is not where it should be."""
