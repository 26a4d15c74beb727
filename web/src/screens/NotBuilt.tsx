/** Says plainly that a screen is not there yet, and what does its work until then. */
export function NotBuilt({ name, instead, does }: { name: string; instead: string; does: string }) {
  return (
    <section className="notice">
      <h2>{name}: not built yet</h2>
      <p>
        The command line can already {does}: <code className="mono">{instead}</code>
      </p>
    </section>
  );
}
