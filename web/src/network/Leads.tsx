import type { LeadView } from '../api/types';

/** The leads that the detections propose, each with its reasons and its innocent explanations. */
export function Leads({ leads, open, onOpen, onClaims }: {
  leads: LeadView[] | undefined;
  open: string | null;
  onOpen: (id: string | null) => void;
  onClaims: (ids: string[]) => void;
}) {
  return (
    <section aria-label="Leads">
      <h2>Findings to check {leads && leads.length > 0 && <span className="muted">{leads.length}</span>}</h2>
      {leads?.length === 0 && <p className="muted">The detections propose no lead.</p>}
      {leads?.map((lead) => {
        const expanded = lead.id === open;
        return (
          <div key={lead.id}>
            <button type="button" className="finding" aria-expanded={expanded} onClick={() => onOpen(expanded ? null : lead.id)}>
              <span className={`title${expanded ? '' : ' clamped'}`}>{lead.title}</span>
              <span className="meta">
                {lead.detection} · score {lead.score.toFixed(2)} · {lead.claims.length} {lead.claims.length === 1 ? 'claim' : 'claims'}
              </span>
            </button>
            {expanded && (
              <div className="finding-detail">
                <button type="button" className="button" onClick={() => onClaims(lead.claims)}>
                  Read the claims
                </button>
                <h3>Why this score</h3>
                <ul>
                  {lead.parts.map((part) => (
                    <li key={part.name + part.detail}>
                      <b>
                        {part.weight >= 0 ? '+' : '−'}
                        {Math.abs(part.weight).toFixed(2)}
                      </b>{' '}
                      {part.name}: {part.detail}
                    </li>
                  ))}
                </ul>
                {lead.alternatives.length > 0 && (
                  <>
                    <h3>Innocent explanations</h3>
                    <ul>
                      {lead.alternatives.map((text) => (
                        <li key={text}>{text}</li>
                      ))}
                    </ul>
                  </>
                )}
                {lead.refutedBy.length > 0 && (
                  <>
                    <h3>What would refute it</h3>
                    <ul>
                      {lead.refutedBy.map((text) => (
                        <li key={text}>{text}</li>
                      ))}
                    </ul>
                  </>
                )}
              </div>
            )}
          </div>
        );
      })}
    </section>
  );
}
