import { createRoot } from 'react-dom/client';
import { startLanguage } from '../ui/messages/language.ts';
import '../ui/styles/run.css';
import '../ui/styles/metrics.css';
import '../ui/styles/grading.css';
import '../ui/styles/patient.css';
import { App } from './App.tsx';
import { fetchAhead } from './imageScreen.ts';

fetchAhead();
await startLanguage(new URLSearchParams(location.search).get('lang'));
createRoot(document.getElementById('root')!).render(<App />);
void import('./offline/keepProgram.ts').then(({ keepProgram }) => keepProgram());
