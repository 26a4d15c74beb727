import { useQuestions } from '../api/client';
import { words } from '../lib/words';
import { Failure } from '../ui/Failure';
import { Quote } from '../ui/Quote';

export function QuestionsScreen() {
  const { data, error } = useQuestions();
  if (error) {
    return <Failure error={error} />;
  }
  return (
    <section className="page">
      <h2>Not known</h2>
      <p className="lead">What the material does not say, withholds, or leaves without a document. A question closes when a document answers it.</p>
      {data?.length === 0 && <p className="card">The case has no open question.</p>}
      {data?.map((item) => (
        <article key={item.id} className="card">
          <span className={`pill ${item.answeredBy.length ? 'green' : 'amber'}`}>{item.answeredBy.length ? 'answered' : words(item.kind)}</span>
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
