import { Button } from "@fluentui/react-button";
import { mergeClasses } from "@griffel/react";
import { useContext, useState } from "react";
import { messageFor, type Problem } from "../api/problem";
import { useLook } from "./look";
import { Reading } from "./reading";
import { hostProblem } from "./settledView";
import { words } from "./words";

interface OpenInOutlookProps {
  internetMessageId: string | null;
  /** Where there is no way to it, nothing is said of that: it stands in a list, which would say it many times. */
  quiet?: boolean;
}

/** The way from an entry to the mail itself, or why there is none; nothing for the mail that is in view, and where Outlook has no such way. */
export function OpenInOutlook({ internetMessageId, quiet = false }: OpenInOutlookProps) {
  const look = useLook();
  const opener = useContext(Reading)?.opener ?? null;
  const [problem, setProblem] = useState<Problem | null>(null);
  const opening = opener === null || internetMessageId === null ? "never" : opener.opening(internetMessageId);
  if (opening === "unseen" && !quiet) return <p className={look.caption}>{words.notSeen}</p>;
  if (opener === null || internetMessageId === null || opening !== "can") return null;
  const open = () =>
    opener.show(internetMessageId).then(
      () => setProblem(null),
      (cause: unknown) => setProblem(hostProblem(cause)),
    );
  return (
    <>
      <Button
        appearance="transparent"
        size="small"
        className={mergeClasses(look.button, look.link, look.toggle)}
        onClick={() => void open()}
      >
        {words.openInOutlook}
      </Button>
      {problem !== null && (
        <p role="alert" className={look.caption}>
          {problem.code === "host.failed" ? words.notOpened : messageFor(problem)}
        </p>
      )}
    </>
  );
}
