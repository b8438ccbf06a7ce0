import { useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';

import { Button } from '@/components/Button';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { announce } from '@/lib/announce';

import styles from './documents.module.css';
import { download } from './download';

export interface DownloadButtonsProps {
  /** Name of the file, without its ending. */
  name: string;
  urlOf: (form: 'pdf' | 'odt') => string;
}

/** The same content as PDF to keep and as ODT to go on writing in. */
export function DownloadButtons({ name, urlOf }: DownloadButtonsProps) {
  const { t } = useLingui();
  const fetching = useMutation({
    mutationFn: (form: 'pdf' | 'odt') => download(urlOf(form), `${name}.${form}`),
    onSuccess: () => announce(t`Die Datei ist gespeichert.`),
  });
  const busy = (form: 'pdf' | 'odt') => fetching.isPending && fetching.variables === form;
  return (
    <div>
      <div className={styles.buttons}>
        <Button variant="secondary" busy={busy('pdf')} onClick={() => fetching.mutate('pdf')}>
          {t`Als PDF speichern`}
        </Button>
        <Button variant="secondary" busy={busy('odt')} onClick={() => fetching.mutate('odt')}>
          {t`Als ODT speichern`}
        </Button>
      </div>
      {fetching.error && <StaffProblem error={fetching.error} />}
    </div>
  );
}
