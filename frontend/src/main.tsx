import './styles/fonts.css';
import './styles/kern.css';
import './styles/base.css';

import { createRoot } from 'react-dom/client';

import { App } from '@/app/App';
import { activateLocale, initialLocale } from '@/lib/i18n';

await activateLocale(initialLocale());
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
