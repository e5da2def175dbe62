import { app } from 'electron';
import { quietSwitches } from './quiet-switches.ts';

/**
 * Turns off what Chromium does on the network by itself, and every name with it (assurance NET-2). Must run before the
 * application is ready.
 *
 * @param hotReload leaves the loopback names to the server with hot reload.
 */
export function silenceChromium(hotReload: boolean): void {
  for (const { name, value } of quietSwitches(hotReload)) {
    // Of a switch that is given twice only the last counts, so what was asked for on the command line is taken along.
    const asked = joined.has(name) ? app.commandLine.getSwitchValue(name) : '';
    const whole = [asked, value].filter(Boolean).join(',');
    if (whole === '') app.commandLine.appendSwitch(name);
    else app.commandLine.appendSwitch(name, whole);
  }
  void app.whenReady().then(() =>
    app.configureHostResolver({
      enableBuiltInResolver: false,
      enableAdditionalDnsQueryTypes: false,
      secureDnsMode: 'off',
      secureDnsServers: [],
    }),
  );
}

const joined = new Set(['disable-features', 'disable-blink-features']);
