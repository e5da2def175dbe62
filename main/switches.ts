import { app } from 'electron';

/** Switches by which another program would take the window over. */
const takeovers = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
];

/** Whether this start asks for remote control, which a packaged application refuses (assurance ISO-5). */
export function asksForRemoteControl(): boolean {
  return (
    takeovers.some((name) => app.commandLine.hasSwitch(name)) ||
    process.argv.some((argument) => /^--?(remote-debugging|inspect)/i.test(argument))
  );
}

/**
 * Turns off what Chromium does on the network by itself, and every name with it (assurance NET-2). Must run before the
 * application is ready.
 *
 * @param developing leaves the loopback names to the server with hot reload.
 */
export function silenceChromium(developing: boolean): void {
  const loopback = developing ? ', EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE [::1]' : '';
  app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${loopback}`);
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  for (const name of quiet) app.commandLine.appendSwitch(name);
}

const quiet = [
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
  'disable-sync',
  'dns-prefetch-disable',
  'no-pings',
  'no-proxy-server',
];
