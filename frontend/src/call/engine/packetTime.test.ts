import { EventEmitter } from 'node:events';

import type { Room } from 'livekit-client';
import { describe, expect, it, vi } from 'vitest';

import { sendLongerPackets, withPacketTime } from './packetTime';

const sdp = [
  'v=0',
  'm=audio 9 UDP/TLS/RTP/SAVPF 111',
  'a=mid:0',
  'a=rtpmap:111 opus/48000/2',
  'a=fmtp:111 minptime=10;useinbandfec=1',
  'm=video 9 UDP/TLS/RTP/SAVPF 96',
  'a=rtpmap:96 VP8/90000',
  '',
].join('\r\n');

describe('withPacketTime', () => {
  it('asks for 60 ms wherever Opus is spoken, and changes nothing else', () => {
    const lines = withPacketTime(sdp).split('\r\n');
    expect(lines[lines.indexOf('a=rtpmap:111 opus/48000/2') + 1]).toBe('a=ptime:60');
    expect(lines.filter((line) => line !== 'a=ptime:60')).toEqual(sdp.split('\r\n'));
  });
});

describe('sendLongerPackets', () => {
  it('holds for every connection that the room makes', async () => {
    const engine = new EventEmitter();
    sendLongerPackets({ engine } as unknown as Room);
    for (const offer of [1, 2]) {
      const apply = vi.fn().mockResolvedValue(true);
      const publisher = { setRemoteDescription: apply };
      engine.emit('transportsCreated', publisher);
      await publisher.setRemoteDescription({ type: 'answer', sdp }, offer);
      expect(apply).toHaveBeenCalledWith({ type: 'answer', sdp: withPacketTime(sdp) }, offer);
    }
  });
});
