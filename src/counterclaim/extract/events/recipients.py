"""To whom it is done: the slots of a cue, what else its clause names, and places as homes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from counterclaim.extract.events.bases import is_one_of
from counterclaim.extract.events.blaming import blamed, blamed_on
from counterclaim.extract.events.cast import Cast, distinct, is_land
from counterclaim.extract.events.control import subject_of
from counterclaim.extract.events.cues import cue_at, themes
from counterclaim.extract.events.doers import is_scene, light_verb_over, orders
from counterclaim.extract.events.extent import own_words
from counterclaim.extract.events.lexicon import Cue, grammar, light_verbs
from counterclaim.extract.events.standsfor import PLURAL
from counterclaim.extract.events.tree import SCENES, agents, case_of, cases_of, governed, nominal, passive, subjects
from counterclaim.extract.events.unnamed import unnamed
from counterclaim.extract.figures.victims import is_people
from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.reporting import words_in
from counterclaim.model.parse import Parse, Token

PEOPLED = frozenset({"ASSAULT", "COERCE", "CONCEDE", "AID", "SANCTION", "MOBILIZE", "RETREAT", "THREATEN"})
"""The types whose recipient may be told by naming the place where those live to whom it is done."""
MEETING = frozenset({"AGREE", "CONSULT", "COOPERATE", "SUPPORT", "RETREAT"})
"""Types of what two do together, who need not be of the land where they do it."""
BORDERLESS = frozenset({"ASSAULT", "COERCE", "RETREAT"})
"""Types of what is done beside a border to nobody who is behind it."""
ANSWERED = frozenset({"ASSAULT", "MOBILIZE"})
"""Types of what one fires back at."""
MOVING, WAYS = frozenset({"RETREAT", "MOBILIZE"}), frozenset({"from", "to", "into"})
"""Types of moves, and what opens the phrase of the ground that one leaves or goes to, told by where it is: "left a base
*in Chad*".
"""
BORDERS = words_in("figures_words.toml", "borders")
CONDITIONS = ("unless", "if", "until")
OWNERS = frozenset({"its", "their", "his", "her"})
CRAFT = frozenset({"it", "them", "these", "those", "which"})
BESIDE = frozenset(SCENES) - {"at"}
"""What opens a phrase of where a deed is done, and never of whom it is aimed at."""


def by_slot(
    cast: Cast, token: Token, cue: Cue, actors: Sequence[ActorMention], *, out: Collection[str] = ()
) -> list[ActorMention]:
    """Those whom the first slot names, none of `out`, that names another than those who act."""
    for slot in (one for one in cue.slots if one not in out):
        owner = slot == "subj" and not passive(cast.parse, token)
        named_in = (t for t in fillers(cast.parse, token, slot) if owner or not _is_craft(cast.parse, t, cue))
        named_in = (t for t in named_in if cue.type not in BORDERLESS or not is_one_of(t, BORDERS))
        named_in = (t for t in named_in if slot != "with" or not _is_help(t))
        placed = cue.type in MOVING and slot in WAYS
        named = (m for t in named_in for m in cast.named(t, actors) if placed or not is_scene(cast.parse, m, t))
        named = (m for m in named if not cast.is_medium(m))
        found = distinct(m for m in named if m.actor.party or m.rule != "role:side")
        if found:
            return found
    return []


def _is_craft(parse: Parse, noun: Token, cue: Cue) -> bool:
    """Whether a pronoun stands for craft that were lost, and for nobody: "nine of *them* were shot down"."""
    below = (noun, *parse.deps(noun.index, "nmod"))
    return cue.kind == "lost" and any(t.upos == "PRON" and t.lower in CRAFT for t in below)


def by_place(cast: Cast, token: Token, cue: Cue, type_: str, *, scene: bool = False) -> list[ActorMention]:
    """The place in a slot of the cue, or with `scene` the place where it happens, as the recipients' home."""
    if cue.type not in PEOPLED and type_ not in PEOPLED:
        return []
    slots = [slot for slot in (SCENES if scene else cue.slots) if type_ != "RETREAT" or slot not in SCENES]
    homes = (m for slot in slots for t in fillers(cast.parse, token, slot) for m in cast.homes(t))
    return [home for home in [next(homes, None)] if home is not None]


def by_clause(cast: Cast, token: Token, cue: Cue, actors: Sequence[ActorMention]) -> list[ActorMention]:
    """The first other actor that the clause names after its cue, none behind "by", where those are who did it, nor
    behind the "from" of where they did it, nor whose the border is that is near, or what they have with them.
    """
    apart = [*agents(cast.parse, token), *_origins(cast.parse, token, cue), *blamed_on(cast.parse, token)]
    apart += [*orders(cast.parse, token), *_carried(cast, token), *_out_of_it(cast, token, cue)]
    apart += [t for verb in cast.parse.ancestors(token.index) for t in agents(cast.parse, verb)]
    apart += [t for t in own_words(cast.parse, token) if cue.type in BORDERLESS and is_one_of(t, BORDERS)]
    out = {i for phrase in apart for i in cast.parse.subtree(phrase.index)}
    words = (t for t in own_words(cast.parse, token) if t.index > token.index and t.index not in out)
    named = [t for t in words if not (t.upos == "PRON" and (t.deprel == "nmod:poss" or case_of(cast.parse, t) == "of"))]
    return cast.within([t for t in named if not _is_craft(cast.parse, t, cue)], actors)


def _out_of_it(cast: Cast, token: Token, cue: Cue) -> list[Token]:
    """The phrases of those who only stand where it could be seen, and of lands in which something is agreed or told."""
    words = own_words(cast.parse, token)
    found = [t for t in words if is_one_of(t, grammar("reach")) and case_of(cast.parse, t) in ("within", "in")]
    return found + [t for t in words if cue.type in MEETING and _is_scene(cast, t)]


def _carried(cast: Cast, token: Token) -> list[Token]:
    """The phrases of the things that one does it with: "marched *with portraits of the dead general*"."""
    with_ = (t for t in cast.parse.deps(token.index, "obl", "nmod") if case_of(cast.parse, t) == "with")
    return [t for t in with_ if t.upos == "NOUN" and t.index not in cast.actors and not is_people(t.lower)]


def by_owner(cast: Cast, token: Token) -> list[ActorMention]:
    """Whose a thing is that the clause above tells of: "nine soldiers died when gunmen shelled *their* truck"."""
    above = cast.parse.tokens[token.head] if token.deprel == "advcl" and token.head is not None else None
    things = [t for t in themes(cast.parse, token) if not is_one_of(token, light_verbs())]
    owners = [t for thing in things for t in cast.parse.deps(thing.index, "nmod:poss") if t.lower in OWNERS]
    if above is None or not owners:
        return []
    own = {t.index for t in subject_of(cast.parse, token)}
    others = (t for t in subjects(cast.parse, above) if t.index not in own)
    meant = [t for t in others if (t.xpos in PLURAL) == (owners[0].lower == "their")]
    return distinct(m for t in meant for m in cast.named(t))


def by_answer(cast: Cast, token: Token, actors: Sequence[ActorMention]) -> list[ActorMention]:
    """At whom one fires back, by what they did before: "returned fire after *gunmen* shot at a bus"."""
    parse = cast.parse
    fires = any(t.lemma.lower() == "fire" for t in (token, *parse.deps(token.index, "obj")))
    back = is_one_of(token, grammar("returning")) or any(t.lower == "back" for t in parse.deps(token.index, "advmod"))
    if not (fires and back):
        return []
    deeds = [t for t in parse.deps(token.index, "advcl") if _is_force(parse, t)]
    doing = [t for deed in deeds for t in (agents(parse, deed) if passive(parse, deed) else subjects(parse, deed))]
    named = distinct(m for t in doing for m in cast.named(t, actors))
    return named or [m for t in doing[:1] if t.upos == "NOUN" for m in unnamed(parse, t)]


def _is_force(parse: Parse, clause: Token) -> bool:
    """Whether a clause tells of force, or of coming in, by those whom its subject names."""
    cue = cue_at(parse, clause)
    return cue is not None and cue.type in ANSWERED and "subj" not in cue.slots


def by_teller(cast: Cast, cue: Cue, teller: Token | None) -> list[ActorMention]:
    """Who tells of craft lost that nobody else is told to have: "Chad said two tanks had been lost"."""
    told = subject_of(cast.parse, teller) if teller is not None and cue.kind == "lost" and "subj" in cue.slots else []
    return [m for t in told[:1] for m in cast.named(t) if m.actor.party][:1]


def by_quotation(cast: Cast, verb: Token, actors: Sequence[ActorMention]) -> list[ActorMention]:
    """Whom one charges with what he says beside his verb: "'*Chad's army* shells us,' charged a spokesman"."""
    said = cast.parse.deps(verb.index, "ccomp")
    doing = (t for clause in said for t in subject_of(cast.parse, clause) if t.upos != "PRON")
    return distinct(m for t in doing for m in cast.named(t, actors))


def by_ellipsis(cast: Cast, token: Token) -> list[ActorMention]:
    """Whom the clause before names where a bare number takes them up: "60 Russians were killed and *12* captured"."""
    before = cast.parse.tokens[token.head] if token.deprel in ("conj", "parataxis") and token.head is not None else None
    alone = [t for t in themes(cast.parse, token) if t.upos == "NUM" and not cast.parse.deps(t.index, "nmod")]
    known = (m for t in themes(cast.parse, before) for m in cast.named(t)) if before and alone else ()
    return distinct(_uncounted(cast.parse, m) for m in known)


def by_loss_beside(cast: Cast, token: Token, cue: Cue, actors: Sequence[ActorMention]) -> list[ActorMention]:
    """Whose arms were lost that nobody is told to have, by whom the clause before harms: "killed *Chadians* and burned
    two tanks".
    """
    before = cast.parse.tokens[token.head] if token.deprel == "conj" and token.head is not None else None
    if cue.kind != "lost" or before is None or passive(cast.parse, token):
        return []
    own = {m.actor.party for m in actors}
    harmed = distinct(m for t in themes(cast.parse, before) for m in cast.named(t) if m.actor.party)
    return [m for m in harmed if m.actor.party not in own]


def _uncounted(parse: Parse, mention: ActorMention) -> ActorMention:
    """Those who are called by how many they are, without that: "killed 12 *rebels* and arrested eight"."""
    start = next((i for i in range(mention.start, mention.end) if parse.tokens[i].upos != "NUM"), mention.start)
    if start == mention.start or mention.actor.name != mention.span.of(parse.text):
        return mention
    span = parse.span(start, mention.end)
    return replace(mention, start=start, span=span, actor=replace(mention.actor, name=span.of(parse.text)))


def _is_help(noun: Token) -> bool:
    """Whether a noun is of help, whose it is fights beside those who have it: "with Libyan *arms*"."""
    return is_one_of(noun, grammar("helping"))


def _origins(parse: Parse, token: Token, cue: Cue) -> list[Token]:
    """The phrases that tell from where something is done, where none tells to whom."""
    if "from" in cue.slots or cue.type not in PEOPLED:
        return []
    tops = (token, *themes(parse, token))
    return [c for top in tops for c in parse.deps(top.index, "obl", "nmod") if "from" in cases_of(parse, c)]


def by_suffering(cast: Cast, noun: Token) -> list[ActorMention]:
    """The subject of a verb by which an event is suffered: "Kenya faces attacks"."""
    verb = cast.parse.tokens[noun.head] if noun.head is not None and noun.deprel == "obj" else None
    suffers = verb is not None and is_one_of(verb, grammar("suffering"))
    return distinct(m for t in subject_of(cast.parse, verb) for m in cast.named(t)) if verb and suffers else []


def by_purpose(cast: Cast, token: Token, type_: str, actors: Sequence[ActorMention]) -> list[ActorMention]:
    """The first other actor that the clauses below name which tell what it is for ("to demand …")."""
    out = {i for thing in _carried(cast, token) for i in cast.parse.subtree(thing.index)}
    below = (t for t in _below(cast.parse, token.index) if t.index > token.index)
    met_in = (t for t in below if not (type_ in MEETING and _is_scene(cast, t)))
    return cast.within([t for t in met_in if t.index not in out], actors)


def _is_scene(cast: Cast, noun: Token) -> bool:
    """Whether a noun is of a land in which something is done."""
    return noun.index in cast.actors and is_land(cast.actors[noun.index]) and case_of(cast.parse, noun) in SCENES


def by_condition(cast: Cast, token: Token, actors: Sequence[ActorMention]) -> list[ActorMention]:
    """Those of whom it is told what they must or must not do, or else ("unless …", "if …")."""
    tops = [token, *cast.parse.deps(token.index, "xcomp", "ccomp")]
    clauses = [t for top in tops for t in cast.parse.deps(top.index, "advcl")]
    asked = [t for t in clauses if case_of(cast.parse, t) in CONDITIONS]
    return distinct(m for t in asked for s in subjects(cast.parse, t) for m in cast.named(s, actors))


def _below(parse: Parse, index: int) -> Iterator[Token]:
    for child in parse.deps(index):
        setting = child.deprel == "advcl" and case_of(parse, child) in grammar("aside")
        telling = "according" in cases_of(parse, child)
        if not (setting or telling) and child.deprel not in ("parataxis", "acl:relcl", "conj", "nsubj"):
            yield child
            yield from _below(parse, child.index)


def fillers(parse: Parse, token: Token, slot: str) -> list[Token]:
    """The nouns in a slot of an event: its object, its subject, the phrases with a preposition."""
    if slot == "subj":
        return subject_of(parse, token)
    if slot == "obj":
        return themes(parse, token) or _suffering(parse, token)
    if slot == "comp":
        return _subjects_below(parse, token)
    heads = [token, *themes(parse, token)]
    tops = [*heads, *_carriers(parse, token), *(t for top in heads for t in _behind_doer(parse, top, slot))]
    out = [*blamed_on(parse, token), *blamed(parse, token)]
    below = [c for top in tops for c in parse.deps(top.index, "obl", "nmod", "advcl", "obj") if c not in out]
    return [c for c in below if slot in cases_of(parse, c) and (slot == "from" or "from" not in cases_of(parse, c))]


def _behind_doer(parse: Parse, token: Token, slot: str) -> list[Token]:
    """Words of a deed told as a noun under which trees hang the phrase behind them: "a complaint by *Lima* against
    Chad", "the withdrawal of *troops* from Chad".
    """
    if not nominal(parse, token) or slot == "of":
        return []
    below = parse.deps(token.index, "nmod")
    return [t for t in below if (t.upos == "PROPN" and case_of(parse, t) == "by") or case_of(parse, t) == "of"]


def _suffering(parse: Parse, token: Token) -> list[Token]:
    """Whom a passive without a subject of its own tells of: "*nine men* were held and beaten"."""
    own = nominal(parse, token) or not passive(parse, token)
    return [] if own else [t for t in subject_of(parse, token) if t.index != token.index]


def _carriers(parse: Parse, token: Token) -> list[Token]:
    """Other words that may hold the phrases of an event: its light verb, its complement, its noun."""
    found = list(parse.deps(token.index, "xcomp", "ccomp"))
    found += [theme for verb in found for theme in themes(parse, verb)]
    if nominal(parse, token):
        verb = light_verb_over(parse, token)
        return [*found, verb] if verb else found
    return [*found, *governed(parse, token)]


def _subjects_below(parse: Parse, token: Token) -> list[Token]:
    below = parse.deps(token.index, "ccomp", "xcomp", "advcl", "acl")
    below += tuple(c for theme in themes(parse, token) for c in parse.deps(theme.index, "ccomp", "acl"))
    return [s for clause in below for s in (subjects(parse, clause) or themes(parse, clause))]
