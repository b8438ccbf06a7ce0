import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import { Page } from '@/components/Page';
import { QueryView } from '@/components/staff/QueryView';
import { RoleGate } from '@/domain/staff/RoleGate';
import { parseRoles, useStaff } from '@/domain/staff/StaffContext';

import { declarationsQuery } from './api/declarations';
import { languagesQuery, offerQuery } from './api/languages';
import { AddLanguageForm } from './components/AddLanguageForm';
import { OfferForm } from './components/OfferForm';

/** In which languages the office offers its declarations, and what is written in each. */
export function LanguagesPage() {
  const { t } = useLingui();
  const { account, office, has } = useStaff();
  const languages = useQuery(languagesQuery);
  const offer = useQuery(offerQuery(office.id));
  const declarations = useQuery(declarationsQuery(office.id));
  const mayAdd = parseRoles(account).some(
    ({ role, officeId }) => role === 'dpo' && officeId === '*',
  );
  return (
    <RoleGate roles={['dpo', 'team_lead', 'admin']}>
      <Page
        title={t`Sprachen der Erklärungen`}
        lead={t`Menschen lesen die Einwilligung in einer dieser Sprachen. Wo ein Text fehlt, sehen sie den deutschen, und die Seite sagt es ihnen.`}
      >
        <QueryView query={languages}>
          {({ items }) => (
            <QueryView query={offer}>
              {(offered) => (
                <OfferForm
                  key={offered.languages.map(({ tag }) => tag).join(' ')}
                  languages={items}
                  offer={offered}
                  declarations={declarations.data ?? []}
                  mayChoose={has('dpo')}
                />
              )}
            </QueryView>
          )}
        </QueryView>
        {mayAdd ? (
          <AddLanguageForm />
        ) : (
          <p className="nb-soft">
            <Trans>
              Fehlt eine Sprache in der Liste? Eintragen kann sie, wer für den Datenschutz aller
              Geschäftsstellen zuständig ist.
            </Trans>
          </p>
        )}
      </Page>
    </RoleGate>
  );
}
