import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';

import { Shell } from '@/domain/office/Shell';
import { Spinner } from '@/components/Spinner';
import { hasRole, StaffContext, type Role } from '@/domain/staff/StaffContext';
import { ConfirmDialog } from '@/components/staff/ConfirmDialog';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { myOfficesQuery } from '@/features/staff-session/api/offices';
import { AccountMenu, SignOutButton } from '@/features/staff-session/components/AccountMenu';
import { AreaNav } from '@/features/staff-session/components/AreaNav';
import { MenuToggle } from '@/features/staff-session/components/MenuToggle';
import { SessionEndedDialog } from '@/features/staff-session/components/SessionEndedDialog';
import { useOfficeChoice } from '@/features/staff-session/hooks/useOfficeChoice';
import { useStaffSession } from '@/features/staff-session/hooks/useStaffSession';
import { SignInPage } from '@/features/staff-session/SignInPage';
import { WaitingBar } from '@/features/staff-waiting/components/WaitingBar';
import type { StaffAccount } from '@/lib/staffSession';

import styles from './StaffLayout.module.css';
import { useHeldTalk } from './useHeldTalk';

const TalkHost = lazy(async () => ({
  default: (await import('@/features/staff-call/TalkHost')).TalkHost,
}));

const NoticeList = lazy(async () => ({
  default: (await import('@/features/staff-notices/NoticeList')).NoticeList,
}));

/** Where people arrive after they have signed in, by their roles. */
const arrivals = ['/app/kalender', '/app/guthaben', '/app/datenschutz', '/app/konten'];

const FirstFactorPage = lazy(async () => ({
  default: (await import('@/features/staff-factors/FirstFactorPage')).FirstFactorPage,
}));

/** The frame of the staff pages: signed in, for one office, with the areas of one's roles. */
export function StaffLayout() {
  const session = useStaffSession();
  if (session.status === 'restoring') {
    return (
      <Shell home="/app">
        <Spinner />
      </Shell>
    );
  }
  if (session.status === 'unreachable') {
    return (
      <Shell home="/app">
        <div className={styles.notice}>
          <StaffProblem error={session.error} onRetry={session.retry} />
        </div>
      </Shell>
    );
  }
  if (!session.account) {
    return (
      <Shell home="/app">
        <SignInPage />
      </Shell>
    );
  }
  return (
    <SignedIn
      key={session.account.id}
      account={session.account}
      ended={session.status === 'ended'}
      factorMissing={session.factorMissing}
      onSignOut={() => void session.signOut()}
    />
  );
}

interface SignedInProps {
  account: StaffAccount;
  ended: boolean;
  factorMissing: boolean;
  onSignOut: () => void;
}

function SignedIn(props: SignedInProps) {
  // Stays until the person has kept their recovery codes, although they may go on before.
  const [settingUp, setSettingUp] = useState(props.factorMissing);
  if (props.factorMissing && !settingUp) setSettingUp(true);
  if (!settingUp) return <AtWork {...props} />;
  return (
    <Shell home="/app" nav={<SignOutButton onSignOut={props.onSignOut} />}>
      <Suspense fallback={<Spinner />}>
        <FirstFactorPage onDone={() => setSettingUp(false)} />
      </Suspense>
      {props.ended && (
        <SessionEndedDialog
          email={props.account.email}
          fromDirectory={props.account.from_directory}
          onLeave={props.onSignOut}
        />
      )}
    </Shell>
  );
}

function AtWork({ account, ended, onSignOut }: SignedInProps) {
  const { t } = useLingui();
  const query = useQuery(myOfficesQuery(account.id));
  const offices = query.data?.items ?? [];
  const { office, choose } = useOfficeChoice(offices);
  const { here, held, hold } = useHeldTalk();
  const [leaving, setLeaving] = useState(false);
  // Open for the page on which it was opened: whoever goes on has closed it.
  const page = useLocation({ select: ({ pathname }) => pathname });
  const [menuOpenOn, setMenuOpenOn] = useState<string | null>(null);
  const menuOpen = menuOpenOn === page;
  const arriving = useLocation({ select: ({ pathname }) => arrivals.includes(pathname) });
  const dialog = ended && (
    <SessionEndedDialog
      email={account.email}
      fromDirectory={account.from_directory}
      onLeave={onSignOut}
    />
  );
  const menu = (
    <AccountMenu
      account={account}
      offices={offices}
      officeId={office?.id ?? ''}
      onOffice={choose}
      onSignOut={held ? () => setLeaving(true) : onSignOut}
    />
  );
  if (!office) {
    return (
      <Shell home="/app" nav={menu}>
        <div className={styles.notice}>
          {query.error ? (
            <StaffProblem error={query.error} onRetry={() => void query.refetch()} />
          ) : query.data ? (
            <p>
              <Trans>
                Ihr Konto gehört noch zu keiner Geschäftsstelle. Bitte wenden Sie sich an Ihre
                Administration.
              </Trans>
            </p>
          ) : (
            <Spinner />
          )}
        </div>
        {dialog}
      </Shell>
    );
  }
  const has = (...wanted: readonly Role[]) => hasRole(account, office.id, wanted);
  return (
    <StaffContext value={{ account, office, has }}>
      <div className={styles.staff} data-menu={menuOpen ? 'open' : 'closed'}>
        <Shell
          officeId={office.id}
          home="/app"
          nav={
            <>
              <MenuToggle open={menuOpen} onToggle={() => setMenuOpenOn(menuOpen ? null : page)} />
              <div className={styles.account}>{menu}</div>
            </>
          }
          bar={
            <>
              <div className={styles.areas}>
                <AreaNav />
              </div>
              {has('adviser') && !ended && <WaitingBar />}
            </>
          }
        >
          {arriving && !ended && (
            <Suspense fallback={null}>
              <NoticeList />
            </Suspense>
          )}
          <Outlet key={office.id} />
          {(here ?? held) !== null && (
            <Suspense fallback={<Spinner />}>
              <TalkHost here={here} held={held} onHeld={hold} />
            </Suspense>
          )}
        </Shell>
      </div>
      {dialog}
      <ConfirmDialog
        open={leaving}
        title={t`Sie sind noch im Gespräch`}
        action={t`Auflegen und abmelden`}
        onClose={() => setLeaving(false)}
        onConfirm={onSignOut}
      >
        <p>
          <Trans>Wenn Sie sich abmelden, legen Sie damit auf.</Trans>
        </p>
      </ConfirmDialog>
    </StaffContext>
  );
}
