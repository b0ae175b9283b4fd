// @vitest-environment jsdom
import { expect, it } from "vitest";
import { rewordedMarkup } from "./outlookMarkup";

function reworded(html: string, text: string, old: string, put: string, nth = 0): string | null {
  let start = text.indexOf(old);
  for (let count = 0; count < nth; count++) start = text.indexOf(old, start + 1);
  return rewordedMarkup(html, { text, start, end: start + old.length, put });
}

it("writes only what differs and leaves the markup around it", () => {
  expect(
    reworded(
      '<p style="color:red">Velorin is a <b>guaranteed</b> cure.</p><p>Ines</p>',
      "Velorin is a guaranteed cure.\n\nInes",
      "Velorin is a guaranteed cure.",
      "Velorin is a new option.",
    ),
  ).toBe('<p style="color:red">Velorin is a <b>new option.</b></p><p>Ines</p>');
});

it("keeps tags that stand between the words", () => {
  expect(
    reworded("<p>A sure <i>and</i><br>safe cure.</p>", "A sure and\nsafe cure.", "A sure and\nsafe cure.", "A cure."),
  ).toBe("<p>A<i></i><br> cure.</p>");
});

it("finds the words through entities, blanks and line ends", () => {
  expect(reworded("<p>Caf&eacute;&nbsp;&amp;\n  a&#32;c&#117;re</p>", "Café & a cure", "a cure", "a talk")).toBe(
    "<p>Caf&eacute;&nbsp;&amp;\n  a&#32;talk</p>",
  );
});

it("takes the one that was meant of several", () => {
  expect(reworded("<p>It cures.</p><p>It cures.</p>", "It cures.\nIt cures.", "It cures.", "It may help.", 1)).toBe(
    "<p>It cures.</p><p>It may help.</p>",
  );
});

it("never reads what nobody sees, nor writes markup", () => {
  expect(
    reworded(
      "<style>It cures.</style><!-- It cures. --><p title='It cures.'>It cures.</p>",
      "It cures.",
      "It cures.",
      "It <b>helps</b> & more.",
    ),
  ).toBe("<style>It cures.</style><!-- It cures. --><p title='It cures.'>It &lt;b&gt;helps&lt;/b&gt; &amp; more.</p>");
});

it("adds and takes out words beside one that stays", () => {
  expect(reworded("<p>It <i>may</i> help.</p>", "It may help.", "It may help.", "It may well help.")).toBe(
    "<p>It <i>may well</i> help.</p>",
  );
  expect(reworded("<p>It will surely help.</p>", "It will surely help.", "It will surely help.", "It will help.")).toBe(
    "<p>It will help.</p>",
  );
});

it("refuses what it cannot tell apart, or does not find", () => {
  expect(reworded("<p>It cures.</p>", "It cures.\nIt cures.", "It cures.", "It helps.")).toBeNull();
  expect(reworded("<p>Nothing</p>", "It cures.", "It cures.", "It helps.")).toBeNull();
  expect(reworded("<p>Nothing</p>", "Nothing", "", "more")).toBeNull();
});
