/** A camelCase name in words: `bankStatement` reads "bank statement". */
export const words = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`);
