/** Defines `<group-start>`. */
import { GroupStart } from '../components/group-start.js';
import { define } from './define.js';

define({ 'group-start': GroupStart });
