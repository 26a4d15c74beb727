import type { ClaimRow } from '../api/types';

export interface ClaimFilter {
  text: string;
  kind: string;
  status: string;
  document: string;
}

export const noFilter: ClaimFilter = { text: '', kind: '', status: '', document: '' };

const fold = (text: string) => text.normalize('NFKC').toLowerCase();

/** The claims that have every word of the filter somewhere in what the grid shows, and the chosen facets. */
export function filterClaims(claims: ClaimRow[], filter: ClaimFilter): ClaimRow[] {
  const words = fold(filter.text).split(/\s+/).filter(Boolean);
  return claims.filter((claim) => {
    if (
      (filter.kind && claim.kind !== filter.kind) ||
      (filter.document && claim.document !== filter.document) ||
      (filter.status && (filter.status === 'contradicted' ? !claim.disputed : claim.status !== filter.status))
    ) {
      return false;
    }
    if (words.length === 0) {
      return true;
    }
    const shown = fold(
      [claim.sentence, claim.subject.name, claim.verb, claim.object?.name ?? claim.value, claim.concerns?.name, claim.time, claim.place, claim.path]
        .filter(Boolean)
        .join(' '),
    );
    return words.every((word) => shown.includes(word));
  });
}

/** How many claims there are of each value, most first. */
export function facet(claims: ClaimRow[], of: (claim: ClaimRow) => string): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const claim of claims) {
    counts.set(of(claim), (counts.get(of(claim)) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
}
