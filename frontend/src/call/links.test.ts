import { describe, expect, it } from 'vitest';

import { splitLinks, type LinkPiece } from './links';

const links = (message: string) =>
  splitLinks(message).filter((piece): piece is LinkPiece => typeof piece !== 'string');
const hrefs = (message: string) => links(message).map(({ href }) => href);

describe('addresses in a message', () => {
  it('become links, and the words around them stay', () => {
    expect(splitLinks('Hier: https://jobboerse.example/stelle?id=7, bitte lesen.')).toEqual([
      'Hier: ',
      {
        text: 'https://jobboerse.example/stelle?id=7',
        href: 'https://jobboerse.example/stelle?id=7',
        host: null,
      },
      ', bitte lesen.',
    ]);
  });

  it('may begin with www, and are then fetched safely', () => {
    expect(hrefs('www.jobcenter.example')).toEqual(['https://www.jobcenter.example/']);
  });

  it.each([
    ['(siehe https://a.example/b).', 'https://a.example/b'],
    ['https://a.example/Amt_(Ort)', 'https://a.example/Amt_(Ort)'],
    ['„https://a.example/b“', 'https://a.example/b'],
    ['https://a.example/b!!!', 'https://a.example/b'],
  ])('%s leads to what was meant', (message, href) => expect(hrefs(message)).toEqual([href]));
});

describe('what could deceive', () => {
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://a.example/b',
    'https://bank.example@other.example/login',
    'https://user:secret@other.example',
    'http://intern/verwaltung',
    'https://',
  ])('%s stays words', (message) => expect(splitLinks(message)).toEqual([message]));

  it('shows the host that is meant in truth, when the letters only look like another', () => {
    expect(links('https://аррӏе.example/x')[0]?.host).toMatch(/^xn--/);
    expect(links('https://Beispiel.Example/x')[0]?.host).toBeNull();
  });

  it('ends an address where its direction would be turned', () => {
    expect(hrefs('https://a.example/\u202Etxt.exe')).toEqual(['https://a.example/']);
  });
});
