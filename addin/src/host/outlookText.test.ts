import { expect, it } from "vitest";
import { asHtml } from "./outlookText";

it("shows text as it is, line by line, and reads nothing of it as markup", () => {
  expect(asHtml(`> <script>alert("1 & 2")</script>\r\n  it's\n\nend`)).toBe(
    "&gt; &lt;script&gt;alert(&quot;1 &amp; 2&quot;)&lt;/script&gt;<br>&nbsp;&nbsp;it&#39;s<br><br>end",
  );
});
