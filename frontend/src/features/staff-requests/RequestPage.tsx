import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';

import { ButtonLink } from '@/components/Button';
import { Card } from '@/components/Card';
import { Page } from '@/components/Page';
import { DescriptionList } from '@/components/staff/DescriptionList';
import { QueryView } from '@/components/staff/QueryView';
import { RoleGate } from '@/domain/staff/RoleGate';
import { useStaff } from '@/domain/staff/StaffContext';
import { asInstant } from '@/lib/days';
import { formatDate } from '@/lib/formatDate';

import { requestQuery, type SubjectRequest } from './api/requests';
import { ClosingStep } from './components/ClosingStep';
import { CopyStep } from './components/CopyStep';
import { Due } from './components/Due';
import { ErasureStep } from './components/ErasureStep';
import { ExtensionStep } from './components/ExtensionStep';
import { IdentityStep } from './components/IdentityStep';
import { LongNumber } from './components/LongNumber';
import { RightExplained } from './components/RightExplained';
import { useRequestWords } from './words';

/** One request, step by step from the identity check to its end. */
export function RequestPage() {
  const { office } = useStaff();
  const { requestId = '' } = useParams({ strict: false });
  const query = useQuery(requestQuery(office.id, requestId));
  return (
    <RoleGate roles={['dpo']}>
      <QueryView query={query}>{(request) => <Steps request={request} />}</QueryView>
    </RoleGate>
  );
}

function Steps({ request }: { request: SubjectRequest }) {
  const { t, i18n } = useLingui();
  const words = useRequestWords();
  const { article } = request;
  const wantsCopy = article === 'access' || article === 'portability';
  const isErasure = article === 'erasure';
  return (
    <Page
      title={words.articles[article]}
      width="wide"
      aside={<ButtonLink variant="tertiary" to="/app/anfragen">{t`Zur Liste`}</ButtonLink>}
    >
      <Card>
        <DescriptionList
          facts={[
            { name: t`Stand`, value: words.states[request.state] },
            { name: t`Fällig`, value: <Due request={request} /> },
            {
              name: t`Eingegangen`,
              value: formatDate(asInstant(request.received_on), 'UTC', i18n.locale),
            },
            {
              name: t`Person`,
              value: <LongNumber id={request.person_id} name={t`Kennung der Person`} />,
            },
            {
              name: t`Anfrage`,
              value: <LongNumber id={request.id} name={t`Nummer der Anfrage`} />,
            },
          ]}
        />
        <ExtensionStep request={request} />
      </Card>
      <IdentityStep request={request} />
      {wantsCopy && <CopyStep request={request} />}
      {isErasure && <ErasureStep request={request} />}
      {!wantsCopy && !isErasure && request.state === 'open' && <RightExplained article={article} />}
      <ClosingStep
        request={request}
        title={wantsCopy ? t`4. Abschließen` : isErasure ? t`3. Ende` : t`2. Abschließen`}
      />
    </Page>
  );
}
