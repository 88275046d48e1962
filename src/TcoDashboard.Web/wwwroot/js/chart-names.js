// Names in figures: words with a halo, and long names cut short.

/** The edge that keeps words readable where a line must pass behind them. */
export function halo(theme) {
  return { textBorderColor: theme.colour("paper"), textBorderWidth: 3 };
}

// What tells names apart stands at their end, behind the last comma: that stays, and what it is of is cut; the end too where it alone
// is longer than the room.
export function shortName(name, width) {
  const room = Math.floor(width / 6.4);
  const comma = name.lastIndexOf(", ");
  if (name.length <= room) {
    return name;
  }
  if (comma < 0) {
    return cut(name, room);
  }
  const end = name.slice(comma);
  const kept = Math.min(comma, Math.max(8, room - end.length));
  const start = cut(name.slice(0, comma), kept);
  return start + cut(end, room - start.length);
}

function cut(text, room) {
  return text.length <= room ? text : `${text.slice(0, room - 1).trimEnd()}\u2026`;
}
