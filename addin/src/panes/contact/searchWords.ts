// What a search in the history says of what it found. It is loaded with the search.
export const words = {
  tryFewerLetters: "type fewer letters: the beginning of a word is enough",
  tryWithoutQuotes: "take the quotes off: then each word is enough, in any order",
  trySearchAll: "search all mail",
  tryWithoutFilter: "take the filter off",
  or: (tries: readonly string[], last: string) => `${tries.join(", ")} or ${last}`,
  nothingFound: (query: string, tries: string) =>
    `Nothing found for “${query}”. ${tries.charAt(0).toUpperCase()}${tries.slice(1)}.`,
  found: (count: number) => (count === 1 ? "1 entry found" : `${String(count)} entries found`),
  directions: { both: "From me and to me", outgoing: "From me", incoming: "To me" },
};
