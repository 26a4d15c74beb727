import type { LucideIcon } from 'lucide-react';
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

const drawn = new Map<string, string>();

/** An icon as a data address, for the canvas. Must not be called while React renders. */
export function iconImage(icon: LucideIcon, color: string): string {
  const key = `${icon.displayName ?? icon.name}:${color}`;
  const known = drawn.get(key);
  if (known) {
    return known;
  }
  const holder = document.createElement('div');
  const root = createRoot(holder);
  flushSync(() => root.render(createElement(icon, { color, strokeWidth: 2, size: 48 })));
  const image = `data:image/svg+xml;utf8,${encodeURIComponent(holder.innerHTML)}`;
  root.unmount();
  drawn.set(key, image);
  return image;
}

/** A small red plate with a number: by how many authorities a party is listed on the day. */
export function badgeImage(count: number, back: string, front: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="52" height="32"><rect x="1" y="1" width="50" height="30" rx="8" fill="${back}" stroke="${front}" stroke-width="2"/><text x="26" y="22" font-family="sans-serif" font-size="18" font-weight="700" text-anchor="middle" fill="${front}">×${count}</text></svg>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}
