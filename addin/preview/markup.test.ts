// @vitest-environment jsdom
import { expect, it } from "vitest";
import { asHtml } from "../src/host/outlookText";
import { asText, cleaned } from "./markup";

it("keeps plain elements and links, and nothing that runs, is fetched or hides", () => {
  expect(cleaned('<p onclick="x()">Dear <b>Amara</b></p><script>x()</script><img src=x onerror=x()>')).toBe(
    "<p>Dear <b>Amara</b></p>",
  );
  expect(cleaned('<a href="javascript:x()">a</a><a href="https://x.example/?a=1&b=2">b</a><form>c</form>')).toBe(
    '<a>a</a><a href="https://x.example/?a=1&amp;b=2">b</a>c',
  );
  expect(cleaned("<svg><style><img src=x onerror=x()></style></svg><math><mtext>d</mtext></math>")).toBe("");
});

it("is read line by line", () => {
  expect(asText("<div>Dear Amara,</div><div><br></div><p>a &lt;b&gt; &amp; c</p>end")).toBe(
    "Dear Amara,\n\na <b> & c\nend",
  );
});

it("gives back the text that was made HTML", () => {
  const text = `> <script>alert("1 & 2")</script>\n\n  it's two  spaces`;
  expect(asText(asHtml(text))).toBe(text);
  expect(cleaned(asHtml(text))).not.toContain("<script");
});
