import { useEffect, useMemo, useRef } from 'react';
import { useClaims } from '../api/client';
import type { DocumentView } from '../api/types';
import { CodePoints } from '../lib/codePoints';
import { type Segment, type Span, segments } from '../lib/segments';
import { navigate } from '../lib/url';
import type { MarkedSpan } from './DocumentReader';

type Part = { kind: 'text'; start: number; end: number } | { kind: 'table'; start: number; end: number; rows: { start: number; end: number; cells: string[] }[] };

/** The parts of a page in text order: tables drawn as tables, what stands between them as text. Offsets are UTF-16. */
function partsOf(page: Span, view: DocumentView, points: CodePoints): Part[] {
  const parts: Part[] = [];
  let at = page.start;
  for (const table of view.tables) {
    const [start, end] = [points.toUtf16(table.start), points.toUtf16(table.end)];
    if (start < at || end > page.end || start >= page.end) {
      continue;
    }
    if (start > at) {
      parts.push({ kind: 'text', start: at, end: start });
    }
    const width = Math.max(0, ...table.rows.flat().map((c) => c.column + 1));
    const rows = table.rows
      .filter((cells) => cells.length > 0)
      .map((cells) => {
        const texts = new Array<string>(width).fill('');
        for (const cell of cells) {
          texts[cell.column] = cell.text;
        }
        return { start: points.toUtf16(cells[0]!.start), end: points.toUtf16(cells.at(-1)!.end), cells: texts };
      });
    parts.push({ kind: 'table', start, end, rows });
    at = end;
  }
  if (at < page.end) {
    parts.push({ kind: 'text', start: at, end: page.end });
  }
  return parts;
}

const touches = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** The text layer page by page, with zones, other claims underlined, and the marked quote scrolled into view. */
export function TextPages({ id, view, marked }: { id: string; view: DocumentView; marked: MarkedSpan[] }) {
  const claims = useClaims();
  const scroll = useRef<HTMLDivElement>(null);
  const points = useMemo(() => new CodePoints(view.text), [view.text]);
  const quotes = useMemo(() => marked.map((m) => ({ start: points.toUtf16(m.start), end: points.toUtf16(m.end) })), [marked, points]);
  const zones = useMemo(
    () => view.zones.map((z) => ({ start: points.toUtf16(z.start), end: points.toUtf16(z.end), kind: z.kind })),
    [view.zones, points],
  );
  const spans = useMemo(
    () =>
      (claims.data ?? [])
        .filter((c) => c.document === id)
        .map((c) => ({ id: c.id, start: points.toUtf16(c.start), end: points.toUtf16(c.end) })),
    [claims.data, id, points],
  );
  const pages = view.pages.length > 0 ? view.pages : [{ number: 1, start: 0, end: [...view.text].length, name: null }];

  useEffect(() => {
    scroll.current?.querySelector('mark, tr.quoted')?.scrollIntoView({ block: 'center' });
  }, [quotes]);

  const open = (segment: Segment) => navigate(`/claims/${encodeURIComponent(segment.claims[0]!)}`);
  const piece = (segment: Segment) => {
    const text = view.text.slice(segment.start, segment.end);
    const zone = `zone-${segment.zone}`;
    if (segment.quote) {
      return (
        <mark key={segment.start} className={zone}>
          {text}
        </mark>
      );
    }
    return segment.claims.length > 0 ? (
      // biome-ignore lint: the claims grid is the keyboard way to the same claims
      <span key={segment.start} className={`claimed ${zone}`} onClick={() => open(segment)} title="A claim rests on this">
        {text}
      </span>
    ) : (
      <span key={segment.start} className={zone}>
        {text}
      </span>
    );
  };

  return (
    // biome-ignore lint: a scrolling region must be reachable with the keyboard
    <div className="scroll" ref={scroll} tabIndex={0} role="region" aria-label="Text of the document">
      {pages.map((page) => {
        const span = { start: points.toUtf16(page.start), end: points.toUtf16(page.end) };
        const parts = partsOf(span, view, points);
        const onlyTables = parts.every((p) => p.kind === 'table' || view.text.slice(p.start, p.end).trim() === '');
        return (
          <article key={page.number} className={`sheet${onlyTables ? ' table-sheet' : ''}`} lang={view.row.language}>
            {(pages.length > 1 || page.name) && <span className="page-name">{page.name ?? `page ${page.number}`}</span>}
            {parts.map((part) =>
              part.kind === 'table' ? (
                <table key={part.start}>
                  <tbody>
                    {part.rows.map((row, i) => (
                      <tr key={row.start} className={quotes.some((q) => touches(q, row)) ? 'quoted' : undefined}>
                        <th scope="row">{i + 1}</th>
                        {row.cells.map((cell, column) => (
                          // biome-ignore lint: a table's columns have no other identity
                          <td key={column}>{cell}</td>
                        ))}
                      </tr>
                    ))}
                  </tbody>
                </table>
              ) : onlyTables ? null : (
                segments(part, quotes, spans, zones).map(piece)
              ),
            )}
          </article>
        );
      })}
    </div>
  );
}
