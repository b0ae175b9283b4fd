import { makeStyles, shorthands } from "@griffel/react";
import { tokens } from "@fluentui/react-theme";

// What every pane looks like: two sizes of text and a caption, a rhythm of 12 px, cards on a quiet ground.
export const RHYTHM = "12px";

// What people wrote takes its direction from itself, from right to left beside words of ours that go the other way.
const ownDirection = { unicodeBidi: "plaintext" } as const;

const ellipsis = { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" } as const;

export const useLook = makeStyles({
  stack: { display: "flex", flexDirection: "column", gap: RHYTHM, minWidth: 0 },
  tight: { display: "flex", flexDirection: "column", minWidth: 0 },
  card: {
    display: "flex",
    flexDirection: "column",
    gap: RHYTHM,
    padding: RHYTHM,
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    ...shorthands.border("1px", "solid", tokens.colorNeutralStroke2),
    borderRadius: tokens.borderRadiusLarge,
  },
  // On a wide screen lines of text stay readable, and the fields of a form near each other.
  page: { maxWidth: "960px" },
  form: { maxWidth: "640px" },
  dashed: { ...shorthands.border("1px", "dashed", tokens.colorNeutralStrokeAccessible) },
  row: { display: "flex", alignItems: "center", gap: "8px", minWidth: 0, flexWrap: "wrap" },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
    ...ownDirection,
  },
  part: {
    margin: 0,
    ...ownDirection,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
    ...ownDirection,
  },
  caption: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
    ...ownDirection,
  },
  line: { ...ellipsis, ...ownDirection, minWidth: 0, maxWidth: "100%", display: "block" },
  twoLines: {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: "2",
    overflow: "hidden",
    overflowWrap: "anywhere",
    ...ownDirection,
  },
  chip: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    ...shorthands.padding("1px", "6px"),
    ...shorthands.border("1px", "solid", tokens.colorNeutralStroke1),
    borderRadius: tokens.borderRadiusMedium,
    whiteSpace: "nowrap",
  },
  control: {
    boxSizing: "border-box",
    width: "100%",
    minWidth: 0,
    minHeight: "32px",
    ...ownDirection,
    ...shorthands.padding("4px", "8px"),
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.border("1px", "solid", tokens.colorNeutralStrokeAccessible),
    // Within the parts of a date the keys are not the field's own, to the browser, and the ring of `focusable` goes.
    ":focus-within": {
      outlineStyle: "solid",
      outlineWidth: "2px",
      outlineColor: tokens.colorStrokeFocus2,
      outlineOffset: "1px",
    },
  },
  // A button that looks like a link: its words begin where the text does, but for the line that forced colours draw around it.
  link: {
    minWidth: "auto",
    ...shorthands.padding("0"),
    color: tokens.colorBrandForegroundLink,
    "@media (forced-colors: active)": { ...shorthands.padding("0", "6px") },
  },
  // The room of a line that comes later.
  coming: { minHeight: "24px", minWidth: 0 },
  // A line that opens what stands behind it.
  toggle: { alignSelf: "start", marginLeft: "-8px", maxWidth: "100%" },
  lines: { resize: "vertical", minHeight: "56px" },
  // Where a narrow pane is enlarged to twice its size, words go before looks.
  button: {
    whiteSpace: "nowrap",
    minWidth: "auto",
    flexShrink: 0,
    "@media (max-width: 240px)": { whiteSpace: "normal", flexShrink: 1, overflowWrap: "break-word" },
  },
  focusable: {
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": {
      outlineStyle: "solid",
      outlineWidth: "2px",
      outlineColor: tokens.colorStrokeFocus2,
      outlineOffset: "1px",
    },
  },
  // A region that speaks and has nothing to say takes no room, nor that of the rhythm around it.
  silent: { position: "absolute" },
  heard: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});
