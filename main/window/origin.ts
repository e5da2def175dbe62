/** The scheme under which the application's own files are served. */
export const appScheme = 'app';

/** The one origin of a built application. */
export const appOrigin = 'app://child';

/** Where the window gets its page from. */
export interface PageSource {
  /** What the window loads. */
  readonly url: string;
  /** The only origin that may call main. */
  readonly origin: string;
  /** Set while developing with hot reload. */
  readonly developmentServer?: URL | undefined;
}

/** @param developmentServer the address of the server with hot reload, or undefined for the built files. */
export function pageSourceOf(developmentServer: string | undefined): PageSource {
  if (developmentServer === undefined) return { url: `${appOrigin}/`, origin: appOrigin };
  const server = new URL(developmentServer);
  return { url: server.href, origin: server.origin, developmentServer: server };
}
