import { useMemo } from 'react';
import type { NetworkView } from '../api/types';
import { kindOf } from './kinds';

/** The kinds that are in the network, as switches: a kind switched off leaves the picture and the table. */
export function Legend({ view, hidden, onToggle }: { view: NetworkView; hidden: Set<string>; onToggle: (kind: string) => void }) {
  const kinds = useMemo(() => {
    const all = new Map(view.nodes.map((n) => [kindOf(n.schema).name, kindOf(n.schema)]));
    return [...all.values()].sort((a, b) => a.name.localeCompare(b.name));
  }, [view]);
  return (
    <div className="legend" aria-label="Legend and filter" role="group">
      {kinds.map(({ name, icon: Icon, color }) => (
        <button key={name} type="button" className="kind" aria-pressed={!hidden.has(name)} title={hidden.has(name) ? 'Show' : 'Hide'} onClick={() => onToggle(name)}>
          <Icon className="icon" color={`var(${color})`} aria-hidden />
          {name}
        </button>
      ))}
      <span>
        <i className="line" aria-hidden /> stated
      </span>
      <span>
        <i className="line inferred" aria-hidden /> inferred
      </span>
      <span>
        <i className="line denied" aria-hidden /> denied
      </span>
      <span>
        <i className="sanction">×2</i> listed by two authorities
      </span>
    </div>
  );
}
