import { tokens } from "@fluentui/react-theme";
import { makeStyles, shorthands } from "@griffel/react";

/** How a history looks: dots on a line, each with words that open in place. */
export const useTimelineLook = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  month: { fontWeight: tokens.fontWeightRegular, ...shorthands.padding("4px", 0) },
  entry: { position: "relative", paddingLeft: "22px", paddingBottom: "4px" },
  // The line runs from one dot to the next, and ends with the last.
  joined: {
    "::before": {
      content: '""',
      position: "absolute",
      left: "6px",
      top: "22px",
      bottom: "-6px",
      width: "1px",
      backgroundColor: tokens.colorNeutralStroke1,
    },
  },
  dot: {
    position: "absolute",
    left: 0,
    top: "9px",
    width: "12px",
    height: "12px",
    boxSizing: "border-box",
    borderRadius: "50%",
    ...shorthands.border("2px", "solid", tokens.colorBrandStroke1),
  },
  theirs: { backgroundColor: tokens.colorNeutralBackground1 },
  yours: {
    backgroundColor: tokens.colorBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
  automatic: { borderRadius: "2px", ...shorthands.borderColor(tokens.colorNeutralStrokeAccessible) },
  // No mail: a lozenge. A note is hollow, because nobody was in touch.
  byHand: { borderRadius: "2px", transform: "rotate(45deg) scale(0.85)" },
  button: {
    display: "block",
    width: "100%",
    boxSizing: "border-box",
    minHeight: "44px",
    padding: "4px 6px",
    ...shorthands.border("0"),
    backgroundColor: "transparent",
    color: "inherit",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  logged: { color: tokens.colorPaletteGreenForeground2 },
  details: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    margin: "0 0 4px 6px",
    padding: "4px 0 4px 10px",
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
  preview: { whiteSpace: "pre-wrap" },
  found: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorPaletteYellowBackground2,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { color: "MarkText", backgroundColor: "Mark" },
  },
});
