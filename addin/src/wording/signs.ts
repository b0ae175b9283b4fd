/** What a sign does, each a bit. */
export const Sign = {
  apostrophe: 1,
  /** A word of its own. */
  word: 2,
  /** Of the word before. */
  tradeMark: 4,
  quotation: 8,
  stop: 16,
  clause: 32,
  /** May stand between the stop and the space. */
  closing: 64,
  space: 128,
} as const;

const WRITTEN: readonly (readonly [does: number, signs: string])[] = [
  [Sign.apostrophe, "'’‘ʼ`´"],
  [Sign.word, "%$€£?!@=+&"],
  [Sign.tradeMark, "®™"],
  [Sign.quotation, '"“”„«»'],
  [Sign.stop, ".!?…"],
  [Sign.clause, ";:()[]—–"],
  [Sign.closing, "\"”’'»"],
  [Sign.space, " \t\r\u00a0\u202f\u3000\u2028\u2029"],
  [Sign.space, "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"],
];

const ASCII = new Uint8Array(128);
const OTHERS = new Map<number, number>();
for (const [does, signs] of WRITTEN) {
  for (const sign of signs) {
    const code = sign.charCodeAt(0);
    if (code < 128) ASCII[code] = does | (ASCII[code] as number);
    else OTHERS.set(code, does | (OTHERS.get(code) ?? 0));
  }
}

/** All that it does; 0 for most. */
export function signOf(point: number): number {
  return point < 128 ? (ASCII[point] as number) : (OTHERS.get(point) ?? 0);
}
