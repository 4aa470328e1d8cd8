/** Defines `<group-coordinator>`. */
import { GroupCoordinator } from '../components/group-coordinator.js';
import { define } from './define.js';

define({ 'group-coordinator': GroupCoordinator });
