# Autumn 2026: the weeks after the third review. The fourth is due in December.

as vinod 2026-10-02 15:05
set_value "T4.actual=99 %" T4.as-of=2026-09-30 T4.state=met T4.outcome="One invoice a month for each site did it"
add actions "Bank-holiday hours as a line of their own on the invoice" owner=vinod due=2026-10-31 for=T1 with=C9
set_value team/vinod.last-active=2026-10-02
commit

meanwhile calder-rhodes 4-october-2026

as claire 2026-10-07 11:20
add financials period=2026-Q3 revenue=£355k budget=£345k "margin=18.3 %" receivable=£129k over-60-days=- disputed=- credit-sales=£355k
set_value "metrics/Increase in income on 2025.q3-achieved=£31k" T5.actual=£0 T5.as-of=2026-09-30 T5.state=met T5.outcome="Three months late, and not by luck: one invoice, one number, one call" C9.last-contact=2026-10-06 team/claire.last-active=2026-10-07 "team/claire.does=Credit control; rings Angela every second Tuesday"
set_value U1.revenue=£373k U2.revenue=£74k U3.revenue=£58k U4.revenue=£384k U5.revenue=£62k
set_value services/Drivers@U1.revenue=£71k services/Drivers@U4.revenue=£384k "services/Machine operators@U1.revenue=£268k" "services/Machine operators@U2.revenue=£74k" "services/Machine operators@U3.revenue=£58k" "services/Office staff@U1.revenue=£19k" "services/Office staff@U5.revenue=£62k" services/Management@U1.revenue=£15k services/Coordination@U1.revenue=-
section $plan Units <<END
$(sed -n '/^## Units$/,/^## /{/^|/p;}' $plan)

Revenue is that of 2026 to the end of September.
END
section $plan Services <<END
$(sed -n '/^## Services$/,/^## /{/^|/p;}' $plan)

Revenue is that of 2026 to the end of September; potential is for a year.
END
commit

as dick 2026-10-09 13:15
set_value O5.stage=negotiation "O5.probability=70 %" O5.next-step="Rates for the bank holidays, by 23 October" C4.last-contact=2026-10-08 "service-levels/L2@Shifts filled.actual=98 %" "service-levels/L2@Shifts filled.period=2026-09"
set_value "service-levels/L2@Replacement at the yard.actual=1h 10m" "service-levels/L2@Replacement at the yard.period=2026-09" "service-levels/L2@Duty phone answered.actual=5m" "service-levels/L2@Duty phone answered.period=2026-09"
set_value headcount/Drivers@U4.people=36 headcount/Drivers@U4.as-of=2026-10-05 K2.state=displaced K2.threat=low K2.checked=2026-10-08 team/dick.last-active=2026-10-09
set_value services/Drivers@U1.checked=2026-10-08 services/Drivers@U2.checked=2026-10-08 services/Drivers@U3.state=nobody services/Drivers@U3.checked=2026-10-08 services/Drivers@U4.checked=2026-10-08
add risks "Too few drivers in the four weeks before Christmas" level=contract likelihood=3 impact=4 response=reduce owner=dick mitigation="Forty booked by the end of October, with a bonus for those who stay" contingency="Drivers from our Doncaster office" residual=6 review-on=2026-11-13
add actions "Book forty drivers for the four weeks before Christmas" owner=dick due=2026-10-30 for=R5,O5 with=C4
commit

as henry 2026-10-14 18:05
finish A15 --on 2026-10-05
set_value O4.stage=proposal "O4.probability=45 %" O4.next-step="Answer of all desks on one page, by 6 November" K3.state=active K3.threat=high K3.checked=2026-10-13 C10.stance=neutral C10.last-contact=2026-10-13 C10.confidence=confirmed C3.last-contact=2026-10-12
set_value "services/Machine operators@U3.checked=2026-10-13" team/henry.last-active=2026-10-14
add actions "One page for each desk, in the words of their board" owner=henry due=2026-11-06 for=O4,L1
section $plan "Current position" <<'END'
A third of what they spend on agency staff, and the first name at Hull and Selby. Head office knows us through Jane;
procurement has started to. Goole is Redline's for now. We are one of three who will be asked to bid for 2027.
END
commit

as jane 2026-10-20 12:40
section $plan Scorecard <<'END'
| Perspective | Measure                              | Level | Yes/no | Target | Actual | Weight | On         |
| ----------- | ------------------------------------ | ----- | ------ | ------ | ------ | ------ | ---------- |
| management  | Plan changed in the last 30 days     | 1     | yes    |        |        | 10 %   | 2026-10-20 |
| management  | Review held within three months      | 1     | yes    |        |        | 10 %   | 2026-10-20 |
| financial   | Nothing owed for more than 60 days   | 1     | yes    | £0     | £0     | 15 %   | 2026-10-20 |
| financial   | Margin                               | 2     | yes    | 18 %   | 18.3 % | 10 %   | 2026-10-20 |
| people      | Operators who stay three months      | 2     | no     | 75 %   | 71 %   | 15 %   | 2026-10-20 |
| people      | Every desk with a stand-in           | 1     | yes    |        |        | 10 %   | 2026-10-20 |
| client      | Each plant manager seen this quarter | 1     | no     | 3      | 2      | 15 %   | 2026-10-20 |
| sales       | A next step for each opportunity     | 2     | yes    |        |        | 15 %   | 2026-10-20 |
END
add swot "One operator in three leaves before the third month" list=weaknesses
add actions "Find out why operators leave in their second month" owner=chris due=2026-11-20 for=W4
set_value T6.as-of=2026-10-19 T6.actual=11 "headcount/Machine operators@U2.people=11" "headcount/Machine operators@U2.as-of=2026-10-19" team/jane.last-active=2026-10-20
set_value "services/Office staff@U1.checked=2026-10-19" "services/Office staff@U5.checked=2026-10-19" services/Coordination@U1.checked=2026-10-19
commit

as chris 2026-10-22 22:20
finish A16 --on 2026-10-21
add issues "Tracey wrote that the Monday calls are the best thing we do" side=client kind=praise severity=low opened=2026-10-19 owner=chris state=closed closed-with=C8 closed-on=2026-10-19
set_value C8.stance=neutral C8.last-contact=2026-10-19 I3.state=closed I3.rectified-by="Eleven people at Goole again, on the night shift" I3.closed-with=C2 I3.closed-on=2026-10-21 team/chris.last-active=2026-10-22 "services/Machine operators@U1.checked=2026-10-19" "services/Machine operators@U2.checked=2026-10-19" K1.checked=2026-10-19
commit

as tom 2026-10-26 16:30
add contacts "Helen Brandt" job-title="Chief engineer" unit=U1 "role=influencer, user" influence=3 stance=supporter reports-to=C6 owner=tom last-contact=2026-10-26 confidence=confirmed
set_value O6.champion=C14 "O6.next-step=Helen names the first of the three on 9 November" team/tom.last-active=2026-10-26
add actions "Two candidates for the first of the three plant managers" owner=tom due=2026-11-27 for=T3,O6 with=C14
commit

meanwhile calder-rhodes 5-end-of-october-2026

as jane 2026-10-29 17:20
set_value "C2.role=approver, influencer, sponsor" "C6.role=economic-buyer, user, champion" "C3.owner=henry, jane" "C4.owner=dick, jane, chris" "C6.owner=chris, jane" "C7.owner=chris, henry" "C14.owner=tom, jane" C6.last-contact=2026-10-28
set_value "point=jane, henry, dick, chris, tom, claire, vinod" team/chris.stand-in=jane team/claire.stand-in=jane
add contacts "Robert Northgate" job-title="Chief executive" unit=U5 role=approver influence=5 stance=neutral reports-to=- "owner=henry, jane" last-contact=2026-10-13 confidence=confirmed
add contacts "Wendy Marsh" job-title="Labour planner" unit=U3 role=user influence=2 stance=neutral reports-to=C2 owner=chris last-contact=2026-10-21 confidence=confirmed
set_value C2.reports-to=C15 C10.reports-to=C15 C12.reports-to=C15
for duty in "Competitor watch" "Client survey" "Opportunity qualification"; do
  add responsibilities "$duty" accountable=jane responsible=jane informed=henry
done
set_value D10.accountable=henry D10.responsible=henry D10.informed=jane
section $plan "Client's objective" <<'END'
Cut the hours that lines stand still for want of people by a third in 2026, without a higher wage bill (Gareth Lyle,
site meeting on 14 October 2025). He said it again at the review of 30 September: they are at a quarter.
END
section $plan "Client plans" <<'END'
| Plan                                                             | When    | Unit | Learned from | Learned on | Confidence |
| ---------------------------------------------------------------- | ------- | ---- | ------------ | ---------- | ---------- |
| One HR system for all sites, with bookings of agency staff in it | 2027-H1 | U5   | C12          | 2026-09-30 | confirmed  |
| Tender for one supplier of all agency staff                      | 2026-11 | U5   | C10          | 2026-10-13 | confirmed  |
| A bakery night shift, if the bread contract is renewed           | 2027-Q2 | U2   | C2           | 2026-09-30 | confirmed  |
END
section $plan Qualification <<END
$(sed -n '/^## Qualification$/,/^## /{/^|/p;}' $plan)
| O5 | competition | Pennine have offered twelve; nobody else has nights | 2 | confirmed | 2026-10-08 | dick |
| O5 | opportunity | Forty drivers for four weeks from 27 November | 2 | confirmed | 2026-10-08 | dick |
| O5 | solution | The pool, and our Doncaster office | 2 | confirmed | 2026-10-08 | dick |
| O5 | money | In the Christmas budget, with the bank holidays | 2 | confirmed | 2026-10-08 | dick |
| O5 | objective | No truck late in the weeks that earn the year | 2 | confirmed | 2026-10-08 | dick |
| O5 | need | Nine trucks stood on the worst night of last December | 2 | confirmed | 2026-10-08 | dick |
| O5 | authority | Derek decides up to £100k | 2 | confirmed | 2026-10-08 | dick |
| O5 | unique | Drivers who know the yard, and come back | 2 | confirmed | 2026-10-08 | dick |
| O5 | timescale | Decision on 13 November | 2 | confirmed | 2026-10-08 | dick |
| O5 | size | £95k in four weeks | 2 | confirmed | 2026-10-08 | dick |
END
set_value qualification/O4@authority.confidence=confirmed qualification/O4@authority.on=2026-10-13 "qualification/O4@authority.answer=Priya decides with Owen; Robert Northgate signs" O5.champion=C2
set_value "services/Machine operators@U2.opportunity=O4" "services/Machine operators@U3.opportunity=O4" services/Drivers@U2.opportunity=O4 services/Drivers@U3.state=not-applicable services/Management@U1.checked=2026-10-26
set_value "qualification/O4@solution.answer=Ourselves at four sites; terms with a second tier at Scunthorpe" qualification/O4@solution.confidence=confirmed qualification/O4@solution.on=2026-10-21
set_value "qualification/O4@unique.answer=Nights at Selby and people at Hull; Owen says that the others have neither" qualification/O4@unique.confidence=confirmed qualification/O4@unique.on=2026-10-13 qualification/O4@size.confidence=confirmed qualification/O4@size.on=2026-10-13
set_value "T6.source=ST1, client, scorecard" T6.confirmed-by=C2 T6.confirmed-on=2026-09-30 A19.for=R5,O5,T1
add waivers rule=handover-contact-unmet record=C7 reason="Goole has asked us to leave it in peace until Redline's first half year is over" by=jane until=2027-01-15
set_value A14.for=T6,ST1,ST3 A17.for=O4,R1 A20.for=O4,L1,R1,ST2 A20.with=C2 A21.with=C6
add actions "Ten minutes with the chief executive before the board reads the bids" owner=henry due=2026-11-27 for=O4,R1 with=C15
add actions "An hour in the canteen at Goole, when Redline's half year is over" owner=henry due=2027-01-15 for=ST1,ST3 with=C7
add actions "Agree with Derek how the nights go on in January, whoever wins" owner=dick due=2026-11-20 for=L2,O4 with=C4
add actions "Take the plant managers' figures to Priya in person" owner=jane due=2026-11-13 for=W3,T2 with=C12
add actions "Look at the October invoices with Angela before they go out" owner=vinod due=2026-11-06 for=W1 with=C9
add actions "Offer the forklift licences as a service of their own" owner=jane due=2026-12-04 for=T7 with=C12
set_value team/jane.last-active=2026-10-29
commit -m "northgate-foods: read through before the tender

Every person who decides is known to two of us, every desk has somebody who stands in and is not stood in for by the
same, every weakness has somebody who works on it."
start_internal_review 2026-10-29 jane,henry,dick,chris,claire,vinod,tom
review=$home/reviews/2026-10-29.md
section $review Decisions <<'END'
| Id  | Decision                                                     | By    | Actions  |
| --- | ------------------------------------------------------------ | ----- | -------- |
| DE8 | Nobody bids before Priya has the figures of all sites         | jane  | A26      |
| DE9 | Henry sees the chief executive, Jane prepares him             | henry | A23, A20 |
END
section $review Notes <<'END'
An hour with the plan on the screen and nothing else. Claire asked who stands in for her when Vinod is ill; now it is
written. Goole stays behind its target, and we say so.
END
front $review next 2026-11-26
close_review 2026-10-29

as vinod 2026-10-30 14:45
set_value T1.actual=£510k T1.as-of=2026-10-30
finish A18 --on 2026-10-30
commit
