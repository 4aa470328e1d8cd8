/** Defines `<group-source>`. */
import { GroupSource } from '../components/group-source.js';
import { define } from './define.js';

define({ 'group-source': GroupSource });
