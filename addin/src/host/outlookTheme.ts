import type { Theme } from "./mailHost";

/** Dark or light by what Outlook paints its own body with; by the system where it has no theme to tell. */
export function shadeOf(theme: Office.OfficeTheme | undefined): Theme {
  const brightness = theme === undefined ? null : luminance(theme.bodyBackgroundColor);
  if (brightness === null) return darkScheme().matches ? "dark" : "light";
  return brightness < 0.4 ? "dark" : "light"; // Outlook's darkest light body and lightest dark body lie far to either side
}

/** Relative brightness, 0 to 1, of "#rrggbb"; null when it is not written so. */
function luminance(colour: unknown): number | null {
  const match = typeof colour === "string" ? /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour) : null;
  if (match === null) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function darkScheme(): MediaQueryList {
  return window.matchMedia("(prefers-color-scheme: dark)");
}
