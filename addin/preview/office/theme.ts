/** Outlook's colours, light or dark, as far as an add-in looks at them. */
export function themeOf(dark: boolean): Office.OfficeTheme {
  const colours = dark
    ? { body: "#1f1f1f", text: "#ffffff", control: "#292929" }
    : { body: "#ffffff", text: "#242424", control: "#f5f5f5" };
  return {
    bodyBackgroundColor: colours.body,
    bodyForegroundColor: colours.text,
    controlBackgroundColor: colours.control,
    controlForegroundColor: colours.text,
    isDarkTheme: dark,
  } as Office.OfficeTheme;
}
