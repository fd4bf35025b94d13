/** The parameters of this page: its address, and what a package wrote into its launch page. */
import { readParameters } from '../../embed/parameters.ts';

const { drill, mode, course } = document.documentElement.dataset;

export const PAGE = readParameters(location.search, document.referrer, { drill, mode, course });
/** True in a package, which has the files of one region only. */
export const IS_PACKAGE = drill !== undefined;
