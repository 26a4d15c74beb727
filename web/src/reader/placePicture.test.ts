import { expect, test } from 'vitest';
import { placePicture } from './placePicture';

test('an upright picture fills its page', () => {
  const place = placePicture(600, 840, 0, 300);
  expect(place.image).toEqual({ width: 300, height: 420, left: 0, top: 0, transform: undefined });
  expect(place.scale).toBe(0.5);
});

test('a picture on its side is turned about the middle of the page', () => {
  const { image } = placePicture(600, 840, 270, 300);
  expect(image).toEqual({ width: 420, height: 300, left: -60, top: 60, transform: 'rotate(270deg)' });
});

test('a slanting picture keeps its size', () => {
  const { image } = placePicture(600, 840, -2.5, 600);
  expect([image.width, image.height, image.left]).toEqual([600, 840, 0]);
});
