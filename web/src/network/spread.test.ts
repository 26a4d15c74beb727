import { expect, test } from 'vitest';
import { spread } from './spread';

const nodes = [{ x: 0, y: 0 }, { x: 0, y: 84 }, { x: 300, y: 42 }, { x: 1280, y: 420 }];

test('Columns stand at equal distances over the width', () => {
  const at = spread(nodes, 400, 400);
  expect([at.x(0), at.x(300), at.x(1280)]).toEqual([0, 200, 400]);
});

test('A heading between two columns keeps its place between them', () => {
  expect(spread(nodes, 400, 400).x(790)).toBe(300);
});

test('Rows fill the height and are never too close', () => {
  expect(spread(nodes, 400, 400).y(420)).toBeCloseTo(400);
  expect(spread(nodes, 400, 10).y(84)).toBeCloseTo(26);
});

test('Close rows put the labels beside the nodes', () => {
  expect(spread(nodes, 400, 400).dense).toBe(false);
  expect(spread(nodes, 400, 100).dense).toBe(true);
});

test('A single node stands at the origin', () => {
  const at = spread([{ x: 5, y: 5 }], 640, 520);
  expect([at.x(5), at.y(5)]).toEqual([0, 0]);
});
