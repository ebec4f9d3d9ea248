"""Who does it: the actors that the tree gives a cue, by voice, control, possession and light verb."""

from __future__ import annotations

from counterclaim.extract.events.authors import authors
from counterclaim.extract.events.bases import is_one_of
from counterclaim.extract.events.blaming import blamed
from counterclaim.extract.events.cast import Cast, as_forces, same
from counterclaim.extract.events.control import subject_of
from counterclaim.extract.events.cues import cue_at, themes
from counterclaim.extract.events.falling import fallen_to
from counterclaim.extract.events.holds import operator
from counterclaim.extract.events.lexicon import grammar, light_verbs, types, words_of
from counterclaim.extract.events.owning import owners
from counterclaim.extract.events.tree import SCENES, agents, case_of, nominal, passive, subjects
from counterclaim.extract.events.unnamed import called, is_armed, unnamed
from counterclaim.extract.figures.victims import is_people
from counterclaim.extract.mentions import ActorMention
from counterclaim.model.actor import Sector, is_state
from counterclaim.model.parse import Parse, Token

INFLICTING = {"passive": ("from", "by"), "lost": ("to",)}
"""What opens the phrase of who does what a subject suffers, by the kind of the cue."""
CALLED = ("amod", "compound", "nmod", "nmod:poss", "acl", "flat")
OF_STATES = (Sector.GOVERNMENT, Sector.MILITARY, None)
BEFORE = ("amod", "compound", "nmod:poss")
"""How those stand before a noun whose it is."""
OF_FORCE = frozenset({"ASSAULT", "COERCE"})
"""Types of deeds that tell of their own what befell their subject."""
ACL_OBJ = ("acl", "obj")
"""How a clause hangs on a noun, and that on the verb over it: "issued a statement demanding …"."""
OF_PAPERS = frozenset({"by", "of", "from"})
AIMED = frozenset({"to", "on", "against", "for"})
"""What opens the phrase of those for whom help or a ban is."""
ORDERED = frozenset({"on", "at", "under", "upon"})


def inflicted_by(cast: Cast, token: Token, kind: str | None) -> list[ActorMention]:
    """Who does what a subject suffers: behind "from" or "by", who laid the mine it met, to whom it lost something."""
    parse, cases = cast.parse, INFLICTING.get(kind or "", ())
    met = [*parse.deps(token.index, "obj", "obl"), *themes(parse, token)] if cases else []
    behind = [t for top in (token, *met) for t in parse.deps(top.index, "obl", "nmod") if case_of(parse, t) in cases]
    return _by(cast, [*behind, *_laying(parse, met)])


def actors_of(cast: Cast, token: Token) -> list[ActorMention]:
    """Who acts in an event, by the voice of its verb or the phrases of its noun; empty if untold."""
    if nominal(cast.parse, token):
        return _actors_of_noun(cast, token)
    if passive(cast.parse, token):
        doing = agents(cast.parse, token)
        behind = [*_laying(cast.parse, doing), *_sending(cast.parse, token, doing)]
        told = _by(cast, doing) or _by(cast, behind) or _firing(cast, token) or _ordering(cast, token)
        return told or _owning(cast, themes(cast.parse, token)) or _by(cast, _documents(cast.parse, token))
    if winners := fallen_to(cast.parse, token):
        return [m for m in _by(cast, winners) if not _gave_way(cast, m, token)]
    doing = subject_of(cast.parse, token)
    told = _ours(cast, token, doing) or _tellers_own(cast, token, doing)
    return told or _first(cast, doing) or _behind(cast, doing) or _through_noun(cast, token)


def _gave_way(cast: Cast, mention: ActorMention, verb: Token) -> bool:
    """Whether one left before a place fell to others: "*soldiers* fled the rebels, and the town fell to *them*"."""
    before = (t for t in cast.parse.words(cast.parse.sentence_of(verb.index)) if t.index < verb.index)
    leaving = (t for t in before if (cue := cue_at(cast.parse, t)) and cue.type == "RETREAT")
    return any(same(mention, cast.at(t)) for left in leaving for t in subject_of(cast.parse, left))


def _ordering(cast: Cast, verb: Token) -> list[ActorMention]:
    """On whose orders it is done, where nobody is told to do it."""
    given = orders(cast.parse, verb)
    return _by(cast, [t for order in given for t in cast.parse.deps(order.index, "nmod", "nmod:poss")])


def orders(parse: Parse, verb: Token) -> list[Token]:
    """The phrases that tell on whose orders something is done."""
    told = (t for t in parse.deps(verb.index, "obl") if is_one_of(t, grammar("behest")))
    return [t for t in told if case_of(parse, t) in ORDERED]


def _ours(cast: Cast, verb: Token, doing: list[Token]) -> list[ActorMention]:
    """Whose own men do it, in the words of who speaks: "our fighters killed nine, the group said"."""
    owned = any(t.lower == "our" for thing in doing for t in cast.parse.deps(thing.index, "nmod:poss"))
    ours = owned and any(is_one_of(t, grammar("followers") | words_of("armed")) for t in doing)
    return _tellers(cast, verb) if ours else []


def _tellers_own(cast: Cast, verb: Token, doing: list[Token]) -> list[ActorMention]:
    """The state or army whose bare "troops" do it in what it says: "Israel said *soldiers* fired at nine men"."""
    bare = [t for t in doing if is_one_of(t, grammar("troops")) and not cast.parse.deps(t.index, *CALLED)]
    untold = any(m.actor.party is None for t in bare for m in cast.at(t))
    told = _tellers(cast, verb) if untold else []
    of_state = (m for m in told if m.actor.party and is_state(m.actor.party) and m.actor.sector in OF_STATES)
    return [as_forces(m) for m in of_state]


def _tellers(cast: Cast, verb: Token) -> list[ActorMention]:
    """Who reports what a verb tells."""
    report = next((t for t in cast.parse.ancestors(verb.index) if operator(t) == "report"), None)
    return _first(cast, subjects(cast.parse, report)) if report is not None else []


def _behind(cast: Cast, doing: list[Token]) -> list[ActorMention]:
    """Who stands behind a thing that does it ("a bomb planted by … exploded")."""
    return _by(cast, _laying(cast.parse, doing))


def _laying(parse: Parse, things: list[Token]) -> list[Token]:
    """Those behind the "by" of what was done with things: "a bomb planted *by rebels*"."""
    return [t for thing in things for clause in parse.deps(thing.index, "acl") for t in agents(parse, clause)]


def _sending(parse: Parse, verb: Token, things: list[Token]) -> list[Token]:
    """Those from whom the arms came that did it: "hit by two missiles *from a Chadian jet*"."""
    arms = [t.index for t in things if is_one_of(t, words_of("munition") | words_of("weapon"))]
    return [t for t in parse.deps(verb.index, "obl") if arms and case_of(parse, t) == "from" and t.index > arms[0]]


def _firing(cast: Cast, verb: Token) -> list[ActorMention]:
    """Those from whose posts arms are fired: "rockets were fired *from rebel positions*"."""
    if not is_one_of(verb, grammar("launching")):
        return []
    places = (t for t in cast.parse.deps(verb.index, "obl") if case_of(cast.parse, t) == "from")
    posts = [t for t in places if is_one_of(t, grammar("posts"))]
    return next((found for t in posts if (found := _first(cast, [t]) or _of_kind(cast, t))), [])


def _through_noun(cast: Cast, verb: Token) -> list[ActorMention]:
    """The subject of the verb that a word's noun is the object of ("issued a statement demanding …")."""
    noun = cast.parse.tokens[verb.head] if verb.deprel.startswith("acl") and verb.head is not None else None
    if noun is None or noun.head is None or not (_is_paper(cast.parse, noun) or (verb.deprel, noun.deprel) == ACL_OBJ):
        return []
    return _first(cast, subject_of(cast.parse, cast.parse.tokens[noun.head]))


def _actors_of_noun(cast: Cast, noun: Token) -> list[ActorMention]:
    parse = cast.parse
    phrases = authors(parse, noun)
    by = [t for t in phrases if case_of(parse, t) == "by"]
    found = _first(cast, [*phrases, *subjects(parse, noun)]) or _by(cast, by)
    found = found or _first(cast, owners(parse, noun)) or _marked(cast, noun) or _charged(cast, noun)
    if found:
        return found
    found = _first(cast, list(parse.deps(noun.index, "nmod:poss", "amod")))
    compound = _first(cast, list(parse.deps(noun.index, "compound")))
    found = found or [m for m in compound if _forceful(m)] or _lent(cast, noun) or _by_means_of(cast, noun)
    found = found or _taking_part(cast, noun) or _of_kind(cast, noun)
    whole = [t for t in parse.deps(noun.index, "nmod") if case_of(parse, t) == "of"]
    found = found or _owning(cast, whole) or (_first(cast, whole) if _is_move(parse, noun) else [])
    return found or _in_clash(cast, noun)


def _is_move(parse: Parse, noun: Token) -> bool:
    """Whether a noun is of what those do whom its "of" names: "the withdrawal of *Chadian troops*"."""
    cue = cue_at(parse, noun)
    return cue is not None and cue.type in ("RETREAT", "MOBILIZE") and cue.mode in grammar("moves")


def _owning(cast: Cast, things: list[Token]) -> list[ActorMention]:
    """Whose the help or the ban is of which no doer is told: "*Chadian* aid to Mali was suspended", "rice given by
    *Chad* was unloaded".
    """
    parse, kinds = cast.parse, words_of("aid") | words_of("restriction")
    own = [t for t in things if is_one_of(t, kinds)]
    own = [t for t in own if any(case_of(parse, c) in AIMED for c in parse.deps(t.index, "nmod"))]
    given = [t for t in own if is_one_of(t, grammar("gifts"))]
    by_whom = [c for t in given for c in parse.deps(t.index, "nmod") if case_of(parse, c) in ("from", "by")]
    helping = [c for thing in things for c in parse.deps(thing.index, "acl") if _helps(parse, c)]
    by_whom += [t for clause in helping for t in agents(parse, clause)]
    return _first(cast, [*by_whom, *(t for thing in own for t in parse.deps(thing.index, *BEFORE))])


def _helps(parse: Parse, verb: Token) -> bool:
    cue = cue_at(parse, verb)
    return cue is not None and cue.type == "AID"


def _in_clash(cast: Cast, noun: Token) -> list[ActorMention]:
    """Those who fight whoever a clash is told to be with, by the clause it stands in: "*troops* left after clashes with
    rebels".
    """
    parse = cast.parse
    cue = cue_at(parse, noun)
    facing = any(case_of(parse, t) == "with" for t in parse.deps(noun.index, "nmod"))
    verb = next((t for t in parse.ancestors(noun.index) if t.upos == "VERB"), None)
    if cue is None or cue.kind != "clash" or not facing or verb is None or passive(parse, verb):
        return []
    deed = cue_at(parse, verb)
    told = [] if operator(verb) or (deed is not None and deed.type in OF_FORCE) else subject_of(parse, verb)
    return [m for m in _first(cast, told) if str(m.actor.sector) in grammar("armed")]


def _documents(parse: Parse, verb: Token) -> list[Token]:
    """Whose the paper is in which somebody is told of: "was accused in a report *by Amnesty*"."""
    cue = cue_at(parse, verb)
    said = cue is not None and types()[cue.type].manner == "said"
    papers = [t for t in parse.deps(verb.index, "obl") if said and _is_paper(parse, t)]
    return [t for paper in papers for t in parse.deps(paper.index, "nmod", "nmod:poss") if _case(parse, t) in OF_PAPERS]


def _is_paper(parse: Parse, noun: Token) -> bool:
    return case_of(parse, noun) == "in" and is_one_of(noun, grammar("documents"))


def _case(parse: Parse, noun: Token) -> str | None:
    return "of" if noun.deprel == "nmod:poss" else case_of(parse, noun)


def _taking_part(cast: Cast, noun: Token) -> list[ActorMention]:
    """Who takes part in a deed: "accused Kenyan troops of *joining* the attack", "they took part in the raid"."""
    verb = cast.parse.tokens[noun.head] if noun.head is not None and noun.deprel in ("obj", "obl") else None
    led = noun.deprel == "obj" or case_of(cast.parse, noun) == "in"
    if verb is None or verb.upos != "VERB" or not led or passive(cast.parse, verb):
        return []
    part = any(t.lower == "part" for t in cast.parse.deps(verb.index, "obj"))
    joins = is_one_of(verb, grammar("joining")) or (is_one_of(verb, grammar("taking")) and part)
    return _first(cast, subject_of(cast.parse, verb)) if joins else []


def _of_kind(cast: Cast, noun: Token) -> list[ActorMention]:
    """Of what kind those are who did it, where no more is told: "*jihadist* attacks", "a *bandit* raid"."""
    armed = (t for t in cast.parse.deps(noun.index, "compound", "amod") if is_armed(t))
    return [called(cast.parse, t, Sector.REBEL, "unnamed") for t in armed][:1]


def _marked(cast: Cast, noun: Token) -> list[ActorMention]:
    """Whose nation an adjective tells a deed to be: "a deadly Ukrainian strike", whatever is blamed for it."""
    nations = [t for t in cast.parse.deps(noun.index, "amod") if t.index in cast.actors]
    return [m for m in _first(cast, nations) if m.adjective]


def _charged(cast: Cast, noun: Token) -> list[ActorMention]:
    """Those blamed for a deed, by name or as they are called; things that only made it worse did nothing."""
    doing = blamed(cast.parse, noun)
    named = [m for t in doing for m in cast.at(t) if m.start <= t.index < m.end and _can_act(m, t)]
    return named or [m for t in doing[:1] for m in unnamed(cast.parse, t)]


def _can_act(mention: ActorMention, noun: Token) -> bool:
    return mention.actor.party is not None or noun.upos == "PROPN" or is_people(noun.lower)


def _forceful(mention: ActorMention) -> bool:
    """Whether one who stands before a noun does it ("rebel raid"), not suffers it ("embassy bombing")."""
    sector = mention.actor.sector
    if sector is not None and str(sector) in grammar("armed"):
        return True
    return mention.adjective or (mention.actor.party is not None and "role" not in mention.rule)


def _lent(cast: Cast, noun: Token) -> list[ActorMention]:
    """The subject of the light verb that the noun is the object of, or the agent of its passive; who faces it does not
    do it.
    """
    verb = light_verb_over(cast.parse, noun)
    if verb is None or is_one_of(verb, grammar("suffering")):
        return []
    if passive(cast.parse, verb):
        return _by(cast, agents(cast.parse, verb))
    return _first(cast, [t for t in subject_of(cast.parse, verb) if t.index != noun.index])


def _by_means_of(cast: Cast, noun: Token) -> list[ActorMention]:
    """The subject of a verb that is done through the event: "caused nine deaths through air strikes"."""
    verb = cast.parse.tokens[noun.head] if noun.head is not None and noun.deprel.startswith("obl") else None
    if verb is None or verb.upos != "VERB" or is_one_of(verb, grammar("enduring")):
        return []
    return _first(cast, subject_of(cast.parse, verb)) if case_of(cast.parse, noun) in ("through", "via") else []


def light_verb_over(parse: Parse, noun: Token) -> Token | None:
    """The light verb that an event noun is the object, or passive subject, of ("launched an attack")."""
    top = noun
    while top.deprel == "conj" and top.head is not None:
        top = parse.tokens[top.head]
    if top.head is None:
        return None
    verb = parse.tokens[top.head]
    if verb.deprel == "nmod" and case_of(parse, top) == "of":
        return light_verb_over(parse, verb)
    bound = top.deprel in ("obj", "nsubj:pass") or (top.deprel == "nmod" and case_of(parse, top) == "of")
    if bound and nominal(parse, verb):
        return light_verb_over(parse, verb)
    return verb if bound and is_one_of(verb, light_verbs()) and not _calls_it(parse, verb) else None


def _calls_it(parse: Parse, verb: Token) -> bool:
    """Whether a verb says what its object is, and lends it nobody: "called the attacks barbaric"."""
    return any(t.upos in ("ADJ", "NOUN", "PROPN") for t in parse.deps(verb.index, "xcomp"))


def _first(cast: Cast, tokens: list[Token]) -> list[ActorMention]:
    for token in (t for t in tokens if not _is_strife(cast.parse, t)):
        found = [m for m in cast.named(token) if not is_scene(cast.parse, m, token)]
        if found:
            return found
    return []


def _is_strife(parse: Parse, noun: Token) -> bool:
    """Whether a noun is of strife that a land has, and nobody wages: "Yemen's civil war", "the conflict in Sudan"."""
    civil = noun.lemma.lower() == "war" and any(t.lower == "civil" for t in parse.deps(noun.index, "amod", "compound"))
    return civil or is_one_of(noun, grammar("strife"))


def _by(cast: Cast, phrases: list[Token]) -> list[ActorMention]:
    """Those behind a "by", by name or else as they are called there."""
    named = _first(cast, phrases)
    return named or [m for t in phrases[:1] for m in unnamed(cast.parse, t)]


def is_scene(parse: Parse, mention: ActorMention, top: Token) -> bool:
    """Whether a land is named only as where a thing is: "a mine in Ukraine", "a church in Ituri, Congo"."""
    at, placed = parse.tokens[mention.head], False
    while at.index != top.index and at.head is not None:
        placed = placed or (at.deprel.startswith(("nmod", "obl")) and case_of(parse, at) in SCENES)
        at = parse.tokens[at.head]
    return placed and at.index == top.index
