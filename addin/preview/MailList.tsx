import { Button } from "@fluentui/react-button";
import { tokens } from "@fluentui/react-theme";
import { makeStyles, mergeClasses } from "@griffel/react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { messageFor } from "../src/api/problem";
import type { FolderName, PreviewItem } from "../src/api/wire";
import { type Clock, when } from "../src/shell/dates";
import { useLook } from "../src/shell/look";
import { Tabs } from "../src/shell/Tabs";
import { called } from "../src/shell/people";
import type { Categories } from "./link";
import { folderWords, type Mailbox, stepFrom } from "./mailbox";

const useStyles = makeStyles({
  column: {
    display: "flex",
    flexDirection: "column",
    minHeight: 0,
    minWidth: 0,
    overflow: "hidden",
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow4,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  write: { padding: "8px 8px 0", flexShrink: 0 },
  folders: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, flexShrink: 0 },
  scroller: { overflowY: "auto", flexGrow: 1, minHeight: 0 },
  list: { listStyleType: "none", margin: 0, padding: "4px", outlineStyle: "none" },
  listFocus: {
    ":focus-visible": {
      "& [aria-selected=true]": {
        outlineStyle: "solid",
        outlineWidth: "2px",
        outlineColor: tokens.colorStrokeFocus2,
        outlineOffset: "-2px",
      },
    },
  },
  item: {
    padding: "8px",
    borderRadius: tokens.borderRadiusMedium,
    cursor: "default",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
    ":hover": { backgroundColor: tokens.colorBrandBackground2Hover },
  },
  first: { display: "flex", gap: "8px", justifyContent: "space-between", alignItems: "baseline" },
  sender: { fontWeight: tokens.fontWeightSemibold },
  date: { flexShrink: 0 },
  category: { display: "inline-block", maxWidth: "100%", marginTop: "4px", verticalAlign: "bottom" },
  foot: { padding: "8px 12px" },
});

interface MailListProps {
  mailbox: Mailbox;
  /** null: the owner's zone is not known yet, so no date can be told. */
  clock: Clock | null;
  /** That an add-in put on mail here. */
  categories: Categories;
  onFolder: (folder: FolderName) => void;
  onSignIn: () => void;
  onWrite: () => void;
  onSelect: (item: PreviewItem) => void;
  onMore: (cursor: string) => void;
}

export function MailList({ mailbox, clock, categories, onFolder, onSignIn, onWrite, onSelect, onMore }: MailListProps) {
  const look = useLook();
  const styles = useStyles();
  const { folders, folder, messages, next, at, problem, selected } = mailbox;
  const list = useRef<HTMLUListElement>(null);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [selected]);

  const onKeyDown = (event: KeyboardEvent) => {
    const target = stepFrom(mailbox, event.key);
    if (!["ArrowDown", "ArrowUp", "Home", "End"].includes(event.key)) return;
    event.preventDefault();
    if (target !== null) onSelect(target);
  };

  return (
    <nav aria-label="Mail" className={styles.column}>
      <div className={styles.write}>
        <Button size="small" className={look.button} onClick={onWrite}>
          New mail
        </Button>
      </div>
      <div className={styles.folders}>
        <Tabs
          label="Folders"
          compact
          tabs={(Object.keys(folderWords) as FolderName[]).map((id) => {
            const count = folders?.folders.find(({ name }) => name === id)?.count;
            return { id, label: count === undefined ? folderWords[id] : `${folderWords[id]} ${String(count)}` };
          })}
          chosen={folder}
          onChoose={onFolder}
        />
      </div>
      <div className={styles.scroller}>
        {at === "loading" && (
          <p role="status" className={mergeClasses(look.caption, styles.foot)}>
            Opening…
          </p>
        )}
        {at === "shown" && messages.length === 0 && problem === null && (
          <p className={mergeClasses(look.text, styles.foot)}>
            {folder === "inbox" ? "No mail here yet. Import a mail file to begin." : "Nothing in this folder."}
          </p>
        )}
        {messages.length > 0 && (
          <ul
            ref={list}
            role="listbox"
            aria-label={folderWords[folder]}
            tabIndex={0}
            aria-activedescendant={selected === null ? undefined : `mail-${selected.id}`}
            className={mergeClasses(styles.list, styles.listFocus)}
            onKeyDown={onKeyDown}
          >
            {messages.map((item) => (
              <li
                key={item.id}
                id={`mail-${item.id}`}
                role="option"
                aria-selected={item.id === selected?.id}
                className={mergeClasses(styles.item, item.id === selected?.id && styles.chosen)}
                onClick={() => onSelect(item)}
              >
                <div className={styles.first}>
                  <span className={mergeClasses(look.text, look.line, styles.sender)}>
                    {correspondent(item, folder)}
                  </span>
                  <span className={mergeClasses(look.caption, styles.date)}>
                    {item.sentAt === null || clock === null ? "" : when(item.sentAt, clock)}
                  </span>
                </div>
                <span className={mergeClasses(look.text, look.line)}>
                  {item.subject === "" ? "(no subject)" : item.subject}
                </span>
                <span className={mergeClasses(look.caption, look.line)}>
                  {item.hasAttachments ? "Attachment · " : ""}
                  {item.preview === "" ? "(no text)" : item.preview}
                </span>
                {(categories[item.id] ?? []).map((name) => (
                  <span key={name} className={mergeClasses(look.chip, look.line, styles.category)}>
                    {name}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        )}
        {problem !== null && (
          <div className={mergeClasses(look.stack, styles.foot)} role="alert">
            <p className={look.text}>{messageFor(problem)}</p>
            <div className={look.row}>
              {problem.code.startsWith("sign-in.") ? (
                <Button className={look.button} onClick={onSignIn}>
                  Sign in
                </Button>
              ) : (
                <Button className={look.button} onClick={() => onFolder(folder)}>
                  Try again
                </Button>
              )}
            </div>
          </div>
        )}
        {next !== null && problem === null && (
          <div className={styles.foot}>
            <Button className={look.button} disabled={at === "loadingMore"} onClick={() => onMore(next)}>
              {at === "loadingMore" ? "Loading…" : "Load more"}
            </Button>
          </div>
        )}
      </div>
    </nav>
  );
}

function correspondent(item: PreviewItem, folder: FolderName): string {
  if (folder === "sent") return `To ${item.to.map(called).join(", ") || "nobody"}`;
  return item.from === null ? "(no sender)" : called(item.from);
}
