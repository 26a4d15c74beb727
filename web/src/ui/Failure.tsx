/** What went wrong, in the server's words. */
export function Failure({ error }: { error: Error }) {
  return (
    <p className="error" role="alert">
      {error.message}
    </p>
  );
}
