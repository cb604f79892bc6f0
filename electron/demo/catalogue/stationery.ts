import type { Both, Catalogue } from '../catalogue.ts'

const WRITING: Both = ['书写工具', 'Writing']
const PAPER: Both = ['本册纸品', 'Books and paper']
const OFFICE: Both = ['办公用品', 'Office']
const ART: Both = ['美术用品', 'Art']
const SCHOOL: Both = ['学生用品', 'School']

const MOYU: Both = ['墨语', 'Moyu']
const PENPAL: Both = ['笔友', 'Penpal']
const WHITE_HALL: Both = ['白堂', 'White Hall']
const DEPU: Both = ['德普', 'Depu']
const RAINBOW: Both = ['彩虹桥', 'Rainbow']
const OWL: Both = ['小猫头鹰', 'Little Owl']

/** 文具: pens by the piece and by the box, schools and offices that pay by the month. */
export const STATIONERY: Catalogue = {
  books: ['墨香文具店', 'Moxiang Stationery'],
  owner: ['文小雅', 'Wen Xiaoya'],
  markup: { retail: 150, wholesale: 122 },
  creditLimit: 50_000,
  shipments: { from: 2, to: 4, saturday: 3, sunday: 1, cases: 2 },
  sales: { from: 9, to: 13, weekend: 15, pieces: 4 },
  rise: {
    shelf: '复印纸',
    remark: ['供应商通知：纸浆上涨，复印纸涨价 12%', 'Supplier notice: pulp is up, paper 12 % dearer'],
  },
  words: {
    request: ['开学备货', 'For the new term'],
    cameBack: ['学校要换颜色', 'The school wants another colour'],
    sentBack: ['断墨，退厂家', 'Does not write, back to the maker'],
    sample: ['店内试写', 'For trying in the shop'],
    loss: ['受潮变形', 'Damp'],
  },
  suppliers: [
    ['墨语文具总代', 'Moyu Pens Agency', '苏笔', 'Su Bi', '文化市场1号', '1 Culture Market'],
    ['笔友制笔经销', 'Penpal Agency', '毛颖', 'Mao Ying', '文化市场16号', '16 Culture Market'],
    ['白堂纸业', 'White Hall Paper', '宣纸', 'Xuan Zhi', '造纸路4号', '4 Paper Mill Road'],
    ['印象本册厂', 'Impression Notebooks', '叶册', 'Ye Ce', '印刷园9号', '9 Print Park'],
    ['德普办公', 'Depu Office', '柯文', 'Ke Wen', '商务大厦5楼', '5th floor, Commerce Tower'],
    ['小猫头鹰学生用品', 'Little Owl School Goods', '鲍书', 'Bao Shu', '文化市场30号', '30 Culture Market'],
    ['胶带胶水商行', 'Tape and Glue Co.', '焦黏', 'Jiao Nian', '小商品城C区', 'Small Goods City C'],
    ['彩虹桥美术', 'Rainbow Art', '颜开', 'Yan Kai', '艺术街12号', '12 Art Street'],
  ],
  customers: [
    ['第一小学教务处', 'First School Office', '教务孟老师', 'Ms Meng', '学府路10号', '10 Xuefu Road'],
    ['启航培训学校', 'Qihang Training School', '前台', 'Front desk', '文化路55号', '55 Wenhua Road'],
    ['天元会计事务所', 'Tianyuan Accountants', '前台小孙', 'Ms Sun', '科技大厦3楼', '3rd floor, Tech Tower'],
    ['街道办事处', 'Subdistrict Office', '办公室老季', 'Mr Ji', '人民路1号', '1 Renmin Road'],
    ['新芽画室', 'New Bud Studio', '画室老师', 'Teacher', '艺术街20号', '20 Art Street'],
    ['启明软件公司', 'Qiming Software', '行政小赵', 'Ms Zhao', '科技大厦9楼', '9th floor, Tech Tower'],
    ['惠民医院总务', 'Huimin Hospital Stores', '库管', 'Storekeeper', '康宁路1号', '1 Kangning Road'],
    ['飞鸟图文快印', 'Bird Copy Shop', '店主阿鸣', 'Mr Ming', '学府路21号', '21 Xuefu Road'],
  ],
  shelves: [
    {
      root: WRITING,
      name: ['中性笔', 'Gel pens'],
      supplier: 0,
      goods: [
        [['墨语中性笔 黑', 'Moyu gel pen, black'], MOYU, '0.5mm', 'piece', ['box', 12], 95, 5],
        [['墨语中性笔 蓝', 'Moyu gel pen, blue'], MOYU, '0.5mm', 'piece', ['box', 12], 95, 4],
        [['墨语中性笔 红', 'Moyu gel pen, red'], MOYU, '0.5mm', 'piece', ['box', 12], 95, 3],
        [['墨语按动笔', 'Moyu click pen'], MOYU, '0.5mm', 'piece', ['box', 12], 160, 4],
        [['墨语笔芯 黑', 'Moyu refill, black'], MOYU, '0.5mm', 'piece', ['box', 20], 48, 5],
        [['墨语签字笔礼盒', 'Moyu pen gift box'], MOYU, '2支', 'box', ['case', 20], 5800, 0],
      ],
    },
    {
      root: WRITING,
      name: ['铅笔与记号笔', 'Pencils and markers'],
      supplier: 1,
      goods: [
        [['笔友铅笔', 'Penpal pencil'], PENPAL, 'HB', 'piece', ['box', 12], 58, 5],
        [['笔友2B铅笔', 'Penpal 2B pencil'], PENPAL, '2B', 'piece', ['box', 12], 65, 4],
        [['笔友自动铅笔', 'Penpal mechanical pencil'], PENPAL, '0.5mm', 'piece', ['box', 24], 320, 3],
        [['笔友荧光笔', 'Penpal highlighter'], PENPAL, '黄', 'piece', ['box', 10], 145, 3],
        [['笔友白板笔', 'Penpal whiteboard marker'], PENPAL, '黑', 'piece', ['box', 10], 165, 4],
        [['笔友钢笔', 'Penpal fountain pen'], PENPAL, 'EF', 'piece', ['box', 12], 980, 2],
      ],
    },
    {
      root: PAPER,
      name: ['复印纸', 'Copy paper'],
      supplier: 2,
      goods: [
        [['白堂复印纸 70g', 'White Hall copy paper 70 g'], WHITE_HALL, 'A4 500张', 'pack', ['case', 8], 1720, 5],
        [['白堂复印纸 80g', 'White Hall copy paper 80 g'], WHITE_HALL, 'A4 500张', 'pack', ['case', 5], 2080, 3],
        [['白堂复印纸 70g', 'White Hall copy paper 70 g'], WHITE_HALL, 'A3 500张', 'pack', ['case', 4], 3480, 2],
        [['白堂彩色卡纸', 'White Hall coloured card'], WHITE_HALL, 'A4 100张', 'pack', ['case', 20], 980, 2],
        [['收银纸', 'Till roll'], WHITE_HALL, '57×50', 'roll', ['case', 100], 110, 4],
      ],
    },
    {
      root: PAPER,
      name: ['本册', 'Notebooks'],
      supplier: 3,
      goods: [
        [['生字本', 'Character book'], ['印象', 'Impression'], '24开', 'book', ['bundle', 10], 75, 5],
        [['数学本', 'Maths book'], ['印象', 'Impression'], '24开', 'book', ['bundle', 10], 75, 5],
        [['软抄本', 'Soft notebook'], ['印象', 'Impression'], 'A5 60张', 'book', ['bundle', 10], 260, 4],
        [['螺旋本', 'Spiral notebook'], ['印象', 'Impression'], 'B5 80张', 'book', ['bundle', 8], 520, 3],
        [['便利贴', 'Sticky notes'], ['印象', 'Impression'], '76×76', 'book', ['box', 12], 180, 4],
        [['皮面笔记本', 'Leather notebook'], ['印象', 'Impression'], 'A5', 'book', ['case', 40], 1980, 1],
      ],
    },
    {
      root: OFFICE,
      name: ['文件收纳', 'Files'],
      supplier: 4,
      goods: [
        [['文件夹 双夹', 'Clip file'], DEPU, 'A4', 'each', ['box', 12], 420, 3],
        [['抽杆夹', 'Slide binder'], DEPU, 'A4', 'each', ['pack', 10], 85, 4],
        [['档案盒', 'Document box'], DEPU, '55mm', 'each', ['case', 24], 680, 3],
        [['订书机', 'Stapler'], DEPU, '12号', 'each', ['box', 10], 1180, 2],
        [['订书钉', 'Staples'], DEPU, '24/6', 'box', ['case', 20], 120, 4],
        [['碎纸机', 'Paper shredder'], DEPU, '10L', 'each', ['case', 2], 28800, 0],
      ],
    },
    {
      root: SCHOOL,
      name: ['书包文具盒', 'Bags and cases'],
      supplier: 5,
      goods: [
        [['小猫头鹰书包', 'Little Owl school bag'], OWL, '1-3年级', 'each', ['case', 10], 6800, 1],
        [['笔袋', 'Pencil case'], OWL, '大号', 'each', ['case', 30], 980, 3],
        [['直尺', 'Ruler'], OWL, '20cm', 'each', ['box', 30], 85, 4],
        [['圆规套装', 'Compass set'], OWL, '8件', 'set', ['box', 12], 780, 2],
        [['橡皮', 'Eraser'], OWL, '4B', 'each', ['box', 30], 65, 5],
        [['红领巾', 'Red scarf'], OWL, '1.2m', 'each', ['bag', 50], 210, 3],
      ],
    },
    {
      root: OFFICE,
      name: ['胶带胶水', 'Tape and glue'],
      supplier: 6,
      goods: [
        [['透明胶带', 'Clear tape'], ['牢牢', 'Laolao'], '45mm', 'roll', ['bundle', 6], 320, 4],
        [['双面胶', 'Double-sided tape'], ['牢牢', 'Laolao'], '12mm', 'roll', ['bundle', 12], 110, 4],
        [['固体胶', 'Glue stick'], ['牢牢', 'Laolao'], '20g', 'piece', ['box', 12], 165, 4],
        [['修正带', 'Correction tape'], ['牢牢', 'Laolao'], '5m', 'each', ['box', 12], 260, 3],
      ],
    },
    {
      root: ART,
      name: ['绘画', 'Painting'],
      supplier: 7,
      goods: [
        [['水彩笔', 'Watercolour pens'], RAINBOW, '24色', 'box', ['case', 24], 1280, 4],
        [['油画棒', 'Oil pastels'], RAINBOW, '36色', 'box', ['case', 24], 1450, 3],
        [['素描纸', 'Sketch paper'], RAINBOW, '8K 20张', 'pack', ['case', 40], 580, 4],
        [['水粉颜料', 'Gouache'], RAINBOW, '12色', 'box', ['case', 24], 1680, 2],
        [['勾线笔', 'Fine brush'], RAINBOW, '中号', 'piece', ['box', 12], 280, 3],
        [['折叠画架', 'Folding easel'], RAINBOW, '1.5m', 'each', ['case', 6], 9800, 0],
      ],
    },
  ],
}
