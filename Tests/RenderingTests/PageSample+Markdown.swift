// The Markdown page of ``PageSample``, to the letter.

import Documents
import Rendering
import Results

extension PageSample {
  static let markdown = """
    # What changed in Acme Foods, Bolt, gone and people

    From **v1** (2026-06-30, 0123456789) to **working tree**.

    4 added, 5 changed, 2 removed · 1 better, 1 worse · 1 new finding, 1 fixed

    | Account | Changes | Better | Worse | Findings | Health |
    | --- | ---: | ---: | ---: | ---: | ---: |
    | Acme Foods | 8 | 1 | 1 | +1 −1 | 61 → 68 |
    | Bolt | 1 | 0 | 0 |  | ? → 40 |
    | gone | 1 | 0 | 0 |  | 70 → ? |
    | People | 1 | 0 | 0 |  |  |

    ## Acme Foods (acme)

    Renamed from acme-foods.

    3 added, 5 changed · 1 better, 1 worse · 1 new finding, 1 fixed · health **61 → 68** (+7, better)

    **Caution:** The plan had 1 error before: what is said here may not be all that changed.

    - **General:** title Acme → **Acme Foods**; review every 6 months → **3 months**
    - **Targets:** **T1** Drivers desk revenue: actual £402k → **£510k** (+£108k, +27%, better), due 2026-12-31 → **2027-01-31** (worse); **T7** Sites served: was T3, source no longer objective; new **T8** Nights
    - **Actions:** new **A1** Visit Leeds
    - **Reworded:** Mission
    - **Review 2026-09-30:** new
    - ⚠️ **New warning:** C2 was not spoken to for 120 days (plan.md:1)
    - ✅ **Fixed:** column 'Onwer' is not known

    <details>
    <summary>All 8 changes in detail</summary>

    ### General

    - title: Acme → **Acme Foods**
    - review every 6 months → **3 months**

    ### Goals and results

    #### Targets

    - **T1** Drivers desk revenue: actual £402k → **£510k** (+£108k, better); due 2026-12-31 → **2027-01-31** (worse); owner set to **dick**
    - ~~T3~~ **T7** Sites served: new id; source cleared, was objective
    - New: **T8** Nights: goal 12

    ### Work

    #### Actions (new section)

    - **A1** Visit Leeds: owner `@tom`; due 2026-11-14
      - note: Ring first.

    ### Background

    #### Mission

    - Be the agency that every site rings ~~first.~~ **first, day and night.**
    - ~~Two sites ring first today.~~
    - **Three sites ring first today.**

    ### Review 2026-09-30: new

    - date 2026-09-30

    #### Notes

    - A good hour.

    </details>

    ## Bolt (bolt): new account

    health **unknown → 40**

    <details>
    <summary>The change in detail</summary>

    ### General

    - client Bolt Ltd

    ### Background

    #### Odds \\& ends

    </details>

    ## gone: account removed

    health **70 → unknown**

    ## People

    1 removed

    - **Absences:** gone **tom**

    <details>
    <summary>The change in detail</summary>

    ### Absences

    - Removed: **tom**: from 2026-08-01

    </details>

    ## Other files

    - docs/terms \\<2026\\>.pdf

    """
}
