# October 2026: Sydney has put its clocks forward, and the check finds an hour that nobody had seen. The mend of the mend.

as lakshmi 2026-10-05 08:20
set_value "escalation/3.hours=Mon-Fri 07:30-16:30" team/lakshmi.last-active=2026-10-05
commit -m "calder-rhodes: Hyderabad begins at half past seven, because Sydney ends an hour earlier since Sunday

The clocks of Sydney went forward on 4 October, ours follow in the other direction on the 25th, those of India never
move. The check printed the hour before Hyderabad's old beginning, from 5 October until April."

as marcus 2026-10-06 17:50
set_value escalation/4.hours=24x7
commit -m "calder-rhodes: the duty manager's phone is never switched off

Nell and Marcus have it by turns, a week each. So whoever answers has somebody to go up to, at any hour."
