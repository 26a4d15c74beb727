const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function one(text: string): string {
  const match = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(\d{2})(?:-(\d{2}))?))?([~?%]?)$/.exec(text);
  if (!match) {
    return text;
  }
  const [, year, quarter, half, month, day, mark] = match;
  const about = mark === '~' ? 'about ' : mark === '?' ? 'perhaps ' : mark === '%' ? 'perhaps about ' : '';
  if (quarter) {
    return `${about}Q${quarter} ${year}`;
  }
  if (half) {
    return `${about}${half === '1' ? 'first' : 'second'} half of ${year}`;
  }
  const name = month ? `${months[Number(month) - 1] ?? month} ` : '';
  return `${about}${day ? `${day} ` : ''}${name}${year}`;
}

/** An EDTF date or interval in words, with no more precision than it has: `2024-06~` reads "about Jun 2024". */
export function dateWords(text: string | null): string {
  if (!text) {
    return '';
  }
  const [start = '', end] = text.split('/');
  if (end === undefined) {
    return one(start);
  }
  if (start === '..' || start === '') {
    return `until ${one(end)}`;
  }
  return end === '..' || end === '' ? `from ${one(start)}` : `${one(start)} – ${one(end)}`;
}

const day = 86_400_000;

/** Days since 1970 of an ISO date. */
export const dayNumber = (iso: string): number => Math.round(Date.parse(`${iso}T00:00:00Z`) / day);

/** The ISO date of days since 1970. */
export const isoOfDay = (days: number): string => new Date(days * day).toISOString().slice(0, 10);
