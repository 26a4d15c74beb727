import { Route } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { PartyRef, TraceHop, TraceView } from '../api/types';
import { Failure } from '../ui/Failure';
import { placeOf } from '../ui/Quote';

function Choice({ question, candidates, onPick }: { question: string; candidates: PartyRef[]; onPick: (id: string) => void }) {
  return (
    <div className="card">
      <p>{question}</p>
      <ul>
        {candidates.map((c) => (
          <li key={c.id}>
            <button type="button" className="button link" onClick={() => onPick(c.id)}>
              {c.name}
            </button>{' '}
            <span className="muted">{c.schema}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Hop({ hop, weak, on, onClaims }: { hop: TraceHop; weak: boolean; on: boolean; onClaims: (ids: string[]) => void }) {
  const said = hop.evidence[0];
  return (
    <li className={weak ? 'weak' : undefined}>
      <div className="name">{hop.from.name}</div>
      <p>
        {hop.subject} <b>{hop.verb}</b> {hop.object}
      </p>
      {said && (
        <p className="said" lang={said.language ?? undefined}>
          {said.quote}
        </p>
      )}
      <p className="small">
        <button type="button" className="button link" aria-pressed={on} onClick={() => onClaims(hop.claims)}>
          {hop.claims.length === 1 ? '1 claim' : `${hop.claims.length} claims`}
        </button>{' '}
        {said && <span className="muted">{placeOf(said)}</span>}
      </p>
      {weak && <span className="pill amber">weakest hop</span>}
    </li>
  );
}

/** Asks how two parties are connected, and reads the answer hop by hop. */
export function TraceBox({ from, to, trace, busy, error, routeAt, current, onAsk, onRoute, onClaims, onEnd }: {
  from: string | null;
  to: string | null;
  trace: TraceView | undefined;
  busy: boolean;
  error: Error | null;
  routeAt: number;
  current: string | null;
  onAsk: (from: string, to: string) => void;
  onRoute: (index: number) => void;
  onClaims: (ids: string[]) => void;
  onEnd: () => void;
}) {
  const asked = from && to ? trace : undefined;
  const nameOf = (candidates: PartyRef[] | undefined, text: string | null) => (candidates?.length === 1 ? candidates[0]!.name : (text ?? ''));
  const [a, setA] = useState(from ?? '');
  const [b, setB] = useState(to ?? '');
  useEffect(() => setA(nameOf(asked?.from, from)), [asked, from]);
  useEffect(() => setB(nameOf(asked?.to, to)), [asked, to]);
  const route = asked?.routes[routeAt];
  return (
    <section aria-label="Route between two parties">
      <h2>How is … connected to …</h2>
      <form
        className="ask"
        onSubmit={(event) => {
          event.preventDefault();
          if (a.trim() && b.trim()) {
            onAsk(a.trim(), b.trim());
          }
        }}
      >
        <input className="field" aria-label="From" placeholder="From: a name or identifier" value={a} onChange={(e) => setA(e.target.value)} />
        <input className="field" aria-label="To" placeholder="To: a name or identifier" value={b} onChange={(e) => setB(e.target.value)} />
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 6 }}>
          <button type="submit" className="button" disabled={busy || !a.trim() || !b.trim()}>
            <Route className="icon" aria-hidden />
            Trace
          </button>
          {from && (
            <button type="button" className="button" onClick={onEnd}>
              Whole network
            </button>
          )}
        </div>
      </form>
      {error && <Failure error={error} />}
      {asked && asked.from.length === 0 && <p className="pill amber">No party is called “{from}”</p>}
      {asked && asked.to.length === 0 && <p className="pill amber">No party is called “{to}”</p>}
      {asked && asked.from.length > 1 && <Choice question={`Which “${from}”?`} candidates={asked.from} onPick={(id) => onAsk(id, to!)} />}
      {asked && asked.to.length > 1 && <Choice question={`Which “${to}”?`} candidates={asked.to} onPick={(id) => onAsk(from!, id)} />}
      {asked && asked.from.length === 1 && asked.to.length === 1 && asked.routes.length === 0 && (
        <p role="status">No route is found in the claims. That is not proof that there is none.</p>
      )}
      {asked && asked.routes.length > 1 && (
        <div className="tabs" role="group" aria-label="Routes" style={{ flexWrap: 'wrap', margin: '8px 0' }}>
          {asked.routes.map((_, i) => (
            // biome-ignore lint: routes are an ordered answer
            <button key={i} type="button" className="button" aria-pressed={i === routeAt} onClick={() => onRoute(i)}>
              {i + 1}
            </button>
          ))}
        </div>
      )}
      {route && (
        <div role="status" aria-label="Route">
          <p className="muted small" style={{ margin: '8px 0' }}>
            Route {routeAt + 1} of {asked?.routes.length}, {route.hops.length} {route.hops.length === 1 ? 'hop' : 'hops'}, score {route.score.toFixed(2)}
          </p>
          <ol className="hops">
            {route.hops.map((hop, i) => (
              <Hop
                // biome-ignore lint: hops are an ordered answer
                key={i}
                hop={hop}
                weak={i === route.weakest && route.hops.length > 1}
                on={current !== null && hop.claims.includes(current)}
                onClaims={onClaims}
              />
            ))}
            <li>
              <div className="name">{route.hops.at(-1)?.to.name}</div>
            </li>
          </ol>
          {route.breaks.map((text) => (
            <p key={text} className="small" style={{ marginTop: 6 }}>
              <span className="pill amber">would break it</span> {text}
            </p>
          ))}
        </div>
      )}
    </section>
  );
}
