import { Button } from "@fluentui/react-button";
import type { NotePrompt } from "../api/wire";
import type { Clock } from "./dates";
import { useLook } from "./look";
import { reportDay } from "./reportDay";
import { kinds, steps, words } from "./reportWords";

interface NotePromptsProps {
  prompts: readonly NotePrompt[];
  clock: Clock;
  onSeen: () => void;
}

/** After something was written down: what it may ask to be reported or taken out, and by when. Never a verdict. */
export default function NotePrompts({ prompts, clock, onSeen }: NotePromptsProps) {
  const look = useLook();
  return (
    <section aria-label={words.prompts} className={look.tight}>
      <div role="alert" className={look.tight}>
        {prompts.map(({ rule, category, suggestion }) => (
          <p key={rule} className={look.text}>
            <strong>{kinds[category] ?? words.others}</strong> {steps[category]?.(reportDay(clock)) ?? suggestion}{" "}
            <span className={look.caption}>{words.rule(rule)}</span>
          </p>
        ))}
        <p className={look.caption}>{words.aid}</p>
      </div>
      <div className={look.row}>
        <Button size="small" className={look.button} onClick={onSeen}>
          {words.seen}
        </Button>
      </div>
    </section>
  );
}
