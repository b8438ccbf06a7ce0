import { execFileSync } from 'node:child_process';

import { product } from './product';

/** LiveKit's ports for media, counted from the API gateway's: see infra/local, topology.py. */
const MEDIA = [
  ['tcp', 11],
  ['udp', 12],
] as const;

/** Why no port can be blocked here; null where it can. Only root may, and only with iptables. */
export function whyNotBlockable(): string | null {
  try {
    execFileSync('iptables', ['-w', '-n', '-L', 'INPUT'], { stdio: 'ignore' });
    return null;
  } catch {
    return 'iptables cannot be used here (it takes root)';
  }
}

/**
 * Lets nothing through to and from the media ports of this one product, while signalling and
 * pages go on. Returns what opens them again.
 */
export function blockMedia(): () => void {
  const port = Number(new URL(product.baseUrl).port);
  const rules = MEDIA.flatMap(([protocol, offset]) =>
    (['--dport', '--sport'] as const).map((end) => [
      'INPUT',
      ...['-i', 'lo', '-p', protocol, end, String(port + offset), '-j', 'DROP'],
    ]),
  );
  for (const rule of rules) execFileSync('iptables', ['-w', '-I', ...rule]);
  return () => {
    for (const rule of rules.splice(0)) execFileSync('iptables', ['-w', '-D', ...rule]);
  };
}
