import { expect, test } from 'vitest';
import type { TimelineEvent } from '../api/types';
import { dayNumber, isoOfDay } from './dates';
import { daySpan, placeEvents } from './timelineLayout';

const event = (kind: string, from: string, to = from, text = 'x'): TimelineEvent => ({ time: from, from, to, kind, text, parties: [], claims: [] });
const start = dayNumber('2024-01-01');
const place = (events: TimelineEvent[]) => placeEvents(events, (d) => (d - start) * 2, (t) => t.length * 6);

test('Events that would lie on one another become one mark', () => {
  const marks = place([event('goods', '2024-01-01'), event('goods', '2024-01-03'), event('goods', '2024-03-01')]);
  expect(marks.map((m) => m.events.length)).toEqual([2, 1]);
  expect(marks[0]!.label).toBe('2 events');
});

test('A label that would run into the next mark is not shown', () => {
  const marks = place([event('money', '2024-01-01', '2024-01-01', 'a rather long label'), event('money', '2024-01-15')]);
  expect(marks.map((m) => m.showLabel)).toEqual([false, true]);
});

test('An unknown kind goes to the last lane', () => {
  expect(place([event('weather', '2024-01-01')])[0]!.lane).toBe('other');
});

test('The span leaves out the ends of the calendar', () => {
  expect(daySpan([event('goods', '2024-01-05', '9999-12-31')])).toEqual([dayNumber('2024-01-05'), dayNumber('2024-01-05')]);
  expect(daySpan([])).toBeNull();
});

test('A lone early event does not squeeze the rest', () => {
  const many = Array.from({ length: 30 }, (_, i) => event('goods', isoOfDay(start + i * 10)));
  expect(daySpan([event('money', '2009-01-01'), ...many])![0]).toBe(start);
  expect(daySpan([event('money', '2009-01-01'), ...many.slice(0, 3)])![0]).toBe(dayNumber('2009-01-01'));
});

test('Events outside the lanes follow the span of the rest', () => {
  expect(daySpan([event('other', '1990-01-01'), event('goods', '2024-01-01')])).toEqual([start, start]);
  expect(daySpan([event('other', '1990-01-01')])).not.toBeNull();
});
