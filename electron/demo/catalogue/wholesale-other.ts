import type { Shelf } from '../catalogue.ts'

const DRINKS = ['饮料', 'Beverages'] as const
const ALCOHOL = ['酒类', 'Beer and spirits'] as const
const HOUSEHOLD = ['日化', 'Household'] as const

// Invented brands; sizes and prices as in a small wholesale shop.
export const DRINKS_AND_HOUSEHOLD: readonly Shelf[] = [
  {
    root: DRINKS,
    name: ['饮用水', 'Water'],
    supplier: 0,
    goods: [
      [
        ['山泉源饮用天然水', 'Springhead natural water'],
        ['山泉源', 'Springhead'],
        '550ml',
        'bottle',
        ['case', 24],
        85,
        5,
      ],
      [
        ['山泉源饮用天然水', 'Springhead natural water'],
        ['山泉源', 'Springhead'],
        '1.5L',
        'bottle',
        ['case', 12],
        190,
        3,
      ],
      [['山泉源桶装水', 'Springhead water jug'], ['山泉源', 'Springhead'], '5L', 'barrel', ['case', 4], 680, 2],
      [['云岭苏打水', 'Cloudridge soda water'], ['云岭', 'Cloudridge'], '400ml', 'bottle', ['case', 15], 210, 2],
    ],
  },
  {
    root: DRINKS,
    name: ['茶饮料', 'Tea drinks'],
    supplier: 0,
    goods: [
      [['青禾冰红茶', 'Qinghe iced black tea'], ['青禾', 'Qinghe'], '500ml', 'bottle', ['case', 15], 215, 5],
      [['青禾绿茶', 'Qinghe green tea'], ['青禾', 'Qinghe'], '500ml', 'bottle', ['case', 15], 215, 4],
      [['青禾茉莉清茶', 'Qinghe jasmine tea'], ['青禾', 'Qinghe'], '1L', 'bottle', ['case', 12], 320, 3],
      [
        ['本味乌龙茶（无糖）', 'Benwei oolong tea, no sugar'],
        ['本味', 'Benwei'],
        '500ml',
        'bottle',
        ['case', 15],
        330,
        3,
      ],
    ],
  },
  {
    root: DRINKS,
    name: ['碳酸与果汁', 'Soft drinks and juice'],
    supplier: 0,
    goods: [
      [['跃动可乐', 'Yuedong cola'], ['跃动', 'Yuedong'], '330ml', 'can', ['case', 24], 165, 5],
      [['跃动可乐', 'Yuedong cola'], ['跃动', 'Yuedong'], '2L', 'bottle', ['case', 6], 520, 3],
      [['跃动橙味汽水', 'Yuedong orange soda'], ['跃动', 'Yuedong'], '330ml', 'can', ['case', 24], 165, 3],
      [['果园里橙汁', 'Orchard orange juice'], ['果园里', 'Orchard'], '1L', 'box', ['case', 12], 610, 2],
      [['果园里蜜桃汁', 'Orchard peach juice'], ['果园里', 'Orchard'], '450ml', 'bottle', ['case', 15], 270, 2],
    ],
  },
  {
    root: ALCOHOL,
    name: ['啤酒', 'Beer'],
    supplier: 1,
    goods: [
      [['雪原清爽啤酒', 'Snowfield lager'], ['雪原', 'Snowfield'], '500ml', 'can', ['case', 12], 290, 5],
      [['雪原纯生啤酒', 'Snowfield draft beer'], ['雪原', 'Snowfield'], '500ml', 'bottle', ['case', 12], 460, 4],
      [['海岸原浆啤酒', 'Coast unfiltered beer'], ['海岸', 'Coast'], '1L', 'can', ['case', 6], 980, 2],
      [['海岸精酿小麦啤酒', 'Coast wheat beer'], ['海岸', 'Coast'], '330ml', 'bottle', ['case', 24], 620, 0],
    ],
  },
  {
    root: ALCOHOL,
    name: ['白酒黄酒', 'Spirits and rice wine'],
    supplier: 1,
    goods: [
      [
        ['老井坊光瓶白酒 42度', 'Old Well liquor 42%'],
        ['老井坊', 'Old Well'],
        '500ml',
        'bottle',
        ['case', 12],
        1150,
        3,
      ],
      [
        ['老井坊陈酿 52度', 'Old Well aged liquor 52%'],
        ['老井坊', 'Old Well'],
        '500ml',
        'bottle',
        ['case', 6],
        6800,
        1,
      ],
      [['江南春花雕酒', 'Jiangnan rice wine'], ['江南春', 'Jiangnan'], '2.5L', 'jar', ['case', 4], 3650, 1],
    ],
  },
  {
    root: HOUSEHOLD,
    name: ['纸品', 'Paper'],
    supplier: 7,
    goods: [
      [
        ['柔云抽纸 3层120抽', 'Softcloud tissues, 3-ply'],
        ['柔云', 'Softcloud'],
        '120×6',
        'bundle',
        ['case', 10],
        1180,
        5,
      ],
      [
        ['柔云卷纸 4层', 'Softcloud toilet rolls, 4-ply'],
        ['柔云', 'Softcloud'],
        '140g×10',
        'bundle',
        ['case', 8],
        1690,
        4,
      ],
      [['柔云湿巾', 'Softcloud wipes'], ['柔云', 'Softcloud'], '80', 'pack', ['case', 24], 520, 2],
    ],
  },
  {
    root: HOUSEHOLD,
    name: ['洗涤清洁', 'Cleaning'],
    supplier: 7,
    goods: [
      [['净丽洗洁精', 'Jingli dish soap'], ['净丽', 'Jingli'], '1.1kg', 'bottle', ['case', 12], 590, 4],
      [['净丽洗衣液', 'Jingli liquid detergent'], ['净丽', 'Jingli'], '3kg', 'bottle', ['case', 4], 1980, 3],
      [['净丽洗衣粉', 'Jingli washing powder'], ['净丽', 'Jingli'], '1.5kg', 'bag', ['case', 8], 960, 2],
      [['净丽洁厕液', 'Jingli toilet cleaner'], ['净丽', 'Jingli'], '500g', 'bottle', ['case', 15], 480, 2],
    ],
  },
  {
    root: HOUSEHOLD,
    name: ['口腔护理', 'Oral care'],
    supplier: 7,
    goods: [
      [['皓齿薄荷牙膏', 'Whitetooth mint toothpaste'], ['皓齿', 'Whitetooth'], '120g', 'piece', ['case', 72], 460, 3],
      [['皓齿软毛牙刷', 'Whitetooth soft toothbrush'], ['皓齿', 'Whitetooth'], '1', 'piece', ['case', 144], 280, 2],
      [
        ['皓齿儿童牙膏', 'Whitetooth children toothpaste'],
        ['皓齿', 'Whitetooth'],
        '60g',
        'piece',
        ['case', 72],
        690,
        0,
      ],
    ],
  },
]
