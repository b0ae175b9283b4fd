import { LetterTree } from "./letterTree";

/** A list of words, asked with the folded form of a word that was read. */
export class WordList {
  private readonly tree = new LetterTree();

  /** Parted by blanks. */
  constructor(words: string) {
    for (const word of words.split(" ")) this.tree.put(word, 0);
  }

  has(letters: Uint16Array, length: number): boolean {
    let branch = 0;
    for (let at = 0; at < length; at++) {
      branch = this.tree.next(branch, letters[at] as number);
      if (branch === 0) return false;
    }
    return this.tree.numberAt(branch) >= 0;
  }
}
