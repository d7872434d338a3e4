# Winter 2026: drivers grow, invoices still go astray, and nobody at head office has seen Tom. The first review says so.

as jane 2026-01-14 16:35
section $plan Market <<'END'
Supermarkets move their own-label meals between three makers every two years and pay late for the privilege. Volumes
double from mid-November to Christmas. Bread is flat; frozen vegetables follow the harvest, July to October.
END
section $plan Business <<'END'
Earns on volume: a line that stands costs about £2,400 an hour at Hull and £1,100 at Goole. Labour is the second cost
after ingredients, and agency labour a fifth of that.
END
section $plan Structure <<'END'
Five sites. Each plant manager answers to the operations director for output and to nobody for hiring: they ring the
agency that they like, within the preferred list. Head office in Leeds has HR, finance and procurement.
END
section $plan Procurement <<'END'
Owen Tait came from a supermarket in 2024 and buys packaging and energy by tender. Labour has been left to HR so far.
Above £250k a year a contract goes to the board of directors, which meets in the second week of each quarter.
END
section $plan Suppliers <<'END'
Three industrial agencies (ourselves, Redline, a small one in Scunthorpe), two for drivers (ourselves, Pennine), office
staff from whoever is quick. Haulage of their own; canteen, cleaning and security on one contract each.
END
section $plan "Culture and values" <<'END'
First names, short meetings, safety before everything: who arrives on site without boots and a vest is sent home, and we
hear of it. They remember who came on the night of the flood in 2019. Do not bring slides. Bring names and start dates.
END
section $plan "Client's competition" <<'END'
Two other makers of chilled own-label meals, both larger, one with a new plant at Doncaster that pays operators 40p an
hour more than Hull. Bread competes with everybody.
END
section $plan Scope <<'END'
In: temporary and permanent staff for all five sites. Out: the vegetable harvest gangs, which the Scunthorpe plant hires
itself, and directors, for whom they use a firm in London.
END
add contacts "Marta Nowak" job-title="Shift lead" unit=U1 role=user influence=2 stance=neutral reports-to=C6 owner=jane last-contact=2026-01-13 confidence=confirmed
set_value C5.last-contact=2026-01-13 team/jane.last-active=2026-01-14
commit

as dick 2026-01-28 13:10
add opportunities "Night drivers at Selby" service=Drivers unit=U4 stage=proposal amount=£240k "probability=50 %" close=2026-03-06 owner=dick buyer=C4 champion=C2 rivals=K2 next-step="Ride a night with Derek's planner on 4 February"
set_value services/Drivers@U4.opportunity=O2 C4.last-contact=2026-01-27 C4.cares-for="Trucks out of the gate by 22:30" A3.with=C4,C2
set_value K2.checked=2026-01-27 team/dick.last-active=2026-01-28
section $plan Qualification <<'END'
| Opportunity | Group       | Answer                                                      | Score | Confidence | On         | By   |
| ----------- | ----------- | ----------------------------------------------------------- | ----- | ---------- | ---------- | ---- |
| O2          | competition | Pennine, who have nobody for nights                         | 2     | confirmed  | 2026-01-27 | dick |
| O2          | opportunity | Twelve drivers, five nights, from March                     | 2     | confirmed  | 2026-01-27 | dick |
| O2          | solution    | A pool of eighteen, so that sickness does not stop a truck  | 2     | confirmed  | 2026-01-27 | dick |
| O2          | money       | In the transport budget since January                       | 2     | confirmed  | 2026-01-27 | dick |
| O2          | objective   | Deliveries before six, which two supermarkets fine them for | 2     | confirmed  | 2026-01-27 | dick |
| O2          | need        | Four trucks stood in the yard every night in December       | 2     | confirmed  | 2026-01-27 | dick |
| O2          | authority   | Derek decides, Gareth signs above £200k                     | 1     | assumed    | 2026-01-27 | dick |
| O2          | unique      | We alone have drivers who know the yard                     | 1     | assumed    | 2026-01-27 | dick |
| O2          | timescale   | Decision by 6 March, start on the 9th                       | 2     | confirmed  | 2026-01-27 | dick |
| O2          | size        | £240k to the end of the year                                | 2     | confirmed  | 2026-01-27 | dick |
END
commit

as chris 2026-02-09 22:15
add orders "Operators for the fourth line at Hull" result=won amount=£118k date=2026-02-06 "reason=product, timing" lesson="We asked for the shift pattern in January; the others waited for the order"
set_value C6.last-contact=2026-02-09 C6.cares-for="The fourth line at full speed by Easter" C8.last-contact=2026-02-05 team/chris.last-active=2026-02-09 "team/chris.does=Machine operators; the crew of the fourth line"
set_value C2.stance=supporter C2.last-contact=2026-02-06 "C2.owner=tom, chris"
add actions "Two operators trained as line leads for Hull" owner=chris due=2026-04-17 for=SO2 with=C6
commit

as claire 2026-02-20 11:45
add financials period=2025-Q4 revenue=£190k budget=£225k "margin=16.8 %" receivable=£96k over-60-days=£14.2k disputed=£4.1k credit-sales=£190k
add issues "The December invoice for Hull never reached accounts payable" side=third-party kind=invoice severity=high opened=2026-02-18 owner=vinod due=2026-03-13 state=open
set_value T5.actual=£21.6k T5.as-of=2026-02-20 C9.last-contact=2026-02-18 R2.likelihood=4 team/claire.last-active=2026-02-20
commit

as vinod 2026-03-04 09:50
finish A1 --on 2026-03-03
add actions "Send the December invoice again, and ring to hear that it is in the system" owner=vinod due=2026-03-06 for=I2 with=C9
section $plan Propositions <<'END'
| Id | Proposition                                                       | To | On         | State    | Reason |
| -- | ----------------------------------------------------------------- | -- | ---------- | -------- | ------ |
| P1 | One invoice a month for each site, with its purchase-order number | C9 | 2026-03-03 | pursuing |        |
END
set_value team/vinod.last-active=2026-03-04
commit

as dick 2026-03-09 14:20
write $home/documents/drivers-schedule-2026.md <<'END'
# Service schedule: drivers at Selby, 2026

Call-off under the preferred supplier list, signed on 6 March 2026 by Derek Stubbs and Henry Ashworth.

1. Twelve drivers a night, Sunday to Thursday, 20:00 to 06:00, from 9 March to 31 December 2026.
2. A replacement for a driver who does not come reports to the yard within two hours of the call.
3. At least 95 in 100 booked shifts are filled. Below 90 in a month, a tenth of the month's margin is credited.
4. Calls to the duty phone, +44 1632 960199, are answered within fifteen minutes at any hour of a shift.
END
add contracts "Drivers at Selby, nights" kind=call-off under=L1 start=2026-03-09 end=2026-12-31 renewal=none notice="1 month" notice-counted=calendar value=£240k signed-by="Derek Stubbs, Henry Ashworth" file="[Service schedule](documents/drivers-schedule-2026.md)"
section $plan "Service levels" <<'END'
| Contract | Measure                 | Target | Actual | Period  | Credit |
| -------- | ----------------------- | ------ | ------ | ------- | ------ |
| L2       | Shifts filled           | 95 %   |        | 2026-03 | 10 %   |
| L2       | Replacement at the yard | 2h     |        | 2026-03 |        |
| L2       | Duty phone answered     | 15m    |        | 2026-03 |        |
END
add orders "Night drivers at Selby, to December" result=won amount=£240k date=2026-03-06 "reason=relationship, product" rival=K2 lesson="The night spent in the yard decided it"
set_value O2.state=won O2.stage=contract "O2.probability=100 %" O2.next-step= services/Drivers@U4.state=us services/Drivers@U4.rival=- K2.threat=medium K2.state=active
# The yard works at night now, so somebody answers at night.
set_value client-hours=24x7 escalation/1.hours=24x7
set_value T1.actual=£58k T1.as-of=2026-02-28 C4.stance=neutral C4.last-contact=2026-03-06 team/dick.last-active=2026-03-09 "team/dick.does=Drivers, by day and by night"
commit

as henry 2026-03-24 17:55
set_value C1.status=leaving C1.last-contact=2026-03-20 C1.confidence=confirmed C1.stance=critic C10.last-contact=2026-03-19
add risks "Nobody at head office knows our account manager" level=account likelihood=4 impact=4 response=reduce owner=henry mitigation="Henry sees the operations director himself until it is settled" contingency="Another account manager" residual=8 review-on=2026-06-24
commit -m "northgate-foods: their HR director is leaving, and nobody has seen Tom" -m "Malcolm told me at the chamber dinner. He had not heard from us since July."

as henry 2026-03-25 16:10
start_review 2026-03-25 henry,dick,claire C2,C4
review=$home/reviews/2026-03-25.md
section $review Agenda <<'END'
1. Nights at Selby: the first two weeks
2. Invoices
3. The fourth line at Hull
4. Who speaks for us at head office
END
section $review Questions <<'END'
- Who follows Malcolm, and when? Gareth: "advertised; not before April".
- Why did two in ten invoices lack a number? Because sites order by telephone. Vinod has the standing numbers now.
END
section $review Decisions <<'END'
| Id  | Decision                                                  | By    | Actions |
| --- | --------------------------------------------------------- | ----- | ------- |
| DE1 | One invoice a month for each site, from April, as a trial | vinod | A8      |
| DE2 | Henry is their contact at head office until the summer    | henry | A9      |
END
section $review Notes <<'END'
Tom was to come and did not. Gareth was plain about it: "You have good people on the ground and nobody upstairs." The
night shift has filled every truck since the 9th. The December invoice has been found; the money for it is promised.
END
front $review period 2026-Q1
front $review rating 3
front $review next 2026-06-24
add actions "First monthly invoice for each site" owner=vinod due=2026-05-05 for=T4,I1 with=C9 from=2026-03-25
add actions "Meet whoever becomes HR director in their first month" owner=henry due=2026-05-15 for=R1,R3 from=2026-03-25
set_value A2.owner=henry A2.due=2026-04-24 C2.last-contact=2026-03-25 C4.last-contact=2026-03-25
set_value "metrics/Friends and allies.q1-achieved=3" "metrics/Enemies and protestors.q1-achieved=4" "metrics/Meetings held.q1-achieved=1" "metrics/New services used.q1-achieved=1" "metrics/New opportunities secured.q1-achieved=2"
set_value T2.actual=3 T2.as-of=2026-03-25 T7.actual=1 T7.as-of=2026-03-25 R1.review-on=2026-06-24 R2.review-on=2026-06-24
close_review 2026-03-25
