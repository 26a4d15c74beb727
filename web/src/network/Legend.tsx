import { useMemo } from 'react';
import type { NetworkView } from '../api/types';
import { kindOf } from './kinds';

/** Only the kinds that are on the canvas. */
export function Legend({ view }: { view: NetworkView }) {
  const kinds = useMemo(() => {
    const all = new Map(view.nodes.map((n) => [kindOf(n.schema).name, kindOf(n.schema)]));
    return [...all.values()].sort((a, b) => a.name.localeCompare(b.name));
  }, [view]);
  return (
    <div className="legend" aria-label="Legend" role="group">
      {kinds.map(({ name, icon: Icon, color }) => (
        <span key={name}>
          <Icon className="icon" color={`var(${color})`} aria-hidden />
          {name}
        </span>
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
