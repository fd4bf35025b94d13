/** First code of the page: has the workers start, then fetches the rest. Small, so that nothing waits for React. */
import { startBakeThread } from '../assets/bakeThread.ts';
import { prepareTiles } from '../assets/prepareTiles.ts';
import { FIRST_REGION, MODELS_URL } from './modelsUrl.ts';

startBakeThread(MODELS_URL, FIRST_REGION);
void prepareTiles();
void import('./main.tsx');
