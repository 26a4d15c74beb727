import { expect, test } from 'vitest';
import { words } from './words';

test.each([
  ['bankStatement', 'bank statement'],
  ['hsCode', 'hs code'],
  ['invoice', 'invoice'],
  ['Goods', 'Goods'],
])('%s reads %s', (name, text) => {
  expect(words(name)).toBe(text);
});
