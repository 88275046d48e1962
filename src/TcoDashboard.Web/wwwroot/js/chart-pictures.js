// Pictures to take away: the chart drawn once more at a fixed size with title, legend and source line inside.
import { chartOption, namesOf } from "./chart-options.js";

const width = 960;
const sharpness = 2;

/** Saves a chart as "png" or "svg". */
export async function savePicture(echarts, drawing, element, kind) {
  const svg = pictureOf(echarts, drawing, element);
  const blob = kind === "svg" ? new Blob([svg.text], { type: "image/svg+xml" }) : await paint(svg);
  const address = URL.createObjectURL(blob);
  Object.assign(document.createElement("a"), { href: address, download: `${drawing.id}.${kind}` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function pictureOf(echarts, drawing, element) {
  const titleLines = Math.ceil((drawing.title.length * 9.4) / (width - 40));
  const subtitleLines = Math.ceil((drawing.subtitle.length * 6.3) / (width - 40));
  const legendTop = 16 + titleLines * 24 + subtitleLines * 18 + 10;
  const legendWidth = namesOf(drawing).reduce((sum, one) => sum + 46 + one.shown.length * 6.6, 0);
  const legendLines = drawing.series.length > 1 ? Math.ceil(legendWidth / (width - 40)) : 0;
  const top = legendTop + legendLines * 24 + 34;
  const sourceLines = Math.ceil((drawing.source.length * 5.8) / (width - 40));
  const bottom = 26 + sourceLines * 16;
  const height = top + bottom + Math.max(300, element.clientHeight);
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width, height });
  chart.setOption(chartOption(drawing, element, { picture: { width, height, top, bottom, legendTop } }));
  const text = chart.renderToSVGString();
  chart.dispose();
  return { text, height };
}

async function paint(svg) {
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg.text)}`;
  await picture.decode();
  const canvas = Object.assign(document.createElement("canvas"), {
    width: width * sharpness,
    height: svg.height * sharpness,
  });
  const pen = canvas.getContext("2d");
  pen.scale(sharpness, sharpness);
  pen.drawImage(picture, 0, 0, width, svg.height);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}
