import { Button } from "@fluentui/react-button";
import { makeStyles, mergeClasses } from "@griffel/react";
import { type KeyboardEvent, useEffect, useState } from "react";
import type { ApiClient } from "../../api/client";
import { messageFor, type Problem } from "../../api/problem";
import type { CadenceRule, CadenceRules as Rules } from "../../api/wire";
import { useLook } from "../../shell/look";
import { whileHere } from "../../shell/whileHere";
import { ruleName, ruleOf, rulesShown } from "./intervals";
import { words } from "./words";

export type CadenceRulesClient = Pick<ApiClient, "cadenceRules" | "changeCadenceRule" | "contactWords">;

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 64px 64px auto",
    columnGap: "8px",
    alignItems: "center",
    "@media (max-width: 340px)": { gridTemplateColumns: "1fr 1fr", rowGap: "4px", "> :first-child": { gridColumn: "span 2" } },
  },
  list: { display: "flex", flexDirection: "column", gap: "8px", margin: 0, padding: 0, listStyleType: "none" },
});

/** How often to be in touch with the people of a tier or a circle; a contact's own interval stands above it. */
export function CadenceRules({ api, onChanged }: { api: CadenceRulesClient; onChanged: () => void }) {
  const look = useLook();
  const styles = useStyles();
  const [rules, setRules] = useState<readonly CadenceRule[] | null>(null);
  const [circles, setCircles] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    return whileHere(
      (signal) => api.cadenceRules(signal),
      (answer) => {
        setProblem(answer.ok ? null : answer.problem);
        if (answer.ok) setRules(answer.value.rules);
      },
    );
  }, [api, tries]);
  useEffect(() => {
    return whileHere(
      (signal) => api.contactWords(signal),
      (answer) => {
        if (answer.ok) setCircles(answer.value.circles.map((circle) => circle.name));
      },
    );
  }, [api]);

  return (
    <div role="group" aria-label={words.cadence} className={look.tight}>
      <p className={look.part}>{words.cadence}</p>
      <p className={look.caption}>{words.cadenceHint}</p>
      {rules === null && problem === null && <p className={look.caption}>{words.loading}</p>}
      {rules === null && problem !== null && (
        <>
          <p role="alert" className={look.text}>
            {messageFor(problem)}
          </p>
          <Button size="small" className={mergeClasses(look.button, look.toggle)} onClick={() => setTries(tries + 1)}>
            {words.tryAgain}
          </Button>
        </>
      )}
      {rules !== null && (
        <ul className={styles.list}>
          {rulesShown(rules, circles).map((rule) => (
            <RuleLine
              key={`${rule.scope} ${rule.name} ${String(rule.version)}`}
              rule={rule}
              api={api}
              onSaved={(now) => {
                setRules(now.rules);
                onChanged();
              }}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

interface RuleLineProps {
  rule: CadenceRule;
  api: CadenceRulesClient;
  onSaved: (rules: Rules) => void;
}

function RuleLine({ rule, api, onSaved }: RuleLineProps) {
  const look = useLook();
  const styles = useStyles();
  const control = mergeClasses(look.control, look.focusable);
  const [ideal, setIdeal] = useState(rule.version === 0 ? "" : String(rule.idealDays));
  const [max, setMax] = useState(rule.version === 0 ? "" : String(rule.maxDays));
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const name = ruleName(rule);
  const isSame =
    rule.version === 0 ? ideal === "" && max === "" : ideal === String(rule.idealDays) && max === String(rule.maxDays);

  async function save() {
    const wanted = ruleOf(rule, ideal, max);
    if ("code" in wanted) return setProblem(wanted);
    setSaving(true);
    const result = await api.changeCadenceRule(wanted);
    setSaving(false);
    setProblem(result.ok ? null : result.problem);
    if (result.ok) onSaved(result.value);
  }

  // Within the form of the settings: Enter in a field saves the interval, and the settings do not go with it.
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    void save();
  };
  return (
    <li>
      <div className={styles.row}>
        <span className={mergeClasses(look.text, look.line)} title={name}>
          {name}
        </span>
        <input
          aria-label={words.idealOf(name)}
          inputMode="numeric"
          maxLength={4}
          placeholder={words.ideal}
          className={control}
          value={ideal}
          onKeyDown={onEnter}
          onChange={(event) => setIdeal(event.target.value)}
        />
        <input
          aria-label={words.maxOf(name)}
          inputMode="numeric"
          maxLength={4}
          placeholder={words.max}
          className={control}
          value={max}
          onKeyDown={onEnter}
          onChange={(event) => setMax(event.target.value)}
        />
        <Button
          size="small"
          className={look.button}
          aria-label={words.keepInterval(name)}
          disabledFocusable={saving || isSame}
          onClick={() => void save()}
        >
          {words.save}
        </Button>
      </div>
      {problem !== null && (
        <p role="alert" className={look.text}>
          {messageFor(problem)}
        </p>
      )}
    </li>
  );
}
