// The board: columns of people beside a rail of units; a card is moved by mouse, by key or by dialog.

import { Column } from "./column.js";
import { MoveDialog } from "./dialog.js";
import { count, decimal, h, icon, signed } from "./dom.js";
import { Link } from "./link.js";
import { Panel } from "./panel.js";
import { Rail } from "./rail.js";
import { Store } from "./store.js";

const HELP = "Seret kartu ke unit lain; lepaskan di atas nama jabatan untuk memilih jabatannya. Panah memindahkan fokus, Spasi memilih, M membuka Pindahkan ke, Ctrl+Z membatalkan, Ctrl+Y mengulangi, Escape menghapus pilihan.";

export class Board {
  constructor(roster, root) {
    this.store = new Store(roster);
    this.link = new Link(this.store, roster.id);
    this.root = root;
    this.columns = [];
    this.chosen = new Set();
    this.drag = null;
    this.heard = 0;
    // A unit that only groups others has neither posts nor people: nothing can be dropped there.
    this.unitOrder = roster.units.map((_, u) => u).filter((u) => this.store.posts[u].size || this.store.residents[u].length).sort((a, b) => roster.units[a][0].localeCompare(roster.units[b][0], "id", { numeric: true }));
    const kept = this.#recall();
    this.compact = kept.compact ?? false;
    this.#build();
    for (const unit of (kept.units ?? this.#firstUnits()).filter((u) => this.unitOrder.includes(u))) this.#addColumn(unit);
    this.refresh();
    this.#events();
  }

  #build() {
    const button = (name, text, mark, act, extra = "") => {
      const node = h(`button${extra}`, { type: "button", title: text, onclick: act }, icon(mark), h("span", {}, text));
      this[name] = node;
      return node;
    };
    this.tiles = h("dl.ubin");
    this.count = h("span.jumlah-pilih", { role: "status" });
    this.bar = h("div.alat", { role: "toolbar", "aria-label": "Alat papan" },
      button("undoButton", "Batalkan", "undo", () => this.undo()), button("redoButton", "Ulangi", "redo", () => this.redo()),
      button("clearButton", "Kosongkan", "trash", () => this.clear()), h("span.sela"),
      this.count, button("moveButton", "Pindahkan ke…", "move", () => this.dialog.open([...this.chosen]), ".utama"),
      button("dropChoice", "Hapus pilihan", "close", () => this.choose([])), h("span.sela.dorong"),
      button("compactButton", "Tampilan ringkas", "rows", () => this.toggleCompact()),
      button("addButton", "Tambah kolom", "plus", () => this.addColumn()));
    this.rail = new Rail(this);
    this.stage = h("div.kolom-kolom");
    this.panel = new Panel(this);
    this.dialog = new MoveDialog(this);
    this.live = h("div.tersembunyi", { "aria-live": "polite", role: "log" });
    this.error = h("div.galat", { role: "alert", hidden: true });
    this.root.append(this.tiles, this.bar, this.error, h("p.tersembunyi", { id: "papan-petunjuk" }, HELP),
      h("div.badan", {}, this.rail.node, this.stage), h("p.petunjuk", {}, icon("help"), HELP), this.panel.node, this.dialog.node, this.live);
  }

  #firstUnits() {
    const { store } = this;
    const sized = this.unitOrder.filter((u) => store.residents[u].length);
    const short = [...sized].sort((a, b) => (store.units[a][8] ?? 0) - (store.units[b][8] ?? 0));
    const want = this.root.clientWidth > 1250 ? 4 : 3;
    return [...new Set([short.at(-1), short[0], short[1], short.at(-2)])].filter((u) => u !== undefined).slice(0, want);
  }

  #recall() {
    try {
      const kept = JSON.parse(sessionStorage.getItem("papan") ?? "{}");
      return kept.id === this.store.roster.id ? kept : {};
    } catch { return {}; }
  }

  #remember() {
    try {
      sessionStorage.setItem("papan", JSON.stringify({ id: this.store.roster.id, compact: this.compact, units: this.columns.map((column) => column.unit) }));
    } catch { /* a browser that keeps nothing still has a board */ }
  }

  // ---- what the server says

  /** Take an answer; speak it; draw what changed. */
  receive(answer) {
    const waiting = this.store.pending.length;
    if (!this.link.receive(answer)) return;
    if (answer.sesi === this.link.sesi) {
      for (const [no, text] of answer.pesan) if (no > this.heard) { this.say(text); this.heard = no; }
      const trouble = answer.galat.at(-1);
      if (trouble && trouble[0] > (this.troubled ?? 0)) { this.troubled = trouble[0]; this.#complain(trouble[1]); }
    }
    this.undoLabel = answer.batal;
    this.redoLabel = answer.ulang;
    this.root.dataset.menunggu = String(this.store.pending.length);
    this.root.dataset.rev = String(this.store.rev);
    if (waiting && !this.store.pending.length && this.chosen.size) this.link.ask([...this.chosen]);
    this.refresh();
    if (this.drag) this.#judge();
    this.dialog.refresh();
    if (this.link.oldest) this.root.dataset.jeda = (performance.now() - this.link.oldest).toFixed(1);
  }

  #complain(text) {
    this.error.replaceChildren(icon("warning"), text, h("button.ikon-saja", { type: "button", "aria-label": "Tutup pesan", onclick: () => { this.error.hidden = true; } }, icon("close")));
    this.error.hidden = false;
  }

  say(text) {
    this.live.append(h("p", {}, text));
    while (this.live.childElementCount > 5) this.live.firstElementChild.remove();
  }

  // ---- drawing

  refresh() {
    this.#tiles();
    this.#toolbar();
    this.rail.refresh();
    for (const column of this.columns) column.refresh();
    this.panel.refresh();
  }

  #tiles() {
    const { before, now } = this.store;
    const broken = now.langgar ?? 0;
    const tile = (name, text, value, old, change, kind) => h(`div.ubin-satu${kind ? `.${kind}` : ""}`, { "data-angka": name }, h("dt", {}, h("span", {}, text), old === null ? null : h("small", {}, `semula ${old}`)), h("dd", {}, h("b", {}, value), change ? h("em", {}, change) : null));
    const moved = (key, digits) => { const by = now[key] - before[key]; return Number(by.toFixed(digits)) === 0 ? "" : signed(by, digits); };
    this.tiles.replaceChildren(
      tile("kekurangan", "Kekurangan", count(now.kekurangan), count(before.kekurangan), moved("kekurangan", 0), "kurang"),
      tile("kelebihan", "Kelebihan", count(now.kelebihan), count(before.kelebihan), moved("kelebihan", 0), "lebih"),
      tile("terisi", "Terisi", `${decimal(now.terisi, 1)}%`, `${decimal(before.terisi, 1)}%`, moved("terisi", 2)),
      tile("mutasi", "Mutasi dicoba", count(now.mutasi), null),
      tile("langgar", "Pelanggaran ketentuan", count(broken), null, null, broken ? "ada" : ""));
  }

  #toolbar() {
    const size = this.chosen.size;
    this.count.textContent = size ? `${count(size)} pegawai dipilih` : "Belum ada yang dipilih";
    this.moveButton.disabled = this.dropChoice.disabled = !size;
    const busy = this.store.pending.length > 0;
    this.undoButton.disabled = !this.undoLabel && !busy;
    this.undoButton.title = this.undoLabel ? `Batalkan: ${this.undoLabel} (Ctrl+Z)` : "Tidak ada yang dapat dibatalkan";
    this.redoButton.disabled = !this.redoLabel;
    this.redoButton.title = this.redoLabel ? `Ulangi: ${this.redoLabel} (Ctrl+Y)` : "Tidak ada yang dapat diulangi";
    this.clearButton.disabled = this.store.place.size === 0;
    this.clearButton.title = "Kembalikan semua pegawai ke unit asalnya";
    this.compactButton.setAttribute("aria-pressed", String(this.compact));
    this.root.classList.toggle("ringkas", this.compact);
  }

  // ---- columns

  #addColumn(unit) {
    const column = new Column(this, unit);
    this.columns.push(column);
    this.stage.append(column.node);
    column.refresh();
    return column;
  }

  addColumn(unit) {
    const open = new Set(this.columns.map((column) => column.unit));
    const next = unit ?? this.rail.units.find((u) => !open.has(u)) ?? this.unitOrder.find((u) => !open.has(u));
    if (next === undefined) return;
    const column = this.#addColumn(next);
    this.rail.refresh();
    this.#remember();
    column.node.scrollIntoView({ block: "nearest", inline: "end" });
    this.say(`Kolom ${this.store.units[next][0]} ditambahkan.`);
  }

  /** Open a unit of the rail: go to its column, or make one. */
  openUnit(unit) {
    const open = this.columns.find((column) => column.unit === unit);
    if (!open) { this.addColumn(unit); return; }
    open.node.scrollIntoView({ block: "nearest", inline: "nearest" });
    open.focusCard(open.active);
  }

  showUnit(column, unit) {
    column.show(unit);
    this.rail.refresh();
    this.#remember();
  }

  closeColumn(column) {
    this.columns = this.columns.filter((other) => other !== column);
    column.dispose();
    this.rail.refresh();
    this.#remember();
    (this.columns[0] ? this.columns[0].picker : this.addButton).focus();
  }

  toggleCompact() {
    this.compact = !this.compact;
    this.refresh();
    this.#remember();
  }

  // ---- selection

  choose(people) {
    this.chosen = new Set(people);
    if (people.length) this.link.ask(people);
    this.#toolbar();
    for (const column of this.columns) column.marks();
  }

  toggle(i) {
    const next = new Set(this.chosen);
    if (!next.delete(i)) next.add(i);
    this.choose([...next]);
    this.say(next.has(i) ? `${this.store.people[i].nama} dipilih, ${next.size} seluruhnya.` : `${this.store.people[i].nama} tidak lagi dipilih.`);
  }

  // ---- moves

  /** Move people; seen at once, corrected when the server answers. */
  move(people, unit, jabatan) {
    const going = people.filter((i) => { const [u, j] = this.store.where(i); return u !== unit || (jabatan !== null && j !== jabatan); });
    this.chosen = new Set();
    if (going.length) this.link.step("pindah", going.map((i) => [i, unit, jabatan]));
    this.store.settle();
    this.root.dataset.menunggu = String(this.store.pending.length);
    this.refresh();
  }

  undo() { this.link.step("batal"); this.#after(); }
  redo() { this.link.step("ulang"); this.#after(); }
  clear() { this.link.step("kosong"); this.#after(); }

  #after() {
    this.store.settle();
    this.refresh();
  }

  // ---- dragging

  #judge() {
    for (const column of this.columns) column.judge(this.drag?.people ?? null);
    this.rail.judge(this.drag?.people ?? null);
  }

  #dragStart(event, i, column) {
    const people = this.chosen.has(i) ? [...this.chosen] : [i];
    const key = `c${i}`;
    column.list.kept = key;
    column.active = i;
    this.lastColumn = column;
    this.drag = { people, column, over: () => {} };
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", people.map((one) => this.store.people[one].nama).join(", "));
    const ghost = h("div.hantu", {}, people.length === 1 ? this.store.people[i].nama : `${people.length} pegawai`);
    this.root.append(ghost);
    event.dataTransfer.setDragImage(ghost, 12, 16);
    setTimeout(() => ghost.remove());
    this.link.ask(people);
    // Changing the page inside dragstart makes Chromium end the drag at once.
    setTimeout(() => { if (this.drag) { this.root.classList.add("menyeret"); this.#judge(); } });
  }

  #dragEnd() {
    if (!this.drag) return;
    this.drag.column.list.kept = null;
    this.drag = null;
    this.root.classList.remove("menyeret");
    this.#judge();
    for (const column of this.columns) column.list.show();
  }

  dropOn(unit, jabatan) {
    if (!this.drag) return;
    const { people } = this.drag;
    this.#dragEnd();
    this.move(people, unit, jabatan);
  }

  // ---- mouse and keys

  #events() {
    const cardOf = (event) => event.target.closest?.(".kartu");
    const columnOf = (node) => this.columns.find((column) => column.node.contains(node));
    this.stage.addEventListener("pointerdown", (event) => {
      const card = cardOf(event);
      if (card && event.pointerType === "mouse") this.link.ask(this.chosen.has(Number(card.dataset.orang)) ? [...this.chosen] : [Number(card.dataset.orang)]);
    });
    this.stage.addEventListener("click", (event) => {
      const card = cardOf(event);
      if (!card) return;
      const i = Number(card.dataset.orang);
      const column = columnOf(card);
      const from = column.cards.indexOf(column.active);
      const to = column.cards.indexOf(i);
      column.active = i;
      this.lastColumn = column;
      if (event.shiftKey && from >= 0) this.choose([...new Set([...this.chosen, ...column.cards.slice(Math.min(from, to), Math.max(from, to) + 1)])]);
      else this.toggle(i);
      column.list.focus(`c${i}`);
    });
    this.stage.addEventListener("dragstart", (event) => { const card = cardOf(event); if (card) this.#dragStart(event, Number(card.dataset.orang), columnOf(card)); });
    this.root.addEventListener("dragend", () => this.#dragEnd());
    this.root.addEventListener("keydown", (event) => { event.stopPropagation(); this.#key(event); });
    for (const name of ["keyup", "keypress"]) this.root.addEventListener(name, (event) => event.stopPropagation());
  }

  #key(event) {
    const typing = event.target.matches("input, select, textarea");
    if ((event.ctrlKey || event.metaKey) && !typing) {
      const key = event.key.toLowerCase();
      if (key === "z" || key === "y") {
        event.preventDefault();
        if (key === "y" || event.shiftKey) this.redo();
        else this.undo();
      }
      return;
    }
    if (typing || this.dialog.node.open) return;
    const unit = event.target.closest(".rel .unit");
    const card = event.target.closest(".kartu");
    if (unit) this.#railKey(event);
    else if (card) this.#cardKey(event, Number(card.dataset.orang), this.columns.find((column) => column.node.contains(card)));
    if (event.key === "Escape" && this.chosen.size) { this.choose([]); this.say("Pilihan dihapus."); }
  }

  #railKey(event) {
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -9999, End: 9999 }[event.key];
    if (by) { event.preventDefault(); this.rail.step(by); }
    else if (event.key === "Enter" || event.key === " ") { event.preventDefault(); this.openUnit(this.rail.active); }
    else if (event.key === "ArrowRight" && this.columns[0]) { event.preventDefault(); this.columns[0].focusCard(this.columns[0].active); }
  }

  #cardKey(event, i, column) {
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -99999, End: 99999 }[event.key];
    this.lastColumn = column;
    if (by) {
      event.preventDefault();
      const place = Math.max(0, Math.min(column.cards.length - 1, column.cards.indexOf(i) + by));
      if (event.shiftKey) this.choose([...new Set([...this.chosen, i, column.cards[place]])]);
      column.focusCard(column.cards[place]);
    } else if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
      event.preventDefault();
      const place = this.columns.indexOf(column) + (event.key === "ArrowRight" ? 1 : -1);
      if (place < 0) this.rail.step(0);
      else for (let n = place; this.columns[n]; n += event.key === "ArrowRight" ? 1 : -1)
        if (this.columns[n].cards.length) { this.columns[n].focusCard(this.columns[n].active); this.columns[n].node.scrollIntoView({ block: "nearest", inline: "nearest" }); break; }
    } else if (event.key === " ") { event.preventDefault(); this.toggle(i); }
    else if (event.key.toLowerCase() === "m") { event.preventDefault(); this.dialog.open(this.chosen.size ? [...this.chosen] : [i]); }
  }

  /** Put the focus back on the board after the dialog. */
  refocus() {
    const column = this.lastColumn ?? this.columns[0];
    if (column && this.columns.includes(column)) column.focusCard(column.active);
  }

  dispose() {
    for (const column of this.columns) column.list.dispose();
    this.rail.list.dispose();
  }
}
