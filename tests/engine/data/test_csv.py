"""CSV files as people have them: gaps, commas, categories, and all that can be wrong."""

from __future__ import annotations

import csv
import io
import math
import re

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from engine.data import ColumnChoice, Preparation, Table, csv_text, read_csv, read_csv_bytes
from engine.errors import EngineError

PETS = b"""animal,weight,legs,colour
cat,4.5,4,black
dog,20,4,brown
hen,2.25,2,white
dog,31,4,black
cat,3.5,4,white
"""


def table(text: str | bytes, **options: object) -> Table:
    data = text if isinstance(text, bytes) else text.encode()
    return read_csv_bytes(data, "pets.csv", **options)  # type: ignore[arg-type]


def refusal(text: str | bytes, **options: object) -> str:
    with pytest.raises(EngineError) as caught:
        table(text, **options)
    return str(caught.value)


def is_one_sentence(message: str) -> bool:
    return message.endswith(".") and "\n" not in message and len(message) < 400


class TestReading:
    def test_columns_have_their_types(self) -> None:
        pets = table(PETS)
        assert [column.kind for column in pets.columns] == [
            "category",
            "number",
            "number",
            "category",
        ]
        assert pets.column("weight").numbers.tolist() == [4.5, 20, 2.25, 31, 3.5]
        assert pets.column("animal").categories == ("cat", "dog", "hen")
        assert pets.column("animal").codes.tolist() == [0, 1, 2, 1, 0]
        assert (pets.rows, pets.delimiter, pets.decimal, pets.notes) == (5, ",", ".", ())
        assert table("a;b\n1;2\n3;4\n").decimal == "."

    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
    @pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
    def test_line_ends_and_encodings(self, end: str, codec: str) -> None:
        text = end.join(["Größe,Straße", "1,Äpfelweg", "2,„Ufer“"]) + end
        pets = table(text.encode(codec))
        assert [column.name for column in pets.columns] == ["Größe", "Straße"]
        assert set(pets.column("Straße").categories) == {"Äpfelweg", "„Ufer“"}

    @pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
    def test_the_delimiter_is_found(self, delimiter: str) -> None:
        pets = table(PETS.replace(b",", delimiter.encode()))
        assert pets.delimiter == delimiter
        assert pets.column("weight").numbers[2] == 2.25

    def test_decimal_commas_between_semicolons(self) -> None:
        pets = table("x;y\n1,5;-2,25\n0,5;1e3\n,5;+3\n")
        assert (pets.delimiter, pets.decimal) == (";", ",")
        assert pets.column("x").numbers.tolist() == [1.5, 0.5, 0.5]
        assert pets.column("y").numbers.tolist() == [-2.25, 1000, 3]

    def test_decimal_commas_without_a_header(self) -> None:
        """Commas part these lines into equal cells as well, but those are no numbers."""
        pets = table("1,5;2,5\n3,25;4,5\n")
        assert (pets.delimiter, pets.decimal) == (";", ",")
        assert [column.name for column in pets.columns] == ["column 1", "column 2"]

    def test_decimal_commas_in_quotation_marks(self) -> None:
        pets = table('x,y\n"1,5","2,5"\n"3,0","4"\n')
        assert pets.column("x").numbers.tolist() == [1.5, 3]

    def test_the_delimiter_may_be_said(self) -> None:
        pets = table("a:b\n1:2\n3:4\n", delimiter=":")
        assert pets.column("b").numbers.tolist() == [2, 4]
        assert "single character" in refusal("a,b\n1,2\n", delimiter="::")
        assert "decimal sign" in refusal("a,b\n1,2\n", decimal="'")

    def test_cells_with_delimiters_and_line_ends_in_quotation_marks(self) -> None:
        pets = table('name,n\n"Smith, ""Al""",1\n"two\nlines",2\n')
        assert set(pets.column("name").categories) == {'Smith, "Al"', "two\nlines"}

    @pytest.mark.parametrize("gap", ["", " ", "NA", "n/a", "NaN", "null", "None", "?", "-"])
    def test_missing_cells(self, gap: str) -> None:
        pets = table(f"x,c\n1,a\n{gap},b\n3,{gap}\n")
        assert pets.column("x").kind == "number"
        assert np.isnan(pets.column("x").numbers[1])
        assert pets.column("c").codes.tolist() == [0, 1, -1]
        assert (pets.column("x").missing, pets.column("c").missing) == (1, 1)

    @pytest.mark.parametrize(
        "cell", ["1_0", "0x10", "１２", "٣", "1 000", "12a", "--1", "1e", "1e99999"]
    )
    def test_what_python_would_take_for_a_number_need_not_be_one(self, cell: str) -> None:
        pets = table(f"x,y\n{cell},1\n1,2\n2,3\n")
        assert pets.column("x").kind == "category"
        assert any(f"line 2: “{cell}”" in note for note in pets.notes)

    def test_duplicate_and_missing_names_are_mended_and_told(self) -> None:
        pets = table("x,x,,x (2)\n1,2,3,4\n5,6,7,8\n")
        assert [column.name for column in pets.columns] == ["x", "x (3)", "column 3", "x (2)"]
        assert len(pets.notes) == 2
        assert all(map(is_one_sentence, pets.notes))

    def test_without_a_header(self) -> None:
        pets = table("1,2\n3,4\n")
        assert pets.rows == 2
        assert pets.column("column 1").numbers.tolist() == [1, 3]
        named = table("1,2\n3,4\n", header=True)
        assert [column.name for column in named.columns] == ["1", "2"]
        assert table("a,b\nc,d\n", header=False).rows == 2

    def test_empty_lines_and_columns_are_left_out_and_told(self) -> None:
        pets = table("x,y,\n1,2,\n,,\n\n3,4,\n")
        assert [column.name for column in pets.columns] == ["x", "y"]
        assert pets.rows == 2
        assert any("2 empty lines" in note for note in pets.notes)
        assert any("empty and was left out" in note for note in pets.notes)


class TestRefusals:
    @pytest.mark.parametrize(
        ("data", "sentence"),
        [
            (b"", "is empty"),
            (b" \n\n\t", "is empty"),
            (b"\xef\xbb\xbf", "not a text file"),
            (b"x,y\n", "no rows"),
            (b"x,y\n1,2\n3\n", "line 3: 1 cell where the first line has 2"),
            (b"x,y\n1,2,3\n", "line 2: 3 cells"),
            (b'x,y\n1,"2\n3,4\n', "quotation mark"),
            (b'x,y\n1,"2"3\n', "quotation mark"),
            (b"x,y\n1," + b"9" * 200_000 + b"\n", "130,000 characters"),
            (b"x\n1\n2\n", "only one column"),
            (b"hello world", "only one column"),
            (b"x,y\n1,\n2,\n", "fewer than two columns"),
            (b"x,y\n1,2\n3,inf\n", "line 3, column “y”: inf"),
            (b"x,y\n1,-Infinity\n3,4\n", "line 2, column “y”: -Infinity"),
            (b"x,y\n1,1e999\n3,4\n", "line 2, column “y”: 1e999"),
            (b"x,y\n1,1e101\n3,4\n", "1e101"),
            (b"PK\x03\x04rest", "spreadsheet or an archive"),
            (b"%PDF-1.7", "PDF"),
            (b"\x89PNG\r\n", "picture"),
            (b"\x1f\x8b\x08", "compressed"),
            (b"x,y\n1,\x00\n", "not a text file"),
            (bytes(range(256)) * 4, "not a text file"),
            (b"\xff\xfea", "not a text file"),
            (b"x,y\n" + b"," * 1500 + b"1\n", "line 2: 1,501 cells"),
            (b"x" + b",y" * 1500 + b"\n" + b"1" + b",2" * 1500, "more than 1,000 columns"),
        ],
    )
    def test_each_is_one_sentence_that_names_the_file(self, data: bytes, sentence: str) -> None:
        message = refusal(data)
        assert sentence in message
        assert "“pets.csv”" in message
        assert is_one_sentence(message)

    def test_too_many_cells(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(csv_text, "LONGEST_READING", math.inf)  # however busy the machine is
        assert "more than 2,000,000 cells" in refusal(b"a,b\n" + b"1,2\n" * 1_000_001)

    def test_reading_stops_when_it_takes_too_long(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(csv_text, "LONGEST_READING", -1.0)
        assert "takes too long" in refusal(PETS)

    def test_a_file_of_100_mb_is_refused_before_it_is_read(self, tmp_path) -> None:  # type: ignore[no-untyped-def]
        path = tmp_path / "huge.csv"
        with path.open("wb") as file:
            file.truncate(100_000_000)
        assert len(csv_text.read_file(path)) == csv_text.LARGEST_FILE + 1
        with pytest.raises(EngineError, match=r"“huge\.csv” is larger than 20 MB"):
            read_csv(path)

    def test_what_is_no_file(self, tmp_path) -> None:  # type: ignore[no-untyped-def]
        with pytest.raises(EngineError, match="is not there"):
            read_csv(tmp_path / "none.csv")
        with pytest.raises(EngineError, match="is not a file"):
            read_csv(tmp_path)
        with pytest.raises(EngineError, match="is not there"):
            read_csv("nul\0.csv")

    def test_a_real_file(self, tmp_path) -> None:  # type: ignore[no-untyped-def]
        path = tmp_path / "pets.csv"
        path.write_bytes(PETS)
        assert read_csv(str(path)).title == "pets.csv"


class TestChoosing:
    GAPS = "n,size,kind,answer\n1,10,a,yes\n2,,b,no\n3,30,,yes\n4,40,b,no\n5,50,b,yes\n6,60,b,\n"

    def test_categories_become_columns_of_zeros_and_ones(self) -> None:
        data = table(PETS).data_set(ColumnChoice(("weight", "colour"), "animal", "classification"))
        assert data.input_names == ("weight", "colour = black", "colour = brown", "colour = white")
        assert data.points[:, 0].tolist() == [4.5, 20, 2.25, 31, 3.5]
        colours = [[1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 0, 0], [0, 0, 1]]
        assert data.points[:, 1:].tolist() == colours
        assert data.class_names == ("cat", "dog", "hen")
        assert data.targets.tolist() == [0, 1, 2, 1, 0]

    def test_rows_with_gaps_are_left_out(self) -> None:
        choice = ColumnChoice(("n", "size", "kind"), "answer", "classification")
        data = table(self.GAPS).data_set(choice)
        assert data.points[:, 0].tolist() == [1, 4, 5]
        assert "3 rows of 6 had an empty cell and were left out." in data.notes

    def test_or_their_gaps_are_filled_from_the_training_part(self) -> None:
        choice = ColumnChoice(("n", "size", "kind"), "answer", "classification", "fill")
        data = table(self.GAPS).data_set(choice, Preparation(test_share=0.4))
        assert data.points[:, 0].tolist() == [1, 2, 3, 4, 5]  # the row without an answer is gone
        sizes = {0: 10.0, 2: 30.0, 3: 40.0, 4: 50.0}
        seen = [sizes[row] for row in data.train if row in sizes]
        assert data.points[1, 1] == pytest.approx(np.mean(seen))
        assert data.input_names[2:] == ("kind = a", "kind = b")
        kinds = [data.points[row, 2:] for row in data.train if row != 2]
        most = np.eye(2)[np.sum(kinds, axis=0).argmax()]
        assert np.array_equal(data.points[2, 2:], most)
        assert any(note.startswith("2 empty cells were filled") for note in data.notes)

    def test_numbers_can_be_classes(self) -> None:
        data = table("x,y\n1,10\n2,2\n3,2\n4,0.5\n").data_set(
            ColumnChoice(("x",), "y", "classification")
        )
        assert data.class_names == ("0.5", "2", "10")
        assert data.targets.tolist() == [2, 1, 1, 0]

    def test_regression(self) -> None:
        choice = ColumnChoice(("legs",), "weight", "regression")
        data = table(PETS).data_set(choice)
        assert data.targets.tolist() == [[4.5], [20], [2.25], [31], [3.5]]
        assert data.target_names == ("weight",)

    def test_noise_leaves_categories_alone(self) -> None:
        choice = ColumnChoice(("weight", "colour"), "animal", "classification")
        data = table(PETS).data_set(choice, Preparation(noise=1))
        assert set(np.unique(data.points[:, 1:])) == {0, 1}
        assert data.points[0, 0] != 4.5

    def test_the_suggestion_can_be_used(self) -> None:
        choice = table(PETS).suggestion()
        assert choice == ColumnChoice(("animal", "weight", "legs"), "colour", "classification")
        assert table(PETS).data_set(choice).count == 5
        assert table("x,y\n1,2\n3,4\n").suggestion().task == "regression"

    @pytest.mark.parametrize(
        ("choice", "sentence"),
        [
            (ColumnChoice((), "animal", "classification"), "at least one column"),
            (ColumnChoice(("weigth",), "animal", "classification"), "no column “weigth”"),
            (ColumnChoice(("weight",), "animl", "classification"), "no column “animl”"),
            (ColumnChoice(("weight", "weight"), "animal", "classification"), "only once"),
            (ColumnChoice(("animal",), "animal", "classification"), "both an input and"),
            (ColumnChoice(("weight",), "animal", "regression"), "holds texts"),
            (ColumnChoice(("weight",), "animal", "tokens"), "task"),  # type: ignore[arg-type]
            (ColumnChoice(("weight",), "animal", "regression", "zero"), "left out"),  # type: ignore[arg-type]
        ],
    )
    def test_choices_that_will_not_do(self, choice: ColumnChoice, sentence: str) -> None:
        with pytest.raises(EngineError, match=sentence) as caught:
            table(PETS).data_set(choice)
        assert is_one_sentence(str(caught.value))

    def test_a_target_of_one_class(self) -> None:
        one = table("x,y\n1,yes\n2,yes\n3,\n")
        with pytest.raises(EngineError, match="“y” has the same value in every row"):
            one.data_set(ColumnChoice(("x",), "y", "classification"))

    def test_a_target_of_too_many_classes(self) -> None:
        text = "x,y\n" + "".join(f"{n},{n / 7:.4f}\n" for n in range(60))
        with pytest.raises(EngineError, match="60 different values, too many for classes"):
            table(text).data_set(ColumnChoice(("x",), "y", "classification"))

    def test_an_input_of_too_many_categories(self) -> None:
        text = "name,y\n" + "".join(f"n{n},{n}\n" for n in range(51))
        with pytest.raises(EngineError, match="“name” has 51 different texts"):
            table(text).data_set(ColumnChoice(("name",), "y", "regression"))

    def test_too_few_rows_left(self) -> None:
        with pytest.raises(EngineError, match="Fewer than two rows"):
            table("x,y\n1,\n,2\n3,4\n").data_set(ColumnChoice(("x",), "y", "regression"))

    def test_a_column_empty_wherever_there_is_an_answer(self) -> None:
        text = table("x,z,y\n1,,5\n2,,6\n3,4,\n")
        with pytest.raises(EngineError, match="“z” is empty in every row used"):
            text.data_set(ColumnChoice(("x", "z"), "y", "regression", "fill"))

    def test_a_class_whose_rows_were_left_out_is_no_class(self) -> None:
        text = table("x,y\n1,a\n2,b\n,c\n4,a\n")
        data = text.data_set(ColumnChoice(("x",), "y", "classification"))
        assert data.class_names == ("a", "b")
        assert data.targets.tolist() == [0, 1, 0]


words = st.text(st.sampled_from("abcdefg hxyzÄß,;|\"'\n"), min_size=1, max_size=12).map(
    lambda word: "w" + word.strip()
)
numbers = st.floats(-1e50, 1e50, allow_nan=False).map(lambda x: x if abs(x) > 1e-50 else 0.0)


class TestAnyFile:
    @given(
        st.lists(st.tuples(numbers, numbers, words), min_size=2, max_size=20),
        st.sampled_from([",", ";", "\t", "|"]),
        st.booleans(),
    )
    def test_what_a_spreadsheet_writes_is_read_back(self, rows, delimiter, comma) -> None:  # type: ignore[no-untyped-def]
        """Written by the csv module with either decimal sign, every value comes back."""
        file = io.StringIO(newline="")
        writer = csv.writer(file, delimiter=delimiter)
        writer.writerow(["one", "two", "word"])
        for one, two, word in rows:
            cells = [repr(one), repr(two)]
            writer.writerow([cell.replace(".", ",") if comma else cell for cell in cells] + [word])
        found = table(file.getvalue(), delimiter=delimiter, decimal="," if comma else ".")
        assert found.column("one").numbers.tolist() == [row[0] for row in rows]
        assert found.column("two").numbers.tolist() == [row[1] for row in rows]
        column = found.column("word")
        # The csv module ends lines in \r\n; a line end inside a cell stays as it was.
        assert [column.categories[code] for code in column.codes] == [row[2] for row in rows]

    @settings(max_examples=300)
    @given(
        st.one_of(
            st.binary(max_size=300),
            st.text(max_size=300).map(lambda text: text.encode("utf-8", "surrogatepass")),
            st.text(st.sampled_from('0123456789.,;|\t\n\r"-+eEinfa '), max_size=300).map(
                str.encode
            ),
        ),
        st.sampled_from(["drop", "fill"]),
        st.sampled_from(["none", "standard", "min-max"]),
    )
    def test_any_bytes_give_a_data_set_or_one_sentence(self, data, missing, normalisation) -> None:  # type: ignore[no-untyped-def]
        try:
            found = table(data)
            choice = found.suggestion()
            choice = ColumnChoice(choice.inputs, choice.target, choice.task, missing)
            ready = found.data_set(choice, Preparation(noise=0.1, normalisation=normalisation))
        except EngineError as error:
            message = str(error)
        else:
            message = "Ready."
            assert np.isfinite(ready.inputs).all()
            assert np.isfinite(ready.targets).all()
            assert len(ready.input_names) == ready.inputs.shape[1]
        assert is_one_sentence(message)

    @given(st.text(st.sampled_from("0123456789.,eE+-_ x"), max_size=8), st.sampled_from([".", ","]))
    def test_a_number_is_what_python_calls_one_and_nothing_else(self, cell, decimal) -> None:  # type: ignore[no-untyped-def]
        assume(cell == cell.strip())
        plain = cell.replace(",", ".") if decimal == "," else cell
        try:
            float(plain)
            python = "_" not in cell and "x" not in cell
        except ValueError:
            python = False
        foreign = (set(cell) & {".", ","}) - {decimal}
        exponent = re.search(r"[eE][+-]?(\d+)$", cell)
        short = exponent is None or len(exponent[1]) <= 4
        assert csv_text.is_number(cell, decimal) == (python and not foreign and short)
