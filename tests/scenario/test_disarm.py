from exercise_sim.scenario.disarm import tactics, techniques


def test_the_whole_framework_is_there() -> None:
    assert len(techniques()) == 391
    assert len(tactics()) == 16


def test_a_technique_knows_its_name_and_tactic() -> None:
    technique = techniques()["T0003"]
    assert technique.name == "Leverage Existing Narratives"
    assert technique.tactic == tactics()["TA14"]


def test_the_table_is_read_once() -> None:
    assert techniques() is techniques()
