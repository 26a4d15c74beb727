import type { TimelineEvent } from '../api/types';
import { dayNumber } from './dates';

export const lanes = ['goods', 'money', 'people', 'tests', 'sanctions', 'other'] as const;
export type Lane = (typeof lanes)[number];

/** A mark of the timeline: one event, or several that would lie on one another. */
export interface Mark {
  lane: Lane;
  x: number;
  width: number;
  events: TimelineEvent[];
  label: string;
  /** False where the label would run into the next mark. */
  showLabel: boolean;
}

/** The lane of an event; what fits none goes to the last. */
export const laneOf = (kind: string): Lane => (lanes as readonly string[]).includes(kind) ? (kind as Lane) : 'other';

/**
 * The days that the timeline shows: from the first event to the last. Up to a twentieth of the events that lie far before all others
 * (a founding year, say) are left outside, so that they do not squeeze the rest; they are drawn at the edge. Null without events.
 */
export function daySpan(all: TimelineEvent[]): [number, number] | null {
  // What fits no lane (roles, ownership) often goes back for years: it follows the rest.
  const inLanes = all.filter((e) => laneOf(e.kind) !== 'other');
  const events = inLanes.length > 0 ? inLanes : all;
  const inReach = (day: number) => day > -25_000 && day < 60_000;
  const starts = events.map((e) => dayNumber(e.from)).filter(inReach).sort((a, b) => a - b);
  const ends = events.map((e) => dayNumber(e.to)).filter(inReach);
  if (starts.length === 0) {
    return null;
  }
  const last = Math.max(starts.at(-1)!, ...ends);
  let first = 0;
  while (first < Math.floor(starts.length / 20) && first + 1 < starts.length && starts[first + 1]! - starts[first]! > (last - starts[first]!) / 5) {
    first++;
  }
  return [starts[first]!, last];
}

/**
 * Places the events of each lane: marks that come closer than `gap` become one with a count, and a label is shown only where it has room.
 * `x` maps days since 1970 to pixels; `textWidth` measures a label.
 */
export function placeEvents(events: TimelineEvent[], x: (day: number) => number, textWidth: (text: string) => number, gap = 12): Mark[] {
  const marks: Mark[] = [];
  for (const lane of lanes) {
    const inLane = events
      .filter((e) => laneOf(e.kind) === lane)
      .map((event) => ({ event, left: x(dayNumber(event.from)), right: x(dayNumber(event.to)) }))
      .sort((a, b) => a.left - b.left || a.right - b.right);
    const row: Mark[] = [];
    for (const { event, left, right } of inLane) {
      const last = row.at(-1);
      if (last && left - last.x < gap) {
        last.events.push(event);
        last.width = Math.max(last.width, right - last.x);
      } else {
        row.push({ lane, x: left, width: Math.max(0, right - left), events: [event], label: '', showLabel: false });
      }
    }
    row.forEach((mark, i) => {
      mark.label = mark.events.length === 1 ? mark.events[0]!.text : `${mark.events.length} events`;
      const end = mark.x + mark.width + 12 + textWidth(mark.label);
      const busyUntil = Math.max(...row.slice(0, i).map((m) => m.x + m.width), 0);
      mark.showLabel = mark.x + mark.width >= busyUntil && end < (row[i + 1]?.x ?? Number.POSITIVE_INFINITY) - 6;
    });
    marks.push(...row);
  }
  return marks;
}
