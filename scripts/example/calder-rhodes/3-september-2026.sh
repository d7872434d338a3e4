# September 2026: the mend. Three desks in three time zones, and limits that hold at night.

as marcus 2026-09-16 12:30
write people.md <<END
$(sed '/^| rhona /q' people.md)
| tamsin | Tamsin Hale | tamsin@harbour-systems.example | +61 491 570 156 | Australia/Sydney | Mon-Fri 07:00-15:00 | jack | active |
| jack | Jack Moretti | jack@harbour-systems.example | +61 491 570 157 | Australia/Sydney | Mon-Fri 07:00-15:00 | tamsin | active |
$(sed -n '/^| rhona /,$p' people.md | sed 1d)
END
"$rutter" fmt people.md >/dev/null
section $plan Team <<'END'
| Person  | Role              | Does                                          | Stand-in | Client-facing | Last active |
| ------- | ----------------- | --------------------------------------------- | -------- | ------------- | ----------- |
| nell    | account-manager   | Keeps the plan; speaks for us at the bank     | grace    | yes           | 2026-09-15  |
| marcus  | executive-sponsor | Answers for the service; meets their board    | nell     | yes           | 2026-09-16  |
| grace   | service-desk      | London desk, mornings; knows the dealing core | pete     | yes           | 2026-09-14  |
| pete    | service-desk      | London desk, afternoons and evenings          | arjun    | yes           | 2026-09-11  |
| arjun   | service-desk      | Hyderabad desk; leads the desks at night      | lakshmi  | yes           | 2026-09-15  |
| lakshmi | service-desk      | Hyderabad desk; restarts and trial restarts   | grace    | yes           | 2026-09-15  |
| tamsin  | service-desk      | Sydney desk; Tokyo's first call               | jack     | yes           | 2026-09-16  |
| jack    | service-desk      | Sydney desk                                   | arjun    | yes           | 2026-09-16  |
| vinod   | invoicing         | One invoice a quarter, in advance             | claire   | no            | 2026-07-02  |
| claire  | credit-control    | Credit control for both companies             | nell     | yes           | 2026-07-13  |
END
section $plan Escalation <<'END'
| Level | Who            | Hours               | Time zone        | Respond within | Channel          | Severity       | Tell   |
| ----- | -------------- | ------------------- | ---------------- | -------------- | ---------------- | -------------- | ------ |
| 1     | grace, pete    | Mon-Fri 07:00-22:00 |                  | 15m            | +44 20 7946 0110 |                | nell   |
| 2     | tamsin, jack   | Mon-Fri 07:00-13:30 | Australia/Sydney | 15m            | +61 2 5550 0110  |                | arjun  |
| 3     | arjun, lakshmi | Mon-Fri 09:00-18:00 | Asia/Kolkata     | 15m            | +91 40 5550 0110 |                | nell   |
| 4     | nell, marcus   | Mon-Fri 07:00-22:00 |                  | 15m            | +44 20 7946 0119 | critical, high | rhona  |

Whoever is off duty is passed over. The hours of Sydney and Hyderabad are on their own clocks.
END
section $plan Authority <<'END'
| Kind         | Limit | Approver | Deputy | Hours |
| ------------ | ----- | -------- | ------ | ----- |
| extra-spend  | £5k   | nell     | marcus | 24x7  |
| extra-spend  | £50k  | marcus   | rhona  | 24x7  |
| overtime     | £3k   | arjun    | nell   | 24x7  |
| staffing     | £20k  | marcus   | rhona  | 24x7  |
| scope-change | £25k  | nell     | marcus | 24x7  |
| credit-note  | £2k   | claire   | vinod  |       |
| credit-note  | £20k  | marcus   | rhona  |       |
| goodwill     | £2k   | nell     | marcus |       |
| goodwill     | £100k | marcus   | rhona  |       |
| contract     | -     | rhona    | marcus |       |

At night the limits are reached over the duty manager's phone, +44 20 7946 0119.
END
finish A1 --on 2026-09-16
finish A3 --on 2026-09-16
finish A4 --on 2026-09-11
finish A5 --on 2026-09-11
add orders "Cover of the bank's whole week, in three time zones" result=won amount=£96k date=2026-09-14 "reason=product, timing" lesson="They would have paid for it two years ago, had we asked for their hours"
commit -m "calder-rhodes: somebody answers from Sunday 22:00 to Friday 22:00, and may decide

London until ten at night, Sydney from seven in its morning, Hyderabad from nine. Limits hold at all hours."

as arjun 2026-09-18 07:45
section $plan Targets <<'END'
| Id | Target                                            | Source                | Kind      | Baseline | Goal  | Actual | As of      | Direction | Due        | Owner  | Confirmed by | Confirmed on | State | Outcome |
| -- | ------------------------------------------------- | --------------------- | --------- | -------- | ----- | ------ | ---------- | --------- | ---------- | ------ | ------------ | ------------ | ----- | ------- |
| T1 | Hours of the bank's week with nobody to call      | W1, client            | countable | 60       | 0     | 0      | 2026-09-18 | down      | 2026-10-31 | marcus | C1           | 2026-08-12   | open  |         |
| T2 | Critical faults answered within fifteen minutes   | objective, client     | countable | 62 %     | 100 % | 94 %   | 2026-09-18 | up        | 2027-03-31 | arjun  | C2           | 2026-09-10   | open  |         |
| T3 | Friends and allies at the bank                    | relationships, C7     | countable | 2        | 6     | 3      | 2026-09-18 | up        | 2027-06-30 | nell   |              |              | open  |         |
| T4 | Trial restarts passed, at night, without a London | swot, W1, ST1         | countable | 0        | 4     | 1      | 2026-09-18 | up        | 2027-06-30 | lakshmi |             |              | open  |         |
END
set_value T4.target="Trial restarts passed at night, with nobody in London"
add actions "Trial restart with the Tokyo branch, on a Monday at six in their morning" owner=lakshmi due=2026-11-20 for=T4 with=C7
add risks "Hyderabad loses one of the two who know the dealing core" level=account likelihood=3 impact=4 response=reduce owner=arjun mitigation="A third person learns it by December" contingency="Grace goes to Hyderabad for a month" residual=4 review-on=2026-12-15
add actions "Teach a third person in Hyderabad the dealing core" owner=arjun due=2026-12-11 for=R3
set_value "service-levels/L2@Response to a critical fault.target=15m"
set_value team/arjun.last-active=2026-09-18
commit

as tamsin 2026-09-24 06:10
set_value "C7.owner=tamsin, grace" C7.stance=critic C7.last-contact=2026-09-24
section $plan Visits <<'END'
| On         | Host   | Visitor     | Purpose    | Outcome                                                        |
| ---------- | ------ | ----------- | ---------- | -------------------------------------------------------------- |
| 2026-09-22 | tamsin | Yuki Tanabe | site-visit | She rang the desk from its own door, and was answered in a minute |
END
section $plan "Client plans" <<'END'
| Plan                                | When    | Unit | Learned from | Learned on | Confidence |
| ----------------------------------- | ------- | ---- | ------------ | ---------- | ---------- |
| Dealing from Singapore              | 2027-Q2 | U3   | C7           | 2026-09-22 | confirmed  |
| Another system for settlement       | 2027-H2 | U2   | C2           | 2026-09-10 | confirmed  |
END
set_value team/tamsin.last-active=2026-09-24
commit
