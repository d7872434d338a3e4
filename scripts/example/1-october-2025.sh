# October 2025: Henry has had enough of slides. The team writes down what each of them knows about Northgate Foods.

as henry 2025-10-01 08:40
"$rutter" init . | sed -n 1p

as henry 2025-10-01 09:15
write people.md <<'END'
# People

Harbour People, Hull. The duty phone of the drivers and industrial desks is +44 1632 960199; it is never switched off.

## People

| Id     | Name           | Email                         | Phone           | Time zone     | Hours               | Deputy | Status |
| ------ | -------------- | ----------------------------- | --------------- | ------------- | ------------------- | ------ | ------ |
| henry  | Henry Ashworth | henry@harbour-people.example  | +44 7700 900201 | Europe/London | Mon-Fri 08:00-18:00 | jane   | active |
| tom    | Tom Bellamy    | tom@harbour-people.example    | +44 7700 900202 | Europe/London | Mon-Fri 09:00-17:30 | henry  | active |
| dick   | Dick Rowntree  | dick@harbour-people.example   | +44 7700 900203 | Europe/London | Mon-Sat 05:00-14:00 | chris  | active |
| jane   | Jane Whitaker  | jane@harbour-people.example   | +44 7700 900204 | Europe/London | Mon-Fri 07:30-17:00 | henry  | active |
| chris  | Chris Okafor   | chris@harbour-people.example  | +44 7700 900205 | Europe/London | Mon-Sat 13:00-23:00 | dick   | active |
| vinod  | Vinod Raman    | vinod@harbour-people.example  | +44 1632 960106 | Europe/London | Mon-Fri 09:00-17:00 | claire | active |
| claire | Claire Dunmore | claire@harbour-people.example | +44 1632 960107 | Europe/London | Mon-Thu 09:00-16:30 | vinod  | active |

## Absences

| Person | From       | To         |
| ------ | ---------- | ---------- |
| claire | 2025-12-22 | 2026-01-02 |
END
sed -e 's/example-client/northgate-foods/g' -e 's/set northgate-foods T2/set northgate-foods T4/' -e 's/Ring Ann/Ring Angela/' \
  README.md >"$scratch/text"
cat "$scratch/text" >README.md
rm -r accounts/example-client
commit -m "Put our people in and take the example out"

as tom 2025-10-02 16:52
"$rutter" new northgate-foods --client "Northgate Foods plc" --manager tom --set status=active --set tier=growth \
  --set agreement=psl --set since=2023-10-16 --set period=2026 --set contact-policy=open \
  --set client-hours="Mon-Sat 05:00-23:00" --set sponsor=henry --set deputy=henry >/dev/null
section $plan Objective <<'END'
Take Northgate from £820k to £1.2m in 2026, with every plant on our books.
END
section $plan Team <<'END'
| Person | Role            | Does                 | Stand-in | Last active |
| ------ | --------------- | -------------------- | -------- | ----------- |
| tom    | account-manager | Management vacancies | henry    | 2025-10-02  |
END
section $plan Contacts <<'END'
| Id | Name          | Job title           | Unit | Role                           | Influence | Stance  | Cares for | Reports to | Owner | Last contact | Status | Succeeded by | Confidence |
| -- | ------------- | ------------------- | ---- | ------------------------------ | --------- | ------- | --------- | ---------- | ----- | ------------ | ------ | ------------ | ---------- |
| C1 | Malcolm Pryce | HR director         |      | decision-maker, economic-buyer | 5         | neutral |           |            | tom   | 2025-07-18   | active |              | assumed    |
| C2 | Gareth Lyle   | Operations director |      | approver, influencer           | 5         | neutral |           |            | tom   | 2025-03-06   | active |              | assumed    |
END
commit

as henry 2025-10-03 10:20
section $plan Mission <<'END'
Be the agency that every Northgate site rings first, because the people we send turn up, know the work and stay.
END
section $plan Background <<'END'
Henry met Denise Farrow, then their HR manager, at a chamber-of-commerce breakfast in September 2023. Our first order
was two operators for the Hull plant on 16 October 2023. We joined the preferred supplier list in January 2024, one of
three agencies for industrial staff and one of two for drivers. Denise retired that spring. Nobody took up with her
successor what she and Henry had agreed on management vacancies, and the last one that we filled was in June 2024.
END
section $plan "Client overview" <<'END'
Chilled meals, bread and frozen vegetables for the supermarkets, most of it under their own labels. £310m turnover,
1,840 people at five sites in Yorkshire and Lincolnshire. Owned by the Northgate family until its flotation in 2011;
two of the family are still on the board.
END
add team person=henry "role=sales-manager, executive-sponsor" does="Introduced the client; answers for the commercial terms" stand-in=jane last-active=2025-10-03
add team person=dick "role=specialist, delivery" does="Drivers; last new one placed in May" stand-in=chris last-active=2025-09-26
add team person=jane role=specialist does="Office staff; three vacancies open now" stand-in=henry last-active=2025-10-01
add team person=chris "role=specialist, delivery" does="Machine operators; one starts next week" stand-in=dick last-active=2025-10-03
add team person=vinod role=invoicing does="Invoices, each month in which somebody worked" stand-in=claire last-active=2025-09-30
add team person=claire role=credit-control does="Credit control; usually paid on time" stand-in=vinod last-active=2025-09-11
add contacts "Bev Carter" job-title="Office manager and reception" "role=gatekeeper, coach" influence=4 stance=supporter reports-to=C1 owner=henry last-contact=2025-09-26 confidence=confirmed
commit

as dick 2025-10-06 13:25
section $plan Units <<'END'
| Id | Unit                    | Place      | People | Revenue |
| -- | ----------------------- | ---------- | ------ | ------- |
| U1 | Chilled meals plant     | Hull       | 720    | £317k   |
| U2 | Bakery                  | Goole      | 410    | £151k   |
| U3 | Frozen vegetables plant | Scunthorpe | 260    | £49k    |
| U4 | Distribution centre     | Selby      | 210    | £262k   |
| U5 | Head office             | Leeds      | 240    | £41k    |

Revenue is that of 2025 until the books of 2026 are worth looking at.
END
add contacts "Derek Stubbs" job-title="Transport manager" unit=U4 "role=user, economic-buyer" influence=4 stance=critic reports-to=C2 owner=dick last-contact=2025-09-26 confidence=confirmed
set_value C1.unit=U5 C2.unit=U5 C3.unit=U5
section $plan "Client plans" <<'END'
| Plan                            | When    | Unit | Learned from | Learned on | Confidence |
| ------------------------------- | ------- | ---- | ------------ | ---------- | ---------- |
| A night shift at the Selby yard | 2026-Q1 | U4   | C4           | 2025-09-26 | confirmed  |
| A fourth line for ready meals   | 2026-02 | U1   | C2           | 2025-03-06 | assumed    |
END
commit

as jane 2025-10-07 12:05
add contacts "Karen Doyle" job-title="HR manager" unit=U1 "role=influencer, champion" influence=3 stance=supporter reports-to=C1 owner=jane last-contact=2025-10-01 confidence=confirmed
section $plan Opportunities <<'END'
| Id | Name                                 | Service      | Unit | Stage    | Amount | Probability | Close      | Owner | Buyer | Champion | Next step                       | State |
| -- | ------------------------------------ | ------------ | ---- | -------- | ------ | ----------- | ---------- | ----- | ----- | -------- | ------------------------------- | ----- |
| O1 | Payroll, purchase ledger, front desk | Office staff | U5   | proposal | £19k   | 60 %        | 2025-11-07 | jane  | C1    | C3       | Second interviews on 21 October | open  |
END
commit

as chris 2025-10-08 21:30
add contacts "Sunita Rao" job-title="Plant manager" unit=U1 "role=economic-buyer, user" influence=4 stance=neutral reports-to=C2 owner=chris last-contact=2025-10-07 confidence=confirmed
add contacts "Ian Holroyd" job-title="Plant manager" unit=U2 "role=economic-buyer, blocker" influence=4 stance=enemy reports-to=C2 owner=chris last-contact=2025-08-14 confidence=confirmed
add contacts "Tracey Lund" job-title="Shift manager" unit=U2 role=user influence=2 stance=critic reports-to=C7 owner=chris last-contact=2025-10-03 confidence=confirmed
set_value C5.reports-to=C6
commit

as claire 2025-10-09 11:10
add contacts "Angela Moss" job-title="Accounts payable lead" unit=U5 "role=finance, gatekeeper" influence=2 stance=critic "owner=claire, vinod" last-contact=2025-09-11 confidence=confirmed
section $plan Financials <<'END'
| Period  | Revenue | Budget | Margin | Receivable | Over 60 days | Disputed | Credit sales |
| ------- | ------- | ------ | ------ | ---------- | ------------ | -------- | ------------ |
| 2025-Q1 | £212k   | £205k  | 17.0 % | £81k       | -            | -        | £212k        |
| 2025-Q2 | £218k   | £210k  | 17.0 % | £84k       | £3.8k        | -        | £218k        |
| 2025-Q3 | £200k   | £215k  | 17.0 % | £92k       | £11.5k       | £4.1k    | £200k        |
END
section $plan Issues <<'END'
| Id | Issue                                                  | Side | Kind    | Severity | Opened     | Owner | Due        | State       | Rectified by | Closed with | Closed on |
| -- | ------------------------------------------------------ | ---- | ------- | -------- | ---------- | ----- | ---------- | ----------- | ------------ | ----------- | --------- |
| I1 | The July and August invoices went out three weeks late | ours | invoice | medium   | 2025-09-11 | vinod | 2025-11-14 | in-progress |              |             |           |
END
commit

as vinod 2025-10-13 09:35
section $plan Pricing <<'END'
Pay rate plus a margin for each desk, as agreed in the supplier list of 2024:

- drivers 18.5 %, nights 21 %
- machine operators 16 %, and 14.5 % from the 40th at a site
- office staff 19 %; permanent appointments 15 % of first-year pay
- management 22 % of first-year pay, paid in two halves

Invoices fall due after 30 days. They have to carry the site's purchase-order number, or accounts payable puts them
aside without telling us.
END
section $plan Actions <<'END'
- [ ] A1 Get the purchase-order numbers of all five sites @vinod due:2025-10-31 for:I1 with:C9
END
commit

as henry 2025-10-20 17:10
add contacts "Owen Tait" job-title="Head of procurement" unit=U5 "role=procurement, evaluator" influence=4 stance=neutral owner=henry last-contact=2025-10-14 confidence=assumed
section $plan "Client's objective" <<'END'
Cut the hours that lines stand still for want of people by a third in 2026, without a higher wage bill (Gareth Lyle,
site meeting on 14 October).
END
section $plan "Current position" <<'END'
About a quarter of what they spend on agency staff. First choice at Hull, tolerated at Goole, one of two at Selby,
hardly known at Scunthorpe. No management business since June 2024. Their finance people know us for late paper.
END
section $plan Strategy <<'END'
1. Drivers first: the new night shift at Selby is the largest need, and the one that others cannot staff.
2. Mend the invoices before we ask for anything. Nobody at head office should have to think of our paperwork.
3. From the people who use us to those who decide: every plant manager met by two of us before the summer.
END
section $plan SWOT <<'END'
### Strengths

- S1 Hull rings us before the other two agencies
- S2 Sixty licensed drivers within half an hour of Selby
- S3 Bev at reception tells us who comes and goes

### Weaknesses

- W1 Invoices are late, or lack the purchase-order number
- W2 No management placement since June 2024
- W3 Head office is known to one of us only, and he seldom goes there

### Opportunities

- SO1 The night shift at Selby from the first quarter of 2026
- SO2 A fourth line at Hull

### Threats

- ST1 The plant manager at Goole prefers another agency
- ST2 Procurement talks of having fewer suppliers
END
section $plan Targets <<'END'
| Id | Target                     | Source         | Kind      | Baseline | Goal  | Actual | As of      | Direction | Due        | Owner  | State | Outcome |
| -- | -------------------------- | -------------- | --------- | -------- | ----- | ------ | ---------- | --------- | ---------- | ------ | ----- | ------- |
| T1 | Drivers desk revenue       | objective, SO1 | countable | £310k    | £640k |        |            | up        | 2026-12-31 | dick   | open  |         |
| T2 | Friends and allies         | relationships  | countable | 2        | 15    | 2      | 2025-10-20 | up        | 2026-12-31 | henry  | open  |         |
| T3 | Management placements      | W2             | countable | 0        | 3     | 0      | 2025-10-20 | up        | 2026-12-31 | tom    | open  |         |
| T4 | Invoices right first time  | W1, client     | countable | 83 %     | 99 %  | 83 %   | 2025-09-30 | up        | 2026-09-30 | vinod  | open  |         |
| T5 | Debt older than 60 days    | W1             | countable | £11.5k   | £0    | £11.5k | 2025-09-30 | down      | 2026-06-30 | claire | open  |         |
| T6 | Operators working at Goole | ST1            | countable | 24       | 30    | 24     | 2025-10-20 | up        | 2026-12-31 | chris  | open  |         |
| T7 | New services that they use | objective      | countable | 0        | 4     | 0      | 2025-10-20 | up        | 2026-12-31 | jane   | open  |         |
END
section $plan Metrics <<'END'
| Metric                     | Unit     | Counts                 | Q1 planned | Q1 achieved | Q2 planned | Q2 achieved | Q3 planned | Q3 achieved | Q4 planned | Q4 achieved |
| -------------------------- | -------- | ---------------------- | ---------- | ----------- | ---------- | ----------- | ---------- | ----------- | ---------- | ----------- |
| Friends and allies         | people   | friends-and-allies     | 2          |             | 8          |             | 12         |             | 15         |             |
| Enemies and protestors     | people   | enemies-and-protestors | 4          |             | 3          |             | 2          |             | 1          |             |
| Meetings held              | meetings |                        | 2          |             | 3          |             | 3          |             | 3          |             |
| New services used          | services |                        | 0          |             | 1          |             | 3          |             | 4          |             |
| New opportunities secured  | orders   | orders-won             | 1          |             | 3          |             | 4          |             | 4          |             |
| Increase in income on 2025 | GBP      |                        | £15k       |             | £22k       |             | £25k       |             | £28k       |             |

Quarters of 2026. Services and orders are counted from January on, income quarter against quarter.
END
add actions "See the operations director about the fourth line" owner=tom due=2025-11-28 for=SO2 with=C2
add actions "Offer the transport manager a plan for staffing the nights" owner=dick due=2025-11-21 for=T1,SO1 with=C4
add actions "Bring Henry to the plant manager at Goole" owner=chris due=2026-01-30 for=T6 with=C7
add actions "Ask the HR director which managers retire in 2026" owner=tom due=2025-12-12 for=T3 with=C1
commit -m "Agree targets and actions for 2026 at the team day"
