import { createRoot } from 'react-dom/client';
import { startLanguage } from '../../ui/messages/language.ts';
import '../../ui/styles/base.css';
import '../../ui/styles/pages.css';
import '../../ui/styles/room.css';
import '../../ui/styles/feel.css';
import '../../ui/styles/debrief.css';
import '../../ui/styles/embed.css';
import { EmbedApp } from './EmbedApp.tsx';
import { EmbedHost } from './embedHost.ts';
import { PAGE } from './pageParameters.ts';

await startLanguage(PAGE.lang);
const host = new EmbedHost(PAGE);
createRoot(document.getElementById('root')!).render(<EmbedApp host={host} />);
void host.open();
