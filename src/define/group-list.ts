/** Defines `<group-list>` and the card that it is made of. */
import { GroupCard } from '../components/group-card.js';
import { GroupList } from '../components/group-list.js';
import { define } from './define.js';

define({ 'group-card': GroupCard, 'group-list': GroupList });
