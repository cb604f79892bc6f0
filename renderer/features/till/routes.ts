import { IconAdjustments, IconCashRegister, IconClipboardList } from '@tabler/icons-vue'
import type { Screen, ScreenAction } from '#renderer/shell/screen.ts'
import ShiftList from './ShiftList.vue'
import TillScreen from './TillScreen.vue'
import TillSettings from './TillSettings.vue'

export const screens: Screen[] = [
  {
    name: 'till',
    section: 'till',
    icon: IconCashRegister,
    component: TillScreen,
    title: (text) => text.till.title,
    // A return or 改单 of one sale is a tab of its own; there is one till.
    key: ({ returns, amends }) => `till ${String(returns ?? '')} ${String(amends ?? '')}`,
  },
  {
    name: 'till.shifts',
    section: 'till',
    icon: IconClipboardList,
    component: ShiftList,
    title: (text) => text.till.shift.history,
    key: () => 'till.shifts',
  },
  {
    name: 'till.settings',
    section: 'till',
    icon: IconAdjustments,
    component: TillSettings,
    title: (text) => text.till.settings.title,
    key: () => 'till.settings',
  },
]

export const actions: ScreenAction[] = [
  {
    id: 'till',
    section: 'till',
    icon: IconCashRegister,
    screen: 'till',
    parameters: {},
    order: 10,
    title: (text) => text.till.actionTill,
    keywords: 'syt sy shouyintai shouyin pos till register retail lingshou',
  },
  {
    id: 'till.shifts',
    section: 'till',
    icon: IconClipboardList,
    screen: 'till.shifts',
    parameters: {},
    order: 40,
    title: (text) => text.till.actionShifts,
    keywords: 'jbjl jb jiaoban rijie shift changduankuan drawer',
  },
  {
    id: 'till.settings',
    section: 'till',
    icon: IconAdjustments,
    screen: 'till.settings',
    parameters: {},
    order: 50,
    title: (text) => text.till.settings.action,
    keywords: 'sysz shouyin shezhi till settings moling chengma xiaopiao receipt scale 键位 jianwei jwsz keys',
  },
]
