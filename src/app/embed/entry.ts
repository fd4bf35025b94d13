/** First code of the embedded page: has the workers start on the one region that is needed, then fetches the rest. */
import './opaqueWorkers.ts';
import { startBakeThread } from '../../assets/bakeThread.ts';
import { prepareTiles } from '../../assets/prepareTiles.ts';
import { MODELS_URL } from '../modelsUrl.ts';
import { OWN_DRILL, PAGE } from './pageParameters.ts';
import { regionOfDrill } from './regionOfDrill.ts';

const region = OWN_DRILL ? OWN_DRILL.region : regionOfDrill(PAGE.drill);
if (region) startBakeThread(MODELS_URL, region);
void prepareTiles();
void import('./main.tsx');
