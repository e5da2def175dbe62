import { app, type Session, type WebContents } from 'electron';
import type { Instant } from '../../core/brand.ts';
import type { BlockedAttempt } from '../../core/contract/privacy.ts';
import { closedDoor } from '../quiet-switches.ts';
import { createBlockedAttempts, placeOf, refusedByPolicy } from './blocked-attempts.ts';
import { appScheme, type PageSource } from './origin.ts';
import { developmentPolicy, refusalReports } from './page-headers.ts';

/** Counts what tried to leave. */
export interface Guards {
  /** How many attempts were stopped since the start. */
  readonly blockedRequests: () => number;
  /** The latest hundred of them, newest first. */
  readonly blockedAttempts: () => BlockedAttempt[];
}

/** Takes note of an attempt that was stopped. */
type Stopped = (what: string) => void;

/**
 * Closes every session and every page that will ever exist in this process: no network, no permissions, no leaving the
 * page. Must run before the application is ready, so that none is missed.
 */
export function raiseGuards(source: PageSource): Guards {
  const attempts = createBlockedAttempts(() => Date.now() as Instant);
  app.on('session-created', (session) => guardSession(session, source, attempts.add));
  app.on('web-contents-created', (_event, contents) => guardContents(contents, source, attempts.add));
  return { blockedRequests: attempts.count, blockedAttempts: attempts.latest };
}

function guardSession(session: Session, source: PageSource, stopped: Stopped): void {
  // Electron fetches spelling dictionaries for any session that does not say no (assurance, section 4).
  session.setSpellCheckerEnabled(false);
  if (process.platform !== 'darwin') session.setSpellCheckerLanguages([]);
  const server = source.developmentServer;
  // The command line closes this door for the first session only.
  if (server === undefined) void session.setProxy({ mode: 'fixed_servers', ...closedDoor });
  refuseRights(session, stopped);
  session.on('will-download', (event, item) => {
    event.preventDefault();
    stopped(`download: ${placeOf(item.getURL())}`);
  });
  // Electron only tells of connecting ahead and leaves it to the application.
  session.on('preconnect', (_event, address) => stopped(placeOf(address)));
  session.webRequest.onBeforeRequest((request, answer) => {
    const allowed = isAllowed(request.url, source);
    if (!allowed) stopped(placeOf(request.url));
    if (request.url === refusalReports) readReport(request.uploadData, stopped);
    answer({ cancel: !allowed });
  });
  // The filter above never sees files, whose addresses leave the page no less than those of the network.
  session.protocol.handle('file', () => {
    stopped('file:');
    return new Response(null, { status: 403 });
  });
  if (server !== undefined)
    session.webRequest.onHeadersReceived((response, answer) => {
      const policy = { 'Content-Security-Policy': [developmentPolicy(server)] };
      answer({ responseHeaders: { ...response.responseHeaders, ...policy } });
    });
}

/** No page is given any right. A question whether it has one is no attempt: Chromium asks that by itself. */
function refuseRights(session: Session, stopped: Stopped): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    stopped(`permission: ${permission}`);
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

/** What the policy of the page refuses never gets as far as the filter; the page reports it. */
function readReport(parts: readonly { readonly bytes: Buffer }[] | undefined, stopped: Stopped): void {
  const report = Buffer.concat((parts ?? []).flatMap(({ bytes }) => bytes ?? [])).toString('utf8');
  const what = refusedByPolicy(report, `${appScheme}:`);
  if (what !== undefined) stopped(what);
}

function isAllowed(address: string, { developmentServer }: PageSource): boolean {
  const { protocol, host } = new URL(address);
  if (protocol === `${appScheme}:` || protocol === 'devtools:') return true;
  return developmentServer !== undefined && host === developmentServer.host;
}

function guardContents(contents: WebContents, source: PageSource, stopped: Stopped): void {
  contents.setWindowOpenHandler(({ url }) => {
    stopped(`window: ${placeOf(url)}`);
    return { action: 'deny' };
  });
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    // Only the page itself while it is developed: hot reload loads it anew.
    const [page] = event.url.split('#');
    if (source.developmentServer !== undefined && page === source.url) return;
    event.preventDefault();
    stopped(`navigation: ${placeOf(event.url)}`);
  });
  contents.on('will-redirect', (event) => {
    event.preventDefault();
    stopped(`navigation: ${placeOf(event.url)}`);
  });
  // A blank page is not announced beforehand, so it cannot be prevented: it is left again at once.
  contents.on('did-navigate', (_event, address) => {
    if (address !== 'about:blank') return;
    stopped('navigation: about:');
    void contents.loadURL(source.url);
  });
}
