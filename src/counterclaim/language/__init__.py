"""The English pipeline: a document's words, sentences, tags, lemmas, trees and names."""

from __future__ import annotations

from counterclaim.language.pipeline import Language, load
from counterclaim.language.version import model_version

__all__ = ["Language", "load", "model_version"]
