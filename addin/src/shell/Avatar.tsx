import { tokens } from "@fluentui/react-theme";
import { makeStyles, mergeClasses, shorthands } from "@griffel/react";
import { initials } from "./people";

const useStyles = makeStyles({
  disc: {
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    flexShrink: 0,
    boxSizing: "border-box",
    borderRadius: "50%",
    fontWeight: tokens.fontWeightSemibold,
    ...shorthands.border("1px", "solid", tokens.colorTransparentStroke),
    "::before": { content: "attr(data-initials)" }, // drawn, not said: the name stands beside it
  },
  small: { width: "32px", height: "32px", fontSize: tokens.fontSizeBase200 },
  large: { width: "40px", height: "40px", fontSize: tokens.fontSizeBase300 },
  blue: { backgroundColor: tokens.colorPaletteCornflowerBackground2, color: tokens.colorPaletteCornflowerForeground2 },
  purple: { backgroundColor: tokens.colorPaletteGrapeBackground2, color: tokens.colorPaletteGrapeForeground2 },
  green: { backgroundColor: tokens.colorPaletteSeafoamBackground2, color: tokens.colorPaletteSeafoamForeground2 },
  gold: { backgroundColor: tokens.colorPaletteMarigoldBackground2, color: tokens.colorPaletteMarigoldForeground2 },
  unknown: {
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    ...shorthands.border("1px", "dashed", tokens.colorNeutralStrokeAccessible),
  },
});

const hues = ["blue", "purple", "green", "gold"] as const;

interface AvatarProps {
  name: string;
  address: string;
  known: boolean;
  size?: "small" | "large";
}

/** Initials in a disc; dashed for somebody not known. Only a picture: whoever shows it also says the name. */
export function Avatar({ name, address, known, size = "small" }: AvatarProps) {
  const styles = useStyles();
  const hue =
    hues[[...address].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521, 7) % hues.length] ??
    "blue";
  return (
    <span
      aria-hidden="true"
      data-initials={initials(name, address)}
      className={mergeClasses(styles.disc, styles[size], known ? styles[hue] : styles.unknown)}
    />
  );
}
