import { X } from 'lucide-react';
import { useParty } from '../api/client';
import type { ClaimRow, HitView, MergeView } from '../api/types';
import { dateWords } from '../lib/dates';
import { Failure } from '../ui/Failure';

const states = { active: 'in force', listedLater: 'listed later', delisted: 'taken off' };

function Ladder({ hits }: { hits: HitView[] }) {
  const rungs = hits
    .flatMap((hit) => hit.listings.map((listing) => ({ hit, listing })))
    .sort((a, b) => (a.listing.from ?? '').localeCompare(b.listing.from ?? '') || a.listing.authority.localeCompare(b.listing.authority));
  return (
    <ul className="ladder">
      {rungs.map(({ hit, listing }) => (
        <li key={`${hit.entity}:${listing.authority}:${listing.entry}:${listing.instrument}`}>
          <span>{dateWords(listing.from) || 'no date given'}</span>
          <span>
            <span className={listing.state === 'active' ? 'sanction' : 'pill'}>{listing.authority}</span> {listing.instrument}
            <span className="muted">
              {' '}
              · {states[listing.state]}
              {listing.to ? ` on ${dateWords(listing.to)}` : ''}
            </span>
            {listing.reason && <div className="serif small">{listing.reason.length > 260 ? `${listing.reason.slice(0, 260)}…` : listing.reason}</div>}
            <div className="source">
              as “{hit.name}”, score {hit.score.toFixed(2)}
              {hit.match ? '' : ', a look-alike to check'} · {listing.file}
              {listing.line > 0 ? `, record ${listing.line}` : ''}
            </div>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Reasons({ merges }: { merges: MergeView[] }) {
  return (
    <ul>
      {merges.slice(0, 20).map((merge) => (
        <li key={`${merge.left}:${merge.right}`} className="card" style={{ marginBottom: 6 }}>
          <b>
            {merge.left} ~ {merge.right}
          </b>{' '}
          <span className="muted">score {merge.score.toFixed(2)}</span>
          {merge.parts.map((part) => (
            <div key={part.name + part.detail} className="small">
              {part.weight >= 0 ? '+' : '−'}
              {Math.abs(part.weight).toFixed(2)} {part.name}: {part.detail}
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** A party: its names in all scripts, identifiers, listings by date, what is claimed of it, and why its mentions are one. */
export function PartyPanel({ id, asOf, claims, onClaims, onClose }: {
  id: string;
  asOf: string | null;
  claims: ClaimRow[] | undefined;
  onClaims: (ids: string[]) => void;
  onClose: () => void;
}) {
  const { data, error } = useParty(id, asOf);
  const byId = new Map((claims ?? []).map((c) => [c.id, c]));
  const facts: [string, string][] = data
    ? [
        ['Countries', data.countries.map((c) => c.toUpperCase()).join(', ')],
        ['Addresses', data.addresses.join('; ')],
        ['Born', data.birthDates.map((d) => dateWords(d)).join(', ')],
      ]
    : [];
  return (
    <aside className="evidence" aria-label="Party">
      <div className="scroll" tabIndex={0} role="region" aria-label="About the party">
        {error && <Failure error={error} />}
        {data && (
          <>
            <div className="top">
              {data.schema}
              <button type="button" className="button quiet" aria-label="Close" onClick={onClose}>
                <X className="icon" aria-hidden />
              </button>
            </div>
            <h2>{data.name}</h2>
            {data.names.length > 1 && (
              <section aria-label="Names">
                <h3 className="section-title">Names in the documents</h3>
                <ul>
                  {data.names.slice(0, 16).map((name) => (
                    <li key={name} className="serif">
                      {name}
                    </li>
                  ))}
                </ul>
              </section>
            )}
            {data.hits.length > 0 && (
              <section aria-label="Listings">
                <h3 className="section-title">Listings by date</h3>
                <Ladder hits={data.hits} />
              </section>
            )}
            <dl className="facts">
              {data.identifiers.map((i) => (
                <div key={i.kind + i.value} style={{ display: 'contents' }}>
                  <dt>{i.kind}</dt>
                  <dd className="mono">
                    {i.value} {!i.wellFormed && <span className="pill amber">check digit wrong</span>}
                  </dd>
                </div>
              ))}
              {facts
                .filter(([, value]) => value)
                .map(([name, value]) => (
                  <div key={name} style={{ display: 'contents' }}>
                    <dt>{name}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
            </dl>
            <section aria-label="Claims about it">
              <h3 className="section-title">Claims {data.claims.length}</h3>
              {data.claims.slice(0, 80).map((claim) => {
                const row = byId.get(claim);
                return (
                  row && (
                    <button key={claim} type="button" className="finding" onClick={() => onClaims([claim])}>
                      {row.subject.name} <b>{row.verb}</b> {row.object?.name ?? row.value}
                      <br />
                      <span className="meta">{[dateWords(row.time), row.path].filter(Boolean).join(' · ')}</span>
                    </button>
                  )
                );
              })}
            </section>
            {data.merges.length > 0 && (
              <section aria-label="Why these are one">
                <h3 className="section-title">Why these names are held to be one</h3>
                <Reasons merges={data.merges} />
              </section>
            )}
            {data.keptApart.length > 0 && (
              <section aria-label="Look-alikes kept apart">
                <h3 className="section-title">Look-alikes kept apart</h3>
                <Reasons merges={data.keptApart} />
              </section>
            )}
          </>
        )}
      </div>
    </aside>
  );
}
