import { expect, test } from 'vitest';
import { dateWords, dayNumber, isoOfDay } from './dates';

test.each([
  ['2024-12-05', '05 Dec 2024'],
  ['2024-06~', 'about Jun 2024'],
  ['2025-Q2', 'Q2 2025'],
  ['2025-H1', 'first half of 2025'],
  ['2023?', 'perhaps 2023'],
  ['../2024-06', 'until Jun 2024'],
  ['2024-06~/..', 'from about Jun 2024'],
  ['2024-10/2024-12', 'Oct 2024 – Dec 2024'],
])('%s keeps its precision in words', (edtf, words) => {
  expect(dateWords(edtf)).toBe(words);
});

test('A day survives the slider', () => {
  expect(isoOfDay(dayNumber('2024-02-29'))).toBe('2024-02-29');
});
