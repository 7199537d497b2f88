// "Pindahkan ke…": the way for keyboard and touch to do what dragging does.

import { balanceChip, count, folded, h, icon } from "./dom.js";
import { STATUS } from "./store.js";

export class MoveDialog {
  constructor(board) {
    this.board = board;
    this.title = h("h2", { id: "papan-dialog-judul" });
    this.search = h("input", { type: "search", placeholder: "Cari unit tujuan", "aria-label": "Cari unit tujuan", role: "combobox", "aria-expanded": "true", "aria-controls": "papan-dialog-unit", oninput: () => this.#fill(true) });
    this.list = h("div.dialog-unit", { id: "papan-dialog-unit", role: "listbox", "aria-label": "Unit tujuan" });
    this.post = h("select", { id: "papan-dialog-jabatan" });
    this.reason = h("p.dialog-alasan", { role: "status" });
    this.submit = h("button.utama", { type: "button", onclick: () => this.#go() }, "Pindahkan");
    this.node = h("dialog.dialog", { "aria-labelledby": "papan-dialog-judul" },
      h("div.dialog-kepala", {}, this.title, h("button.ikon-saja", { type: "button", "aria-label": "Tutup", title: "Tutup", onclick: () => this.node.close() }, icon("close"))),
      h("label.cari", {}, icon("search"), this.search), this.list,
      h("label.dialog-baris", { for: "papan-dialog-jabatan" }, "Jabatan tujuan", this.post), this.reason,
      h("div.dialog-kaki", {}, h("button", { type: "button", onclick: () => this.node.close() }, "Batal"), this.submit));
    this.node.addEventListener("keydown", (event) => this.#key(event));
    this.node.addEventListener("close", () => this.board.refocus());
    this.node.addEventListener("click", (event) => { if (event.target === this.node) this.node.close(); });
  }

  /** Open for these people. */
  open(people) {
    if (!people.length) return;
    this.people = people;
    const { store } = this.board;
    this.title.textContent = people.length === 1 ? `Pindahkan ${store.people[people[0]].nama} ke…` : `Pindahkan ${people.length} pegawai ke…`;
    this.search.value = "";
    this.unit = null;
    this.board.link.ask(people);
    this.#fill(true);
    this.node.showModal();
    this.search.focus();
  }

  /** Draw again when verdicts have arrived. */
  refresh() {
    if (this.node.open) this.#fill(false);
  }

  #fill(restart) {
    const { store } = this.board;
    const query = folded(this.search.value.trim());
    const order = { b: 0, "?": 1, i: 2, t: 3, a: 4 };
    this.units = this.board.unitOrder.filter((u) => store.unitSearch[u].includes(query))
      .map((u) => ({ u, verdict: store.verdict(this.people, u), figure: store.unit(u) }))
      .sort((one, other) => order[one.verdict.status] - order[other.verdict.status] || (one.figure.selisih ?? 0) - (other.figure.selisih ?? 0));
    if (restart || !this.units.some(({ u }) => u === this.unit)) this.unit = this.units[0]?.u ?? null;
    this.list.replaceChildren(...this.units.slice(0, 60).map(({ u, verdict, figure }) => {
      const status = STATUS[verdict.status];
      return h(`div.unit.${status.kelas}${u === this.unit ? ".pilihan" : ""}`, { role: "option", id: `papan-pilih-${u}`, "aria-selected": String(u === this.unit), onclick: () => this.#choose(u), ondblclick: () => { this.#choose(u); this.#go(); } },
        h("div.unit-isi", {}, h("span.unit-nama", {}, figure.nama), h("span.unit-kb", {}, verdict.alasan ? `${verdict.kode} ${verdict.alasan}` : `Kebutuhan ${count(figure.kebutuhan)} · Bezetting ${count(figure.bezetting)}`)),
        balanceChip(figure.selisih), h(`span.cap.cap-${status.kelas}`, {}, icon(status.ikon), status.teks));
    }));
    if (!this.units.length) this.list.append(h("p.kosong", {}, "Tidak ada unit dengan nama itu."));
    this.#describe();
  }

  #choose(u) {
    this.unit = u;
    this.#fill(false);
  }

  #describe() {
    const { store } = this.board;
    this.submit.disabled = this.unit === null;
    const before = this.shown === this.unit ? this.post.value : "";
    this.shown = this.unit;
    this.post.replaceChildren();
    if (this.unit === null) return;
    this.search.setAttribute("aria-activedescendant", `papan-pilih-${this.unit}`);
    const verdict = store.verdict(this.people, this.unit);
    const likely = verdict.jabatan;
    this.post.append(h("option", { value: "" }, likely !== null && likely !== undefined && this.people.length === 1 ? `Paling sesuai (${store.jabatan(likely)})` : "Paling sesuai"));
    for (const j of store.posts[this.unit].keys()) {
      const post = store.post(this.unit, j);
      if (post.dapat) this.post.append(h("option", { value: j }, `${store.jabatan(j)} (${count(post.bezetting)} dari ${count(post.kebutuhan)})`));
    }
    this.post.value = before;
    if (this.post.selectedIndex < 0) this.post.selectedIndex = 0;
    const status = STATUS[verdict.status];
    this.reason.className = `dialog-alasan ${status.kelas}`;
    this.reason.replaceChildren(icon(status.ikon), h("span", {}, `${status.teks}. ${verdict.alasan ? `${verdict.kode}: ${verdict.alasan}` : verdict.status === "b" ? "Tidak ada ketentuan yang menghalangi." : ""}`));
  }

  #key(event) {
    if (event.target !== this.search) return;
    const place = this.units.findIndex(({ u }) => u === this.unit);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const next = this.units[Math.max(0, Math.min(this.units.length - 1, place + (event.key === "ArrowDown" ? 1 : -1)))];
      if (next) this.#choose(next.u);
      this.list.querySelector(".pilihan")?.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter") {
      event.preventDefault();
      this.#go();
    }
  }

  #go() {
    if (this.unit === null) return;
    const people = this.people;
    this.node.close();
    this.board.move(people, this.unit, this.post.value === "" ? null : Number(this.post.value));
  }
}
