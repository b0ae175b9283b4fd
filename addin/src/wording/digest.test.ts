import { expect, it } from "vitest";
import { canonical, digestOf } from "./digest";

it("is of the rules and not of how they are laid out", async () => {
  expect(canonical({ b: [1, true, null], a: "é\n\u007f", é: {}, aa: "" })).toBe(
    '{"a":"é\\n\u007f","aa":"","b":[1,true,null],"é":{}}',
  );
  expect(await digestOf({ b: 1, a: 2 })).toBe(await digestOf({ a: 2, b: 1 }));
  expect(await digestOf({})).toBe("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
});

it("is refused for what has no canonical form", () => {
  expect(() => canonical({ a: 1.5 })).toThrow(RangeError);
  expect(() => canonical("\ud800")).toThrow(RangeError);
});
