import { app } from 'electron';

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
