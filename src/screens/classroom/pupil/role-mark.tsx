/** A mark for each role, drawn as the game's other marks are. */
import type { IconName } from '../../../../assets/icons/icons.ts';
import type { Role } from '../../../classroom/roles.ts';
import { Icon } from '../../parts/marks.tsx';

const MARKS: Record<Role, IconName> = { chief: 'diplomacy', programme: 'launch', treasurer: 'finance', analyst: 'eye' };

export const RoleMark = ({ role }: { role: Role }) => <Icon name={MARKS[role]} class="role-mark" />;
