// The entry of the component. Mounted twice: with bytes it is the carrier of the roster,
// with an answer of the server it is the board.

import { Board } from "./board.js";
import { h } from "./dom.js";
import { keepRoster, rosterReady } from "./roster.js";

const mounted = new WeakMap();

function isDark(element) {
  const name = getComputedStyle(element).getPropertyValue("--st-background-color");
  const probe = h("span", { style: `color:${name}` });
  element.append(probe);
  const [red, green, blue] = getComputedStyle(probe).color.match(/[\d.]+/g).map(Number);
  probe.remove();
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

export default function papan({ data, parentElement, setStateValue }) {
  if (data instanceof Uint8Array) {
    keepRoster(data);
    return undefined;
  }
  let here = mounted.get(parentElement);
  if (!here || here.roster !== data.roster) {
    here?.root.remove();
    here?.board?.dispose();
    here = { roster: data.roster, root: h("div.papan", { style: "visibility:hidden" }, h("p.kosong", {}, "Memuat daftar pegawai…")) };
    mounted.set(parentElement, here);
    parentElement.append(here.root);
    const started = here;
    here.ready = rosterReady(data.roster).then((roster) => {
      started.root.replaceChildren();
      started.board = new Board(roster, started.root);
    });
  }
  here.ready.then(() => {
    here.board.link.send = setStateValue;
    here.root.dataset.tema = isDark(here.root) ? "gelap" : "terang";
    here.board.receive(data);
  });
  // Streamlit also calls this when newer data overtook this call, with the board still on the page.
  return () => setTimeout(() => {
    if (here.root.isConnected) return;
    here.board?.dispose();
    mounted.delete(parentElement);
  });
}
