import { Check, Scale, X } from 'lucide-react';
import { useReview } from '../api/client';
import type { ClaimRow, ReviewStatus } from '../api/types';
import { Failure } from '../ui/Failure';

const choices: { status: ReviewStatus; word: string; key: string; icon: typeof Check; tone: string }[] = [
  { status: 'accepted', word: 'Accept', key: 'A', icon: Check, tone: 'primary' },
  { status: 'rejected', word: 'Reject', key: 'R', icon: X, tone: '' },
  { status: 'disputed', word: 'Weigh', key: 'W', icon: Scale, tone: '' },
];

/** A reviewer's three answers to a claim. Pressing the one that stands takes it back. */
export function Decide({ claim }: { claim: ClaimRow }) {
  const review = useReview();
  return (
    <div className="decide" role="group" aria-label="Your decision">
      {choices.map(({ status, word, key, icon: Icon, tone }) => {
        const on = claim.status === status;
        return (
          <button
            key={status}
            type="button"
            className={`button ${claim.status === 'unreviewed' ? tone : ''}`}
            aria-pressed={on}
            disabled={review.isPending}
            onClick={() => review.mutate({ claim: claim.id, status: on ? 'unreviewed' : status, reason: '' })}
          >
            <Icon className="icon" aria-hidden />
            {word} <kbd aria-hidden>{key}</kbd>
          </button>
        );
      })}
      {review.error && <Failure error={review.error} />}
    </div>
  );
}
