/** Where the columns and rows of the layout stand in the window. */
export interface Spread {
  /** The place of a node. */
  x: (value: number) => number;
  y: (value: number) => number;
  /** Distance of two columns: the room of a label. */
  pitch: number;
  /** Rows are so close that labels stand beside their nodes. */
  dense: boolean;
}

/** The picture is never drawn smaller than this of itself: labels stay legible. */
export const leastZoom = 0.78;

const leastRow = 26;
const mostRow = 120;

/**
 * Stretches the layout to the shape of the window: columns stand at equal distances over the width, rows keep their proportions within bounds.
 * The order and the alignment of nodes stay as the server gave them.
 */
export function spread(nodes: { x: number; y: number }[], width: number, height: number): Spread {
  const columns = [...new Set(nodes.map((n) => n.x))].sort((a, b) => a - b);
  const rows = [...new Set(nodes.map((n) => n.y))].sort((a, b) => a - b);
  const least = Math.min(...columns.flatMap((x) => gaps(nodes.filter((n) => n.x === x).map((n) => n.y))));
  const span = (rows.at(-1) ?? 0) - (rows[0] ?? 0);
  const room = span > 0 ? height / span : 1;
  const factor = Number.isFinite(least) ? Math.min(mostRow / least, Math.max(leastRow / least, room)) : room;
  // More rows than the window holds at life size: it is drawn smaller, and the columns take the width that this frees.
  const scale = Math.max(leastZoom, Math.min(1, height / (span * factor || 1)));
  const pitch = columns.length > 1 ? Math.max(80, Math.min(260, width / scale / (columns.length - 1))) : 200;
  return {
    x: (value) => place(columns, value) * pitch,
    y: (value) => (value - (rows[0] ?? 0)) * factor,
    pitch,
    dense: Number.isFinite(least) && least * factor < 52,
  };
}

const gaps = (values: number[]) => values.sort((a, b) => a - b).slice(1).map((value, i) => value - values[i]!);

/** The place of a value among sorted values as a fraction of their indices; outside them at the nearest end. */
function place(sorted: number[], value: number): number {
  const after = sorted.findIndex((v) => v >= value);
  if (after <= 0) {
    return after === 0 ? 0 : Math.max(0, sorted.length - 1);
  }
  const [left, right] = [sorted[after - 1]!, sorted[after]!];
  return after - 1 + (value - left) / (right - left);
}
