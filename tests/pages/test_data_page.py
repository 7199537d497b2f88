"""The Data page: from files to a version everybody works on, with nothing changed unasked."""

from pathlib import Path

from streamlit.testing.v1 import AppTest

from mutasi_core.domain.mutasi import Mutasi
from mutasi_core.services import alias, audit, versi
from ui import dataset, storage

ROOT = Path(__file__).parents[2]
SIASN = ROOT / "data" / "contoh_siasn"
NAME = "Siti Operator"


def opened(name="data"):
    return AppTest.from_file(str(ROOT / "pages" / f"{name}.py"), default_timeout=120).run()


def said(page):
    shown = [*page.markdown, *page.caption, *page.info, *page.warning, *page.error, *page.success]
    tables = [frame.value.to_csv() for frame in page.dataframe]
    return "\n".join([str(one.value) for one in shown] + tables)


def files(**changed):
    contents = {path.name: path.read_bytes() for path in sorted(SIASN.glob("*.csv"))}
    return [(name, data, "text/csv") for name, data in (contents | changed).items()]


def press(page, label):
    return next(button for button in page.button if button.label == label).click().run()


def write_name(page):
    next(field for field in page.text_input if field.label == "Nama Anda").set_value(NAME).run()


def uploaded(**changed):
    page = opened()
    page.file_uploader[0].set_value(files(**changed)).run()
    assert not page.exception
    return page


def accepted(**changed):
    page = uploaded(**changed)
    write_name(page)
    press(page, "Pakai data ini")
    assert not page.exception
    return page


def shortened(name, keep):
    """Give a file of the example with only its first rows."""
    lines = (SIASN / name).read_bytes().splitlines(keepends=True)
    return b"".join(lines[: keep + 1])


def test_looking_at_the_example_city_writes_no_store(basisdata):
    opened()
    assert not basisdata.exists()


def test_nothing_is_accepted_without_a_name():
    page = press(uploaded(), "Pakai data ini")

    assert "Tulis nama Anda" in page.error[0].value
    assert storage.active_version() is None


def test_accepted_files_are_a_version_with_name_and_digests_and_active_for_a_new_session():
    page = accepted()
    version = storage.active_version()

    assert version.who == NAME
    assert {file.name for file in version.files} == {"pegawai.csv", "peta_jabatan.csv"}
    assert all(len(file.sha256) == 64 for file in version.files)
    assert "Data diterima sebagai versi 1" in said(page)
    assert "(versi 1)" in said(opened())


def test_the_version_is_read_again_after_a_restart():
    accepted()
    people = len(
        dataset.held_readings().get(storage.active_version().sha256, None).instansi.pegawai
    )
    dataset.held_readings.clear()
    storage.opened.clear()

    assert f"{people} pegawai" in said(opened())


def test_the_same_files_twice_change_nothing():
    accepted()
    page = uploaded()

    assert "sudah aktif sebagai versi 1" in said(page)
    assert not [button for button in page.button if button.label == "Pakai data ini"]


def test_a_much_smaller_table_must_be_ticked_before_it_is_accepted():
    accepted()
    page = uploaded(**{"pegawai.csv": shortened("pegawai.csv", 60)})
    write_name(page)
    press(page, "Pakai data ini")
    assert "Centang setiap peringatan" in page.error[0].value
    assert storage.active_version().id == 1

    for box in [box for box in page.checkbox if "menyusut" in box.label]:
        box.check()
    press(page.run(), "Pakai data ini")
    assert storage.active_version().id == 2


def test_a_refusal_changes_nothing_and_is_recorded():
    accepted()
    page = uploaded(**{"pegawai.csv": shortened("pegawai.csv", 290)})
    press(page, "Batalkan")

    assert "data aktif tidak berubah" in said(page)
    assert storage.active_version().id == 1
    assert [one.state.value for one in storage.store().versions.history()] == ["rejected", "active"]


def test_one_goes_back_to_a_version_by_name():
    accepted()
    page = uploaded(**{"pegawai.csv": shortened("pegawai.csv", 290)})
    write_name(page)
    press(page, "Pakai data ini")
    assert storage.active_version().id == 2

    press(page, "Ya, pakai versi 1")
    assert storage.active_version().id == 1
    assert "Versi 1 sekarang aktif" in said(page)

    page.file_uploader[0].set_value(files(**{"pegawai.csv": shortened("pegawai.csv", 290)})).run()
    press(page, "Pakai data ini")
    assert storage.active_version().id == 3


def test_the_example_city_is_chosen_for_one_session_only():
    page = press(accepted(), "Lihat kota contoh")

    assert dataset.CONTOH_NAMA in said(page)
    assert storage.active_version().id == 1
    assert "(versi 1)" in said(opened())
    assert "(versi 1)" in said(press(page, "Kembali ke versi 1"))


def test_a_corrected_column_is_read_so_and_remembered_for_the_next_files():
    header, rest = (SIASN / "peta_jabatan.csv").read_bytes().split(b"\n", 1)
    odd = header.replace(b"kebutuhan", b"butuhnya") + b"\n" + rest
    page = uploaded(**{"peta_jabatan.csv": odd})
    assert "kebutuhan" in page.error[0].value

    choose(page, "Berkas", "peta_jabatan.csv").run()
    choose(page, "butuhnya", "kebutuhan")
    press(page, "Baca ulang dengan koreksi ini")
    assert not page.error
    write_name(page)
    press(page, "Pakai data ini")
    assert not page.exception
    [kept] = storage.store().aliases.columns()
    assert (kept.scope, kept.source, kept.canonical) == ("peta_jabatan", "butuhnya", "kebutuhan")

    again = uploaded(**{"peta_jabatan.csv": odd, "pegawai.csv": shortened("pegawai.csv", 290)})
    assert not again.error


def choose(page, label, value):
    box = next(box for box in page.selectbox if box.label.replace("\\", "") == label)
    return box.set_value(value)


def test_a_unit_name_is_confirmed_by_a_person_and_remembered():
    text = (SIASN / "pegawai.csv").read_text(encoding="utf-8-sig")
    nameless = text.replace("UNOR ID", "KODE LAIN", 1).encode()
    page = uploaded(**{"pegawai.csv": nameless})
    page.segmented_control[0].set_value("unit").run()
    assert not page.exception

    proposal = next(box for box in page.selectbox if box.label.startswith("Sekretariat Daerah"))
    proposal.set_value("SETDA")
    press(page, "Simpan padanan, baca ulang")
    assert not [box for box in page.selectbox if box.label.startswith("Sekretariat Daerah")]
    write_name(page)
    press(page, "Pakai data ini")
    assert (
        alias.alias_unit(storage.store())["Sekretariat Daerah (Sekda, Asisten, Staf Ahli)"]
        == "SETDA"
    )


def test_a_finding_is_shown_with_its_effect_and_filtered_by_gravity():
    text = (SIASN / "pegawai.csv").read_bytes()
    rows = text.split(b"\n")
    rows[5] = rows[5].replace(rows[5].split(b",")[1], b"1,98609E+17", 1)
    page = uploaded(**{"pegawai.csv": b"\n".join(rows)})
    page.segmented_control[0].set_value("temuan").run()

    assert not page.exception
    assert "Kandidat" in said(page)
    assert "Perbaiki dulu" in said(page)


def test_rows_set_aside_are_mended_and_loaded_with_the_files_they_came_from():
    lines = (SIASN / "pegawai.csv").read_bytes().splitlines(keepends=True)
    whole = lines[7]
    broken = [*lines[:7], b"kolom lebih," + whole, *lines[8:]]
    page = uploaded(**{"pegawai.csv": b"".join(broken)})
    assert "567 baris diterima, 1 baris disisihkan." in said(page)
    page.segmented_control[0].set_value("disisihkan").run()
    assert page.get("download_button")[-1].proto.label == "Unduh baris yang disisihkan (XLSX)"
    write_name(page)
    press(page, "Pakai data ini")

    more = opened()
    next(box for box in more.checkbox if box.label.startswith("Lengkapi versi 1")).check().run()
    more.file_uploader[0].set_value([("perbaikan.csv", lines[0] + whole, "text/csv")]).run()
    assert not more.exception
    assert "568 baris diterima, 1 baris disisihkan." in said(more)
    write_name(more)
    press(more, "Pakai data ini")
    assert [file.name for file in storage.active_version().files] == [
        "pegawai.csv", "peta_jabatan.csv", "perbaikan.csv",
    ]  # fmt: skip


def test_data_accepted_meanwhile_by_somebody_else_are_not_overwritten():
    accepted()
    mine = uploaded(**{"pegawai.csv": shortened("pegawai.csv", 290)})
    write_name(mine)
    theirs = {path.name: path.read_bytes() for path in SIASN.glob("*.csv")}
    theirs["pegawai.csv"] = shortened("pegawai.csv", 350)
    made = versi.terima(
        storage.store(), theirs, nama="lain", pelaku="Budi", waktu=storage.now(), dilihat=1
    )
    press(mine, "Pakai data ini")
    assert "Sementara itu orang lain mengganti data aktif" in said(mine)
    assert storage.active_version().id == made.versi.id

    press(mine, "Pakai data ini")
    assert storage.active_version().id == made.versi.id + 1


def test_a_file_that_is_no_table_is_answered_with_a_sentence():
    page = opened()
    page.file_uploader[0].set_value([("catatan.csv", b"halo\ndunia\n", "text/csv")]).run()

    assert not page.exception
    assert page.error
    assert "unggah lagi" in said(page)


def test_a_name_that_carries_markup_is_shown_as_it_stands():
    hostile = "[klik](http://situs.example) :red[x] <img src=x>.csv"
    page = opened()
    page.file_uploader[0].set_value([(hostile, b"halo\n", "text/csv")]).run()

    assert not page.exception
    texts = "\n".join(str(one.value) for one in [*page.markdown, *page.error, *page.warning])
    assert "](http" not in texts
    assert "<img" not in texts.replace("\\<img", "")


def test_a_damaged_store_is_told_in_red_and_the_pages_go_on(basisdata):
    basisdata.mkdir()
    (basisdata / "mutasi.db").write_bytes(b"bukan basis data" * 1000)
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=120).run()

    assert not app.exception
    assert "Penyimpanan bermasalah" in app.error[0].value
    assert app.metric


def test_a_scenario_is_restored_in_a_new_session_with_a_word_about_it():
    person = dataset.contoh_source().pembacaan.require().pegawai[100]
    kept = (Mutasi(nip=person.nip, unit_tujuan="DISDIK", jabatan_tujuan="Arsiparis"),)
    first = drafting("save", kept)
    assert not first.exception
    second = drafting("load", ())

    assert second.session_state["dibaca"] == kept
    assert "Draf dengan 1 mutasi dipulihkan" in second.info[0].value


def drafting(step, moves):
    def script(step, moves):
        import streamlit as st  # noqa: PLC0415 - the script stands alone

        from ui import drafts  # noqa: PLC0415

        st.session_state["dibaca"] = drafts.load("kunci")
        drafts.notice("kunci")
        if step == "save":
            drafts.save("kunci", moves)

    return AppTest.from_function(script, kwargs={"step": step, "moves": moves}).run()


def test_the_audit_trail_stays_whole_through_the_page():
    accepted()
    assert audit.verifikasi_audit(storage.store()).utuh
    assert versi.baca(storage.store(), storage.active_version()).instansi is not None
    assert alias.alias_unit(storage.store()) == {}
