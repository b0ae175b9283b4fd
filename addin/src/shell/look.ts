import { makeStyles, shorthands } from "@griffel/react";
import { tokens } from "@fluentui/react-theme";

// What every pane looks like: two sizes of text and a caption, a rhythm of 12 px, cards on a quiet ground.
export const RHYTHM = "12px";

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
  dashed: { ...shorthands.border("1px", "dashed", tokens.colorNeutralStrokeAccessible) },
  row: { display: "flex", alignItems: "center", gap: "8px", minWidth: 0, flexWrap: "wrap" },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  part: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
  caption: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  line: { ...ellipsis, minWidth: 0, maxWidth: "100%", display: "block" },
  twoLines: {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: "2",
    overflow: "hidden",
    overflowWrap: "anywhere",
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
    ...shorthands.padding("4px", "8px"),
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.border("1px", "solid", tokens.colorNeutralStrokeAccessible),
  },
  // A button that looks like a link: its words begin where the text does, but for the line that forced colours draw around it.
  link: {
    minWidth: "auto",
    ...shorthands.padding("0"),
    color: tokens.colorBrandForegroundLink,
    "@media (forced-colors: active)": { ...shorthands.padding("0", "6px") },
  },
  // A line that opens what stands behind it.
  toggle: { alignSelf: "start", marginLeft: "-8px", maxWidth: "100%" },
  lines: { resize: "vertical", minHeight: "56px" },
  button: { whiteSpace: "nowrap", minWidth: "auto", flexShrink: 0 },
  focusable: {
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": {
      outlineStyle: "solid",
      outlineWidth: "2px",
      outlineColor: tokens.colorStrokeFocus2,
      outlineOffset: "1px",
    },
  },
  heard: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});
