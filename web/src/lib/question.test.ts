import { expect, test } from 'vitest';
import { readQuestion } from './question';

test.each([
  ['how is Alder Works connected to Birch Plant?', 'Alder Works', 'Birch Plant'],
  ['How are “Alder” linked with «Берёза»', 'Alder', 'Берёза'],
  ['trace from Alder to Birch', 'Alder', 'Birch'],
  ['Alder → Birch', 'Alder', 'Birch'],
])('%s asks for a route', (text, from, to) => {
  expect(readQuestion(text)).toEqual({ kind: 'trace', from, to });
});

test('Other words are searched for', () => {
  expect(readQuestion(' cooling unit ')).toEqual({ kind: 'search', text: 'cooling unit' });
});
