// Where the axis of standing columns ends below them.

/** Where an axis of so many parts ends for the lines below all columns, such as peak funding; null where there are none. One of its own round numbers: one between two of them would be written close to its neighbour. */
export function floorOf(drawing, extent, parts) {
  const lowest = Math.min(...drawing.lines.filter((one) => !one.isOnX).map((one) => one.value));
  if (!(lowest < extent.min)) {
    return null;
  }
  const top = Math.max(0, extent.max);
  let floor = lowest;
  // Why again: further down the steps may be wider, and the end then lies between two of them.
  for (let turn = 0; turn < 4; turn++) {
    const step = roundStep((top - floor) / parts);
    floor = Math.floor(lowest / step + 1e-9) * step;
  }
  return floor;
}

// The step of an axis of the library: 1, 2, 3, 5 or 10 times a power of ten, whichever is nearest.
function roundStep(width) {
  const power = 10 ** Math.floor(Math.log10(width));
  const part = width / power;
  return (part < 1.5 ? 1 : part < 2.5 ? 2 : part < 4 ? 3 : part < 7 ? 5 : 10) * power;
}
