import { ROLE_PERMISSIONS, ROLE_SEES_COST, type Permission, type Role } from '#shared/contract/permission.ts'
import type { FlowNode } from '#shared/domain/home/flow-node.ts'

interface Person {
  readonly name: string
  readonly role: Role
}

interface Duty {
  readonly permission: Permission
  /** Purchase prices are for those who see cost. */
  readonly tellsCost?: boolean
}

const DUTIES: Readonly<Record<FlowNode, Duty>> = {
  replenishment: { permission: 'document.write', tellsCost: true },
  purchaseOrder: { permission: 'document.write', tellsCost: true },
  purchaseReceipt: { permission: 'document.write', tellsCost: true },
  purchaseReturn: { permission: 'document.write', tellsCost: true },
  payment: { permission: 'money.write', tellsCost: true },
  stocktake: { permission: 'stocktake.count' },
  stock: { permission: 'stock.read' },
  transfer: { permission: 'document.stock' },
  loss: { permission: 'document.stock' },
  till: { permission: 'till.use' },
  salesOrder: { permission: 'document.write' },
  salesShipment: { permission: 'document.write' },
  salesReturn: { permission: 'document.write' },
  collection: { permission: 'money.write' },
  account: { permission: 'account.read' },
  shift: { permission: 'shift.close' },
}

/** Who does a step: everybody whose role may. The owner may do everything, and is named only where nobody else is. */
export function peopleOfNode(node: FlowNode, people: readonly Person[]): readonly string[] {
  const { permission, tellsCost } = DUTIES[node]
  const able = people.filter(
    ({ role }) => ROLE_PERMISSIONS[role].includes(permission) && (tellsCost !== true || ROLE_SEES_COST[role]),
  )
  const staff = able.filter(({ role }) => role !== 'owner')
  return (staff.length > 0 ? staff : able).map(({ name }) => name)
}
