import cytoscape, { type Core, type ElementDefinition, type StylesheetJson } from 'cytoscape';
import { Maximize2, Minus, Plus } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { NetworkView } from '../api/types';
import { badgeImage, iconImage } from './icons';
import { allKinds, kindOf, linkColor } from './kinds';
import type { Lit } from './selection';
import { leastZoom, type Spread, spread } from './spread';

const css = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

function elements(view: NetworkView, at: Spread, icons: HTMLElement): ElementDefinition[] {
  const panel = css('--panel');
  const vermilion = css('--vermilion');
  return [
    ...view.nodes.map((node): ElementDefinition => {
      const kind = kindOf(node.schema);
      const size = (node.links > 7 ? 40 : node.links > 2 ? 32 : 26) * (at.dense ? 0.62 : 1);
      const listed = node.authorities.length > 0;
      const icon = iconImage(icons.querySelector(`[data-kind="${kind.name}"] svg`), panel);
      return {
        data: {
          id: node.id,
          label: node.original && node.original !== node.name && !at.dense ? `${node.name}\n${node.original}` : node.name,
          shape: kind.shape,
          color: css(kind.color),
          size: kind.shape === 'diamond' ? size + 6 : size,
          images: listed ? [icon, badgeImage(node.authorities.length, vermilion, panel)] : [icon],
          badgeX: `50% ${Math.round(size - 11)}px`,
          border: listed ? vermilion : 'transparent',
          borderWidth: listed ? 3 : 0,
        },
        position: { x: at.x(node.x), y: at.y(node.y) },
      };
    }),
    ...view.edges.map((edge): ElementDefinition => ({
      data: {
        id: edge.id,
        source: edge.from,
        target: edge.to,
        verb: edge.verb,
        color: edge.style === 'denied' ? vermilion : css(linkColor[edge.kind] ?? '--other'),
        line: edge.style === 'stated' ? 'solid' : 'dashed',
        arrow: edge.style === 'denied' ? 'tee' : 'triangle',
        width: Math.min(5, 0.8 + edge.origins * 0.7),
        opacity: Math.max(0.25, Math.min(0.8, edge.confidence * 0.8)),
      },
    })),
  ];
}

function stylesheet(at: Spread): StylesheetJson {
  const [ink, panel, accent] = [css('--ink'), css('--panel'), css('--accent')];
  return [
    {
      selector: 'node',
      style: {
        shape: 'data(shape)' as never,
        width: 'data(size)',
        height: 'data(size)',
        'background-color': 'data(color)',
        'background-image': 'data(images)',
        'background-width': ['56%', '26px'] as never,
        'background-height': ['56%', '16px'] as never,
        'background-position-x': 'data(badgeX)',
        'background-position-y': '50% -9px' as never,
        'background-clip': ['none', 'none'] as never,
        'background-image-containment': ['over', 'over'] as never,
        'bounds-expansion': 14 as never,
        'border-width': 'data(borderWidth)',
        'border-color': 'data(border)',
        label: 'data(label)',
        color: ink,
        'font-family': 'Inter Variable, system-ui, sans-serif',
        'font-size': 10,
        'text-valign': at.dense ? 'center' : 'bottom',
        'text-halign': at.dense ? 'right' : 'center',
        'text-margin-y': at.dense ? 0 : 4,
        'text-margin-x': at.dense ? 3 : 0,
        'text-wrap': at.dense ? 'ellipsis' : 'wrap',
        'text-max-width': `${Math.round(at.pitch - (at.dense ? 34 : 12))}px`,
        'text-background-color': panel,
        'text-background-opacity': at.dense ? 0.6 : 0.75,
        'text-background-padding': '1px',
        'min-zoomed-font-size': 6,
      },
    },
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'line-color': 'data(color)',
        'line-style': 'data(line)' as never,
        'target-arrow-color': 'data(color)',
        'target-arrow-shape': 'data(arrow)' as never,
        'arrow-scale': 0.8,
        opacity: 'data(opacity)' as never,
        'curve-style': 'bezier',
        'control-point-step-size': 26,
        'font-family': 'Inter Variable, system-ui, sans-serif',
        'font-size': 10,
        color: ink,
        'text-background-color': panel,
        'text-background-opacity': 0.92,
        'text-background-padding': '2px',
        'text-rotation': 'none',
      },
    },
    { selector: '.dim', style: { opacity: 0.16, 'text-opacity': 0.5 } },
    { selector: 'edge.lit', style: { opacity: 1, 'z-index': 10, width: 3 } },
    { selector: 'edge.named', style: { label: 'data(verb)' } },
    { selector: 'node.lit', style: { 'z-index': 11 } },
    { selector: 'node.named', style: { 'text-max-width': '170px', 'font-size': 11, 'text-background-opacity': 0.9 } },
    { selector: '.chosen', style: { 'overlay-color': accent, 'overlay-opacity': 0.18, 'overlay-padding': 6 } },
  ];
}

const mostVerbs = 12;

/** Everything in view, below the headings of the columns, never larger than life. */
function fit(cy: Core): void {
  cy.fit(undefined, 28);
  if (cy.zoom() > 1.1) {
    cy.zoom(1.1);
    cy.center();
  }
  if (cy.zoom() < leastZoom && cy.elements().nonempty()) {
    // Too much for one window: show the top left at a legible size, the rest is a drag away.
    const box = cy.elements().boundingBox();
    cy.viewport({ zoom: leastZoom, pan: { x: 28 - box.x1 * leastZoom, y: 40 - box.y1 * leastZoom } });
  } else {
    cy.panBy({ x: 0, y: 10 });
  }
}

/** The network as a picture: positions come from the server, selection is shared with the other views. */
export function FlowCanvas({ view, lit, chosen, onParty, onEdge, onNothing }: {
  view: NetworkView;
  lit: Lit | null;
  chosen: { node: string | null; edges: Set<string> };
  onParty: (id: string) => void;
  onEdge: (id: string) => void;
  onNothing: () => void;
}) {
  const holder = useRef<HTMLDivElement>(null);
  const icons = useRef<HTMLDivElement>(null);
  const core = useRef<Core | null>(null);
  const [ready, setReady] = useState(false);
  const act = useRef({ onParty, onEdge, onNothing });
  act.current = { onParty, onEdge, onNothing };
  const [frame, setFrame] = useState({ x: 0, y: 0, zoom: 1 });
  const [theme, setTheme] = useState(0);
  const [size, setSize] = useState({ width: 700, height: 520 });
  // A date that only takes lines away leaves the picture where it is.
  const shape = JSON.stringify([size, view.nodes.map((n) => [n.x, n.y])]);
  const at = useMemo(() => spread(view.nodes, size.width - 150, size.height - 110), [shape]);

  useEffect(() => {
    const cy = cytoscape({
      container: holder.current!,
      layout: { name: 'preset' },
      minZoom: 0.15,
      maxZoom: 3,
      boxSelectionEnabled: false,
      autoungrabify: true,
    });
    cy.on('tap', 'node', (event) => act.current.onParty(event.target.id()));
    cy.on('tap', 'edge', (event) => act.current.onEdge(event.target.id()));
    cy.on('tap', (event) => event.target === cy && act.current.onNothing());
    cy.on('viewport', () => setFrame({ ...cy.pan(), zoom: cy.zoom() }));
    core.current = cy;
    // Labels are measured once and kept: they must not be measured in a stand-in font.
    void document.fonts.load('10px "Inter Variable"', 'Aя').then(
      () => setReady(true),
      () => setReady(true),
    );
    const retheme = () => setTheme((t) => t + 1);
    window.addEventListener('throughline:theme', retheme);
    // The panel's size changes with the window; the picture follows.
    const resized = new ResizeObserver(([entry]) => {
      cy.resize();
      setSize({ width: entry!.contentRect.width, height: entry!.contentRect.height });
    });
    resized.observe(holder.current!);
    return () => {
      window.removeEventListener('throughline:theme', retheme);
      resized.disconnect();
      cy.destroy();
      core.current = null;
    };
  }, []);

  useEffect(() => {
    const cy = core.current!;
    if (!ready) {
      return;
    }
    cy.batch(() => {
      cy.elements().remove();
      cy.style(stylesheet(at));
      cy.add(elements(view, at, icons.current!));
    });
  }, [view, theme, at, ready]);

  // The frame stays where the reader put it while the date moves; a new window size or other columns fit it anew.
  useEffect(() => fit(core.current!), [at, size, ready]);

  useEffect(() => {
    const cy = core.current!;
    cy.batch(() => {
      cy.elements().removeClass('lit dim named chosen');
      if (lit) {
        // Verbs on a few lines explain them; on many they hide them.
        const bright = lit.edges.size <= mostVerbs ? 'lit named' : 'lit';
        cy.nodes().forEach((n) => void n.addClass(lit.nodes.has(n.id()) ? bright : 'dim'));
        cy.edges().forEach((e) => void e.addClass(lit.edges.has(e.id()) ? bright : 'dim'));
      }
      if (chosen.node) {
        cy.getElementById(chosen.node).addClass('chosen');
      }
      for (const id of chosen.edges) {
        cy.getElementById(id).addClass('chosen');
      }
    });
  }, [view, theme, at, ready, lit, chosen]);

  // What a question lights must be seen: where some of it lies outside the window, the picture moves to it.
  useEffect(() => {
    const cy = core.current!;
    const wanted = ready && lit ? view.nodes.filter((n) => lit.nodes.has(n.id)).map((n) => ({ x: at.x(n.x), y: at.y(n.y) })) : [];
    if (wanted.length === 0) {
      return;
    }
    const [xs, ys, seen] = [wanted.map((p) => p.x), wanted.map((p) => p.y), cy.extent()];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    if (left < seen.x1 || right > seen.x2 || top < seen.y1 || bottom > seen.y2) {
      // From positions, not from bounding boxes: asking for those now would fix the labels' sizes before their new style is drawn.
      const zoom = Math.min(1, (cy.width() - 220) / (right - left || 1), (cy.height() - 130) / (bottom - top || 1));
      cy.viewport({ zoom, pan: { x: (cy.width() - 80) / 2 - (zoom * (left + right)) / 2, y: cy.height() / 2 + 8 - (zoom * (top + bottom)) / 2 } });
    }
  }, [ready, lit, at, size]);

  const zoom = (by: number) => {
    const cy = core.current!;
    cy.zoom({ level: cy.zoom() * by, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
  };
  return (
    <div className="canvas">
      <div className="cy" ref={holder} role="img" aria-label={`Network of ${view.nodes.length} parties and ${view.edges.length} links; the Table tab has the same content`} />
      {view.stages.map((stage) => (
        <span key={stage.name} className="stage-name" style={{ left: at.x(stage.x) * frame.zoom + frame.x }} aria-hidden>
          {stage.name}
        </span>
      ))}
      <div hidden ref={icons}>
        {allKinds.map(({ name, icon: Icon }) => (
          <span key={name} data-kind={name}>
            <Icon />
          </span>
        ))}
      </div>
      <div className="zoom">
        <button type="button" className="button quiet" aria-label="Zoom in" onClick={() => zoom(1.3)}>
          <Plus className="icon" aria-hidden />
        </button>
        <button type="button" className="button quiet" aria-label="Zoom out" onClick={() => zoom(1 / 1.3)}>
          <Minus className="icon" aria-hidden />
        </button>
        <button type="button" className="button quiet" aria-label="Fit the whole network" onClick={() => fit(core.current!)}>
          <Maximize2 className="icon" aria-hidden />
        </button>
      </div>
    </div>
  );
}
