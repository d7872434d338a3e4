# August 2026: on a Sunday night the dealing system stops while Tokyo trades. Our phone rings in an empty room. The plan
# learns what the bank's hours really are, and the check prints the hours in which nobody answers.

as grace 2026-08-10 09:50
section $plan Issues <<'END'
| Id | Issue                                                                                       | Side | Kind     | Severity | Opened     | Owner  | Due        | State | Rectified by | Closed with | Closed on |
| -- | ------------------------------------------------------------------------------------------- | ---- | -------- | -------- | ---------- | ------ | ---------- | ----- | ------------ | ----------- | --------- |
| I1 | Dealing stopped on Sunday at 23:40 and Tokyo could not trade; nobody of us answered before seven | ours | delivery | critical | 2026-08-09 | marcus | 2026-09-30 | open  |              |             |           |
END
add contacts "Yuki Tanabe" job-title="Head of dealing technology" unit=U3 "role=influencer, user" influence=4 stance=enemy "cares-for=Somebody awake when Tokyo is" reports-to=C3 owner=grace last-contact=2026-08-10 confidence=confirmed
set_value C1.stance=critic C3.stance=critic C4.stance=critic C1.last-contact=2026-08-10 C2.last-contact=2026-08-10 team/grace.last-active=2026-08-10
commit -m "calder-rhodes: seven hours without an answer, at about a million dollars an hour

The call centre tried the desk, Nell and Marcus, all of them outside their hours, and did not know whom to ask
whether senior engineers may be sent. Pete saw the missed calls at seven."

as nell 2026-08-11 18:30
set_value client-hours="Sun 22:00-24:00, Mon-Thu 00:00-24:00, Fri 00:00-22:00" plan-kind=recover
section $plan Objective <<'END'
Keep Calder Rhodes: a year of trading hours without one call that nobody answers.
END
section $plan "Client overview" <<'END'
A merchant bank of 260 people that deals in currencies and metals for its own account and for forty clients. Where a
large bank has a second system, Calder Rhodes has ours.
END
section $plan Market <<'END'
The week begins on Sunday at 22:00 in London, when Sydney opens, and ends on Friday at 22:00, when New York closes. In
between some market is always open. An hour without prices costs the bank about a million dollars.
END
section $plan "Current position" <<'END'
One mistake away from the end. The bank has asked its lawyers what the night of 9 August is worth. Rohan still speaks
for us; Tokyo wants us out.
END
commit -m "calder-rhodes: the bank works from Sunday 22:00 to Friday 22:00

The hours in this plan were those of an insurer. 'rutter check' now prints the sixty hours a week in which nobody of
us answers."

as marcus 2026-08-12 19:15
start_review 2026-08-12 nell,marcus,grace C1,C2,C3
review=$home/reviews/2026-08-12.md
section $review Agenda <<'END'
1. What happened on the night of 9 August, hour by hour
2. Who answers, at which hour of the bank's week, and who may decide
3. When that will be so
END
section $review Decisions <<'END'
| Id  | Decision                                                           | By     | Actions |
| --- | ------------------------------------------------------------------ | ------ | ------- |
| DE1 | Somebody who knows the system answers in every trading hour         | marcus | A1, A2  |
| DE2 | Whoever answers at night can reach somebody who may send engineers  | marcus | A3      |
| DE3 | Nobody speaks of damages until the lawyers of both sides have met   | marcus | A4      |
END
section $review Notes <<'END'
Alistair read out the losses by the quarter of an hour. Nobody of us could say whom his people should have called. Helena
ended it after forty minutes: she wants names and numbers for every hour, on one page, by October.
END
front $review rating 2
front $review next 2026-10-28
section $plan Actions <<'END'
- [ ] A1 Find engineers in Hyderabad and Sydney who learn the dealing core @grace due:2026-09-18 for:I1
- [ ] A2 A ladder for every hour of the bank's week @marcus due:2026-09-30 for:I1 with:C1
- [ ] A3 Limits for the night: who may send people and spend money @marcus due:2026-09-18 for:I1
- [ ] A4 Bring the insurer and the lawyers together @marcus due:2026-09-11 for:I1 with:C1
END
section $plan Surveys <<'END'
| On         | Who | Kind      | Score | Scale | Comment                                           | Follow-up |
| ---------- | --- | --------- | ----- | ----- | ------------------------------------------------- | --------- |
| 2026-08-12 | C1  | interview | 3     | 0-10  | The system is good. It is no use if nobody is there | A2        |
END
set_value C1.last-contact=2026-08-12 C2.last-contact=2026-08-12 C3.last-contact=2026-08-12 C3.confidence=confirmed relationship-rating=2 future-rating=3 team/marcus.last-active=2026-08-12
close_review 2026-08-12

as nell 2026-08-14 16:10
section $plan "Client's objective" <<'END'
Trade in every hour in which a market is open, with half the incidents of last year (Helena Voss, review of 12 August).
END
section $plan SWOT <<'END'
### Strengths

- S1 Two of us have known the dealing system since it was built
- S2 Rohan's people like to work with ours

### Weaknesses

- W1 Sixty of the bank's hours a week have nobody of us awake
- W2 Whoever answers may not send engineers or spend money

### Opportunities

- SO1 Settlement runs on a system that its maker gives up in 2027

### Threats

- ST1 Brightwater, who look after settlement, offer cover around the clock
- ST2 The bank may sue for the losses of 9 August
END
section $plan Risks <<'END'
| Id | Risk                                                        | Level    | Likelihood | Impact | Response | Owner  | Mitigation                                           | Contingency                                | Residual | Review on  | State |
| -- | ----------------------------------------------------------- | -------- | ---------- | ------ | -------- | ------ | ---------------------------------------------------- | ------------------------------------------ | -------- | ---------- | ----- |
| R1 | Another night with nobody to call, or nobody who may decide | account  | 4          | 5      | reduce   | marcus | Desks in three time zones; limits that hold at night | A flat fee that pays for each missed call  | 5        | 2026-10-28 | open  |
| R2 | The bank sues for the losses of 9 August                    | contract | 3          | 5      | share    | marcus | One voice, with the insurer beside us                | Settle out of court, up to the cover       | 8        | 2026-10-28 | open  |
END
section $plan Competitors <<'END'
| Id | Name               | State     | Threat | Where                 | Favoured by | Strengths                 | Weaknesses                         | Watcher | Checked    |
| -- | ------------------ | --------- | ------ | --------------------- | ----------- | ------------------------- | ---------------------------------- | ------- | ---------- |
| K1 | Brightwater Systems | incumbent | high   | Settlement support@U2 | C3          | Somebody awake, always    | They read from a script            | nell    | 2026-08-14 |
END
section $plan Responsibilities <<'END'
| Id  | Duty                      | Accountable | Responsible   | Consulted | Informed      | Unit |
| --- | ------------------------- | ----------- | ------------- | --------- | ------------- | ---- |
| D1  | Account plan              | nell        | nell          | grace     | marcus        |      |
| D2  | Client reviews            | nell        | nell, marcus  | grace     | claire        |      |
| D3  | Delivery                  | grace       | grace, pete   |           | nell          |      |
| D4  | Quality                   | pete        | pete          | grace     | nell          |      |
| D5  | Invoicing                 | vinod       | vinod         | claire    | nell          |      |
| D6  | Credit control            | claire      | claire        | vinod     | nell, marcus  |      |
| D7  | Contract                  | marcus      | marcus        | rhona     | nell          |      |
| D8  | Escalation                | marcus      | grace, pete   | nell      | rhona         |      |
| D9  | Competitor watch          | nell        | nell          |           | marcus        |      |
| D10 | Survey                    | nell        | nell          |           | marcus        |      |
| D11 | Opportunity qualification | nell        | nell          | marcus    | grace         |      |
END
commit

as pete 2026-08-17 14:20
section $plan "Culture and values" <<'END'
Numbers first, then words. A call begins with what is broken, since when, and what it costs; names and greetings come
after. Never say "we are looking into it": say who is, and when they call back.
END
add actions "Write down how the dealing core is restarted, so that others can" owner=pete due=2026-09-11 for=W1,R1 with=C2
set_value team/pete.last-active=2026-08-17
commit
