"""Whose fate a noun tells: "15 deaths", "the death of a colonel", "with losses", "took 14 prisoners"."""

from __future__ import annotations

from itertools import takewhile

from counterclaim.extract.figures.clauses import NOBODY, Arguments, Clauses, index_of, is_form, one
from counterclaim.extract.figures.reality import is_object_of_denial, is_ruled_out
from counterclaim.extract.figures.victims import is_people
from counterclaim.extract.figures.words import words_of
from counterclaim.model.parse import Token


def event(clauses: Clauses, token: Token) -> Arguments:
    """The victims of a noun of harm: counted by it, of or among whom, its possessor, or untold with a bearer."""
    if _of_things(clauses, token) or _in_a_vote(clauses, token):
        return NOBODY
    agent = clauses.agent(token) or _inflicter(clauses, token)
    none = any(t.lower == "no" for t in clauses.parse.deps(token.index, "det"))
    if token.lower in words_of("hurts") and not none:
        received = _carriers(clauses, token) or _receivers(clauses, token)
        if received.victims or token.lower.startswith("wound") or _is_somebodys(clauses, token):
            return received
    if clauses.case(token) == "among" and clauses.parse.deps(token.index, "cop") and token.lower in words_of("losses"):
        return Arguments(tuple(t.index for t in clauses.subjects(token)), "among those")
    counted = clauses.number_of(token) or clauses.share_of(token) or _next_one(clauses, token)
    if counted and token.lower not in words_of("carnage"):
        return Arguments((token.index,), "counted noun", loser=_bearer(clauses, token), agent=agent)
    victims = _whose(clauses, token) or _past_places(clauses, token)
    if victims is not None and (_of_the_enemy(clauses, token, victims) or _are_units(clauses, token, victims)):
        return Arguments((token.index,), "uncounted noun", loser=victims, agent=agent)
    if is_ruled_out(clauses, token) and token.lower != "loss":
        return Arguments((token.index,), "uncounted noun", loser=victims or _bearer(clauses, token), agent=agent)
    lost = token.lower not in {"loss", "surrender"} or is_object_of_denial(clauses, token)
    if victims is not None and (lost or _counted(clauses, victims)):
        return Arguments((victims,), "of whom", agent=agent)
    owned = [t for t in clauses.parse.deps(token.index, "nmod:poss") if clauses.human(t) and t.upos != "PRON"]
    if owned and token.lower not in words_of("losses"):
        return Arguments((owned[0].index,), "possessor", agent=agent)
    bearer = _bearer(clauses, token) or _heavily(clauses, token)
    told = bearer is not None or _inflicted(clauses, token) or _are_there(clauses, token)
    borne = token.lower in words_of("losses") - {"loss"} and told
    ruled_out = is_ruled_out(clauses, token) and not _of_what(clauses, token)
    borne = (borne and not _pointed_at(clauses, token)) or ruled_out
    return Arguments((token.index,), "uncounted noun", loser=bearer, agent=agent) if borne else NOBODY


def _of_things(clauses: Clauses, token: Token) -> bool:
    """ "Losses *of territory*", "*of 4 million dollars*": what is no people, with no people beside it."""
    named = clauses.under(token, "of") if token.lower in words_of("losses") else ()
    lost = [t for noun in named for t in (noun, *clauses.parse.deps(noun.index, "conj"))]
    return bool(lost) and all(t.lower in words_of("not_lives") for t in lost)


def _in_a_vote(clauses: Clauses, token: Token) -> bool:
    """ "Losses *in the elections*", "*electoral* losses": what parties lose, who lost nobody."""
    held = (*clauses.under(token, "in", "at", "from"), *clauses.parse.deps(token.index, "amod", "compound"))
    # "Financial *and human* losses": of people too.
    alone = (t.lower for t in held if not clauses.parse.deps(t.index, "conj"))
    return token.lower in {"loss", "losses"} and any(word in words_of("votes") for word in alone)


def _of_what(clauses: Clauses, token: Token) -> bool:
    """ "Denied any loss *of territory*": of what is no people."""
    return bool(clauses.under(token, "of"))


def _of_the_enemy(clauses: Clauses, token: Token, victims: int) -> bool:
    """ "The bombs caused losses *among the Kurds*": all those of a side, of whom it is not told how many."""
    below = clauses.parse.deps(victims, "det", "nmod:poss")
    side = any(t.lower in {"the", *words_of("whose")} for t in below) and not _counted(clauses, victims)
    told = _inflicted(clauses, token) or _are_there(clauses, token)
    return side and token.lower in words_of("losses") - {"loss"} and told


def _are_there(clauses: Clauses, token: Token) -> bool:
    """ "*There were* losses among the rebels", "*spoke of* heavy casualties", "it *led to* losses": told to be so."""
    above = clauses.head(token)
    if above is None or _is_past(clauses, token) or _is_gainsaid(clauses, token):
        return False
    if token.deprel.startswith("nsubj"):
        return above.lemma == "be" and bool(clauses.parse.deps(above.index, "expl"))
    led = (clauses.case(token), above.lemma.lower())
    return token.deprel.startswith("obl") and led in _LEADING_TO


def _is_past(clauses: Clauses, token: Token) -> bool:
    """ "Casualties *in the last war*", "of previous wars": history, and none of what goes on."""
    wars = [t for t in clauses.under(token, "in", "of", "during", "from") if t.lemma.lower() in {"war", "conflict"}]
    marks = (t.lower for war in wars for t in clauses.parse.deps(war.index, "amod", "compound"))
    return any(mark in words_of("bygone") for mark in marks)


def _is_gainsaid(clauses: Clauses, token: Token) -> bool:
    """ "Casualties *the rebels had denied*", "that activists *invented*": such as one says that there were none."""
    verbs = [t for t in clauses.parse.deps(token.index, "acl:relcl", "acl") if is_form(t, words_of("gainsays"))]
    return any(not _by_nobody(clauses, verb) for verb in verbs)


def _by_nobody(clauses: Clauses, verb: Token) -> bool:
    """ "That *nobody* denied", "that it did *not* deny"."""
    below = clauses.parse.deps(verb.index, "advmod", "nsubj", "aux")
    return any(t.lower in {"not", "n't", "never", "nobody", "none", "no", "one"} for t in below)


_LEADING_TO = {("of", "speak"), ("of", "talk"), ("of", "tell"), ("to", "lead"), ("in", "result"), ("to", "admit")}


def _inflicter(clauses: Clauses, token: Token) -> int | None:
    """ "*Russian forces* inflicted losses on two brigades": who did it to others."""
    verb = clauses.head(token) if token.deprel == "obj" else None
    inflicts = verb is not None and is_form(verb, frozenset({"inflict"})) and not clauses.passive(verb)
    return index_of(clauses.subject(verb)) if inflicts and verb is not None else None


def _are_units(clauses: Clauses, token: Token, victims: int) -> bool:
    """ "Inflicted losses *on two tank brigades*": it is the brigades that are counted, and not their losses."""
    noun = clauses.parse.tokens[victims]
    return token.lower in words_of("losses") - {"loss"} and noun.lemma.lower() in words_of("units")


def _heavily(clauses: Clauses, token: Token) -> int | None:
    """Who is told to have lost many, or few: "claimed *heavy Pakistani* losses", "the *Tigers'* losses were small"."""
    owned = clauses.parse.deps(token.index, "nmod:poss")
    above = clauses.head(token)
    if owned and above is not None and token.deprel.startswith("nsubj"):
        heavy = above.lower in words_of("heavy") | words_of("few") and bool(clauses.parse.deps(above.index, "cop"))
        return owned[0].index if heavy else None
    told = token.deprel == "obj" and above is not None and is_form(above, words_of("says"))
    marks = clauses.parse.deps(token.index, "amod", "compound")
    heavy = any(t.lower in words_of("heavy") for t in marks)
    whose = [t.index for t in marks if t.upos == "PROPN" or t.text[:1].isupper() or t.lower in words_of("camps")]
    return whose[0] if told and heavy and whose else None


def _next_one(clauses: Clauses, token: Token) -> bool:
    """ "Police confirm *first* fatality", "*second* body found": one of a row, told without an article."""
    below = clauses.parse.deps(token.index, "amod", "det", "nmod:poss")
    row = any(t.lower in words_of("ordinals") | {"first"} for t in below)
    return row and not any(t.upos in {"DET", "PRON"} for t in below) and token.lower in _SINGLE


_SINGLE = frozenset({"body", "corpse", "fatality", "death", "casualty"})


def _past_places(clauses: Clauses, token: Token) -> int | None:
    """ "The deaths in a blast near Khiam of six guards": those counted behind where and how it came about."""
    led = clauses.at(token.index + 1, token)
    if led is None or led.upos != "ADP" or led.lower in {"of", "among", "to"}:
        return None
    rest = clauses.parse.tokens[token.index + 1 : min(token.index + _REACH, clauses.parse.sentence_of(token.index).end)]
    way = list(takewhile(lambda t: t.upos in _WAY, rest))
    of = next((t for t in reversed(way) if t.lower == "of" and t.index + 1 in clauses.starts), None)
    noun = None if of is None else clauses.counted_noun(clauses.starts[of.index + 1])
    people = noun is not None and is_people(clauses.parse.tokens[noun].lower)
    return noun if people and clauses.parse.tokens[noun or 0].lower not in words_of("armies") else None


_REACH = 12
_WAY = frozenset({"ADP", "DET", "NOUN", "PROPN", "ADJ", "PART", "NUM"})


def _pointed_at(clauses: Clauses, token: Token) -> bool:
    """Whether deaths are those told before: "who had caused their deaths"."""
    told = clauses.parse.deps(token.index, "det", "nmod:poss")
    return token.lower not in _LOST and any(t.lower in _POINTING for t in told)


_LOST = frozenset({"casualties", "losses", "loss", "casualty"})
_POINTING = frozenset({"these", "those", "their", "his", "her"})


def _carriers(clauses: Clauses, token: Token) -> Arguments | None:
    """Those counted who are told of with their injuries: "14 were flown out with injuries", "40 have burns"."""
    above = clauses.head(token)
    near = _right_before(clauses, token)
    if near is not None and clauses.human(near) and _counted(clauses, near.index):
        return Arguments((near.index,), "with injuries")
    borne = above is not None and (clauses.case(token) == "with" or is_form(above, frozenset({"have"})))
    objects = clauses.objects(above) if above is not None and borne and not clauses.passive(above) else ()
    subject = clauses.subject(above) if above is not None and borne else None
    left = above is not None and is_form(above, frozenset({"leave"})) and clauses.case(token) == "with"
    subject = objects[0] if objects and left else _own_number(clauses, above) or subject if borne else None
    counted = subject is not None and clauses.human(subject) and _counted(clauses, subject.index)
    return Arguments((subject.index,), "with injuries") if subject is not None and counted else None


def _right_before(clauses: Clauses, token: Token) -> Token | None:
    """ "Three *people with* shrapnel wounds": the noun right before the "with" of injuries."""
    cases = [t for t in clauses.parse.deps(token.index, "case") if t.lower == "with"]
    return clauses.at(cases[0].index - 1, token) if cases else None


def _is_somebodys(clauses: Clauses, token: Token) -> bool:
    """Whether uncounted injuries are what somebody has, and count nobody: "was taken there with head injuries"."""
    above = clauses.head(token)
    held = above is not None and (clauses.case(token) == "with" or is_form(above, frozenset({"have"})))
    told = clauses.number_of(token) or clauses.under(token, "for", "among", "on", "of", "to")
    owner = clauses.subject(above) if above is not None and held and not told else None
    return owner is not None and clauses.human(owner)


def _own_number(clauses: Clauses, verb: Token | None) -> Token | None:
    """A bare number right under a verb that has no other subject: "and several more got away with wounds"."""
    if verb is None or clauses.parse.deps(verb.index, "nsubj"):
        return None
    below = (t for t in clauses.parse.deps(verb.index) if t.index < verb.index and t.index in clauses.within)
    return next(below, None)


def _receivers(clauses: Clauses, token: Token) -> Arguments:
    """Those who "received injuries" or "sustained a wound": the subjects of the verb."""
    verb = clauses.head(token)
    if verb is None or token.deprel != "obj" or not is_form(verb, words_of("receives")):
        return NOBODY
    hurt = tuple(t.index for t in clauses.subjects(verb) if clauses.human(t))
    before = clauses.at(verb.index - 1, verb)
    if not hurt and before is not None and clauses.human(before) and clauses.number_of(before):
        hurt = (before.index,)
    return Arguments(hurt, "received")


def _counted(clauses: Clauses, index: int) -> bool:
    """Whether people are counted: "the loss of a leader" mourns, "the loss of two men" counts."""
    return index in clauses.within or clauses.number_of(clauses.parse.tokens[index]) is not None


def _whose(clauses: Clauses, token: Token) -> int | None:
    told = clauses.under(token, "of", "among", "to")
    # "The loss of nine tanks *and 30 men*": people counted beside things.
    beside = (t for noun in told for t in clauses.parse.deps(noun.index, "conj") if clauses.number_of(t))
    people = (t for t in (*told, *beside) if clauses.human(t))
    found = next((t.index for t in people), None)
    behind = clauses.phrase_behind(token, "of", "among", "to") if found is None else None
    human = behind is not None and clauses.human(clauses.parse.tokens[behind])
    return behind if human else found


def _bearer(clauses: Clauses, token: Token) -> int | None:
    """Who bore casualties: who suffers them, on whom they are inflicted, who is driven back with them."""
    side = clauses.under(token, "for", "among", "on", "of")
    if side:
        return side[0].index
    above = clauses.head(token)
    if above is not None and above.upos in {"ADV", "ADP"}:
        above = clauses.head(above)
    if above is None:
        return None
    if token.deprel == "obj" and is_form(above, words_of("suffers")):
        return index_of(clauses.subject(above))
    if token.deprel == "obj" and is_form(above, words_of("inflicts")):
        return next((t.index for t in clauses.under(above, "on", "upon", "to", "among", "for")), None)
    if token.deprel.partition(":")[0] in {"obl", "nmod", "advcl"} and clauses.case(token) in words_of("with"):
        objects = clauses.objects(above)
        return objects[0].index if objects and not clauses.passive(above) else index_of(clauses.subject(above))
    return None


def _inflicted(clauses: Clauses, token: Token) -> bool:
    """Whether casualties are caused or borne by the verb above, or by the noun that they are coordinated with."""
    above = clauses.head(token)
    if above is None:
        return False
    if token.deprel == "conj":
        return above.lower in words_of("losses") and _inflicted(clauses, above)
    caused = token.deprel.startswith("obl") and is_form(above, frozenset({"cause"})) and token.index > above.index
    if token.deprel == "nsubj:pass" and is_form(above, words_of("suffers")):
        return True
    return caused or (token.deprel == "obj" and is_form(above, words_of("inflicts") | words_of("suffers")))


def body(clauses: Clauses, token: Token) -> Arguments:
    """The dead whose bodies are told of: "the bodies of five fighters", "two other bodies"."""
    people = clauses.called(token.index + 2, token) or _whose(clauses, token)
    own = clauses.number_of(token) is not None
    if people is not None and (not own or _counted(clauses, people)):
        return Arguments((people,), "bodies of")
    number = clauses.number_of(token) or clauses.share_of(token) or _next_one(clauses, token)
    single = token.lower == "body" and not clauses.under(token, "of")
    counted = (single or token.lower in words_of("bodies")) and number is not None
    return Arguments((token.index,), "counted bodies") if counted else NOBODY


def lives(clauses: Clauses, token: Token) -> Arguments:
    """The dead of "claimed the lives of 20", "cost 30 lives", "lost their lives"."""
    above = clauses.head(token)
    while above is not None and above.index in clauses.within and clauses.case(token) == "of":
        above = clauses.head(above)
    loss = above is not None and above.lower == "loss" and clauses.case(token) == "of"
    if above is None or not (loss or is_form(above, words_of("claims"))):
        return NOBODY
    # "Took his own life": nobody else's doing.
    if is_form(above, frozenset({"take"})) and any(t.lower == "own" for t in clauses.parse.deps(token.index, "amod")):
        return NOBODY
    people = _whose(clauses, token)
    if people is not None:
        return Arguments((people,), "lives of")
    if is_form(above, frozenset({"lose"})) and clauses.parse.deps(token.index, "nmod:poss"):
        return one(clauses.subject(above), "lost their lives")
    if is_form(above, frozenset({"cost"})) and clauses.parse.deps(token.index, "nmod:poss"):
        owners = clauses.parse.deps(above.index, "iobj", "obj")
        return one(next((t for t in owners if t.index < token.index), None), "cost them their lives")
    # "He regretted the loss of life": what is told of elsewhere, and counts nobody.
    known = any(t.lower in {"the", "this", "that", "such"} for t in clauses.parse.deps(above.index, "det"))
    if loss and known and not clauses.parse.deps(token.index, "nummod"):
        return NOBODY
    return Arguments((token.index,), "lives", agent=index_of(clauses.subject(above)))


def custody(clauses: Clauses, token: Token) -> Arguments:
    """Those held: "took 14 prisoners", "taken hostage", "are holding seven nationals hostage"."""
    above = clauses.head(token)
    if clauses.number_of(token) and _are_told_to_be_held(clauses, token):
        return Arguments((token.index,), "counted captives")
    if above is None or not is_form(above, words_of("holds")):
        return NOBODY
    if token.deprel in {"obj", "nsubj:pass"} and clauses.number_of(token):
        return Arguments((token.index,), "counted captives", agent=index_of(clauses.subject(above)))
    held = [t for t in clauses.objects(above) if t.index != token.index]
    if held:
        return Arguments((held[0].index,), "held", agent=index_of(clauses.subject(above)))
    before = clauses.counted_before(above)
    if before is not None and not held:
        return Arguments((before,), "held", agent=clauses.agent(above))
    own = clauses.parse.deps(above.index, "nsubj") or clauses.subjects(above)
    if own and (above.lower in {"taken", "held", "kept"} or clauses.passive(above)):
        return one(own[-1], "held", agent=clauses.agent(above))
    if above.deprel.startswith("acl") and not above.lower.endswith("ing") and above.head is not None:
        return Arguments((above.head,), "held", agent=clauses.agent(above))
    return NOBODY


def _are_told_to_be_held(clauses: Clauses, token: Token) -> bool:
    """ "Visited 70 prisoners *held by Eritrea*", of whom nothing worse is told: they do nothing and nothing is done."""
    held = (t for t in clauses.parse.deps(token.index, "acl") if is_form(t, words_of("holds")))
    by_some = any(clauses.agent(t) is not None for t in held)
    return by_some and not token.deprel.startswith("nsubj") and not _are_freed(clauses, token)


def captives(clauses: Clauses, token: Token) -> Arguments:
    """ "Visited 320 prisoners of war": counted by the word for those held, unless they are set free."""
    count = clauses.number_of(token)
    if count is None or token.lower not in words_of("captives"):
        return NOBODY
    known = clauses.parse.tokens[count.start].lower in {"all", "the", "both", "each", "every"}
    return NOBODY if known or _are_freed(clauses, token) else Arguments((token.index,), "counted captives")


def _are_freed(clauses: Clauses, token: Token) -> bool:
    """Whether those held are set free: "released 320 prisoners of war"."""
    return any(is_form(t, words_of("frees")) for t in list(clauses.parse.ancestors(token.index))[:3])


def crew(clauses: Clauses, token: Token) -> Arguments:
    """The crew that was destroyed with its weapon: "destroyed a gun along with its crew"."""
    before = clauses.parse.tokens[max(0, token.index - 3) : token.index]
    with_it = any(t.lower == "with" for t in before) and any(t.lower in {"its", "their", "the"} for t in before)
    sentence = clauses.parse.words(clauses.parse.sentence_of(token.index))
    ruins = [
        t.index
        for t in sentence
        if t.index < token.index
        and (is_form(t, words_of("ruins") | words_of("wrecks")) or t.lower in {"wiped", "shot"})
    ]
    return Arguments((token.index,), "with its crew", cue=ruins[-1]) if with_it and ruins else NOBODY


def no_victims(clauses: Clauses, token: Token) -> Arguments:
    """A sum has no victims of its own: `tolls` reads it."""
    return NOBODY
