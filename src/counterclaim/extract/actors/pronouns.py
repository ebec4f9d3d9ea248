"""Pronouns that stand for an actor: "she", "its troops", "they", each for the last mention that fits."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from counterclaim.extract.actors.accused import accused
from counterclaim.extract.actors.hits import Kind, role_of
from counterclaim.extract.actors.not_meant import OFFICES, PERSONAL, PLURAL, but_others, is_parted
from counterclaim.extract.figures.victims import is_people
from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.quotations import quoted_words
from counterclaim.extract.reporting import STATEMENTS, TOLLS, is_source, reports, telling_statement, words_in
from counterclaim.model.actor import Sector
from counterclaim.model.parse import Parse, Token

OF_TWO = frozenset(("latter", "former"))
SPEAKING = frozenset(("they", "he", "she"))
NEUTRAL = frozenset(("it", "its"))
PERSONS = words_in("actors_words.toml", "persons")
"""Bodies of one person."""
NAMED_BODIES = ("name:body", "name:group")
"""What is one body, though its name be a plural: "the Rapid Support Forces"."""
SOLDIERS = words_in("speakers_words.toml", "enlisted")
HARMED = frozenset(("dead", "wounded", "missing"))
COLLECTIVE = words_in("actors_words.toml", "collective")
LEADERS = words_in("actors_words.toml", "leaders")
MEMBERS = frozenset((Kind.OFFICIAL, Kind.HEAD, Kind.RANK, Kind.CROWD))
SUBJECTS = ("nsubj", "root", "appos")
SUFFERING = ("nmod", "nsubj:pass")
"""How those are told of who are counted, and say nothing after: "the life of a civilian"."""
UNSPEAKING = frozenset((Sector.CIVILIAN, Sector.MIGRANT))


def find_pronouns(parse: Parse, mentions: Sequence[ActorMention]) -> Iterator[ActorMention]:
    """One mention for each third-person pronoun whose actor is told before it."""
    ordered = sorted(mentions, key=lambda m: m.start)
    sexes, quoted = _sexes(parse, ordered), quoted_words(parse)
    chained: list[ActorMention] = []
    apposed = {m.head for m in ordered if _is_what_another_is(parse, m, ordered)}
    for token in parse.tokens:
        if token.lower in OF_TWO and (one := _of_two(parse, token, ordered)):
            yield _standing_for(token, one)
        elif _is_aged(parse, token) and (one := _last_person(parse, token, ordered)):
            yield replace(_standing_for(token, one), speaker=one.speaker)
        elif token.upos == "PRON" and _is_one(token) and not _is_statement(parse, token, ordered):
            chains = token.lower in PERSONAL or token.lower == "it"
            speaks = chains and reports(parse, token.index)
            known = sorted((*ordered, *chained), key=lambda m: m.start) if speaks else ordered
            before = [m for m in known if m.end <= token.index and not m.adjective and m.head not in apposed]
            told = _by_statement(parse, token, before) or _accused(parse, token, before)
            told = told or _whose_toll(parse, token, ordered)
            strange = not told and _speaks_after_strangers(parse, token, ordered)
            found = told if told or strange else _fitting(
                parse, token, _of_sex(parse, token, before, sexes), quoted
            )
            if found:
                yield (mention := _standing_for(token, found))
                leads = token.deprel == "nsubj" and _is_main(parse, token)
                chained += [mention] if speaks or leads or token.lower in PERSONAL else []


def _is_what_another_is(parse: Parse, mention: ActorMention, ordered: Sequence[ActorMention]) -> bool:
    """Whether a mention only tells what a body named before it is: "Airwars, a monitoring group, said it"."""
    head = parse.tokens[mention.head]
    if mention.actor.party is not None or mention.speaker or head.head is None or not head.deprel.startswith("appos"):
        return False
    return any(m.start <= head.head < m.end and m.actor.party and m.rule in NAMED_BODIES for m in ordered)


def _of_two(parse: Parse, token: Token, ordered: Sequence[ActorMention]) -> ActorMention | None:
    """Whom "the latter" or "the former" is: the last, or the last but one, told of in this sentence or the last."""
    noun = parse.tokens[token.index + 1 : token.index + 2]
    alone = parse.tokens[token.index - 1].lower == "the" and not any(t.upos in ("NOUN", "PROPN", "ADJ") for t in noun)
    told = [m for m in ordered if m.end <= token.index and not m.adjective and m.rule != "pronoun"]
    for reach in (0, 1):
        near = [m for m in told if token.sentence - parse.tokens[m.head].sentence == reach]
        if alone and len(near) > 1:
            return near[-1] if token.lower == "latter" else near[-2]
    return None


def _is_aged(parse: Parse, token: Token) -> bool:
    """Whether a word ends "the 75-year-old", with no noun behind it."""
    words = [t.lower for t in parse.tokens[max(0, token.index - 5) : token.index]]
    behind = parse.tokens[token.index + 1 : token.index + 2]
    aged = token.lower == "old" and words[:1] == ["the"] and words[2:] == ["-", "year", "-"]
    return aged and not any(t.upos in ("NOUN", "PROPN", "ADJ") for t in behind)


def _last_person(parse: Parse, token: Token, ordered: Sequence[ActorMention]) -> ActorMention | None:
    """Who was last told of by name, in this paragraph or the one before."""
    here = parse.sentence_of(token.index).stretch
    known = (m for m in reversed(ordered) if m.speaker and m.end <= token.index)
    return next((m for m in known if here - parse.sentence_of(m.head).stretch <= 1), None)


def _by_statement(parse: Parse, token: Token, before: Sequence[ActorMention]) -> ActorMention | None:
    """Whose statement "it" is that says more: "the Guards said in a statement. It said that"."""
    here = parse.sentence_of(token.index)
    opens = all(t.upos == "PUNCT" for t in parse.tokens[here.start : token.index])
    if token.lower != "it" or not opens or not here.index or not reports(parse, token.index):
        return None
    last = parse.sentences[here.index - 1]
    made = (t for t in parse.words(last) if t.deprel.startswith("obl") and t.lower in STATEMENTS and t.head is not None)
    verbs = [t.head for t in made]
    spoke = (m for m in before if parse.tokens[m.head].head in verbs and reports(parse, m.head))
    return next(spoke, None) if last.stretch == here.stretch else None


def _whose_toll(parse: Parse, token: Token, ordered: Sequence[ActorMention]) -> ActorMention | None:
    """The state whose losses are what a clause is about that names nobody else before: "Mali's toll stood at nine,
    *its* general staff said".
    """
    start = parse.sentence_of(token.index).start
    here = next((i for i in range(token.index, start, -1) if parse.tokens[i].text == ";"), start)
    near = [m for m in ordered if here <= m.start and m.end <= token.index and m.actor.party]
    return near[0] if token.lower == "its" and len(near) == 1 and _loses(parse, near[0]) else None


def _loses(parse: Parse, mention: ActorMention) -> bool:
    """Whether a mention owns the losses that a clause is about: "Mali's toll", "Mali's dead"."""
    name = parse.tokens[mention.head]
    noun = parse.tokens[name.head] if name.deprel == "nmod:poss" and name.head is not None else None
    subject = noun is not None and noun.deprel.startswith("nsubj")
    return mention.adjective and noun is not None and subject and noun.lemma.lower() in TOLLS | HARMED


def _accused(parse: Parse, token: Token, before: Sequence[ActorMention]) -> ActorMention | None:
    """Of whom something was said that a pronoun as many denies."""
    return next((m for m in accused(parse, token, before) if _agrees(parse, token, m)), None)


def _speaks_after_strangers(parse: Parse, token: Token, mentions: Sequence[ActorMention]) -> bool:
    """Whether "they", or "he", go on who spoke before and are no actors: "People there tell it otherwise. They say"."""
    here = parse.sentence_of(token.index)
    last = parse.sentences[here.index - 1] if here.index else here
    if token.lower not in SPEAKING or not reports(parse, token.index):
        return False
    held = {i for m in mentions for i in range(m.start, m.end)}
    spoke = [t for t in parse.tokens[here.start : token.index] if t.deprel == "nsubj" and reports(parse, t.index)]
    spoke = [t for t in spoke if t.upos != "PRON"]
    if spoke:
        return _is_stranger(spoke[-1], token, held)
    subjects = [t for t in parse.words(last) if t.deprel == "nsubj" and _is_main(parse, t) and reports(parse, t.index)]
    return last.stretch == here.stretch and any(_is_stranger(t, token, held) for t in subjects)


def _is_stranger(noun: Token, pronoun: Token, held: Container[int]) -> bool:
    """Whether a noun names people, as many as a pronoun does, who are no actors."""
    many = (noun.xpos == "NNS") == (pronoun.lower == "they")
    return noun.upos == "NOUN" and noun.index not in held and many and is_people(noun.lower)


def _is_main(parse: Parse, token: Token) -> bool:
    """Whether a word hangs on the main verb of its sentence."""
    return token.head is not None and parse.tokens[token.head].head is None


def _is_statement(parse: Parse, token: Token, mentions: Sequence[ActorMention]) -> bool:
    """Whether "it" is a statement that the sentence before tells from, and whose it is, is for the claimants to say."""
    here = parse.sentence_of(token.index)
    last = parse.sentences[max(0, here.index - 1)]
    near = here.index and here.stretch - last.stretch <= 1
    if token.lower != "it" or not near or not reports(parse, token.index):
        return False
    told = telling_statement(parse, last)
    return told is not None and not any(m.start <= told < m.end for m in mentions)


def _standing_for(token: Token, found: ActorMention) -> ActorMention:
    return replace(
        found,
        start=token.index,
        end=token.index + 1,
        head=token.index,
        span=token.span,
        rule="outlet" if found.rule == "outlet" else "pronoun",
        speaker=found.speaker if token.lower in PERSONAL else None,
    )


def _sexes(parse: Parse, mentions: Sequence[ActorMention]) -> dict[str, str]:
    """Which people are told to be men or women, by their office: "spokeswoman"."""
    found: dict[str, str] = {}
    for mention in mentions:
        near = parse.tokens[max(0, mention.start - 6) : mention.end]
        verb = max((t.index for t in near if t.upos in ("VERB", "AUX") and t.index < mention.start), default=-1)
        words = [t.lower for t in near if t.index > verb]
        told = next((sex for word in reversed(words) if (sex := _sex(word))), None)
        if mention.speaker and told:
            found.setdefault(mention.speaker, told)
    return found


def _sex(word: str) -> str | None:
    if word.endswith("woman") or word in ("mrs", "mrs.", "ms", "ms.", "queen"):
        return "f"
    return (
        "m"
        if (word.endswith("man") and word.startswith(("spokes", "chair"))) or word in ("mr", "mr.", "king")
        else None
    )


def _of_sex(
    parse: Parse, token: Token, before: Sequence[ActorMention], sexes: dict[str, str]
) -> Sequence[ActorMention]:
    """The mentions without people of the other sex; only those of the right one where one is near."""
    sex = PERSONAL.get(token.lower)
    if sex is None:
        return before
    kept = [m for m in before if sexes.get(m.speaker or "", sex) == sex]
    sure = [m for m in kept if m.speaker and m.speaker in sexes and m.rule != "pronoun"]
    near = sure and token.sentence - parse.tokens[sure[-1].head].sentence <= 2
    return [sure[-1]] if near and not _spoke_since(parse, token, kept, sure[-1]) else kept


def _spoke_since(parse: Parse, token: Token, kept: Sequence[ActorMention], sure: ActorMention) -> bool:
    """Whether another one person spoke since, in the sentence before "he" says more, "a senior official said. He put
    it", or in the clause around his, "as a colonel claimed when he said", or whose the sentence is, behind its colon,
    "Ruiz disagrees: it fell, he says".
    """
    others = (m for m in kept if m.start >= sure.end and m.rule != "pronoun" and m.actor.party)
    near = (m for m in others if m.speaker != sure.speaker and _is_just_before(parse, token, m))
    single = (m for m in near if m.speaker or _single_person(parse, m))
    acts = any(reports(parse, m.head) or _acts(parse, token, m) for m in single)
    return token.lower == "he" and token.deprel.startswith("nsubj") and acts


def _acts(parse: Parse, token: Token, mention: ActorMention) -> bool:
    """Whether somebody is the subject of the sentence in which "he" speaks."""
    word = parse.tokens[mention.head]
    return word.sentence == token.sentence and word.deprel == "nsubj" and _heads(parse, mention)


def _is_just_before(parse: Parse, token: Token, mention: ActorMention) -> bool:
    word, verb = parse.tokens[mention.head], parse.tokens[token.head] if token.head is not None else None
    around = verb is not None and verb.deprel.startswith("advcl") and verb.head == word.head
    apart = token.sentence == word.sentence and is_parted(parse, mention.end, token.index)
    return token.sentence - word.sentence == 1 or around or apart


def _is_one(token: Token) -> bool:
    if token.lower == "it" and token.deprel == "expl":
        return False
    return token.lower in PERSONAL or token.lower in NEUTRAL or token.lower in PLURAL


def _fitting(
    parse: Parse, token: Token, before: Sequence[ActorMention], quoted: Container[int]
) -> ActorMention | None:
    """The last mention that may be meant: subjects of this sentence and of those before it first."""
    fits = but_others(parse, token, [m for m in before if _agrees(parse, token, m)], quoted)
    for reach in (0, 1, 2):
        near = [m for m in fits if token.sentence - parse.tokens[m.head].sentence == reach]
        subjects = [m for m in near if parse.tokens[m.head].deprel.startswith(SUBJECTS) or is_source(parse, m.start)]
        near = [m for m in near if m.actor.party] if not reach and reports(parse, token.index) else near
        chosen = (_hurt_too(parse, token, near) if reach else []) or subjects or (near if reach < 2 else [])
        if chosen:
            return _best(parse, token, _no_persons(parse, token, chosen), reach)
    return fits[-1] if fits and token.lower in PERSONAL else None


def _no_persons(parse: Parse, token: Token, chosen: Sequence[ActorMention]) -> Sequence[ActorMention]:
    """The mentions without those of one person, as whom nobody says "it", where others are."""
    speaks = token.lower == "it" and reports(parse, token.index)
    return [m for m in chosen if not _single_person(parse, m)] or chosen if speaks else chosen


def _hurt_too(parse: Parse, token: Token, near: Sequence[ActorMention]) -> list[ActorMention]:
    """To whom the sentence before tells something done where "they" suffer: "killed nine rebels. *They* were shot"."""
    if token.lower != "they" or token.deprel != "nsubj:pass":
        return []
    return [m for m in near if parse.tokens[m.head].deprel in ("obj", "nsubj:pass") and m.rule != "pronoun"]


def _best(parse: Parse, token: Token, chosen: Sequence[ActorMention], reach: int) -> ActorMention:
    """Within a sentence the nearest subject; of an earlier sentence its first, which it is about; where the pronoun
    speaks, the first one that spoke.
    """
    if reach == 0:
        speaks = token.lower in NEUTRAL and reports(parse, token.index)
        unhurt = [m for m in chosen if not speaks or parse.tokens[m.head].deprel != "nsubj:pass"]
        return (unhurt or chosen)[-1]
    spoke = [m for m in chosen if reports(parse, m.head) or is_source(parse, m.start)]
    spoke = [m for m in spoke if _heads(parse, m)] or spoke
    if token.lower in NEUTRAL and (last := _of_last_clause(parse, token, chosen)):
        return last
    return spoke[0] if spoke and reports(parse, token.index) else chosen[0]


def _of_last_clause(parse: Parse, token: Token, chosen: Sequence[ActorMention]) -> ActorMention | None:
    """Whom the clause behind the last semicolon of the sentence before is about: "…; Belgrade disagrees. Its envoy"."""
    here = parse.sentence_of(token.index)
    last = parse.sentences[here.index - 1] if here.index else here
    marks = [t.index for t in parse.tokens[last.start : last.end] if t.text == ";"]
    opens = token.index == here.start or (token.lower == "it" and reports(parse, token.index))
    opens = opens and last.stretch == here.stretch
    return next((m for m in chosen if marks and opens and marks[-1] < m.head < last.end), None)


def _heads(parse: Parse, mention: ActorMention) -> bool:
    """Whether somebody is the subject of a whole sentence, no clause in it: "since Li ordered it, Petrov said"."""
    return _is_main(parse, parse.tokens[mention.head])


def _agrees(parse: Parse, token: Token, mention: ActorMention) -> bool:
    word = parse.tokens[mention.head]
    if token.lower in PERSONAL:
        gendered = {"spokesman": "m", "spokeswoman": "f", "ombudswoman": "f"}.get(word.lower, PERSONAL[token.lower])
        if word.lower in PERSONAL:
            return PERSONAL[word.lower] == PERSONAL[token.lower]
        men = word.upos == "NOUN" and word.xpos == "NNS"
        person = (mention.speaker is not None and not men and not _only_names(parse, mention)) or _single_person(
            parse, mention
        )
        silent = mention.actor.sector in UNSPEAKING and word.deprel in SUFFERING and not mention.speaker
        return person and gendered == PERSONAL[token.lower] and not (silent and reports(parse, token.index))
    many = word.xpos in ("NNS", "NNPS") and "Number=Sing" not in word.feats
    named = mention.rule in NAMED_BODIES and any(t.upos == "PROPN" for t in parse.tokens[mention.start : mention.end])
    plural = ("Number=Plur" in word.feats or many) and not named
    if token.lower in NEUTRAL:
        one = mention.speaker is None or word.lemma.lower() in OFFICES or _is_led(mention, word)
        cleric = mention.actor.sector is Sector.RELIGION and _single_person(parse, mention)
        return one and not plural and not cleric and mention.actor.sector not in UNSPEAKING
    alone = token.deprel == "nsubj:pass" and _single_person(parse, mention)
    return mention.speaker is None and not alone


def _is_led(mention: ActorMention, word: Token) -> bool:
    """Whether a body or force is told of by who leads it: "General Reyes's command"."""
    return mention.rule in ("role:body", "role:force") and word.upos == "NOUN" and word.lower not in PERSONS


def _only_names(parse: Parse, mention: ActorMention) -> bool:
    """Whether a name only tells of what kind a thing is: "the Aozou line", "a Kalashnikov rifle"."""
    last = parse.tokens[mention.end - 1]
    names = mention.rule == "person" and mention.speaker is not None and last.text not in mention.speaker.split()
    return names and last.upos == "NOUN" and all(t.deprel != "case" for t in parse.tokens[mention.start : mention.end])


def _single_person(parse: Parse, mention: ActorMention) -> bool:
    """Whether a mention is of one person without a name: "a spokeswoman", "the official"."""
    rows = ("role:official", "role:head", "role:rank", "role:crowd", "role:voice")
    word = parse.tokens[mention.head]
    one = PERSONS | SOLDIERS if mention.rule == "role:force" else PERSONS
    spoken = word.lemma.lower().startswith("spokes") or word.lemma.lower() in one or mention.rule in rows
    spoken = (spoken or _is_member(mention, word)) and word.lemma.lower() not in COLLECTIVE
    return spoken and word.xpos not in ("NNS", "NNPS") and "Number=Plur" not in word.feats


def _is_member(mention: ActorMention, word: Token) -> bool:
    """Whether a body or group is spoken of by one of its people: "a UN official", "a Pokot elder", "NATO's chief"."""
    role = role_of((word.lemma,)) if mention.rule.startswith(("name", "role:body")) else None
    return role is not None and (role.kind in MEMBERS or role.noun in LEADERS)
