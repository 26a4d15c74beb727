import { expect, test } from 'vitest';
import { parsePlace, withQuery } from './url';

test('A path and a query come apart', () => {
  const place = parsePlace('/documents/d-1?claim=c-2');
  expect(place.path).toEqual(['documents', 'd-1']);
  expect(place.query.get('claim')).toBe('c-2');
});

test('Setting one value keeps the others, null takes one away', () => {
  expect(withQuery('/network?asOf=2024-01-01&from=p1', { from: null, floor: '0.5' })).toBe('/network?asOf=2024-01-01&floor=0.5');
});
