import type { ReactNode } from 'react';

/**
 * The plain part of Markdown that declarations use: headings, paragraphs, lists and bold words.
 * Anything else is shown as it stands; nothing is ever read as HTML.
 */
export function Markdown({ text, headingLevel = 2 }: { text: string; headingLevel?: 2 | 3 }) {
  const blocks = text
    .replace(/\r\n/g, '\n')
    .split(/\n{2,}/)
    .filter((block) => block.trim());
  return (
    <div className="nb-stack nb-stack--tight">
      {blocks.map((block, index) => renderBlock(block.trim(), index, headingLevel))}
    </div>
  );
}

function renderBlock(block: string, key: number, level: 2 | 3): ReactNode {
  const heading = /^#{1,4} (.*)$/.exec(block.split('\n')[0] ?? '');
  if (heading) {
    const rest = block.split('\n').slice(1).join('\n').trim();
    const Heading = `h${level}` as const;
    return [
      <Heading key={key}>{inline(heading[1] ?? '')}</Heading>,
      rest ? renderBlock(rest, key + 0.5, level) : null,
    ];
  }
  const lines = block.split('\n');
  const firstItem = lines.findIndex((line) => /^([-*]|\d+\.) /.test(line));
  if (firstItem < 0)
    return (
      <p key={key} className="nb-text">
        {inline(lines.join(' '))}
      </p>
    );
  const intro = lines.slice(0, firstItem).join(' ');
  const List = /^\d/.test(lines[firstItem] ?? '') ? 'ol' : 'ul';
  return [
    intro ? (
      <p key={`${key}-intro`} className="nb-text">
        {inline(intro)}
      </p>
    ) : null,
    <List key={key} className="nb-text">
      {items(lines.slice(firstItem)).map((item) => (
        <li key={item}>{inline(item)}</li>
      ))}
    </List>,
  ];
}

/** Lines that start no item of their own go on with the one before. */
function items(lines: string[]): string[] {
  return lines.reduce<string[]>((found, line) => {
    const item = /^(?:[-*]|\d+\.) (.*)$/.exec(line);
    if (item) return [...found, item[1] ?? ''];
    return [...found.slice(0, -1), `${found.at(-1) ?? ''} ${line.trim()}`];
  }, []);
}

function inline(text: string): ReactNode[] {
  return text
    .split(/\*\*(.+?)\*\*/)
    .map((part, index) => (index % 2 ? <strong key={index}>{part}</strong> : part));
}
