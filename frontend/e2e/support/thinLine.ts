import { execFileSync } from 'node:child_process';

import type { Page } from '@playwright/test';

/* A thin line for one browser: its media pass a bucket each way (tc, htb and tbf). */

const tc = (...args: string[]) => execFileSync('tc', args, { stdio: ['ignore', 'pipe', 'pipe'] });
/** What is in no class goes as fast as before. */
const begin = () => tc('qdisc', 'add', 'dev', 'lo', 'root', 'handle', '1:', 'htb', 'default', '0');
const end = () => tc('qdisc', 'del', 'dev', 'lo', 'root');
const WAYS = [
  { minor: '4', port: 'dport' },
  { minor: '5', port: 'sport' },
];

/** Why no line can be made thin here; null where it can. Only root may, and only with tc. */
export function whyNotLimitable(): string | null {
  try {
    begin();
    end();
    return null;
  } catch {
    return 'the line cannot be limited here (it takes root, tc with htb, and nobody else who does)';
  }
}

/** Has the page keep its connections where a test can ask them. Before it opens anything. */
export const keepConnections = (page: Page) =>
  page.addInitScript(() => {
    const kept: RTCPeerConnection[] = [];
    const Real = window.RTCPeerConnection;
    Object.assign(window, {
      connections: kept,
      RTCPeerConnection: class extends Real {
        constructor(configuration?: RTCConfiguration) {
          super(configuration);
          kept.push(this);
        }
      },
    });
  });

type Kept = typeof window & { connections: RTCPeerConnection[] };
type Stats = Record<string, unknown>;

/** All reports of all connections that live. */
export const statsOf = (page: Page): Promise<Stats[]> =>
  page.evaluate(async () => {
    const living = (window as Kept).connections.filter(
      ({ connectionState }) => connectionState === 'connected',
    );
    const reports = await Promise.all(living.map((connection) => connection.getStats()));
    return reports.flatMap((report) => [...report.values()] as Stats[]);
  });

/** The page's own UDP ports over which media go now. */
async function portsOf(page: Page): Promise<number[]> {
  const stats = await statsOf(page);
  const byId = new Map(stats.map((one) => [one['id'], one]));
  const ports = stats
    .filter((one) => one['type'] === 'transport')
    .map((one) => byId.get(one['selectedCandidatePairId']))
    .map((pair) => byId.get(pair?.['localCandidateId'])?.['port']);
  return [...new Set(ports)].filter((port): port is number => typeof port === 'number');
}

/** What was heard: samples in all, and those made up because nothing came (not for silence). */
export async function heard(page: Page): Promise<{ all: number; madeUp: number }> {
  const [audio] = (await statsOf(page)).filter(
    (one) => one['type'] === 'inbound-rtp' && one['kind'] === 'audio',
  );
  const count = (name: string) => Number(audio?.[name] ?? 0);
  return {
    all: count('totalSamplesReceived'),
    madeUp: count('concealedSamples') - count('silentConcealedSamples'),
  };
}

/** Has the page say that its browser can do no AV1, as most phones' cannot. */
export const withoutAv1 = (page: Page) =>
  page.addInitScript(() => {
    const { mediaCapabilities } = navigator;
    const cannot = { supported: false, smooth: false, powerEfficient: false };
    for (const name of ['encodingInfo', 'decodingInfo'] as const) {
      const look = mediaCapabilities[name].bind(mediaCapabilities) as (
        what: MediaDecodingConfiguration,
      ) => Promise<object>;
      const instead = (what: MediaDecodingConfiguration) =>
        /av0?1/i.test(what.video?.contentType ?? '') ? Promise.resolve(cannot) : look(what);
      Object.assign(mediaCapabilities, { [name]: instead });
    }
  });

export interface ThinLine {
  /** Lets that much through instead, in kbit/s. */
  change: (kilobits: number) => void;
  /** Takes the limit away. */
  widen: () => void;
}

const bucket = (flow: string, minor: string, kilobits: number) => [
  ...['dev', 'lo', 'parent', flow, 'handle', `4${minor}:`],
  ...['tbf', 'rate', `${kilobits}kbit`, 'burst', '3000', 'latency', '300ms'],
];

/** Lets no more than that through to a page's media, and from them, in kbit/s each way. */
export async function limitLine(page: Page, kilobits: number): Promise<ThinLine> {
  const ports = await portsOf(page);
  if (ports.length === 0) throw new Error('no media yet, so nothing to limit');
  begin();
  for (const { minor, port: way } of WAYS) {
    const flow = `1:${minor}`;
    tc('class', 'add', 'dev', 'lo', 'parent', '1:', 'classid', flow, 'htb', 'rate', '1gbit');
    tc('qdisc', 'add', ...bucket(flow, minor, kilobits));
    for (const port of ports) {
      const match = ['match', 'ip', 'protocol', '17', '0xff'];
      match.push('match', 'ip', way, String(port), '0xffff');
      const filter = ['filter', 'add', 'dev', 'lo', 'parent', '1:', 'protocol', 'ip', 'u32'];
      tc(...filter, ...match, 'flowid', flow);
    }
  }
  let limited = true;
  return {
    change: (now) => {
      for (const { minor } of WAYS) tc('qdisc', 'change', ...bucket(`1:${minor}`, minor, now));
    },
    widen: () => {
      if (limited) end();
      limited = false;
    },
  };
}
