import { IconListDetails, IconPackages, IconTimeline, IconZoomMoney } from '@tabler/icons-vue'
import type { Screen, ScreenAction } from '#renderer/shell/screen.ts'
import CostScreen from './CostScreen.vue'
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
  {
    name: 'stock.cost',
    section: 'stock',
    icon: IconZoomMoney,
    component: CostScreen,
    title: (text) => text.cost.title,
    // As of another day, or asked from another document, is another question.
    key: ({ productId, through, documentId }) =>
      `stock.cost ${String(productId)} ${String(through ?? '')} ${String(documentId ?? '')}`,
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
