// One unit as a column: who sits there, by post, with its figures.

import { balanceChip, count, decimal, folded, h, icon } from "./dom.js";
import { STATUS, comparePeople } from "./store.js";
import { VirtualList } from "./virtual.js";

const SORTS = { jabatan: "Urut: jabatan", nama: "Urut: nama", golongan: "Urut: golongan", predikat: "Urut: predikat" };
const FILTERS = {
  semua: "Semua pegawai", bebas: "Dapat dipindahkan", tetap: "Tidak dapat dipindahkan",
  baru: "Masuk dalam simulasi", mohon: "Mengajukan pindah",
};

export class Column {
  constructor(board, unit) {
    this.board = board;
    this.unit = unit;
    this.sort = "jabatan";
    this.filter = "semua";
    this.query = "";
    this.#build();
  }

  #build() {
    const { board } = this;
    this.picker = h("select.pilih-unit", { "aria-label": "Unit pada kolom ini", onchange: () => board.showUnit(this, Number(this.picker.value)) });
    for (const u of board.unitOrder) this.picker.append(h("option", { value: u }, board.store.units[u][0]));
    this.picker.value = String(this.unit);
    this.figures = h("div.angka-kolom");
    this.facts = h("div.fakta-kolom");
    const choose = (attribute, options, label) => {
      const select = h("select", { "aria-label": label, onchange: () => { this[attribute] = select.value; this.active = undefined; this.list.box.scrollTop = 0; this.refresh(); } });
      for (const [value, text] of Object.entries(options)) select.append(h("option", { value }, text));
      return select;
    };
    this.search = h("input", { type: "search", placeholder: "Cari nama, jabatan, golongan", "aria-label": "Cari pegawai pada kolom ini", oninput: () => { this.query = folded(this.search.value.trim()); this.refresh(); } });
    this.list = new VirtualList({ role: "listbox", "aria-multiselectable": "true", "aria-label": "Pegawai", "aria-describedby": "papan-petunjuk" }, (item) => this.#row(item));
    this.verdict = h("div.putusan", { "aria-hidden": "true" });
    this.node = h("section.kolom", {},
      h("header.kepala", {},
        h("div.baris-unit", {}, this.picker,
          h("button.ikon-saja", { type: "button", title: "Tutup kolom ini", "aria-label": "Tutup kolom ini", onclick: () => board.closeColumn(this) }, icon("close"))),
        this.figures, this.facts),
      h("div.saring", {}, h("label.cari", {}, icon("search"), this.search),
        h("div.dua", {}, choose("sort", SORTS, "Urutan pegawai"), choose("filter", FILTERS, "Saring pegawai"))),
      this.list.box, this.verdict);
    const depth = { n: 0 };
    this.node.addEventListener("dragenter", () => { depth.n += 1; board.drag?.over(this.unit, this.node); });
    this.node.addEventListener("dragleave", () => { depth.n -= 1; if (depth.n <= 0) { depth.n = 0; this.node.classList.remove("di-atas"); this.#aim(null); } });
    this.node.addEventListener("dragover", (event) => {
      if (!board.drag) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "move";
      this.node.classList.add("di-atas");
      this.#aim(event.target.closest?.(".kelompok"));
    });
    this.node.addEventListener("drop", (event) => {
      event.preventDefault();
      depth.n = 0;
      const post = event.target.closest?.(".kelompok");
      this.#aim(null);
      board.dropOn(this.unit, post ? Number(post.dataset.jabatan) : null);
    });
  }

  #aim(group) {
    if (this.aimed === group) return;
    this.aimed?.classList.remove("sasaran");
    this.aimed = group;
    group?.classList.add("sasaran");
  }

  /** Show another unit. */
  show(unit) {
    this.unit = unit;
    this.picker.value = String(unit);
    this.list.box.scrollTop = 0;
    this.refresh();
  }

  /** Bring figures and list in line with the store. */
  refresh() {
    const { store } = this.board;
    const figure = store.unit(this.unit);
    this.node.setAttribute("aria-label", figure.nama);
    this.picker.title = figure.nama;
    const change = figure.dampak;
    const flow = [figure.masuk && `${figure.masuk} masuk`, figure.keluar && `${figure.keluar} keluar`].filter(Boolean);
    this.figures.replaceChildren(
      h("span.kb", {}, h("abbr", { title: "Kebutuhan pegawai" }, "K", h("span.panjang", {}, "ebutuhan"), " "), h("b", {}, count(figure.kebutuhan))),
      h("span.kb", {}, h("abbr", { title: "Bezetting: pegawai yang ada" }, "B", h("span.panjang", {}, "ezetting"), " "), h("b", {}, count(figure.bezetting))),
      flow.length ? h("span.arus", {}, flow.join(" · ")) : "");
    const skm = figure.ikm === null ? "IKM belum ada"
      : change?.p12 ? `IKM ${decimal(figure.ikm + change.p12[1], 2)}–${decimal(figure.ikm + change.p12[2], 2)}`
      : `IKM ${decimal(figure.ikm)}`;
    this.facts.replaceChildren(
      balanceChip(figure.selisih),
      h("span", { title: "Rata-rata kecocokan pegawai dengan jabatannya, 0 sampai 1" }, `Kecocokan ${decimal(figure.fit, 2)}`),
      h("span", { title: change?.p12 ? `Indeks kepuasan masyarakat: semula ${decimal(figure.ikm, 2)}, perkiraan rentang pada bulan ke-12. Perkiraan, bukan janji.` : "Indeks kepuasan masyarakat" }, skm));
    this.#fill();
  }

  #keep(i) {
    const person = this.board.store.people[i];
    if (this.query && !person.cari.includes(this.query) && !(/^\d+$/.test(this.query) && person.ekor.endsWith(this.query.slice(-4)))) return false;
    switch (this.filter) {
      case "bebas": return !person.tetap;
      case "tetap": return person.tetap;
      case "baru": return this.board.store.isMoved(i);
      case "mohon": return person.tanda.includes("MOHON");
      default: return true;
    }
  }

  #fill() {
    const { board } = this;
    const shop = board.store;
    const shown = shop.members(this.unit).filter((i) => this.#keep(i)).sort(comparePeople(shop, this.sort));
    const height = board.compact ? 30 : 50;
    const items = [];
    const card = (i) => items.push({ key: `c${i}`, person: i, height });
    if (this.sort === "jabatan") {
      const bare = !this.query && this.filter === "semua";
      const groups = new Map([...shop.posts[this.unit].keys()].map((j) => [j, []]));
      for (const i of shown) {
        const j = shop.where(i)[1];
        if (!groups.has(j)) groups.set(j, []);
        groups.get(j).push(i);
      }
      for (const [j, people] of groups) {
        const post = shop.post(this.unit, j);
        if (!people.length && !(bare && post.kebutuhan)) continue;
        items.push({ key: `g${j}`, post, height: 32, sign: `${post.kebutuhan}/${post.bezetting}/${people.length}` });
        people.forEach(card);
      }
    } else shown.forEach(card);
    this.cards = items.filter((item) => item.person !== undefined).map((item) => item.person);
    const before = this.places?.get(this.active) ?? 0;
    const focused = this.list.box.contains(this.board.root.getRootNode().activeElement);
    this.places = new Map(this.cards.map((i, n) => [i, n]));
    if (!this.places.has(this.active)) this.active = this.cards[Math.min(before, this.cards.length - 1)];
    for (const item of items) if (item.person !== undefined) item.sign = this.#sign(item.person);
    this.list.set(items);
    // A card that left takes the focus along; the next one gets it, so that keys go on working.
    if (focused && !this.list.box.contains(this.board.root.getRootNode().activeElement)) this.list.focus(`c${this.active}`);
    this.list.box.setAttribute("aria-label", `Pegawai ${shop.units[this.unit][0]}, ${this.cards.length} orang`);
    this.empty?.remove();
    if (!items.length) {
      this.empty = h("p.kosong", {}, this.query || this.filter !== "semua" ? "Tidak ada pegawai yang cocok dengan saringan." : "Belum ada pegawai maupun kebutuhan di unit ini.");
      this.list.box.append(this.empty);
    }
  }

  #sign(i) {
    const { store, chosen, compact } = this.board;
    const moved = store.place.get(i);
    return [moved?.[0], moved?.[1], moved?.[2], store.move(i)?.[2], store.findings(i).length, chosen.has(i), compact, this.active === i, this.sort].join();
  }

  /** Draw only selection and focus marks again. */
  marks() {
    for (const item of this.list.items) if (item.person !== undefined) item.sign = this.#sign(item.person);
    this.list.show();
  }

  #row(item) {
    return item.person === undefined ? this.#group(item.post) : this.#card(item.person);
  }

  #group(post) {
    const name = this.board.store.jabatan(post.jabatan);
    return h("div.kelompok", { role: "presentation", "data-jabatan": post.jabatan, title: `${name}: kebutuhan ${count(post.kebutuhan)}, bezetting ${count(post.bezetting)}. Lepaskan kartu di sini untuk memilih jabatan ini.` },
      h("span.nama-jabatan", {}, name),
      h("span.kb-kecil", {}, `${count(post.bezetting)} / ${count(post.kebutuhan)}`),
      balanceChip(post.selisih, false));
  }

  #card(i) {
    const { store, chosen, compact } = this.board;
    const person = store.people[i];
    const jabatan = store.jabatan(store.where(i)[1]);
    const moved = store.isMoved(i);
    const move = store.move(i);
    const broken = store.findings(i).filter((finding) => finding[1] === "HARD" || finding[1] === "OVR");
    const chosenHere = chosen.has(i);
    const flags = person.tanda.filter((kode) => kode !== "TAK_DIHITUNG" || !compact).map((kode) => this.#flag(kode));
    const words = [person.nama, jabatan, `golongan ${person.golongan}`, person.predikat ? `predikat ${person.predikat}` : "predikat belum ada",
      person.tetap ? `tidak dapat dipindahkan: ${person.alasan}` : "", moved ? `dalam simulasi, dari ${store.units[person.unit][0]}` : "",
      broken.length ? `${broken.length} ketentuan dilanggar` : "", ...person.tanda.map((kode) => store.flag(kode)?.judul ?? kode)].filter(Boolean);
    const classes = ["kartu", person.tetap && "tetap", moved && "pindah", store.isPending(i) && "menunggu", chosenHere && "terpilih", broken.length && "langgar"].filter(Boolean).join(".");
    return h(`div.${classes}`, {
      role: "option", tabindex: this.active === i ? 0 : -1, draggable: "true", "aria-selected": String(chosenHere), "aria-label": words.join(", "),
      "aria-setsize": this.cards.length, "aria-posinset": this.places.get(i) + 1, "data-orang": i,
      title: person.tetap ? `Tidak dapat dipindahkan. ${person.alasan}` : null,
    },
    h("span.tanda-pilih", { "aria-hidden": "true" }, chosenHere ? icon("check") : null),
    h("div.isi-kartu", {},
      h("div.atas", {}, h("span.nama", {}, person.nama),
        person.tetap ? h("span.kunci", { title: person.alasan }, icon("lock")) : null,
        compact ? h("span.gol", {}, person.golongan) : person.predikat ? h(`span.predikat.predikat-${person.predikat.split(" ").join("-").toLowerCase()}`, {}, person.predikat) : null),
      compact ? null : h("div.bawah", {}, h("span.gol", {}, person.golongan), h("span.jabatan", {}, moved && move ? `dari ${store.units[person.unit][0]}` : jabatan),
        broken.length ? h("span.bendera.bahaya", { title: broken.map((finding) => `${finding[0]} ${finding[2]}`).join("\n") }, icon("warning"), broken[0][0]) : null, flags)));
  }

  #flag(kode) {
    const meaning = this.board.store.flag(kode);
    const text = { MOHON: "Mohon", TAK_DIHITUNG: "Tak dihitung", KUNCI: "Kunci", LARANG: "Larang", KURANG_DATA: "Data kurang", PLT: "Plt" }[kode] ?? kode;
    return h(`span.bendera.bendera-${(meaning?.tingkat ?? "info").toLowerCase()}`, { title: meaning?.judul ?? kode }, text);
  }

  /** Show whether those being dragged may come here. */
  judge(people) {
    this.node.classList.remove("boleh", "izin", "tidak", "asal", "periksa", "di-atas");
    this.#aim(null);
    this.verdict.replaceChildren();
    if (!people) return;
    const verdict = this.board.store.verdict(people, this.unit);
    const status = STATUS[verdict.status];
    this.node.classList.add(status.kelas);
    const target = verdict.jabatan === null || verdict.jabatan === undefined ? "" : `Sebagai ${this.board.store.jabatan(verdict.jabatan)}`;
    this.verdict.append(icon(status.ikon), h("div", {}, h("b", {}, status.teks), h("span", {}, verdict.alasan ? `${verdict.kode}: ${verdict.alasan}` : target)));
  }

  /** Move the focus to a card. */
  focusCard(i) {
    if (i === undefined) return;
    this.active = i;
    this.marks();
    this.list.focus(`c${i}`);
  }

  dispose() {
    this.list.dispose();
    this.node.remove();
  }
}
