import { IconClipboardCheck, IconClipboardPlus, IconFileSpreadsheet, IconPrinter } from '@tabler/icons-vue'
import type { Screen, ScreenAction } from '#renderer/shell/screen.ts'
import NewStocktake from './begin/NewStocktake.vue'
import StocktakeList from './list/StocktakeList.vue'
import ExchangeScreen from './sheet/ExchangeScreen.vue'
import SheetPreview from './sheet/SheetPreview.vue'
import StocktakeTask from './StocktakeTask.vue'

export const screens: Screen[] = [
  {
    name: 'stocktake.list',
    section: 'stocktake',
    icon: IconClipboardCheck,
    component: StocktakeList,
    title: (text) => text.stocktake.title,
    key: ({ state }) => `stocktake.list ${String(state ?? '')}`,
  },
  {
    name: 'stocktake.new',
    section: 'stocktake',
    icon: IconClipboardPlus,
    component: NewStocktake,
    title: (text) => text.stocktake.create,
    key: () => 'stocktake.new',
  },
  {
    name: 'stocktake.task',
    section: 'stocktake',
    icon: IconClipboardCheck,
    component: StocktakeTask,
    title: (text) => text.stocktake.title,
    key: ({ id }) => `stocktake.task ${String(id)}`,
  },
  {
    name: 'stocktake.print',
    section: 'stocktake',
    icon: IconPrinter,
    component: SheetPreview,
    title: (text) => text.stocktake.sheet.preview,
    key: ({ id, sheet }) => `stocktake.print ${String(id)} ${String(sheet)}`,
  },
  {
    name: 'stocktake.exchange',
    section: 'stocktake',
    icon: IconFileSpreadsheet,
    component: ExchangeScreen,
    title: (text) => text.stocktake.exchange.title,
    key: ({ id }) => `stocktake.exchange ${String(id)}`,
  },
]

export const actions: ScreenAction[] = [
  {
    id: 'stocktake.list',
    section: 'stocktake',
    icon: IconClipboardCheck,
    screen: 'stocktake.list',
    parameters: {},
    order: 10,
    title: (text) => text.stocktake.actionList,
    keywords: 'pdlb pd pandian stocktake count list 盘点列表 抽盘 cp choupan',
  },
  {
    id: 'stocktake.new',
    section: 'stocktake',
    icon: IconClipboardPlus,
    screen: 'stocktake.new',
    parameters: {},
    title: (text) => text.stocktake.create,
    keywords: 'xjpd xinjian pandian new stocktake count 新建盘点',
  },
]
