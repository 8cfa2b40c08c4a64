"""Conditions that are mistakes, never hold, or always do."""

from pathlib import Path

import pytest

from tests.scenario.checking.quiet import inject, lines_of, told

POST = "inject: evacuation-post"
ELSEWHERE = inject("elsewhere", "at: 6m", "interior")
"""What the chancellery does not receive."""

NEVER = {
    "a team that has not received it": (
        "response: {inject: elsewhere, team: chancellery}",
        "this can never happen: `chancellery` does not receive `elsewhere`",
    ),
    "a message to oneself": (
        "message: {from: interior, to: interior}",
        "this can never happen: a team writes no messages to itself",
    ),
    "a message of the only recipient to itself": (
        "message: {to: chancellery}",
        "`chancellery` writes no messages to itself, so this never comes to it; say who writes:"
        " `from: ...`",
    ),
    "nothing to clear": (
        f"response: {{{POST}, action: monitor, cleared: false}}",
        "this can never happen: the playbook asks for no `monitor` to be cleared, so no `monitor`"
        " goes out uncleared",
    ),
    "silence beyond EndEx": (
        f"no_response: {{{POST}, within: 21m}}",
        "this holds at 26m at the earliest, after EndEx; `duration` is 25m",
    ),
    "a delay beyond EndEx": (
        f"after: {{{POST}, delay: 21m}}",
        "this holds at 26m at the earliest, after EndEx; `duration` is 25m",
    ),
    "a response too late": (
        "response: {after: 30m}",
        "this holds at 30m at the earliest, after EndEx; `duration` is 25m",
    ),
    "opposites": (
        f"all: [{{response: {{{POST}}}}}, {{not: {{response: {{{POST}}}}}}}]",
        "these can never hold together: one is the opposite of another",
    ),
    "answer and silence": (
        f"all: [{{response: {{{POST}, within: 5m}}}}, {{no_response: {{{POST}, within: 5m}}}}]",
        "these can never hold together: one asks for a response in the time in which another asks"
        " for none",
    ),
    "high and low": (
        f"all: [{{score: {{{POST}, above: 0.6}}}}, {{score: {{{POST}, below: 0.5}}}}]",
        "these can never hold together: no score is as low and as high as this",
    ),
    "right and wrong": (
        f"all: [{{assessment: {{{POST}, correct: true}}}},"
        f" {{assessment: {{{POST}, correct: false}}}}]",
        "these can never hold together: an assessment is right or wrong, not both",
    ),
}

CAN_HOLD = {
    "a named team that has it": "response: {inject: elsewhere, team: interior}",
    "a message to another": "message: {from: interior, to: chancellery}",
    "something to clear": f"response: {{{POST}, action: publish, cleared: false}}",
    "silence until EndEx": f"no_response: {{{POST}, within: 20m}}",
    "silence, then an answer": (
        f"all: [{{response: {{{POST}}}}}, {{no_response: {{{POST}, within: 5m}}}}]"
    ),
    "an assessment alone": (
        f"all: [{{response: {{{POST}, action: assess, within: 5m}}}},"
        f" {{no_response: {{{POST}, within: 5m}}}}]"
    ),
    "a score in between": (
        f"all: [{{score: {{{POST}, above: 0.5}}}}, {{score: {{{POST}, below: 0.6}}}}]"
    ),
    "one of two": f"any: [{{after: {{{POST}, delay: 21m}}}}, {{after: {{{POST}}}}}]",
    "by hand": "by_hand: true",
    "not yet": f"all: [{{after: {{{POST}, delay: 5m}}}}, {{not: {{response: {{{POST}}}}}}}]",
}


@pytest.mark.parametrize(("when", "message"), NEVER.values(), ids=NEVER.keys())
def test_a_condition_that_can_never_hold_is_told(tmp_path: Path, when: str, message: str) -> None:
    waits = inject("waits", f"when: {{{when}}}")
    assert told(tmp_path, "never-holds", injects=[ELSEWHERE, waits]) == [f"warning: {message}"]


@pytest.mark.parametrize("when", CAN_HOLD.values(), ids=CAN_HOLD.keys())
def test_a_condition_that_can_hold_is_left_in_peace(tmp_path: Path, when: str) -> None:
    waits = inject("waits", f"when: {{{when}}}")
    for code in ("never-holds", "always-holds", "not-a-recipient", "condition-cycle"):
        assert told(tmp_path, code, injects=[ELSEWHERE, waits]) == []


def test_what_waits_for_what_never_comes_is_told(tmp_path: Path) -> None:
    late = inject("late", f"when: {{after: {{{POST}, delay: 21m}}}}")
    then = inject("then", "when: {after: {inject: late}}")
    assert told(tmp_path, "never-holds", injects=[late, then])[1] == (
        "warning: this waits for `late`, which never comes"
    )


ALWAYS = {
    "a bare not": (f"not: {{response: {{{POST}}}}}", "response"),
    "any with one": (f"any: [{{after: {{{POST}}}}}, {{not: {{after: {{{POST}}}}}}}]", "after"),
    "not all": (f"not: {{all: [{{after: {{{POST}}}}}, {{response: {{{POST}}}}}]}}", "after"),
    "not any": (f"not: {{any: [{{after: {{{POST}}}}}, {{response: {{{POST}}}}}]}}", "any"),
}


@pytest.mark.parametrize(("when", "key"), ALWAYS.values(), ids=ALWAYS.keys())
def test_a_condition_that_holds_from_startex_is_told_where_it_does(
    tmp_path: Path, when: str, key: str
) -> None:
    waits = inject("waits", f"when: {{{when}}}")
    assert told(tmp_path, "always-holds", injects=[waits]) == [
        "warning: this holds from StartEx on, so the inject comes at once; list it under `all`"
        " with something that happens"
    ]
    (place,) = lines_of(tmp_path, "always-holds", waits)
    assert place.startswith(f"{key}:")


def test_not_twice_is_yes(tmp_path: Path) -> None:
    waits = inject("waits", f"when: {{not: {{not: {{after: {{{POST}}}}}}}}}")
    assert told(tmp_path, "always-holds", injects=[waits]) == []


def test_a_repeat_that_is_over_before_it_began_is_told(tmp_path: Path) -> None:
    again = "    repeat: {{every: 5m, until: {{{}}}}}\n"
    ended = inject("ended", "at: 6m", more=again.format("not: {response: {}}"))
    endless = inject(
        "endless", "at: 7m", more=again.format("response: {inject: elsewhere, after: 24m}")
    )
    fine = inject("fine", "at: 8m", more=again.format(f"response: {{{POST}}}"))
    assert told(tmp_path, "always-holds", injects=[ended, fine]) == [
        "warning: this holds from StartEx on, so the inject never comes again; list it under `all`"
        " with something that happens"
    ]
    assert told(tmp_path, "never-holds", injects=[ELSEWHERE, endless, fine]) == [
        "warning: this can never hold, so the inject goes on coming"
    ]


def _variants(*conditions: str) -> str:
    return "    variants:\n" + "".join(
        f"      - id: v{index}\n        when: {{{condition}}}\n        title: Other\n"
        for index, condition in enumerate(conditions)
    )


def test_a_variant_that_comes_too_late_is_told(tmp_path: Path) -> None:
    late = inject("late", "at: 10m", more=_variants(f"no_response: {{{POST}, within: 6m}}"))
    assert told(tmp_path, "never-holds", injects=[late]) == [
        "warning: this holds at 11m at the earliest, and the inject comes at 10m, so nobody is"
        " ever told this variant"
    ]
    ready = inject("late", "at: 11m", more=_variants(f"no_response: {{{POST}, within: 6m}}"))
    assert told(tmp_path, "never-holds", injects=[ready]) == []


def test_a_variant_after_one_that_always_fits_is_told(tmp_path: Path) -> None:
    always = "not: {response: {inject: elsewhere, team: chancellery}}"
    two = inject("two", "at: 10m", more=_variants(always, f"response: {{{POST}}}"))
    assert told(tmp_path, "always-holds", injects=[ELSEWHERE, two]) == [
        "warning: this always holds, so the inject itself is never told; drop the variant"
    ]
    assert told(tmp_path, "unreachable-variant", injects=[ELSEWHERE, two]) == [
        "warning: nobody is ever told this variant, because `v0` above always fits"
    ]


def test_a_variant_may_look_at_what_was_left_undone(tmp_path: Path) -> None:
    two = inject(
        "two", "at: 10m", more=_variants(f"not: {{response: {{{POST}}}}}", f"response: {{{POST}}}")
    )
    for code in ("always-holds", "unreachable-variant", "never-holds"):
        assert told(tmp_path, code, injects=[two]) == []


@pytest.mark.parametrize(
    ("when", "noun"),
    [
        ("no_response: {inject: elsewhere, within: 5m}", "response"),
        ("response: {inject: elsewhere}", "response"),
        ("after: {inject: elsewhere}", "delivery"),
        ("score: {inject: elsewhere, below: 0.5}", "score"),
        ("assessment: {inject: elsewhere, correct: false}", "assessment"),
    ],
)
def test_a_condition_judged_for_a_team_without_the_inject_is_a_mistake(
    tmp_path: Path, when: str, noun: str
) -> None:
    waits = inject("waits", f"when: {{{when}}}", "chancellery, interior")
    assert told(tmp_path, "not-a-recipient", injects=[ELSEWHERE, waits]) == [
        f"error: `chancellery` does not receive `elsewhere`; say whose {noun} is meant:"
        " `team: interior`"
    ]


def test_recipients_of_whom_each_has_one_of_two_injects_are_no_mistake(tmp_path: Path) -> None:
    mine = inject("mine", "at: 8m", "chancellery")
    either = "when: {any: [{after: {inject: mine}}, {after: {inject: elsewhere}}]}"
    waits = inject("waits", either, "chancellery, interior")
    assert told(tmp_path, "not-a-recipient", injects=[ELSEWHERE, mine, waits]) == []


def test_injects_that_wait_for_each_other_are_a_mistake_told_once(tmp_path: Path) -> None:
    ring = [
        inject("a", "when: {after: {inject: b}}"),
        inject("b", f"when: {{all: [{{after: {{{POST}}}}}, {{after: {{inject: c}}}}]}}"),
        inject("c", "when: {not: {not: {response: {inject: a}}}}"),
    ]
    assert told(tmp_path, "condition-cycle", injects=ring) == [
        "error: nothing can ever start this: `a` waits for `b`, which waits for `c`, which waits"
        " for `a`"
    ]
    assert told(tmp_path, "never-holds", injects=ring) == []


def test_an_inject_that_waits_for_itself_is_a_mistake(tmp_path: Path) -> None:
    own = inject("own", "when: {after: {inject: own}}")
    assert told(tmp_path, "condition-cycle", injects=[own]) == [
        "error: `own` waits for itself, so nothing can ever start it"
    ]


def test_a_ring_that_something_else_starts_is_no_mistake(tmp_path: Path) -> None:
    ring = [
        inject("a", f"when: {{any: [{{after: {{inject: b}}}}, {{after: {{{POST}}}}}]}}"),
        inject("b", "when: {after: {inject: a}}"),
    ]
    assert told(tmp_path, "condition-cycle", injects=ring) == []
    assert told(tmp_path, "never-holds", injects=ring) == []


@pytest.mark.parametrize(
    ("place", "message"),
    [
        (
            "    when: {all: [{any: [{not: {response: {inject: evacuation-pst}}}]}]}\n",
            "there is no inject `evacuation-pst`; did you mean `evacuation-post`?",
        ),
        (
            "    when: {no_response: {inject: evacuation-post, within: 5m, team: interor}}\n",
            "there is no team `interor`; did you mean `interior`?",
        ),
        (
            "    when: {message: {from: chancellery, to: editr, about: evacuation-post}}\n",
            "there is no team or persona `editr`; did you mean `editor`?",
        ),
        (
            "    at: 6m\n    repeat: {every: 5m, until: {after: {inject: nothing}}}\n",
            "there is no inject `nothing`; there are evacuation-post, waits",
        ),
        (
            "    at: 6m\n    variants:\n      - {id: v, title: T, when: {assessment: {inject: none,"
            " correct: true}}}\n",
            "there is no inject `none`; there are evacuation-post, waits",
        ),
    ],
)
def test_an_unknown_name_inside_a_condition_is_a_mistake(
    tmp_path: Path, place: str, message: str
) -> None:
    waits = inject("waits", "PLACE").replace("    PLACE\n", place)
    assert told(tmp_path, "unknown-reference", injects=[waits]) == [f"error: {message}"]


def test_a_variant_that_stands_there_twice_is_a_mistake(tmp_path: Path) -> None:
    twice = inject("twice", "at: 7m", more=_variants(f"response: {{{POST}}}"))
    variant = f"      - id: v0\n        when: {{after: {{{POST}}}}}\n        title: Other\n"
    (only,) = told(tmp_path, "repeated-id", injects=[twice + variant])
    assert only.startswith("error: the id `v0` stands here twice; the first is in line")


def test_a_long_chain_and_a_wide_condition_are_worked_out_at_once(tmp_path: Path) -> None:
    chain = [inject("i0", "at: 5m")]
    chain += [inject(f"i{n}", f"when: {{after: {{inject: i{n - 1}}}}}") for n in range(1, 1500)]
    every = ", ".join(f"{{after: {{inject: i{n}}}}}" for n in range(1500))
    wide = inject("wide", f"when: {{all: [{every}]}}")
    last = inject("last", "when: {after: {inject: wide, delay: 21m}}")
    assert told(tmp_path, "never-holds", injects=[*chain, wide, last]) == [
        "warning: this holds at 26m at the earliest, after EndEx; `duration` is 25m"
    ]
