import { Search } from 'lucide-react';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { useSearch } from '../api/client';
import { readQuestion } from '../lib/question';
import { navigate, usePlace } from '../lib/url';
import { Link } from '../ui/Link';

const traceLink = (from: string, to: string) => `/network?${new URLSearchParams({ from, to })}`;

function Answers({ text, close }: { text: string; close: () => void }) {
  const search = useSearch(useDeferredValue(text));
  const question = readQuestion(text);
  if (question.kind === 'trace') {
    return (
      <div className="answers">
        <Link href={traceLink(question.from, question.to)} onClick={close}>
          Trace from <b>{question.from}</b> to <b>{question.to}</b>
        </Link>
      </div>
    );
  }
  const { parties = [], passages = [] } = search.data ?? {};
  return (
    <div className="answers">
      {parties.length > 0 && <h2>Parties and things</h2>}
      {parties.map((party) => (
        <Link key={party.id} href={`/network?party=${encodeURIComponent(party.id)}`} onClick={close}>
          {party.name} <span className="muted small">{party.schema}</span>
        </Link>
      ))}
      {passages.length > 0 && <h2>In the documents</h2>}
      {passages.map((hit) => (
        <Link
          key={`${hit.document}:${hit.start}`}
          href={`/documents/${encodeURIComponent(hit.document)}?q=${hit.start}-${hit.end}`}
          onClick={close}
        >
          <span className="serif">{hit.snippet}</span>
          <span className="source"> {hit.path}{hit.page ? `, p. ${hit.page}` : ''}</span>
        </Link>
      ))}
      {search.isSuccess && parties.length + passages.length === 0 && (
        <p className="small muted" style={{ padding: 8 }}>
          Nothing found. Ask “how is A connected to B” for a route.
        </p>
      )}
    </div>
  );
}

/** Search, go to a party, or ask how two are connected. Ctrl K or / puts the cursor here. */
export function OmniBox() {
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const { query } = usePlace();
  const from = query.get('from');
  const to = query.get('to');

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && ['INPUT', 'SELECT', 'TEXTAREA'].includes(event.target.tagName);
      if ((event.key === 'k' && (event.ctrlKey || event.metaKey)) || (event.key === '/' && !typing)) {
        event.preventDefault();
        input.current?.select();
        input.current?.focus();
      }
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  const close = () => setOpen(false);
  const submit = () => {
    const question = readQuestion(text);
    if (question.kind === 'trace') {
      navigate(traceLink(question.from, question.to));
      close();
    }
  };

  return (
    <search
      className="omni"
      ref={box}
      onBlur={(event) => {
        if (!box.current?.contains(event.relatedTarget)) {
          close();
        }
      }}
    >
      <Search className="icon" aria-hidden />
      <input
        ref={input}
        type="text"
        value={text}
        aria-label="Search, or ask how two parties are connected"
        placeholder={from && to ? `${from} → ${to}` : 'Search, or ask “how is … connected to …”'}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
        }}
        onFocus={() => setOpen(text.trim().length > 1)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            submit();
          } else if (event.key === 'Escape') {
            close();
            input.current?.blur();
          }
        }}
      />
      <kbd aria-hidden>Ctrl K</kbd>
      {open && text.trim().length > 1 && <Answers text={text} close={close} />}
    </search>
  );
}
