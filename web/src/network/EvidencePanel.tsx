import { Quote as QuoteIcon, TriangleAlert } from 'lucide-react';
import { useClaim } from '../api/client';
import type { ClaimDetail, ClaimRow, PartyRef } from '../api/types';
import { Decide } from '../claims/Decide';
import { dateWords } from '../lib/dates';
import { words } from '../lib/words';
import { Failure } from '../ui/Failure';
import { Link } from '../ui/Link';
import { placeOf, Quote } from '../ui/Quote';
import { statusTone, statusWords } from '../ui/statusWords';

function Party({ party, onParty }: { party: PartyRef; onParty: (id: string) => void }) {
  return (
    <button type="button" className="button" style={{ padding: '2px 8px', whiteSpace: 'normal', textAlign: 'left' }} onClick={() => onParty(party.id)}>
      {party.name}
    </button>
  );
}

function Facts({ claim }: { claim: ClaimDetail }) {
  const { row } = claim;
  const main = claim.evidence[0];
  const facts: [string, string | null][] = [
    ['When', dateWords(row.time)],
    ['Where', row.place],
    ['Quantity', row.quantity],
    ['Amount', row.amount],
    ...claim.details.map((d): [string, string] => [words(d.name), d.value]),
    ['Said by', claim.attribution.join(' ← ')],
    ['Hedges', claim.hedges.join(', ')],
    ['Rests on', [claim.epistemic, claim.modality === 'fact' ? null : claim.modality, claim.knowledge === 'known' ? null : claim.knowledge].filter(Boolean).join(', ')],
    ['Answer', claim.response],
    ['Grade', row.grade === 'F6' ? 'not graded yet' : row.grade],
    ['Origin', claim.origin],
    ['Read by', claim.extractor],
  ];
  return (
    <dl className="facts">
      {main && (
        <>
          <dt>Source</dt>
          <dd>
            <Link href={`/claims/${encodeURIComponent(row.id)}`}>{placeOf(main)}</Link>
          </dd>
          <dt>File</dt>
          <dd className="mono" title={main.sha256}>
            sha-256 {main.sha256.slice(0, 8)}…{main.sha256.slice(-4)} · chars {main.start}–{main.end}
          </dd>
        </>
      )}
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** The evidence of the selected link or claim: what was said, by whom, where it stands, and what speaks against it. */
export function EvidencePanel({ shown, current, rows, onChoose, onParty }: {
  shown: string[];
  current: string | null;
  rows: ClaimRow[] | undefined;
  onChoose: (id: string) => void;
  onParty: (id: string) => void;
}) {
  const claim = useClaim(current);
  const row = claim.data?.row;
  return (
    <aside className="evidence" aria-label="Evidence">
      <div className="scroll" tabIndex={0} role="region" aria-label="Evidence of the claim">
        {claim.error && <Failure error={claim.error} />}
        {claim.data && row && (
          <>
            <div className="top">
              <QuoteIcon className="icon" aria-hidden />
              Claim <span className="mono">{row.id.slice(0, 10)}</span>
              {row.disputed ? (
                <span className="pill red">
                  <TriangleAlert className="icon" aria-hidden />
                  Contradicted
                </span>
              ) : (
                <span className={`pill ${statusTone[row.status]}`}>{statusWords[row.status]}</span>
              )}
            </div>
            <h2>
              {row.subject.name} {row.verb} {row.object?.name ?? row.value}
            </h2>
            <div style={{ display: 'flex', flexWrap: 'wrap', gap: 6, alignItems: 'center' }}>
              <Party party={row.subject} onParty={onParty} />
              <span className="muted">{row.verb}</span>
              {row.object && <Party party={row.object} onParty={onParty} />}
            </div>
            {claim.data.evidence.slice(0, 1).map((e) => (
              <Quote key={`${e.document}:${e.start}`} evidence={e} source={false} />
            ))}
            <Facts claim={claim.data} />
            {claim.data.against.length > 0 && (
              <section className="against" aria-label="Against this claim">
                <h3 className="section-title">
                  Against this claim <span className="muted">{claim.data.against.length}</span>
                </h3>
                {claim.data.against.map((a) => (
                  <div key={a.contradiction} className="card">
                    <p>{a.text}</p>
                    {a.evidence.map((e) => (
                      <Quote key={`${e.document}:${e.start}`} evidence={e} />
                    ))}
                  </div>
                ))}
              </section>
            )}
          </>
        )}
        {claim.data && claim.data.evidence.length > 1 && (
          <section aria-label="Further evidence">
            <h3 className="section-title">It also rests on</h3>
            {claim.data.evidence.slice(1).map((e) => (
              <Quote key={`${e.document}:${e.start}`} evidence={e} />
            ))}
          </section>
        )}
        {shown.length > 1 && (
          <section aria-label="Claims of the selection">
            <h3 className="section-title">
              {shown.length} claims in the selection
            </h3>
            {shown.slice(0, 60).map((id) => {
              const other = rows?.find((r) => r.id === id);
              return (
                <button key={id} type="button" className="finding" aria-pressed={id === current} onClick={() => onChoose(id)}>
                  {other ? `${other.subject.name} ${other.verb} ${other.object?.name ?? other.value ?? ''}` : id}
                  <br />
                  <span className="meta">{other ? [dateWords(other.time), other.path].filter(Boolean).join(' · ') : ''}</span>
                </button>
              );
            })}
          </section>
        )}
      </div>
      {row && <Decide claim={row} />}
    </aside>
  );
}
