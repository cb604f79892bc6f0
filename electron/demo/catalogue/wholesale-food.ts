import type { Shelf } from '../catalogue.ts'

const STAPLES = ['粮油', 'Grain and oil'] as const
const CONDIMENTS = ['调味品', 'Condiments'] as const
const INSTANT = ['方便食品', 'Instant food'] as const
const SNACKS = ['休闲食品', 'Snacks'] as const
const DAIRY = ['乳品', 'Dairy'] as const

export const FOOD: readonly Shelf[] = [
  {
    root: STAPLES,
    name: ['大米面粉', 'Rice and flour'],
    supplier: 2,
    goods: [
      [['禾香东北长粒香米', 'Hexiang long-grain rice'], ['禾香', 'Hexiang'], '10kg', 'bag', null, 5250, 4],
      [['禾香珍珠米', 'Hexiang pearl rice'], ['禾香', 'Hexiang'], '5kg', 'bag', ['bundle', 4], 2380, 4],
      [['麦田家麦芯粉', 'Maitian wheat flour'], ['麦田家', 'Maitian'], '5kg', 'bag', ['bundle', 4], 1980, 3],
      [['麦田家鸡蛋挂面', 'Maitian egg noodles'], ['麦田家', 'Maitian'], '1kg', 'pack', ['case', 12], 620, 3],
    ],
  },
  {
    root: STAPLES,
    name: ['食用油', 'Cooking oil'],
    supplier: 2,
    goods: [
      [['金穗一级大豆油', 'Jinsui soybean oil'], ['金穗', 'Jinsui'], '5L', 'barrel', ['case', 4], 4380, 4],
      [['金穗菜籽油', 'Jinsui rapeseed oil'], ['金穗', 'Jinsui'], '5L', 'barrel', ['case', 4], 5680, 3],
      [['金穗压榨花生油', 'Jinsui peanut oil'], ['金穗', 'Jinsui'], '5L', 'barrel', ['case', 4], 10200, 2],
      [['金穗玉米油', 'Jinsui corn oil'], ['金穗', 'Jinsui'], '900ml', 'bottle', ['case', 12], 1290, 2],
    ],
  },
  {
    root: CONDIMENTS,
    name: ['酱油醋', 'Soy sauce and vinegar'],
    supplier: 3,
    goods: [
      [['鼎味生抽', 'Dingwei light soy sauce'], ['鼎味', 'Dingwei'], '500ml', 'bottle', ['case', 12], 520, 4],
      [['鼎味老抽', 'Dingwei dark soy sauce'], ['鼎味', 'Dingwei'], '500ml', 'bottle', ['case', 12], 560, 3],
      [['老坛香醋', 'Laotan vinegar'], ['老坛', 'Laotan'], '550ml', 'bottle', ['case', 12], 430, 3],
      [['鼎味蚝油', 'Dingwei oyster sauce'], ['鼎味', 'Dingwei'], '700g', 'bottle', ['case', 12], 680, 3],
    ],
  },
  {
    root: CONDIMENTS,
    name: ['酱料与盐糖', 'Sauces, salt and sugar'],
    supplier: 3,
    goods: [
      [['川婆豆瓣酱', 'Chuanpo bean paste'], ['川婆', 'Chuanpo'], '500g', 'bottle', ['case', 12], 690, 3],
      [['川婆香辣酱', 'Chuanpo chilli sauce'], ['川婆', 'Chuanpo'], '280g', 'bottle', ['case', 24], 750, 3],
      [['海晶加碘食用盐', 'Haijing iodised salt'], ['海晶', 'Haijing'], '400g', 'bag', ['case', 50], 145, 4],
      [['甜源白砂糖', 'Tianyuan white sugar'], ['甜源', 'Tianyuan'], '1kg', 'bag', ['case', 20], 720, 3],
      [['鼎味鸡精', 'Dingwei chicken bouillon'], ['鼎味', 'Dingwei'], '200g', 'bag', ['case', 20], 650, 2],
    ],
  },
  {
    root: INSTANT,
    name: ['方便面', 'Instant noodles'],
    supplier: 4,
    goods: [
      [['食刻红烧牛肉面', 'Shike braised beef noodles'], ['食刻', 'Shike'], '105g×5', 'bundle', ['case', 6], 1120, 5],
      [['食刻红烧牛肉桶面', 'Shike beef cup noodles'], ['食刻', 'Shike'], '110g', 'barrel', ['case', 12], 345, 4],
      [
        ['食刻老坛酸菜面', 'Shike pickled cabbage noodles'],
        ['食刻', 'Shike'],
        '105g×5',
        'bundle',
        ['case', 6],
        1120,
        3,
      ],
      [['食刻酸辣粉', 'Shike hot and sour noodles'], ['食刻', 'Shike'], '140g', 'barrel', ['case', 12], 420, 3],
    ],
  },
  {
    root: INSTANT,
    name: ['火腿罐头', 'Sausage and tins'],
    supplier: 4,
    goods: [
      [['双喜玉米火腿肠', 'Shuangxi corn sausage'], ['双喜', 'Shuangxi'], '40g×8', 'bag', ['case', 10], 780, 4],
      [['双喜午餐肉罐头', 'Shuangxi luncheon meat'], ['双喜', 'Shuangxi'], '340g', 'can', ['case', 24], 1180, 3],
      [['江畔豆豉鲮鱼罐头', 'Riverside dace with beans'], ['江畔', 'Riverside'], '227g', 'can', ['case', 24], 1490, 2],
      [['江畔黄桃罐头', 'Riverside peaches'], ['江畔', 'Riverside'], '425g', 'can', ['case', 12], 590, 2],
    ],
  },
  {
    root: SNACKS,
    name: ['饼干糕点', 'Biscuits and cakes'],
    supplier: 5,
    goods: [
      [['脆时光苏打饼干', 'Crisptime soda crackers'], ['脆时光', 'Crisptime'], '400g', 'bag', ['case', 12], 720, 3],
      [['脆时光夹心饼干', 'Crisptime cream biscuits'], ['脆时光', 'Crisptime'], '97g', 'pack', ['case', 24], 390, 4],
      [['暖心手撕面包', 'Nuanxin pull-apart bread'], ['暖心', 'Nuanxin'], '1kg', 'case', null, 1850, 2],
      [['脆时光薯片 原味', 'Crisptime potato chips'], ['脆时光', 'Crisptime'], '70g', 'bag', ['case', 22], 430, 4],
    ],
  },
  {
    root: SNACKS,
    name: ['坚果糖果', 'Nuts and sweets'],
    supplier: 5,
    goods: [
      [['林间香瓜子', 'Woodland sunflower seeds'], ['林间', 'Woodland'], '500g', 'bag', ['case', 20], 980, 4],
      [['林间开心果', 'Woodland pistachios'], ['林间', 'Woodland'], '250g', 'bag', ['case', 20], 2450, 1],
      [['甜梦牛轧奶糖', 'Sweetdream milk candy'], ['甜梦', 'Sweetdream'], '454g', 'bag', ['case', 20], 1580, 2],
      [['甜梦薄荷糖', 'Sweetdream mints'], ['甜梦', 'Sweetdream'], '60g', 'box', ['case', 48], 520, 2],
      [['林间核桃礼盒', 'Woodland walnut gift box'], ['林间', 'Woodland'], '1.2kg', 'box', ['case', 6], 7600, 0],
    ],
  },
  {
    root: DAIRY,
    name: ['常温奶', 'Long-life milk'],
    supplier: 6,
    goods: [
      [['绿源纯牛奶', 'Greenspring whole milk'], ['绿源', 'Greenspring'], '250ml×16', 'case', null, 3680, 5],
      [['绿源低脂牛奶', 'Greenspring low-fat milk'], ['绿源', 'Greenspring'], '250ml×12', 'case', null, 3250, 3],
      [['绿源原味酸奶', 'Greenspring yoghurt drink'], ['绿源', 'Greenspring'], '200g×12', 'case', null, 4150, 3],
      [['绿源核桃乳', 'Greenspring walnut milk'], ['绿源', 'Greenspring'], '240ml', 'can', ['case', 20], 265, 2],
    ],
  },
]
