/** Beside the page, wherever the site lies. */
export const MODELS_URL = './models/';
