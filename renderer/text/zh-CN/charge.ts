/** 费用 of a receipt. */
export const charge = {
  title: '费用',
  unitWeight: '单件重量 · 费用按重量分摊用',
  action: '费用',
  name: '费用名称',
  namePlaceholder: '装卸费、包装费…',
  unnamed: '费用',
  amount: '金额',
  basis: '分摊方式',
  bases: { amount: '按金额', quantity: '按数量', weight: '按重量' },
  payee: '付给',
  payeeHint: '空着：付给本单供应商',
  add: '加一项',
  remove: '删去这项费用',
  close: '收起',
  line: (name: string, basis: string, payee: string) => `${name} · ${basis} · 付给${payee}`,
  of: (name: string, amount: string, basis: string, payee: string) => `${name} ${amount}（${basis}，付给${payee}）`,
}
