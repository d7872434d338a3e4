// The small repository that most questions are asked in: one account, nothing that a rule is switched off for.

enum Ground {
  static let plan = "accounts/brook/plan.md"

  static let files = [
    "rutter.yaml": "rutter: 1\ncurrency: GBP\ntimezone: Europe/London\n",
    "people.md": people,
    plan: brook,
  ]

  static let people = """
    # People

    ## People

    | Id   | Name       | Email                | Phone           | Time zone     | Hours               | Status |
    | ---- | ---------- | -------------------- | --------------- | ------------- | ------------------- | ------ |
    | jane | Jane Moss  | jane@harbour.example | +44 7700 900101 | Europe/London | Mon-Fri 08:00-18:00 | active |
    | tom  | Tom Hale   | tom@harbour.example  |                 | Europe/London | Mon-Fri 08:00-18:00 | active |
    | dick | Dick Rowe  | dick@harbour.example | +44 7700 900103 | Europe/London | Mon-Fri 08:00-18:00 | active |

    """

  static let brook = """
    ---
    client: Brook Mills plc
    manager: jane
    status: active
    tier: key
    agreement: psl
    since: 2024-05-01
    period: 2026
    currency: GBP
    timezone: Europe/London
    client-hours: Mon-Fri 08:00-18:00
    review-every: 3 months
    ---
    # Brook Mills

    ## Objective

    Double the drivers desk by the end of 2026.

    ## Team

    | Person | Role            | Does           | Stand-in |
    | ------ | --------------- | -------------- | -------- |
    | jane   | account-manager | Keeps the plan | tom      |
    | tom    | delivery        | Drivers        | jane     |

    ## Contacts

    | Id | Name       | Job title     | Role           | Influence | Stance    | Owner | Last contact |
    | -- | ---------- | ------------- | -------------- | --------- | --------- | ----- | ------------ |
    | C1 | Priya Shah | HR director   | decision-maker | 5         | supporter | jane  | 2026-09-02   |
    | C2 | Carl Boyle | Plant manager | user           | 4         | neutral   | tom   | 2026-06-18   |

    ## Escalation

    | Level | Who  | Hours               | Channel         | Respond within | Tell |
    | ----- | ---- | ------------------- | --------------- | -------------- | ---- |
    | 1     | tom  | Mon-Fri 08:00-18:00 | +44 7700 900199 | 15m            |      |
    | 2     | jane | Mon-Fri 08:00-18:00 |                 | 1h             | tom  |

    ## Overrule

    | Matter      | Decides | Overruled by |
    | ----------- | ------- | ------------ |
    | Who is sent | tom     | jane         |

    ## Authority

    | Kind     | Limit | Approver | Deputy |
    | -------- | ----- | -------- | ------ |
    | discount | £5k   | tom      | jane   |

    ## Targets

    | Id | Target               | Baseline | Goal  | Actual | As of      | Due        | Owner |
    | -- | -------------------- | -------- | ----- | ------ | ---------- | ---------- | ----- |
    | T1 | Drivers desk revenue | £310k    | £640k | £402k  | 2026-10-02 | 2026-12-31 | tom   |
    | T2 | Sites served         | 2        | 4     | 3      | 2026-10-02 | 2026-12-31 | jane  |

    ## Actions

    - [ ] A1 Show Priya the night shift @tom due:2026-11-14 for:T1 with:C1
    - [x] A2 Agree the form of invoices @dick due:2026-10-01 done:2026-09-28
    - [ ] A3 Call Priya about 2027 @jane due:2026-10-01 with:C1

    """
}
