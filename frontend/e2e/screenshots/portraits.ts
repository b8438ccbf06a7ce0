import { BLUE, ORANGE, type TestCard } from '../support/media';

type Yuv = [y: number, u: number, v: number];

interface Looks {
  wall: Yuv;
  skin: Yuv;
  hair: Yuv;
  jumper: Yuv;
}

/** A drawn person in front of a wall: pictures for people to look at have no test cards. */
function portrait({ wall, skin, hair, jumper }: Looks): NonNullable<TestCard['paint']> {
  const within = (x: number, y: number, [cx, cy, rx, ry]: [number, number, number, number]) =>
    ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 <= 1;
  const dark: Yuv = [50, 124, 132];
  return (x, y) => {
    if (within(x, y, [292, 222, 8, 10]) || within(x, y, [348, 222, 8, 10])) return dark;
    if (within(x, y, [320, 258, 30, 20]) && y > 262) return dark;
    if (within(x, y, [320, 235, 78, 98]) && y > 165 + ((x - 300) / 40) ** 2) return skin;
    if (within(x, y, [320, 215, 98, 118]) && y < 300) return hair;
    if (within(x, y, [320, 330, 40, 62]) && y < 365) return skin;
    if (within(x, y, [320, 540, 205, 205])) return jumper;
    return [wall[0] + Math.round(((480 - y) / 480) * 24), wall[1], wall[2]];
  };
}

export const CLIENT: TestCard = {
  ...ORANGE,
  name: 'client',
  paint: portrait({
    wall: [176, 118, 138],
    skin: [150, 108, 152],
    hair: [48, 122, 138],
    jumper: [118, 104, 170],
  }),
};

export const ADVISER: TestCard = {
  ...BLUE,
  name: 'adviser',
  paint: portrait({
    wall: [170, 134, 120],
    skin: [190, 112, 148],
    hair: [104, 110, 150],
    jumper: [84, 152, 112],
  }),
};
