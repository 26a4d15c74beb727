import { expect, test } from 'vitest';
import { CodePoints } from './codePoints';

test('Plain text keeps its offsets', () => {
  expect(new CodePoints('Купол 四川').toUtf16(6)).toBe(6);
});

test('A character outside the basic plane counts once', () => {
  const text = 'a𠮷b𠮷c';
  const points = new CodePoints(text);
  expect(text.slice(points.toUtf16(2), points.toUtf16(3))).toBe('b');
  expect(text.slice(points.toUtf16(3), points.toUtf16(4))).toBe('𠮷');
  expect(points.toUtf16(5)).toBe(text.length);
});

test('A lone half of a pair counts as one', () => {
  expect(new CodePoints('\ud842x').toUtf16(2)).toBe(2);
});
