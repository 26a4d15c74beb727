import { Download } from 'lucide-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useClaim, useDocument } from '../api/client';
import type { Box } from '../api/types';
import { words } from '../lib/words';
import { Failure } from '../ui/Failure';
import { PicturePage } from './PicturePage';
import { TextPages } from './TextPages';

const PdfPages = lazy(() => import('./PdfPages')); // pdf.js is large: loaded with the first PDF

/** A stretch to mark, in code points, and the boxes it has on its page. */
export interface MarkedSpan {
  start: number;
  end: number;
  page: number | null;
  boxes: Box[];
}

/** A document with the evidence of a claim (or a given stretch) marked and scrolled into view. */
export function DocumentReader({ document: id, claim, spans = [] }: { document: string; claim: string | null; spans?: MarkedSpan[] }) {
  const doc = useDocument(id);
  const detail = useClaim(claim);
  const [tab, setTab] = useState<'page' | 'text'>('page');
  const marked = useMemo(() => {
    const evidence = detail.data?.evidence.filter((e) => e.document === id) ?? [];
    return evidence.length > 0 ? evidence : spans;
    // biome-ignore lint: spans come from the address and are compared by value
  }, [detail.data, id, JSON.stringify(spans)]);

  if (doc.error) {
    return <Failure error={doc.error} />;
  }
  if (!doc.data || (claim !== null && detail.isPending)) {
    return <section className="reader" aria-busy="true" aria-label="Document" />;
  }
  const { row } = doc.data;
  const isPdf = row.mediaType === 'application/pdf';
  const isPicture = /^image\/(png|jpeg|webp|bmp|gif)$/.test(row.mediaType);
  const original = `/api/documents/${encodeURIComponent(id)}/original`;
  return (
    <section className="reader" aria-label={`Document ${row.path}`}>
      <header>
        <h2>{row.title ?? row.path}</h2>
        <p className="source">
          {row.title ? `${row.path} · ` : ''}
          {words(row.kind)} · {row.language} · <span className="mono">sha-256 {row.sha256.slice(0, 16)}…</span>
        </p>
      </header>
      <div className="bar">
        {(isPdf || isPicture) && (
          <div className="tabs" role="tablist" aria-label="View">
            <button type="button" role="tab" aria-selected={tab === 'page'} onClick={() => setTab('page')}>
              Page
            </button>
            <button type="button" role="tab" aria-selected={tab === 'text'} onClick={() => setTab('text')}>
              Text
            </button>
          </div>
        )}
        <a className="button quiet small" href={original} target="_blank" rel="noreferrer">
          <Download className="icon" aria-hidden />
          Original
        </a>
        {row.warnings.map((warning) => (
          <span key={warning} className="pill amber">
            {warning}
          </span>
        ))}
      </div>
      {isPdf && tab === 'page' ? (
        <Suspense fallback={<div className="scroll" aria-busy="true" />}>
          <PdfPages url={original} view={doc.data} marked={marked} onFail={() => setTab('text')} />
        </Suspense>
      ) : isPicture && tab === 'page' ? (
        <PicturePage url={original} view={doc.data} marked={marked} onFail={() => setTab('text')} />
      ) : (
        <TextPages id={id} view={doc.data} marked={marked} />
      )}
    </section>
  );
}
