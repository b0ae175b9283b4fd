import { Button } from "@fluentui/react-button";
import { tokens } from "@fluentui/react-theme";
import { makeStyles, mergeClasses } from "@griffel/react";
import { type ReactNode, Suspense, useEffect, useRef } from "react";
import type { ApiClient } from "../../api/client";
import type { ContactCard } from "../../api/wire";
import { FullLine } from "../../shell/FullLine";
import { later } from "../../shell/later";
import { useLook } from "../../shell/look";
import { tierWords } from "../../shell/people";
import { aboutFields, type AboutField, aboutLines, hostOf, metLine, says, sourceWords } from "./about";
import type { Edit, EditStep } from "./contact";
import { words } from "./words";

const AboutEditor = later(() => import("./AboutEditor"));

const useStyles = makeStyles({
  rows: { display: "flex", flexDirection: "column", gap: "4px", minWidth: 0 },
  row: { display: "grid", gridTemplateColumns: "72px minmax(0, 1fr) auto", columnGap: "8px", alignItems: "start" },
  label: { paddingTop: "2px" },
  value: { display: "flex", flexWrap: "wrap", columnGap: "8px", minWidth: 0 },
  link: {
    color: tokens.colorBrandForegroundLink,
    maxWidth: "100%",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  act: { minWidth: "auto", padding: "0 4px" },
  missing: { columnGap: "4px", rowGap: 0 },
});

export interface AboutProps {
  card: ContactCard;
  /** Only its owner changes a card. */
  own: boolean;
  locale: string;
  edit: Edit;
  api: Pick<ApiClient, "contactWords">;
  step: (step: EditStep) => void;
  onSave: () => void;
}

/** What is known of somebody beyond who they are, a line each; each is edited where it stands. */
export default function AboutRows({ card, own, locale, edit, api, step, onSave }: AboutProps) {
  const look = useLook();
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const open = edit.at === "open" ? edit.only : null;
  const last = useRef<AboutField | null>(null);
  // When the field closes, the keys go back to what opened it.
  useEffect(() => {
    if (open === null && last.current !== null) {
      place.current?.querySelector<HTMLElement>(`[data-field="${last.current}"]`)?.focus();
    }
    last.current = open;
  }, [open]);

  const saving = edit.at === "open" && edit.saving;
  const shown = aboutLines.filter((field) => says(card, field));
  const missing = aboutFields.filter((field) => !says(card, field));
  return (
    <div ref={place} className={styles.rows}>
      {aboutFields
        .filter((field) => field === open || shown.includes(field))
        .map((field) =>
          field === open && edit.at === "open" ? (
            <Suspense key={field} fallback={null}>
              <AboutEditor field={field} edit={edit} api={api} step={step} onSave={onSave} />
            </Suspense>
          ) : (
            <div key={field} className={styles.row}>
              <span className={mergeClasses(look.caption, styles.label)}>{words.about.names[field]}</span>
              <div className={mergeClasses(look.text, styles.value)}>{valueOf(card, field, locale, styles.link)}</div>
              {own && (
                <Button
                  appearance="subtle"
                  size="small"
                  data-field={field}
                  className={styles.act}
                  disabled={saving}
                  aria-label={words.about.editField(words.about.names[field].toLowerCase())}
                  onClick={() => step({ type: "opened", card, only: field })}
                >
                  {words.about.edit}
                </Button>
              )}
            </div>
          ),
        )}
      {own && missing.some((field) => field !== open) && (
        <div className={mergeClasses(look.row, styles.missing)}>
          <span className={look.caption}>{words.about.add}</span>
          {missing
            .filter((field) => field !== open)
            .map((field) => (
              <Button
                key={field}
                appearance="subtle"
                size="small"
                data-field={field}
                className={styles.act}
                disabled={saving}
                aria-label={words.about.addField(words.about.names[field].toLowerCase())}
                onClick={() => step({ type: "opened", card, only: field })}
              >
                {words.about.names[field]}
              </Button>
            ))}
        </div>
      )}
    </div>
  );
}

function valueOf({ institution, about }: ContactCard, field: AboutField, locale: string, link: string): ReactNode {
  switch (field) {
    case "institution":
      return institution;
    case "tier":
      return tierWords[about.tier];
    case "circles":
      return about.circles.map((circle, at) => (
        <span key={circle} dir="auto">
          {circle}
          {at < about.circles.length - 1 && ","}
        </span>
      ));
    case "interests":
      return about.interests.map((interest) => (
        <FullLine key={interest.name} text={`${interest.name}: ${sourceWords(interest, locale)}`}>
          <span dir="auto">{interest.name}</span>
        </FullLine>
      ));
    case "met":
      return <FullLine text={metLine(about.met, locale)} />;
    case "profiles":
      return about.profiles.map((profile) => (
        <a
          key={profile}
          href={profile}
          title={profile}
          target="_blank"
          rel="noopener noreferrer"
          className={link}
          aria-label={words.about.opensElsewhere(hostOf(profile))}
        >
          {hostOf(profile)}
        </a>
      ));
  }
}
