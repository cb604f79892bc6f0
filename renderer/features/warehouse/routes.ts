import { IconBuildingWarehouse } from '@tabler/icons-vue'
import type { Screen, ScreenAction } from '#renderer/shell/screen.ts'
import WarehouseForm from './WarehouseForm.vue'
import WarehouseList from './WarehouseList.vue'

export const screens: Screen[] = [
  {
    name: 'warehouse.list',
    section: 'setting',
    icon: IconBuildingWarehouse,
    component: WarehouseList,
    title: (text) => text.warehouse.title,
  },
  {
    name: 'warehouse.form',
    section: 'setting',
    icon: IconBuildingWarehouse,
    component: WarehouseForm,
    title: (text, { id }) => (id === null ? text.warehouse.newTitle : text.warehouse.form),
  },
]

export const actions: ScreenAction[] = [
  {
    id: 'warehouse.list',
    section: 'setting',
    icon: IconBuildingWarehouse,
    screen: 'warehouse.list',
    parameters: {},
    order: 10,
    title: (text) => text.warehouse.title,
    keywords: 'ck cangku warehouse store',
  },
  {
    id: 'warehouse.new',
    section: 'setting',
    icon: IconBuildingWarehouse,
    screen: 'warehouse.form',
    parameters: { id: null },
    title: (text) => text.warehouse.newTitle,
    keywords: 'xjck xinjian cangku new warehouse',
  },
]
