import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { ClaimRow } from '../api/types';
import { dateWords } from '../lib/dates';
import { statusTone, statusWords } from '../ui/statusWords';

const rowHeight = 46;
const heads: [string, string][] = [
  ['Sentence', ''], ['Subject', ''], ['Verb', ''], ['Object', ''], ['When', 'wide'], ['Where', 'wide'], ['Source', 'wide'], ['Status', ''],
];

/** The claims as a grid that draws only the rows in view; the cursor is its active descendant. */
export function ClaimsGrid({ rows, cursor, onChoose, onOpen }: {
  rows: ClaimRow[];
  cursor: string | null;
  onChoose: (id: string) => void;
  onOpen: (id: string) => void;
}) {
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroll.current, estimateSize: () => rowHeight, overscan: 12, scrollPaddingStart: 36, scrollPaddingEnd: 60 });
  const at = rows.findIndex((r) => r.id === cursor);
  useEffect(() => {
    if (at >= 0) {
      virtual.scrollToIndex(at, { align: 'auto' });
    }
  }, [at, virtual]);

  return (
    <div
      ref={scroll}
      className="grid"
      role="grid"
      tabIndex={0}
      aria-label="Claims"
      aria-rowcount={rows.length + 1}
      aria-activedescendant={at >= 0 ? `row-${cursor}` : undefined}
    >
      <div className="head" role="row" aria-rowindex={1}>
        {heads.map(([name, wide]) => (
          <span key={name} role="columnheader" className={wide}>
            {name}
          </span>
        ))}
      </div>
      <div className="body" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index]!;
          return (
            // biome-ignore lint: the keys are handled by the screen, see useKeys
            <div
              key={row.id}
              id={`row-${row.id}`}
              className={`row ${row.status}`}
              role="row"
              aria-rowindex={item.index + 2}
              aria-selected={row.id === cursor}
              style={{ transform: `translateY(${item.start}px)` }}
              onClick={() => {
                onChoose(row.id);
                onOpen(row.id);
              }}
            >
              <span role="gridcell" className="sentence" lang={row.language ?? undefined} title={row.sentence}>
                {row.sentence}
              </span>
              <span role="gridcell" className="cell" title={row.subject.name}>
                {row.subject.name}
              </span>
              <span role="gridcell" className="cell verb">
                <i className={`kind-dot kind-${row.kind}`} aria-hidden />
                {row.verb}
              </span>
              <span role="gridcell" className="cell" title={row.object?.name ?? row.value ?? ''}>
                {row.object?.name ?? row.value}
              </span>
              <span role="gridcell" className="cell wide">
                {dateWords(row.time)}
              </span>
              <span role="gridcell" className="cell wide">
                {row.place}
              </span>
              <span role="gridcell" className="cell wide muted" title={row.path}>
                {row.path}
                {row.page ? `, p. ${row.page}` : ''}
              </span>
              <span role="gridcell">
                {row.machineProposed && row.status === 'unreviewed' ? (
                  <span className="pill amber" title="A language model proposed this claim; it feeds nothing until somebody accepts it">Proposed by a model</span>
                ) : row.disputed && row.status === 'unreviewed' ? (
                  <span className="pill red">Contradicted</span>
                ) : (
                  <span className={`pill ${statusTone[row.status]}`}>{statusWords[row.status]}</span>
                )}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
