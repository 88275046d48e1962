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

/** A name on two lines where one has no room for it; what does not fit on them either is cut as on one. */
export function twoLines(name, width) {
  const room = Math.floor(width / 6.4);
  const bracket = name.lastIndexOf(" (", room);
  const end = name.length - bracket - 1 <= room && bracket > 0 ? bracket : name.lastIndexOf(" ", room);
  return name.length <= room || end < 1 ? shortName(name, width) : `${name.slice(0, end)}\n${shortName(name.slice(end + 1), width)}`;
}

/** A title on as many lines as it needs. */
export function inLines(title, width) {
  // Wider than a letter is on average: a line that is still too long would be cut.
  const room = Math.floor(width / 7.2);
  const lines = [];
  // What is in brackets, the unit, stays together.
  for (const word of title.split(/ (?![^(]*\))/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= room) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines.join("\n");
}

function cut(text, room) {
  return text.length <= room ? text : `${text.slice(0, room - 1).trimEnd()}\u2026`;
}
