# Spring 2026: a new HR director, a friend who leaves, a placement at last. The second review changes the objective.

as henry 2026-04-14 09:30
add contacts "Priya Shah" job-title="HR director" unit=U5 "role=decision-maker, economic-buyer" influence=5 stance=neutral owner=henry last-contact=2026-04-13 confidence=assumed
set_value C1.status=left C1.succeeded-by=C12 C3.reports-to=C12 C3.last-contact=2026-04-13
finish A9 --on 2026-04-13
add client-plans plan="One HR system for all sites, with bookings of agency staff in it" when=2026-H2 unit=U5 learned-from=C12 learned-on=2026-04-13 confidence=confirmed
commit

as claire 2026-04-16 10:05
add financials period=2026-Q1 revenue=£254k budget=£285k "margin=17.7 %" receivable=£138k over-60-days=£21.6k disputed=£6.2k credit-sales=£254k
set_value "metrics/Increase in income on 2025.q1-achieved=£9k" C9.last-contact=2026-04-15 team/claire.last-active=2026-04-16
commit

as vinod 2026-05-05 12:25
finish A7 --on 2026-03-06
finish A8 --on 2026-05-05
set_value I1.state=closed I1.rectified-by="One invoice a month for each site" I1.closed-with=C9 I1.closed-on=2026-05-05
set_value I2.state=closed I2.rectified-by="Sent again and paid on 2 April" I2.closed-with=C9 I2.closed-on=2026-04-09
set_value "T4.actual=91 %" T4.as-of=2026-04-30 P1.state=accepted "P1.reason=It halves Angela's filing" C9.last-contact=2026-05-05 team/vinod.last-active=2026-05-05 "team/vinod.does=One invoice a month for each site"
commit

as tom 2026-05-12 17:20
add orders "Engineering manager, Hull" result=won amount=£15k date=2026-05-11 reason=relationship lesson="Sunita asked Chris, and Chris asked me"
set_value T3.actual=1 T3.as-of=2026-05-12 services/Management@U1.state=us services/Management@U1.checked=2026-05-12 team/tom.last-active=2026-05-12
commit

as chris 2026-05-20 21:50
add contacts "Luke Marsden" job-title="HR manager" unit=U1 role=influencer influence=3 stance=neutral reports-to=C6 owner=jane confidence=assumed
set_value C5.status=left C5.succeeded-by=C13 C13.last-contact=2026-05-19 C11.stance=supporter C11.last-contact=2026-05-19 C6.last-contact=2026-05-19
finish A6 --on 2026-05-15
finish A4 --on 2026-05-20
set_value C7.last-contact=2026-05-20 team/chris.last-active=2026-05-20
section $plan Knows <<'END'
| Person | Contact | Level           | Wanted          | Since      |
| ------ | ------- | --------------- | --------------- | ---------- |
| chris  | C6      | problem-solver  | trusted-advisor | 2025-10-07 |
| dick   | C4      | problem-solver  | trusted-advisor | 2025-09-26 |
| henry  | C2      | credible-source | problem-solver  | 2026-03-25 |
| henry  | C3      | trusted-advisor | trusted-advisor | 2023-11-02 |
| chris  | C7      | vendor          | credible-source | 2025-08-14 |
END
commit

as dick 2026-06-09 13:35
set_value T1.actual=£207k T1.as-of=2026-05-31 C4.stance=supporter C4.last-contact=2026-06-08 team/dick.last-active=2026-06-09
set_value "service-levels/L2@Shifts filled.actual=97 %" "service-levels/L2@Replacement at the yard.actual=1h 20m" "service-levels/L2@Duty phone answered.actual=6m"
set_value "service-levels/L2@Shifts filled.period=2026-05" "service-levels/L2@Replacement at the yard.period=2026-05" "service-levels/L2@Duty phone answered.period=2026-05"
section $plan Visits <<'END'
| On         | Host         | Visitor                     | Purpose    | Outcome                                           |
| ---------- | ------------ | --------------------------- | ---------- | ------------------------------------------------- |
| 2026-02-04 | Derek Stubbs | Dick Rowntree               | site-visit | Saw four trucks stand for want of drivers         |
| 2026-06-05 | Derek Stubbs | Wold Dairies, fleet manager | reference  | Derek told them that we answer the phone at night |
END
commit

as jane 2026-06-16 11:30
section $plan Surveys <<'END'
| On         | Who | Kind | Score | Scale | Comment                                          | Follow-up |
| ---------- | --- | ---- | ----- | ----- | ------------------------------------------------ | --------- |
| 2026-06-11 | C4  | nps  | 9     | 0-10  | They come when they say                          |           |
| 2026-06-11 | C6  | nps  | 9     | 0-10  | Chris knows my lines better than my own planners |           |
| 2026-06-12 | C9  | nps  | 7     | 0-10  | Better since April                               |           |
| 2026-06-15 | C8  | nps  | 4     | 0-10  | A new face every Monday                          | A10       |
END
add actions "Put the same twelve operators on Tracey's shift for six weeks" owner=chris due=2026-07-31 for=T6,ST1 with=C8
set_value C6.stance=supporter C6.last-contact=2026-06-11 C8.last-contact=2026-06-15 C9.last-contact=2026-06-12 team/jane.last-active=2026-06-16
set_value survey-every="6 months"
commit

as henry 2026-06-24 17:30
start_review 2026-06-24 henry,jane,dick C2,C6,C12
review=$home/reviews/2026-06-24.md
section $review Agenda <<'END'
1. What has become of the decisions of 25 March
2. Nights at Selby, the fourth line, Goole
3. The survey
4. What happens when the supplier list ends in December
END
section $review Questions <<'END'
- Will there be a list after December? Priya: one supplier who answers for all of it, second tier below; tender in autumn.
- May we see the sites' plans for Christmas in July? Gareth: yes, for Hull and Selby.
END
section $review Decisions <<'END'
| Id  | Decision                                                            | By    | Actions |
| --- | ------------------------------------------------------------------- | ----- | ------- |
| DE3 | We bid for the agreement of 2027, as the one supplier for all sites | henry | A11     |
| DE4 | The objective of the plan is that agreement, no longer a turnover   | henry | -       |
| DE5 | Jane takes the account over from Tom in July                        | henry | A12     |
END
section $review Notes <<'END'
The best meeting we have had with them. Priya wants one name to ring, figures she can show her board, and no surprises
on a Sunday night. Gareth and Sunita spoke for us without being asked. Goole was not there, and was not missed by anyone
but us.
END
front $review period 2026-Q2
front $review rating 4
front $review next 2026-09-30
section $plan Objective <<'END'
Win the sole-supplier agreement for 2027, by growing 2026 to £1.3m and holding Goole.
END
section $plan Strategy <<'END'
1. Nights at Selby stay faultless: they are the proof that we can run a site.
2. Procurement and HR learn our figures from us, every month, before the tender asks for them.
3. Goole: the same faces every Monday, and somebody on site in the mornings.
4. One account manager whom Priya can ring.
END
add actions "Draft our answer to a tender for all sites, with Hull as the reference" owner=henry due=2026-08-28 for=R1,L1 from=2026-06-24
add actions "Hand the account over, every contact introduced in person" owner=tom due=2026-07-24 for=R3 from=2026-06-24
set_value plan-kind=expand tier=key "our-share=11 %" wallet=£3.4m relationship-rating=4 future-rating=4
set_value A5.due=2026-09-11 C2.last-contact=2026-06-24 C6.last-contact=2026-06-24 C12.last-contact=2026-06-24 C12.confidence=confirmed C2.confidence=confirmed "C2.cares-for=No line stands for want of people"
set_value "metrics/Friends and allies.q2-achieved=5" "metrics/Enemies and protestors.q2-achieved=3" "metrics/Meetings held.q2-achieved=2" "metrics/New services used.q2-achieved=2" "metrics/New opportunities secured.q2-achieved=3"
set_value T2.actual=5 T2.as-of=2026-06-24 T7.actual=2 T7.as-of=2026-06-24 R1.likelihood=4 R1.review-on=2026-09-30 R2.likelihood=2 R2.review-on=2026-09-30
finish A2 --on 2026-04-22
close_review 2026-06-24
