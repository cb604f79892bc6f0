import { IconScan } from '@tabler/icons-vue'
import type { Screen, ScreenAction } from '#renderer/shell/screen.ts'
import ScannerScreen from './ScannerScreen.vue'

export const screens: Screen[] = [
  {
    name: 'scanner',
    section: 'setting',
    icon: IconScan,
    component: ScannerScreen,
    title: (text) => text.scanner.title,
  },
]

export const actions: ScreenAction[] = [
  {
    id: 'scanner',
    section: 'setting',
    icon: IconScan,
    screen: 'scanner',
    parameters: {},
    title: (text) => text.scanner.title,
    keywords: 'smq smqjc saomaqiang jiance barcode scanner test wizard',
  },
]
