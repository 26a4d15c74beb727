import { expect, test } from 'vitest';
import type { ClaimRow } from '../api/types';
import { facet, filterClaims, noFilter } from './claimFilter';

const claim = (id: string, over: Partial<ClaimRow>): ClaimRow => ({
  id, subject: { id: 'p1', name: 'Alder Works', schema: 'Company' }, predicate: 'shipped', verb: 'shipped to', kind: 'goods',
  object: { id: 'p2', name: 'АО «Берёза»', schema: 'Company' }, value: null, concerns: null, sentence: '', language: 'en', time: '2024-06', place: null,
  amount: null, quantity: null, denied: false, disputed: false, machineProposed: false, status: 'unreviewed', document: 'd1', path: 'a.txt', page: 1, cell: null, start: 0, end: 1, grade: 'F6',
  confidence: 1, ...over,
});
const rows = [
  claim('a', { sentence: 'Two engines were shipped.' }),
  claim('b', { kind: 'money', status: 'accepted', disputed: true, sentence: 'Alder invoiced Birch.' }),
];

test('Every word must be found, in any case and script', () => {
  expect(filterClaims(rows, { ...noFilter, text: 'ENGINES берёза' }).map((c) => c.id)).toEqual(['a']);
});

test('Facets narrow further', () => {
  expect(filterClaims(rows, { ...noFilter, kind: 'money' }).map((c) => c.id)).toEqual(['b']);
  expect(filterClaims(rows, { ...noFilter, status: 'contradicted' }).map((c) => c.id)).toEqual(['b']);
  expect(filterClaims(rows, { ...noFilter, status: 'unreviewed' }).map((c) => c.id)).toEqual(['a']);
});

test('A facet counts, most first', () => {
  expect(facet([...rows, rows[0]!], (c) => c.kind)).toEqual([{ value: 'goods', count: 2 }, { value: 'money', count: 1 }]);
});
