/** Every public tag, and its class. */
import { GroupCard } from '../components/group-card.js';
import { GroupCoordinator } from '../components/group-coordinator.js';
import { GroupFilters } from '../components/group-filters.js';
import { GroupFinder } from '../components/group-finder.js';
import { GroupHelp } from '../components/group-help.js';
import { GroupList } from '../components/group-list.js';
import { GroupNext } from '../components/group-next.js';
import { GroupSearch } from '../components/group-search.js';
import { GroupSource } from '../components/group-source.js';
import { GroupStart } from '../components/group-start.js';

/** The finder comes last: its parts are known by then. */
export const ALL_TAGS: Readonly<Record<string, CustomElementConstructor>> = {
  'group-card': GroupCard,
  'group-coordinator': GroupCoordinator,
  'group-filters': GroupFilters,
  'group-help': GroupHelp,
  'group-list': GroupList,
  'group-next': GroupNext,
  'group-search': GroupSearch,
  'group-source': GroupSource,
  'group-start': GroupStart,
  'group-finder': GroupFinder,
};
