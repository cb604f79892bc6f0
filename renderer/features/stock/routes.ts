import { IconListDetails, IconPackages, IconTimeline } from '@tabler/icons-vue'
import type { Screen, ScreenAction } from '#renderer/shell/screen.ts'
import LedgerScreen from './LedgerScreen.vue'
import SerialTrace from './SerialTrace.vue'
import StockList from './StockList.vue'

export const screens: Screen[] = [
  {
    name: 'stock.list',
    section: 'stock',
    icon: IconPackages,
    component: StockList,
    title: (text) => text.stock.title,
    key: () => 'stock.list',
  },
  {
    name: 'stock.ledger',
    section: 'stock',
    icon: IconListDetails,
    component: LedgerScreen,
    title: (text) => text.stock.ledger.title,
    key: ({ productId }) => `stock.ledger ${String(productId)}`,
  },
  {
    name: 'stock.serial',
    section: 'stock',
    icon: IconTimeline,
    component: SerialTrace,
    title: (text) => text.tracking.trace.title,
    key: () => 'stock.serial',
  },
]

export const actions: ScreenAction[] = [
  {
    id: 'stock.list',
    section: 'stock',
    icon: IconPackages,
    screen: 'stock.list',
    parameters: {},
    order: 10,
    title: (text) => text.stock.actionList,
    keywords: 'kccx kc kucun stock inventory on hand 库存查询',
  },
  {
    id: 'stock.serial',
    section: 'stock',
    icon: IconTimeline,
    screen: 'stock.serial',
    parameters: {},
    order: 30,
    title: (text) => text.tracking.trace.action,
    keywords: 'xlhzs xuliehao zhuisu serial trace',
  },
]
