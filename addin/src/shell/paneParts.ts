// What the frame of the pane tells whatever it shows.
import type { ReactNode } from "react";
import type { PaneContext, Person } from "../api/wire";
import type { DraftForm, MailHost, OpenDraft, OpenMeeting } from "../host/mailHost";
import type { OutboxState } from "../outbox/outbox";
import type { Clock } from "./dates";
import type { PaneState } from "./openMail";
import type { OpenMailActs } from "./openMailActs";
import type { OutboxActs } from "./useOutbox";

export interface PanePart {
  context: PaneContext;
  state: PaneState;
  acts: OpenMailActs;
  clock: Clock;
}

/** What a pane beside a mail that is being written is told. */
export interface WritingPart {
  draft: OpenDraft;
  form: DraftForm | null;
  state: PaneState;
  acts: OpenMailActs;
  /** In the browser's zone: the owner's is known once the pane has asked. */
  clock: Clock;
}

/** What a pane beside a meeting is told; its clock is in the browser's zone too. */
export interface MeetingPart extends Omit<WritingPart, "draft" | "form"> {
  meeting: OpenMeeting;
}

/** What the pane for lists is told. */
export interface ListsPart {
  /** On the open mail and not known yet. */
  people: Person[];
  /** They are what it begins with. */
  beginWithPeople: boolean;
  clock: Clock;
  /** The window for all of the network. */
  more: ReactNode;
  onChanged: () => void;
}

/** What is told to whatever shows the acts that wait. */
export interface WaitingPart {
  state: OutboxState;
  /** What is in view, where a mail that was begun is looked for. */
  mail: PaneState["mail"];
  host: Pick<MailHost, "begunMark">;
  acts: OutboxActs;
  clock: Clock;
  onSignIn: () => void;
  /** Asks for what the pane shows once more. */
  onLook: () => void;
}

export interface PaneTab {
  id: string;
  label: string;
  panel: (part: PanePart) => ReactNode;
}
