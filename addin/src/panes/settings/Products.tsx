import { Button } from "@fluentui/react-button";
import { makeStyles, mergeClasses } from "@griffel/react";
import { useEffect, useMemo, useState } from "react";
import { messageFor, type Problem, type Result } from "../../api/problem";
import { productsOf } from "../../api/products";
import type { Caller } from "../../api/promises";
import type { NewProduct, Product, ProductList } from "../../api/wire";
import { useLook } from "../../shell/look";
import { Band } from "../../shell/NoticeBar";
import { whileHere } from "../../shell/whileHere";
import { ProductForm } from "./ProductForm";
import { words } from "./productWords";

const useStyles = makeStyles({
  card: { marginTop: "12px" },
  list: { display: "flex", flexDirection: "column", gap: "8px", listStyleType: "none", margin: 0, padding: 0 },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
});

/** What was done last, and how it is taken back. */
interface Told {
  text: string;
  undo: (() => Promise<Result<unknown>>) | null;
}

/** What the wording check knows by name: everybody reads the list, administrators keep it. */
export default function Products({ api }: { api: Caller }) {
  const look = useLook();
  const styles = useStyles();
  const asking = useMemo(() => productsOf(api), [api]);
  const [list, setList] = useState<ProductList | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [asks, setAsks] = useState(0);
  const [added, setAdded] = useState(0);
  useEffect(() => {
    return whileHere(
      (signal) => asking.all(signal),
      (answer) => {
        setProblem(answer.ok ? null : answer.problem);
        if (answer.ok) setList(answer.value);
      },
    );
  }, [asking, asks]);
  const askAgain = () => setAsks((now) => now + 1);

  async function act<T>(write: () => Promise<Result<T>>, said: (value: T) => Told): Promise<Result<T>> {
    const answer = await write();
    if (answer.ok) {
      setTold(said(answer.value));
      askAgain();
    }
    return answer;
  }

  async function now<T>(write: () => Promise<Result<T>>, said: (value: T) => Told): Promise<void> {
    const answer = await act(write, said);
    setProblem(answer.ok ? null : answer.problem);
  }

  const remove = (one: Product) =>
    now(
      () => asking.remove(one.id),
      () => ({ text: words.removed(one.names[0] ?? ""), undo: () => asking.add(saidOf(one)) }),
    );

  const mayChange = list?.mayChange ?? false;
  return (
    <section aria-label={words.heading} className={mergeClasses(look.card, look.form, styles.card)}>
      <h2 className={look.heading}>{words.heading}</h2>
      <p className={look.caption}>{words.what}</p>
      {list !== null && !mayChange && <p className={look.caption}>{words.readOnly}</p>}
      {list === null && problem === null && <p className={look.caption}>{words.loading}</p>}
      {list?.products.length === 0 && <p className={look.caption}>{words.none}</p>}
      <ul aria-label={words.list} className={styles.list}>
        {list?.products.map((one) => (
          <li key={one.id}>
            {editing === one.id ? (
              <ProductForm
                start={one}
                onCancel={() => setEditing(null)}
                onSave={async (form) => {
                  const answer = await act(
                    () => asking.change(one.id, { ...form, version: one.version }),
                    ({ names, version }) => ({
                      text: words.changed(names[0] ?? ""),
                      undo: () => asking.change(one.id, { ...saidOf(one), version }),
                    }),
                  );
                  if (answer.ok) setEditing(null);
                  return answer;
                }}
              />
            ) : (
              <div className={look.row}>
                <span className={mergeClasses(look.text, styles.name)}>
                  {words.told(one.names, one.inn, one.status)}
                </span>
                {mayChange && (
                  <>
                    <Button
                      size="small"
                      className={look.button}
                      aria-label={words.editOf(one.names[0] ?? "")}
                      onClick={() => setEditing(one.id)}
                    >
                      {words.edit}
                    </Button>
                    <Button
                      size="small"
                      className={look.button}
                      aria-label={words.removeOf(one.names[0] ?? "")}
                      onClick={() => void remove(one)}
                    >
                      {words.remove}
                    </Button>
                  </>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      <div role="status" className={told === null ? look.silent : look.row}>
        {told !== null && <span className={look.text}>{told.text}</span>}
        {told?.undo != null && (
          <Button
            size="small"
            className={look.button}
            onClick={() => void now(told.undo ?? asking.all, () => ({ text: words.undone, undo: null }))}
          >
            {words.undo}
          </Button>
        )}
      </div>
      {problem !== null && (
        <div role="alert">
          <Band intent="error">{messageFor(problem)}</Band>
        </div>
      )}
      {list === null && problem !== null && (
        <Button className={look.button} onClick={askAgain}>
          {words.tryAgain}
        </Button>
      )}
      {mayChange && editing === null && (
        <ProductForm
          key={added}
          start={null}
          onCancel={null}
          onSave={async (form) => {
            const answer = await act(
              () => asking.add(form),
              ({ id, names }) => ({ text: words.added(names[0] ?? ""), undo: () => asking.remove(id) }),
            );
            if (answer.ok) setAdded((count) => count + 1);
            return answer;
          }}
        />
      )}
    </section>
  );
}

function saidOf({ names, inn, status }: Product): NewProduct {
  return { names, inn, status };
}
