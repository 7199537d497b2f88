// What the board knows: the roster, what the server last said, and the moves it has not answered yet.
// Three layers, the later over the earlier; nothing here touches the page.

import { folded } from "./dom.js";

export const STATUS = {
  b: { kelas: "boleh", teks: "Boleh", ikon: "check", urut: 0 },
  i: { kelas: "izin", teks: "Perlu izin", ikon: "key", urut: 1 },
  t: { kelas: "tidak", teks: "Tidak boleh", ikon: "ban", urut: 2 },
  a: { kelas: "asal", teks: "Unit asal", ikon: "home", urut: -1 },
  "?": { kelas: "periksa", teks: "Memeriksa…", ikon: "dot", urut: 3 },
};

const PREDIKAT = ["Sangat Baik", "Baik", "Butuh Perbaikan", "Kurang", "Sangat Kurang"];
const GOLONGAN = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII".split(" ");

export class Store {
  constructor(roster) {
    this.roster = roster;
    this.rev = 0;
    this.buku = "";
    this.said = new Map(); // the server's ledger: key -> value
    this.pending = []; // steps not yet acknowledged: {seq, jenis, orang}
    this.checks = new Map(); // person -> {rev, s, j, a, alasan}
    this.units = roster.units;
    this.people = roster.people.map((row, i) => ({
      i, nama: row[0], ekor: row[1], jabatan: row[2], golongan: row[3], unit: row[4], predikat: row[5],
      tanda: row[6], tetap: row[7] === 1, alasan: row[8], cari: folded(`${row[0]} ${roster.jabatan[row[2]]} ${row[3]}`),
    }));
    this.residents = this.units.map(() => []);
    for (const person of this.people) this.residents[person.unit].push(person.i);
    this.posts = roster.posts.map((rows) => new Map(rows.map((row) => [row[0], row])));
    this.unitSearch = this.units.map((unit) => folded(`${unit[0]} ${unit[1] ?? ""} ${unit[2] ?? ""}`));
    this.settle();
  }

  /** Take the server's answer; say whether it could be used. */
  take(answer) {
    if (answer.dari > (answer.buku === this.buku ? this.rev : 0)) return false;
    if (answer.buku !== this.buku || answer.rev >= this.rev) {
      if (answer.buku !== this.buku) { this.said.clear(); this.checks.clear(); }
      this.buku = answer.buku;
      for (const [key, value] of Object.entries(answer.isi)) {
        if (value === null) this.said.delete(key);
        else this.said.set(key, value);
      }
      this.rev = answer.rev;
    }
    return true;
  }

  /** Work out who is where: server's moves, then the pending ones on top. */
  settle() {
    this.place = new Map(); // moved person -> [unit, jabatan, pending?]
    for (const [key, value] of this.said)
      if (key[0] === "m") this.place.set(Number(key.slice(1)), [value[0], value[1], false]);
    const steps = [];
    for (const step of this.pending) {
      if (step.jenis === "batal") steps.pop();
      else if (step.jenis === "pindah") steps.push(step);
    }
    this.shift = { unit: new Map(), post: new Map() };
    for (const step of steps)
      for (const [i, unit, jabatan] of step.orang) this.#overlay(i, unit, jabatan);
    this.arrivals = this.units.map(() => []);
    for (const [i, [unit]] of this.place) this.arrivals[unit].push(i);
    this.#totals();
  }

  #overlay(i, unit, jabatan) {
    const person = this.people[i];
    const [fromUnit, fromJabatan] = this.where(i);
    const to = jabatan ?? this.likelyPost(i, unit);
    if (unit === person.unit && (jabatan === null || jabatan === person.jabatan)) this.place.delete(i);
    else this.place.set(i, [unit, to, true]);
    const landed = unit === person.unit && jabatan === null ? person.jabatan : to;
    if (!this.counts(i)) return;
    const bump = (map, key, by) => map.set(key, (map.get(key) ?? 0) + by);
    bump(this.shift.unit, fromUnit, -1);
    bump(this.shift.unit, unit, 1);
    bump(this.shift.post, `${fromUnit}.${fromJabatan}`, -1);
    bump(this.shift.post, `${unit}.${landed}`, 1);
  }

  /** Where a person sits on the board now: [unit, jabatan]. */
  where(i) {
    const moved = this.place.get(i);
    return moved ? [moved[0], moved[1]] : [this.people[i].unit, this.people[i].jabatan];
  }

  isMoved = (i) => this.place.has(i);
  isPending = (i) => this.place.get(i)?.[2] === true;
  counts = (i) => !this.people[i].tanda.includes("TAK_DIHITUNG");

  /** The post a drop without naming one would most likely choose. */
  likelyPost(i, unit) {
    const check = this.checks.get(i);
    if (check && check.j[unit] !== null && check.j[unit] !== undefined) return check.j[unit];
    const own = this.people[i].jabatan;
    if (this.posts[unit].has(own)) return own;
    for (const [jabatan, row] of this.posts[unit]) if (row[3]) return jabatan;
    return own;
  }

  /** Everybody who is in the unit now. */
  members(unit) {
    return this.residents[unit].filter((i) => !this.place.has(i)).concat(this.arrivals[unit]);
  }

  /** Figures of a unit: kebutuhan, bezetting and so on, pending moves included. */
  unit(u) {
    const base = this.units[u];
    const said = this.said.get(`u${u}`);
    const kebutuhan = said ? said[0] : base[4];
    const bezetting = (said ? said[1] : base[5]) + (this.shift.unit.get(u) ?? 0);
    return {
      u, id: base[2], nama: base[0], singkatan: base[1], kebutuhan, bezetting,
      selisih: (said ? said[4] : base[8]) + (this.shift.unit.get(u) ?? 0),
      fit: said ? said[5] : base[6], ikm: base[7], masuk: said ? said[2] : 0, keluar: said ? said[3] : 0, dampak: this.said.get(`d${u}`),
    };
  }

  /** Bezetting and kebutuhan of one post. */
  post(u, jabatan) {
    const base = this.posts[u].get(jabatan) ?? [jabatan, null, 0, 0];
    const said = this.said.get(`p${u}.${jabatan}`);
    const kebutuhan = said ? said[0] : base[1];
    const bezetting = (said ? said[1] : base[2]) + (this.shift.post.get(`${u}.${jabatan}`) ?? 0);
    return { jabatan, kebutuhan, bezetting, selisih: kebutuhan === null ? null : bezetting - kebutuhan, dapat: base[3] === 1 };
  }

  #totals() {
    const said = this.said.get("r");
    const before = this.roster.ringkasan;
    const now = said ? { ...said } : { ...before, mutasi: 0, langgar: 0 };
    for (const [key, by] of this.shift.post) {
      if (!by) continue;
      const [u, jabatan] = key.split(".").map(Number);
      const { kebutuhan, bezetting } = this.post(u, jabatan);
      if (kebutuhan === null) continue;
      const was = bezetting - by;
      now.kekurangan += Math.max(kebutuhan - bezetting, 0) - Math.max(kebutuhan - was, 0);
      now.kelebihan += Math.max(bezetting - kebutuhan, 0) - Math.max(was - kebutuhan, 0);
      const filled = Math.min(bezetting, kebutuhan) - Math.min(was, kebutuhan);
      if (before.kebutuhan) now.terisi += (100 * filled) / before.kebutuhan;
    }
    now.mutasi = this.place.size;
    this.now = now;
    this.before = before;
  }

  jabatan = (j) => this.roster.jabatan[j] ?? "–";
  flag = (kode) => this.roster.bendera[kode];
  /** Broken rules of a person: [kode, tingkat, judul, dasar, penjelasan]. */
  findings = (i) => (this.said.get(`t${i}`) ?? []).map(([kode, tingkat, text, penjelasan]) => [kode, tingkat, ...this.said.get(`w${text}`), penjelasan]);
  move = (i) => this.said.get(`m${i}`);

  /** The verdict for dropping these people in a unit: the worst of them. */
  verdict(people, unit) {
    let worst = null;
    for (const i of people) {
      const check = this.checks.get(i);
      if (!check || check.rev !== this.rev) return { status: "?", alasan: "" };
      const status = check.s[unit];
      if (worst === null || STATUS[status].urut > STATUS[worst.status].urut) {
        const reason = check.a[unit] < 0 ? null : check.alasan[check.a[unit]];
        worst = { status, kode: reason?.[0] ?? "", alasan: reason?.[1] ?? "", jabatan: check.j[unit], nama: this.people[i].nama };
      }
    }
    return worst ?? { status: "?", alasan: "" };
  }
}

/** Order two people for a column. */
export function comparePeople(store, sort) {
  const name = (a, b) => store.people[a].nama.localeCompare(store.people[b].nama, "id");
  const rank = (i) => {
    const [grade, letter = ""] = store.people[i].golongan.split("/");
    return GOLONGAN.indexOf(grade) * 10 + (letter ? letter.charCodeAt(0) - 96 : 0);
  };
  const predikat = (i) => {
    const found = PREDIKAT.indexOf(store.people[i].predikat);
    return found < 0 ? PREDIKAT.length : found;
  };
  if (sort === "golongan") return (a, b) => rank(b) - rank(a) || name(a, b);
  if (sort === "predikat") return (a, b) => predikat(a) - predikat(b) || name(a, b);
  return name;
}
