import type { PartnerContent } from '#shared/contract/partner.ts'
import type { ProductContent } from '#shared/contract/product.ts'
import { id, type CategoryId } from '#shared/kernel/id.ts'
import { ONE_UNIT, quantity } from '#shared/kernel/quantity.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'
import { randomFrom, type Random } from './random.ts'

const BRANDS = [
  '农夫山泉',
  '康师傅',
  '统一',
  '娃哈哈',
  '蒙牛',
  '伊利',
  '海天',
  '金龙鱼',
  '双汇',
  '洽洽',
  '维达',
  '立白',
  '蓝月亮',
  '得力',
  '晨光',
  '公牛',
  '美的',
  '苏泊尔',
  '长城',
  '重庆小面',
]
const FLAVOURS = [
  '原味',
  '红烧',
  '香辣',
  '清香',
  '柠檬',
  '薄荷',
  '海盐',
  '芝麻',
  '经典',
  '儿童',
  '加厚',
  '家用',
  '便携',
  '无糖',
  '有机',
  '特级',
  '浓缩',
  '超薄',
]
const GOODS = [
  '矿泉水',
  '牛肉面',
  '绿茶',
  '酸奶',
  '酱油',
  '调和油',
  '火腿肠',
  '瓜子',
  '抽纸',
  '洗衣液',
  '洗手液',
  '文件夹',
  '中性笔',
  '插座',
  '电饭煲',
  '炒锅',
  '干红葡萄酒',
  '方便粉丝',
  '饼干',
  '牙膏',
  '毛巾',
  '电池',
  '手套',
  '垃圾袋',
  '银行专用纸',
  '行李箱',
]
const SIZES = ['500ml', '1L', '5kg', '100g', '12支', '3层', '大号', '小号', '24入', '40cm']
const UNITS = ['瓶', '包', '个', '盒', '支']

export const CATEGORIES = ['饮料', '食品', '粮油', '日化', '文具', '电器', '酒类', '百货'] as const

/** EAN-13 of our own number range; the last digit is the check digit of GS1. */
export function barcodeOf(index: number): string {
  const body = `690${String(index).padStart(9, '0')}`
  const sum = [...body].reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3), 0)
  return body + String((10 - (sum % 10)) % 10)
}

/** Product number `index` of the catalogue; the same for every run. */
export function productAt(seed: number, index: number, categories: readonly CategoryId[]): ProductContent {
  const random = randomFrom(seed + index)
  const unitName = random.pick(UNITS)
  const cost = random.between(50, 30_000) * 10_000
  const price = (percent: number) => unitPrice(Math.floor((cost * percent) / 100 / 10_000) * 10_000)
  return {
    code: '',
    name: `${random.pick(BRANDS)}${random.pick(FLAVOURS)}${random.pick(GOODS)}${random.between(1, 999)}号`,
    spec: random.pick(SIZES),
    brand: random.pick(BRANDS),
    categoryId: random.pick(categories),
    kind: 'goods',
    units: [
      { name: unitName, ratio: ONE_UNIT },
      { name: '箱', ratio: quantity(random.pick([6, 12, 24]) * ONE_UNIT) },
    ],
    barcodes: [{ barcode: barcodeOf(index), unitName }],
    prices: [
      { levelId: id<'priceLevel'>(1), unitName, price: price(140) },
      { levelId: id<'priceLevel'>(2), unitName, price: price(120) },
    ],
    purchasePrice: unitPrice(cost),
    minimumStock: random.next() < 0.2 ? quantity(random.between(1, 60) * ONE_UNIT) : null,
    maximumStock: null,
    remark: '',
  }
}

const TOWNS = ['长沙', '重庆', '广州', '杭州', '厦门', '西安', '成都', '昆明']
const TRADES = ['便利店', '批发部', '超市', '餐厅', '小卖部', '商行', '食品厂', '贸易公司']

export function partnerAt(seed: number, index: number, side: 'supplier' | 'customer'): PartnerContent {
  const random: Random = randomFrom(seed + 7_000_000 + index)
  return {
    code: '',
    name: `${random.pick(TOWNS)}${random.pick(['顺达', '永盛', '万家', '鑫源', '乐行'])}${random.pick(TRADES)}${index}`,
    isSupplier: side === 'supplier',
    isCustomer: side === 'customer',
    contact: '',
    phone: `138${String(index).padStart(8, '0')}`,
    address: '',
    taxNumber: '',
    bankName: '',
    bankAccount: '',
    priceLevelId: null,
    creditLimit: null,
    termDays: 30,
    remark: '',
  }
}
