import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A test card: one colour (as YCbCr, ITU-R BT.601) with a white bar that moves. */
export interface TestCard {
  name: string;
  y: number;
  u: number;
  v: number;
  /** Frequency of the beeps in hertz. */
  tone: number;
}

export const BLUE: TestCard = { name: 'blue', y: 60, u: 212, v: 100, tone: 500 };
export const ORANGE: TestCard = { name: 'orange', y: 150, u: 60, v: 190, tone: 900 };

const [WIDTH, HEIGHT, FRAMES, RATE] = [640, 480, 20, 20];
const SAMPLES_A_SECOND = 48_000;

/** Write the files that Chromium plays as camera and microphone; give their paths. */
export function writeMedia(card: TestCard): { video: string; audio: string } {
  const folder = join(tmpdir(), 'nahbar-e2e-media');
  mkdirSync(folder, { recursive: true });
  const video = join(folder, `${card.name}.y4m`);
  const audio = join(folder, `${card.name}.wav`);
  writeFileSync(video, picture(card));
  writeFileSync(audio, sound(card));
  return { video, audio };
}

function picture({ y, u, v }: TestCard): Buffer {
  const parts = [Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F${RATE}:1 Ip A1:1 C420jpeg\n`)];
  for (let frame = 0; frame < FRAMES; frame += 1) {
    const luma = Buffer.alloc(WIDTH * HEIGHT, y);
    const bar = Math.floor((frame / FRAMES) * WIDTH);
    for (let row = HEIGHT - 40; row < HEIGHT; row += 1) {
      luma.fill(235, row * WIDTH + bar, row * WIDTH + Math.min(WIDTH, bar + 32));
    }
    const chroma = (WIDTH * HEIGHT) / 4;
    parts.push(Buffer.from('FRAME\n'), luma, Buffer.alloc(chroma, u), Buffer.alloc(chroma, v));
  }
  return Buffer.concat(parts);
}

/** Short rising beeps with pauses: a steady tone would be taken for noise and filtered out. */
function sound({ tone }: TestCard): Buffer {
  const seconds = 4;
  const data = Buffer.alloc(seconds * SAMPLES_A_SECOND * 2);
  for (let index = 0; index < seconds * SAMPLES_A_SECOND; index += 1) {
    const time = index / SAMPLES_A_SECOND;
    const inBeep = time % 0.5;
    const envelope = inBeep < 0.3 ? Math.sin((Math.PI * inBeep) / 0.3) : 0;
    const pitch = tone * (1 + 0.5 * inBeep);
    const wave = Math.sin(2 * Math.PI * pitch * inBeep) + 0.4 * Math.sin(4 * Math.PI * pitch * inBeep);
    data.writeInt16LE(Math.round(wave * envelope * 14_000), index * 2);
  }
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + data.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(SAMPLES_A_SECOND, 24);
  header.writeUInt32LE(SAMPLES_A_SECOND * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(data.length, 40);
  return Buffer.concat([header, data]);
}
