import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { Markdown } from './Markdown';

describe('Markdown', () => {
  it('shows headings, paragraphs, lists and bold words', () => {
    render(
      <Markdown
        text={
          '# Titel\nText mit **Nachdruck**.\n\nDazu:\n- eins\n- zwei\n  geht weiter\n\n1. erstens'
        }
      />,
    );
    expect(screen.getByRole('heading', { name: 'Titel', level: 2 })).toBeVisible();
    expect(screen.getByText('Nachdruck').tagName).toBe('STRONG');
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'eins',
      'zwei geht weiter',
      'erstens',
    ]);
  });

  it('never reads anything as HTML', () => {
    render(<Markdown text={'<img src=x onerror=alert(1)>'} />);
    expect(screen.getByText('<img src=x onerror=alert(1)>')).toBeVisible();
    expect(document.querySelector('img')).toBeNull();
  });
});
