import { scaleUtc } from 'd3-scale';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { TimelineEvent } from '../api/types';
import { dateWords, dayNumber } from '../lib/dates';
import { daySpan, type Lane, laneOf, lanes, placeEvents } from '../lib/timelineLayout';

const laneHeight = 23;
const head = 22;
const left = 92;
const day = 86_400_000;
const marksIn = (events: TimelineEvent[], lane: Lane) => events.some((e) => laneOf(e.kind) === lane);
const laneNames = { goods: 'Goods', money: 'Money', people: 'People', tests: 'Tests', sanctions: 'Sanctions', other: 'Other' };

/** What happened when, in lanes; marks carry the claims they stand for. */
export function Timeline({ events, asOf, chosen, onClaims }: {
  events: TimelineEvent[];
  asOf: string | null;
  chosen: Set<string>;
  onClaims: (claims: string[]) => void;
}) {
  const holder = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(1200);
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => setWidth(entry!.contentRect.width));
    watch.observe(holder.current!);
    return () => watch.disconnect();
  }, []);

  const used = lanes.filter((lane) => marksIn(events, lane));
  const span = useMemo(() => daySpan(events), [events]);
  const scale = useMemo(() => {
    const [first, last] = span ?? [19_000, 20_000];
    const margin = Math.max(15, (last - first) * 0.02);
    return scaleUtc()
      .domain([new Date((first - margin) * day), new Date((last + margin * 3) * day)])
      .range([left, width - 12]);
  }, [span, width]);
  const marks = useMemo(() => {
    const clamp = (value: number) => Math.max(left, Math.min(width - 12, value));
    return placeEvents(events, (d) => clamp(scale(new Date(d * day))), (text) => Math.min(text.length, 34) * 6.1);
  }, [events, scale, width]);
  if (!span) {
    return (
      <div className="timeline" ref={holder}>
        <p className="muted small" style={{ padding: '8px 16px' }}>
          No dated event in this case.
        </p>
      </div>
    );
  }
  const height = head + used.length * laneHeight;
  const y = (lane: (typeof lanes)[number]) => head + used.indexOf(lane) * laneHeight + laneHeight / 2;
  const asOfX = asOf ? scale(new Date(dayNumber(asOf) * day)) : null;
  return (
    <div className="timeline" ref={holder}>
      <svg width={width} height={height} role="group" aria-label="Timeline of the case">
        {scale.ticks(Math.max(3, Math.floor(width / 190))).map((tick) => (
          <g key={tick.getTime()} transform={`translate(${scale(tick)},0)`}>
            <line y1={head - 4} y2={height} />
            <text className="tick" x={4} y={14}>
              {dateWords(tick.toISOString().slice(0, tick.getUTCDate() === 1 ? 7 : 10))}
            </text>
          </g>
        ))}
        {used.map((lane) => (
          <g key={lane}>
            <line x1={0} x2={width} y1={y(lane) - laneHeight / 2} y2={y(lane) - laneHeight / 2} />
            <text className="lane" x={14} y={y(lane) + 4}>
              {laneNames[lane]}
            </text>
          </g>
        ))}
        {asOfX !== null && asOfX >= left && asOfX <= width && <line className="as-of" x1={asOfX} x2={asOfX} y1={head - 6} y2={height} />}
        {marks.map((mark) => {
          const claims = mark.events.flatMap((e) => e.claims);
          const on = claims.some((c) => chosen.has(c));
          const later = asOf !== null && mark.events.every((e) => e.from > asOf);
          const words = mark.events.map((e) => `${dateWords(e.time)}: ${e.text}`).join('\n');
          const text = mark.label.length > 34 ? `${mark.label.slice(0, 33)}…` : mark.label;
          const bar = mark.width > 14;
          return (
            <g key={`${mark.lane}:${mark.x}`} transform={`translate(${mark.x},${y(mark.lane)})`} className={later ? 'later' : undefined}>
            {/* biome-ignore lint: an SVG group cannot be a button element */}
            <g
              className={`mark ${mark.lane}${on ? ' on' : ''}`}
              role="button"
              tabIndex={0}
              aria-label={words}
              onClick={() => onClaims(claims)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' || event.key === ' ') {
                  event.preventDefault();
                  onClaims(claims);
                }
              }}
            >
              <title>{words}</title>
              {bar ? (
                <rect className="shape" x={0} y={-4} width={mark.width} height={8} rx={4} opacity={0.55} />
              ) : (
                <rect className="shape" x={-5} y={-5} width={10} height={10} transform={mark.lane === 'people' ? undefined : 'rotate(45)'} rx={1} />
              )}
            </g>
              {mark.showLabel && (
                <text x={(bar ? mark.width : 5) + 6} y={4} aria-hidden>
                  {text}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}
