import { Button } from "@fluentui/react-button";
import { useState } from "react";
import { messageFor, type Problem, type Result } from "../api/problem";
import { useLook } from "./look";
import { Statement } from "./States";
import { words } from "./words";

interface SignInCardProps {
  problem: Problem;
  signIn: () => Promise<Result<undefined>>;
  onSignedIn: () => void;
}

/** Nothing could be done silently: one click, one question, and the pane goes on. */
export default function SignInCard({ problem, signIn, onSignedIn }: SignInCardProps) {
  const look = useLook();
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState<Problem | null>(null);

  async function ask() {
    setAsking(true);
    const answer = await signIn();
    setAsking(false);
    if (answer.ok) onSignedIn();
    else setFailed(answer.problem);
  }

  return (
    <Statement heading={words.signIn}>
      <p className={look.text} role={failed === null ? undefined : "alert"}>
        {messageFor(failed ?? problem)}
      </p>
      <p className={look.caption}>{words.password}</p>
      <div className={look.row}>
        <Button appearance="primary" className={look.button} disabledFocusable={asking} onClick={() => void ask()}>
          {asking ? words.signingIn : words.signIn}
        </Button>
      </div>
    </Statement>
  );
}
