# The end of October 2026: the review that Helena asked for, with names and numbers for every hour on one page.

as vinod 2026-10-27 10:15
add financials period=2026-Q3 revenue=£152k budget=£150k "margin=22.9 %" receivable=£51k over-60-days=- disputed=- credit-sales=£152k
set_value team/vinod.last-active=2026-10-27
commit

as claire 2026-10-27 16:20
set_value C5.last-contact=2026-10-27 "C6.stance=supporter" C6.last-contact=2026-10-20 team/claire.last-active=2026-10-27
section $plan Pricing <<'END'
A fixed price a quarter, in advance: £138k for London hours, £24k for the nights and Sundays since September. Work outside
the contract by the day, £950; at night £1,400. The first hour of any critical fault is never charged.
END
commit

as grace 2026-10-27 18:05
section $plan Structure <<'END'
The dealing room makes the money and is heard. Operations pay for the systems. Tokyo answers to the head of dealing in
London, and decides by itself what it does before London is awake.
END
section $plan Scope <<'END'
In: the dealing system in London and Tokyo, in all trading hours. Out: settlement, which Brightwater looks after, and the
lines to the exchanges.
END
set_value "service-levels/L2@Response to a critical fault.actual=9m" "service-levels/L2@Response to a critical fault.period=2026-10" "service-levels/L2@Dealing system available.actual=99.97 %" "service-levels/L2@Dealing system available.period=2026-10"
set_value C2.stance=mentor C2.last-contact=2026-10-26 team/grace.last-active=2026-10-27
commit

as jack 2026-10-28 05:30
set_value C7.stance=neutral C7.last-contact=2026-10-28 T4.actual=2 T4.as-of=2026-10-26 team/jack.last-active=2026-10-28 team/tamsin.last-active=2026-10-28
add issues "Tokyo wrote that the restart of Monday took eleven minutes and one call" side=client kind=praise severity=low opened=2026-10-27 owner=tamsin state=closed closed-with=C7 closed-on=2026-10-28
commit

as nell 2026-10-28 18:40
start_review 2026-10-28 nell,marcus,grace,arjun C1,C2,C3,C7
review=$home/reviews/2026-10-28.md
section $review Agenda <<'END'
1. Who answers at which hour: one page, every hour of the week
2. The nights since 28 September, call by call
3. The year to come: Singapore, settlement
END
section $review Decisions <<'END'
| Id  | Decision                                                    | By     | Actions |
| --- | ----------------------------------------------------------- | ------ | ------- |
| DE4 | The page with names and numbers hangs in both dealing rooms | nell   | A8      |
| DE5 | Alistair's people ring the desk once a month, unannounced   | arjun  | A9      |
| DE6 | Singapore is written into the hours before it deals         | nell   | A10     |
END
section $review Notes <<'END'
Helena read the page aloud, from Sunday 22:00 on, and asked for the number of a Friday at 21:30. Pete answered it. Alistair
will believe it when he has tried it himself. Nobody spoke of lawyers.
END
front $review rating 4
front $review next 2027-01-27
finish A2 --on 2026-10-06
add actions "Hang the page with names and numbers in both dealing rooms" owner=nell due=2026-11-06 for=T1 with=C1,C7 from=2026-10-28
add actions "Keep a list of Alistair's test calls, and how fast they were answered" owner=arjun due=2027-01-22 for=T2,T3 with=C3 from=2026-10-28
add actions "Tell us from which day Singapore deals, and at which hours" client=C7 owner=tamsin due=2026-12-04 for=R1 from=2026-10-28
add actions "Ask Edmund Rhodes what the bank needs after 2028" owner=marcus due=2026-12-11 for=T3,R2 with=C4
section $plan Opportunities <<'END'
| Id | Name                              | Service            | Unit | Stage | Amount | Probability | Close      | Owner | Buyer | Champion | Next step                             | State | Rivals |
| -- | --------------------------------- | ------------------ | ---- | ----- | ------ | ----------- | ---------- | ----- | ----- | -------- | ------------------------------------- | ----- | ------ |
| O1 | Support of the settlement system  | Settlement support | U2   | lead  | £180k  | 20 %        | 2027-04-30 | nell  | C6    | C2       | Ines sees the figures before Christmas | open  | K1     |
END
section $plan Services <<'END'
| Service             | Unit | State          | Revenue | Potential | Rival | Opportunity | Checked    |
| ------------------- | ---- | -------------- | ------- | --------- | ----- | ----------- | ---------- |
| Application support | U1   | us             | £415k   | £415k     |       |             | 2026-10-27 |
| Application support | U3   | us             | £138k   | £180k     |       |             | 2026-10-27 |
| Settlement support  | U2   | rival          | -       | £180k     | K1    | O1          | 2026-10-27 |
| Settlement support  | U3   | not-applicable | -       | -         |       |             | 2026-10-27 |
END
add actions "Show the finance director what settlement costs the bank today" owner=nell due=2026-12-18 for=O1,ST1 with=C6
add orders "Settlement support, 2025" result=lost amount=£160k date=2025-11-20 "reason=competitor, relationship" rival=K1 lesson="They were awake at night, and we did not ask why that mattered"
section $plan Propositions <<'END'
| Id | Proposition                                     | To     | On         | State    | Reason                              |
| -- | ----------------------------------------------- | ------ | ---------- | -------- | ----------------------------------- |
| P1 | A trial restart in each quarter, at night       | C2, C7 | 2026-09-10 | accepted |                                     |
| P2 | One desk for dealing and settlement             | C6     | 2026-10-20 | pursuing |                                     |
END
add surveys on=2026-10-28 who=C2 kind=interview score=9 scale=0-10 comment="The desk answers before I have found the number"
add surveys on=2026-10-28 who=C3 kind=interview score=5 scale=0-10 comment="Ask me after the next bad night" follow-up=A9
add surveys on=2026-10-28 who=C7 kind=interview score=7 scale=0-10 comment="Tamsin is awake when we are"
add surveys on=2026-10-28 who=C1 kind=interview score=8 scale=0-10 comment="I can sleep"
set_value C1.stance=supporter C2.last-contact=2026-10-28 C1.last-contact=2026-10-28 C3.stance=neutral C3.last-contact=2026-10-28 C4.stance=neutral C4.last-contact=2026-10-14 K1.checked=2026-10-26
set_value I1.state=closed I1.rectified-by="Three desks, one phone that is never off, limits that hold at night" I1.closed-with=C1 I1.closed-on=2026-10-28
set_value T1.state=met T1.as-of=2026-10-28 T1.outcome="Met on 6 October, after the clocks had shown us an hour more" "T2.actual=98 %" T2.as-of=2026-10-28 T3.actual=4 T3.as-of=2026-10-28
set_value "C7.owner=tamsin, jack, grace" "C6.owner=marcus, claire, nell" "C2.owner=nell, grace, pete" "C5.owner=claire" A7.for=R3,W2 A11.for=T3,R2,ST2
set_value R1.likelihood=1 R1.review-on=2027-01-27 R2.likelihood=2 R2.review-on=2026-12-15 relationship-rating=4 future-rating=4 survey-every="6 months" "our-share=18 %" "wallet=£900k" "point=nell, marcus, grace, pete, tamsin, jack, claire"
set_value team/nell.last-active=2026-10-28 team/marcus.last-active=2026-10-28 team/arjun.last-active=2026-10-28 team/lakshmi.last-active=2026-10-26 team/pete.last-active=2026-10-27
close_review 2026-10-28

as marcus 2026-10-29 09:40
section $plan Objective <<'END'
Not one unanswered call in 6,000 trading hours, to June 2027: then Calder Rhodes stays.
END
section $plan "Current position" <<'END'
Trusted again in operations, watched in dealing, liked in Tokyo. Every hour of the bank's week has a name and a number. The
claim for 9 August rests with the lawyers.
END
section $plan SWOT <<'END'
### Strengths

- S1 Two of us have known the dealing system since it was built
- S2 Rohan's people like to work with ours

### Weaknesses

- W1 What answers at night is new, and has been tried twice
- W2 At each desk abroad two people only know the dealing core

### Opportunities

- SO1 Settlement runs on a system that its maker gives up in 2027

### Threats

- ST1 Brightwater, who look after settlement, have covered the nights for years
- ST2 The bank may sue for the losses of 9 August
END
section $plan Strategy <<'END'
1. Nothing unanswered: each night is tried before it is needed.
2. Tokyo first: what works at six in the morning there works everywhere.
3. Settlement only when dealing has been quiet for a year.
END
section $plan "Client approach" <<'END'
Any of the bank's people may ring any desk, at any hour. Prices and contracts are Nell's and Marcus's. Accounts payable is
Claire's and Vinod's. What a dealer says at night stands in the plan before the desk hands over.
END
section $plan Scorecard <<'END'
| Perspective | Measure                                  | Level | Yes/no | Target | Actual | Weight | On         |
| ----------- | ---------------------------------------- | ----- | ------ | ------ | ------ | ------ | ---------- |
| management  | Review held within three months          | 1     | yes    |        |        | 15 %   | 2026-10-29 |
| financial   | Nothing owed for more than 60 days       | 1     | yes    | £0     | £0     | 15 %   | 2026-10-29 |
| people      | Two on each desk who know the system     | 1     | yes    | 2      | 2      | 20 %   | 2026-10-29 |
| client      | Critical faults answered within 15 minutes | 1   | yes    | 95 %   | 98 %   | 30 %   | 2026-10-29 |
| sales       | A next step for each opportunity         | 2     | yes    |        |        | 20 %   | 2026-10-29 |
END
commit
start_internal_review 2026-10-29 marcus,nell,grace,pete,arjun,claire
review=$home/reviews/2026-10-29.md
section $review Decisions <<'END'
| Id  | Decision                                                      | By     | Actions |
| --- | ------------------------------------------------------------- | ------ | ------- |
| DE7 | Nobody offers settlement before the figures are on one page    | nell   | A12     |
| DE8 | A third person in Hyderabad, before anybody there goes on leave | arjun  | A7      |
END
section $review Notes <<'END'
Pete read out the calls of October: nine, the slowest answered in four minutes. What frightens us is a week in which two of
one desk are ill.
END
front $review next 2026-11-25
close_review 2026-10-29
