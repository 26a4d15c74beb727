/** What the server answers. Offsets count Unicode code points of a document's text layer; dates are EDTF (`2025-Q2`, `2024-06~`). */

export type PredicateKind =
  | 'goods' | 'money' | 'people' | 'product' | 'test' | 'ownership' | 'sanction' | 'place' | 'identity' | 'statement' | 'effect';

export type ReviewStatus = 'unreviewed' | 'accepted' | 'rejected' | 'disputed' | 'needsSource';

export interface PartyRef {
  id: string;
  name: string;
  schema: string;
}

export interface CaseInfo {
  name: string;
  asOf: string;
  documents: number;
  quarantined: number;
  claims: number;
  entities: number;
  leads: number;
  contradictions: number;
  questions: number;
  lists: ListInfo[];
}

export interface ListInfo {
  list: string;
  authority: string;
  entities: number;
  names: number;
  published: string | null;
}

export interface ClaimRow {
  id: string;
  subject: PartyRef;
  predicate: string;
  verb: string;
  kind: PredicateKind;
  object: PartyRef | null;
  value: string | null;
  concerns: PartyRef | null;
  sentence: string;
  language: string | null;
  time: string | null;
  place: string | null;
  amount: string | null;
  quantity: string | null;
  denied: boolean;
  disputed: boolean;
  machineProposed: boolean;
  status: ReviewStatus;
  document: string;
  path: string;
  page: number | null;
  cell: string | null;
  /** The main evidence's place in the text layer. */
  start: number;
  end: number;
  grade: string;
  confidence: number;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface EvidenceView {
  claim: string | null;
  document: string;
  path: string;
  sha256: string;
  page: number | null;
  cell: string | null;
  start: number;
  end: number;
  quote: string;
  before: string;
  after: string;
  language: string | null;
  boxes: Box[];
}

export interface Against {
  contradiction: string;
  kind: string;
  text: string;
  evidence: EvidenceView[];
}

export interface ClaimDetail {
  row: ClaimRow;
  details: { name: string; value: string }[];
  evidence: EvidenceView[];
  attribution: string[];
  hedges: string[];
  modality: string;
  epistemic: string;
  response: string | null;
  disclosure: string;
  knowledge: string;
  extractor: string;
  origin: string;
  against: Against[];
}

export interface DocumentRow {
  id: string;
  path: string;
  sha256: string;
  mediaType: string;
  kind: string;
  language: string;
  pages: number;
  title: string | null;
  published: string | null;
  status: 'read' | 'quarantined' | 'duplicate';
  duplicateOf: string | null;
  reason: string | null;
  length: number;
  claims: number;
  warnings: string[];
}

export interface DocumentView {
  row: DocumentRow;
  text: string;
  pages: { number: number; start: number; end: number; width: number | null; height: number | null; name: string | null }[];
  zones: { start: number; end: number; kind: 'title' | 'byline' | 'body' | 'table' | 'noise' }[];
  tables: { name: string; page: number; start: number; end: number; rows: TableCell[][] }[];
  properties: { name: string; value: string }[];
}

export interface TableCell {
  column: number;
  start: number;
  end: number;
  text: string;
}

export interface NetworkView {
  asOf: string | null;
  floor: number;
  stages: { name: string; x: number }[];
  nodes: NetworkNode[];
  edges: NetworkEdge[];
}

export interface NetworkNode {
  id: string;
  name: string;
  original: string | null;
  schema: string;
  x: number;
  y: number;
  stage: string;
  authorities: string[];
  /** Dates of the listings in force or to come, in words. */
  links: number;
}

export interface NetworkEdge {
  id: string;
  from: string;
  to: string;
  predicate: string;
  verb: string;
  kind: PredicateKind;
  style: 'stated' | 'inferred' | 'denied';
  claims: string[];
  origins: number;
  confidence: number;
  time: string | null;
}

export interface TraceView {
  from: PartyRef[];
  to: PartyRef[];
  routes: TraceRoute[];
}

export interface TraceRoute {
  score: number;
  weakest: number | null;
  breaks: string[];
  hops: TraceHop[];
}

export interface TraceHop {
  from: PartyRef;
  to: PartyRef;
  /** The claim's own words: it may run against the direction of the route. */
  subject: string;
  verb: string;
  object: string;
  kind: PredicateKind;
  claims: string[];
  score: number;
  evidence: EvidenceView[];
}

export interface ScorePart {
  name: string;
  weight: number;
  detail: string;
}

export interface LeadView {
  id: string;
  detection: string;
  title: string;
  score: number;
  subjects: { id: string; name: string }[];
  claims: string[];
  evidence: EvidenceView[];
  parts: ScorePart[];
  alternatives: string[];
  refutedBy: string[];
}

export interface ContradictionView {
  id: string;
  kind: string;
  text: string;
  claims: string[];
  evidence: EvidenceView[];
}

export interface QuestionView {
  id: string;
  kind: string;
  text: string;
  claims: string[];
  evidence: EvidenceView[];
  answeredBy: string[];
}

export interface TimelineEvent {
  time: string;
  from: string;
  to: string;
  kind: string;
  text: string;
  parties: string[];
  claims: string[];
}

export interface PartyView {
  id: string;
  name: string;
  schema: string;
  names: string[];
  identifiers: { kind: string; value: string; wellFormed: boolean }[];
  countries: string[];
  addresses: string[];
  birthDates: string[];
  claims: string[];
  merges: MergeView[];
  keptApart: MergeView[];
  hits: HitView[];
}

export interface MergeView {
  left: string;
  right: string;
  score: number;
  parts: ScorePart[];
}

export interface HitView {
  entity: string;
  name: string;
  schema: string;
  score: number;
  match: boolean;
  parts: ScorePart[];
  listings: ListingView[];
}

export interface ListingView {
  authority: string;
  instrument: string;
  entry: string;
  from: string | null;
  to: string | null;
  state: 'active' | 'listedLater' | 'delisted';
  reason: string | null;
  file: string;
  line: number;
}

export interface SearchView {
  parties: PartyRef[];
  passages: { document: string; path: string; page: number | null; start: number; end: number; snippet: string; snippetStart: number }[];
}
