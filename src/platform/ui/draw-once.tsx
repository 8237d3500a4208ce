import { raw } from "hono/html";
import type { FC } from "hono/jsx";

type Drawn = ReturnType<typeof raw>;

/**
 * Makes a component that draws what it has drawn before from memory. Only for components that depend on nothing but
 * their props, and for props that `keyOf` can tell apart: what gives the same key is the same markup. Undefined as the
 * key draws afresh. `most` markups are kept.
 *
 * @example const Entry = drawOnce(({ entry }) => <li>{entry.title}</li>, { keyOf: ({ entry }) => entry.title, most: 500 });
 */
export function drawOnce<Props extends object>(
  Component: FC<Props>,
  { keyOf, most }: { keyOf: (props: Props) => string | undefined; most: number },
) {
  const drawn = new Map<string, Drawn>();
  return (props: Props) => {
    const key = keyOf(props);
    if (key === undefined) return <Component {...props} />;
    const known = drawn.get(key) ?? raw(String(<Component {...props} />));
    if (drawn.size >= most && !drawn.has(key)) drawn.clear();
    drawn.set(key, known);
    return <>{known}</>;
  };
}

/**
 * The same for a component that draws a value nobody changes: the markup is kept beside that value and goes with it.
 * `keyOf` tells apart whatever else it depends on; `most` markups are kept for a value.
 *
 * @example const List = drawBeside(DrawnList, { ownerOf: ({ items }) => items, keyOf: ({ locale }) => locale, most: 4 });
 */
export function drawBeside<Props extends object>(
  Component: FC<Props>,
  { ownerOf, keyOf, most }: { ownerOf: (props: Props) => object; keyOf: (props: Props) => string; most: number },
) {
  const drawn = new WeakMap<object, Map<string, Drawn>>();
  return (props: Props) => {
    const [owner, key] = [ownerOf(props), keyOf(props)];
    const markups = drawn.get(owner) ?? new Map<string, Drawn>();
    const known = markups.get(key) ?? raw(String(<Component {...props} />));
    if (markups.size >= most && !markups.has(key)) markups.clear();
    drawn.set(owner, markups.set(key, known));
    return <>{known}</>;
  };
}
