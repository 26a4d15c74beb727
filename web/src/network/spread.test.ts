import { expect, test } from 'vitest';
import { spread } from './spread';

const nodes = [{ x: 0, y: 0 }, { x: 1280, y: 400 }];

test('Each axis is stretched to the window for itself', () => {
  expect(spread(nodes, 640, 520)).toEqual({ x: 0.5, y: 1.3 });
});

test('The stretch stays within bounds', () => {
  expect(spread(nodes, 100, 5000)).toEqual({ x: 0.35, y: 1.6 });
});

test('A single node stays where it is', () => {
  expect(spread([{ x: 5, y: 5 }], 640, 520)).toEqual({ x: 1, y: 1 });
});
