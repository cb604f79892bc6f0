import { IconBox, IconPlus } from '@tabler/icons-vue'
import type { Screen, ScreenAction } from '#renderer/shell/screen.ts'
import ProductForm from './ProductForm.vue'
import ProductList from './ProductList.vue'

export const screens: Screen[] = [
  {
    name: 'product.list',
    section: 'product',
    icon: IconBox,
    component: ProductList,
    title: (text) => text.product.title,
    key: () => 'product.list',
  },
  {
    name: 'product.form',
    section: 'product',
    icon: IconBox,
    component: ProductForm,
    title: (text) => text.product.form.newTitle,
    key: ({ id, barcode }) => `product.form ${String(id ?? 'new')} ${String(barcode ?? '')}`,
  },
]

export const actions: ScreenAction[] = [
  {
    id: 'product.list',
    section: 'product',
    icon: IconBox,
    screen: 'product.list',
    parameters: {},
    order: 10,
    title: (text) => text.product.actionList,
    keywords: 'splb sp shangpin products list 商品列表',
  },
  {
    id: 'product.create',
    section: 'product',
    icon: IconPlus,
    screen: 'product.form',
    parameters: { id: null },
    order: 20,
    title: (text) => text.product.actionCreate,
    keywords: 'xjsp xinjian shangpin new product 新建商品',
  },
]
