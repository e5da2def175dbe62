import { describe, expect, it } from 'vitest';
import { closedDoor, quietSwitches } from '../../../main/quiet-switches.ts';

const valueGiven = (name: string, hotReload = false) =>
  quietSwitches(hotReload).find((one) => one.name === name)?.value;

describe('the switches that keep Chromium quiet', () => {
  it('are set once each, with a reason', () => {
    const names = quietSwitches(false).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, why } of quietSwitches(false)) {
      expect(name).toMatch(/^[a-z-]+$/);
      expect(why.length, name).toBeGreaterThan(10);
    }
  });

  it('are this list, and a change to it is seen', () => {
    expect(
      quietSwitches(false).map(({ name, value }) => (value === undefined ? name : `${name}=${value}`)),
    ).toMatchSnapshot();
  });

  it('name every feature once', () => {
    const features = valueGiven('disable-features')?.split(',') ?? [];
    expect(features.length).toBeGreaterThan(30);
    expect(new Set(features).size).toBe(features.length);
    expect(valueGiven('disable-blink-features')).toBe(valueGiven('disable-features'));
  });

  it('lead every request to a proxy whose name cannot resolve, loopback included', () => {
    expect(new URL(closedDoor.proxyRules).hostname).toMatch(/\.invalid$/);
    expect(valueGiven('proxy-server')).toBe(closedDoor.proxyRules);
    expect(valueGiven('proxy-bypass-list')).toBe('<-loopback>');
    expect(valueGiven('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
  });

  it('leave the loopback names to hot reload alone', () => {
    const differing = quietSwitches(true).filter(({ name, value }) => value !== valueGiven(name));
    expect(differing.map(({ name }) => name)).toEqual(['host-resolver-rules', 'proxy-bypass-list']);
    expect(valueGiven('host-resolver-rules', true)).not.toMatch(/EXCLUDE (?!localhost|127\.0\.0\.1|\[::1\])/);
  });
});
