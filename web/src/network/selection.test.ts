import { expect, test } from 'vitest';
import type { NetworkEdge, NetworkView, TraceRoute } from '../api/types';
import { litByClaims, litByParty, litByRoute, withoutKinds } from './selection';

const edge = (id: string, from: string, to: string, claims: string[]): NetworkEdge => ({
  id, from, to, claims, predicate: 'shipped', verb: 'shipped to', kind: 'goods', style: 'stated', origins: 1, confidence: 1, time: null,
});
const view: NetworkView = {
  asOf: null, floor: 0, stages: [], nodes: [],
  edges: [edge('e1', 'a', 'b', ['c1']), edge('e2', 'b', 'c', ['c2']), edge('e3', 'c', 'a', ['c3', 'c4'])],
};
const route = (claims: string[], from: string, to: string): TraceRoute => ({
  score: 1, weakest: 0, breaks: [],
  hops: [{ from: { id: from, name: '', schema: '' }, to: { id: to, name: '', schema: '' }, subject: '', verb: '', object: '', kind: 'goods', claims, score: 1, evidence: [] }],
});

test('A route lights the links of its claims', () => {
  expect([...litByRoute(view, route(['c2'], 'b', 'c')).edges]).toEqual(['e2']);
});

test('A claim that also draws other links lights the one between the ends', () => {
  const more = { ...view, edges: [...view.edges, edge('e4', 'b', 'd', ['c2'])] };
  expect([...litByRoute(more, route(['c2'], 'c', 'b')).edges]).toEqual(['e2']);
});

test('A hop whose claims have no link of their own lights what lies between its ends, in either direction', () => {
  expect([...litByRoute(view, route(['other'], 'a', 'c')).edges]).toEqual(['e3']);
});

test('A claim lights its link and both ends', () => {
  const lit = litByClaims(view, ['c4']);
  expect([[...lit.edges], [...lit.nodes]]).toEqual([['e3'], ['c', 'a']]);
});

test('A party lights its neighbours', () => {
  expect([...litByParty(view, 'a').nodes].sort()).toEqual(['a', 'b', 'c']);
});

test('A kind switched off takes its nodes and their lines away', () => {
  const node = (id: string, schema: string) => ({ id, schema, name: id, original: null, x: 0, y: 0, stage: '', authorities: [], links: 1 });
  const full = { ...view, nodes: [node('a', 'Company'), node('b', 'Person'), node('c', 'Company')] };
  const less = withoutKinds(full, new Set(['Person']), (schema) => schema);
  expect([less.nodes.map((n) => n.id), less.edges.map((e) => e.id)]).toEqual([['a', 'c'], ['e3']]);
});
