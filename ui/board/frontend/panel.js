// Under the board: the moves with what the rules say to each, and the estimated effect on service.

import { count, decimal, h, icon, signed } from "./dom.js";

const TINGKAT = {
  HARD: ["tidak", "ban", "Tidak boleh"], OVR: ["izin", "key", "Perlu izin"],
  WARN: ["catatan", "warning", "Perhatian"], INFO: ["catatan", "dot", "Catatan"],
};

export class Panel {
  constructor(board) {
    this.board = board;
    this.tab = "mutasi";
    this.buttons = {};
    const tabs = h("div.tab", { role: "tablist", "aria-label": "Rincian simulasi" });
    for (const [name, text] of [["mutasi", "Daftar mutasi"], ["dampak", "Dampak layanan"]]) {
      this.buttons[name] = h("button", { type: "button", role: "tab", id: `papan-tab-${name}`, "aria-controls": "papan-rincian", onclick: () => { this.tab = name; this.refresh(); } }, text);
      tabs.append(this.buttons[name]);
    }
    tabs.addEventListener("keydown", (event) => {
      if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
      this.tab = this.tab === "mutasi" ? "dampak" : "mutasi";
      this.refresh();
      this.buttons[this.tab].focus();
    });
    this.body = h("div.rincian", { role: "tabpanel", id: "papan-rincian", tabindex: 0 });
    this.node = h("section.panel", {}, tabs, this.body);
  }

  refresh() {
    const { store } = this.board;
    const moved = [...store.place.keys()];
    const impact = [...store.said].filter(([key]) => key[0] === "d");
    this.buttons.mutasi.textContent = `Daftar mutasi (${moved.length})`;
    this.buttons.dampak.textContent = `Dampak layanan (${impact.length} unit)`;
    for (const [name, button] of Object.entries(this.buttons)) {
      button.setAttribute("aria-selected", String(name === this.tab));
      button.tabIndex = name === this.tab ? 0 : -1;
    }
    this.body.setAttribute("aria-labelledby", `papan-tab-${this.tab}`);
    const scroll = this.body.scrollTop;
    this.body.replaceChildren(this.tab === "mutasi" ? this.#moves(moved) : this.#impact(impact));
    this.body.scrollTop = scroll;
  }

  #moves(moved) {
    const shop = this.board.store;
    if (!moved.length) return h("p.kosong", {}, "Belum ada mutasi. Seret kartu pegawai ke unit lain, atau pilih kartu lalu tekan tombol “Pindahkan ke…”.");
    const rank = (i) => { const levels = shop.findings(i).map((finding) => finding[1]); return levels.includes("HARD") ? 0 : levels.includes("OVR") ? 1 : 2; };
    moved.sort((a, b) => rank(a) - rank(b));
    return h("table", {}, h("thead", {}, h("tr", {}, ["Pegawai", "Dari", "Ke", "Kecocokan", "Ketentuan", ""].map((text) => h("th", { scope: "col" }, text)))),
      h("tbody", {}, moved.map((i) => this.#move(shop, i))));
  }

  #move(store, i) {
    const { board } = this;
    const person = store.people[i];
    const [unit, jabatan] = store.where(i);
    const move = store.move(i);
    const findings = store.findings(i);
    return h("tr", {},
      h("th", { scope: "row" }, person.nama, h("small", {}, `NIP …${person.ekor} · ${person.golongan}`)),
      h("td", {}, store.units[person.unit][0], h("small", {}, store.jabatan(person.jabatan))),
      h("td", {}, store.units[unit][0], this.#posts(store, i, unit, jabatan)),
      h("td.angka", {}, decimal(move?.[3], 2)),
      h("td", {}, store.isPending(i) ? h("span.cap", {}, "Memeriksa…") : findings.length ? h("ul.temuan", {}, findings.map(([kode, tingkat, judul, dasar, penjelasan]) => {
        const [kelas, mark, text] = TINGKAT[tingkat] ?? TINGKAT.INFO;
        return h("li", {}, h(`span.cap.cap-${kelas}`, {}, icon(mark), text), h("span", {}, h("b", {}, /^[A-Z]\d\d$/.test(kode) ? h("a", { href: `regulasi?aturan=${kode}`, target: "_blank", rel: "noopener" }, kode) : kode, ` ${judul}. `), `${penjelasan} `, h("cite", {}, dasar)));
      })) : h("span.cap.cap-boleh", {}, icon("check"), "Sesuai ketentuan")),
      h("td", {}, h("button.ikon-saja", { type: "button", title: "Kembalikan ke unit asal", "aria-label": `Kembalikan ${person.nama} ke unit asal`, onclick: () => board.move([i], person.unit, null) }, icon("undo"))));
  }

  #posts(store, i, unit, jabatan) {
    const others = (store.said.get(`a${i}`) ?? []).filter(([j]) => j !== jabatan);
    if (!others.length || store.isPending(i)) return h("small", {}, store.jabatan(jabatan));
    const word = { b: "boleh", i: "perlu izin", t: "tidak boleh" };
    const select = h("select.ganti-jabatan", { "aria-label": `Jabatan tujuan ${store.people[i].nama}`, onchange: () => this.board.move([i], unit, Number(select.value)) },
      h("option", { value: jabatan }, store.jabatan(jabatan)),
      others.map(([j, status, kode, nilai, kebutuhan, bezetting]) => h("option", { value: j }, `${store.jabatan(j)} – ${word[status]}${kode ? ` (${kode})` : ""}, ${count(bezetting)} dari ${count(kebutuhan)}`)));
    select.value = String(jabatan);
    return select;
  }

  #impact(rows) {
    const { store } = this.board;
    const intro = h("p.catatan-dampak", {}, h("b", {}, "Perkiraan, bukan janji. "), store.said.get("k") ?? "");
    if (!rows.length) return h("div", {}, intro, h("p.kosong", {}, "Belum ada unit yang susunannya berubah."));
    const range = (part) => part ? [h("b", {}, `${signed(part[1], 2)} s.d. ${signed(part[2], 2)}`), h("small", {}, `tengah ${signed(part[0], 2)}${part[3] === null ? "" : ` · peluang naik ${count(100 * part[3])}%`}`)] : "–";
    return h("div", {}, intro, h("table", {}, h("thead", {}, h("tr", {}, ["Unit", "IKM terakhir", "Perubahan bulan ke-3 (poin)", "Perubahan bulan ke-12 (poin)", "Dasar"].map((text) => h("th", { scope: "col" }, text)))),
      h("tbody", {}, rows.map(([, row]) => h("tr", {},
        h("th", { scope: "row" }, row.nama),
        h("td.angka", {}, row.ikm === null ? "belum ada" : decimal(row.ikm, 2), row.periode ? h("small", {}, `${row.periode}${row.responden ? ` · n = ${count(row.responden)}` : ""}`) : null),
        h("td.angka", {}, range(row.p3)), h("td.angka", {}, range(row.p12), row.mdc ? h("small", {}, `survei baru melihat ≥ ${decimal(row.mdc, 1)}`) : null),
        h("td", {}, h("span.lencana", {}, row.lencana), row.kalimat ? h("small", {}, row.kalimat) : null))))));
  }
}
