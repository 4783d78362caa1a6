"""What the whole story bears out: a single sentence that speaks of a "no" or a promise is believed only if the rest fits.

Why: "they said no problem" and "I promised myself" hold the words of events that did not happen. The trained sense reads
the story as a whole and says how surely it reports each thing; the lines below say how sure is sure enough. A case's own
keys (status, commitments, outreach) are never overruled by it.
"""

from ringback.model.reading import Story
from ringback.model.values import Play, Severity

ENDS = ("rejected", "m_caught", "m_knockout", "m_conduct", "m_false", "m_noshow", "want_out", "s_bad", "s_flag")
"""Groups of which one must be reported where a story ends an application."""


class Bearing:
    """Yes-or-no answers about one story."""

    def __init__(self, story: Story) -> None:
        self._reports = dict(story.reports)
        self._sure = dict(story.sureness)
        self._brief = story.brief

    def _told(self, group: str) -> float:
        return self._reports.get(group, 0.0)

    def _fits(self, *answers: str) -> float:
        return sum(self._sure.get(a, 0.0) for a in answers)

    def _leads(self, *moves: Play) -> bool:
        """True if one of these moves is the likeliest by the whole story."""
        return bool(self._sure) and max(Play, key=lambda m: self._sure.get(m, 0.0)) in moves

    @property
    def closed(self) -> bool:
        """They have said no: the story surely tells of one, or it may and is one of an end too."""
        calling = self._leads(Play.CALL_BACK_NOW, Play.LEAVE_VOICEMAIL)
        over = self._fits(Severity.FATAL, Play.LET_GO_KEEP_HUNTING)
        told, fits = self._told("rejected"), over >= 0.5 and self._fits(Severity.FATAL) >= 0.2
        return told >= 0.8 or (not calling and (fits or (told >= 0.75 and over >= 0.4)))

    @property
    def over(self) -> bool:
        """The whole story is one of an end, whichever sentence says so. A brief one must still report something that ends it:
        of two sentences that were denied nothing may be left."""
        end = self._fits(Severity.FATAL, Play.LET_GO_KEEP_HUNTING)
        borne_out = not self._brief or max(map(self._told, ENDS)) >= 0.3
        return borne_out and self._leads(Play.LET_GO_KEEP_HUNTING) and end >= 1.3

    @property
    def invited(self) -> bool:
        """A next stage is offered. Who names a concern and a day in one breath has offered one, however bad the rest was."""
        raised, told = self._fits(Play.RAISE_AT_NEXT_STAGE), self._told("next_stage")
        welcome = raised + self._fits(Play.THANK_YOU_ONLY, Play.WAIT) >= 0.1
        return raised >= 0.25 or told >= 0.6 or (welcome and told >= 0.5) or (self.flagged and told >= 0.3)

    @property
    def knocked_out(self) -> bool:
        """A hard requirement is missing."""
        return self._told("m_knockout") >= 0.4 and self._fits(Severity.FATAL) >= 0.2

    @property
    def past_repair(self) -> bool:
        """Something was done that no message repairs."""
        fatal = self._fits(Severity.FATAL)
        return fatal >= 0.35 or (self._told("m_caught") >= 0.5 and fatal >= 0.25)

    @property
    def unwanted(self) -> bool:
        """The person does not want the job any more."""
        return self._told("want_out") >= 0.5 and self._fits(Severity.FATAL, Play.LET_GO_KEEP_HUNTING) >= 0.4

    @property
    def overdue(self) -> bool:
        """A promise of which the day has passed may be overdue: the story is one of it, or surely tells of a promise, for
        people say such things in passing."""
        own, broken = self._fits(Play.OWN_MISSED_COMMITMENT_CALL), self._told("p_broken")
        return own >= 0.35 or (broken >= 0.7 and own >= 0.15) or self._told("p_mine") >= 0.85

    @property
    def surely_overdue(self) -> bool:
        """The whole story is one of a promise that was not kept, whichever sentence says so."""
        own, broken = self._fits(Play.OWN_MISSED_COMMITMENT_CALL), self._told("p_broken")
        return (own >= 0.55 and (broken >= 0.2 or self._told("m_noshow") >= 0.2)) or (own >= 0.3 and broken >= 0.7)

    @property
    def surely_invited(self) -> bool:
        """The whole story is one of a next round, whichever sentence says so."""
        return self._fits(Play.RAISE_AT_NEXT_STAGE) >= 0.6 and self._told("next_stage") >= 0.25

    @property
    def to_raise(self) -> bool:
        """What went wrong is such that it is raised there."""
        return self._fits(Play.RAISE_AT_NEXT_STAGE) >= 0.7

    @property
    def missed(self) -> bool:
        """The person did not attend at all."""
        own, told = self._fits(Play.OWN_MISSED_COMMITMENT_CALL), self._told("m_noshow")
        return (told >= 0.45 and own >= 0.3) or (told >= 0.75 and own >= 0.1)

    @property
    def out(self) -> bool:
        """A message is out."""
        return self._fits(Play.WAIT, Play.LET_GO_KEEP_HUNTING) >= 0.45

    @property
    def write_only(self) -> bool:
        """They asked for writing, and not only to leave a message."""
        return self._fits(Play.LEAVE_VOICEMAIL, Play.CALL_BACK_NOW) < 0.6

    @property
    def no_contact(self) -> bool:
        """They asked for no contact at all."""
        return self._fits(Play.WAIT, Play.LET_GO_KEEP_HUNTING) >= 0.3

    @property
    def something_new(self) -> bool:
        """There is something to show that they have not seen."""
        return self._told("new_fact") >= 0.25

    @property
    def answers_them(self) -> bool:
        """There may be something that answers the reason of their no."""
        return self._told("new_fact") >= 0.1

    @property
    def tried(self) -> bool:
        """They called and nobody picked up."""
        return self._fits(Play.LEAVE_VOICEMAIL) >= 0.15 or self._told("attempt") >= 0.85

    @property
    def cut_off(self) -> bool:
        """The line failed, and nothing else did; or all is light, and yet such stories end in calling back at once."""
        light, failed = self._fits(Severity.OVERTHINKING, Severity.MINOR) >= 0.5, self._told("m_tech")
        alone = failed >= 0.45 and self._told("s_bad") < 0.5 and self._told("m_conduct") < 0.5
        return light and (alone or (failed >= 0.33 and self._fits(Play.CALL_BACK_NOW) >= 0.85))

    @property
    def line_failed(self) -> bool:
        """The line failed, and the whole is light."""
        return self._told("m_tech") >= 0.6 and self._fits(Severity.OVERTHINKING, Severity.MINOR) >= 0.5

    @property
    def grave(self) -> bool:
        """As the person tells it, something that matters went wrong."""
        return self._fits(Severity.SERIOUS, Severity.FATAL) >= 0.6

    @property
    def contained(self) -> bool:
        """As the person tells it, it was a slip for which thanks are enough."""
        light = self._fits(Severity.OVERTHINKING, Severity.MINOR)
        return light >= 0.7 and self._leads(Play.THANK_YOU_ONLY) and self._fits(Play.THANK_YOU_ONLY) >= 0.6

    @property
    def rest_fine(self) -> bool:
        """The rest went well, whichever sentence says so."""
        return self._told("rest_fine") >= 0.9

    @property
    def flagged(self) -> bool:
        """They named a concern."""
        return self._told("s_flag") >= 0.45
