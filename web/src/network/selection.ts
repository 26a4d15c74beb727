import type { NetworkEdge, NetworkView, TraceRoute } from '../api/types';

/** What is lit on the canvas: the rest is dimmed. Null lights everything. */
export interface Lit {
  nodes: Set<string>;
  edges: Set<string>;
}

const between = (edge: NetworkEdge, a: string, b: string) => (edge.from === a && edge.to === b) || (edge.from === b && edge.to === a);

/** The nodes and links of a route: the links between a hop's ends that carry its claims, else any that carry them, else any between its ends. */
export function litByRoute(view: NetworkView, route: TraceRoute): Lit {
  const nodes = new Set(route.hops.flatMap((h) => [h.from.id, h.to.id]));
  const edges = new Set<string>();
  for (const hop of route.hops) {
    const claims = new Set(hop.claims);
    const carrying = view.edges.filter((e) => e.claims.some((c) => claims.has(c)));
    const ends = view.edges.filter((e) => between(e, hop.from.id, hop.to.id));
    const direct = ends.filter((e) => carrying.includes(e));
    for (const edge of [direct, carrying, ends].find((links) => links.length > 0) ?? []) {
      edges.add(edge.id);
      nodes.add(edge.from);
      nodes.add(edge.to);
    }
  }
  return { nodes, edges };
}

/** The network without the kinds of nodes that are switched off, and without the lines that end there. */
export function withoutKinds(view: NetworkView, hidden: Set<string>, kind: (schema: string) => string): NetworkView {
  if (hidden.size === 0) {
    return view;
  }
  const nodes = view.nodes.filter((n) => !hidden.has(kind(n.schema)));
  const ids = new Set(nodes.map((n) => n.id));
  return { ...view, nodes, edges: view.edges.filter((e) => ids.has(e.from) && ids.has(e.to)) };
}

/** The links that rest on any of the claims, and their ends. */
export function litByClaims(view: NetworkView, claims: Iterable<string>): Lit {
  const wanted = new Set(claims);
  const edges = view.edges.filter((e) => e.claims.some((c) => wanted.has(c)));
  return { nodes: new Set(edges.flatMap((e) => [e.from, e.to])), edges: new Set(edges.map((e) => e.id)) };
}

/** A party with its links and neighbours. */
export function litByParty(view: NetworkView, party: string): Lit {
  const edges = view.edges.filter((e) => e.from === party || e.to === party);
  return { nodes: new Set([party, ...edges.flatMap((e) => [e.from, e.to])]), edges: new Set(edges.map((e) => e.id)) };
}
