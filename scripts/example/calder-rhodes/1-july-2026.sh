# July 2026: Harbour Systems, the sister company that looks after software, writes its plan for a merchant bank. The hours
# of the bank come from the contract, where they were copied from another contract.

as nell 2026-07-08 17:20
write people.md <<END
$(sed -e 's/^Harbour People, Hull\. \(.*\)$/Harbour People, Hull, and Harbour Systems, London. \1/' \
  -e '/^| claire /q' people.md)
| marcus | Marcus Thorne | marcus@harbour-systems.example | +44 7700 900211 | Europe/London | Mon-Fri 08:00-18:00 | nell | active |
| nell | Nell Fairweather | nell@harbour-systems.example | +44 7700 900212 | Europe/London | Mon-Fri 08:30-17:30 | grace | active |
| grace | Grace Odum | grace@harbour-systems.example | +44 7700 900213 | Europe/London | Mon-Fri 07:00-15:30 | pete | active |
| pete | Pete Lindqvist | pete@harbour-systems.example | +44 7700 900214 | Europe/London | Mon-Fri 13:30-22:00 | grace | active |
| arjun | Arjun Mehta | arjun@harbour-systems.example | +91 40 5550 0115 | Asia/Kolkata | Mon-Fri 09:00-18:00 | lakshmi | active |
| lakshmi | Lakshmi Pillai | lakshmi@harbour-systems.example | +91 40 5550 0116 | Asia/Kolkata | Mon-Fri 09:00-18:00 | arjun | active |
| rhona | Rhona Baird | rhona@harbour-systems.example | +44 7700 900210 | Europe/London | Mon-Fri 08:00-18:30 | marcus | active |
$(sed -n '/^| claire /,$p' people.md | sed 1d)
END
"$rutter" fmt people.md >/dev/null
commit -m "Put the people of Harbour Systems in: their plans are kept here from now on"

as nell 2026-07-09 11:05
"$rutter" new calder-rhodes --client "Calder Rhodes plc" --manager nell --set status=active --set tier=key \
  --set agreement=major-supplier --set since=2024-04-01 --set period=2026-07-01/2027-06-30 \
  --set contact-policy=designated --set client-hours="Mon-Fri 07:00-19:00" --set sponsor=marcus --set deputy=grace >/dev/null
section $plan Objective <<'END'
Grow from dealing into settlement: £700k a year from Calder Rhodes by June 2027.
END
section $plan Mission <<'END'
Keep the screens of the dealing room alive, so that nobody at the bank has to think of them.
END
section $plan Background <<'END'
The bank's dealing system was built by a house that closed in 2023. Marcus had hired two of its engineers the year
before, and the bank followed them: Grace and Pete have known the system since its first day. The contract of April 2024
was drawn up in a fortnight, from one that we had with an insurer.
END
section $plan Team <<'END'
| Person | Role              | Does                                          | Stand-in | Client-facing | Last active |
| ------ | ----------------- | --------------------------------------------- | -------- | ------------- | ----------- |
| nell   | account-manager   | Keeps the plan; speaks for us at the bank     | grace    | yes           | 2026-07-09  |
| marcus | executive-sponsor | Answers for the service; meets their board    | nell     | yes           | 2026-06-18  |
| grace  | service-desk      | London desk, mornings; knows the dealing core | pete     | yes           | 2026-07-08  |
| pete   | service-desk      | London desk, afternoons and evenings          | grace    | yes           | 2026-07-08  |
END
section $plan Units <<'END'
| Id | Unit                      | Place  | People | Revenue |
| -- | ------------------------- | ------ | ------ | ------- |
| U1 | Dealing room              | London | 85     | £415k   |
| U2 | Operations and settlement | London | 140    |         |
| U3 | Tokyo branch              | Tokyo  | 32     | £138k   |
END
section $plan Contacts <<'END'
| Id | Name           | Job title               | Unit | Role                           | Influence | Stance    | Cares for                         | Reports to | Owner        | Last contact | Status | Confidence |
| -- | -------------- | ----------------------- | ---- | ------------------------------ | --------- | --------- | --------------------------------- | ---------- | ------------ | ------------ | ------ | ---------- |
| C1 | Helena Voss    | Chief operating officer | U2   | decision-maker, economic-buyer | 5         | supporter | No surprises in front of the board |            | marcus, nell | 2026-06-18   | active | confirmed  |
| C2 | Rohan Desai    | Head of IT operations   | U2   | champion, user                 | 4         | supporter | A desk that answers at the first ring | C1     | nell, grace  | 2026-07-08   | active | confirmed  |
| C3 | Alistair Crane | Head of dealing         | U1   | influencer, approver           | 5         | neutral   | Prices on the screen, always      |            | marcus       | 2026-03-11   | active | assumed    |
END
section $plan Escalation <<'END'
| Level | Who         | Hours               | Respond within | Channel          | Severity       | Tell |
| ----- | ----------- | ------------------- | -------------- | ---------------- | -------------- | ---- |
| 1     | grace, pete | Mon-Fri 07:00-19:00 | 30m            | +44 20 7946 0110 |                | nell |
| 2     | nell        | Mon-Fri 08:30-17:30 | 30m            | +44 7700 900212  | critical, high |      |
| 3     | marcus      | Mon-Fri 08:00-18:00 | 30m            | +44 7700 900211  | critical       |      |
END
commit

as marcus 2026-07-10 09:30
section $plan Authority <<'END'
| Kind         | Limit | Approver | Deputy |
| ------------ | ----- | -------- | ------ |
| extra-spend  | £5k   | nell     | marcus |
| extra-spend  | £50k  | marcus   | rhona  |
| staffing     | £20k  | marcus   | rhona  |
| goodwill     | £2k   | nell     | marcus |
| goodwill     | £100k | marcus   | rhona  |
| scope-change | £25k  | nell     | marcus |
| contract     | -     | rhona    | marcus |
END
section $plan Overrule <<'END'
| Matter                             | Decides | Overruled by |
| ---------------------------------- | ------- | ------------ |
| Who is sent to the bank first      | nell    | marcus       |
| Stopping the system to save data   | grace   | marcus       |
| What we say about a fault          | marcus  | rhona        |
| Anything that may end in court     | rhona   | -            |
END
section $plan Contracts <<'END'
| Id | Contract                          | Kind | Under | Start      | End        | Renewal | Notice   | Notice counted | Value | Signed by                |
| -- | --------------------------------- | ---- | ----- | ---------- | ---------- | ------- | -------- | -------------- | ----- | ------------------------ |
| L1 | Support of the dealing system     | msa  |       | 2024-04-01 | 2028-03-31 | option  | 6 months | calendar       | £2.3m | Rhona Baird, Helena Voss |
| L2 | Service levels, annex 3           | sla  | L1    | 2024-04-01 | 2028-03-31 | option  | 6 months | calendar       |       | Marcus Thorne, Helena Voss |
END
section $plan "Service levels" <<'END'
| Contract | Measure                      | Target | Actual | Period  |
| -------- | ---------------------------- | ------ | ------ | ------- |
| L2       | Response to a critical fault | 30m    | 12m    | 2026-Q2 |
| L2       | Dealing system available     | 99.9 % | 99.9 % | 2026-Q2 |
END
add contacts "Edmund Rhodes" job-title="Chief executive" unit=U1 "role=sponsor, approver" influence=5 stance=neutral reports-to=- "owner=marcus, nell" last-contact=2026-06-18 confidence=confirmed
set_value C1.reports-to=C4 C3.reports-to=C4 "C3.owner=marcus, nell"
commit

as claire 2026-07-13 15:40
add team person=vinod role=invoicing does="One invoice a quarter, in advance" stand-in=claire last-active=2026-07-02
add team person=claire role=credit-control does="Credit control for both companies" stand-in=nell last-active=2026-07-13
add contacts "Bridget Coyle" job-title="Accounts payable" unit=U2 role=finance influence=2 stance=supporter "owner=claire, vinod" last-contact=2026-07-13 confidence=confirmed
add contacts "Ines Duarte" job-title="Finance director" unit=U2 role=economic-buyer influence=4 stance=neutral reports-to=C4 "owner=marcus, claire" last-contact=2026-05-20 confidence=confirmed
set_value C5.reports-to=C6
section $plan Financials <<'END'
| Period  | Revenue | Budget | Margin | Receivable | Over 60 days | Disputed | Credit sales |
| ------- | ------- | ------ | ------ | ---------- | ------------ | -------- | ------------ |
| 2026-Q1 | £138k   | £138k  | 24.0 % | £46k       | -            | -        | £138k        |
| 2026-Q2 | £139k   | £138k  | 24.2 % | £46k       | -            | -        | £139k        |
END
commit
