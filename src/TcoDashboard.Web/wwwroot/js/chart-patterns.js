// What tells series apart without colour: the same ten patterns as in the legend of the page: plain, two diagonals, dots, lying and standing lines,
// triangles, broad diagonals, a chessboard, large dots. As many as there are parts of a cost.

const patterns = [
  null,
  { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 6], rotation: -Math.PI / 4 },
  { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 6], rotation: Math.PI / 4 },
  { symbol: "circle", dashArrayX: [[7, 7], [0, 7, 7, 0]], dashArrayY: [7, 0], symbolSize: 0.5 },
  { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 5] },
  { symbol: "rect", dashArrayX: [2, 5], dashArrayY: [1, 0] },
  { symbol: "triangle", dashArrayX: [[9, 9], [0, 9, 9, 0]], dashArrayY: [9, 2], symbolSize: 0.8 },
  { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [6, 5], rotation: -Math.PI / 4 },
  { symbol: "rect", dashArrayX: [[6, 6], [0, 6, 6, 0]], dashArrayY: [6, 0] },
  { symbol: "circle", dashArrayX: [[14, 14], [0, 14, 14, 0]], dashArrayY: [14, 0], symbolSize: 0.75 },
];

export function decal(index, theme) {
  const pattern = patterns[index % patterns.length];
  return pattern ? { color: theme.colour("pattern"), ...pattern } : { symbol: "none" };
}
