import { expect, test } from 'vitest';
import { segments } from './segments';

test('The pieces cover the page without gaps', () => {
  const pieces = segments({ start: 10, end: 50 }, [{ start: 20, end: 30 }], [{ id: 'c', start: 5, end: 25 }], []);
  expect(pieces.map((p) => [p.start, p.end])).toEqual([[10, 20], [20, 25], [25, 30], [30, 50]]);
});

test('A quote inside a claim keeps both marks', () => {
  const pieces = segments({ start: 0, end: 10 }, [{ start: 2, end: 4 }], [{ id: 'c', start: 0, end: 6 }], []);
  expect(pieces[1]).toMatchObject({ quote: true, claims: ['c'] });
  expect(pieces[2]).toMatchObject({ quote: false, claims: ['c'] });
  expect(pieces[3]).toMatchObject({ quote: false, claims: [] });
});

test('Text outside every zone is body', () => {
  const pieces = segments({ start: 0, end: 10 }, [], [], [{ start: 0, end: 4, kind: 'noise' }]);
  expect(pieces.map((p) => p.zone)).toEqual(['noise', 'body']);
});
