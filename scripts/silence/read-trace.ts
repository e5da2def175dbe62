/*
 * Reads what strace wrote with `-f -yy -e trace=network`: one system call a line, the number of its thread in front,
 * sockets with what they are (`12<UDP:[0.0.0.0:40000]>`). A call that waited is in two lines, which are joined again.
 */

/** What a program did with sockets, and which of it led or could lead out of the computer. */
export interface SilenceReport {
  /** Threads and processes that were traced. */
  readonly threads: number;
  /** Network calls by the family of their socket: `inet`, `unix`, `netlink` and so on. */
  readonly calls: Readonly<Record<string, number>>;
  /** What belonged to the test's driver: its own ports on this computer, and nothing else of this computer. */
  readonly driver: number;
  /** What should not have been, in words, and how often. */
  readonly outside: ReadonlyMap<string, number>;
}

/** One system call: `rest` is everything behind its name. */
interface SystemCall {
  readonly name: string;
  readonly rest: string;
}

interface Address {
  readonly host: string;
  readonly port: number;
}

/**
 * Programs of the system that look names up for others. The trace sees that one of them was asked, not what for, so
 * being connected to one counts as a look-up.
 */
const resolvers = /nscd\/socket|systemd\/resolve|avahi-daemon|mdnsd|unscd/;

/** Names on D-Bus behind which the same programs listen. The bus itself is no network: the desktop speaks over it. */
const resolversOnBus = /org\.freedesktop\.(resolve1|Avahi)/;

/**
 * @param trace what strace wrote
 * @param driverPorts the ports on which the test's driver speaks to the application, both on the loopback address
 */
export function readTrace(trace: string, driverPorts: ReadonlySet<number>): SilenceReport {
  const calls: Record<string, number> = {};
  const outside = new Map<string, number>();
  const threads = new Set(Array.from(trace.matchAll(/^(\d+) /gm), ([, thread]) => thread));
  let driver = 0;
  for (const call of callsOf(trace)) {
    const family = familyOf(call);
    calls[family] = (calls[family] ?? 0) + 1;
    const verdict = judge(call, driverPorts);
    if (verdict === 'driver') driver += 1;
    else if (verdict !== undefined) outside.set(verdict, (outside.get(verdict) ?? 0) + 1);
  }
  return { threads: threads.size, calls, driver, outside };
}

function* callsOf(trace: string): Generator<SystemCall> {
  const waiting = new Map<string, string>();
  for (const line of trace.split('\n')) {
    const [, thread = '', text = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    const [, begun] = /^(.*) <unfinished \.\.\.>$/.exec(text) ?? [];
    const [, ended] = /^<\.\.\. \w+ resumed>(.*)$/.exec(text) ?? [];
    if (begun !== undefined) {
      waiting.set(thread, begun);
      continue;
    }
    const whole = ended === undefined ? text : `${waiting.get(thread) ?? ''}${ended}`;
    if (ended !== undefined) waiting.delete(thread);
    yield* callIn(whole);
  }
  // A thread that was ended in the middle of a call may have made it all the same.
  for (const begun of waiting.values()) yield* callIn(begun);
}

function* callIn(text: string): Generator<SystemCall> {
  const [, name, rest] = /^(\w+)\((.*)$/s.exec(text) ?? [];
  if (name !== undefined && rest !== undefined) yield { name, rest };
}

function familyOf({ rest }: SystemCall): string {
  const [, named] = /^(?:\d+<|AF_)(TCP|UDP|UNIX|NETLINK|INET|RAW)/.exec(rest) ?? /sa_family=AF_(\w+)/.exec(rest) ?? [];
  if (named === undefined) return 'other';
  return /^(TCP|UDP|INET|RAW)/.test(named) ? 'inet' : named.toLowerCase();
}

/** `driver`, words for what should not have been, or undefined for what stays on the computer. */
function judge({ name, rest }: SystemCall, driverPorts: ReadonlySet<number>): string | undefined {
  const isDrivers = (address: Address | undefined) =>
    address !== undefined && isLoopback(address.host) && driverPorts.has(address.port);
  if (name === 'listen') {
    const own = ownAddressOf(rest);
    if (/^\d+<UNIX/.test(rest)) return undefined;
    return isDrivers(own) ? 'driver' : `listens at ${own === undefined ? 'an unknown place' : textOf(own)}`;
  }
  const named = namedAddressOf(rest);
  if (name === 'bind') return named === undefined || isLoopback(named.host) ? undefined : `binds to ${named.host}`;
  if (name === 'accept' || name === 'accept4') return isDrivers(ownAddressOf(rest)) ? 'driver' : undefined;
  if (name !== 'connect' && !name.startsWith('send')) return undefined;
  if (named !== undefined) {
    if (isDrivers(named)) return 'driver';
    const dns = named.port === 53 || named.port === 5353 ? ' (a look-up of a name)' : '';
    return `${name} to ${textOf(named)}${dns}`;
  }
  if (/^\d+<(TCP|UDP)/.test(rest))
    return isDrivers(ownAddressOf(rest)) ? 'driver' : `${name} on a socket of the network`;
  const [, path] = /sun_path=@?"([^"]*)"/.exec(rest) ?? [];
  if (path !== undefined && resolvers.test(path) && !/\)\s+= -1 /.test(rest))
    return `${name} to the resolver at ${path}`;
  const [asked] = resolversOnBus.exec(rest) ?? [];
  return asked === undefined ? undefined : `${name} to ${asked} over D-Bus`;
}

/** The address that a call names in its arguments. */
function namedAddressOf(rest: string): Address | undefined {
  const [, port, four, six] =
    /sa_family=AF_INET6?, sin6?_port=htons\((\d+)\), (?:sin6_flowinfo=[^,]*, )?(?:sin_addr=inet_addr\("([^"]*)"\)|inet_pton\(AF_INET6, "([^"]*)")/.exec(
      rest,
    ) ?? [];
  const host = four ?? six;
  return host === undefined ? undefined : { host, port: Number(port) };
}

/** The computer's own end of the socket that a call is about, as strace shows it. */
function ownAddressOf(rest: string): Address | undefined {
  const [, host, port] = /^\d+<(?:TCP|UDP)(?:v6)?:\[\[?([^\]>]*?)\]?:(\d+)(?:->[^>]*)?\]>/.exec(rest) ?? [];
  return host === undefined ? undefined : { host, port: Number(port) };
}

function isLoopback(host: string): boolean {
  return host === '::1' || /^(::ffff:)?127\./.test(host);
}

function textOf({ host, port }: Address): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}
