/** How far the server's coordinates are stretched along each axis. */
export interface Spread {
  x: number;
  y: number;
}

/**
 * Stretches the layout to the shape of the window, each axis for itself, so that a wide flow stays legible in a narrow panel:
 * the order and the alignment of nodes stay, only the distances change, within bounds.
 */
export function spread(nodes: { x: number; y: number }[], width: number, height: number): Spread {
  const range = (values: number[]) => Math.max(...values) - Math.min(...values);
  const along = (of: 'x' | 'y', room: number, least: number, most: number) => {
    const span = nodes.length > 1 ? range(nodes.map((n) => n[of])) : 0;
    return span > 0 ? Math.min(most, Math.max(least, room / span)) : 1;
  };
  // Rounded, so that a date that moves the last node a little does not shake the picture.
  const round = (value: number) => Math.round(value * 20) / 20;
  return { x: round(along('x', width, 0.35, 1.2)), y: round(along('y', height, 0.55, 1.6)) };
}
