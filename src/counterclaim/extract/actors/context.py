"""What the report around a noun phrase tells of it: whose ministry it is, who "she" is, where an official
serves.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from counterclaim.extract.actors import blows, breakaway, echoes, forces, heard, homely, nearby, posts
from counterclaim.extract.actors.across import across, beside, of_that_mission
from counterclaim.extract.actors.anaphora import (
    MANY,
    introduced,
    medium_again,
    named_again,
    named_so,
    taken_up,
)
from counterclaim.extract.actors.definite import is_definite, is_the
from counterclaim.extract.actors.disputes import PEERS, answered, other_side, peer, responds
from counterclaim.extract.actors.drafts import IRREGULAR, Draft
from counterclaim.extract.actors.hits import OF_STATE, Kind, Role
from counterclaim.extract.actors.outlets import to_the_outlet, where_sent_from
from counterclaim.extract.actors.unnamed import is_of_each, is_state_run, speaks_unnamed
from counterclaim.extract.reporting import reports, words_in
from counterclaim.lookup import ActorName, NameKind, PlaceIndex
from counterclaim.model.actor import Sector
from counterclaim.model.parse import Parse

FOREIGN_OFFICES = words_in("actors_words.toml", "foreign_offices")
OPENING = frozenset(("in", "at", "from"))
PARTED = frozenset((",", ":", "-", "–", "—"))
SUBJECTS = ("nsubj", "obl:agent")
LOCAL = frozenset((Sector.POLICE, Sector.JUDICIARY))
CABINETS = words_in("speakers_words.toml", "ruling")
PARTY = "Party"
"""What ends the name of those whose fighters have another: the Communist Party's, the New People's Army."""
SENT = frozenset(("peacekeeper", "force commander", "special representative"))
"""Those whom a body of many states sends."""
REBELS = frozenset((Sector.REBEL, Sector.MILITIA))
DEFENDING = words_in("actors_words.toml", "defending")


@dataclass(slots=True)
class Context:
    """What was settled so far, read from left to right."""

    parse: Parse
    home: str | None
    main: str | None
    place: str | None = None
    places: PlaceIndex | None = None
    own: str | None = None
    """The state of an outlet that is itself an office or a body."""
    site: str | None = None
    """The state that the report is sent from."""
    spots: Sequence[nearby.Spot] = ()
    foes: Sequence[nearby.Spot] = ()
    groups: dict[str, ActorName] = field(default_factory=dict)
    """The armed groups that the whole report names, but for those it tells of in passing."""
    strangers: frozenset[str] = frozenset()
    """The armed groups of elsewhere, told of in passing."""
    grounds: Sequence[tuple[int, str]] = ()
    """The states that sentences tell of as places."""
    joint: ActorName | None = None
    """The body of many states that the report names most, whose peacekeepers are."""
    regions: Sequence[tuple[int, ActorName]] = ()
    """The authorities that hold a territory against the state whose it is, where they are told of."""
    named: Mapping[str, int] = field(default_factory=dict)
    """How often the report names each state."""
    fronts: Mapping[int, str] = field(default_factory=dict)
    """The states of the places that the paragraphs of a list open with, paragraph by paragraph."""
    land: str | None = None
    """The state of the outlet, whatever the report tells of."""
    line: str | None = None
    """The state whose capital the report is sent from."""
    people: dict[str, Draft] = field(default_factory=dict)
    settled: list[tuple[Draft, bool, bool]] = field(default_factory=list)

    def settle(self, draft: Draft) -> Draft:
        """The draft with what the report tells of it, remembered for those after it."""
        draft = self._listed(posts.of_that_house(self.parse, draft, self.settled))
        draft = forces.force_again(self.parse, self._again(self._of_owner(self._known(draft))), self.settled)
        acts = self.parse.tokens[draft.group.head].deprel == "nsubj"
        if acts and draft.role and draft.role.noun in SENT and not (draft.told or draft.owned):
            draft = replace(draft, name=self.joint)
        draft = self._of_somebody(draft)
        self._remember(draft)
        return draft

    def _listed(self, draft: Draft) -> Draft:
        """A spokesman of whose state a list tells, as of the body of that state that "its" or the last speaker is."""
        land = posts.land_of_spokesman(draft)
        if land is None or draft.person is None:
            return draft
        if known := self.people.get(_surname(draft.person)):
            return replace(draft, name=known.name, role=known.role, state=known.state, voice=known.voice)
        bare = replace(draft, name=None)
        housed = self._of_somebody(self._again(self._of_owner(bare)))
        same = land in (housed.state, housed.name.actor.country if housed.name else None)
        return housed if same else replace(bare, state=land)

    def _known(self, draft: Draft) -> Draft:
        """Somebody as the one whom the report told of before, by his name, his office or his region."""
        draft = taken_up(self.parse, self._known_person(draft), (d for d, _, _ in reversed(self.settled)))
        draft = introduced(self.parse, draft, [d for d, _, spoke in self.settled if spoke])
        draft = breakaway.of_the_region(self.parse, draft, self.regions)
        return named_so(self.parse, draft, (d for d, _, _ in reversed(self.settled)))

    def _again(self, draft: Draft) -> Draft:
        """ "The paper", "the bloc", "the rebels" as the medium, body or group that they take up."""
        if draft.role and draft.role.kind is Kind.MEDIA and not draft.told and is_the(self.parse, draft):
            draft = medium_again(self.parse, draft, (d for d, _, _ in reversed(self.settled)))
            agency = draft.noun == "agency" and not draft.told and reports(self.parse, draft.group.head)
            draft = echoes.agency_again(self.parse, draft, self.settled) if agency else draft
        if draft.role and not draft.told and echoes.is_echo(self.parse, draft, draft.role, self.settled):
            draft = echoes.echoed(self.parse, draft, self.settled)
        if draft.role and draft.role.sector in IRREGULAR and draft.name is None:
            draft = self._of_the_group(draft)
        if draft.echoes and not draft.told and draft.noun == "agency":
            return echoes.agency_again(self.parse, draft, self.settled)
        return echoes.echoed(self.parse, draft, self.settled) if draft.echoes and not draft.told else draft

    def _of_somebody(self, draft: Draft) -> Draft:
        """A spokesman or an office of nobody told as that of some body or state."""
        if draft.state and draft.role and draft.role.noun == "ministry" and (known := self._last_ministry(draft.state)):
            return replace(draft, role=known.role, name=known.name)
        if housed := posts.at_a_house(self.parse, draft, self.settled):
            return replace(draft, name=housed)
        if draft.needs_body:
            if self.own and responds(self.parse, draft):
                return replace(draft, state=self.own)
            return posts.of_some_body(self.parse, draft, self.settled, self.home)
        if draft.needs_state or is_state_run(self.parse, draft) or speaks_unnamed(self.parse, draft):
            return self._of_some_state(draft)
        if draft.owned and not draft.told and draft.role and draft.role.kind in OF_STATE:
            ruled = self.home or self.main if draft.role.noun in CABINETS else None
            return replace(draft, state=self._at_place(draft) or ruled)
        return draft

    def _of_owner(self, draft: Draft) -> Draft:
        """ "Its spokesman", "their army": whose it is, the last subject tells; "whose army", who stands before it."""
        before = self.parse.tokens[draft.group.start - 1].lower if draft.group.start else ""
        draft = posts.posted(self.parse, draft) if before in ("its", "their") else draft
        if before in ("his", "her"):
            return posts.led(self.parse, posts.served(self.parse, draft, self.settled), self.settled)
        if before in ("its", "their") and posts.is_sent_to(self.parse, draft):
            sender = posts.owner(self.parse, draft, self.settled)
            return replace(draft, name=None, state=sender.state or nearby.home_of(sender)) if sender else draft
        if before not in ("its", "their", "whose") or draft.told or draft.role is None or draft.role.noun in PEERS:
            return draft
        if self._are_nobodys(draft) or posts.is_of_strangers(self.parse, draft, self.settled):
            return replace(draft, owned=True)
        tell = posts.just_told if before == "whose" else posts.owner
        owner = tell(self.parse, draft, self.settled)
        if owner is None:
            return draft
        armed = owner.name is not None and owner.name.kind in (NameKind.GROUP, NameKind.BODY)
        if armed and (draft.needs_state or draft.role.kind is Kind.VOICE):
            return replace(draft, name=owner.name)
        if draft.needs_state:
            return replace(draft, state=owner.state or nearby.home_of(owner))
        if draft.role.kind is Kind.VOICE:
            return replace(draft, role=owner.role, state=owner.state, name=owner.name, voice=True)
        return draft

    def _are_nobodys(self, draft: Draft) -> bool:
        """Whether "their commander" is of fighters whom the sentence before, or this one, leaves unnamed."""
        here = self.parse.tokens[draft.group.head].sentence
        one = self.parse.tokens[draft.group.start - 1].lower == "its"
        subjects = (d for d, subject, _ in reversed(self.settled) if subject)
        last = next((d for d in subjects if not (one and self.parse.tokens[d.group.head].xpos in MANY)), None)
        fighters = last is not None and not last.told and last.role is not None and last.role.sector in IRREGULAR
        return fighters and last is not None and here - self.parse.tokens[last.group.head].sentence <= 1

    def _known_person(self, draft: Draft) -> Draft:
        """A person named before, by the surname or in full."""
        if not draft.person:
            return draft
        known = self.people.get(_surname(draft.person))
        if not known or (draft.told and not named_again(draft, known)):
            return draft
        name = known.person if known.person and draft.person in known.person else draft.person
        if draft.role is None or (draft.needs_state and draft.role == known.role):
            return replace(draft, person=name, name=known.name, role=known.role, state=known.state, voice=known.voice)
        if draft.role.kind is Kind.VOICE:
            return replace(draft, person=name, name=known.name, role=known.role, state=known.state, voice=True)
        return draft if draft.state else replace(draft, state=known.state)

    def _of_some_state(self, draft: Draft) -> Draft:
        role = draft.role
        if role is None or is_of_each(self.parse, draft):
            return draft
        if that := posts.of_that(self.parse, draft, self.settled, self.own):
            return replace(draft, state=that)
        titled = self.parse.tokens[draft.group.head].text[0].isupper() or responds(self.parse, draft)
        whole = is_definite(self.parse, draft) and draft.group.end - draft.group.start == len(draft.noun.split())
        if self.own and (whole or is_the(self.parse, draft)) and titled:
            return replace(draft, state=self.own)
        if role.noun == "ministry" and forces.is_bare(self.parse, draft):
            seat = posts.opening_seat(self.parse, draft, self.settled)
            state = nearby.home_of(seat) if seat else None
            if last := self._last_ministry(state) or self._last_ministry():
                name = last.name if state in (None, last.state) else None
                return replace(draft, role=last.role, state=state or last.state, name=name)
        if role.kind in (Kind.HEAD, Kind.FORCE) and is_the(self.parse, draft) and not self._at_place(draft):
            named = (d for d, _, _ in reversed(self.settled) if d.state and d.noun == draft.noun)
            same = next((d for d in named if role.kind is Kind.HEAD or forces.is_called_by_a_name(self.parse, d)), None)
            if same:
                return replace(draft, role=same.role, state=same.state)
        chief = self._of_fighters(draft, role) or forces.of_many(self.parse, draft, self.settled)
        state = None if chief else posts.with_such(role, nearby.ruler(self.parse, self._state(draft, role), self.named))
        return replace(draft, name=chief) if chief else replace(draft, state=state)

    def _of_fighters(self, draft: Draft, role: Role) -> ActorName | None:
        """The armed group whose commander speaks right after it, in one paragraph: "a commander said"."""
        speaks = role.kind is Kind.RANK and self.parse.tokens[draft.group.head].deprel.startswith(SUBJECTS)
        its = draft.group.start > 0 and self.parse.tokens[draft.group.start - 1].lower in ("its", "their")
        if not speaks or its or self.home or self._same_sentence(draft) or forces.serves_in(self.parse, draft):
            return None
        stretch = self.parse.sentence_of(draft.group.head).stretch
        spoke = [d for d, _, spoke in self.settled if spoke and (d.name or d.state)]
        last = spoke[-1] if spoke and not nearby.answers(self.parse, draft, spoke[-1]) else None
        near = last is not None and self.parse.sentence_of(last.group.head).stretch == stretch
        armed = near and last is not None and last.name is not None and last.name.actor.sector in REBELS
        return last.name if last and armed else None

    def _state(self, draft: Draft, role: Role) -> str | None:
        """Whose an office is that does not say so: local ones serve where the report is set."""
        if role.noun == "foreign secretary" and (whose := heard.whose_secretary(self.named, self.home or self.place)):
            return whose
        if role.noun == "foreign office":
            near = self._same_sentence(draft) or heard.near_speaker(self.parse, draft, self.settled, self.place)
            near = near or heard.far_speaker(self.parse, draft, self.settled, self.home)
            return near if near in FOREIGN_OFFICES else self.home or "GBR"
        told = peer(self.parse, draft, self.settled) or of_that_mission(draft, self.settled)
        told = told or nearby.there(self.parse, draft, self.settled)
        told = told or nearby.where(self.parse, draft, self.spots, self.settled)
        told = told or self._at_place(draft) or to_the_outlet(self.parse, draft, self.home or self.land)
        told = told or where_sent_from(self.parse, draft, self.settled, self.line)
        told = told or self.fronts.get(self.parse.sentence_of(draft.group.head).stretch)
        told = told or posts.speaker_of_turn(self.parse, draft, self.people)
        there, cared = (None, None) if self.home else homely.at_home(self.parse, draft, self.settled)
        told = told or across(self.parse, draft, self.settled, self.named)
        told = told or self._local(draft, role) or cared or self._same_sentence(draft)
        told = told or self._scene(draft) or there or self._asked(draft, role)
        told = told or (self.own if responds(self.parse, draft) else None) or self._other_side(draft)
        told = told or self._fought(draft, role)
        told = told or homely.where_it_cares(self.parse, draft, self.settled, self.spots)
        told = told or (None if self.home else forces.serving(draft, self.settled, self.place))
        struck = blows.strikers(self.parse, draft, self.settled) if role.template.startswith("Local") else ()
        told = told or heard.near_speaker(self.parse, draft, self.settled, self.place, struck)
        military = role.sector is Sector.MILITARY
        army = military and role.kind is Kind.FORCE
        told = told or self.home or (forces.acting(self.parse, draft, self.settled) if army else None)
        told = told or (None if military else nearby.near(self.parse, draft.group.head, self.spots))
        told = told or self._against(draft, role)
        told = told or (forces.last_named(draft, self.settled) if army and is_the(self.parse, draft) else None)
        told = told or self.site or heard.far_speaker(self.parse, draft, self.settled, self.home, self._is_bystander)
        told = told or (nearby.near(self.parse, draft.group.head, self.spots, military) if military else None)
        told = told or (forces.ground(self.parse, draft, self.grounds) if military else None)
        return told or nearby.near(self.parse, draft.group.head, self.spots, military) or self._anywhere()

    def _at_place(self, draft: Draft) -> str | None:
        return nearby.at_place(self.parse, draft, self.places, self.named, self.place)

    def _other_side(self, draft: Draft) -> str | None:
        """The side that denies what the last speaker said, or hits back at him: another than his, of those around."""
        told = other_side(self.parse, draft, self.settled)
        last = None if told else answered(self.parse, draft, self.settled)
        around = (nearby.near(self.parse, draft.group.head, self.spots), self.place, self.main)
        return told or next((land for land in around if last and last.state and land not in (None, last.state)), None)

    def _asked(self, draft: Draft, role: Role) -> str | None:
        told = [(d.group.head, d.state) for d, _, _ in self.settled if d.state and not d.modifies]
        indefinite = draft.group.start > 0 and self.parse.tokens[draft.group.start - 1].lower in ("a", "an")
        person = role.kind in (Kind.RANK, Kind.OFFICIAL) and indefinite
        return nearby.asked(self.parse, draft.group.head, told) if person else None

    def _is_bystander(self, state: str) -> bool:
        """Whether a state, named once at most, only remarks on what happens where the report is set, else in the land
        that it names most.
        """
        remarks = heard.only_remarks(self.parse, self.settled, state, self.place or self.main)
        return remarks and self.named.get(state, 0) <= 1

    def _anywhere(self) -> str | None:
        states = (d.state for d, subject, _ in reversed(self.settled) if subject and d.state)
        last = next((state for state in states if state and not self._is_bystander(state)), None)
        return self.place or last or self.main

    def _against(self, draft: Draft, role: Role) -> str | None:
        """Whose army it is that fights the armed group told of."""
        fights = role.kind is Kind.FORCE and role.sector is Sector.MILITARY
        found = nearby.against(self.parse, draft.group.head, self.foes) if fights else None
        return None if self.site and self.site == self.place != found else found

    def _fought(self, draft: Draft, role: Role) -> str | None:
        """The state that an armed group just told of fights, whose "the military" is, though some officials of another
        land spoke last: "two officials in Lebanon said. The military".
        """
        found = self._against(draft, role) if is_the(self.parse, draft) else None
        last = next((d for d, _, spoke in reversed(self.settled) if spoke), None)
        people = last is not None and last.role is not None and last.role.kind is Kind.OFFICIAL and not last.person
        return found if people and found and self.named.get(found) else None

    def _of_the_group(self, draft: Draft) -> Draft:
        """ "The insurgents" are the one armed group that the report named, if it named only one."""
        named = [d.name for d, _, _ in self.settled if d.name and nearby.is_band(d.name)]
        named = [n for n in named if PARTY not in n.actor.name.split()] or named
        groups = {n.actor.name: n for n in named if n.actor.name not in self.strangers}
        rebels = draft.role is not None and draft.role.sector in REBELS and draft.role.noun not in DEFENDING
        speaks = reports(self.parse, draft.group.head)
        groups = groups or nearby.but_those_behind(self.parse, draft, self.groups)
        if draft.role and draft.role.sector is Sector.MILITIA and not is_definite(self.parse, draft):
            groups = {name: group for name, group in groups.items() if group.actor.sector is Sector.MILITIA}
        if draft.state:
            groups = {name: group for name, group in groups.items() if group.actor.country == draft.state}
        meant = rebels and (speaks or is_definite(self.parse, draft)) and not nearby.is_of_others(self.parse, draft)
        if len(groups) != 1 or not meant:
            return draft
        name = next(iter(groups.values()))
        seat = name.kind is NameKind.SEAT
        return draft if seat and not speaks else replace(draft, name=name, role=None if seat else draft.role)

    def _last_ministry(self, state: str | None = None) -> Draft | None:
        """The ministry, of a state or of any, that spoke last, else the last one told of."""
        told = [(d, spoke) for d, _, spoke in reversed(self.settled) if d.role and d.state and state in (None, d.state)]
        ministries = [(d, spoke) for d, spoke in told if d.role and d.role.template.startswith("Ministry")]
        return next((d for d, _ in sorted(ministries, key=lambda pair: not pair[1])), None)

    def _same_sentence(self, draft: Draft) -> str | None:
        """The state of the subject that the same sentence told before."""
        number = self.parse.tokens[draft.group.head].sentence
        for other, subject, _ in reversed(self.settled):
            if self.parse.tokens[other.group.head].sentence != number:
                return None
            irregular = other.role is not None and other.role.sector in IRREGULAR
            struck = subject and nearby.is_of_those_struck(self.parse, other, draft)
            if irregular or struck or nearby.is_aside(self.parse, other, draft) or nearby.are_hurt(self.parse, other):
                continue
            medium = other.role is not None and other.role.kind is Kind.MEDIA
            acts = not other.modifies and (subject or medium)
            state = other.state or (nearby.mouthpiece_of(other) if subject else None)
            if state and (acts or self._is_fronted(other)):
                return state
        return None

    def _is_fronted(self, draft: Draft) -> bool:
        """Whether a sentence opens with a place: "In Berlin the ministry insisted", "LIMA - Army Command:"."""
        start, tokens = draft.group.start, self.parse.tokens
        before = tokens[self.parse.sentence_of(start).start : start]
        parted = draft.group.end < len(tokens) and tokens[draft.group.end].text in PARTED
        heads = nearby.is_land(draft.name) and parted and all(t.upos in ("NUM", "PUNCT", "SYM") for t in before)
        return draft.role is None and (heads or (len(before) == 1 and before[0].lower in OPENING))

    def _local(self, draft: Draft, role: Role) -> str | None:
        """Police and local authorities serve where the report is set; a ministry need not."""
        ministry = role.template.startswith("Ministry")
        local = (role.sector in LOCAL and not ministry) or role.template.startswith("Local")
        if not local or (self.home not in (None, self.place) and not self.own):
            return None
        struck = blows.strikers(self.parse, draft, self.settled)
        near = self.own or beside(self.parse, draft, self.settled)
        near = near or nearby.near(self.parse, draft.group.head, self.spots, but=struck)
        there = not near and posts.of_that_place(self.parse, draft)
        told = heard.near_speaker(self.parse, draft, self.settled, self.place) if there else None
        here = blows.struck_by(self.parse, self.place, self.named) if self.place in struck else self.place
        return near or told or here

    def _scene(self, draft: Draft) -> str | None:
        """The place that a sentence before it in the paragraph opens with, where nobody has spoken since."""
        stretch = self.parse.sentence_of(draft.group.head).stretch
        for other, _, spoke in reversed(self.settled):
            if spoke or self.parse.sentence_of(other.group.head).stretch != stretch:
                return None
            if other.state and self._is_fronted(other):
                return other.state
        return None

    def _remember(self, draft: Draft) -> None:
        head = draft.group.head
        labels = forces.labels(self.parse, draft)
        subject = labels or self.parse.tokens[head].deprel.startswith(SUBJECTS)
        spoke = labels or (subject and forces.speaks(self.parse, head))
        if forces.speaks_by_noun(self.parse, draft):
            draft, spoke = replace(draft, modifies=False), True
        self.settled.append((draft, subject, spoke))
        leads = draft.name is not None and draft.name.kind is NameKind.LEADER
        if draft.person and (draft.role or draft.told):
            self.people.setdefault(_surname(draft.person), draft)
        elif leads and not draft.person:
            self.people.setdefault(self.parse.tokens[draft.group.end - 1].lower, draft)


def _surname(person: str) -> str:
    return person.split()[-1].lower()
