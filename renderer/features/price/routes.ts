import { IconHistory, IconPlus, IconTags, IconTag } from '@tabler/icons-vue'
import type { Screen, ScreenAction } from '#renderer/shell/screen.ts'
import PriceHistory from './PriceHistory.vue'
import PriceLevels from './PriceLevels.vue'
import PriceListForm from './PriceListForm.vue'
import PriceLists from './PriceLists.vue'

export const screens: Screen[] = [
  {
    name: 'price.lists',
    section: 'product',
    icon: IconTags,
    component: PriceLists,
    title: (text) => text.price.list.title,
    key: () => 'price.lists',
  },
  {
    name: 'price.list',
    section: 'product',
    icon: IconTags,
    component: PriceListForm,
    title: (text) => text.price.list.newTitle,
    key: ({ id }) => `price.list ${String(id ?? 'new')}`,
  },
  {
    name: 'price.history',
    section: 'product',
    icon: IconHistory,
    component: PriceHistory,
    title: (text) => text.price.history.title,
    key: ({ productId }) => `price.history ${String(productId)}`,
  },
  {
    name: 'price.levels',
    section: 'product',
    icon: IconTag,
    component: PriceLevels,
    title: (text) => text.price.level.title,
    key: () => 'price.levels',
  },
]

export const actions: ScreenAction[] = [
  {
    id: 'price.lists',
    section: 'product',
    icon: IconTags,
    screen: 'price.lists',
    parameters: {},
    order: 20,
    title: (text) => text.price.list.title,
    keywords: 'jgb jiagebiao khj kehujia price list customer price 价格表 客户价 促销价',
  },
  {
    id: 'price.create',
    section: 'product',
    icon: IconPlus,
    screen: 'price.list',
    parameters: { id: null },
    title: (text) => text.price.list.newTitle,
    keywords: 'xjjgb xinjian jiagebiao new price list',
  },
  {
    id: 'price.levels',
    section: 'product',
    icon: IconTag,
    screen: 'price.levels',
    parameters: {},
    order: 21,
    title: (text) => text.price.level.title,
    keywords: 'jgdj jiagedengji zdsj zuidishoujia price level minimum 价格等级 最低售价',
  },
]
