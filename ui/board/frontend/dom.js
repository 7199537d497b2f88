// Small helpers: elements, icons, numbers as Indonesians write them.

/** Make an element: h("div.card", {onclick}, child, ...). Text children are never parsed as HTML. */
export function h(spec, attributes = {}, ...children) {
  const [tag, ...classes] = spec.split(".");
  const element = document.createElement(tag || "div");
  if (classes.length) element.className = classes.join(" ");
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "value") element.value = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

const PATHS = {
  lock: "M7 11V8a5 5 0 0 1 10 0v3M5 11h14v9H5z",
  search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM20 20l-4.8-4.8",
  close: "M6 6l12 12M18 6L6 18",
  plus: "M12 5v14M5 12h14",
  undo: "M9 7L4 12l5 5M4 12h10a6 6 0 0 1 6 6",
  redo: "M15 7l5 5-5 5M20 12H10a6 6 0 0 0-6 6",
  check: "M5 12.5l4.5 4.5L19 7.5",
  key: "M14.5 12.5a4.5 4.5 0 1 0-3-3L4 17v3h3v-2h2v-2h2l1.5-1.5",
  ban: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM5.8 5.8l12.4 12.4",
  warning: "M12 4l9 16H3zM12 10v4M12 17v.5",
  home: "M4 11l8-7 8 7M6 10v10h12V10",
  move: "M4 12h15M13 6l6 6-6 6",
  rows: "M4 6h16M4 10.7h16M4 15.3h16M4 20h16",
  trash: "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13",
  dot: "M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z",
  help: "M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.1-1.5 2.4M12 17.5v.5M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z",
  wish: "M12 20s-7-4.4-7-10a4 4 0 0 1 7-2.6A4 4 0 0 1 19 10c0 5.600-7 10-7 10z",
};

/** Draw one of the icons; it is decoration, the text beside it says the same. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

const whole = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 0 });
const fixed = [0, 1, 2].map(
  (digits) => new Intl.NumberFormat("id-ID", { minimumFractionDigits: digits, maximumFractionDigits: digits }),
);

/** Write a whole number. */
export const count = (value) => (value === null || value === undefined ? "–" : whole.format(value).replace("-", "−"));

/** Write a number with so many decimals. */
export const decimal = (value, digits = 1) =>
  value === null || value === undefined ? "–" : fixed[digits].format(value).replace("-", "−");

/** Write a change with its sign. */
export function signed(value, digits = 0) {
  if (value === null || value === undefined) return "–";
  const text = fixed[digits].format(Math.abs(value));
  if (Number(value.toFixed(digits)) === 0) return text;
  return (value > 0 ? "+" : "−") + text;
}

/** Say a selisih in a word, for those who do not see the colour. */
export function balanceWord(selisih) {
  if (selisih === null || selisih === undefined) return "tanpa kebutuhan";
  return selisih < 0 ? "kurang" : selisih > 0 ? "lebih" : "pas";
}

/** A chip with sign, number and word of a selisih. */
export function balanceChip(selisih, withWord = true) {
  const kind = selisih === null || selisih === undefined ? "tanpa" : balanceWord(selisih);
  const text = kind === "tanpa" ? "–" : signed(selisih);
  return h(`span.saldo.saldo-${kind}`, { title: `Selisih ${text} (${balanceWord(selisih)})` }, text, withWord && kind !== "tanpa" ? h("span.kata", {}, ` ${balanceWord(selisih)}`) : null);
}

/** Fold a text for searching. */
export const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
