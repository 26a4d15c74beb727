import { useCallback, useEffect, useMemo, useState } from 'react';
import { useClaims, useReview } from '../api/client';
import type { ReviewStatus } from '../api/types';
import { facet, filterClaims, noFilter } from '../lib/claimFilter';
import { navigate, usePlace } from '../lib/url';
import { DocumentReader } from '../reader/DocumentReader';
import { Failure } from '../ui/Failure';
import { statusWords } from '../ui/statusWords';
import { useKeys } from '../ui/useKeys';
import { ClaimsGrid } from './ClaimsGrid';
import { Decide } from './Decide';

const statuses: [string, string][] = [...Object.entries(statusWords), ['contradicted', 'Contradicted']];

/** Every claim in a grid; the chosen one opens its document with the quote marked. */
export function ClaimsScreen({ selected }: { selected: string | null }) {
  const claims = useClaims();
  const review = useReview();
  const { query, set } = usePlace();
  const [cursor, setCursor] = useState<string | null>(selected);
  const filter = useMemo(
    () => ({ ...noFilter, text: query.get('text') ?? '', kind: query.get('kind') ?? '', status: query.get('status') ?? '', document: query.get('document') ?? '' }),
    [query.toString()],
  );
  const rows = useMemo(() => filterClaims(claims.data ?? [], filter), [claims.data, filter]);
  const kinds = useMemo(() => facet(claims.data ?? [], (c) => c.kind), [claims.data]);
  const documents = useMemo(() => {
    const paths = new Map((claims.data ?? []).map((c) => [c.document, c.path]));
    return facet(claims.data ?? [], (c) => c.document).map((f) => ({ ...f, path: paths.get(f.value) ?? f.value }));
  }, [claims.data]);

  useEffect(() => setCursor((c) => selected ?? c), [selected]);

  const open = useCallback((id: string | null) => navigate(`/claims${id ? `/${encodeURIComponent(id)}` : ''}${window.location.search}`, true), []);
  const choose = useCallback(
    (id: string) => {
      setCursor(id);
      if (selected) {
        open(id);
      }
    },
    [selected, open],
  );
  const step = (by: number) => {
    const at = rows.findIndex((r) => r.id === cursor);
    const next = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))];
    if (next) {
      choose(next.id);
    }
  };
  const decide = (status: ReviewStatus) => cursor && review.mutate({ claim: cursor, status, reason: '' });
  useKeys({
    j: () => step(1),
    ArrowDown: () => step(1),
    k: () => step(-1),
    ArrowUp: () => step(-1),
    a: () => decide('accepted'),
    r: () => decide('rejected'),
    w: () => decide('disputed'),
    Enter: () => cursor && open(cursor),
    Escape: () => open(null),
  });

  if (claims.error) {
    return <Failure error={claims.error} />;
  }
  const current = claims.data?.find((c) => c.id === selected);
  return (
    <section className={`claims${current ? ' open' : ''}`} aria-label="Claims">
      <div className="filters">
        <input
          className="field search"
          type="search"
          aria-label="Filter the claims"
          placeholder="Filter: words, names, files"
          value={filter.text}
          onChange={(e) => set({ text: e.target.value })}
        />
        <select className="field" aria-label="Kind" value={filter.kind} onChange={(e) => set({ kind: e.target.value })}>
          <option value="">All kinds</option>
          {kinds.map((k) => (
            <option key={k.value} value={k.value}>
              {k.value} ({k.count})
            </option>
          ))}
        </select>
        <select className="field" aria-label="Status" value={filter.status} onChange={(e) => set({ status: e.target.value })}>
          <option value="">Any status</option>
          {statuses.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
        <select className="field" aria-label="Document" value={filter.document} onChange={(e) => set({ document: e.target.value })}>
          <option value="">All documents</option>
          {documents.map((d) => (
            <option key={d.value} value={d.value}>
              {d.path} ({d.count})
            </option>
          ))}
        </select>
        <span role="status">
          {rows.length === claims.data?.length ? `${rows.length} claims` : `${rows.length} of ${claims.data?.length ?? 0} claims`}
        </span>
        <span className="hint">
          <kbd>J</kbd> <kbd>K</kbd> next, previous · <kbd>Enter</kbd> open · <kbd>A</kbd> accept · <kbd>R</kbd> reject · <kbd>W</kbd> weigh
        </span>
      </div>
      {claims.data && <ClaimsGrid rows={rows} cursor={cursor} onChoose={choose} onOpen={open} />}
      {current && (
        <div style={{ display: 'grid', gridTemplateRows: 'minmax(0, 1fr) auto', minHeight: 0 }}>
          <DocumentReader key={current.document} document={current.document} claim={current.id} />
          <Decide claim={current} />
        </div>
      )}
    </section>
  );
}
