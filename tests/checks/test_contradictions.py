"""What the case says and a message tells otherwise, kind by kind: it is pointed at, and its innocent twin is not."""

import pytest

from ringback.checks.facts_in_text import doubts_in
from ringback.checks.knowing import Known
from ringback.language.message import message_of


def clashes(said: str, *lines: str) -> list[str]:
    """The words of a message that clash with these lines."""
    found = doubts_in(message_of(said), Known(lines=("Employer: Halden Ferries; Ms Ruth Aske", *lines)))
    assert all(said[d.start : d.end] == d.found for d in found)
    return [d.found for d in found if d.about == "clash"]


COUNTS = [
    ("True: I have wired three switchboards", "I have wired fourteen switchboards by now."),
    ("True: I have judged 20 shows", "So far I've judged 150 shows."),
    ("True: one year of night driving", "I have been driving nights for five years."),
    ("True: taxi badge for eight months", "I've had the taxi badge for six years."),
    ("True: five years on cranes, one accident in 2021", "In five years on cranes I had no accident."),
    ("True: six years; two complaints upheld", "There was never a complaint against me."),
    ("True: three points on my licence", "My licence is a clean licence, and I drive daily."),
    ("True: I cut waste by 9 per cent at the bakery", "At the bakery I cut waste by 30 per cent."),
    ("True: I met my sales target in five of the last nine months", "I have met my sales target every single month."),
    ("True: two of my three kitchens failed the inspection", "All three of my kitchens passed the inspection."),
]
AGREEMENTS = [
    ("She promised nothing", "You kindly promised me a second talk."),
    ("He could give no date", "You had confirmed that the result would come by Friday."),
    ("They agreed to nothing", "As we agreed, I will repeat the test on Monday."),
    ("He said that he would have to think about it", "I am so glad that you agreed to see me again."),
    ("No offer was made", "You told me that the job was mine."),
    ("No decision yet; she will let me know", "I am happy that you have already chosen me."),
    ("We have not spoken since", "When we met last week, you seemed in a hurry."),
    ("I did not phone anybody", "I did ring your office on Friday."),
    ("True: I have no other offer", "I must tell you that I have another offer on the table."),
    ("I have not asked my tutor Wendell for the letter", "I wrote to my tutor Wendell three times for that letter."),
]
CAUSES = [
    ("The line was clear all the time", "The connection broke exactly there."),
    ("Our mail server works", "Our server held it back until today."),
    ("No strike, the trains ran", "The trains were on strike that morning."),
    ("I was in good health that week", "I was ill with a fever all week."),
    ("My father is well", "My father was taken to hospital that night."),
    ("I promised it by Monday; I forgot", "Our internet was down from Sunday on."),
    ("I was to come at nine; I overslept", "The bus was cancelled and I stood in the rain."),
    ("I promised it by Monday; I put it off", "My laptop crashed on Sunday, so there was nothing to send."),
    ("I promised it by Friday; I had not started it", "The flu had me flat on my back."),
    ("I have had the form since Tuesday", "I only got the form this morning."),
    ("I promised it by Friday; I simply forgot", "The agency gave me the wrong address."),
]
DEEDS = [
    ("True: I watched two dives of the rescue team, not in charge", "I was in charge of the rescue dives."),
    (
        "True: I assisted at the harbour audit; the lead was Ms Boyle",
        "I led it from start to finish, the whole harbour audit.",
    ),
    (
        "True: I have only helped with stocktaking, under supervision",
        "Stocktaking I have done single-handed for years.",
    ),
    ("True: my colleague Ines rebuilt the pump; I was on leave", "When the pump failed, I rebuilt it myself."),
    ("True: I have never held a senior post", "As ward leader I signed every sheet."),
    ("True: my post was junior buyer, never buyer", "As buyer I signed the contracts."),
]
PAPERS = [
    ("True: my forklift licence expired in May", "My forklift licence is valid until next year."),
    ("My first-aid certificate lapsed", "My first aid is up to date."),
    ("True: it ran out in spring; they asked for my sea medical", "You asked for my sea medical. It is still valid."),
    ("True: I failed the theory exam in June", "I passed the theory exam in June."),
    ("True: my French is at A2", "I speak French fluently."),
    ("True: I am halfway through the welding course", "I hold the welding certificate."),
    ("He asked whether I could splice wire; I said yes; in truth rope only", "My wire splice is certified."),
]
STATES = [
    ("True: they dismissed me in May", "My contract ran out in May."),
    ("I was dismissed for lateness", "I decided to leave in spring."),
    ("True: out of work since March", "My present employer will want a month."),
    ("True: I was 9th of 12 in sales", "I topped the sales table of the branch."),
    ("True: I have won no prize", "I was named Baker of the Year."),
]
SAYINGS = [
    ("I could not explain the valve timing", "As I explained, the valve timing is set by the cam."),
    ("He corrected me on the dose", "I had corrected it myself before you spoke."),
    ("Nobody laughed", "We all had a good laugh."),
    ("I had been handed a hard hat at the gate", "Nobody handed me a hard hat at the gate."),
]
PROMISES = [
    ("I promised it by Monday; now Thursday", "We had settled on Friday for this."),
    ("I promised it by Monday; I had not started", "It went off on Monday by post."),
    ("I did not come", "I stood at your gate at nine."),
    ("I was forty minutes late", "I was ten minutes late."),
    ("I came half an hour late and did not ring", "I was there on time, as your porter can tell you."),
    ("Slept through, woke at noon with two missed calls", "I was dressed and ready from eight o'clock."),
    ("I overslept; she had rung twice", "I sat by the phone from nine, but you never called."),
    (
        "She needs the drawings by Monday. I said yes, and then I clean forgot.",
        "I posted the drawings on Monday as promised.",
    ),
]
TOLD_AGAIN = [
    (
        "He asked about accidents on the crane and I said never one, and that was not true",
        "As I told you, I never had accidents on the crane.",
    ),
    (
        "I said I had run a paper mill shift and I haven't",
        "Of running a paper mill shift I've had plenty, like I told you.",
    ),
    ("I said I had run a paper mill shift and I haven't", "That paper mill shift: I have done loads of it."),
    ("I got it wrong on the tide table and wrote to her", "As I correctly said, the tide table starts at noon."),
    (
        "I told him that I led the dredging in Turku. I did not lead it.",
        "I was glad to tell you how I led the dredging in Turku.",
    ),
    (
        "She asked for the five rules and I could not recall the fifth, lockout",
        "As I told you, the fifth of the rules is lockout.",
    ),
    ("I overslept; should I say that I was sick?", "I was sick all night."),
    (
        "Alarm set for six pm, not am, and I missed the call. Dad says blame the tram.",
        "The tram was cancelled this morning.",
    ),
]
UNDONE = [
    ("I did not wear the harness on the roof", "I wore the harness on the roof."),
    ("True: I have never worked in Bergen", "You spoke of Bergen. I built two slips there myself."),
    ("True: in Norway I showed two samples, no sale", "I also sold to Norway for years."),
]

CONTACTS = [
    ("I did not ring or write on Thursday", "I did try you twice on Thursday, and it rang out."),
    ("I wrote nothing to her until today", "As you will have seen, I wrote to you on Wednesday."),
    ("I've not texted back", "I texted you straight back that evening."),
    ("I overslept and told nobody", "I left a message with your reception at eight."),
    ("I never called", "I called your landline on Friday, twice."),
]
PRAISE = [
    ("He said my answer was wrong", "It was kind of you when you said the answer was good enough."),
    ("She stopped the drive and said I would have failed a real test", "As you said, it happens to every driver."),
    ("He made no comment on anything else", "You were kind enough to say the rest of it was spot on."),
    ("Nobody of the panel spoke to me afterwards", "Two of the panel told me later that it was the best paper."),
    ("Petra said nothing about it", "I was glad you said yourself, Petra, that it was an easy one."),
    ("She shook her head", "You said yourself that I was the only one who knew the rules."),
    ("He had to correct me on the tag", "You agreed with me that the tag was right."),
    ("Mr Brand told me they do not receive candidates", "As your Mr Brand suggested I come by, I propose Friday."),
    ("She asked me: please don't call", "You kindly asked me to call you this week."),
    ("She wrote that I was not in the last three", "As you said, it was a very close thing."),
]
OTHERS = [
    ("I have an interview with Calloway tomorrow", "I am not talking to anybody else."),
    ("No other employer has written to me", "Two other parks have put contracts in front of me."),
    ("The portal was open all week; I put it off", "I could not upload it, the portal was down."),
    ("In 2020 I rammed a moored barge", "I have steered for nine years without a scratch."),
    ("True: two complaints upheld", "I bring you a clean record."),
    ("I said two weeks for a refund", "I never said two weeks for a refund."),
    ("I gave no example of leading", "I gave the panel two examples of leading."),
    ("I have not booked any course", "I have sat through all three days of the course."),
    ("True: the registration lapsed and I have not renewed it", "My registration is fine; the renewal went through."),
    ("He had to tell me the right figure", "I found my own error before we hung up."),
]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        *COUNTS,
        *AGREEMENTS,
        *CAUSES,
        *DEEDS,
        *PAPERS,
        *STATES,
        *SAYINGS,
        *PROMISES,
        *UNDONE,
        *CONTACTS,
        *PRAISE,
        *OTHERS,
        *TOLD_AGAIN,
    ],
)
def test_it_points_at_what_the_case_tells_otherwise(line: str, said: str) -> None:
    assert clashes(said, line)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        # counts: smaller, added up, of the talk, of another thing, asked for
        (
            "True: I met my sales target in five of the last nine months",
            "Every month I keep my own list of what sells.",
        ),
        ("True: two of my three kitchens failed the inspection", "All my knives are my own."),
        ("Wrote the fire plan of the hall", "The mistake over the fire plan was mine from beginning to end."),
        ("She said I would have failed a real test", "You said it plainly, and you were right."),
        ("True: I have wired fourteen switchboards", "I have wired three switchboards alone this year."),
        ("True: two years in Leeds and one in York", "I have been a porter for three years."),
        ("I said six stewards; she said that is too few", "Now I have counted twelve stewards for the hall."),
        ("True: I have judged 20 shows", "I would love to judge 150 shows with you."),
        ("True: eight months on the counter", "Give me six months and the counter is mine to run."),
        ("True: one accident in 2021", "I had one accident in 2021, and no accident is small."),
        ("True: nine years, no accident", "In nine years I had no accident."),
        ("True: three winters on the lifts without one injury", "On the lifts I had three winters without one injury."),
        ("True: one year of night driving", "Your firm has been driving nights for five years."),
        # agreements: what was said, what is hoped for, what I promised
        ("She promised nothing; she said she would phone around the 20th", "You said you would phone around the 20th."),
        ("No decision yet", "Thank you for the confirmation of the date of our talk."),
        ("He could give no date", "You told me you could give no date, and I understand that."),
        ("She promised nothing", "I promised you the plan, and here it is."),
        ("No offer was made", "I would be glad if you offered me the job."),
        ("No decision yet; she will let me know", "Being your first choice would make me proud."),
        ("He promised nothing", "You asked if we had agreed on a price with the shop; we had not."),
        ("I did not phone anybody", "I should have phoned you on Friday."),
        ("I did not phone anybody", "I did not call your office, and that was my fault."),
        ("True: I have no other offer", "I have no other offer, and I want no other."),
        ("True: I have no other offer", "Thank you for your offer of another talk."),
        # causes: named and not hidden behind, of one's trade, true ones
        ("The line was clear all the time", "The line was clear; I had no answer."),
        ("The line was bad for a minute, then fine", "The line was bad for a minute, but that is no excuse."),
        ("Our team works only with the scale", "At work we use the scale; the formula I learned on my own course."),
        ("True: caretaker 22 years at an abbey", "In two-and-twenty years at the abbey I was caretaker of it all."),
        ("I promised it by Monday; I forgot", "Neither the post nor the server failed; I forgot."),
        ("I promised it by Monday; I forgot", "For six years I have repaired servers that went down."),
        ("I was to come at nine; I overslept; the bus was late too", "The bus was late, and I had overslept."),
        ("I was ill with a fever; I did not call", "I was ill with a fever and should have called."),
        ("My father is well", "My father was a cooper all his life."),
        ("I promised it by Monday; I put it off", "If my laptop had crashed I would say so; I put it off."),
        # deeds: the others get their due, another deed, a wish
        ("True: I assisted at the harbour audit; the lead was Ms Boyle", "I assisted Ms Boyle at the harbour audit."),
        ("True: I only helped with stocktaking", "I would like to do stocktaking alone one day."),
        (
            "True: my colleague Ines rebuilt the pump; I was on leave",
            "My colleague Ines rebuilt the pump; I read her notes.",
        ),
        ("True: my post was junior buyer, never buyer", "I apply as buyer and have been junior buyer so far."),
        ("True: I have never held a senior post", "As your shift leader told me, I was too slow."),
        ("True: I led a choir; I helped with the organ", "I led a choir for the organ fund."),
        # papers and states
        ("True: my forklift licence expired in May", "My forklift licence expired in May; the course is booked."),
        ("True: my forklift licence expired in May", "My car licence has been with me since 1999."),
        ("True: first-aid card lapsed; boat licence valid to 2030", "My boat licence is valid to 2030."),
        ("True: I failed the theory exam in June", "I failed the theory exam in June and passed nothing since."),
        ("True: I failed the theory exam in June", "I passed the medical in July."),
        ("True: my French is at A2", "I am learning French and want to speak it fluently."),
        ("True: my French is at A2; German C1", "I speak German fluently."),
        ("True: I am halfway through the welding course", "I am halfway through the welding course."),
        ("I was dismissed for lateness", "They dismissed me for lateness in May."),
        ("True: out of work since March", "I have been out of work since March."),
        ("True: I was 9th of 12 in sales", "I was ninth of twelve, and I know why."),
        # the talk
        ("I could not explain the valve timing", "I could not explain the valve timing; here it is."),
        ("I could not explain the valve timing", "What I said about the valve timing was wrong."),
        ("He corrected me on the dose", "You corrected me on the dose, and I am grateful."),
        ("She frowned, later she laughed", "It was kind that you laughed in the end."),
        ("I had been handed a hard hat at the gate", "I was handed a hard hat at the gate and did not wear it."),
        # what was said again: that was true, that is being put right, that was of something else
        (
            "He asked about accidents on the crane and I said never one, and that was not true",
            "I said I never had accidents on the crane, and that was not true.",
        ),
        ("I said I had run a paper mill shift and I haven't", "I have done plenty of rigging."),
        ("He was not right about the tide, and we laughed", "As I told you, the tide table starts at noon."),
        ("I got it wrong on the tide table", "I told you wrongly that the tide table starts at noon."),
        ("I overslept; should I say that I was sick?", "I was not sick; I overslept."),
        ("I was sick and overslept; should I say so?", "I was sick all night."),
        ("I came half an hour late", "I should have been there on time."),
        ("I overslept", "I was not ready at nine, and you rang for nothing."),
        ("I overslept", "I have been ready for this work since spring."),
        ("I forgot my hat", "I sent my thanks on Monday as promised."),
        ("I forgot, it went clean out of my head, the third rule", "I sent the reference on Monday as promised."),
        ("I came late to this trade", "I was on time for the tide."),
        ("I came half an hour late", "In my last post I was on time every day."),
        ("I overslept once as an apprentice", "I was dressed and ready from eight."),
        ("I clean forgot, and sent it on Tuesday", "I sent it on Tuesday."),
        ("I clean forgot", "I have only sent it today."),
        # promises and what was not done
        ("I promised it by Monday; now Thursday", "I promised it for Monday. May I send it on Friday?"),
        ("I promised it by Monday; I had not started", "I started on Tuesday and sent it on Wednesday."),
        ("I did not come", "I was not at your gate at nine."),
        ("I was forty minutes late", "I was forty minutes late."),
        ("I did not wear the harness on the roof", "I should have worn the harness on the roof."),
        ("I did not check the harness on the roof", "Since then I checked the harness on the roof daily."),
        ("True: I have never worked in Bergen", "You spoke of Bergen. I would love to build there."),
        (
            "I said that a once-in-100-years flood cannot come two years in a row",
            "I said a hundred-year flood cannot come twice.",
        ),
        (
            "True: ringer 40 years, keeper of six bells at Whalley",
            "I have had the care of six at Whalley for nineteen years.",
        ),
        ("I can ride but have no licence yet, test on the 19th", "I ride, but the licence test is on the 19th."),
        ("I was to come at nine; I overslept", "Yesterday you waited for me and I was in bed."),
        ("I promised it by Friday; I started on Friday", "It is here now, the noise floor under minus sixty."),
        # calls and messages: what one does now, what one should have done, what another line bears out
        ("I did not ring on Friday", "I am ringing to say that I did not ring on Friday."),
        ("I did not ring on Friday", "I should have left you a message on Friday."),
        ("I did not answer his question", "I wrote to you on Monday about the date."),
        ("I did not ring; I texted her at ten", "I texted you at ten, and that was too late."),
        ("I said I would let him know and never rang", "I said I'd let you know by Wednesday, and I did not."),
        # kind words: those that were said, the right answer, an invitation that was made
        ("He made no comment; later he said that the weld was good", "You said yourself that the weld was good."),
        ("She corrected me on the dose", "You told me the right dose, and I have it by heart now."),
        ("She shook her head", "You shook your head, and you were right."),
        ("She said nothing about a visit", "If you would suggest a day, I would come."),
        ("He asked me to write, please do not call", "You asked me to write, so I do."),
        ("She wrote that I was not in the last three", "I know it was not close."),
        # others: one's own words taken back, a clean record that is one, another fault
        ("I have an interview with Calloway tomorrow", "I am talking to one other firm."),
        ("I have a second interview here on Friday", "I am not talking to anybody else."),
        ("True: nine years, no accidents, one late delivery", "I have driven nine years without an accident."),
        ("Asked what I do after an accident I said I drive on", "In nine years I never had an accident."),
        ("I said two weeks for a refund", "I said two weeks for a refund, and it is two days."),
        ("I gave no example of leading", "I gave you no example of leading, and here is one."),
        ("I have not booked any course", "I have not booked a course yet."),
    ],
)
def test_it_lets_the_twin_pass(line: str, said: str) -> None:
    assert clashes(said, line) == []


def test_a_claim_that_another_line_bears_out_is_passed() -> None:
    said = "My present employer will want a month."
    assert clashes(said, "True: out of work since March")
    assert clashes(said, "True: out of work since March", "I now work at a quarry") == []
