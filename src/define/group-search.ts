/** Defines `<group-search>`. */
import { GroupSearch } from '../components/group-search.js';
import { define } from './define.js';

define({ 'group-search': GroupSearch });
