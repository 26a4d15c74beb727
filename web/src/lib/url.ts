import { useCallback, useSyncExternalStore } from 'react';

/** The page's address is its state, so that a link to what is on screen can be handed over. */
export interface Place {
  path: string[];
  query: URLSearchParams;
}

const changed = 'throughline:navigate';

function subscribe(listener: () => void): () => void {
  window.addEventListener('popstate', listener);
  window.addEventListener(changed, listener);
  return () => {
    window.removeEventListener('popstate', listener);
    window.removeEventListener(changed, listener);
  };
}

/** Goes to an address; `replace` leaves no step to go back to (sliders, selections). */
export function navigate(to: string, replace = false): void {
  window.history[replace ? 'replaceState' : 'pushState'](null, '', to);
  window.dispatchEvent(new Event(changed));
}

export const parsePlace = (href: string): Place => {
  const url = new URL(href, 'http://local');
  return { path: url.pathname.split('/').filter(Boolean).map(decodeURIComponent), query: url.searchParams };
};

/** The address with some query values set (null takes one away). */
export function withQuery(href: string, values: Record<string, string | null>): string {
  const url = new URL(href, 'http://local');
  for (const [key, value] of Object.entries(values)) {
    if (value === null || value === '') {
      url.searchParams.delete(key);
    } else {
      url.searchParams.set(key, value);
    }
  }
  return url.pathname + url.search;
}

const here = () => window.location.pathname + window.location.search;

/** The current place, and a function that changes its query. */
export function usePlace(): Place & { set: (values: Record<string, string | null>, replace?: boolean) => void } {
  const href = useSyncExternalStore(subscribe, here);
  const set = useCallback((values: Record<string, string | null>, replace = true) => navigate(withQuery(here(), values), replace), []);
  return { ...parsePlace(href), set };
}
