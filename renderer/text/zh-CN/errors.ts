import { print } from './print.ts'
import { printReason } from '../print-reason.ts'
import type { AttachmentFault } from '#shared/domain/attachment/attachment-kind.ts'
import type { StocktakeState } from '#shared/domain/stocktake/words.ts'
import type { TableFault, UnsuitableFolder } from '#shared/errors/faults.ts'
import type { TemplateProblem } from '#shared/domain/print/print-template.ts'
import { addDays } from '#shared/kernel/business-date.ts'
import { formatMoney, subtractMoney } from '#shared/kernel/money.ts'
import { formatQuantity } from '#shared/kernel/quantity.ts'
import { formatUnitPrice } from '#shared/kernel/unit-price.ts'
import { fieldWord, lineOfField, type EntityWords, type ErrorTexts } from '../error-texts.ts'
import { period } from './period.ts'

const ENTITIES: EntityWords = {
  product: '商品',
  category: '分类',
  unit: '单位',
  partner: '往来单位',
  warehouse: '仓库',
  priceLevel: '价格等级',
  document: '单据',
  draft: '草稿',
  user: '用户',
  books: '账套',
  batch: '批次',
  stocktake: '盘点',
  stocktakeLine: '盘点商品',
  stocktakeSegment: '盘点区域',
  stocktakeRound: '盘点轮次',
  stocktakeEvent: '清点记录',
  threshold: '阈值',
  bill: '物料清单',
  account: '资金账户',
  moneyCategory: '收支项目',
  partnerEntry: '往来流水',
  priceList: '价格表',
  shift: '班次',
  heldSale: '挂单',
  attachment: '附件',
  importBatch: '导入',
  reportRow: '报表行',
}

const FIELDS: Readonly<Record<string, string>> = {
  code: '编码',
  name: '名称',
  spec: '规格',
  brand: '品牌',
  barcode: '条码',
  barcodes: '条码',
  units: '单位',
  unitName: '单位',
  unitId: '单位',
  ratio: '换算',
  price: '单价',
  prices: '价格',
  purchasePrice: '进价',
  minimumStock: '库存下限',
  maximumStock: '库存上限',
  isSupplier: '供应商或客户',
  isCustomer: '供应商或客户',
  contact: '联系人',
  phone: '电话',
  address: '地址',
  taxNumber: '税号',
  bankName: '开户行',
  bankAccount: '账号',
  creditLimit: '信用额度',
  termDays: '账期',
  remark: '备注',
  openedOn: '开账日期',
  ownerName: '老板姓名',
  userName: '用户名',
  password: '密码',
  businessDate: '业务日期',
  partner: '往来单位',
  partnerId: '往来单位',
  warehouse: '仓库',
  warehouseId: '仓库',
  externalNumber: '对方单号',
  reason: '原因',
  freight: '运费',
  lines: '商品明细',
  product: '商品',
  productId: '商品',
  quantity: '数量',
  amount: '金额',
  discount: '折扣',
  discountRate: '折扣',
  categoryId: '分类',
  file: '文件',
  parentId: '上级分类',
  location: '货位',
  slowDays: '滞销天数',
  expiryDays: '临期天数',
  tracking: '批次与序列号管理',
  shelfLifeDays: '保质期',
  toWarehouse: '调入仓库',
  toWarehouseId: '调入仓库',
  destinationWarehouseId: '目的仓库',
  fee: '加工费',
  direction: '出入',
  batch: '批次',
  producedOn: '生产日期',
  expiresOn: '到期日',
  serials: '序列号',
  sourceLineId: '原单',
  weight: '拆卸份额',
  valueChange: '调整金额',
  account: '账户',
  accountId: '账户',
  fromAccountId: '转出账户',
  toAccountId: '转入账户',
  tenders: '收付款',
  settlements: '核销',
  dueDate: '到期日',
  side: '往来方向',
  purpose: '系统项目',
  taxRate: '税率',
  taxIncluded: '含税/不含税',
  purchaseTaxRate: '进项税率',
  salesTaxRate: '销项税率',
  reduction: '整单优惠',
  rounding: '抹零',
  validFrom: '开始日期',
  validTo: '结束日期',
  received: '实收',
  openingFloat: '备用金',
  counted: '实点',
}

const STATES: Readonly<Record<StocktakeState, string>> = {
  counting: '正在清点',
  review: '在核对',
  recounting: '正在复盘',
  posted: '已过账',
  cancelled: '已取消',
}

const RULES: Readonly<Record<string, string>> = {
  too_small: '太小或没有填',
  too_big: '太大或太长',
  invalid_type: '没有填或格式不对',
  invalid_format: '含有不能用的字符，或首尾有空格',
  custom: '不符合要求',
  required: '没有填',
  columns: '里找不到「实盘」列，或没有认得出商品的列（键、条码或序号）',
}

const OWN_DISK = '请选本机硬盘上的文件夹。'
const UNSUITABLE_FOLDERS: Readonly<Record<UnsuitableFolder, string>> = {
  cloud: `会被网盘同步，账套可能被改坏。${OWN_DISK}`,
  network: `在网络盘上，断网会损坏账套。${OWN_DISK}`,
  removable: `在可移动磁盘上，拔出会损坏账套。${OWN_DISK}`,
  missing: '现在找不到。请插上 U 盘或接好那块磁盘，或另选一个文件夹。',
  beside: '就是账套所在的文件夹：这块盘坏了，备份也一起没了。请选 U 盘或另一块磁盘上的文件夹。',
  twice: '已经是备份位置了。请另选一个文件夹，最好在另一块磁盘上。',
}

const TEMPLATE_PROBLEMS: Readonly<Record<TemplateProblem, string>> = {
  notJson: '它不是 JSON 文件',
  otherFile: '它不是账实导出的模板',
  otherSubject: '它是另一种单据的模板',
  damaged: '里面有缺少、多余或认不出的内容',
  columns: '列缺了或重复了',
  parts: '内容缺了或重复了',
  fixed: '它去掉了必须打印的列',
  order: '品名排到了合计的列后面',
  width: '列太宽或太窄',
}

const TABLE_FAULTS: Readonly<Record<TableFault, string>> = {
  not_a_table: '它不是表格文件。请选 .xlsx 或 .csv 文件。',
  empty: '里面什么也没有。请看看选的是不是这个文件，表是不是在第一个工作表里。',
  web_page: '它其实是网页（有些旧软件这样导出 .xls）。请在 Excel 或 WPS 里打开，另存为 .xlsx 再导入。',
  protected: '它有打开密码，或是旧的 .xls 格式。请在 Excel 或 WPS 里去掉密码，另存为 .xlsx 再导入。',
  damaged: '文件已损坏或不完整。请在 Excel 或 WPS 里打开，另存为新的 .xlsx 再导入。',
  too_big: '文件太大，或展开后太大。请只留要导入的那张表，另存为新的文件再导入。',
  too_many_rows: '超过 50,000 行。请分成几个文件导入。',
  too_slow: '读了太久，已停止。请只留要导入的那张表，另存为新的文件再导入。',
}

const ATTACHMENT_FAULTS: Readonly<Record<AttachmentFault, string>> = {
  kind: '只收图片（png、jpg、gif、webp）、pdf、xlsx、docx 和 txt。请另存为其中一种再添加。',
  content: '文件内容与扩展名不符，可能已损坏或改过名。请用原来的程序打开，另存后再添加。',
  too_big: '超过 20 MB。请压缩图片，或把文件拆小再添加。',
  empty: '文件是空的。请检查是不是还没有保存好。',
  unreadable: '读不了，可能是文件夹，或文件已被移走。请选一个文件再添加。',
}

const field = (name: string) => fieldWord(FIELDS, name, '输入内容')
const atLine = (line: number | null) => (line === null || line <= 0 ? '' : `第 ${line} 行`)

export const errors: ErrorTexts = {
  INVALID_INPUT: ({ problems }) => {
    const first = problems[0]
    if (first === undefined) return '有内容没有填对，请检查后再试。'
    const more = problems.length > 1 ? `，另有 ${problems.length - 1} 处` : ''
    return `${atLine(lineOfField(first))}「${field(first.field)}」${RULES[first.rule] ?? '不符合要求'}${more}。改好后再保存。`
  },
  UNKNOWN_PATH: ({ path }) => `程序里没有「${path}」这个功能，可能窗口和后台版本不一致。请重新启动程序。`,
  FORBIDDEN: () => '您没有做这件事的权限。请让老板来操作，或让老板给您开通。',
  NOT_LOGGED_IN: () => '还没有登录这个账套。请先登录再继续。',
  WRONG_PASSWORD: ({ remaining }) =>
    remaining > 0 ? `用户名或密码不对，还可以再试 ${remaining} 次。` : '用户名或密码不对。请稍后再试。',
  LOCKED_OUT: ({ seconds }) => `密码错的次数太多，为安全先锁住。请等 ${seconds} 秒再试。`,
  REQUEST_ID_REUSED: () => '这次操作的编号和之前的一次重复，没有执行。请再按一次。',
  INTERNAL: ({ reference }) =>
    `程序遇到没有料到的问题，这一步没有做成，已有的数据没有改动。请再试一次${reference === '' ? '' : `；仍不行时，日志里可查编号 ${reference}`}。`,
  CANCELLED: () => '已取消，没有写入任何数据。',

  NOT_FOUND: ({ entity }) =>
    entity === 'draft'
      ? '这张草稿已经不在了：可能已保存入账，也可能被删除。请到列表里看一看，免得重复录入。'
      : `这个${ENTITIES[entity]}已经不在了，可能刚被删除。请回到列表刷新后再选。`,
  DUPLICATE: ({ entity, field: name, value, holder }) =>
    `${field(name)}「${value}」已经被${ENTITIES[entity]}「${holder}」用了。请换一个，或打开那一个修改。`,
  DISABLED: ({ entity, name }) => `${ENTITIES[entity]}「${name}」已停用，不能再用。请换一个，或先启用它。`,
  IN_USE: ({ entity, name, field: used }) =>
    `${ENTITIES[entity]}「${name}」已有单据或库存，${field(used)}不能再改。需要时请新建一个。`,
  CHANGED_MEANWHILE: ({ entity, name }) =>
    `${ENTITIES[entity]}「${name}」刚才在别处改过了。请重新读取，再把您的修改填上。`,
  CATEGORY_CYCLE: ({ name }) => `分类「${name}」不能放到它自己的下级里面。请选别的上级分类。`,
  UNIT_NOT_OF_PRODUCT: ({ product, line }) => `${atLine(line)}的单位不是商品「${product}」的单位。请按 F6 重新选单位。`,

  DOCUMENT_EMPTY: () => '单据里还没有商品。至少录入一行商品和数量再保存。',
  FIELD_REQUIRED: ({ field: name, line }) => `${atLine(line)}「${field(name)}」还没有填。填好后再保存。`,
  VALUE_OUT_OF_RANGE: ({ field: name, line }) =>
    `${atLine(line)}「${field(name)}」的数超出了可以记账的范围。请检查是否多打了位数。`,
  DATE_IN_FUTURE: ({ date, today }) => `业务日期 ${date} 比今天（${today}）还晚。请改成今天或更早的日期。`,
  DATE_BEFORE_OPENING: ({ date, openedOn }) =>
    `业务日期 ${date} 早于开账日 ${openedOn}。请改日期；开账前的库存录在期初库存单里，记在开账前一天 ${addDays(openedOn, -1)}。`,
  PERIOD_CLOSED: ({ date, closedThrough }) =>
    `${date} 在已结账的期间里（已结到 ${closedThrough}）。请改用之后的日期，或请老板反结账。`,
  OPENING_LOCKED: () => '期初已经锁定，期初单据不能再录入或作废。要补录，请老板在开账清单里解锁。',
  ALREADY_PRACTISING: () => '已经在练习模式里了。要回到真账，请先退出练习（Ctrl+Q）。',
  NOT_PRACTISING: () => '现在打开的就是真账，没有练习要退出。',
  PARTNER_NOT_OF_SIDE: ({ name, side }) =>
    `「${name}」不是${side === 'supplier' ? '供应商' : '客户'}。请换一个，或在往来单位里给它勾上${side === 'supplier' ? '供应商' : '客户'}。`,
  SERVICE_HAS_NO_STOCK: ({ product, line }) => `${atLine(line)}「${product}」是服务，没有库存。请从这张单据里去掉。`,
  INSUFFICIENT_STOCK: ({ product: name, unit, warehouse, batch, date, document, available, requested, short }) => {
    const product = batch === '' ? name : `${name}（批次 ${batch}）`
    const there = `${formatQuantity(available)} ${unit}`
    if (document === '') {
      return `${warehouse}的「${product}」在 ${date} 只有 ${there}，本单要出 ${formatQuantity(requested)} ${unit}，还差 ${formatQuantity(short)} ${unit}。请减少数量、改日期，或先录入库。`
    }
    return `这样会让 ${date} 的 ${document} 缺货：${warehouse}的「${product}」那时只剩 ${there}，要出 ${formatQuantity(requested)} ${unit}，差 ${formatQuantity(short)} ${unit}。请先处理那张单据或补录入库。`
  },
  ALREADY_VOIDED: ({ number, by }) => `${number} 已经作废过了（红冲单 ${by}），不用再作废。`,
  IS_REVERSAL: ({ number }) => `${number} 本身是红冲单，不能作废。需要恢复时，请按原单重新录一张。`,
  HAS_DEPENDENTS: ({ number, dependents }) =>
    `${number} 后面还有单据 ${dependents} 依据它，不能先作废它。请先处理后面的单据。`,
  OVER_RETURN: ({ number, product, open, over }) =>
    `${number} 的「${product}」到那时只剩 ${formatQuantity(open)} 可退（可收），本单多了 ${formatQuantity(over)}。请减少数量，或看看是不是已经退过（收过）。`,
  RETURN_BEFORE_ORIGIN: ({ number, date, line }) =>
    `${atLine(line)}退货日期早于原单 ${number}（${date}）。请把日期改到原单当天或之后。`,
  SOURCE_NOT_USABLE: ({ line }) =>
    `${atLine(line)}引用的原单已作废，或商品、批次、序列号、往来单位、仓库对不上。请重新从原单引入，或改为不引单。`,
  ADJUSTMENT_WITHOUT_STOCK: ({ product }) =>
    `「${product}」在那一天没有库存，没有可以调整的成本。请改日期，或先录入库。`,
  ADJUSTMENT_BELOW_ZERO: ({ product, value, change }) =>
    `「${product}」的库存金额只有 ${formatMoney(value)}，调整 ${formatMoney(change)} 会变成负数。请减小调整金额。`,
  OWN_COMPONENT: ({ product }) => `「${product}」不能既是产出又是用料。请从其中一边去掉。`,
  BILL_CYCLE: ({ chain }) => `这样「${chain}」就绕了一圈，商品会用到它自己。请去掉其中一项配件。`,
  ASSEMBLY_LINES: ({ type }) =>
    type === 'assembly'
      ? '组装单要有一行产出的成品和至少一行领用的配件。请补上。'
      : '拆卸单要有一行被拆的商品和至少一行拆出的配件。请补上。',
  SAME_WAREHOUSE: ({ warehouse }) => `调出和调入都是「${warehouse}」。请选另一个仓库。`,
  BATCH_REQUIRED: ({ product, line }) => `${atLine(line)}「${product}」按批次管理，请填批次号。`,
  BATCH_NOT_FOUND: ({ product, batch, line }) =>
    `${atLine(line)}「${product}」没有批次「${batch}」。请从现有批次里选，或检查批次号。`,
  BATCH_DIFFERS: ({ product, batch, line }) =>
    `${atLine(line)}「${product}」的批次「${batch}」已登记过别的生产或到期日期。请核对日期，或换一个批次号。`,
  BATCH_EXPIRED: ({ product, batch, expiresOn }) =>
    `「${product}」的批次「${batch}」已在 ${expiresOn} 到期，账套设置为不得销售过期商品。请换批次，或报损。`,
  SERIAL_COUNT: ({ product, line, expected, given }) =>
    `${atLine(line)}「${product}」每件要有一个不同的序列号：数量 ${formatQuantity(expected)}，填了 ${given} 个。`,
  SERIAL_NOT_IN_STOCK: ({ serial, product, warehouse, date }) =>
    `「${product}」的序列号 ${serial} 在 ${date} 不在${warehouse}。请检查号码、仓库和日期。`,
  SERIAL_ALREADY_IN_STOCK: ({ serial, product, warehouse, date }) =>
    `「${product}」的序列号 ${serial} 在 ${date} 已经在库，不能再进${warehouse}。请检查是否重复录入。`,
  SETTLEMENT_FOREIGN: ({ number }) =>
    `${number} 不是这个往来单位这一方的未结单据，不能在这里核销。请重新读取未结单据再选。`,
  SETTLEMENT_OVER_ENTRY: ({ number, open, amount }) =>
    `${number} 现在只剩 ${formatMoney(open)} 未结，不能核销 ${formatMoney(amount)}。可能刚在别处结过，请改小金额，或按 A 重新自动核销。`,
  SETTLEMENT_OVER_TOTAL: ({ amount, allocated }) =>
    `核销合计 ${formatMoney(allocated)} 超过了本单的 ${formatMoney(amount)}。请减少核销金额，或按 A 自动核销。`,
  SETTLEMENT_TOO_LARGE: ({ amount, open }) =>
    `能核销的只有 ${formatMoney(open)}，本单要核销 ${formatMoney(amount)}。请改小金额。`,
  NETTING_TOO_LARGE: ({ amount, receivable, payable }) =>
    `对冲 ${formatMoney(amount)} 超过了未结金额：应收 ${formatMoney(receivable)}，应付 ${formatMoney(payable)}。请按两者中较小的对冲。`,
  WALK_IN_CANNOT_OWE: ({ name, open }) =>
    `${name}不能赊账，还差 ${formatMoney(open)} 没有收付清。请收足金额，或选一个客户。`,
  DEPOSIT_TOO_LARGE: ({ amount, available, limitedBy }) =>
    limitedBy === 'deposit'
      ? `可用的预收/预付余额只有 ${formatMoney(available)}，不够抵 ${formatMoney(amount)}。请改小金额，或换收付款方式。`
      : `本单未结金额只有 ${formatMoney(available)}，用预收/预付抵 ${formatMoney(amount)} 超过了它。请改为不超过 ${formatMoney(available)}。`,
  TENDERS_DIFFER: ({ total, paid }) =>
    `项目合计 ${formatMoney(total)} 与账户合计 ${formatMoney(paid)} 不一致。请改成一样。`,
  MONEY_EMPTY: () => '本单没有金额。请填上收付的金额或折让。',
  SAME_ACCOUNT: ({ account }) => `转出和转入都是「${account}」，没有什么可转。请选另一个账户。`,
  CATEGORY_DIRECTION: ({ name, direction }) =>
    `「${name}」不是${direction === 'income' ? '收入' : '支出'}项目，不能用在这里。请选别的项目。`,
  NO_ACCOUNT: () => '没有启用的资金账户，收付的钱无处可记。请先在「资金账户」里启用一个。',
  PERIOD_NOT_CLOSED: () => '这段期间并没有结账，不用反结账。',
  PERIOD_NOT_READY: ({ check, count, first }) =>
    `结账前检查「${checkName(check)}」还有 ${count} 项没有处理（${first}）。请先处理再结账。`,
  TOTAL_TOO_LARGE: ({ total }) =>
    `合计金额${total === null ? '' : ` ${formatMoney(total)}`}太大，超出了记账范围。请检查数量和单价，或拆成几张单。`,
  ORDER_CLOSED: ({ number }) => `${number} 已经强制关闭，不能再按它收货或发货。需要时请先在订单里重新打开。`,
  ORDER_NOT_CLOSED: ({ number }) => `${number} 没有关闭，不用重新打开。`,
  ORDER_FULFILLED: ({ number }) => `${number} 已经全部完成，不用再关闭。`,
  ORDER_EXCEEDED: ({ number, product, ordered, over }) =>
    `${number} 只订了 ${formatQuantity(ordered)} 的「${product}」，几张单合起来超出 ${formatQuantity(over)}。请减少数量，或改订单，或在设置里放宽超收超发的比例。`,
  ORDER_BELOW_FULFILLED: ({ number, product, fulfilled }) =>
    `${number} 的「${product}」已经执行了 ${formatQuantity(fulfilled)}，改单不能改到这个数以下。剩下的不要了，可以强制关闭。`,
  ORDER_NOT_OF_PARTNER: ({ number, name }) =>
    `${number} 是「${name}」的订单，订金不能记到别的单位。请改回这个单位，或另录一张不带订单的预收、预付款。`,
  ORDER_PARTNER_FIXED: ({ number }) => `${number} 已经有后续单据，往来单位不能再换。要换请关闭这张，另下一张。`,
  DATE_BEFORE_DOCUMENT: ({ field, date, businessDate }) =>
    `${field === 'expectedOn' ? '预计日期' : '有效期'} ${date} 早于单据日期 ${businessDate}。请改成当天或之后。`,
  DOCUMENT_TYPE_MISMATCH: ({ number }) => `${number} 不是这种单据，不能在这里打开。请从它自己的列表打开。`,

  PRICE_BELOW_MINIMUM: ({ line, product, unit, price, minimum }) =>
    `${atLine(line)}「${product}」每${unit} ${formatUnitPrice(price)}，低于最低售价 ${formatUnitPrice(minimum)}。请改价，或由老板口令放行。`,
  PRICE_BELOW_COST: ({ line, product, amount, cost }) =>
    amount === null || cost === null
      ? `${atLine(line)}「${product}」的售价低于成本。请改价，或由老板口令放行。`
      : `${atLine(line)}「${product}」卖 ${formatMoney(amount)}，成本 ${formatMoney(cost)}，亏 ${formatMoney(subtractMoney(cost, amount))}。请改价，或由老板口令放行。`,
  CREDIT_LIMIT_EXCEEDED: ({ partner, limit, receivable, ordered, over }) =>
    `「${partner}」连本单欠款 ${formatMoney(receivable)}${ordered === 0 ? '' : `，未发货订单 ${formatMoney(ordered)}`}，超信用额度 ${formatMoney(limit)} 共 ${formatMoney(over)}。请先收款，或由老板口令放行。`,
  CUSTOMER_OVERDUE: ({ partner, amount, days }) =>
    `「${partner}」有 ${formatMoney(amount)} 逾期未付，最早的已过期 ${days} 天。请先催收，或由老板口令放行。`,
  STATEMENT_CONFIRMED: ({ partner, side, date, through, balance, by, on }) =>
    `「${partner}」的${side === 'receivable' ? '应收' : '应付'}已对账到 ${through}，余额 ${formatMoney(balance)}（${by} 于 ${on} 确认）；这张单据会改动 ${date} 的账。请改用 ${through} 之后的日期，或由老板、会计放行，或先撤销对账。`,
  STATEMENT_NOT_LATER: ({ partner, through }) =>
    `「${partner}」已对账到 ${through}，只能往后对。请选更晚的截止日，或先撤销上一次对账。`,
  STATEMENT_BALANCE: ({ partner, shown, balance }) =>
    `「${partner}」的余额刚刚变了：看到的是 ${formatMoney(shown)}，现在是 ${formatMoney(balance)}。请核对后再确认。`,
  STATEMENT_NOT_CONFIRMED: ({ partner }) => `「${partner}」没有可以撤销的对账。`,
  REDUCTION_TOO_LARGE: ({ reduction, amount }) =>
    `整单优惠和抹零共 ${formatMoney(reduction)}，比商品金额 ${formatMoney(amount)} 还多。请改小。`,
  TAX_MODE_DIFFERS: ({ number, line }) =>
    `${atLine(line)}的税率或含税方式与原单 ${number} 不同。退货要按原单的含税方式和税率。`,
  PRICE_LIST_LINE: ({ product, line }) =>
    `${atLine(line)}「${product}」在这张价格表里出现了两次，或没有填价。每种商品每个单位只能有一行。`,
  ROUNDING_TOO_LARGE: ({ rounding }) =>
    `抹零 ${formatMoney(rounding)} 超出了设置允许的范围。请减少抹零，或让老板在收银设置里改规则。`,
  NO_OPEN_SHIFT: () => '还没有开班，不能收款或退款。请先输入备用金开班。',
  SHIFT_IS_OPEN: ({ cashier, date }) => `${cashier} 从 ${date} 开的班还没有交。请先交班，再开新班。`,
  NOT_LAST_SALE: ({ number }) => `${number} 已经不是本班最后一单，不能直接撤销。请在零售单里打开它再作废或退货。`,

  STOCKTAKE_STATE: ({ number, state }) => `${number} ${STATES[state]}，不能做这一步。请刷新后看看它现在到了哪一步。`,
  STOCKTAKE_EMPTY: () => '这个范围里没有要盘的商品。请换一个范围，或勾上「包括没有库存的」。',
  STOCKTAKE_OVERLAP: ({ number, lines }) =>
    `其中 ${lines} 种正在 ${number} 里盘，两边一起盘会重复调账。请先做完那一张，或选「不盘别处正在盘的」。`,
  STOCKTAKE_BLIND: ({ number }) => `${number} 是盲盘，清点时不显示账面数。请先完成清点，再去核对。`,
  STOCKTAKE_UNLIKELY: ({ product, counted }) =>
    `「${product}」这次记 ${formatQuantity(counted)}，多得不寻常，还没有记上。请看一眼是不是输错了，没错就再确认一次。`,
  STOCKTAKE_SERIALS: ({ product }) => `「${product}」按序列号管理，请逐个扫序列号，不能直接输数量。`,
  STOCKTAKE_NOT_IN_ROUND: ({ product }) => `「${product}」不在这一轮复盘里。要盘它，请先加入这一轮。`,
  STOCKTAKE_NOTHING_TO_UNDO: () => '这一轮里您还没有可以撤销的清点记录。',
  STOCKTAKE_EVENT_UNDONE: () => '这条清点记录已经撤销过了，不用再撤。',
  STOCKTAKE_MISSED: ({ number, lines }) =>
    `${number} 还有 ${lines} 种没有盘到，漏盘不会当作零。请先选按账面保留、补盘或记为 0。`,
  STOCKTAKE_CONFIRMATION: ({ lines }) => `记为 0 会把 ${lines} 种商品的库存清零。请输入种数 ${lines} 确认。`,
  STOCKTAKE_OWNS_DOCUMENT: ({ number, stocktake }) =>
    `${number} 是盘点 ${stocktake} 过账生成的，不能单独改或作废。请打开那张盘点，在那里撤销过账或重算差异。`,

  PRINT_JOB_GONE: () => '这份待打印的内容已经打印或丢弃了，不用再处理。',
  PRINTER_NOT_SET: () => '这种用途还没有选打印机，无法重试。请先在打印中心选一台打印机，再点「重试」。',
  TEMPLATE_UNREADABLE: ({ file, problem }) =>
    `「${file}」没有读入：${TEMPLATE_PROBLEMS[problem]}。请用这里「导出文件」得到的 JSON 文件。`,
  PRINTER_REFUSED: ({ printer, reason }) =>
    `${printer === '' ? '打印没有成功' : `打印机「${printer}」没有接收`}（${printReason(reason, { print })}），内容已放入待打印，不影响记账。请检查打印机的电源、连接和纸，再到打印中心重试或换打印机。`,
  PRINTER_FAILED: ({ printer, reason }) =>
    `${printer === '' ? '打印没有成功' : `打印机「${printer}」没有接收`}（${printReason(reason, { print })}）。练习里的内容不放入待打印；请检查打印机的电源、连接和纸，再打印一次。`,
  NO_BOOKS_OPEN: () => '还没有打开账套。请先选择或新建一个账套。',
  BOOKS_NOT_FOUND: ({ name }) =>
    `找不到账套文件「${name}」，可能被移动、改名或 U 盘没有插上。请用「打开其他文件」找到它。`,
  BOOKS_EXIST: ({ name }) => `已经有叫「${name}」的账套文件了。请换一个名字，以免覆盖。`,
  BOOKS_IN_USE: ({ name }) => `账套「${name}」已在另一个窗口或另一台电脑上打开。请先在那边关闭。`,
  NOT_BOOKS: ({ name }) => `「${name}」不是账实的账套文件，没有打开。请选择正确的文件。`,
  NEWER_APP_NEEDED: ({ found, known }) =>
    `这个账套由更新版本的程序保存过（格式 ${found}，本程序认识到 ${known}）。请升级程序后再打开，文件没有改动。`,
  MIGRATION_CHANGED: ({ version }) =>
    `账套的升级记录（第 ${version} 步）和程序不一致，为安全没有打开。请用原来的版本，或从备份恢复。`,
  MIGRATION_FAILED: ({ version, check }) =>
    `账套升级到第 ${version} 步时检查「${check}」没有通过，已退回升级前的样子。请保留文件并联系支持。`,
  BOOKS_READ_ONLY: ({ check, detail }) =>
    `数据体检「${check}」没有通过（${detail}），账套只能查看、不能记账。请从最近的备份恢复。`,
  FOLDER_NOT_SUITABLE: ({ folder, reason }) => `文件夹「${folder}」${UNSUITABLE_FOLDERS[reason]}`,
  IMPORT_SOURCE_GONE: () => '读进来的表已经不在了（程序重启过，或又打开了别的表）。请重新选择文件。',
  IMPORT_HAS_ERRORS: ({ rows }) =>
    `有 ${rows} 行不能导入，所以一行也没有写。请在表里改好，或勾选「错误的行不导入」再来。`,
  IMPORT_UNDONE: () => '这次导入已经撤销过了，不用再撤。',
  EXPORT_TOO_LONG: ({ most }) => `超过 ${most} 行，一张表放不下，没有导出。请加上筛选条件（如缩短日期），分几次导出。`,
  TABLE_UNREADABLE: ({ file, fault }) => `读不了「${file}」：${TABLE_FAULTS[fault]}`,
  ATTACHMENT_REFUSED: ({ file, fault }) => `「${file}」不能作附件：${ATTACHMENT_FAULTS[fault]}`,
  ATTACHMENT_DAMAGED: ({ name, missing }) =>
    missing
      ? `附件「${name}」的文件不在账套旁边的附件文件夹里了。请从备份找回，或把原文件再添加一次，它会补上。`
      : `附件「${name}」的文件被改动过，已经不是当时的内容，没有打开。请从备份找回，或把原文件再添加一次，它会补上。`,
  DISK_FULL: () => '磁盘满了，这一步没有保存。请清理出一些空间后再试。',
  DISK_FAULT: () => '磁盘读写出错，这一步不一定保存上了。请再试一次看看结果，并尽快把账套复制到另一块磁盘、检查硬盘。',
  BUSY: () => '账套正忙着做别的事（例如导入或备份）。请等几秒再试。',
  NO_ACCESS: () => '系统不让程序读写这个文件。请检查文件是否只读，或换一个文件夹。',
  DAMAGED: () => '账套文件校验失败，可能已损坏，没有打开。请从最近的备份恢复。',
}

function checkName(check: string): string {
  return Object.entries(period.checks).find(([name]) => name === check)?.[1] ?? check
}
