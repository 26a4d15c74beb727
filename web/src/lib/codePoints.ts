/** Converts offsets in Unicode code points, which the server counts in, to the UTF-16 offsets of a JavaScript string. */
export class CodePoints {
  /** Code-point offsets of the characters that take two UTF-16 units, ascending. */
  private readonly wide: number[] = [];

  constructor(text: string) {
    let codePoint = 0;
    for (let i = 0; i < text.length; i++, codePoint++) {
      const unit = text.charCodeAt(i);
      if (unit >= 0xd800 && unit <= 0xdbff && i + 1 < text.length) {
        const next = text.charCodeAt(i + 1);
        if (next >= 0xdc00 && next <= 0xdfff) {
          this.wide.push(codePoint);
          i++;
        }
      }
    }
  }

  /** The UTF-16 offset of a code-point offset. */
  toUtf16(codePoints: number): number {
    let low = 0;
    let high = this.wide.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.wide[middle]! < codePoints) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return codePoints + low;
  }
}
