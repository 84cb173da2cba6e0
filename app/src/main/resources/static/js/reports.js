// Draws the charts of the reports from the tables beside them: without this script, the tables say the same.
const dark = window.matchMedia("(prefers-color-scheme: dark)");
const still = window.matchMedia("(prefers-reduced-motion: reduce)");
const COLOURS = { light: ["#54616e", "#1f6fb2", "#0f6e5a", "#d27a10"], dark: ["#a3b0bb", "#79b8ff", "#5fceb0", "#e8a13c"] };

function tableOf(box) {
  const table = document.getElementById(box.dataset.table);
  const heads = [...table.tHead.rows[0].cells];
  const rows = [...table.tBodies[0].rows].slice(0, box.dataset.chart === "parts" ? 12 : 400);
  return {
    names: rows.map((row) => row.cells[0].textContent.trim()),
    series: heads
      .map((head, column) => ({ head, column }))
      .filter((each) => each.head.dataset.series)
      .map((each) => ({ name: each.head.textContent.trim(), data: rows.map((row) => Number(row.cells[each.column].dataset.value)) })),
  };
}

function options(box) {
  const table = tableOf(box);
  const parts = box.dataset.chart === "parts";
  const ink = getComputedStyle(document.body).color;
  const names = { type: "category", data: table.names, inverse: parts, axisLabel: { color: ink, width: parts ? 140 : undefined, overflow: "truncate" } };
  const numbers = { type: "value", minInterval: 1, axisLabel: { color: ink }, splitLine: { lineStyle: { opacity: 0.25 } } };
  return {
    animation: !still.matches,
    color: COLOURS[dark.matches ? "dark" : "light"],
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    legend: { textStyle: { color: ink }, top: 0 },
    grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
    tooltip: { trigger: "axis", renderMode: "richText" },
    xAxis: parts ? numbers : names,
    yAxis: parts ? names : numbers,
    series: table.series.map((each) => ({ ...each, type: parts || table.names.length < 3 ? "bar" : "line", symbolSize: 5, barMaxWidth: 18 })),
  };
}

const drawn = new Map();

function draw() {
  for (const [box, chart] of drawn) {
    if (!box.isConnected) {
      chart.dispose();
      drawn.delete(box);
    }
  }
  if (!window.echarts) {
    return;
  }
  for (const details of document.querySelectorAll("details[data-closes]")) {
    details.removeAttribute("data-closes");
    details.open = false;
  }
  for (const box of document.querySelectorAll("[data-chart]")) {
    box.hidden = false;
    const chart = drawn.get(box) ?? window.echarts.init(box);
    drawn.set(box, chart);
    chart.setOption(options(box), true);
  }
}

draw();
dark.addEventListener("change", () => requestAnimationFrame(draw));
window.addEventListener("resize", () => drawn.forEach((chart) => chart.resize()));
document.body.addEventListener("htmx:afterSettle", draw);
