import type { AnchorHTMLAttributes } from 'react';
import { navigate } from '../lib/url';

/** An ordinary link that changes the place without loading the page again; new tabs and copied addresses work as usual. */
export function Link({ href, onClick, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) {
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        onClick?.(event);
        if (!event.defaultPrevented && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) {
          event.preventDefault();
          navigate(href);
        }
      }}
    />
  );
}
