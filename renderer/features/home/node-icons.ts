import {
  IconArrowBackUp,
  IconArrowsExchange,
  IconBulb,
  IconCashRegister,
  IconClipboardCheck,
  IconClipboardList,
  IconCoin,
  IconCreditCard,
  IconMoon,
  IconNotebook,
  IconPackageExport,
  IconPackageImport,
  IconPackages,
  IconTrash,
  IconTruckReturn,
  IconWallet,
} from '@tabler/icons-vue'
import type { Component } from 'vue'
import type { FlowNode } from '#shared/domain/home/flow-node.ts'

export const NODE_ICONS: Readonly<Record<FlowNode, Component>> = {
  replenishment: IconBulb,
  purchaseOrder: IconClipboardList,
  purchaseReceipt: IconPackageImport,
  purchaseReturn: IconTruckReturn,
  payment: IconCreditCard,
  stocktake: IconClipboardCheck,
  stock: IconPackages,
  transfer: IconArrowsExchange,
  loss: IconTrash,
  till: IconCashRegister,
  salesOrder: IconNotebook,
  salesShipment: IconPackageExport,
  salesReturn: IconArrowBackUp,
  collection: IconCoin,
  account: IconWallet,
  shift: IconMoon,
}
