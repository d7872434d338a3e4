"""Situations in which a commit is made: the steps that lead there, what git is told, and what Rutter is."""

from typing import Any

Situation = dict[str, Any]

N = "accounts/northgate-foods"
Q = "accounts/quay"


def change(account: str, value: str = "£7k") -> str:
    return f"sed -i 's/£402k/{value}/' accounts/{account}/plan.md\n"


# A hook that writes down all that git promises it.
DUMP = r"""
dump() {
  mkdir -p "$1"
  for name in pre-commit prepare-commit-msg commit-msg post-commit; do
    cat > "$1/$name" <<'END'
#!/bin/sh
{
  echo "== $0 [$#] $*"
  pwd
  env | grep -E '^(GIT_|PATH=|EDITOR)' | sort
  echo "input: $(wc -c)"
  git diff --cached --name-status
  [ -z "$1" ] || cat "$1"
} >> "$LOG" 2>&1
echo "$0 says so"
END
    chmod +x "$1/$name"
  done
}
"""

BOTH = change("northgate-foods") + change("quay", "£8k")
CONFLICT = (
    f"git checkout -qb side\n{change('northgate-foods', '£9k')}git commit -qam Side\n"
    "git tag -a -m 'Side, tagged' side-tag\ngit checkout -q main\n"
    f"{change('northgate-foods', '£5k')}git commit -qam Mine\n"
)
SETTLE = f"git checkout -q --ours {N}/plan.md; sed -i 's/£5k/£14k/' {N}/plan.md\ngit add {N}/plan.md\n"
CRLF = f"sed -i 's/$/\\r/' {N}/plan.md\n"

# git is told the same message and the same files as Rutter; what has no message is finished with git's own.
STAGED = {"git": "git commit -qm Message", "rutter": "rutter commit -m Message"}
ALL = {"git": "git commit -qam Message", "rutter": "rutter commit -m Message"}
ONLY = {"git": f"git commit -qm Message --only -- {N}", "rutter": "rutter commit -m Message northgate-foods"}
FINISH = {"git": "git commit -q --no-edit --cleanup=strip", "rutter": "rutter commit"}
# With nothing staged, Rutter takes all that git knows; told to add it first, git does so too.
ADDED = {"git": "git add -u && git commit -qm Message", "rutter": "rutter commit -m Message"}

FILTER = r"""
cat > "$BASE/filter" <<'END'
#!/bin/sh
case $1 in clean) sed 's/£14k/£7k/' ;; smudge) sed 's/£7k/£14k/' ;; *) exit 1 ;; esac
END
chmod +x "$BASE/filter"
git config filter.secret.clean "$BASE/filter clean"
git config filter.secret.smudge "$BASE/filter smudge"
echo 'accounts/*/*.md filter=secret' > .gitattributes
git add .gitattributes
git commit -qm Attributes
"""

PROCESS = r"""
cat > "$BASE/process" <<'END'
#!/usr/bin/env python3
# A filter that stays for many files: it speaks git's long-running process protocol, and turns £14k into £7k.
import sys
read, write = sys.stdin.buffer, sys.stdout.buffer
def packet():
    size = int(read.read(4) or b"0", 16)
    return read.read(size - 4) if size else None
def packets():
    return list(iter(packet, None))
def send(*lines):
    for line in lines:
        write.write(b"%04x" % (len(line) + 4) + line)
    write.write(b"0000")
    write.flush()
packets(); send(b"git-filter-server\n", b"version=2\n")
packets(); send(b"capability=clean\n")
while True:
    head = read.read(4)
    if not head:
        break
    read.read(int(head, 16) - 4)
    packets()
    text = b"".join(packets()).replace("£14k".encode(), "£7k".encode())
    send(b"status=success\n")
    send(*[text[at:at + 65000] for at in range(0, len(text), 65000)])
    send()
END
chmod +x "$BASE/process"
git config filter.long.process "$BASE/process"
git config filter.long.required true
echo 'accounts/*/*.md filter=long' > .gitattributes
git add .gitattributes
git commit -qm Attributes
"""

SITUATIONS = {
    "what is staged": {"steps": BOTH + f"git add {N}\n", **STAGED},
    "everything that git knows": {"steps": BOTH + "rm people.md\ngit checkout -q people.md\n", **ALL},
    "the first commit": {"steps": "#unborn\ngit add .\n", **STAGED},
    "the first commit, on a branch with a slash": {
        "steps": "#unborn\ngit symbolic-ref HEAD refs/heads/plans/first\ngit add .\n",
        **STAGED,
    },
    "a detached HEAD": {"steps": "git checkout -q --detach\n" + change("quay"), **ALL},
    "a branch that stands for another": {
        "steps": "git symbolic-ref refs/heads/alias refs/heads/main\ngit symbolic-ref HEAD refs/heads/alias\n" + change("quay"),
        **ALL,
    },
    "one account, others staged": {"steps": BOTH + f"git add {Q}\necho note > note.txt\ngit add note.txt\n", **ONLY},
    "one account, staged and changed again": {
        "steps": change("northgate-foods") + f"git add {N}\nsed -i 's/£7k/£8k/' {N}/plan.md\n",
        **ONLY,
    },
    "one account, a file staged as removed": {
        "steps": f"echo x > {N}/note.txt\ngit add .\ngit commit -qm Note\ngit rm -q {N}/note.txt\ngit rm -q --cached {Q}/plan.md\n",
        **ONLY,
    },
    "one account, a file removed from the index only": {
        "steps": f"echo x > {N}/note.txt\ngit add .\ngit commit -qm Note\n{change('northgate-foods')}"
        f"git rm -q --cached {N}/note.txt\n",
        **ONLY,
    },
    "one account, a file removed from the folder only": {
        "steps": f"echo x > {N}/note.txt\ngit add .\ngit commit -qm Note\nrm {N}/note.txt\n",
        **ONLY,
    },
    "one account, a new file staged": {"steps": f"echo x > {N}/note.txt\ngit add .\necho y > {N}/note.txt\n", **ONLY},
    "one account, a file added by intent": {
        "steps": f"echo x > {N}/note.txt\necho y > {Q}/note.txt\ngit add -N {N}/note.txt {Q}/note.txt\n",
        **ONLY,
    },
    "what is staged beside a file added by intent": {
        "steps": change("quay") + f"git add .\necho y > {Q}/note.txt\ngit add -N {Q}/note.txt\n",
        **STAGED,
    },
    "everything, with a file added by intent": {"steps": f"echo y > {Q}/note.txt\ngit add -N {Q}/note.txt\n", **ALL},
    "one account, a file in the place of a folder": {
        "steps": f"mkdir {N}/notes\necho x > {N}/notes/a\ngit add .\ngit commit -qm Note\nrm -r {N}/notes\n"
        f"echo file > {N}/notes\ngit add -A {N}\n",
        **ONLY,
    },
    "everything, a folder in the place of a file": {
        "steps": f"echo x > {N}/notes\ngit add .\ngit commit -qm Note\nrm {N}/notes\nmkdir {N}/notes\n"
        f"echo file > {N}/notes/a\n",
        "git": "git add -A\ngit commit -qm Message",
        "rutter": ALL["rutter"],
    },
    "one account, with a file that was promised not to change": {
        "steps": change("northgate-foods") + f"git update-index --assume-unchanged {N}/plan.md\n",
        **ONLY,
    },
    "an executable file": {"steps": f"echo x > {N}/tool\ngit add .\ngit commit -qm T\nchmod +x {N}/tool\n", **ALL},
    "an executable file where modes do not count": {
        "steps": f"echo x > {N}/tool\ngit add .\ngit commit -qm T\ngit config core.fileMode false\n"
        f"chmod +x {N}/tool {N}/plan.md\n" + change("northgate-foods"),
        **ALL,
    },
    "a link among the attachments": {
        "steps": f"ln -s /etc/passwd {N}/link\ngit add .\ngit commit -qm T\nln -sf elsewhere {N}/link\n",
        **ALL,
    },
    "an account with blanks and line feeds in file names": {
        "steps": f"printf x > '{N}/a b'\nprintf x > \"{N}/c\nd\"\ngit add .\ngit commit -qm T\n"
        f"printf y > '{N}/a b'\nprintf y > \"{N}/c\nd\"\n",
        **ONLY,
    },
    "hooks, for what is staged": {"steps": DUMP + "dump .git/hooks\n" + change("quay") + "git add .\n", **STAGED},
    "hooks, for everything": {"steps": DUMP + "dump .git/hooks\n" + change("quay"), **ALL},
    "hooks, for one account": {"steps": DUMP + "dump .git/hooks\n" + change("northgate-foods"), **ONLY},
    "hooks, from a folder below": {"steps": DUMP + "dump .git/hooks\n" + change("quay"), "where": "accounts/quay", **ALL},
    "hooks in a folder of the repository": {
        "steps": DUMP + "dump team/hooks\ngit config core.hooksPath team/hooks\n" + change("quay"),
        "where": "accounts",
        **ALL,
    },
    "hooks in the home folder": {"steps": DUMP + "dump ~/hooks\ngit config core.hooksPath '~/hooks'\n" + change("quay"), **ALL},
    "hooks in a linked worktree": {
        "steps": DUMP + "dump .git/hooks\ngit worktree add -q ../linked -b linked\ncd ../linked\n" + change("quay"),
        "where": "../linked",
        **ALL,
    },
    "hooks in a linked worktree, for what is staged": {
        "steps": DUMP
        + "dump .git/hooks\ngit worktree add -q ../linked -b linked\ncd ../linked\n"
        + change("quay")
        + "git add .\n",
        "where": "../linked/accounts",
        **STAGED,
    },
    "hooks with a folder of git elsewhere": {
        "steps": DUMP + "git init -q --separate-git-dir=../elsewhere\ndump ../elsewhere/hooks\n" + change("quay"),
        **ALL,
    },
    "hooks with GIT_DIR and GIT_WORK_TREE": {
        "steps": DUMP
        + "mv .git ../elsewhere\ndump ../elsewhere/hooks\n"
        + change("quay")
        + "echo 'gitdir: ../elsewhere' > .git\n",
        "git": "rm .git; cd accounts; export GIT_DIR=../../elsewhere GIT_WORK_TREE=..; git commit -qam Message; cd ..;"
        " echo 'gitdir: ../elsewhere' > .git",
        "rutter": "rm .git; cd accounts; export GIT_DIR=../../elsewhere GIT_WORK_TREE=..; rutter commit -m Message;"
        " cd ..; echo 'gitdir: ../elsewhere' > .git",
    },
    "hooks with an index of one's own": {
        "steps": DUMP + "dump .git/hooks\n" + change("quay") + "cp .git/index $BASE/own\nGIT_INDEX_FILE=$BASE/own git add .\n",
        "git": "GIT_INDEX_FILE=$BASE/own git commit -qm Message",
        "rutter": "GIT_INDEX_FILE=$BASE/own rutter commit -m Message",
    },
    "a hook that does not say what it is written for": {
        "steps": "printf 'echo plain >> \"$LOG\"\\n' > .git/hooks/pre-commit\nchmod +x .git/hooks/pre-commit\n"
        + change("quay"),
        **ALL,
    },
    "a hook that may not be executed": {
        "steps": "printf '#!/bin/sh\\nexit 1\\n' > .git/hooks/pre-commit\n" + change("quay"),
        **ALL,
        "says": "The '.git/hooks/pre-commit' hook was ignored because it's not set as executable.",
    },
    "a hook that adds to what is staged": {
        "steps": "printf '#!/bin/sh\\necho x > made\\ngit add made\\n' > .git/hooks/pre-commit\n"
        "chmod +x .git/hooks/pre-commit\n" + change("quay") + "git add .\n",
        **STAGED,
    },
    "a hook that adds to everything": {
        "steps": "printf '#!/bin/sh\\necho x > made\\ngit add made\\n' > .git/hooks/pre-commit\n"
        "chmod +x .git/hooks/pre-commit\n" + change("quay"),
        **ALL,
    },
    "a hook that adds to one account": {
        "steps": "printf '#!/bin/sh\\necho x > made\\ngit add made\\n' > .git/hooks/pre-commit\n"
        "chmod +x .git/hooks/pre-commit\n" + change("northgate-foods"),
        **ONLY,
    },
    "a hook that refuses": {
        "steps": "printf '#!/bin/sh\\nexit 3\\n' > .git/hooks/pre-commit\nchmod +x .git/hooks/pre-commit\n" + change("quay"),
        **ALL,
        "fails": True,
    },
    "a hook that refuses the message": {
        "steps": "printf '#!/bin/sh\\nexit 3\\n' > .git/hooks/commit-msg\nchmod +x .git/hooks/commit-msg\n"
        + change("northgate-foods"),
        **ONLY,
        "fails": True,
    },
    "a hook that writes the message": {
        "steps": 'printf \'#!/bin/sh\\nprintf "\\n\\nSubject  \\n\\n\\n# kept\\n  body\\t\\n\\n" > "$1"\\n\' > .git/hooks/commit-msg\n'
        "chmod +x .git/hooks/commit-msg\n" + change("quay"),
        **ALL,
    },
    "a hook that empties the message": {
        "steps": "printf '#!/bin/sh\\n: > \"$1\"\\n' > .git/hooks/commit-msg\nchmod +x .git/hooks/commit-msg\n"
        + change("quay"),
        **ALL,
        "fails": True,
    },
    "a hook that moves HEAD": {
        "steps": 'printf \'#!/bin/sh\\n[ -e "$BASE/once" ] && exit\\ntouch "$BASE/once"\\n'
        'unset GIT_INDEX_FILE\\ngit commit-tree -m Other HEAD^{tree} -p HEAD > "$BASE/id"\\n'
        'git update-ref HEAD $(cat "$BASE/id")\\n\' > .git/hooks/pre-commit\n'
        "chmod +x .git/hooks/pre-commit\n" + change("northgate-foods"),
        **ONLY,
        "fails": True,
    },
    "hooks that hang up, print ten megabytes and are ended by a signal": {
        "steps": "printf '#!/bin/sh\\nexec <&- >&- 2>&-\\n' > .git/hooks/pre-commit\n"
        "printf '#!/bin/sh\\nhead -c 10000000 /dev/zero\\n' > .git/hooks/commit-msg\n"
        "printf '#!/bin/sh\\nkill -9 $$\\n' > .git/hooks/post-commit\n"
        "chmod +x .git/hooks/*-*\n" + change("quay"),
        **ALL,
    },
    "a hook that leaves the index locked by another program": {
        "steps": "printf '#!/bin/sh\\ntouch .git/index.lock\\n' > .git/hooks/post-commit\n"
        "chmod +x .git/hooks/post-commit\n" + change("quay"),
        "git": ALL["git"] + "\nls .git/*.lock > $LOG\nrm .git/index.lock",
        "rutter": ALL["rutter"] + "\nls .git/*.lock > $LOG\nrm .git/index.lock",
    },
    "ended by a signal while a hook runs": {
        "steps": "printf '#!/bin/sh\\nkill -TERM $PPID\\nsleep 1\\nexit 1\\n' > .git/hooks/pre-commit\n"
        "chmod +x .git/hooks/pre-commit\n" + change("northgate-foods"),
        **ONLY,
        "fails": True,
    },
    "the hook for references": {
        "steps": 'printf \'#!/bin/sh\\n{ echo "$1"; cat; } >> "$LOG"\\n\' > .git/hooks/reference-transaction\n'
        "chmod +x .git/hooks/reference-transaction\n" + change("quay"),
        **ALL,
    },
    "line feeds from carriage returns: core.autocrlf": {
        "steps": "git config core.autocrlf true\n" + change("northgate-foods") + CRLF,
        **ALL,
    },
    "line feeds from carriage returns: core.autocrlf=input, one account": {
        "steps": "git config core.autocrlf input\n" + change("northgate-foods") + CRLF,
        **ONLY,
    },
    "line feeds from carriage returns: text=auto": {
        "steps": "echo '* text=auto' > .gitattributes\ngit add .\ngit commit -qm T\n" + change("northgate-foods") + CRLF,
        **ALL,
    },
    "text=auto leaves what has carriage returns already": {
        "steps": CRLF + "git commit -qam CRLF\necho '* text=auto' > .gitattributes\ngit add .gitattributes\n"
        "git commit -qm T\n" + change("northgate-foods"),
        **ALL,
    },
    "carriage returns in the folder: eol=crlf": {
        "steps": "echo '*.md text eol=crlf' > .gitattributes\ngit add .\ngit commit -qm T\n" + change("northgate-foods") + CRLF,
        **ALL,
    },
    "carriage returns stay with -text": {
        "steps": "git config core.autocrlf true\necho '* -text' > .gitattributes\ngit add .\ngit commit -qm T\n"
        + change("northgate-foods")
        + CRLF,
        **ALL,
    },
    "line endings that would not come back": {
        "steps": "git config core.autocrlf true\ngit config core.safecrlf true\n" + change("northgate-foods"),
        **ONLY,
        "fails": True,
    },
    "the id of the file: ident": {
        "steps": "echo '*.md ident' > .gitattributes\ngit add .\ngit commit -qm T\n"
        f"printf '\\n## Remarks\\n\\n$Id: 1234$\\n' >> {N}/plan.md\n",
        **ALL,
    },
    "another encoding in the folder": {
        "steps": f"echo '{N}/*.txt working-tree-encoding=UTF-16LE' > .gitattributes\n"
        f"printf 'a\\n' | iconv -t UTF-16LE > {N}/a.txt\ngit add .\ngit commit -qm T\n"
        f"printf 'ü\\n' | iconv -f UTF-8 -t UTF-16LE > {N}/a.txt\n",
        **ALL,
    },
    "a filter": {"steps": FILTER + change("northgate-foods", "£14k"), **ALL},
    "a filter, one account": {"steps": FILTER + BOTH.replace("£7k", "£14k") + f"git add {Q}\n", **ONLY},
    "a filter that stays for many files": {"steps": PROCESS + change("northgate-foods", "£14k"), **ALL},
    "a filter that is not there": {
        "steps": "echo '*.md filter=gone' > .gitattributes\ngit add .\ngit commit -qm T\n" + change("quay"),
        **ALL,
    },
    "a filter that is required and fails": {
        "steps": "echo '*.md filter=bad' > .gitattributes\ngit add .gitattributes\ngit commit -qm T\n"
        "git config filter.bad.clean false\ngit config filter.bad.required true\n" + change("northgate-foods"),
        **ONLY,
        "fails": True,
        # git status, too, fails if it has to look into the file, which depends on the time of its last change.
        "leaves": ["the status"],
    },
    "a merge whose conflicts are settled": {"steps": CONFLICT + "git merge -q side || true\n" + SETTLE, **FINISH},
    "a merge of a tag": {"steps": CONFLICT + "git merge -q side-tag || true\n" + SETTLE, **FINISH},
    "a merge with a message of one's own": {"steps": CONFLICT + "git merge -q side || true\n" + SETTLE, **STAGED},
    "a merge that was held back": {
        "steps": f"git checkout -qb side\n{change('quay')}git commit -qam Side\ngit checkout -q main\n"
        f"{change('northgate-foods')}git commit -qam Mine\ngit merge -q --no-commit side\n",
        **FINISH,
    },
    "a merge that was held back and could be a fast-forward": {
        "steps": f"git checkout -qb side\n{change('quay')}git commit -qam Side\ngit checkout -q main\n"
        "git merge -q --no-ff --no-commit side\n",
        **FINISH,
    },
    "a merge that changes nothing": {"steps": CONFLICT + "git merge -q -s ours --no-commit side\n", **FINISH},
    "a merge of two branches": {
        "steps": f"git checkout -qb one\n{change('quay')}git commit -qam One\ngit checkout -qb two main\n"
        f"{change('northgate-foods')}git commit -qam Two\ngit checkout -q main\necho x > x\ngit add x\n"
        "git commit -qm X\ngit merge -q --no-commit one two\n",
        **FINISH,
    },
    "a merge, and hooks": {"steps": DUMP + CONFLICT + "git merge -q side || true\n" + SETTLE + "dump .git/hooks\n", **STAGED},
    "a merge whose settling is remembered": {
        "steps": "git config rerere.enabled true\n" + CONFLICT + "git merge -q side || true\n" + SETTLE,
        **FINISH,
    },
    "a cherry-pick whose conflicts are settled": {
        "steps": CONFLICT.replace(
            "git commit -qam Side", "GIT_AUTHOR_NAME=Jane GIT_AUTHOR_DATE='@1700000000 +0530' git commit -qam Side"
        )
        + "git cherry-pick side || true\n"
        + SETTLE,
        **FINISH,
    },
    "the first of several cherry-picks": {
        "steps": CONFLICT + "git checkout -q side\necho x > x\ngit add x\ngit commit -qm X\ngit checkout -q main\n"
        "git cherry-pick side~1 side || true\n" + SETTLE,
        **FINISH,
    },
    "the last of several cherry-picks": {
        "steps": f"git checkout -qb side\necho x > x\ngit add x\ngit commit -qm X\n{change('northgate-foods', '£9k')}"
        f"git commit -qam Side\ngit checkout -q main\n{change('northgate-foods', '£5k')}git commit -qam Mine\n"
        "git cherry-pick side~1 side || true\n" + SETTLE,
        **FINISH,
    },
    "a revert whose conflicts are settled": {
        "steps": change("northgate-foods", "£9k") + "git commit -qam One\n"
        f"sed -i 's/£9k/£5k/' {N}/plan.md\ngit commit -qam Two\ngit revert --no-edit HEAD~1 || true\n" + SETTLE,
        **FINISH,
    },
    "a merge squashed into one commit": {
        "steps": f"git checkout -qb side\n{change('quay')}git commit -qam Side\ngit checkout -q main\n"
        "git merge -q --squash side\n",
        **FINISH,
    },
    "in the middle of a bisect": {
        "steps": change("quay")
        + "git commit -qam Two\ngit bisect start -q HEAD HEAD~1 >/dev/null\n"
        + change("northgate-foods"),
        **ALL,
    },
    "messages: commit.cleanup=strip": {
        "steps": "git config commit.cleanup strip\n" + change("quay"),
        "git": "git commit -qa -m 'One ' -m '# gone' -m ' Two'",
        "rutter": "rutter commit -m 'One ' -m '# gone' -m ' Two'",
    },
    "messages: commit.cleanup=strip with another mark": {
        "steps": "git config commit.cleanup strip\ngit config core.commentChar ';'\n" + change("quay"),
        "git": "git commit -qa -m 'One ' -m ';gone' -m '# kept'",
        "rutter": "rutter commit -m 'One ' -m ';gone' -m '# kept'",
    },
    "messages: commit.cleanup=verbatim": {
        "steps": "git config commit.cleanup verbatim\n" + change("quay"),
        "git": "git commit -qa -m ' One ' -m '' -m '# kept '",
        "rutter": "rutter commit -m ' One ' -m '' -m '# kept '",
    },
    "messages: two lines of subject": {
        "steps": change("quay"),
        "git": "git commit -qa -m $'One\\ttwo  three\\nfour'",
        "rutter": "rutter commit -m $'One\\ttwo  three\\nfour'",
    },
    "messages: the scissors": {
        "steps": "git config commit.cleanup scissors\n"
        + CONFLICT
        + "git merge -q side || true\n"
        + SETTLE
        + "printf 'One\\n# kept\\n# ------------------------ >8 ------------------------\\ngone\\n' > .git/MERGE_MSG\n",
        "git": "GIT_EDITOR=: git commit -q",
        "rutter": "rutter commit",
        # git shows the state of the files as comments below the message that is edited.
        "leaves": ["COMMIT_EDITMSG"],
    },
    "the reflog's words: GIT_REFLOG_ACTION": {
        "steps": change("quay"),
        "git": "GIT_REFLOG_ACTION=review git commit -qam Message",
        "rutter": "GIT_REFLOG_ACTION=review rutter commit -m Message",
    },
    "no reflog": {"steps": "git config core.logAllRefUpdates false\nrm -r .git/logs\n" + change("quay"), **ALL},
    "people from the environment": {
        "steps": change("quay"),
        "git": "GIT_AUTHOR_NAME='Jane <Moss>' GIT_AUTHOR_EMAIL=jane@example.com GIT_COMMITTER_NAME=Zoë git commit -qam Message",
        "rutter": "GIT_AUTHOR_NAME='Jane <Moss>' GIT_AUTHOR_EMAIL=jane@example.com GIT_COMMITTER_NAME=Zoë rutter commit -m Message",
    },
    "settings from the environment": {
        "steps": change("quay"),
        "git": "git -c user.name=Given -c 'core.hooksPath=x y' commit -qam Message",
        "rutter": "export GIT_CONFIG_PARAMETERS=\"'user.name'='Given' 'core.hooksPath'='x y'\"; rutter commit -m Message",
    },
    "settings from the environment, counted": {
        "steps": change("quay"),
        "git": "export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=User.Email GIT_CONFIG_VALUE_0=given@example.com; " + ALL["git"],
        "rutter": "export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=User.Email GIT_CONFIG_VALUE_0=given@example.com; "
        + ALL["rutter"],
    },
    "people from an included file, by folder and by branch": {
        "steps": "git config --global includeIf.gitdir:$REPO/.path $BASE/folder\n"
        "git config -f $BASE/folder user.name 'By Folder'\n"
        "git config --global includeIf.onbranch:ma*.path $BASE/branch\n"
        "git config -f $BASE/branch user.email branch@example.com\n" + change("quay"),
        **ALL,
    },
    "a linked worktree": {
        "steps": "git worktree add -q ../linked -b linked\ncd ../linked\n" + BOTH,
        "where": "../linked",
        **ONLY,
    },
    "a folder with a blank and a line feed in its name": {
        "steps": DUMP + "dump .git/hooks\ngit worktree add -q $'../a b\\nc' -b linked\ncd $'../a b\\nc'\n" + BOTH,
        "where": "../a b\nc",
        **ONLY,
    },
    "a filter, and a file that only looks changed": {
        "steps": FILTER
        + change("quay", "£14k")
        + f"git add .\ngit commit -qm T\ntouch -d @1790000000 {Q}/plan.md\n"
        + change("northgate-foods"),
        "git": "git commit -qam Message; echo '[main x] Message' > $LOG",
        "rutter": "rutter commit -m Message > $LOG; sed -i 's/^.main [0-9a-f]*/[main x/' $LOG",
    },
    "a sparse checkout": {"steps": f"git sparse-checkout set {N}\n" + change("northgate-foods"), **ALL},
    "a sparse checkout, one account": {"steps": f"git sparse-checkout set {N}\n" + change("northgate-foods"), **ONLY},
    "a sparse checkout, and what is staged": {
        "steps": f"git sparse-checkout set {N}\n" + change("northgate-foods") + "git add .\n",
        **STAGED,
    },
    "another account changed in the second in which the index was written": {
        "steps": "git config core.trustctime false\ngit config core.checkStat minimal\n"
        f"touch -d @1790000000 {Q}/plan.md\ngit update-index --refresh\ntouch -d @1790000000 .git/index\n"
        f"sed 's/402/403/' {Q}/plan.md > $BASE/other\ncat $BASE/other > {Q}/plan.md\n"
        f"touch -d @1790000000 {Q}/plan.md\n" + change("northgate-foods"),
        **ONLY,
    },
    "one account changed in the second in which the index was written": {
        "steps": "git config core.trustctime false\ngit config core.checkStat minimal\ngit config core.autocrlf input\n"
        f"touch -d @1790000000 {N}/plan.md\ngit update-index --refresh\ntouch -d @1790000000 .git/index\n"
        f"sed 's/402/403/' {N}/plan.md > $BASE/other\ncat $BASE/other > {N}/plan.md\n"
        f"touch -d @1790000000 {N}/plan.md\n",
        **ONLY,
    },
    "a sparse checkout, and a file that is there all the same": {
        "steps": f"git sparse-checkout set {N}\nmkdir {Q}\ngit show HEAD:{Q}/plan.md > {Q}/plan.md\n" + BOTH,
        **ALL,
    },
    "a sparse checkout, and an account that is there all the same": {
        "steps": f"git sparse-checkout set {N}\nmkdir {Q}\ngit show HEAD:{Q}/plan.md > {Q}/plan.md\n" + BOTH,
        "git": f"git commit -qm Message --only -- {Q}",
        "rutter": "rutter commit -m Message quay",
    },
    "an index of version 4": {"steps": "git update-index --index-version 4\n" + BOTH, **ONLY},
    "what git remembers of untracked files": {
        "steps": "git config core.untrackedCache true\ngit update-index --untracked-cache\ngit status >/dev/null\n" + BOTH,
        "git": ONLY["git"] + "; grep -c UNTR .git/index > $LOG",
        "rutter": ONLY["rutter"] + "; grep -c UNTR .git/index > $LOG",
    },
    "a repository that a group shares, under a strict umask": {
        "steps": "rm -rf .git\ngit init -q --shared=group\ngit add .\ngit commit -qm Start\n" + BOTH,
        "git": "umask 077; " + ONLY["git"],
        "rutter": "umask 077; " + ONLY["rutter"],
    },
    "a repository that all may read": {
        "steps": "rm -rf .git\ngit init -q --shared=0644\ngit add .\ngit commit -qm Start\n" + BOTH,
        "git": "umask 077; " + ALL["git"],
        "rutter": "umask 077; " + ALL["rutter"],
    },
    "a strict umask": {"steps": BOTH, "git": "umask 077; " + ALL["git"], "rutter": "umask 077; " + ALL["rutter"]},
    "no umask": {"steps": BOTH, "git": "umask 0; " + ONLY["git"], "rutter": "umask 0; " + ONLY["rutter"]},
    "no home": {
        "steps": "git config user.name Test\ngit config user.email test@example.com\n" + BOTH,
        "git": "unset HOME; " + ALL["git"],
        "rutter": "unset HOME; " + ALL["rutter"],
    },
}

REFUSALS = {
    "conflicts that are not settled": {
        "steps": CONFLICT + "git merge -q side || true\n",
        "rutter": "rutter commit",
        "says": f"not settled yet: {N}/plan.md",
    },
    "one account of a merge": {
        "steps": CONFLICT + "git merge -q side || true\n" + SETTLE,
        "rutter": "rutter commit northgate-foods",
        "says": "a merge is finished by one commit of everything",
    },
    "one account of a cherry-pick": {
        "steps": CONFLICT + "git cherry-pick side || true\n" + SETTLE,
        "rutter": "rutter commit northgate-foods",
        "says": "a cherry-pick is finished by one commit of everything",
    },
    "a rebase": {
        "steps": CONFLICT + "git rebase -q side || true\n" + SETTLE,
        "rutter": "rutter commit",
        "says": "git rebase --continue",
    },
    "a merge with --autostash": {
        "steps": CONFLICT + "echo x >> people.md\ngit merge -q --autostash side || true\n" + SETTLE,
        "rutter": "rutter commit",
        "says": "--autostash",
    },
    "an account that is not checked out": {
        "steps": f"git sparse-checkout set {N}\n",
        "rutter": "rutter commit quay",
        "says": "git sparse-checkout add accounts/quay",
    },
    "a split index": {"steps": "git update-index --split-index\n" + change("quay"), "rutter": "rutter commit", "says": "split"},
    "a sparse index": {
        "steps": f"git sparse-checkout set --sparse-index {N}\n" + change("northgate-foods"),
        "rutter": "rutter commit",
        "says": "sparse",
    },
    "another encoding of messages": {
        "steps": "git config i18n.commitEncoding ISO-8859-1\n" + change("quay"),
        "rutter": "rutter commit",
        "says": "i18n.commitEncoding",
    },
    "a cleaning of messages that git does not know": {
        "steps": "git config commit.cleanup soap\n" + change("quay"),
        "rutter": "rutter commit",
        "says": "commit.cleanup is 'soap'",
    },
    "an index that is locked": {
        "steps": change("quay") + "touch .git/index.lock\n",
        "rutter": "rutter commit",
        "says": "the index is locked",
    },
    "a branch that is locked": {
        "steps": change("quay") + "touch .git/refs/heads/main.lock\n",
        "rutter": "rutter commit",
        "says": "lock",
    },
    "a program that does not sign": {
        "steps": "git config commit.gpgSign true\ngit config gpg.program false\n" + change("quay"),
        "rutter": "rutter commit",
        "says": "false did not sign",
    },
    "a program for signing that is not there": {
        "steps": "git config commit.gpgSign true\ngit config gpg.program /nowhere/gpg\n" + change("quay"),
        "rutter": "rutter commit",
        "says": "cannot sign",
    },
    "a format of signatures that git does not know": {
        "steps": "git config commit.gpgSign true\ngit config gpg.format wax\n" + change("quay"),
        "rutter": "rutter commit",
        "says": "gpg.format is 'wax'",
    },
    "filters without a git command": {
        "steps": FILTER + change("quay"),
        "rutter": "PATH=$BASE/bin rutter commit",
        "says": "Rutter needs the git command",
    },
    "ids of another kind": {
        "steps": "rm -rf .git\ngit init -q --object-format=sha256\ngit add .\ngit commit -qm S\n" + change("quay"),
        "rutter": "rutter commit",
        "says": "SHA-1",
    },
}
