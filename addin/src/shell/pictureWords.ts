/** What opens the numbers behind a picture. */
export const table = "As a table";
