import { createRoot } from 'react-dom/client';
import { startLanguage } from '../../ui/messages/language.ts';
import '../../ui/styles/run.css';
import '../../ui/styles/embed.css';
import { BrokenPackage } from './BrokenPackage.tsx';
import { EmbedApp } from './EmbedApp.tsx';
import { EmbedHost } from './embedHost.ts';
import { loadOwnDrill } from './ownDrill.ts';
import { OWN_DRILL, PAGE } from './pageParameters.ts';

await startLanguage(PAGE.lang);
const refusal = OWN_DRILL ? await loadOwnDrill(OWN_DRILL.file) : null;
const root = createRoot(document.getElementById('root')!);
if (refusal) root.render(<BrokenPackage lines={refusal} />);
else {
  const host = new EmbedHost(PAGE);
  root.render(<EmbedApp host={host} />);
  void host.open();
}
