import type { Problem } from "../../api/problem";
import type { CadenceRule, CadenceRuleChange } from "../../api/wire";

const tiers = ["A", "B", "C"];

/** A line for each tier and each circle in use, with the interval that it has or without; and for those that nobody is in any more. */
export function rulesShown(rules: readonly CadenceRule[], circles: readonly string[]): CadenceRule[] {
  const without = (scope: CadenceRule["scope"], name: string): CadenceRule => ({
    scope,
    name,
    idealDays: 0,
    maxDays: 0,
    version: 0,
  });
  const has = (scope: CadenceRule["scope"], name: string) =>
    rules.find((rule) => rule.scope === scope && rule.name.toLowerCase() === name.toLowerCase());
  const named = [...new Set([...circles, ...rules.filter((rule) => rule.scope === "circle").map((rule) => rule.name)])];
  const once = named.filter((name, at) => named.findIndex((one) => one.toLowerCase() === name.toLowerCase()) === at);
  return [
    ...tiers.map((tier) => has("tier", tier) ?? without("tier", tier)),
    ...once.map((circle) => has("circle", circle) ?? without("circle", circle)),
  ];
}

export function ruleName(rule: Pick<CadenceRule, "scope" | "name">): string {
  return rule.scope === "tier" ? `Tier ${rule.name}` : `Circle ${rule.name}`;
}

/** Both fields empty take the interval away. */
export function ruleOf({ scope, name, version }: CadenceRule, ideal: string, max: string): CadenceRuleChange | Problem {
  if (ideal.trim() === "" && max.trim() === "") return { scope, name, idealDays: null, maxDays: null, version };
  const [least, most] = [whole(ideal), whole(max)];
  if (least === null || most === null) return { code: "cadence.days", detail: "", facts: {} };
  if (least > most) return { code: "cadence.ideal-past-maximum", detail: "", facts: {} };
  return { scope, name, idealDays: least, maxDays: most, version };
}

function whole(text: string): number | null {
  const days = /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : 0;
  return days >= 1 && days <= 3650 ? days : null;
}
