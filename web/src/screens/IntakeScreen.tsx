import { useDocuments } from '../api/client';
import { dateWords } from '../lib/dates';
import { words } from '../lib/words';
import { Failure } from '../ui/Failure';
import { Link } from '../ui/Link';

const size = (bytes: number) => (bytes < 1024 ? `${bytes} B` : bytes < 1 << 20 ? `${(bytes / 1024).toFixed(0)} kB` : `${(bytes / (1 << 20)).toFixed(1)} MB`);

/** The inventory: every file that was taken in, those that could not be read included. */
export function IntakeScreen() {
  const { data, error } = useDocuments();
  if (error) {
    return <Failure error={error} />;
  }
  const quarantined = data?.filter((d) => d.status === 'quarantined') ?? [];
  return (
    <section className="page">
      <h2>Intake</h2>
      <p className="lead">
        {data ? `${data.length} files, ${quarantined.length} in quarantine. ` : ''}Adding files here is not built yet; use{' '}
        <code className="mono">throughline ingest PATH --case DIR</code>.
      </p>
      {data && (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">File</th>
              <th scope="col">Kind</th>
              <th scope="col">Language</th>
              <th scope="col">Dated</th>
              <th scope="col">Pages</th>
              <th scope="col">Claims</th>
              <th scope="col">Size</th>
              <th scope="col">State</th>
              <th scope="col">SHA-256</th>
            </tr>
          </thead>
          <tbody>
            {data.map((doc) => (
              <tr key={doc.id}>
                <td>
                  {doc.status === 'quarantined' ? doc.path : <Link href={`/documents/${encodeURIComponent(doc.id)}`}>{doc.path}</Link>}
                  {doc.title && <div className="muted serif">{doc.title}</div>}
                  {doc.reason && <div className="small">{doc.reason}</div>}
                  {doc.warnings.map((warning) => (
                    <div key={warning} className="small muted">
                      {warning}
                    </div>
                  ))}
                </td>
                <td className="tight">{words(doc.kind)}</td>
                <td>{doc.language}</td>
                <td className="tight">{dateWords(doc.published)}</td>
                <td>{doc.pages || ''}</td>
                <td>{doc.claims}</td>
                <td className="tight">{size(doc.length)}</td>
                <td>
                  <span className={`pill ${doc.status === 'quarantined' ? 'amber' : ''}`}>{doc.status}</span>
                </td>
                <td className="mono tight" title={doc.sha256}>
                  {doc.sha256.slice(0, 12)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
