/** Defines `<group-filters>`. */
import { GroupFilters } from '../components/group-filters.js';
import { define } from './define.js';

define({ 'group-filters': GroupFilters });
