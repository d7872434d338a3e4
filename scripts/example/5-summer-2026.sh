# Summer 2026: Jane takes over. Redline takes two lines at Goole. What Chris keeps current moves to a file of its own.

as henry 2026-07-06 09:45
write $home/handovers/2026-07-06.md <<'END'
---
kind: handover
from: tom
to: jane
date: 2026-07-06
client-told-on: 2026-06-24
contacts-introduced: [C2, C12]
actions-moved: [A5, A12]
---
# From Tom to Jane

## Handed over

The plan, the monthly talk with Priya Shah and the reviews. Tom keeps the search for managers, which he is good at, and
reports to Jane on this account. Priya and Gareth were told at the review, by Henry, with both of them in the room.

## Notes

Owen Tait in procurement has met nobody but Henry so far. Jane goes along to the next two meetings.
END
set_value manager=jane deputy=dick contact-policy=designated "point=jane, henry"
set_value "team/jane.role=account-manager, specialist" team/tom.role=specialist team/tom.stand-in=jane team/henry.stand-in=dick
set_value "team/jane.does=Keeps the plan, speaks for us at head office; office staff" "team/tom.does=Searches for managers"
set_value D1.accountable=jane D1.responsible=jane D2.accountable=jane "D2.responsible=jane, henry" D3.informed=jane D4.consulted=- D4.informed=jane "D5.informed=dick, chris"
set_value D6.informed=jane "D7.informed=jane, henry" D8.informed=jane D9.informed=jane
set_value C1.owner=- "C2.owner=jane, henry" "C12.owner=jane, henry" "C10.owner=henry, jane" T2.owner=jane
set_value escalation/2.who=jane "escalation/2.hours=Mon-Fri 07:30-17:00" "escalation/2.channel=+44 7700 900204" escalation/3.tell=jane
set_value authority/goodwill@£1k.approver=jane authority/goodwill@£1k.deputy=dick "authority/goodwill@£1k.hours=Mon-Fri 07:30-17:00"
section $plan "Client approach" <<'END'
Whoever runs a desk talks to the shift and transport managers of the sites every week. Head office is Jane's, with
Henry for the commercial terms. Accounts payable is Claire's and Vinod's. Nobody discusses rates but Henry. What was
said goes into the plan the same day: date of last contact, and what they said of their plans.
END
commit

meanwhile calder-rhodes 1-july-2026

as chris 2026-07-14 22:40
add orders "Operators at Goole, bread lines 1 and 2" result=lost amount=£136k date=2026-07-10 "reason=relationship, incumbent" rival=K1 lesson="The survey told us in June; the steady crew came a month too late"
add issues "Redline's people took over both bread lines without a word to us" side=client kind=commercial severity=high opened=2026-07-13 owner=chris due=2026-08-14 state=open
set_value K1.state=incumbent K1.threat=high K1.checked=2026-07-14 "services/Machine operators@U2.state=rival" "services/Machine operators@U2.checked=2026-07-14"
set_value T6.actual=9 T6.as-of=2026-07-14 C7.last-contact=2026-07-13 team/chris.last-active=2026-07-14
add risks "Redline takes lines at Hull as well" level=account likelihood=2 impact=5 response=reduce owner=chris mitigation="Line leads of our own on every shift; the coordinator on site" contingency="Hold back thirty operators from other clients" residual=5 review-on=2026-09-30
add swot "Redline works at Goole since July, and its people talk to those at Hull" list=threats
add actions "Ask the operations director what Goole has to show by Christmas" owner=jane due=2026-08-14 for=T6,I3 with=C2
set_value A10.due=2026-08-28
commit

as claire 2026-07-16 10:35
add financials period=2026-Q2 revenue=£342k budget=£330k "margin=17.9 %" receivable=£151k over-60-days=£6.3k disputed=- credit-sales=£342k
set_value "metrics/Increase in income on 2025.q2-achieved=£24k" T5.actual=£6.3k T5.as-of=2026-06-30 R2.likelihood=1 R2.residual=3 C9.stance=neutral C9.last-contact=2026-07-15 team/claire.last-active=2026-07-16
commit

as jane 2026-07-22 08:50
write $home/delivery.md <<'END'
---
kind: part
owner: chris
---
# Delivery
END
for heading in Issues Surveys Visits "Service levels"; do move "$heading" $plan $home/delivery.md; done
commit -m "northgate-foods: what happens on site has a file of its own, kept by Chris"

as jane 2026-08-05 16:15
add propositions "A coordinator of ours on site at Hull, mornings" "to=C6, C13" on=2026-07-28 state=pursuing
add propositions "Forklift licences paid by both, for people who stay a year" to=C12 on=2026-07-30 state=idea
add opportunities "On-site coordinator at Hull" service=Coordination unit=U1 stage=negotiation amount=£32k "probability=70 %" close=2026-09-18 owner=jane buyer=C6 champion=C6 next-step="Trial week from 17 August"
add opportunities "Sole-supplier agreement 2027" service="All staff" stage=qualified amount=£1.9m "probability=35 %" close=2026-12-11 owner=jane buyer=C12 champion=C2 "rivals=K1, K3" next-step="Owen to show us the timetable" state=open
add opportunities "Drivers for Christmas" service=Drivers unit=U4 stage=lead amount=£95k "probability=50 %" close=2026-11-13 owner=dick buyer=C4 champion=C4 next-step="Derek's plan, promised for September"
add services service=Coordination unit=U1 state=nobody potential=£32k opportunity=O3 checked=2026-08-05
set_value C13.last-contact=2026-08-04 C10.last-contact=2026-08-03 C12.last-contact=2026-07-30 C12.cares-for="Figures that she can show the board" team/jane.last-active=2026-08-05
add client-plans plan="Tender for one supplier of all agency staff" when=2026-11 unit=U5 learned-from=C12 learned-on=2026-07-30 confidence=confirmed
add qualification opportunity=O4 group=competition answer="Redline through Goole; Apex through procurement" score=1 confidence=confirmed on=2026-08-03 by=jane
add qualification opportunity=O4 group=opportunity answer="One supplier who answers for all sites, from January" score=2 confidence=confirmed on=2026-07-30 by=jane
add qualification opportunity=O4 group=solution answer="Ourselves at four sites, a second tier at Scunthorpe" score=1 confidence=assumed on=2026-08-05 by=chris
add qualification opportunity=O4 group=money answer="£1.9m a year, as Owen reckons it" score=2 confidence=confirmed on=2026-08-03 by=henry
add qualification opportunity=O4 group=objective answer="Fewer hours lost on the lines; one set of figures" score=2 confidence=confirmed on=2026-07-30 by=jane
add qualification opportunity=O4 group=need answer="The board asked for it in April" score=2 confidence=confirmed on=2026-06-24 by=henry
add qualification opportunity=O4 group=authority answer="Priya decides with Owen; the board signs" score=1 confidence=assumed on=2026-08-05 by=henry
add qualification opportunity=O4 group=unique answer="The nights at Selby, and our people at Hull" score=1 confidence=assumed on=2026-08-05 by=dick
add qualification opportunity=O4 group=timescale answer="Tender in November, decision on 11 December" score=2 confidence=confirmed on=2026-08-03 by=jane
add qualification opportunity=O4 group=size answer="Twice what we bill today, so we need a third desk" score=1 confidence=assumed on=2026-08-05 by=henry
commit

meanwhile calder-rhodes 2-august-2026

as jane 2026-08-19 09:20
# The team's own section: how many of our people work where. It needs no more than a few lines of settings.
cat >>rutter.yaml <<'END'

schema:
  plan:
    sections:
      headcount:
        heading: Headcount
        shape: records
        key: [service, unit]
        about: How many of our people work where.
        columns:
          service: { type: text, required: true }
          unit: { type: reference to units, required: true }
          people: { type: number, required: true, better: up }
          as-of: { type: date, required: true }
END
section $home/delivery.md Headcount <<'END'
| Service           | Unit | People | As of      |
| ----------------- | ---- | ------ | ---------- |
| Drivers           | U1   | 4      | 2026-08-17 |
| Drivers           | U4   | 31     | 2026-08-17 |
| Machine operators | U1   | 38     | 2026-08-17 |
| Machine operators | U2   | 9      | 2026-08-17 |
| Machine operators | U3   | 8      | 2026-08-17 |
| Office staff      | U5   | 6      | 2026-08-17 |
END
commit -m "Count heads: a section of our own, for each service at each site"

as jane 2026-08-20 08:30
tidy
tidy_always=yes
commit -m "northgate-foods: line the tables up"

as chris 2026-08-28 22:05
finish A10 --on 2026-08-21
set_value C8.last-contact=2026-08-26 R4.mitigation="Line leads of our own on every shift; the coordinator from September" I3.state=in-progress
add orders "Packers for the harvest at Scunthorpe" result=no-decision amount=£40k date=2026-08-27 reason=budget lesson="They hire the gangs themselves, as the scope of this plan says"
add actions "Ring Tracey every Monday at six with the names for the week" owner=chris due=2026-12-18 for=T6,ST1 with=C8
set_value team/chris.last-active=2026-08-28
commit

as vinod 2026-09-08 10:50
set_value T1.actual=£402k T1.as-of=2026-08-31 "T4.actual=97 %" T4.as-of=2026-08-31 C9.stance=supporter C9.last-contact=2026-09-07 team/vinod.last-active=2026-09-08
commit

as tom 2026-09-11 15:10
set_value A5.with=C12 C12.last-contact=2026-09-11 team/tom.last-active=2026-09-11
finish A5 --on 2026-09-11
finish A12 --on 2026-07-24
add opportunities "Three plant managers who retire in 2027" service=Management unit=U5 stage=lead amount=£45k "probability=20 %" close=2027-02-26 owner=tom buyer=C12 next-step="Names and dates from Priya by the end of October"
commit

as jane 2026-09-15 17:25
add orders "On-site coordinator at Hull" result=won amount=£32k date=2026-09-14 "reason=product, relationship" lesson="The trial week said more than the offer"
set_value O3.state=won O3.stage=contract "O3.probability=100 %" O3.close=2026-09-14 O3.next-step= services/Coordination@U1.state=us P2.state=accepted C13.last-contact=2026-09-14 C6.stance=mentor C6.last-contact=2026-09-15 C11.last-contact=2026-09-14
set_value C12.stance=supporter C12.last-contact=2026-09-15 team/jane.last-active=2026-09-15
add waivers rule=contact-stale record=C7 reason="Goole has asked us to leave it in peace until Redline's first half year is over" by=jane until=2027-01-15
commit

meanwhile calder-rhodes 3-september-2026

as jane 2026-09-30 16:40
start_review 2026-09-30 jane,henry,dick,claire C2,C10,C12
review=$home/reviews/2026-09-30.md
section $review Agenda <<'END'
1. What has become of the decisions of 24 June
2. Figures by site: shifts filled, people who stay, invoices
3. Goole
4. The timetable of the tender
END
section $review Questions <<'END'
- Does the tender ask for a price for each site or for all? Owen: for all, with each site shown.
- May a second tier supply Scunthorpe? Owen: yes, if one answers for it.
END
section $review Decisions <<'END'
| Id  | Decision                                                        | By    | Actions |
| --- | --------------------------------------------------------------- | ----- | ------- |
| DE6 | Monthly figures go to Priya and Owen on the fifth, from October | jane  | A15     |
| DE7 | Scunthorpe is offered with the local agency as our second tier  | chris | A16     |
END
section $review Notes <<'END'
For the first time procurement came, and stayed. Priya had our figures and Redline's on one page; at Goole a third of
Redline's people left within the month. Nobody asked about an invoice. Claire was thanked, which has not happened before.
END
front $review period 2026-Q3
front $review rating 4
front $review next 2026-12-16
add actions "Figures by site to Priya and Owen, on the fifth of each month" owner=jane due=2026-10-05 for=R1,T2 with=C12,C10 from=2026-09-30
add actions "Agree terms with the agency in Scunthorpe" owner=chris due=2026-10-30 for=R1,O4 from=2026-09-30
add actions "Send us the draft of the tender" client=C10 owner=henry due=2026-11-06 for=O4 from=2026-09-30
set_value T2.actual=7 T2.as-of=2026-09-30 T7.actual=3 T7.as-of=2026-09-30 relationship-rating=4 future-rating=5 C2.last-contact=2026-09-30 C10.last-contact=2026-09-30 C12.last-contact=2026-09-30
set_value "metrics/Friends and allies.q3-achieved=7" "metrics/Enemies and protestors.q3-achieved=2" "metrics/Meetings held.q3-achieved=3" "metrics/New services used.q3-achieved=3" "metrics/New opportunities secured.q3-achieved=4"
set_value R1.review-on=2026-11-13 R2.state=closed R3.state=closed R4.review-on=2026-12-16
finish A11 --on 2026-08-26
finish A13 --on 2026-08-12
close_review 2026-09-30
