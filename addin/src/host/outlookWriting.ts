import { askOffice, callOffice } from "./callOffice";
import type { DraftChange } from "./mailHost";
import type { Draft } from "./outlookDraft";
import { asHtml } from "./outlookText";

export async function changeDraft(item: Draft, change: DraftChange, withinMs: number): Promise<void> {
  switch (change.kind) {
    case "insert": {
      // Text put into HTML as text loses its lines in some clients, and HTML put into plain text is refused.
      const type = await askOffice<Office.CoercionType>((done) => item.body.getTypeAsync(done), withinMs);
      const { Html, Text } = Office.CoercionType;
      const [text, coercionType] = type === Html ? [asHtml(change.text), Html] : [change.text, Text];
      await callOffice((done) => item.body.setSelectedDataAsync(text, { coercionType }, done), withinMs);
      return;
    }
    case "subject":
      await callOffice((done) => item.subject.setAsync(change.text, done), withinMs);
      return;
    case "add": {
      const { name, address } = change.person;
      const added = [{ displayName: name === "" ? address : name, emailAddress: address }];
      await callOffice((done) => item[change.field].addAsync(added, done), withinMs);
      return;
    }
  }
}
