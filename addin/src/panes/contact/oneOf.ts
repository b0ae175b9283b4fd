/** The chosen value when it is one of the words' keys; what stood there before otherwise. */
export function oneOf<K extends string>(words: Record<K, string>, value: string, before: K): K {
  return (Object.keys(words) as K[]).find((key) => key === value) ?? before;
}
