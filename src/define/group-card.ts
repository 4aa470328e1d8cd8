/** Defines `<group-card>`. */
import { GroupCard } from '../components/group-card.js';
import { define } from './define.js';

define({ 'group-card': GroupCard });
