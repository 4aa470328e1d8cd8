/** Defines `<group-next>`. */
import { GroupNext } from '../components/group-next.js';
import { define } from './define.js';

define({ 'group-next': GroupNext });
