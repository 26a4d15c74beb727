import type { NetworkView } from '../api/types';
import { dateWords } from '../lib/dates';
import type { Lit } from './selection';

const styles = { stated: 'stated', inferred: 'inferred', denied: 'denied or disputed' };

/** The same network in words: every link a row, for reading, screen readers and copying. */
export function LinkTable({ view, lit, chosen, onParty, onEdge }: {
  view: NetworkView;
  lit: Lit | null;
  chosen: Set<string>;
  onParty: (id: string) => void;
  onEdge: (id: string) => void;
}) {
  const name = new Map(view.nodes.map((n) => [n.id, n]));
  const party = (id: string) => {
    const node = name.get(id);
    return (
      <>
        <button type="button" className="button link" onClick={() => onParty(id)}>
          {node?.name ?? id}
        </button>{' '}
        {node && node.authorities.length > 0 && <span className="sanction">{node.authorities.join(' ')}</span>}
      </>
    );
  };
  const edges = lit ? view.edges.filter((e) => lit.edges.has(e.id)) : view.edges;
  return (
    // biome-ignore lint: a scrolling region must be reachable with the keyboard
    <div className="wide-table" tabIndex={0} role="region" aria-label="Links of the network">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">Verb</th>
            <th scope="col">To</th>
            <th scope="col">When</th>
            <th scope="col">Origins</th>
            <th scope="col">Standing</th>
            <th scope="col">Claims</th>
          </tr>
        </thead>
        <tbody>
          {edges.map((edge) => (
            <tr key={edge.id} className={chosen.has(edge.id) ? 'on' : undefined}>
              <td>{party(edge.from)}</td>
              <td>
                <i className={`kind-dot kind-${edge.kind}`} aria-hidden />
                {edge.verb}
              </td>
              <td>{party(edge.to)}</td>
              <td>{dateWords(edge.time)}</td>
              <td>{edge.origins}</td>
              <td>{styles[edge.style]}</td>
              <td>
                <button type="button" className="button link" onClick={() => onEdge(edge.id)}>
                  {edge.claims.length === 1 ? 'see claim' : `see ${edge.claims.length} claims`}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
