/** Defines `<group-finder>` and every part of it. */
import { ALL_TAGS } from './all-tags.js';
import { define } from './define.js';

define(ALL_TAGS);
