import { useEffect, useState, type ComponentType } from 'react';

import type { SettingsPanelProps } from './components/SettingsPanel';

/**
 * The panel „Mehr", which few open: its code comes when the talk has begun, or when somebody asks
 * for it. Not a lazy component: one that a broken line does not bring would end the talk's page.
 */
export function useSettingsPanel(
  ahead: boolean,
  open: boolean,
  onFailed: () => void,
): ComponentType<SettingsPanelProps> | null {
  const [Panel, setPanel] = useState<ComponentType<SettingsPanelProps> | null>(null);
  const wanted = (ahead || open) && !Panel;
  useEffect(() => {
    if (!wanted) return;
    import('./components/SettingsPanel').then(
      (module) => setPanel(() => module.SettingsPanel),
      () => open && onFailed(),
    );
    // eslint-disable-next-line react-hooks/exhaustive-deps -- tried again when somebody asks
  }, [wanted, open]);
  return Panel;
}
