# November and December 2025: who answers for what, who else is there, and what was signed.

as jane 2025-11-05 15:40
section $plan Orders <<'END'
| Id | Order                                | Result | Amount | Date       | Reason       | Rival | Lesson                                           |
| -- | ------------------------------------ | ------ | ------ | ---------- | ------------ | ----- | ------------------------------------------------ |
| N1 | Payroll, purchase ledger, front desk | won    | £19k   | 2025-11-05 | relationship |       | Bev told us which of the three they needed first |
END
set_value O1.state=won O1.stage=contract "O1.probability=100 %" O1.close=2025-11-05 O1.next-step= C3.last-contact=2025-11-05 team/jane.last-active=2025-11-05
commit

as henry 2025-11-12 18:20
section $plan Responsibilities <<'END'
| Id | Duty                  | Accountable | Responsible       | Consulted | Informed    | Unit |
| -- | --------------------- | ----------- | ----------------- | --------- | ----------- | ---- |
| D1 | Account plan          | tom         | tom               | henry     |             |      |
| D2 | Client reviews        | tom         | tom, henry        | claire    | dick, chris |      |
| D3 | Delivery, drivers     | dick        | dick              |           | tom         | U4   |
| D4 | Delivery, operators   | chris       | chris             | jane      | tom         |      |
| D5 | Quality of candidates | jane        | jane, chris, dick |           | tom         |      |
| D6 | Invoicing             | vinod       | vinod             | claire    | tom         |      |
| D7 | Credit control        | claire      | claire            | vinod     | tom, henry  |      |
| D8 | Contract              | henry       | henry             | claire    | tom         |      |
| D9 | Escalation            | henry       | dick, chris       |           | tom         |      |
END
section $plan "Client approach" <<'END'
Whoever runs a desk talks to the shift and transport managers of the sites every week. Head office is Tom's, with Henry.
Accounts payable is Claire's and Vinod's. Nobody discusses rates but Henry. What was said goes into the plan the same
day: date of last contact, and what they said of their plans.
END
section $plan Escalation <<'END'
| Level | Who         | Hours               | Respond within | Channel         | Severity               | Tell |
| ----- | ----------- | ------------------- | -------------- | --------------- | ---------------------- | ---- |
| 1     | dick, chris | Mon-Sat 05:00-23:00 | 15m            | +44 1632 960199 |                        |      |
| 2     | tom         | Mon-Fri 09:00-17:30 | 1h             | +44 7700 900202 | critical, high, medium | dick |
| 3     | henry       | 24x7                | 1h             | +44 7700 900201 | critical, high         | tom  |
END
section $plan Overrule <<'END'
| Matter                          | Decides | Overruled by |
| ------------------------------- | ------- | ------------ |
| Which site gets the last driver | dick    | henry        |
| Sending somebody home           | chris   | jane         |
| Stopping supply to a late payer | claire  | henry        |
END
section $plan Authority <<'END'
| Kind        | Limit | Approver | Deputy | Hours               |
| ----------- | ----- | -------- | ------ | ------------------- |
| goodwill    | £150  | dick     | chris  | Mon-Sat 05:00-23:00 |
| goodwill    | £1k   | tom      | henry  | Mon-Fri 09:00-17:30 |
| discount    | 2 %   | henry    | jane   |                     |
| credit-note | £500  | claire   | vinod  | Mon-Thu 09:00-16:30 |
| credit-note | £5k   | henry    | jane   |                     |
| overtime    | £600  | chris    | dick   | Mon-Sat 05:00-23:00 |
| staffing    | £10k  | henry    | jane   |                     |
END
commit

as dick 2025-11-21 13:50
section $plan Competitors <<'END'
| Id | Name             | State     | Threat | Where                                      | Favoured by | Strengths                                   | Weaknesses                               | Watcher | Checked    |
| -- | ---------------- | --------- | ------ | ------------------------------------------ | ----------- | ------------------------------------------- | ---------------------------------------- | ------- | ---------- |
| K1 | Redline Staffing | active    | medium | Machine operators@U2, Machine operators@U3 | C7          | On the phone at four in the morning         | A third of their people leave in a month | chris   | 2025-11-20 |
| K2 | Pennine Drivers  | incumbent | high   | Drivers@U4                                 |             | Own training yard                           | Nobody for nights                        | dick    | 2025-11-18 |
| K3 | Apex Workforce   | potential | medium |                                            |             | Runs all agencies for a client, one invoice | Not in the county yet                    | henry   | 2025-11-12 |
END
section $plan Services <<'END'
| Service           | Unit | State          | Revenue | Potential | Rival | Opportunity | Checked    |
| ----------------- | ---- | -------------- | ------- | --------- | ----- | ----------- | ---------- |
| Drivers           | U1   | us             | £48k    | £80k      |       |             | 2025-11-18 |
| Drivers           | U2   | nobody         | -       | £60k      |       |             | 2025-11-18 |
| Drivers           | U3   | unknown        | -       |           |       |             |            |
| Drivers           | U4   | rival          | £262k   | £900k     | K2    |             | 2025-11-18 |
| Machine operators | U1   | us             | £251k   | £420k     |       |             | 2025-11-20 |
| Machine operators | U2   | us             | £151k   | £310k     | K1    |             | 2025-11-20 |
| Machine operators | U3   | rival          | £49k    | £190k     | K1    |             | 2025-11-20 |
| Office staff      | U1   | us             | £18k    | £40k      |       |             | 2025-11-05 |
| Office staff      | U5   | us             | £41k    | £110k     |       | O1          | 2025-11-05 |
| Management        | U1   | nobody         | -       | £45k      |       |             | 2025-11-12 |
| Management        | U5   | unknown        | -       |           |       |             |            |
| Office staff      | U4   | not-applicable | -       | -         |       |             | 2025-11-18 |

Revenue and potential are for the year.
END
finish A3 --on 2025-11-20
set_value C4.last-contact=2025-11-20 team/dick.last-active=2025-11-21
commit

as claire 2025-12-10 10:15
write $home/documents/supplier-list-2024.md <<'END'
# Preferred supplier list 2024 to 2026: what we agreed

The signed terms are in the safe at the Hull office, folder 14. This page holds what we need from day to day.

- Term 1 January 2024 to 31 December 2026; Northgate may extend it by a year, and has to say so three months before.
- No promise of work. Sites may ring whom they like on the list.
- Rates as in the plan below "Pricing", fixed for the term, save for changes in the law on wages and holidays.
- Payment 30 days after an invoice with the purchase-order number of the site.
- Either side may leave with three months' notice, in writing, to the head of procurement.
END
section $plan Contracts <<'END'
| Id | Contract                | Kind      | Under | Start      | End        | Renewal | Notice   | Notice counted | Value | Signed by                     | File                                          |
| -- | ----------------------- | --------- | ----- | ---------- | ---------- | ------- | -------- | -------------- | ----- | ----------------------------- | --------------------------------------------- |
| L1 | Preferred supplier list | framework |       | 2024-01-01 | 2026-12-31 | option  | 3 months | calendar       |       | Malcolm Pryce, Henry Ashworth | [Main terms](documents/supplier-list-2024.md) |
END
section $plan Risks <<'END'
| Id | Risk                                              | Level    | Likelihood | Impact | Response | Owner  | Mitigation                                   | Contingency               | Residual | Review on  | State |
| -- | ------------------------------------------------- | -------- | ---------- | ------ | -------- | ------ | -------------------------------------------- | ------------------------- | -------- | ---------- | ----- |
| R1 | One supplier for all when the list ends           | contract | 3          | 5      | reduce   | henry  | Be known to procurement before it is decided | Supply as second tier     | 9        | 2026-03-25 | open  |
| R2 | They stop paying over a heap of disputed invoices | account  | 3          | 4      | reduce   | claire | Purchase-order numbers on every invoice      | Stop supply after 75 days | 4        | 2026-03-25 | open  |
END
set_value T5.actual=£14.2k T5.as-of=2025-11-30 C9.last-contact=2025-12-09
commit
