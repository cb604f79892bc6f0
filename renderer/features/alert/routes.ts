import { IconAdjustments, IconBell } from '@tabler/icons-vue'
import { ALERT_KINDS } from '#shared/domain/alert/alert-kind.ts'
import type { Screen, ScreenAction } from '#renderer/shell/screen.ts'
import AlertCenter from './AlertCenter.vue'
import ThresholdScreen from './ThresholdScreen.vue'

export const screens: Screen[] = [
  {
    name: 'alert.list',
    section: 'stock',
    icon: IconBell,
    component: AlertCenter,
    title: (text, { kind }) => {
      const found = ALERT_KINDS.find((one) => one === kind)
      return found === undefined ? text.alert.title : text.alert.tab(text.alert.kinds[found])
    },
    // Asked for by kind, it goes to the tab that shows that kind.
    key: ({ kind }) => `alert.list ${String(kind ?? 'low')}`,
  },
  {
    name: 'alert.thresholds',
    section: 'stock',
    icon: IconAdjustments,
    component: ThresholdScreen,
    title: (text) => text.alert.thresholds.title,
    key: () => 'alert.thresholds',
  },
]

export const actions: ScreenAction[] = [
  {
    id: 'alert.list',
    section: 'stock',
    icon: IconBell,
    screen: 'alert.list',
    parameters: {},
    order: 5,
    title: (text) => text.alert.actionList,
    keywords:
      'yjzx yj yujing dkc dikucun lq linqi zx zhixiao alerts low negative expiring slow 预警 低库存 临期 滞销 过期',
  },
  {
    id: 'alert.thresholds',
    section: 'stock',
    icon: IconAdjustments,
    screen: 'alert.thresholds',
    parameters: {},
    title: (text) => text.alert.thresholds.title,
    keywords: 'yzsz yuzhi shezhi thresholds minimum maximum 阈值 上下限 安全库存',
  },
]
