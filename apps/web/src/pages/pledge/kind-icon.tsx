import {
  IconCalendarEvent,
  IconCar,
  IconEye,
  IconGauge,
  IconGlass,
  IconHome,
  IconInfoCircle,
  IconMapPin,
  IconMessage,
  IconMessages,
  IconPhone,
  IconRoad,
  IconSchool,
  IconTarget,
  IconTractor,
  IconUsers,
  IconUsersGroup,
  IconWalk,
  IconX,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import type { ActivityKind } from '../../api/forms.js';

const ICONS: Record<ActivityKind, Icon> = {
  'targeted-operation': IconTarget,
  information: IconInfoCircle,
  'sales-place-visit': IconMapPin,
  'concern-talk': IconMessage,
  outreach: IconUsersGroup,
  'pupil-dialogue': IconMessages,
  'school-visit': IconSchool,
  'youth-centre-visit': IconMapPin,
  'school-drug-operation': IconSchool,
  'meeting-place-visit': IconMapPin,
  'event-cooperation': IconCalendarEvent,
  patrol: IconWalk,
  surveillance: IconEye,
  'safety-walk': IconUsers,
  'neighbourhood-watch-start': IconHome,
  'speed-check': IconGauge,
  'sobriety-check': IconGlass,
  'traffic-surveillance': IconRoad,
  'vehicle-tip': IconPhone,
  'cruising-meet': IconCar,
  'a-tractor-meet': IconTractor,
};

/** Decoration beside the word. */
export function KindIcon({ kind, cancelled = false }: { kind: ActivityKind; cancelled?: boolean }) {
  const Icon = cancelled ? IconX : ICONS[kind];
  return (
    <span className="kind">
      <Icon size={18} stroke={1.75} aria-hidden="true" />
    </span>
  );
}
