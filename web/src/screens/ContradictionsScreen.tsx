import { useContradictions } from '../api/client';
import { words } from '../lib/words';
import { Failure } from '../ui/Failure';
import { Quote } from '../ui/Quote';

export function ContradictionsScreen() {
  const { data, error } = useContradictions();
  if (error) {
    return <Failure error={error} />;
  }
  return (
    <section className="page">
      <h2>Contradictions</h2>
      <p className="lead">Claims that cannot all be true, side by side. Nothing is dropped: both stay in the case.</p>
      {data?.length === 0 && <p className="card">No two claims of this case contradict each other.</p>}
      {data?.map((item) => (
        <article key={item.id} className="card">
          <span className="pill red">{words(item.kind)}</span>
          <h3>{item.text}</h3>
          <div className="sides">
            {item.evidence.map((evidence) => (
              <Quote key={`${evidence.document}:${evidence.start}:${evidence.end}`} evidence={evidence} />
            ))}
          </div>
        </article>
      ))}
    </section>
  );
}
