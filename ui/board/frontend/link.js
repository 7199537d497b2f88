// The line to Python: a cumulative journal out, acknowledgements and changed figures back.
// A trigger may be lost when several follow each other; a state that always carries every step
// not yet acknowledged may not.

export class Link {
  constructor(store, rosterId) {
    this.store = store;
    this.rosterId = rosterId;
    this.sesi = crypto.getRandomValues(new Uint32Array(2)).join("-");
    this.seq = 0;
    this.question = null;
    this.asked = 0;
    this.send = () => {};
  }

  /** Note a step and send the journal. */
  step(jenis, orang = []) {
    this.seq += 1;
    this.store.pending.push({ seq: this.seq, jenis, orang, at: performance.now() });
    this.flush();
  }

  /** Ask where these people may go. */
  ask(people) {
    const missing = people.filter((i) => this.store.checks.get(i)?.rev !== this.store.rev).slice(0, 8);
    if (!missing.length) return;
    if (this.question && missing.every((i) => this.question.orang.includes(i))) return;
    this.asked += 1;
    this.question = { no: this.asked, orang: missing };
    this.flush();
  }

  /** Send everything the server has not acknowledged. */
  flush() {
    this.send("jurnal", {
      roster: this.rosterId,
      sesi: this.sesi,
      buku: this.store.buku,
      punya: this.store.rev,
      tanya: this.question,
      langkah: this.store.pending.map((step) => [step.seq, step.jenis, step.orang]),
    });
  }

  /** Take an answer of the server. */
  receive(answer) {
    const usable = this.store.take(answer);
    if (answer.sesi === this.sesi) {
      this.oldest = this.store.pending.find((step) => step.seq <= answer.diterima)?.at;
      this.store.pending = this.store.pending.filter((step) => step.seq > answer.diterima);
      for (const [i, check] of Object.entries(answer.periksa ?? {}))
        this.store.checks.set(Number(i), { ...check, rev: answer.rev });
      if (this.question && answer.dijawab >= this.question.no) this.question = null;
    }
    this.store.settle();
    if (!usable) this.flush();
    return usable;
  }
}
