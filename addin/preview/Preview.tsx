import { Button } from "@fluentui/react-button";
import { MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-message-bar";
import { FluentProvider } from "@fluentui/react-provider";
import { tokens, webDarkTheme, webLightTheme } from "@fluentui/react-theme";
import { makeStyles } from "@griffel/react";
import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import type { ApiClient } from "../src/api/client";
import type { Result } from "../src/api/problem";
import type { FolderName, PreviewItem } from "../src/api/wire";
import { clockIn, inFull } from "../src/shell/dates";
import type { BodyHandle } from "./BodyField";
import { answerTo, type BodyType, type Draft, type DraftEdit, edited, forwardOf, inType, newDraft } from "./draft";
import { type Categories, type Notes, quiet } from "./link";
import { MailList } from "./MailList";
import { askedFor, closedMailbox, nextMailbox } from "./mailbox";
import { PaneFrame } from "./PaneFrame";
import { hashOf, usual } from "./office/begin";
import { draftKey, type Properties } from "./office/properties";
import { PreviewBar } from "./PreviewBar";
import { ReadingArea } from "./ReadingArea";
import type { PaneWidth } from "./Toolbar";
import { WritingArea } from "./WritingArea";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    minWidth: 0,
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground4,
  },
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(240px, 320px) minmax(0, 1fr) auto",
    gap: "8px",
    padding: "0 8px 8px",
    flexGrow: 1,
    minHeight: 0,
  },
  notice: { margin: "0 8px 8px", flexShrink: 0 },
});

interface PreviewProps {
  api: ApiClient;
  signIn: () => Promise<Result<undefined>>;
}

/** A mailbox on this computer, with the real pane beside it and Outlook's part played by a stand-in. */
export function Preview({ api, signIn }: PreviewProps) {
  const [dark, setDark] = useState(() => window.matchMedia("(prefers-color-scheme: dark)").matches);
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme}>
      <Columns api={api} signIn={signIn} dark={dark} onDark={setDark} />
    </FluentProvider>
  );
}

interface ColumnsProps extends PreviewProps {
  dark: boolean;
  onDark: (dark: boolean) => void;
}

function Columns({ api, signIn, dark, onDark }: ColumnsProps) {
  const styles = useStyles();
  const [mailbox, step] = useReducer(nextMailbox, closedMailbox);
  const [switches, setSwitches] = useState(quiet);
  const [width, setWidth] = useState<PaneWidth>(320);
  const [beginning, setBeginning] = useState(usual);
  const [pinned, setPinned] = useState(true);
  const [paneOpen, setPaneOpen] = useState(true);
  const [reloads, setReloads] = useState(0);
  const [reply, setReply] = useState<string | null>(null);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [categories, setCategories] = useState<Categories>({});
  const [notes, setNotes] = useState<Notes>({});
  const [asking, setAsking] = useState(() => askedFor(window.location) !== null);
  const drafts = useRef(0);
  const [bodyType, setBodyType] = useState<BodyType>("text");
  const body = useRef<BodyHandle>(null);

  const closePane = useCallback(() => setPaneOpen(false), []);

  const onCategories = useCallback(
    (id: string, names: readonly string[]) => setCategories((now) => ({ ...now, [id]: names })),
    [],
  );

  const onProperties = useCallback(
    (key: string, properties: Properties) => setNotes((now) => ({ ...now, [key]: properties })),
    [],
  );

  const write = (begin: (id: number) => Draft) => {
    drafts.current += 1;
    setDraft(inType(begin(drafts.current), bodyType));
  };

  const onEdit = useCallback((id: number, edit: DraftEdit) => {
    if (id !== drafts.current) return; // another mail is written by now
    if (edit.kind === "insert") body.current?.insert(edit.content, edit.place);
    else setDraft((now) => (now === null ? now : edited(now, edit)));
  }, []);

  // Outlook opens it in a window of its own; here it comes into view.
  const onShow = useCallback(
    (id: string) =>
      void api.message(id).then((answer) => {
        setDraft(null);
        step(answer.ok ? { type: "selected", item: answer.value } : { type: "failed", problem: answer.problem });
      }),
    [api],
  );

  const openFolder = useCallback(
    async (folder: FolderName) => {
      step({ type: "opening", folder });
      const [folders, page, settings] = await Promise.all([api.folders(), api.messages(folder, null), api.settings()]);
      if (settings.ok) step({ type: "zone", zone: settings.value.timeZone });
      if (folders.ok) step({ type: "folders", folders: folders.value });
      if (page.ok) step({ type: "page", folder, page: page.value, first: true });
      else step({ type: "failed", problem: page.problem });
    },
    [api],
  );

  const openMore = async (folder: FolderName, cursor: string) => {
    step({ type: "askedMore" });
    const page = await api.messages(folder, cursor);
    if (page.ok) step({ type: "page", folder, page: page.value, first: false });
    else step({ type: "failed", problem: page.problem });
  };

  useEffect(() => {
    void openFolder("inbox");
    const asked = askedFor(window.location);
    if (asked === null) return;
    void api.message(asked).then((answer) => {
      if (answer.ok) step({ type: "selected", item: answer.value });
      setAsking(false);
    });
  }, [api, openFolder]);

  // The zone may have been changed in the pane, whose frame had the focus then.
  useEffect(() => {
    const ask = () =>
      void api.settings().then((settings) => {
        if (settings.ok) step({ type: "zone", zone: settings.value.timeZone });
      });
    window.addEventListener("focus", ask);
    return () => window.removeEventListener("focus", ask);
  }, [api]);

  const clock = mailbox.zone === null ? null : clockIn(mailbox.zone, new Date(), navigator.language);

  const select = (item: PreviewItem) => {
    setDraft(null);
    step({ type: "selected", item });
    // The id alone, and behind the #: it is sent nowhere.
    window.history.replaceState(null, "", `#${new URLSearchParams({ message: item.id }).toString()}`);
    if (!pinned) setPaneOpen(false); // as Outlook does
  };

  const refresh = () => {
    void openFolder(mailbox.folder);
    setReloads(reloads + 1);
  };

  return (
    <div className={styles.page}>
      <PreviewBar
        api={api}
        demo={mailbox.folders?.demo ?? false}
        ownMail={mailbox.folders?.ownMail ?? false}
        owner={mailbox.folders?.owner ?? null}
        dark={dark}
        onDark={onDark}
        width={width}
        onWidth={setWidth}
        pinned={pinned}
        onPinned={setPinned}
        beginning={beginning}
        onBeginning={setBeginning}
        switches={switches}
        onSwitches={setSwitches}
        bodyType={bodyType}
        onBodyType={(type) => {
          setBodyType(type);
          setDraft((now) => (now === null ? now : inType(now, type)));
        }}
        onReloadPane={() => setReloads(reloads + 1)}
        onMailChanged={refresh}
        onDemoRemoved={() => {
          step({ type: "selected", item: null });
          window.history.replaceState(null, "", window.location.pathname);
          refresh();
        }}
      />
      {reply !== null && (
        <MessageBar className={styles.notice} layout="multiline">
          <MessageBarBody>The pane asked for a reply form. Outlook would open it with: {reply}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => setReply(null)}>
              Dismiss
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <div className={styles.columns}>
        <MailList
          mailbox={mailbox}
          clock={clock}
          categories={categories}
          onFolder={(folder) => void openFolder(folder)}
          onSignIn={() =>
            void signIn().then((answer) => {
              if (answer.ok) refresh();
              else step({ type: "failed", problem: answer.problem });
            })
          }
          onWrite={() => write(newDraft)}
          onSelect={select}
          onMore={(cursor) => void openMore(mailbox.folder, cursor)}
        />
        {draft === null ? (
          <ReadingArea
            key={mailbox.selected?.id ?? "none"}
            api={api}
            item={mailbox.selected}
            clock={clock}
            onAnswer={(all) => {
              const { selected, folders } = mailbox;
              if (selected !== null) write((id) => answerTo(id, selected, folders?.owner.address ?? "", all));
            }}
            onForward={(message) =>
              write((id) =>
                forwardOf(id, message, message.sentAt === null || clock === null ? "" : inFull(message.sentAt, clock)),
              )
            }
          />
        ) : (
          <WritingArea
            key={`draft ${String(draft.id)}`}
            api={api}
            draft={draft}
            body={body}
            onChange={setDraft}
            onSent={(item) => {
              setNotes((now) => ({ ...now, [item.id]: now[draftKey(draft.id)] ?? {} }));
              select(item);
              void openFolder("sent");
            }}
            onDiscard={() => setDraft(null)}
          />
        )}
        <PaneFrame
          key={`pane ${String(reloads)} ${hashOf(beginning)}`}
          beginning={beginning}
          item={asking ? undefined : mailbox.selected}
          draft={draft}
          dark={dark}
          switches={switches}
          categories={categories}
          onCategories={onCategories}
          notes={notes}
          onProperties={onProperties}
          width={width}
          open={paneOpen}
          onOpen={() => setPaneOpen(true)}
          onClose={closePane}
          onShow={onShow}
          onReply={setReply}
          onEdit={onEdit}
        />
      </div>
    </div>
  );
}
