import type { Both, Catalogue, Goods } from '../catalogue.ts'

const TOPS: Both = ['上装', 'Tops']
const TROUSERS: Both = ['裤装', 'Trousers']
const SKIRTS: Both = ['裙装', 'Skirts']
const UNDERWEAR: Both = ['内衣袜子', 'Underwear and socks']
const SHOES: Both = ['鞋帽', 'Shoes and hats']

const BUYI: Both = ['布衣集', 'Buyi']
const LINGYUE: Both = ['翎月', 'Lingyue']
const JIANBU: Both = ['健步', 'Jianbu']
const COTTON: Both = ['棉语', 'Cotton Talk']

const LETTERS = ['S', 'M', 'L', 'XL'] as const

/** One style: a product for every size, which stands in the specification. The sizes in the middle sell best. */
function style(
  name: Both,
  brand: Both,
  colour: string,
  unit: Goods[3],
  pack: number,
  cost: number,
  sizes: readonly string[],
): Goods[] {
  return sizes.map((size, index) => {
    const inTheMiddle = index > 0 && index < sizes.length - 1
    return [name, brand, `${colour} ${size}`, unit, ['pack', pack], cost, inTheMiddle ? 4 : 2]
  })
}

/** 服装: every size is a product of its own; packs of mixed origin are opened, nothing is sold that is not there. */
export const CLOTHING: Catalogue = {
  books: ['锦衣坊服装店', 'Jinyi Clothing'],
  owner: ['云想容', 'Yun Xiangrong'],
  markup: { retail: 190, wholesale: 125 },
  creditLimit: 80_000,
  shipments: { from: 1, to: 2, saturday: 3, sunday: 1, cases: 1 },
  sales: { from: 7, to: 10, weekend: 16, pieces: 2 },
  rise: { shelf: '卫衣毛衫', remark: ['供应商通知：冬装涨价 12%', 'Supplier notice: winter clothes up 12 %'] },
  words: {
    request: ['年前上新', 'New styles before the New Year'],
    cameBack: ['尺码不合，换货', 'The size does not fit'],
    sentBack: ['线头开缝，退厂家', 'Open seams, back to the maker'],
    sample: ['橱窗陈列', 'For the window'],
    loss: ['试穿弄脏', 'Soiled when tried on'],
  },
  suppliers: [
    ['布衣集服饰', 'Buyi Clothing', '绵绵', 'Mian Mian', '服装城1层A12', 'A12, 1st floor, Clothing City'],
    ['翎月女装', 'Lingyue Womenswear', '裴衣', 'Pei Yi', '服装城2层B08', 'B08, 2nd floor, Clothing City'],
    ['暖阳针织厂', 'Warm Sun Knitwear', '温阳', 'Wen Yang', '针织路15号', '15 Zhenzhi Road'],
    ['牛仔世家', 'Denim House', '蓝天', 'Lan Tian', '服装城1层C21', 'C21, 1st floor, Clothing City'],
    ['棉语内衣', 'Cotton Talk Underwear', '舒心', 'Shu Xin', '服装城3层A03', 'A03, 3rd floor, Clothing City'],
    ['衬衫工坊', 'Shirt Works', '洪领', 'Hong Ling', '工业园31号', '31 Industrial Park'],
    ['帽子围巾行', 'Hats and Scarves', '毛线', 'Mao Xian', '小商品城A区', 'Small Goods City A'],
    ['健步鞋业', 'Jianbu Shoes', '鲁远', 'Lu Yuan', '鞋城56号', '56 Shoe City'],
  ],
  customers: [
    ['云裳衣橱（城东）', 'Yunshang Wardrobe East', '店主晓云', 'Ms Xiaoyun', '东门街18号', '18 East Gate Street'],
    ['小巷女装', 'Alley Womenswear', '店主阿巧', 'Ms Qiao', '小巷7号', '7 Alley Lane'],
    ['校服定制中心', 'School Uniform Centre', '经理严', 'Manager Yan', '学府路60号', '60 Xuefu Road'],
    ['启明软件公司', 'Qiming Software', '行政小赵', 'Ms Zhao', '科技大厦9楼', '9th floor, Tech Tower'],
    ['时光直播间', 'Time Livestream', '主播小鹿', 'Ms Lu', '电商园4栋', '4 E-commerce Park'],
    ['香满楼酒家', 'Xiangmanlou Restaurant', '采购小苗', 'Ms Miao', '滨河路12号', '12 Riverside Road'],
    ['县剧团', 'County Theatre', '服装师', 'Wardrobe', '文化路8号', '8 Wenhua Road'],
    ['衣衣不舍二店', 'Clothes Forever 2', '店长', 'Manager', '商业街90号', '90 Shangye Street'],
  ],
  shelves: [
    {
      root: TOPS,
      name: ['T恤', 'T-shirts'],
      supplier: 0,
      goods: [
        ...style(['纯棉圆领T恤', 'Cotton T-shirt'], BUYI, '白', 'garment', 5, 2800, LETTERS),
        ...style(['纯棉圆领T恤', 'Cotton T-shirt'], BUYI, '黑', 'garment', 5, 2800, LETTERS),
      ],
    },
    {
      root: SKIRTS,
      name: ['连衣裙半裙', 'Dresses and skirts'],
      supplier: 1,
      goods: [
        ...style(['碎花连衣裙', 'Floral dress'], LINGYUE, '蓝', 'garment', 5, 8800, ['S', 'M', 'L']),
        ...style(['百褶半裙', 'Pleated skirt'], LINGYUE, '灰', 'garment', 5, 5600, ['S', 'M', 'L']),
        [['真丝旗袍', 'Silk qipao'], LINGYUE, '红 M', 'garment', ['pack', 5], 46800, 0],
      ],
    },
    {
      root: TOPS,
      name: ['卫衣毛衫', 'Sweaters'],
      supplier: 2,
      goods: [
        ...style(['加绒卫衣', 'Fleece sweatshirt'], ['暖阳', 'Warm Sun'], '灰', 'garment', 5, 6200, LETTERS),
        ...style(['羊毛衫', 'Wool sweater'], ['暖阳', 'Warm Sun'], '驼', 'garment', 5, 11800, LETTERS),
      ],
    },
    {
      root: TROUSERS,
      name: ['牛仔裤休闲裤', 'Jeans and trousers'],
      supplier: 3,
      goods: [
        ...style(['直筒牛仔裤', 'Straight jeans'], ['蓝世', 'Blue World'], '蓝', 'garment', 5, 7200, [
          '28',
          '30',
          '32',
          '34',
        ]),
        ...style(['束脚休闲裤', 'Jogging trousers'], ['蓝世', 'Blue World'], '黑', 'garment', 5, 5200, [
          'M',
          'L',
          'XL',
        ]),
      ],
    },
    {
      root: UNDERWEAR,
      name: ['内衣袜子', 'Underwear and socks'],
      supplier: 4,
      goods: [
        [['棉袜', 'Cotton socks'], COTTON, '均码', 'pair', ['pack', 12], 320, 5],
        [['船袜', 'Ankle socks'], COTTON, '均码', 'pair', ['pack', 12], 260, 5],
        ...style(['男士内裤', 'Men’s briefs'], COTTON, '灰', 'garment', 12, 980, ['L', 'XL', 'XXL']),
        ...style(['保暖内衣套装', 'Thermal set'], COTTON, '灰', 'set', 6, 5800, ['M', 'L', 'XL']),
      ],
    },
    {
      root: TOPS,
      name: ['衬衫外套', 'Shirts and jackets'],
      supplier: 5,
      goods: [
        ...style(['免烫白衬衫', 'Non-iron white shirt'], ['衬衫工坊', 'Shirt Works'], '白', 'garment', 5, 5900, [
          '38',
          '39',
          '40',
          '41',
        ]),
        ...style(['轻薄羽绒服', 'Light down jacket'], ['衬衫工坊', 'Shirt Works'], '藏青', 'garment', 5, 15800, [
          'M',
          'L',
          'XL',
        ]),
        [['皮夹克', 'Leather jacket'], ['衬衫工坊', 'Shirt Works'], '棕 L', 'garment', ['pack', 5], 62000, 0],
      ],
    },
    {
      root: SHOES,
      name: ['帽子围巾', 'Hats and scarves'],
      supplier: 6,
      goods: [
        [['棒球帽', 'Baseball cap'], ['', ''], '黑 均码', 'each', ['pack', 10], 1680, 3],
        [['毛线帽', 'Knitted hat'], ['', ''], '灰 均码', 'each', ['pack', 10], 1450, 4],
        [['羊绒围巾', 'Cashmere scarf'], ['', ''], '红 180cm', 'each', ['pack', 5], 4800, 2],
        [['真皮腰带', 'Leather belt'], ['', ''], '黑 115cm', 'each', ['pack', 6], 5200, 0],
      ],
    },
    {
      root: SHOES,
      name: ['运动鞋', 'Trainers'],
      supplier: 7,
      goods: [
        ...style(['健步运动鞋', 'Jianbu trainers'], JIANBU, '白', 'pair', 6, 9800, ['38', '39', '40', '41', '42']),
        ...style(['帆布鞋', 'Canvas shoes'], JIANBU, '黑', 'pair', 6, 4600, ['39', '40', '41']),
      ],
    },
  ],
}
