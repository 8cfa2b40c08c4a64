from exercise_sim.scenario.exchange.waiting import mended
from exercise_sim.scenario.msel.imported import After, Imported, ImportedInject


def _inject(key: str, *after: str, to: tuple[str, ...] = ("A",)) -> ImportedInject:
    waits = tuple(After(one, 60.0) for one in after)
    place = f"injects[{key}]"
    return ImportedInject(key, place, key, "text", after=waits, recipients=to)


def _mended(*injects: ImportedInject) -> tuple[list[list[str]], list[str]]:
    """What each waits for, and the remarks."""
    made = mended(Imported("test", "", injects, ()))
    waits = [[one.inject for one in inject.after] for inject in made.injects]
    return waits, [f"{one.place}: {one.message}" for one in made.remarks]


def test_a_chain_stays_as_it_is_in_any_order() -> None:
    injects = [_inject("c", "b"), _inject("b", "a"), _inject("a")]
    assert _mended(*injects) == ([["b"], ["a"], []], [])


def test_an_inject_that_waits_for_nothing_there_is_fired_by_hand() -> None:
    waits, remarks = _mended(_inject("a", "nowhere"))
    assert waits == [[]]
    assert remarks == [
        "injects[a]: it waits for an inject that is not in the file, so it is fired by hand"
    ]


def test_a_circle_is_opened_at_one_place() -> None:
    waits, remarks = _mended(_inject("a", "b"), _inject("b", "c"), _inject("c", "a"))
    assert waits == [["b"], ["c"], []]
    assert remarks == ["injects[c]: it and injects[a] wait for each other, so it is fired by hand"]


def test_an_inject_never_waits_for_itself() -> None:
    assert _mended(_inject("a", "a"))[0] == [[]]


def test_one_good_wait_is_kept_beside_a_bad_one() -> None:
    waits, remarks = _mended(_inject("a"), _inject("b", "a", "nowhere"))
    assert waits == [[], ["a"]]
    assert remarks == ["injects[b]: it waits for an inject that is not in the file"]


def test_a_recipient_who_has_no_delivery_of_its_own_waits_for_the_first_team() -> None:
    def whose(before: tuple[str, ...], after: tuple[str, ...]) -> str:
        injects = (_inject("a", to=before), _inject("b", "a", to=after))
        return mended(Imported("test", "", injects, ())).injects[1].after[0].team

    assert whose(("A", "B"), ("B",)) == ""
    assert whose(("A", "B"), ("B", "C")) == "A"
    assert whose(("A",), ()) == "A"
    assert whose((), ("A",)) == ""


def test_a_long_chain_is_followed_without_running_out_of_depth() -> None:
    injects = [_inject(str(n), str(n + 1)) for n in range(9_999)]
    assert _mended(*injects, _inject("9999"))[1] == []
