import { Table2, Waypoints } from 'lucide-react';
import { useCallback, useDeferredValue, useMemo } from 'react';
import { useCase, useClaims, useLeads, useNetwork, useQuestions, useReview, useTimeline, useTrace } from '../api/client';
import { dayNumber, isoOfDay } from '../lib/dates';
import { daySpan } from '../lib/timelineLayout';
import { usePlace } from '../lib/url';
import { PartyPanel } from '../party/PartyPanel';
import { Failure } from '../ui/Failure';
import { useKeys } from '../ui/useKeys';
import { EvidencePanel } from './EvidencePanel';
import { FlowCanvas } from './FlowCanvas';
import { Leads } from './Leads';
import { Legend } from './Legend';
import { LinkTable } from './LinkTable';
import { kindOf } from './kinds';
import { litByClaims, litByParty, litByRoute, withoutKinds } from './selection';
import { Timeline } from './Timeline';
import { TraceBox } from './TraceBox';
import { Unknowns } from './Unknowns';

const none = new Set<string>();

/** The evidence network: picture, table, routes, evidence and timeline, with one selection over all of them. */
export function NetworkScreen() {
  const { query, set } = usePlace();
  const info = useCase();
  const asOf = query.get('asOf');
  const floor = Number(query.get('floor') ?? '0') || 0;
  const [from, to] = [query.get('from'), query.get('to')];
  const [party, edge, claim, lead] = [query.get('party'), query.get('edge'), query.get('claim'), query.get('lead')];
  const table = query.get('view') === 'table';

  const network = useNetwork(useDeferredValue(asOf), useDeferredValue(floor));
  const trace = useTrace(from, to, asOf);
  const leads = useLeads();
  const questions = useQuestions();
  const timeline = useTimeline();
  const claims = useClaims();
  const review = useReview();
  const hidden = useMemo(() => new Set((query.get('hide') ?? '').split(',').filter(Boolean)), [query.get('hide')]);
  const view = useMemo(() => network.data && withoutKinds(network.data, hidden, (schema) => kindOf(schema).name), [network.data, hidden]);
  const routeAt = Number(query.get('route') ?? '0') || 0;
  const route = trace.data?.routes[routeAt] ?? null;
  const openLead = leads.data?.find((l) => l.id === lead) ?? null;

  const shown = useMemo(() => {
    const list = query.get('claims')?.split(',').filter(Boolean) ?? [];
    const ofEdge = view?.edges.find((e) => e.id === edge)?.claims ?? [];
    if (list.length > 0) {
      return list;
    }
    if (ofEdge.length > 0) {
      return ofEdge;
    }
    if (claim) {
      return [claim];
    }
    return party ? [] : (route?.hops.flatMap((h) => h.claims.slice(0, 1)) ?? openLead?.claims ?? []);
  }, [query.toString(), view, edge, claim, party, route, openLead]);
  const picked = query.get('claims') !== null || edge !== null || claim !== null || party !== null;
  const current = claim && shown.includes(claim) ? claim : (shown[0] ?? null);

  const lit = useMemo(() => {
    if (!view) {
      return null;
    }
    if (route) {
      return litByRoute(view, route);
    }
    if (openLead) {
      const byClaims = litByClaims(view, openLead.claims);
      return { nodes: new Set([...byClaims.nodes, ...openLead.subjects.map((s) => s.id)]), edges: byClaims.edges };
    }
    if (shown.length > 0) {
      const byClaims = litByClaims(view, shown);
      return byClaims.edges.size > 0 ? byClaims : null;
    }
    return party ? litByParty(view, party) : null;
  }, [view, route, openLead, party, shown]);

  const chosenClaims = useMemo(() => new Set(shown), [shown]);
  const chosenEdges = useMemo(() => {
    const carrying = view && shown.length > 0 ? litByClaims(view, current ? [current] : shown).edges : none;
    const within = new Set([...carrying].filter((id) => lit?.edges.has(id)));
    return within.size > 0 ? within : carrying;
  }, [view, shown, current, lit]);
  const chosen = useMemo(() => ({ node: party, edges: chosenEdges }), [party, chosenEdges]);

  const onParty = useCallback((id: string) => set({ party: id, edge: null, claim: null, claims: null }, false), [set]);
  const onEdge = useCallback((id: string) => set({ edge: id, party: null, claim: null, claims: null }, false), [set]);
  const onClaims = useCallback((ids: string[]) => set({ claims: ids.join(','), claim: ids[0] ?? null, edge: null, party: null }, false), [set]);
  const clear = useCallback(() => set({ party: null, edge: null, claim: null, claims: null }), [set]);
  const endTrace = useCallback(() => set({ from: null, to: null, route: null, edge: null, claim: null, claims: null }), [set]);

  const decide = (status: 'accepted' | 'rejected' | 'disputed') => current && review.mutate({ claim: current, status, reason: '' });
  useKeys({
    a: () => decide('accepted'),
    r: () => decide('rejected'),
    w: () => decide('disputed'),
    Escape: () => (picked ? clear() : set({ from: null, to: null, route: null, lead: null })),
  });

  const span = useMemo(() => daySpan(timeline.data ?? []), [timeline.data]);
  const today = info.data?.asOf ?? null;
  const last = Math.max(span?.[1] ?? 0, today ? dayNumber(today) : 0);
  const shownDay = asOf ?? today ?? '';
  const error = network.error ?? leads.error ?? timeline.error;

  return (
    <section className={`network${party || shown.length > 0 ? '' : ' calm'}`} aria-label="Network">
      <aside className="side" aria-label="Findings">
        <TraceBox from={from} to={to} trace={trace.data} busy={trace.isFetching} error={trace.error} routeAt={routeAt} current={current}
          onAsk={(a, b) => set({ from: a, to: b, route: null, lead: null, edge: null, claim: null, claims: null, party: null }, false)}
          onRoute={(i) => set({ route: String(i) })}
          onClaims={onClaims} onEnd={endTrace} />
        <Leads leads={leads.data} open={lead} onOpen={(id) => set({ lead: id, from: null, to: null, route: null, edge: null, claim: null, claims: null, party: null })} onClaims={onClaims} />
        <Unknowns questions={questions.data} onClaims={onClaims} />
      </aside>
      <div className="stage">
        <div className="controls">
          <div className="tabs" role="tablist" aria-label="View">
            <button type="button" role="tab" aria-selected={!table} onClick={() => set({ view: null })}>
              <Waypoints className="icon" aria-hidden />
              Flow
            </button>
            <button type="button" role="tab" aria-selected={table} onClick={() => set({ view: 'table' })}>
              <Table2 className="icon" aria-hidden />
              Table
            </button>
          </div>
          <label>
            as of
            <input
              className="field"
              type="date"
              aria-label="As of"
              value={shownDay}
              onChange={(e) => /^\d{4}-\d{2}-\d{2}$/.test(e.target.value) && set({ asOf: e.target.value === today ? null : e.target.value })}
            />
          </label>
          {span && last > span[0] && shownDay && (
            <input
              type="range"
              aria-label="As of, by sliding"
              aria-valuetext={shownDay}
              min={span[0]}
              max={last}
              value={Math.max(span[0], Math.min(last, dayNumber(shownDay)))}
              onChange={(e) => set({ asOf: isoOfDay(Number(e.target.value)) })}
            />
          )}
          {asOf && (
            <button type="button" className="button link" onClick={() => set({ asOf: null })}>
              whole case
            </button>
          )}
          <label>
            confidence ≥
            <input
              type="range"
              aria-label="Least confidence of the extraction"
              min={0}
              max={0.95}
              step={0.05}
              value={floor}
              onChange={(e) => set({ floor: Number(e.target.value) === 0 ? null : e.target.value })}
            />
            <output>{floor.toFixed(2)}</output>
          </label>
        </div>
        {error ? (
          <Failure error={error} />
        ) : !view ? (
          <div className="canvas" aria-busy="true" />
        ) : view.nodes.length === 0 ? (
          <div className="notice">
            <h2>No link to show</h2>
            <p>No claim of this case connects two parties {asOf ? `by ${asOf}` : ''} with the confidence asked for.</p>
          </div>
        ) : table ? (
          <LinkTable view={view} lit={lit} chosen={chosenEdges} onParty={onParty} onEdge={onEdge} />
        ) : (
          <FlowCanvas view={view} lit={lit} chosen={chosen} onParty={onParty} onEdge={onEdge} onNothing={clear} />
        )}
        {network.data && (
          <Legend
            view={network.data}
            hidden={hidden}
            onToggle={(kind) => set({ hide: [...new Set([...hidden, kind])].filter((k) => k !== kind || !hidden.has(kind)).join(',') })}
          />
        )}
      </div>
      {party ? (
        <PartyPanel id={party} asOf={asOf} claims={claims.data} onClaims={onClaims} onClose={clear} />
      ) : shown.length === 0 ? (
        <div />
      ) : (
        <EvidencePanel shown={shown} current={current} rows={claims.data} onChoose={(id) => set({ claim: id, claims: shown.join(',') })} onParty={onParty} />
      )}
      <Timeline events={timeline.data ?? []} asOf={shownDay || null} chosen={chosenClaims} onClaims={onClaims} />
    </section>
  );
}
