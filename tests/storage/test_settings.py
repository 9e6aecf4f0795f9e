import json
import os
import stat
import sys
from pathlib import Path

import pytest

from kneeapp.core.cue_preferences import CountMode, CuePreferences
from kneeapp.core.plan import Pacing
from kneeapp.storage.settings import COUNTINGS, SCHEMES, TEXT_SCALES, Settings, load_settings, save_settings

CHANGED = Settings(
    notice_version=3,
    window_width=1000,
    window_height=700,
    is_maximized=True,
    scheme="dark",
    text_scale=1.3,
    far_scale=1.25,
    is_calm=False,
    first_lead_in_s=30,
    rest_s=180,
    switch_s=25,
    pace="brisk",
    waits_for_user=True,
    is_self_paced=True,
    is_mirrored=False,
    skin=3,
    has_letter_keys=False,
    is_one_button=True,
    has_tones=False,
    has_voice=False,
    is_system_voice=True,
    system_voice="English (Scotland)",
    sound_volume=35,
    is_lower_pitch=True,
    counting="every_rep",
    counts_down=False,
    has_hold_ticks=True,
    says_legs=False,
    says_tips=False,
    keeps_speaker_awake=True,
    picture_delay_ms=120,
)


def write(folder: Path, text: str) -> None:
    (folder / "settings.json").write_text(text, encoding="utf-8")


def test_what_is_saved_is_loaded_again(tmp_path: Path) -> None:
    save_settings(tmp_path, CHANGED)
    assert load_settings(tmp_path) == CHANGED
    save_settings(tmp_path, Settings())
    assert load_settings(tmp_path) == Settings()


def test_the_folder_is_made_where_it_is_missing(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    assert load_settings(folder) == Settings()
    assert not folder.exists()
    save_settings(folder, CHANGED)
    assert load_settings(folder) == CHANGED


@pytest.mark.parametrize(
    "text",
    ["", "{", "null", "[]", '"text"', "3", "[" * 100_000, '{"notice_version": ' + "9" * 5_000 + "}", "\ufeff{}"],
    ids=["empty", "cut off", "null", "list", "text", "number", "deep", "huge number", "byte order mark"],
)
def test_a_damaged_file_is_as_none(tmp_path: Path, text: str) -> None:
    write(tmp_path, text)
    assert load_settings(tmp_path) == Settings()


def test_a_file_that_is_no_text_is_as_none(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_bytes(b"\xff\xfe\x00\x01")
    assert load_settings(tmp_path) == Settings()


def test_a_folder_in_place_of_the_file_is_as_none(tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()
    assert load_settings(tmp_path) == Settings()


def test_a_file_in_place_of_the_folder_is_as_none(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert load_settings(tmp_path / "file") == Settings()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("notice_version", "1"),
        ("notice_version", 1.0),
        ("notice_version", True),
        ("notice_version", None),
        ("window_width", [1000]),
        ("window_width", -5),
        ("window_width", 0),
        ("window_height", 10**30),
        ("is_maximized", 1),
        ("is_maximized", "yes"),
        ("scheme", "mauve"),
        ("scheme", None),
        ("scheme", ["dark"]),
        ("text_scale", 1.2),
        ("text_scale", "1.3"),
        ("text_scale", True),
        ("text_scale", float("nan")),
        ("text_scale", None),
        ("far_scale", 1.1),
        ("far_scale", "1.25"),
        ("far_scale", True),
        ("far_scale", None),
        ("is_calm", 0),
        ("is_calm", "no"),
        ("is_calm", []),
        ("first_lead_in_s", 2),
        ("first_lead_in_s", 31),
        ("first_lead_in_s", 10.0),
        ("first_lead_in_s", None),
        ("rest_s", 14),
        ("rest_s", 181),
        ("rest_s", "60"),
        ("rest_s", True),
        ("switch_s", 9),
        ("switch_s", 26),
        ("switch_s", 10.5),
        ("pace", "fast"),
        ("pace", ["slow"]),
        ("pace", 100),
        ("waits_for_user", 0),
        ("is_self_paced", None),
        ("is_mirrored", "no"),
        ("skin", 4),
        ("skin", -1),
        ("skin", False),
        ("has_letter_keys", 1),
        ("is_one_button", "yes"),
        ("has_tones", 1),
        ("has_voice", None),
        ("is_system_voice", 1),
        ("system_voice", None),
        ("system_voice", ["Scots"]),
        ("sound_volume", -1),
        ("sound_volume", 101),
        ("sound_volume", 80.0),
        ("sound_volume", True),
        ("is_lower_pitch", "lower"),
        ("counting", "every_other"),
        ("counting", ["off"]),
        ("counting", None),
        ("counts_down", 0),
        ("has_hold_ticks", "no"),
        ("says_legs", []),
        ("says_tips", 1),
        ("keeps_speaker_awake", "yes"),
        ("picture_delay_ms", -20),
        ("picture_delay_ms", 401),
        ("picture_delay_ms", "100"),
    ],
)
def test_a_value_that_cannot_be_falls_back_alone(tmp_path: Path, name: str, value: object) -> None:
    write(tmp_path, json.dumps(vars(CHANGED) | {name: value}))
    expected = vars(CHANGED) | {name: vars(Settings())[name]}
    loaded = vars(load_settings(tmp_path))
    assert loaded == expected
    assert type(loaded[name]) is type(expected[name])


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("text_scale", TEXT_SCALES)
@pytest.mark.parametrize("is_calm", [None, True, False])
def test_every_choice_of_the_look_is_kept(tmp_path: Path, scheme: str, text_scale: float, is_calm: bool | None) -> None:
    chosen = Settings(scheme=scheme, text_scale=text_scale, is_calm=is_calm)
    save_settings(tmp_path, chosen)
    assert load_settings(tmp_path) == chosen


@pytest.mark.parametrize("name", ["rest_s", "switch_s"])
def test_each_exercise_may_have_its_own_again(tmp_path: Path, name: str) -> None:
    write(tmp_path, json.dumps(vars(CHANGED) | {name: None}))
    assert vars(load_settings(tmp_path)) == vars(CHANGED) | {name: None}


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("first_lead_in_s", (3, 30)),
        ("rest_s", (15, 180)),
        ("switch_s", (10, 25)),
        ("skin", (0, 3)),
        ("sound_volume", (0, 100)),
        ("picture_delay_ms", (0, 400)),
        ("counting", COUNTINGS),
    ],
)
def test_the_limits_can_be_chosen(tmp_path: Path, name: str, values: tuple[object, ...]) -> None:
    for value in values:
        write(tmp_path, json.dumps({name: value}))
        assert vars(load_settings(tmp_path))[name] == value


def test_a_session_takes_its_times_from_the_settings() -> None:
    assert Settings().pacing == Pacing()
    assert CHANGED.pacing == Pacing(
        first_lead_in_ms=30_000,
        rest_ms=180_000,
        switch_ms=25_000,
        movement_percent=80,
        waits_for_user=True,
        is_self_paced=True,
    )
    assert Settings(pace="slow").pacing == Pacing(movement_percent=125)


def test_what_is_heard_of_a_session_comes_from_the_settings() -> None:
    assert Settings().cue_preferences == CuePreferences()
    assert CHANGED.cue_preferences == CuePreferences(
        has_tones=False,
        has_voice=False,
        counting=CountMode.EVERY_REP,
        counts_down=False,
        has_hold_ticks=True,
        says_legs=False,
        says_tips=False,
    )
    assert tuple(mode.value for mode in CountMode) == COUNTINGS


def test_a_file_from_before_the_look_could_be_chosen_keeps_all_that_is_in_it(tmp_path: Path) -> None:
    write(tmp_path, '{"notice_version": 1, "window_width": 1000, "window_height": 700, "is_maximized": true}')
    loaded = load_settings(tmp_path)
    assert loaded == Settings(notice_version=1, window_width=1000, window_height=700, is_maximized=True)
    assert (loaded.scheme, loaded.text_scale, loaded.is_calm) == ("system", 1.0, None)


def test_unknown_keys_and_missing_ones_do_no_harm(tmp_path: Path) -> None:
    write(tmp_path, '{"notice_version": 2, "colour": "mauve"}')
    assert load_settings(tmp_path) == Settings(notice_version=2)


def test_where_nothing_can_be_written_saving_raises(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(OSError, match="file"):
            save_settings(folder, CHANGED)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="nothing is forbidden to this user")
def test_in_a_folder_that_may_not_be_written_saving_raises(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(PermissionError):
        save_settings(tmp_path, CHANGED)


def test_when_the_disk_is_full_the_old_file_stays_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_file: int) -> None:
        raise OSError(28, "No space left on device")

    save_settings(tmp_path, CHANGED)
    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(OSError, match="No space left"):
        save_settings(tmp_path, Settings())
    assert load_settings(tmp_path) == CHANGED
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]


def test_when_the_file_cannot_be_replaced_nothing_is_left_behind(tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()
    with pytest.raises(OSError, match=r"settings\.json"):
        save_settings(tmp_path, CHANGED)
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps the folders of its users private by itself")
def test_the_file_and_a_new_folder_are_private(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    save_settings(folder, CHANGED)
    save_settings(folder, CHANGED)
    assert stat.S_IMODE((folder / "settings.json").stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
