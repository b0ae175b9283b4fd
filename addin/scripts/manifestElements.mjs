// Reads an add-in only manifest: every element with its name, attributes, text and parents' names, in document order.
import { XMLParser, XMLValidator } from "fast-xml-parser";

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  preserveOrder: true,
  removeNSPrefix: true,
  parseTagValue: false,
});

/** Throws when the source is not XML. */
export function readManifest(source) {
  const wellFormed = XMLValidator.validate(source);
  if (wellFormed !== true) throw new Error(`Not XML: ${wellFormed.err.msg} (line ${wellFormed.err.line})`);

  const elements = [];
  function walk(nodes, path) {
    for (const node of nodes) {
      const name = Object.keys(node).find((key) => key !== ":@");
      if (name === undefined || name === "#text" || name.startsWith("?")) continue;
      const text = node[name].map((child) => child["#text"] ?? "").join("");
      elements.push({ name, path, attributes: node[":@"] ?? {}, text: String(text).trim() });
      walk(node[name], [...path, name]);
    }
  }
  walk(parser.parse(source), []);

  const named = (...names) => elements.filter(({ name }) => names.includes(name));
  const within = (parent) => elements.filter(({ path }) => path.at(-1) === parent);
  const resources = ["Images", "Urls", "ShortStrings", "LongStrings"].flatMap((kind) =>
    within(kind).map(({ attributes }) => ({ kind, id: attributes.id ?? "", value: attributes.DefaultValue ?? "" })),
  );
  /** What a resid stands for; empty when it points nowhere. */
  const resource = (resid) => resources.find(({ id }) => id === resid)?.value ?? "";
  /** The first element of this name's text, or its DefaultValue. */
  const value = (name) => {
    const [first] = named(name);
    return first === undefined ? "" : (first.attributes.DefaultValue ?? first.text);
  };
  return { source, elements, named, within, resources, resource, value };
}

/** The elements between this one and the next of its name: those that stand in it. */
export function partsOf({ elements }, element) {
  const depth = element.path.length;
  const rest = elements.slice(elements.indexOf(element) + 1);
  const end = rest.findIndex(({ path }) => path.length <= depth);
  return end < 0 ? rest : rest.slice(0, end);
}
