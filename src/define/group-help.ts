/** Defines `<group-help>`. */
import { GroupHelp } from '../components/group-help.js';
import { define } from './define.js';

define({ 'group-help': GroupHelp });
