import { CircleHelp, FileText, Moon, Sun, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { CaseInfo } from '../api/types';
import { Link } from '../ui/Link';
import { OmniBox } from './OmniBox';

function ThemeSwitch() {
  const [theme, setTheme] = useState(document.documentElement.dataset['theme'] ?? 'light');
  const next = theme === 'dark' ? 'light' : 'dark';
  const change = () => {
    document.documentElement.dataset['theme'] = next;
    try {
      localStorage.setItem('throughline.theme', next);
    } catch {
      // Storage is switched off: the choice lasts until the page is closed.
    }
    window.dispatchEvent(new Event('throughline:theme'));
    setTheme(next);
  };
  const Icon = theme === 'dark' ? Sun : Moon;
  return (
    <button type="button" className="button quiet" onClick={change} aria-label={`Switch to the ${next} theme`}>
      <Icon className="icon" aria-hidden />
    </button>
  );
}

const count = (value: number | undefined) => (value === undefined ? '…' : value.toLocaleString('en'));

export function TopBar({ info }: { info: CaseInfo | undefined }) {
  return (
    <header className="topbar">
      <h1 title={info?.name}>{info?.name.replace(/\.case$/, '') ?? 'Throughline'}</h1>
      <OmniBox />
      <div className="counters">
        <Link href="/claims">
          <b>{count(info?.claims)}</b> claims
        </Link>
        <Link className="contradictions" href="/contradictions">
          <TriangleAlert className="icon" aria-hidden />
          <b>{count(info?.contradictions)}</b> contradictions
        </Link>
        <Link className="questions" href="/questions">
          <CircleHelp className="icon" aria-hidden />
          <b>{count(info?.questions)}</b> open questions
        </Link>
      </div>
      <ThemeSwitch />
      <Link className="button ink" href="/dossier">
        <FileText className="icon" aria-hidden />
        Dossier
      </Link>
    </header>
  );
}
