import { SITE_URL } from '../ui/common/siteUrl.ts';

/** Beside the page, wherever the site lies. */
export const MODELS_URL = `${SITE_URL}models/`;

/** The region of the first drill, whose files are fetched before anyone asks. */
export const FIRST_REGION = 'knee';
