/** First code of the page: has the workers start, then fetches the rest. Small, so that nothing waits for React. */
import { startBakeThread } from '../assets/bakeThread.ts';
import { prepareTiles } from '../assets/prepareTiles.ts';
import { MODELS_URL } from './modelsUrl.ts';

startBakeThread(MODELS_URL);
void prepareTiles();
void import('./main.tsx');
