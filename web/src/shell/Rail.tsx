import { FolderOpen, List, Map as MapIcon, Network, Scale, ScrollText, ShieldQuestion } from 'lucide-react';
import { Link } from '../ui/Link';

const items = [
  { at: 'intake', name: 'Intake', icon: FolderOpen },
  { at: 'claims', name: 'Claims', icon: List },
  { at: 'network', name: 'Network', icon: Network },
  { at: 'screening', name: 'Screening', icon: ShieldQuestion },
  { at: 'map', name: 'Map', icon: MapIcon },
  { at: 'hypotheses', name: 'Hypotheses', icon: Scale },
  { at: 'dossier', name: 'Dossier', icon: ScrollText },
];

export function Rail({ current }: { current: string }) {
  return (
    <nav className="rail" aria-label="Screens">
      <Link className="logo" href="/network" aria-label="Throughline: network">
        <img src="/favicon.svg" alt="" />
      </Link>
      {items.map(({ at, name, icon: Icon }) => (
        <Link key={at} className="item" href={`/${at}`} aria-current={current === at ? 'page' : undefined}>
          <Icon strokeWidth={1.7} aria-hidden />
          {name}
        </Link>
      ))}
    </nav>
  );
}
