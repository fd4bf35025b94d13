/** The parameters of this page: its address, and what a package wrote into its launch page. */
import { readParameters } from '../../embed/parameters.ts';

const { drill, mode, course, start, drillFile, region } = document.documentElement.dataset;
/** A drill's own page (scripts/oembed.ts) names it in place of the address. */
const search = start === undefined ? location.search : `?drill=${start}&${location.search.slice(1)}`;

export const PAGE = readParameters(search, document.referrer, { drill, mode, course });
/** True in a package, which has the files of one region only. */
export const IS_PACKAGE = drill !== undefined;
/** The file of a package's own drill, beside the page, and its region; undefined for a built-in one. */
export const OWN_DRILL = drillFile === undefined ? undefined : { file: drillFile, region };
