// What a browser with scripts gets in addition: parts that refresh themselves, and plots over the tables. All else works without.
"use strict";

function refresh(part) {
  const seconds = Number(part.dataset.refresh);
  if (!seconds) return;
  setTimeout(async () => {
    if (document.hidden || part.contains(document.activeElement)) return refresh(part);
    try {
      const answer = await fetch(location.href, { credentials: "same-origin", redirect: "error" });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById("live");
      if (!answer.ok || !fresh) return refresh(part);
      const was = part.scrollTop;
      part.replaceWith(fresh);
      fresh.scrollTop = was;
      refresh(fresh);
    } catch {
      part.classList.add("dim");
      refresh(part);
    }
  }, seconds * 1000);
}

const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const COLOURS = ["--a", "--b", "--c", "--d", "--e"];
const HEIGHT = 220;

// The numbers are read from the table that everybody can read: its first column is x, each other one a series.
function numbersOf(table) {
  const rows = [...table.tBodies[0].rows];
  const number = (cell) => (cell.textContent.trim() === "" ? null : Number(cell.textContent));
  const heads = [...table.tHead.rows[0].cells].slice(1);
  return {
    labels: rows.map((row) => row.cells[0].textContent.trim().replace(/^\d{4}-/, "")),
    names: heads.map((cell) => cell.textContent.trim()),
    columns: heads.map((_, at) => rows.map((row) => number(row.cells[at + 1]))),
  };
}

// Kinds: "stacked" bars; "lines"; "points". What is stacked is drawn from the tallest sum down, so that none hides another.
function plot(place) {
  const { labels, names, columns } = numbersOf(document.getElementById(place.dataset.table));
  const kind = place.dataset.plot;
  const isStacked = kind === "stacked";
  if (!columns.flat().some((value) => (isStacked ? value : value !== null))) return;
  const xs = labels.map((_, at) => at);
  const sumTo = (at, row) => columns.slice(0, at + 1).reduce((sum, column) => sum + (column[row] || 0), 0);
  const series = names.map((label, at) => {
    const colour = css(COLOURS[at % COLOURS.length]);
    const shown = isStacked ? xs.map((row) => sumTo(at, row)) : columns[at];
    const look = isStacked
      ? { fill: colour, width: 0, paths: uPlot.paths.bars({ size: [0.7, 40] }), points: { show: false } }
      : { width: 2, dash: at ? [6, 4] : undefined, paths: kind === "points" ? () => null : uPlot.paths.linear(), points: { show: true, size: 6, fill: colour } };
    return { shown, options: { label, stroke: colour, ...look } };
  });
  if (isStacked) series.reverse();
  const room = Math.max(1, Math.ceil(labels.length / (place.parentElement.clientWidth / 110)));
  const words = (_, at) => at.map((x) => (x % room === 0 ? labels[x] : ""));
  const axis = { stroke: css("--faint"), grid: { stroke: css("--line"), width: 1 }, ticks: { show: false } };
  const options = {
    width: place.parentElement.clientWidth,
    height: HEIGHT,
    scales: { x: { time: false, range: [-0.6, labels.length - 0.4] }, y: { range: (_, __, most) => [0, Math.max(1, most * 1.05)] } },
    axes: [{ ...axis, size: 30, grid: { show: false }, splits: () => xs, values: words }, { ...axis, size: 55 }],
    series: [{}, ...series.map((each) => each.options)],
    cursor: { show: false },
    legend: { live: false },
  };
  place.replaceChildren();
  place.setAttribute("role", "img");
  place.setAttribute("aria-label", "A plot of the numbers in the table below");
  const drawn = new uPlot(options, [xs, ...series.map((each) => each.shown)], place);
  new ResizeObserver(() => drawn.setSize({ width: place.parentElement.clientWidth, height: HEIGHT })).observe(place.parentElement);
}

// A table wider than the page can be moved with the arrow keys.
for (const part of document.querySelectorAll(".wide")) {
  if (part.scrollWidth <= part.clientWidth) continue;
  const caption = part.querySelector("caption");
  part.tabIndex = 0;
  part.setAttribute("role", "region");
  part.setAttribute("aria-label", caption ? caption.textContent.trim() : "A wide table");
}

document.querySelectorAll("[data-refresh]").forEach(refresh);
if (window.uPlot) {
  const drawAll = () => document.querySelectorAll("[data-plot]").forEach(plot);
  drawAll();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAll);
}
