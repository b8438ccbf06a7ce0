import { createLink, type LinkComponent } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode, Ref } from 'react';

export type ButtonVariant = 'primary' | 'secondary' | 'tertiary';

const classes: Record<ButtonVariant, string> = {
  primary: 'kern-btn kern-btn--primary',
  secondary: 'kern-btn kern-btn--secondary',
  tertiary: 'kern-btn kern-btn--tertiary',
};

interface Look {
  variant?: ButtonVariant;
  /** As wide as its container. */
  block?: boolean;
  /** An inline SVG before the words; decorative. */
  icon?: ReactNode;
  children: ReactNode;
}

const className = ({ variant = 'primary', block }: Look) =>
  block ? `${classes[variant]} kern-btn--block` : classes[variant];

const content = ({ icon, children }: Look) => (
  <>
    {icon}
    <span className="kern-label">{children}</span>
  </>
);

export interface ButtonProps
  extends Look, Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children' | 'className'> {
  /** Work is under way: the button stays focusable and does nothing. */
  busy?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

export function Button({
  variant,
  block,
  icon,
  busy = false,
  onClick,
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  const look = { children, icon, ...(variant && { variant }), ...(block && { block }) };
  return (
    <button
      {...rest}
      type={type}
      className={className(look)}
      aria-disabled={busy || rest['aria-disabled'] || undefined}
      aria-busy={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {content(look)}
    </button>
  );
}

interface AnchorProps
  extends Look, Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'children' | 'className'> {
  ref?: Ref<HTMLAnchorElement>;
}

function Anchor({ variant, block, icon, children, ...rest }: AnchorProps) {
  const look = { children, icon, ...(variant && { variant }), ...(block && { block }) };
  return (
    <a {...rest} className={className(look)}>
      {content(look)}
    </a>
  );
}

const RouterLink = createLink(Anchor);

/** A link of the app that looks like a button: `<ButtonLink to="/t/warteraum">`. */
export const ButtonLink: LinkComponent<typeof Anchor> = (props) => <RouterLink {...props} />;

/** A link out of the app (tel:, mailto:) that looks like a button. */
export const ButtonAnchor = Anchor;
