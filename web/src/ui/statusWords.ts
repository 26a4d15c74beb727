import type { ReviewStatus } from '../api/types';

export const statusWords: Record<ReviewStatus, string> = {
  unreviewed: 'Unreviewed',
  accepted: 'Accepted',
  rejected: 'Rejected',
  disputed: 'Disputed',
  needsSource: 'Needs source',
};

export const statusTone: Record<ReviewStatus, string> = {
  unreviewed: '',
  accepted: 'green',
  rejected: '',
  disputed: 'amber',
  needsSource: 'amber',
};
