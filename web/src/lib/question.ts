/** What somebody typed into the search box. */
export type Question = { kind: 'trace'; from: string; to: string } | { kind: 'search'; text: string };

const forms = [
  /^how\s+(?:is|are|was|were)\s+(.+?)\s+(?:connected|linked|related|tied)\s+(?:to|with)\s+(.+?)\s*\??$/i,
  /^(?:trace|route|path)\s+(?:from\s+)?(.+?)\s+to\s+(.+?)\s*\??$/i,
  /^(.+?)\s*(?:→|->|⇒)\s*(.+?)$/,
];

const bare = (name: string) => name.trim().replace(/^["“«'](.*)["”»']$/u, '$1').trim();

/** Reads "how is A connected to B", "trace A to B" and "A → B" as a question for routes, anything else as words to search for. */
export function readQuestion(text: string): Question {
  for (const form of forms) {
    const match = form.exec(text.trim());
    if (match) {
      return { kind: 'trace', from: bare(match[1]!), to: bare(match[2]!) };
    }
  }
  return { kind: 'search', text: text.trim() };
}
