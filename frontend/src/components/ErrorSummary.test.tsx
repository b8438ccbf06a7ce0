import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { screen, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';

import { activateLocale } from '@/lib/i18n';

import { ErrorSummary } from './ErrorSummary';

/** A form that makes its list of mistakes anew whenever something is typed. */
function Form() {
  const [name, setName] = useState('');
  const [isSent, setSent] = useState(false);
  const errors = isSent && name.length < 3 ? [{ fieldId: 'name', message: 'Zu kurz' }] : [];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setSent(true);
      }}
    >
      <ErrorSummary errors={errors} />
      <input id="name" aria-label="Name" value={name} onChange={(e) => setName(e.target.value)} />
      <button type="submit">Speichern</button>
    </form>
  );
}

async function sendMistake() {
  const user = userEvent.setup();
  await activateLocale('de');
  render(<Form />, {
    wrapper: ({ children }) => <I18nProvider i18n={i18n}>{children}</I18nProvider>,
  });
  await user.click(screen.getByRole('button', { name: 'Speichern' }));
  return user;
}

it('takes the focus when mistakes are found', async () => {
  await sendMistake();
  expect(screen.getByRole('alert')).toHaveFocus();
});

it('takes no letter from who mends one', async () => {
  const user = await sendMistake();
  await user.type(screen.getByRole('textbox'), 'Kim');
  expect(screen.getByRole('textbox')).toHaveValue('Kim');
  expect(screen.getByRole('textbox')).toHaveFocus();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('leads to the same mistakes again', async () => {
  const user = await sendMistake();
  await user.type(screen.getByRole('textbox'), 'K{Enter}');
  await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('alert');
});
