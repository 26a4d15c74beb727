import { useQuery, useQueryClient, useMutation } from '@tanstack/react-query';
import type {
  CaseInfo, ClaimDetail, ClaimRow, ContradictionView, DocumentRow, DocumentView, LeadView, NetworkView, PartyView, QuestionView,
  ReviewStatus, SearchView, TimelineEvent, TraceView,
} from './types';

/** A failed request, in the server's own words. */
export class ApiError extends Error {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}

async function request<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(path, { headers: { accept: 'application/json' }, ...init });
  if (!response.ok) {
    const problem: { title?: string; detail?: string } = await response.json().catch(() => ({}));
    throw new ApiError(problem.detail ?? problem.title ?? `${response.status} ${response.statusText}`, response.status);
  }
  return response.status === 204 ? (undefined as T) : response.json();
}

const get =
  <T>(path: string) =>
  ({ signal }: { signal: AbortSignal }) =>
    request<T>(path, { signal });

const query = (values: Record<string, string | number | null | undefined>) => {
  const set = Object.entries(values).filter(([, v]) => v !== null && v !== undefined && v !== '');
  return set.length ? `?${new URLSearchParams(set.map(([k, v]) => [k, String(v)]))}` : '';
};

const id = encodeURIComponent;

export const useCase = () => useQuery({ queryKey: ['case'], queryFn: get<CaseInfo>('/api/case') });
export const useClaims = () => useQuery({ queryKey: ['claims'], queryFn: get<ClaimRow[]>('/api/claims') });
export const useLeads = () => useQuery({ queryKey: ['leads'], queryFn: get<LeadView[]>('/api/leads') });
export const useContradictions = () => useQuery({ queryKey: ['contradictions'], queryFn: get<ContradictionView[]>('/api/contradictions') });
export const useQuestions = () => useQuery({ queryKey: ['questions'], queryFn: get<QuestionView[]>('/api/questions') });
export const useTimeline = () => useQuery({ queryKey: ['timeline'], queryFn: get<TimelineEvent[]>('/api/timeline') });
export const useDocuments = () => useQuery({ queryKey: ['documents'], queryFn: get<DocumentRow[]>('/api/documents') });

export const useClaim = (claim: string | null) =>
  useQuery({ queryKey: ['claim', claim], queryFn: get<ClaimDetail>(`/api/claims/${id(claim ?? '')}`), enabled: claim !== null });

export const useDocument = (document: string | null) =>
  useQuery({
    queryKey: ['document', document],
    queryFn: get<DocumentView>(`/api/documents/${id(document ?? '')}`),
    enabled: document !== null,
    staleTime: Number.POSITIVE_INFINITY, // a text layer never changes
  });

export const useParty = (party: string | null, asOf: string | null) =>
  useQuery({
    queryKey: ['party', party, asOf],
    queryFn: get<PartyView>(`/api/parties/${id(party ?? '')}${query({ asOf })}`),
    enabled: party !== null,
  });

export const useNetwork = (asOf: string | null, floor: number) =>
  useQuery({
    queryKey: ['network', asOf, floor],
    queryFn: get<NetworkView>(`/api/network${query({ asOf, floor })}`),
    placeholderData: (previous) => previous, // the picture stays while the date moves
  });

export const useTrace = (from: string | null, to: string | null, asOf: string | null) =>
  useQuery({
    queryKey: ['trace', from, to, asOf],
    queryFn: get<TraceView>(`/api/trace${query({ from, to, asOf })}`),
    enabled: from !== null && to !== null,
  });

export const useSearch = (text: string) =>
  useQuery({ queryKey: ['search', text], queryFn: get<SearchView>(`/api/search${query({ q: text })}`), enabled: text.trim().length > 1 });

/** Records a reviewer's decision; everything derived from claims is then asked for anew. */
export function useReview() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ claim, status, reason }: { claim: string; status: ReviewStatus; reason: string }) =>
      request<void>(`/api/claims/${id(claim)}/review`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ status, reason }),
      }),
    onSuccess: () => client.invalidateQueries({ predicate: (q) => q.queryKey[0] !== 'document' }),
  });
}
