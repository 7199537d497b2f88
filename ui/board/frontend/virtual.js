// A long list of which only the visible rows exist in the page. Row heights are known beforehand.

import { h } from "./dom.js";

const MARGIN = 120;

export class VirtualList {
  /** items: {key, height, sign}; draw(item) makes the row; a row is drawn again when `sign` changes. */
  constructor(attributes, draw) {
    this.draw = draw;
    this.inner = h("div.gulungan", { role: "presentation" });
    this.box = h("div.gulir", attributes, this.inner);
    this.rows = new Map();
    this.items = [];
    this.tops = [];
    this.kept = null;
    this.box.addEventListener("scroll", () => this.show(), { passive: true });
    this.watch = new ResizeObserver(() => this.show());
    this.watch.observe(this.box);
  }

  /** Replace the content. */
  set(items) {
    this.items = items;
    this.tops = [];
    let top = 0;
    for (const item of items) {
      this.tops.push(top);
      top += item.height;
    }
    this.inner.style.height = `${top}px`;
    this.show();
  }

  /** Put the rows into the page that can be seen. */
  show() {
    const from = this.box.scrollTop - MARGIN;
    const until = this.box.scrollTop + this.box.clientHeight + MARGIN;
    let first = this.#indexAt(from);
    const wanted = new Set();
    for (let n = first; n < this.items.length && this.tops[n] < until; n++) {
      const item = this.items[n];
      wanted.add(item.key);
      let row = this.rows.get(item.key);
      if (!row || row.sign !== item.sign) {
        const node = this.draw(item, n);
        node.style.height = `${item.height}px`;
        if (row && item.key !== this.kept) {
          const focused = row.node.getRootNode().activeElement === row.node;
          row.node.replaceWith(node);
          if (focused) node.focus({ preventScroll: true });
        }
        if (!row || item.key !== this.kept) {
          row = { node, sign: item.sign };
          this.rows.set(item.key, row);
        }
      }
      const place = `translateY(${this.tops[n]}px)`;
      if (row.node.style.transform !== place) row.node.style.transform = place;
    }
    for (const [key, row] of this.rows)
      if (!wanted.has(key) && key !== this.kept) {
        row.node.remove();
        this.rows.delete(key);
      }
    this.#order(wanted);
  }

  // The order in the page is the order on the screen, for those who hear it. A row that is being
  // dragged stays where it is: moving it would end the drag.
  #order(wanted) {
    const focused = this.box.getRootNode().activeElement;
    let next = this.inner.firstElementChild;
    for (const key of wanted) {
      const { node } = this.rows.get(key);
      if (node === next) next = next.nextElementSibling;
      else if (key !== this.kept || !node.isConnected) this.inner.insertBefore(node, next);
    }
    if (focused && this.box.getRootNode().activeElement !== focused && this.inner.contains(focused)) focused.focus({ preventScroll: true });
  }

  #indexAt(y) {
    let low = 0;
    let high = this.items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.tops[middle] + this.items[middle].height <= y) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Scroll a row into view and give it the focus. */
  focus(key) {
    const n = this.items.findIndex((item) => item.key === key);
    if (n < 0) return false;
    const top = this.tops[n];
    const bottom = top + this.items[n].height;
    if (top < this.box.scrollTop) this.box.scrollTop = Math.max(0, top - 34);
    else if (bottom > this.box.scrollTop + this.box.clientHeight) this.box.scrollTop = bottom - this.box.clientHeight;
    this.show();
    this.rows.get(key)?.node.focus({ preventScroll: true });
    return true;
  }

  dispose() {
    this.watch.disconnect();
  }
}
