"""The English pipeline: a document's words, sentences, tags, lemmas, trees and names."""

from __future__ import annotations

from counterclaim.language.pipeline import Language, load

__all__ = ["Language", "load"]
