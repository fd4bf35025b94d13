/** Beside the page, wherever the site lies. */
export const MODELS_URL = './models/';

/** The region of the first drill, whose files are fetched before anyone asks. */
export const FIRST_REGION = 'knee';
