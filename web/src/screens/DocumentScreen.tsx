import { usePlace } from '../lib/url';
import { DocumentReader } from '../reader/DocumentReader';

const readSpan = (text: string | null) => {
  const match = /^(\d+)-(\d+)$/.exec(text ?? '');
  return match ? [{ start: Number(match[1]), end: Number(match[2]), page: null, boxes: [] }] : [];
};

/** A document on its own page, with the quote of the address marked. */
export function DocumentScreen({ id }: { id: string }) {
  const { query } = usePlace();
  return <DocumentReader document={id} claim={query.get('claim')} spans={readSpan(query.get('q'))} />;
}
