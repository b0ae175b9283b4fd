import { type ReactNode, useMemo } from "react";
import type { ApiClient } from "../../api/client";
import type { Result } from "../../api/problem";
import type { ContactCard } from "../../api/wire";
import type { Clock } from "../../shell/dates";
import type { OpenMailActs } from "../../shell/openMailActs";
import type { CadenceClient } from "./CadenceBlock";
import type { PrivacyClient } from "./CardActs";
import { KnownCard } from "./KnownCard";
import type { ReplyTimesClient } from "./ReplyTimes";
import type { SamePersonClient } from "./SamePerson";
import { TouchActs, type TouchClient } from "./TouchActs";

interface PersonCardProps {
  card: ContactCard;
  /** The address under which they were met. */
  address: string;
  mayShare: boolean;
  acts: Pick<OpenMailActs, "changeContact" | "change" | "changeOrKeep">;
  api: Pick<ApiClient, "contact" | "contactWords"> &
    SamePersonClient &
    PrivacyClient &
    ReplyTimesClient &
    TouchClient &
    CadenceClient;
  clock: Clock;
  onChanged: () => void;
  children: ReactNode;
}

/** The card as beside a mail that is read, where the pane is about something else: it tells when it was changed. */
export default function PersonCard({
  card,
  address,
  mayShare,
  acts,
  api,
  clock,
  onChanged,
  children,
}: PersonCardProps) {
  const telling = useMemo(() => {
    const told = <T,>(result: Result<T>) => {
      if (result.ok) onChanged();
      return result;
    };
    return {
      changeContact: async (...of: Parameters<typeof acts.changeContact>) => told(await acts.changeContact(...of)),
      change: async <T,>(...of: Parameters<typeof acts.change<T>>) => told(await acts.change(...of)),
      changeOrKeep: async <T,>(...of: Parameters<typeof acts.changeOrKeep<T>>) => told(await acts.changeOrKeep(...of)),
    };
  }, [acts, onChanged]);
  return (
    <KnownCard
      card={card}
      mayShare={mayShare}
      address={address}
      signed={null}
      acts={telling}
      api={api}
      clock={clock}
      leaving={false}
      onEditing={noOtherAct}
    >
      {children}
      {card.sharedBy === null && <TouchActs card={card} acts={telling} api={api} clock={clock} />}
    </KnownCard>
  );
}

function noOtherAct(): void {
  // Nothing else here is the one next act, so nothing gives way to the editing.
}
