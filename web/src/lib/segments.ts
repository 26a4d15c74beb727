/** A stretch of a page's text with the marks that cover it. */
export interface Segment {
  start: number;
  end: number;
  quote: boolean;
  claims: string[];
  zone: string;
}

export interface Span {
  start: number;
  end: number;
}

/**
 * Cuts a stretch of text at every edge of a quote, claim or zone, so that each piece can be drawn with one style.
 * All offsets are UTF-16 and absolute; the pieces cover `page` without gaps.
 */
export function segments(page: Span, quotes: Span[], claims: (Span & { id: string })[], zones: (Span & { kind: string })[]): Segment[] {
  const edges = new Set<number>([page.start, page.end]);
  for (const span of [...quotes, ...claims, ...zones]) {
    for (const edge of [span.start, span.end]) {
      if (edge > page.start && edge < page.end) {
        edges.add(edge);
      }
    }
  }
  const sorted = [...edges].sort((a, b) => a - b);
  const covers = (span: Span, start: number, end: number) => span.start <= start && span.end >= end;
  const pieces: Segment[] = [];
  for (let i = 0; i + 1 < sorted.length; i++) {
    const [start, end] = [sorted[i]!, sorted[i + 1]!];
    pieces.push({
      start,
      end,
      quote: quotes.some((q) => covers(q, start, end)),
      claims: claims.filter((c) => covers(c, start, end)).map((c) => c.id),
      zone: zones.find((z) => covers(z, start, end))?.kind ?? 'body',
    });
  }
  return pieces;
}
