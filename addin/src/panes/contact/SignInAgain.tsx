import { Button } from "@fluentui/react-button";
import { useState } from "react";
import type { ApiClient } from "../../api/client";
import { messageFor, type Problem } from "../../api/problem";
import { useLook } from "../../shell/look";

const words = {
  act: "Sign in again",
  acting: "Signing in…",
};

interface SignInAgainProps {
  problem: Problem | null;
  api: Pick<ApiClient, "signInAgain">;
  onSignedIn: () => void;
}

/** Stands where an act was refused because the person signed in too long ago; nothing of the act is lost meanwhile. */
export function SignInAgain({ problem, api, onSignedIn }: SignInAgainProps) {
  const look = useLook();
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState<Problem | null>(null);
  if (problem?.code !== "sign-in.not-fresh") return null;

  async function ask() {
    setAsking(true);
    const answer = await api.signInAgain();
    setAsking(false);
    setFailed(answer.ok ? null : answer.problem);
    if (answer.ok) onSignedIn();
  }

  return (
    <>
      {failed !== null && (
        <p role="alert" className={look.caption}>
          {messageFor(failed)}
        </p>
      )}
      <Button className={look.button} disabledFocusable={asking} onClick={() => void ask()}>
        {asking ? words.acting : words.act}
      </Button>
    </>
  );
}
