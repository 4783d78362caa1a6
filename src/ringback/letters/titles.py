"""What a draft is called where it is shown."""

from ringback.model.values import DraftChannel, Purpose

TITLES = {
    (Purpose.SECOND_CHANCE, DraftChannel.CALL_SCRIPT): "What to say when they pick up",
    (Purpose.SECOND_CHANCE, DraftChannel.VOICEMAIL): "If it goes to voicemail",
    (Purpose.SECOND_CHANCE, DraftChannel.EMAIL): "The e-mail",
    (Purpose.SECOND_CHANCE, DraftChannel.LETTER): "The letter",
    (Purpose.THANK_YOU, DraftChannel.EMAIL): "The thank-you",
    (Purpose.THANK_YOU, DraftChannel.LETTER): "The thank-you, as a letter",
    (Purpose.NEXT_STAGE_OPENER, DraftChannel.SPOKEN_OPENER): "Your first thirty seconds",
    (Purpose.MISSED_COMMITMENT, DraftChannel.CALL_SCRIPT): "What to say when they pick up",
    (Purpose.MISSED_COMMITMENT, DraftChannel.VOICEMAIL): "If it goes to voicemail",
    (Purpose.MISSED_COMMITMENT, DraftChannel.EMAIL): "The e-mail that goes with it",
    (Purpose.ON_TIME_REPLY, DraftChannel.EMAIL): "Two lines, in time",
    (Purpose.ON_TIME_REPLY, DraftChannel.CALL_SCRIPT): "Two lines to say, in time",
    (Purpose.ON_TIME_REPLY, DraftChannel.VOICEMAIL): "Two lines to leave, in time",
    (Purpose.CHECK_IN, DraftChannel.EMAIL): "The check-in, for later",
    (Purpose.CHECK_IN, DraftChannel.CALL_SCRIPT): "The check-in by phone, for later",
    (Purpose.VISIT_OFFER, DraftChannel.EMAIL): "The offer of a visit",
    (Purpose.VISIT_OFFER, DraftChannel.LETTER): "The offer of a visit, as a letter",
    (Purpose.VISIT_CALL, DraftChannel.CALL_SCRIPT): "The call a week later",
    (Purpose.TWO_COLUMN, DraftChannel.LETTER): "What they need, and what you bring",
    (Purpose.TWO_COLUMN, DraftChannel.EMAIL): "What they need, and what you bring, as an e-mail",
    (Purpose.IDEAS_SHEET, DraftChannel.LETTER): "Your ideas, on a sheet of their own",
    (Purpose.REJECTION_REPLY, DraftChannel.EMAIL): "Your answer, for tomorrow",
}


def title_of(purpose: Purpose, channel: DraftChannel) -> str:
    """The heading over a draft."""
    return TITLES.get((purpose, channel), str(purpose).replace("_", " ").capitalize())
