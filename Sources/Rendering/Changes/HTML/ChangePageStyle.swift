// The style sheet of the page of changes: light and dark, narrow and wide, and paper.

import PlanText
import Results

extension ChangePage {
  /// Colours reach the contrast of WCAG AA on every surface on which they stand; scripts/check-pages computes it. No
  /// meaning is in a colour alone. Dark is for screens only, so that paper stays paper.
  static let style: StaticString = """
    :root {
      color-scheme: light;
      --paper: #f5f4f0; --card: #ffffff; --ink: #1c1e21; --quiet: #585d65; --line: #dedbd3; --accent: #174f8a;
      --good: #14633a; --good-soft: #e2f3e7; --bad: #9c241c; --bad-soft: #fce8e5; --note: #714600; --note-soft: #fcefd2;
    }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        color-scheme: dark;
        --paper: #121417; --card: #1b1e23; --ink: #e9e7e2; --quiet: #a5abb4; --line: #353a42; --accent: #8fbdf5;
        --good: #82d8a4; --good-soft: #163624; --bad: #ffa298; --bad-soft: #45211e; --note: #f2c67c; --note-soft: #3b2d11;
      }
    }

    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0 auto; max-width: 74rem; padding: clamp(1.25rem, 4vw, 3.5rem) clamp(1rem, 4vw, 3rem) 3rem;
      background: var(--paper); color: var(--ink);
      font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", sans-serif;
      font-variant-numeric: tabular-nums; overflow-wrap: anywhere;
    }
    h1, h2, h3, h4, p, ul, dl, dd { margin: 0; }
    ul { padding: 0; list-style: none; }
    h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
    h1 { font-size: clamp(1.75rem, 1.3rem + 2vw, 2.6rem); font-weight: 700; letter-spacing: -0.02em; }
    h2 { font-size: 1.45rem; font-weight: 700; letter-spacing: -0.01em; }
    h3 { font-size: 1rem; font-weight: 600; color: var(--quiet); }
    h4 { font-size: 1.05rem; font-weight: 650; }
    code { font: 0.875em/1.5 ui-monospace, "SF Mono", Consolas, "DejaVu Sans Mono", monospace; }
    a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
    a:hover { text-decoration-thickness: 2px; }
    a:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
    /* Marks piled upon letters stay within their line. */
    h1, h2, h3, h4, p, th, td, dd, .who, .fields > li, .paths > li { overflow: clip; overflow-clip-margin: 0.4em; }

    /* What a screen reader says of words that went and came. */
    .unseen, del::before, del::after, ins::before, ins::after {
      position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
    }
    del, ins { position: relative; }
    del::before { content: "[gone: "; }
    ins::before { content: "[new: "; }
    del::after, ins::after { content: "] "; }
    del.value::before { content: "was "; }
    ins.value::before { content: "now "; }
    del.value::after, ins.value::after { content: none; }

    del, ins { padding: 0.05em 0.15em; border-radius: 0.2em; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
    del { color: var(--bad); background: var(--bad-soft); text-decoration: line-through 1px; }
    ins { color: var(--good); background: var(--good-soft); text-decoration: underline 1px; text-underline-offset: 0.2em; }
    del.value, ins.value { padding: 0; background: none; text-decoration: none; }
    del.value { color: var(--quiet); }
    ins.value { color: var(--ink); font-weight: 650; }
    .better { color: var(--good); }
    .worse { color: var(--bad); }

    .tag, .effect {
      display: inline-block; padding: 0 0.5em; border: 1px solid; border-radius: 1em;
      font-size: 0.78rem; font-weight: 600; line-height: 1.5; letter-spacing: 0; white-space: nowrap; vertical-align: 0.08em;
    }
    .tag.added, .effect.better { color: var(--good); background: var(--good-soft); }
    .tag.removed, .effect.worse { color: var(--bad); background: var(--bad-soft); }
    .tag.reopened { color: var(--note); background: var(--note-soft); }
    .tag.neutral { color: var(--quiet); background: var(--paper); }
    .tag, .effect { border-color: transparent; }

    .top { margin-bottom: 2rem; }
    .kicker, .subject, .details, .comment, .folder, .field, .delta, .hint, .place, .end, .to { color: var(--quiet); }
    .kicker { font-weight: 600; }
    .subject { margin-top: 0.35rem; font-size: 1.1rem; }
    .states { display: flex; flex-wrap: wrap; gap: 0.2rem 2rem; margin-top: 0.9rem; }
    .states > div { display: flex; gap: 0.6rem; }
    .states dt { flex: none; color: var(--quiet); }
    .states dd { font-weight: 600; }
    .details { font-weight: 400; }
    .figures { display: flex; flex-wrap: wrap; gap: 0.75rem; margin-top: 1.4rem; }
    .figures > div {
      flex: 1 1 9rem; max-width: 16rem; padding: 0.7rem 1rem 0.8rem;
      background: var(--card); border: 1px solid var(--line); border-radius: 0.6rem;
    }
    .figures dt { font-size: 0.85rem; color: var(--quiet); }
    .figures .value { display: block; font-size: 1.6rem; font-weight: 650; line-height: 1.25; letter-spacing: -0.01em; }
    .figures .comment { display: block; font-size: 0.85rem; }

    .overview, .account {
      margin-bottom: 1.5rem; padding: clamp(1rem, 2.5vw, 1.75rem) clamp(1rem, 2.5vw, 2rem);
      background: var(--card); border: 1px solid var(--line); border-radius: 0.75rem;
    }
    .many .account { content-visibility: auto; contain-intrinsic-size: auto 40rem; }
    .account:target { border-color: var(--accent); }
    table { width: 100%; margin-top: 0.75rem; border-collapse: collapse; }
    th, td { padding: 0.45rem 0.6rem; text-align: end; vertical-align: baseline; border-top: 1px solid var(--line); }
    th:first-child { padding-inline-start: 0; text-align: start; }
    th:last-child, td:last-child { padding-inline-end: 0; }
    thead th { border-top: 0; font-size: 0.85rem; font-weight: 600; color: var(--quiet); white-space: nowrap; }
    tbody th { width: 45%; font-weight: 600; }
    td { white-space: nowrap; }

    .account > header { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.15rem 1rem; align-items: baseline; }
    .facts { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 0.1rem 1.1rem; align-items: baseline; }
    .top > .facts { margin-top: 0.35rem; }
    .single > .account > header + .group { margin-top: 0; padding-top: 0; border-top: 0; }
    .back { grid-area: 1 / 2; font-size: 0.9rem; }
    .caution {
      margin-top: 0.75rem; padding: 0.5rem 0.8rem; border-radius: 0.4rem; color: var(--note); background: var(--note-soft);
    }
    .group { margin-top: 1.25rem; padding-top: 1.1rem; border-top: 1px solid var(--line); }
    .group > h3 { margin-bottom: 0.7rem; }
    .part + .part, .fields + .part { margin-top: 1.3rem; }
    .part > h4 { margin-bottom: 0.35rem; }

    .records > li { padding: 0.5rem 0; }
    .records > li + li { border-top: 1px solid var(--line); }
    .key { margin-inline-end: 0.2em; font-weight: 650; }
    del.key { color: var(--quiet); }
    .label { font-weight: 500; }
    .fields > li { padding: 0.08rem 0; }
    .fields:not(.flowing) > li { display: grid; grid-template-columns: minmax(5.5rem, 7.5rem) minmax(0, 1fr); gap: 0 0.75rem; }
    .fields .field { margin-inline-end: 0.2em; }
    .flowing { display: flex; flex-wrap: wrap; gap: 0 1.1rem; }
    .flowing > li { max-width: 100%; }
    .effect { margin-inline-start: 0.15em; }

    .delta, .short { white-space: nowrap; }
    .note { display: grid; grid-template-columns: minmax(5.5rem, 7.5rem) minmax(0, 1fr); gap: 0 0.75rem; }
    .prose { max-width: 44rem; }
    .part > h4 + .prose { margin-top: 0.2rem; }
    .records + .prose { margin-top: 0.5rem; padding-top: 0.6rem; border-top: 1px solid var(--line); }
    .prose p { white-space: pre-wrap; }
    .prose > .block { margin-top: 0.6rem; }
    .prose > :first-child, .prose > .line { margin-top: 0; }
    /* A paragraph that came or went as a whole: a sign and a bar in place of a mark on each word. */
    .come, .gone { position: relative; padding: 0.15rem 0.5rem 0.15rem 1.6rem; border-inline-start: 3px solid; }
    .come { color: var(--good); background: var(--good-soft); }
    .gone { color: var(--bad); background: var(--bad-soft); }
    .come::before, .gone::before { position: absolute; left: 0.55rem; font-weight: 700; }
    .come::before { content: "+" / ""; }
    .gone::before { content: "−" / ""; }
    .come > ins, .gone > del { padding: 0; background: none; color: inherit; text-decoration: none; }
    details { margin: 0.5rem 0; }
    summary { width: fit-content; color: var(--quiet); font-size: 0.9rem; cursor: pointer; }
    details > p { padding-inline-start: 0.9rem; border-inline-start: 2px solid var(--line); color: var(--quiet); }
    details > .block { padding-top: 0.4rem; }

    .findings > li { padding: 0.5rem 0; }
    .findings > li + li { border-top: 1px solid var(--line); }
    .hint { font-size: 0.95rem; }
    .place { font-size: 0.9rem; }
    .rule { margin-inline-start: 0.4em; }
    .paths { margin-top: 0.6rem; }
    .end { font-size: 0.9rem; }

    @media (min-width: 46rem) {
      .record { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 0 1.5rem; }
    }
    @media (min-width: 64rem) {
      .group { display: grid; grid-template-columns: 10.5rem minmax(0, 1fr); gap: 0 1.5rem; }
      .group > h3 { position: sticky; top: 1rem; align-self: start; margin-bottom: 0; line-height: 1.4; }
    }
    @media (max-width: 36rem) {
      .figures > div { flex-basis: 8rem; max-width: none; }
      .fields:not(.flowing) > li, .note { grid-template-columns: 5.2rem minmax(0, 1fr); gap: 0 0.5rem; }
      /* A row becomes the name with its figures below. */
      table, thead, tbody { display: block; }
      tr { display: flex; flex-wrap: wrap; }
      th, td { flex: 1 1 2rem; min-width: 0; padding: 0.3rem 0.25rem 0.3rem 0; text-align: start; }
      tr > th:first-child { flex: 0 0 100%; width: auto; }
      thead th:first-child { display: none; }
      thead th { font-size: 0.75rem; }
      td { border-top: 0; padding-bottom: 0.6rem; font-size: 0.95rem; white-space: normal; }
    }
    /* Five heads of columns side by side on the narrowest telephones. */
    @media (max-width: 24rem) {
      .overview { padding-inline: 0.75rem; }
      .overview th, .overview td { padding-inline-end: 0.15rem; }
      .overview thead th { font-size: 0.65rem; letter-spacing: -0.02em; }
    }

    @media print {
      @page { margin: 16mm 15mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; } }
      html { font-size: 9.5pt; }
      body { max-width: none; padding: 0; background: none; }
      .overview, .account, .figures > div { background: none; border: 0; padding: 0; border-radius: 0; }
      .figures > div { flex: 0 1 auto; padding-inline-end: 2rem; }
      .account { margin: 0; padding-top: 1.6rem; content-visibility: visible; }
      .account > header { border-top: 2px solid var(--ink); padding-top: 0.5rem; }
      .tag, .effect { background: none; border-color: currentColor; }
      .caution { background: none; border: 1px solid; }
      .back, summary { display: none; }
      details::details-content { content-visibility: visible; display: block; height: auto; }
      .group { display: block; }
      .group > h3 { position: static; margin-bottom: 0.5rem; }
      del, ins { background: none; }
      h2, h3, h4, .account > header, .caution { break-after: avoid; }
      .account > header, .records > li, .findings > li, .figures, tr, p { break-inside: avoid; }
      p { orphans: 3; widows: 3; }
      a { color: inherit; text-decoration: none; }
    }
    """
}
