import { digestOf, hashOf } from "./digest";
import type { Finding } from "./finding";
import type { PackFile } from "./pack";

/** What is kept of a finding when somebody decides about it: which rule of which pack, and of the sentence its hash alone. */
export interface FindingRecord {
  rule: string;
  pack: string;
  packVersion: string;
  packDigest: string;
  category: string;
  severity: Finding["severity"];
  sentenceHash: string;
}

/** Tells the same finding in the same sentence again. Blanks and line ends count as one blank: Outlook makes others of them. */
export function sentenceHash(rule: string, sentence: string): Promise<string> {
  return hashOf(`${rule}\n${sentence.normalize("NFC").split(/\s+/u).join(" ").trim()}`);
}

/** @throws RangeError when none of the packs has the rule. */
export async function recordOf(
  packs: readonly PackFile[],
  { rule, category, severity }: Finding,
  sentence: string,
): Promise<FindingRecord> {
  const pack = packs.find(({ rules }) => rules.some(({ id }) => id === rule));
  if (pack === undefined) throw new RangeError(`No pack has the rule ${rule}.`);
  return {
    rule,
    pack: pack.id,
    packVersion: pack.version,
    packDigest: pack.digest ?? (await digestOf(pack)),
    category,
    severity,
    sentenceHash: await sentenceHash(rule, sentence),
  };
}
