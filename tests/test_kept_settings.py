from pathlib import Path

import pytest

from kneeapp.kept_settings import KeptSettings
from kneeapp.storage.settings import Settings, load_settings, save_settings


def test_what_is_kept_holds_at_once_and_in_the_next_run(tmp_path: Path) -> None:
    kept = KeptSettings(tmp_path)
    assert kept.now == Settings()
    kept.change_to(Settings(pace="slow", rest_s=90))
    assert kept.now == KeptSettings(tmp_path).now == Settings(pace="slow", rest_s=90)


def test_of_two_windows_neither_undoes_what_the_other_kept(tmp_path: Path) -> None:
    one, other = KeptSettings(tmp_path), KeptSettings(tmp_path)
    one.change_to(Settings(pace="slow"))
    other.change_to(Settings(skin=2))
    assert load_settings(tmp_path) == Settings(pace="slow", skin=2)
    assert (one.now, other.now) == (Settings(pace="slow"), Settings(skin=2))


def test_a_setting_can_go_back_to_its_default(tmp_path: Path) -> None:
    save_settings(tmp_path, Settings(switch_s=10))
    KeptSettings(tmp_path).change_to(Settings())
    assert load_settings(tmp_path) == Settings()


def test_what_cannot_be_kept_holds_until_the_end_and_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    kept = KeptSettings(tmp_path / "file")
    kept.keep(pace="brisk")
    kept.keep(skin=3)
    assert kept.now == Settings(pace="brisk", skin=3)
    assert capsys.readouterr().err.count("the settings cannot be kept") == 2


def test_settings_that_were_replaced_in_the_folder_hold_once_read_again(tmp_path: Path) -> None:
    kept = KeptSettings(tmp_path)
    save_settings(tmp_path, Settings(pace="slow"))
    kept.read_again()
    assert kept.now == Settings(pace="slow")
    (tmp_path / "settings.json").unlink()
    kept.read_again()
    assert kept.now == Settings()
