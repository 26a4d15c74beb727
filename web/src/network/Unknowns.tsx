import type { QuestionView } from '../api/types';
import { Link } from '../ui/Link';

const most = 12;

/** What the material does not say. */
export function Unknowns({ questions, onClaims }: { questions: QuestionView[] | undefined; onClaims: (ids: string[]) => void }) {
  const open = questions?.filter((q) => q.answeredBy.length === 0) ?? [];
  return (
    <section aria-label="Not known">
      <h2>Not known {open.length > 0 && <span className="muted">{open.length}</span>}</h2>
      {questions && open.length === 0 && <p className="muted">No open question.</p>}
      <ul className="unknowns">
        {open.slice(0, most).map((q) => (
          <li key={q.id}>
            <span aria-hidden>?</span>
            {q.claims.length > 0 ? (
              <button type="button" className="button link" style={{ color: 'var(--ink)', textAlign: 'left', whiteSpace: 'normal' }} onClick={() => onClaims(q.claims)}>
                {q.text}
              </button>
            ) : (
              <span>{q.text}</span>
            )}
          </li>
        ))}
      </ul>
      {open.length > most && <Link href="/questions">All {open.length} questions</Link>}
    </section>
  );
}
