"""`python -m models`: JSON for programs, a table for people, one sentence for mistakes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from models import catalog
from models.__main__ import main
from models.language_model import LanguageModel
from models.progress import Progress

PROMPT = "The capital of France is"


def test_json_holds_ids_and_log_probabilities(
    prepared: Path, model: LanguageModel, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--prompt", PROMPT, "--top", "5", "--json", "--threads", "2"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert set(answer) == {"prompt", "ids", "top"}
    assert answer["prompt"] == PROMPT
    assert answer["ids"] == list(model.tokenizer.encode(PROMPT))
    logits = model.reader().read(answer["ids"]).astype(np.float64)
    exact = logits - np.logaddexp.reduce(logits)
    assert [row["id"] for row in answer["top"]] == np.argsort(-exact)[:5].tolist()
    for row in answer["top"]:
        assert row["logprob"] == pytest.approx(exact[row["id"]], abs=1e-9)
        assert row["text"] == model.tokenizer.decode([row["id"]])
    assert answer["top"][0]["text"] == " Paris"


def test_the_whole_vocabulary_sums_to_one(
    prepared: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--prompt", "A", "--top", "49152", "--json"]) == 0
    top = json.loads(capsys.readouterr().out)["top"]
    assert len(top) == 49152
    assert sum(np.exp(row["logprob"]) for row in top) == pytest.approx(1)


def test_a_table_for_people(prepared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--prompt", PROMPT, "--top", "2"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "' capital' 3575" in lines[0]
    assert "' Paris'" in lines[2]
    assert "%" in lines[2]
    assert len(lines) == 4


@pytest.mark.parametrize(
    ("prompt", "sentence"),
    [
        ("", "There is no text to go on from; type at least one character."),
        (
            "\ud800",
            "Character 1 of the text is half of a surrogate pair, which is no letter; remove it.",
        ),
        (
            "a" * 200_000,
            "The text has 200,000 characters, and at most 102,400 are read at once; shorten it.",
        ),
        ("a b " * 20_000, "tokens, and this model reads at most 8,192; shorten it."),
    ],
    ids=["empty", "surrogate", "too long", "past the context"],
)
def test_a_bad_prompt_is_one_sentence(
    prepared: Path, capsys: pytest.CaptureFixture[str], prompt: str, sentence: str
) -> None:
    assert main(["--prompt", prompt, "--json"]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.endswith(sentence + "\n")
    assert captured.err.count("\n") == 1


@pytest.mark.parametrize(("top", "told"), [("0", "0"), ("-3", "-3"), ("99999999", "99,999,999")])
def test_more_next_tokens_than_there_are(
    prepared: Path, capsys: pytest.CaptureFixture[str], top: str, told: str
) -> None:
    assert main(["--prompt", PROMPT, "--top", top]) == 2
    assert capsys.readouterr() == (
        "",
        f"{told} next tokens cannot be printed, as the model has 49,152 tokens; "
        "choose --top from 1 to 49152.\n",
    )


def test_a_model_that_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(catalog, "BUNDLE", tmp_path)
    assert main(["--prompt", PROMPT]) == 2
    assert capsys.readouterr().err == (
        f"There is no prepared model in {tmp_path / catalog.SMOLLM2.key}; "
        "run `python -m models --prepare` to make it again.\n"
    )


def test_prepare_says_at_once_that_it_is_ready(
    prepared: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catalog, "prepare", lambda entry: pytest.fail("prepared again"))
    assert main(["--prepare"]) == 0
    assert capsys.readouterr().out == f"SmolLM2-135M-Instruct is ready in {prepared}.\n"


def test_prepare_shows_its_progress(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catalog, "BUNDLE", tmp_path)
    reports = [Progress(n / 4, f"Converting layer {n} of 4") for n in range(5)]
    monkeypatch.setattr(catalog, "prepare", lambda entry: iter(reports))
    assert main(["--prepare"]) == 0
    captured = capsys.readouterr()
    assert captured.err == "Converting\n"
    assert "was prepared in" in captured.out

    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    assert main(["--prepare"]) == 0
    shown = capsys.readouterr().err
    assert shown.count("\r") == 5
    assert "100% Converting layer 4 of 4" in shown


def test_verify(prepared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--verify"]) == 0
    assert "every byte is as it was made" in capsys.readouterr().out


@pytest.mark.parametrize(
    "wrong",
    [["--threads", "-1"], ["--threads", "257"], ["--top", "x"], ["--provider", "tpu"], ["--no"]],
)
def test_wrong_options_end_with_2(wrong: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--prompt", "x", *wrong])
    assert caught.value.code == 2
    assert "error:" in capsys.readouterr().err


def test_without_options_it_says_what_it_can_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    assert "--prepare" in capsys.readouterr().out


def test_as_a_program(prepared: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "models", "--prompt", PROMPT, "--top", "1", "--json"],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert json.loads(done.stdout)["top"][0]["text"] == " Paris"
    assert done.stderr == ""
