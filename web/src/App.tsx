import { useEffect } from 'react';
import { useCase } from './api/client';
import { ClaimsScreen } from './claims/ClaimsScreen';
import { usePlace } from './lib/url';
import { NetworkScreen } from './network/NetworkScreen';
import { ContradictionsScreen } from './screens/ContradictionsScreen';
import { DocumentScreen } from './screens/DocumentScreen';
import { IntakeScreen } from './screens/IntakeScreen';
import { NotBuilt } from './screens/NotBuilt';
import { QuestionsScreen } from './screens/QuestionsScreen';
import { Rail } from './shell/Rail';
import { TopBar } from './shell/TopBar';
import { Failure } from './ui/Failure';

function Screen({ path }: { path: string[] }) {
  switch (path[0] ?? 'network') {
    case 'network':
      return <NetworkScreen />;
    case 'claims':
      return <ClaimsScreen selected={path[1] ?? null} />;
    case 'documents':
      return path[1] ? <DocumentScreen id={path[1]} /> : <IntakeScreen />;
    case 'intake':
      return <IntakeScreen />;
    case 'contradictions':
      return <ContradictionsScreen />;
    case 'questions':
      return <QuestionsScreen />;
    case 'screening':
      return <NotBuilt name="Screening" instead="throughline screen --in counterparties.csv --lists lists/" does="screen a list of names or records" />;
    case 'map':
      return <NotBuilt name="Map" instead="throughline timeline --case my.case" does="list dated events with their places" />;
    case 'hypotheses':
      return <NotBuilt name="Hypotheses" instead="throughline detect --case my.case" does="list the leads with what would refute them" />;
    case 'dossier':
      return <NotBuilt name="Dossier" instead="throughline dossier --case my.case --out dossier.html" does="write the cited report" />;
    default:
      return <NotBuilt name="This page" instead="throughline --help" does="see everything the program does" />;
  }
}

export function App() {
  const { path } = usePlace();
  const info = useCase();
  const name = info.data?.name;
  useEffect(() => {
    document.title = name ? `${name} · Throughline` : 'Throughline';
  }, [name]);
  return (
    <div className="app">
      <Rail current={path[0] ?? 'network'} />
      <TopBar info={info.data} />
      <main id="main" tabIndex={-1}>
        {info.error ? <Failure error={info.error} /> : <Screen path={path} />}
      </main>
    </div>
  );
}
