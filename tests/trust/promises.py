"""What is promised, and the tests that hold it: each line names its tests, and they must exist."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Promise:
    """One line of the table. `tests` are paths below tests/, with `::name` for single ones.

    `figure` names what was measured (a key of `figures.figures`), or is "".
    """

    part: str
    says: str
    tests: tuple[str, ...]
    figure: str = ""


def _lines(part: str, *rows: tuple[str, str] | tuple[str, str, str]) -> tuple[Promise, ...]:
    return tuple(Promise(part, row[0], tuple(row[1].split()), *row[2:]) for row in rows)


_SAVING = "trust/test_saving.py::test_"
_BAD_ONNX = "engine/export/test_bad_files.py::test_"
_DAMAGE = "models/test_damage.py::test_"
_OPEN = "models/test_open_model.py::test_"
_FOREIGN = "trust/test_foreign_models.py::test_"
_DOCUMENTS = "engine/test_document.py::test_damaged_files_are_refused_with_a_sentence"
_START = "desktop/app/test_start.py::test_"
_WINDOW = "desktop/app/test_window.py::test_"
_STORE = "desktop/settings/test_store.py::test_"
_ANSWERS = "engine/exercises/test_answers.py::test_"
_KEEPING = "desktop/build/test_keeping.py::test_"
_BESIDE = "desktop/build/test_saving.py::test_"
_EXPORTS = "desktop/build/test_canvas_export.py::test_"
_REACH = "desktop/app/test_reach.py::test_"
_FUZZ = "trust/test_fuzzing.py::test_"
_BEGUN = "trust/desktop/test_starting.py::test_"
_OPEN_WINDOW = "trust/desktop/test_while_open.py::test_"
_TYPED = "trust/desktop/test_typed.py::test_"

PROMISES: tuple[Promise, ...] = (
    *_lines(
        "Saving",
        (
            "Killed in a save: the old file or the new one, whole",
            f"{_SAVING}two_hundred_saves_killed_at_any_moment_leave_a_whole_file "
            f"{_SAVING}the_measure_sees_a_save_that_is_not_atomic",
            "saves",
        ),
        (
            "Full disk",
            f"{_SAVING}a_really_full_disk_keeps_the_old_document "
            f"{_SAVING}a_write_that_ends_half_way_leaves_the_old_file "
            "engine/test_files.py::test_a_full_disk_leaves_the_old_file_alone",
        ),
        (
            "Read-only folder, write-protected file",
            f"{_SAVING}a_read_only_folder_keeps_the_old_file "
            "engine/test_files.py::test_a_write_protected_file_is_refused_for_root_too",
        ),
        (
            "Symbolic links stay links",
            f"{_SAVING}a_link_is_followed_and_stays_even_when_the_save_is_killed",
        ),
        (
            "Network drive: opening, flushing, renaming or looking fails",
            f"{_SAVING}each_call_that_fails_leaves_the_old_file_and_a_sentence "
            f"{_SAVING}a_folder_that_cannot_be_flushed_is_no_failure",
            "failures",
        ),
        (
            "At most 10 s of editing lost; offered at the next start with a preview",
            f"{_KEEPING}an_edit_is_kept_within_ten_seconds_and_cleared_when_saved "
            f"{_KEEPING}what_a_killed_process_left_is_offered_with_its_picture",
        ),
        (
            "A file that another program or window changed meanwhile is not saved over unasked",
            f"{_OPEN_WINDOW}what_another_program_wrote_is_not_saved_over_unasked "
            f"{_OPEN_WINDOW}two_windows_on_one_file_do_not_undo_each_other",
        ),
        (
            "A clock that was wrong loses neither kept work nor versions",
            f"{_OPEN_WINDOW}work_kept_while_the_clock_was_wrong_is_offered_all_the_same "
            f"{_OPEN_WINDOW}versions_stay_in_order_when_the_clock_is_set_back",
        ),
        ("Earlier versions are kept", f"{_KEEPING}earlier_versions_are_kept_and_opened"),
        (
            "Written beside the window: what is edited meanwhile is not saved, several saves keep "
            "their order, and a save that fails or is stopped leaves the work open",
            f"{_BESIDE}what_is_edited_meanwhile_is_not_in_the_file_and_not_saved "
            f"{_BESIDE}several_in_a_row_keep_their_order_and_the_last_one_stands "
            f"{_BESIDE}two_names_in_a_row_are_both_written "
            f"{_BESIDE}a_save_that_is_stopped_leaves_the_old_file_and_says_so "
            f"{_BESIDE}of_two_saves_the_second_keeps_its_mark_where_the_first_fails",
        ),
        (
            "Closing waits for what is being written, and stays where it fails",
            f"{_BESIDE}closing_waits_for_the_file "
            f"{_BESIDE}a_save_that_fails_while_one_wants_to_leave_is_asked_about "
            f"{_EXPORTS}closing_stays_where_a_file_that_is_being_written_fails",
        ),
    ),
    *_lines(
        "Untrusted files",
        (
            "Every reader takes or refuses mutated files: no crash, no hang over 2 s, no 1 GiB, "
            "nothing touched beside the file, no socket",
            f"{_FUZZ}mutated_files_are_taken_or_refused {_FUZZ}the_harness_sees "
            f"{_FUZZ}the_harness_sees_a_hang",
            "fuzzing",
        ),
        (
            "Models from elsewhere are converted in a process with limits, that is killed",
            "trust/test_apart.py",
        ),
        (
            "Graphs and tokenizers of another's making never reach ONNX Runtime or the tokenizers "
            "library",
            f"{_FOREIGN}a_graph_of_anothers_making_never_reaches_the_runtime "
            f"{_FOREIGN}a_tokenizer_of_anothers_making_never_reaches_the_library",
        ),
        (
            "A foreign name cannot turn a sentence round",
            f"{_FUZZ}names_of_a_foreign_file_cannot_turn_a_sentence_round",
        ),
        (
            "No eval, no pickle, no shell",
            "architecture/test_house.py::test_nothing_evaluates_text_or_unpickles",
        ),
    ),
    *_lines(
        "Model files",
        (
            "External data: ../, absolute, linked",
            f"{_BAD_ONNX}arrays_in_other_files_are_refused_unread",
        ),
        (
            "Offset past the end, negative length",
            f"{_BAD_ONNX}external_offsets_never_come_to_be_used",
        ),
        ("4 TiB ConstantOfShape", f"{_BAD_ONNX}an_enormous_constant_is_never_made"),
        (
            "Sizes larger than the bytes, negative sizes",
            f"{_BAD_ONNX}sizes_larger_than_the_bytes {_BAD_ONNX}impossible_input_sizes",
        ),
        (
            "Unknown domain, circle, endless Loop",
            f"{_BAD_ONNX}unknown_domains {_BAD_ONNX}a_circle {_BAD_ONNX}an_endless_loop_is_not_run",
        ),
        (
            "Chain of 100,000 nodes",
            f"{_BAD_ONNX}a_chain_of_100_000_operators_is_refused_before_it_is_read",
        ),
        (
            "Truncated, empty, web page, LFS pointer",
            f"{_BAD_ONNX}truncated_files {_BAD_ONNX}what_is_no_model {_DAMAGE}a_truncated_file "
            f"{_DAMAGE}a_web_page_in_place_of_a_file",
        ),
        (
            "Opset or IR 99, NaN weights",
            f"{_BAD_ONNX}versions_that_are_not_known {_BAD_ONNX}weights_that_are_not_finite",
        ),
        (
            "tokenizer.json: regex bomb, id 4294967295, merge outside",
            f"{_FOREIGN}a_tokenizer_of_anothers_making_never_reaches_the_library "
            f"{_OPEN}a_bad_folder_is_refused",
        ),
        ("safetensors header of 100 GB", f"{_OPEN}a_bad_folder_is_refused"),
        (
            "GGUF with wrong counts, types, offsets",
            f"{_OPEN}a_bad_gguf_file_is_refused {_DAMAGE}a_gguf_that_does_not_fit_itself",
        ),
        (
            "Missing, truncated, bit-flipped model",
            f"{_DAMAGE}a_missing_file {_DAMAGE}a_truncated_file {_DAMAGE}one_flipped_bit",
        ),
    ),
    *_lines(
        "Documents",
        (
            "NaN, 1e999, depth 100,000, repeated keys, units 10²⁰, true, 1.5, cycle, self-loop, "
            "dangling wire, newer version, NaN position",
            _DOCUMENTS,
        ),
        (
            "Archives that unpack to much more",
            "engine/data/test_files.py::test_an_archive_that_would_unpack_to_much_more",
        ),
        (
            "Damaged exercise sets, courses, progress",
            "engine/exercises/test_sets.py::test_damaged_sets_are_refused "
            "engine/course/test_course.py::test_damaged_folders_are_refused "
            "engine/course/test_course.py::test_a_damaged_progress_is_refused",
        ),
    ),
    *_lines(
        "Typed",
        (
            "9**9**9, 1e99999999, 50,000 minus signs, 1_0, Arabic digits, NUL, bidi marks",
            f"{_ANSWERS}what_is_no_number_is_refused_with_a_sentence "
            f"{_ANSWERS}hostile_answers_cost_little "
            "desktop/learn/test_exercises.py::test_hostile_answers_are_marked_in_words "
            "desktop/widgets/test_numbers.py::test_anything_else_is_refused_with_a_sentence",
        ),
        (
            "0,25",
            f"{_ANSWERS}decimals_round_trip desktop/widgets/test_numbers.py::test_a_number_is_read",
        ),
        (
            "Lone surrogates",
            "desktop/language_model/test_prompt.py::test_half_a_surrogate_pair_is_named_and_the_text_kept",
        ),
        (
            "10 MB paste",
            "desktop/language_model/test_prompt.py::test_a_huge_paste_is_cut_with_a_notice",
        ),
        (
            "Malformed LaTeX",
            "desktop/widgets/test_formula.py::test_what_cannot_be_set_is_plain_text",
        ),
    ),
    *_lines(
        "Ten more of each kind, and more",
        (
            "Files: pipes, devices, sockets, holes, circles of links, names that no file can have, "
            "given to every reader",
            "trust/test_no_files.py::test_what_is_no_file_is_refused_at_once "
            "trust/test_no_files.py::test_a_name_that_no_file_can_have_is_refused",
            "no_files",
        ),
        (
            "Files handed to the program: folders, addresses, marks and tildes in the name",
            f"{_BEGUN}whatever_file_it_is_given",
            "given",
        ),
        (
            "Typed: digits of other scripts, formulas of spreadsheets, orders to a terminal, "
            "accents without end, into numbers, addresses, names, notes, searches and tables",
            f"{_TYPED}a_number_or_a_sentence {_TYPED}a_server_or_a_sentence "
            f"{_TYPED}no_cell_of_a_table_is_carried_out "
            f"{_TYPED}the_window_shows_any_name_and_note_and_a_file_keeps_them "
            f"{_TYPED}every_search_takes_it",
            "typed",
        ),
        (
            "Clipboards and drops: pictures, markup, 100 MB of text, other programs' formats, "
            "addresses, a thousand files",
            f"{_OPEN_WINDOW}whatever_is_in_the_clipboard_pasting_it_is_survived "
            f"{_OPEN_WINDOW}whatever_is_dropped_on_the_window_the_work_stays",
            "handed",
        ),
        (
            "Folders of the person: files, pipes, devices or nothing where they belong",
            f"{_BEGUN}whatever_stands_in_its_folders",
            "folders",
        ),
        (
            "The system: language, time zone, clock, fonts, scale, limits, no terminal, no room",
            f"{_BEGUN}whatever_the_system_is_like {_BEGUN}a_report_of_the_window_would_be_seen",
            "system",
        ),
        (
            "Drives that fail in mid-run: read-only, full, gone, stale, too slow",
            f"{_OPEN_WINDOW}a_drive_that_fails_in_mid_run",
            "drives",
        ),
        (
            "Around the window: scale, screen, font, language, palette, size, sleep",
            f"{_OPEN_WINDOW}the_window_follows_whatever_changes_around_it",
            "changes",
        ),
        (
            "Exceptions of any kind: one report, and the window lives",
            f"{_OPEN_WINDOW}any_exception_becomes_one_report_and_the_window_lives "
            f"{_OPEN_WINDOW}without_a_thread_to_be_had_the_window_lives",
            "exceptions",
        ),
    ),
    *_lines(
        "Faults",
        (
            "Read-only home, corrupt settings",
            f"{_STORE}a_place_that_cannot_be_written_is_noted_not_fatal "
            f"{_STORE}a_damaged_file_gives_defaults_a_backup_and_one_sentence",
        ),
        (
            "Provider absent, or failing in mid-run",
            "models/test_session.py::test_a_provider_that_is_not_installed "
            "models/test_session.py::test_a_provider_that_fails_in_mid_run",
        ),
        ("Second instance", f"{_START}a_second_start_hands_its_file_to_the_first"),
        (
            "Closing while work is under way",
            f"{_WINDOW}closing_cancels_and_joins_the_work "
            "desktop/language_model/test_door.py::test_closing_while_text_is_written_stops_the_work",
        ),
        ("Worker killed", "trust/test_apart.py::test_whatever_it_does_becomes_one_sentence"),
        (
            "Stopped and continued by the system",
            "trust/test_faults.py::test_a_process_stopped_in_mid_save_goes_on",
        ),
        ("Screen removed", "desktop/app/test_layout.py::test_the_title_bar_can_always_be_grasped"),
        ("Clock changed", "trust/test_faults.py::test_nothing_waits_by_a_clock_that_can_be_set"),
        (
            "Exception in a slot: a report, the log, a living window",
            f"{_START}an_exception_in_a_slot_becomes_a_report_in_a_living_window "
            f"{_START}the_log_is_kept_with_qts_messages_and_rotates",
        ),
        (
            "Native crash leaves a trace",
            f"{_START}a_native_crash_leaves_a_trace_for_the_next_start",
        ),
    ),
    *_lines(
        "Network",
        (
            "A test that opens a socket to another machine fails",
            "trust/test_network.py::test_a_connection_is_refused_and_told_even_if_swallowed",
        ),
        (
            "Importing opens nothing; using the model leaves no trace at home",
            "trust/test_network.py::test_importing_every_module_opens_nothing "
            "models/test_privacy.py::test_using_the_model_leaves_no_trace_at_home",
        ),
    ),
    *_lines(
        "Long use",
        (
            "Random use of all workspaces: nothing raised, nothing left over",
            "trust/test_long_use.py",
            "use",
        ),
        ("The GUI thread answers", "trust/test_long_use.py", "blocks"),
        ("What moves goes on moving", "trust/test_long_use.py", "frames"),
    ),
    *_lines(
        "Access",
        (
            "Every control has a name, a tool tip and a way by keys",
            f"{_REACH}every_control_has_a_name_and_a_tool_tip "
            f"{_REACH}every_control_is_reached_by_keys "
            "desktop/app/test_workspaces.py::test_its_controls_are_named_explained_and_reached "
            "desktop/app/test_every_dialog.py",
        ),
        (
            "200 % text cuts nothing off",
            f"{_REACH}no_text_is_cut_off_at_any_size {_REACH}the_dialogs_too "
            "desktop/app/test_workspaces.py::test_its_text_is_not_cut_off_with_content_on_any_tab",
        ),
        ("Contrast computed from the themes", "desktop/theme/test_contrast.py"),
        (
            "Colours told apart without red, green or blue cones",
            "trust/test_colour_blind.py",
            "colours",
        ),
        (
            "Classes have shapes beside their colours",
            "trust/test_colour_blind.py::test_classes_have_shapes_too",
        ),
        ("Motion is reduced where it is asked for", "trust/desktop/test_motion.py"),
        (
            "Every text of the interface is in the translations, and German is whole",
            "desktop/languages/test_texts.py",
        ),
        (
            "Texts a third longer are cut off nowhere",
            "desktop/languages/test_tour.py",
        ),
        ("Numbers follow the language", "desktop/languages/test_installing.py"),
        (
            "Plots say what they show",
            "desktop/plots/test_plots.py::test_every_plot_describes_itself_to_a_screen_reader",
        ),
    ),
)
