// What tells series apart without colour: the same six patterns as in the legend of the page: plain, two diagonals, dots, lying and standing lines.

const patterns = [
  null,
  { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 6], rotation: -Math.PI / 4 },
  { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 6], rotation: Math.PI / 4 },
  { symbol: "circle", dashArrayX: [[7, 7], [0, 7, 7, 0]], dashArrayY: [7, 0], symbolSize: 0.5 },
  { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 5] },
  { symbol: "rect", dashArrayX: [2, 5], dashArrayY: [1, 0] },
];

export function decal(index, theme) {
  const pattern = patterns[index % patterns.length];
  return pattern ? { color: theme.colour("pattern"), ...pattern } : { symbol: "none" };
}
