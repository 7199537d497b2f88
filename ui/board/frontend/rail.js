// All units beside the columns, with their balance; a card may be dropped on any of them.

import { balanceChip, count, folded, h, icon } from "./dom.js";
import { STATUS } from "./store.js";
import { VirtualList } from "./virtual.js";

const SORTS = { kurang: "Kekurangan terbesar", lebih: "Kelebihan terbesar", nama: "Nama unit" };

export class Rail {
  constructor(board) {
    this.board = board;
    this.query = "";
    this.sort = "kurang";
    this.people = null;
    this.search = h("input", { type: "search", placeholder: "Cari unit", "aria-label": "Cari unit", oninput: () => { this.query = folded(this.search.value.trim()); this.list.box.scrollTop = 0; this.refresh(); } });
    this.order = h("select", { "aria-label": "Urutan unit", onchange: () => { this.sort = this.order.value; this.refresh(); } },
      Object.entries(SORTS).map(([value, text]) => h("option", { value }, text)));
    this.list = new VirtualList({ role: "listbox", "aria-label": "Semua unit. Enter membuka unit sebagai kolom." }, (item) => this.#row(item));
    this.note = h("div.jumlah-unit");
    this.node = h("aside.rel", { "aria-label": "Daftar unit" },
      h("div.saring", {}, h("label.cari", {}, icon("search"), this.search), this.order), this.list.box, this.note);
  }

  /** Bring the list in line with the store; the order stays while a card is dragged. */
  refresh() {
    const { store } = this.board;
    const units = this.held ?? this.board.unitOrder.filter((u) => store.unitSearch[u].includes(this.query));
    if (!this.held) {
      const figure = new Map(units.map((u) => [u, store.unit(u).selisih ?? 0]));
      const byName = (a, b) => store.units[a][0].localeCompare(store.units[b][0], "id", { numeric: true });
      if (this.sort === "nama") units.sort(byName);
      else units.sort((a, b) => (this.sort === "kurang" ? figure.get(a) - figure.get(b) : figure.get(b) - figure.get(a)) || byName(a, b));
    }
    this.units = units;
    if (!units.includes(this.active)) this.active = units[0];
    const open = new Set(this.board.columns.map((column) => column.unit));
    this.list.set(units.map((u) => {
      const { kebutuhan, bezetting, selisih } = store.unit(u);
      const verdict = this.people ? store.verdict(this.people, u) : null;
      return { key: u, unit: u, verdict, open: open.has(u), height: 46, sign: [kebutuhan, bezetting, selisih, verdict?.status, verdict?.alasan, open.has(u), this.active === u].join() };
    }));
    this.note.textContent = `${count(units.length)} dari ${count(this.board.unitOrder.length)} unit`;
  }

  #row({ unit, verdict, open }) {
    const { board } = this;
    const figure = board.store.unit(unit);
    const status = verdict && STATUS[verdict.status];
    const node = h(`div.unit${open ? ".terbuka" : ""}${status ? `.${status.kelas}` : ""}`, {
      role: "option", tabindex: this.active === unit ? 0 : -1, "data-unit": unit, "aria-selected": String(open),
      title: !verdict ? `${figure.nama}\nKebutuhan ${count(figure.kebutuhan)}, bezetting ${count(figure.bezetting)}` : verdict.alasan ? `${figure.nama}\n${status.teks}. ${verdict.kode}: ${verdict.alasan}` : figure.nama,
      "aria-label": `${figure.nama}, kebutuhan ${count(figure.kebutuhan)}, bezetting ${count(figure.bezetting)}, selisih ${count(figure.selisih)}${open ? ", terbuka sebagai kolom" : ""}`,
    },
    h("div.unit-isi", {}, h("span.unit-nama", {}, figure.nama),
      h("span.unit-kb", {}, status && verdict.alasan ? verdict.alasan : `K ${count(figure.kebutuhan)} · B ${count(figure.bezetting)}`)),
    status ? h(`span.cap.cap-${status.kelas}`, {}, icon(status.ikon), verdict.kode ? `${status.teks} · ${verdict.kode}` : status.teks) : balanceChip(figure.selisih));
    node.addEventListener("click", () => board.openUnit(unit));
    node.addEventListener("dragover", (event) => { if (board.drag) { event.preventDefault(); event.dataTransfer.dropEffect = "move"; node.classList.add("di-atas"); } });
    node.addEventListener("dragleave", () => node.classList.remove("di-atas"));
    node.addEventListener("drop", (event) => { event.preventDefault(); event.stopPropagation(); board.dropOn(unit, null); });
    return node;
  }

  /** Show where those being dragged may go. */
  judge(people) {
    this.people = people;
    this.held = people ? this.units : null;
    this.refresh();
  }

  /** Move the focus along the list. */
  step(by) {
    const place = Math.max(0, Math.min(this.units.length - 1, this.units.indexOf(this.active) + by));
    this.active = this.units[place];
    this.refresh();
    this.list.focus(this.active);
  }
}
