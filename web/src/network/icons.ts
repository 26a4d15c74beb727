/** An icon that stands in the page, as a data address for the canvas, in another colour. */
export function iconImage(svg: SVGElement | null, color: string): string {
  if (!svg) {
    return 'none';
  }
  const copy = svg.cloneNode(true) as SVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('stroke', color);
  copy.setAttribute('width', '48');
  copy.setAttribute('height', '48');
  return `data:image/svg+xml;utf8,${encodeURIComponent(copy.outerHTML)}`;
}

/** A small red plate with a number: by how many authorities a party is listed on the day. */
export function badgeImage(count: number, back: string, front: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="52" height="32"><rect x="1" y="1" width="50" height="30" rx="8" fill="${back}" stroke="${front}" stroke-width="2"/><text x="26" y="22" font-family="sans-serif" font-size="18" font-weight="700" text-anchor="middle" fill="${front}">×${count}</text></svg>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}
