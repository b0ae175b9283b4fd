/** The token for the API. In local mode a cookie of the page's own origin says who is asking, so there is none. */
export function accessToken(): Promise<string | null> {
  return Promise.resolve(null);
}
