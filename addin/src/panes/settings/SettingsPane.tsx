import { Button } from "@fluentui/react-button";
import { Checkbox } from "@fluentui/react-checkbox";
import { Field } from "@fluentui/react-field";
import { makeStyles, mergeClasses } from "@griffel/react";
import { useEffect, useState } from "react";
import type { ApiClient } from "../../api/client";
import { messageFor, type Problem } from "../../api/problem";
import type { Settings } from "../../api/wire";
import { Choice } from "../../shell/Choice";
import { useLook } from "../../shell/look";
import { Band } from "../../shell/NoticeBar";
import { whileHere } from "../../shell/whileHere";
import { CadenceRules, type CadenceRulesClient } from "./CadenceRules";
import { CalendarFeed, type CalendarFeedClient } from "./CalendarFeed";
import { NeverLogged, type NeverLoggedClient } from "./NeverLogged";
import { formOf, formProblem, type SettingsForm, settingsOf, weekdays, zoneWords } from "./settings";
import { dayWords, words } from "./words";

const useStyles = makeStyles({
  hours: { display: "grid", gridTemplateColumns: "1fr 1fr", alignItems: "end", gap: "12px" }, // labels take one line or two
  narrow: { minWidth: 0 },
  days: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(min(120px, 100%), 1fr))" },
});

interface SettingsPaneProps {
  api: Pick<ApiClient, "settings" | "saveSettings"> & NeverLoggedClient & CadenceRulesClient & CalendarFeedClient;
  /** Settings decide who is a colleague and which day it is: what is shown must be asked for again. */
  onSaved: () => void;
}

/** Who you are to the product: own addresses, colleagues' domains, zone and working hours. */
export default function SettingsPane({ api, onSaved }: SettingsPaneProps) {
  const look = useLook();
  const [settings, setSettings] = useState<Settings | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    return whileHere(
      (signal) => api.settings(signal),
      (answer) => {
        setProblem(answer.ok ? null : answer.problem);
        if (answer.ok) setSettings(answer.value);
      },
    );
  }, [api, tries]);

  return (
    <section aria-label={words.heading} className={mergeClasses(look.card, look.form)}>
      <h2 className={look.heading} tabIndex={-1}>
        {words.heading}
      </h2>
      {settings !== null && (
        <SettingsEditor key={settings.version} settings={settings} api={api} onSaved={onSaved} onNewer={setSettings} />
      )}
      {settings !== null && <CalendarFeed api={api} />}
      {settings === null && problem === null && <p className={look.caption}>{words.loading}</p>}
      {settings === null && problem !== null && (
        <>
          <p className={look.text}>{messageFor(problem)}</p>
          <Button className={look.button} onClick={() => setTries(tries + 1)}>
            {words.tryAgain}
          </Button>
        </>
      )}
    </section>
  );
}

type Saving = { at: "idle" } | { at: "saving" } | { at: "saved" } | { at: "refused"; problem: Problem };

interface EditorProps {
  settings: Settings;
  api: Pick<ApiClient, "settings" | "saveSettings"> & NeverLoggedClient & CadenceRulesClient;
  onSaved: () => void;
  onNewer: (settings: Settings) => void;
}

function SettingsEditor({ settings, api, onSaved, onNewer }: EditorProps) {
  const look = useLook();
  const styles = useStyles();
  const control = mergeClasses(look.control, look.focusable);
  const [form, setForm] = useState(() => formOf(settings));
  const [version, setVersion] = useState(settings.version);
  const [isListed, setListed] = useState((settings.neverLog ?? []).length > 0);
  const [saving, setSaving] = useState<Saving>({ at: "idle" });
  const type = (field: Partial<SettingsForm>) => {
    setForm({ ...form, ...field });
    setSaving({ at: "idle" });
  };

  async function save() {
    if (saving.at === "saving") return;
    const wrong = formProblem(form);
    if (wrong !== null) return setSaving({ at: "refused", problem: wrong });
    setSaving({ at: "saving" });
    const result = await api.saveSettings(settingsOf(form, version));
    if (!result.ok) return setSaving({ at: "refused", problem: result.problem });
    setForm(formOf(result.value));
    setVersion(result.value.version);
    setListed((result.value.neverLog ?? []).length > 0);
    setSaving({ at: "saved" });
    onSaved();
  }

  async function loadNewer() {
    const newer = await api.settings();
    if (newer.ok) onNewer(newer.value);
    else setSaving({ at: "refused", problem: newer.problem });
  }

  const overtaken = saving.at === "refused" && saving.problem.code === "settings.changed-meanwhile";
  return (
    <form
      className={look.stack}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field label={words.name}>
        {(field) => (
          <input
            {...field}
            className={control}
            value={form.displayName}
            maxLength={200}
            onChange={(event) => type({ displayName: event.target.value })}
          />
        )}
      </Field>
      <Field label={words.addresses} hint={words.addressesHint}>
        {(field) => (
          <textarea
            {...field}
            className={mergeClasses(control, look.lines)}
            value={form.addresses}
            onChange={(event) => type({ addresses: event.target.value })}
          />
        )}
      </Field>
      <Field label={words.domains} hint={words.domainsHint}>
        {(field) => (
          <textarea
            {...field}
            className={mergeClasses(control, look.lines)}
            value={form.internalDomains}
            onChange={(event) => type({ internalDomains: event.target.value })}
          />
        )}
      </Field>
      <Field label={words.neverLog} hint={words.neverLogHint}>
        {(field) => (
          <textarea
            {...field}
            className={mergeClasses(control, look.lines)}
            value={form.neverLog}
            onChange={(event) => type({ neverLog: event.target.value })}
          />
        )}
      </Field>
      <NeverLogged key={version} isListed={isListed} api={api} onChanged={onSaved} />
      <Field label={words.category} hint={words.categoryHint}>
        {(field) => (
          <input
            {...field}
            className={control}
            value={form.loggedCategory}
            placeholder={words.noCategory}
            maxLength={255}
            onChange={(event) => type({ loggedCategory: event.target.value })}
          />
        )}
      </Field>
      <CadenceRules api={api} onChanged={onSaved} />
      <Field label={words.zone} hint={words.zoneHint}>
        {(field) => (
          <Choice
            {...field}
            words={zoneWords(form.timeZone)}
            value={form.timeZone}
            onChoose={(timeZone) => type({ timeZone })}
          />
        )}
      </Field>
      <div className={styles.hours}>
        <Field label={words.start} className={styles.narrow}>
          {(field) => (
            <input
              {...field}
              type="time"
              className={control}
              value={form.start}
              onChange={(event) => type({ start: event.target.value })}
            />
          )}
        </Field>
        <Field label={words.end} className={styles.narrow}>
          {(field) => (
            <input
              {...field}
              type="time"
              className={control}
              value={form.end}
              onChange={(event) => type({ end: event.target.value })}
            />
          )}
        </Field>
      </div>
      <div role="group" aria-label={words.days} className={styles.days}>
        {weekdays.map((day) => (
          <Checkbox
            key={day}
            label={dayWords[day]}
            checked={form.days.includes(day)}
            onChange={(_, { checked }) =>
              type({ days: checked === true ? [...form.days, day] : form.days.filter((other) => other !== day) })
            }
          />
        ))}
      </div>
      <Field label={words.daysOff} hint={words.daysOffHint}>
        {(field) => (
          <textarea
            {...field}
            className={mergeClasses(control, look.lines)}
            value={form.daysOff}
            onChange={(event) => type({ daysOff: event.target.value })}
          />
        )}
      </Field>
      <div className={styles.hours}>
        {(["keepCompany", "keepPrivate"] as const).map((book) => (
          <Field key={book} label={words[book]} className={styles.narrow}>
            {(field) => (
              <input
                {...field}
                inputMode="numeric"
                className={control}
                value={form[book]}
                placeholder={words.forGood}
                maxLength={5}
                onChange={(event) => type({ [book]: event.target.value })}
              />
            )}
          </Field>
        ))}
      </div>
      <p className={look.caption}>{words.keepHint}</p>
      <div className={styles.hours}>
        {(["followUp", "perDay"] as const).map((name) => (
          <Field key={name} label={words[name]} className={styles.narrow}>
            {(field) => (
              <input
                {...field}
                inputMode="numeric"
                className={control}
                value={form[name]}
                maxLength={3}
                onChange={(event) => type({ [name]: event.target.value })}
              />
            )}
          </Field>
        ))}
      </div>
      <p className={look.caption}>{words.todayHint}</p>
      <Checkbox
        label={words.mannerHints}
        checked={form.mannerHints}
        onChange={(_, { checked }) => type({ mannerHints: checked === true })}
      />
      <p className={look.caption}>{words.mannerHint}</p>
      {saving.at === "refused" && (
        <div role="alert">
          <Band intent="error">{messageFor(saving.problem)}</Band>
        </div>
      )}
      <div className={look.row}>
        <Button type="submit" appearance="primary" className={look.button} disabled={saving.at === "saving"}>
          {saving.at === "saving" ? words.saving : words.save}
        </Button>
        {overtaken && (
          <Button className={look.button} onClick={() => void loadNewer()}>
            {words.loadNewer}
          </Button>
        )}
        <span role="status" className={look.caption}>
          {saving.at === "saved" && words.saved}
        </span>
      </div>
    </form>
  );
}
