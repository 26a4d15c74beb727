import type { EvidenceView } from '../api/types';
import { Link } from './Link';

/** Where an evidence stands, short: `invoices/117.pdf, p. 2`. */
export function placeOf(evidence: { path: string; page: number | null; cell: string | null }): string {
  const at = evidence.cell ?? (evidence.page ? `p. ${evidence.page}` : null);
  return at ? `${evidence.path}, ${at}` : evidence.path;
}

/** The address of the page with the quote marked. */
export const readerLink = (evidence: EvidenceView): string =>
  `/documents/${encodeURIComponent(evidence.document)}?${new URLSearchParams({
    q: `${evidence.start}-${evidence.end}`,
    ...(evidence.claim ? { claim: evidence.claim } : {}),
  })}`;

/** A verbatim quote with the words around it, and the link to its place. */
export function Quote({ evidence, source = true }: { evidence: EvidenceView; source?: boolean }) {
  return (
    <figure>
      <blockquote className="quote" lang={evidence.language ?? undefined}>
        {evidence.before && <span className="around">{evidence.before}</span>}
        <mark>{evidence.quote}</mark>
        {evidence.after && <span className="around">{evidence.after}</span>}
      </blockquote>
      {source && (
        <figcaption className="source">
          <Link href={readerLink(evidence)}>{placeOf(evidence)}</Link>
        </figcaption>
      )}
    </figure>
  );
}
