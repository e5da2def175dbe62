/** A switch of Chromium's command line, without its hyphens, and the reason why the application sets it. */
export interface QuietSwitch {
  readonly name: string;
  readonly value?: string | undefined;
  readonly why: string;
}

/**
 * Where every request is sent that got past all other walls: a proxy whose name never resolves (RFC 6761, section 6.4).
 * Unlike the resolver's rules it also holds for addresses made of numbers, and for what no filter sees.
 */
export const closedDoor = { proxyRules: 'http://closed.invalid:1', proxyBypassRules: '<-loopback>' } as const;

/** What is switched off where Chromium offers a feature by name. The names hold for Electron 33 to 45. */
const featuresOff: readonly (readonly [feature: string, why: string])[] = [
  ['AsyncDns', 'looks names up by itself instead of asking the system'],
  ['DnsOverHttpsUpgrade', 'looks names up over HTTPS and probes which servers answer'],
  ['UseDnsHttpsSvcb', 'asks for a second kind of record beside every name'],
  ['NetworkErrorLogging', 'reports failed requests to whoever asked for it in a header'],
  ['DocumentReporting', 'sends what happened in a page to an address from its headers'],
  ['AggregatedReporting', 'the same, gathered over time'],
  ['FetchLaterAPI', 'lets a page leave a request behind for when it is closed'],
  ['BackgroundFetch', 'goes on fetching after the page is closed'],
  ['PeriodicBackgroundSync', 'wakes a page in the background to fetch'],
  ['PushMessaging', 'keeps a connection open to a message server'],
  ['Prefetch', 'fetches what may be opened next'],
  ['PrefetchProxy', 'the same, through a server in between'],
  ['SpeculationRulesPrefetchFuture', 'fetches pages that rules expect to be opened'],
  ['DocumentSpeculationRules', 'the same, from the links of a page'],
  ['NavigationPredictor', 'guesses which link comes next and connects ahead'],
  ['LCPPAutoPreconnectLcpOrigin', 'connects ahead to where the largest picture came from'],
  ['Fledge', 'auctions advertisements inside the browser'],
  ['BrowsingTopics', 'tells advertisers what one is interested in'],
  ['AttributionReporting', 'reports which advertisement was followed'],
  ['AttributionReportingInterface', 'reports which advertisement was followed'],
  ['SharedStorageAPI', 'measures across sites'],
  ['PrivateAggregationApi', 'measures across sites'],
  ['PrivateStateTokens', 'fetches tokens from servers that vouch for a person'],
  ['FedCm', 'signs in with other sites'],
  ['WebOTP', 'waits for codes by text message'],
  ['Presentation', 'looks for screens on the local network'],
  ['RemotePlayback', 'looks for speakers and screens on the local network'],
  ['WebBluetooth', 'speaks to devices by radio'],
  ['WebUSB', 'speaks to devices by cable'],
  ['PaymentRequest', 'asks payment services'],
  ['MediaRouter', 'looks for devices to cast to'],
  ['OptimizationHints', 'fetches hints on how to load pages'],
  ['NetworkTimeServiceQuerying', 'asks a server for the time'],
  ['CertificateTransparencyComponentUpdater', 'fetches lists of certificate logs'],
  ['Translate', 'asks a server to translate'],
  ['AutofillServerCommunication', 'asks a server what the fields of a form mean'],
];

/**
 * Everything that Chromium is told before it starts, so that it does nothing on the network by itself (assurance
 * NET-2). Some of the talkers belong to Chrome's own layer, which Electron leaves out today; their switches stay, so
 * that none wakes when a later Electron brings it along.
 *
 * @param hotReload leaves the loopback names to the server with hot reload.
 */
export function quietSwitches(hotReload: boolean): readonly QuietSwitch[] {
  const names = featuresOff.map(([feature]) => feature).join(',');
  const reasons = featuresOff.map(([feature, why]) => `${feature} ${why}`).join('; ');
  const loopback = hotReload ? ', EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE [::1]' : '';
  return [
    { name: 'disable-features', value: names, why: reasons },
    { name: 'disable-blink-features', value: names, why: 'takes the same features away from pages and their workers' },
    { name: 'host-resolver-rules', value: `MAP * ~NOTFOUND${loopback}`, why: 'no name leads anywhere' },
    { name: 'proxy-server', value: closedDoor.proxyRules, why: 'nothing is reached directly, by number neither' },
    {
      name: 'proxy-bypass-list',
      value: hotReload ? '<local>' : closedDoor.proxyBypassRules,
      why: 'without it, loopback addresses go past the proxy',
    },
    {
      name: 'webrtc-ip-handling-policy',
      value: 'disable_non_proxied_udp',
      why: 'calls between pages send no datagram',
    },
    {
      name: 'force-webrtc-ip-handling-policy',
      value: 'disable_non_proxied_udp',
      why: 'the same, in the spelling of older versions',
    },
    { name: 'disable-quic', why: 'HTTP/3 and WebTransport go by datagrams, which take no proxy' },
    { name: 'disable-background-networking', why: 'the general switch for requests that nobody asked for' },
    { name: 'disable-component-update', why: 'parts of the browser that renew themselves' },
    { name: 'disable-domain-reliability', why: 'reports on whether certain servers were reachable' },
    { name: 'disable-client-side-phishing-detection', why: 'fetches a model of what bad pages look like' },
    { name: 'disable-sync', why: 'an account in a cloud' },
    { name: 'disable-field-trial-config', why: 'experiments that a server decides on' },
    { name: 'disable-speech-api', why: 'sends what is spoken to a server' },
    { name: 'disable-notifications', why: 'messages that are pushed from outside' },
    { name: 'disable-presentation-api', why: 'looks for screens on the local network' },
    { name: 'disable-remote-playback-api', why: 'looks for speakers and screens on the local network' },
    { name: 'disable-breakpad', why: 'reports of crashes' },
    { name: 'dns-prefetch-disable', why: 'looks up the names of links before anyone follows them' },
    { name: 'no-pings', why: 'tells a server which link was followed' },
  ];
}
