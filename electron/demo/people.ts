/** Name, contact, street, each in both languages. Invented; the telephone numbers are made of zeros. */
export type Person = readonly [
  name: string,
  englishName: string,
  contact: string,
  englishContact: string,
  address: string,
  englishAddress: string,
]

/** They buy single pieces, whatever the shop sells. */
export const NEIGHBOURS: readonly Person[] = [
  ['红星理发店', 'Red Star Barber', '罗文', 'Luo Wen', '老街8号', '8 Old Street'],
  ['陈师傅', 'Mr Chen', '陈师傅', 'Mr Chen', '建设路18号', '18 Jianshe Road'],
  ['锦绣花园物业', 'Jinxiu Property Services', '蒋丽', 'Jiang Li', '锦绣花园', 'Jinxiu Gardens'],
  ['宏达汽修厂', 'Hongda Garage', '沈宏', 'Shen Hong', '工业路40号', '40 Gongye Road'],
  ['蓝天幼儿园', 'Blue Sky Kindergarten', '许静', 'Xu Jing', '蓝天路6号', '6 Lantian Road'],
  ['刘阿姨', 'Mrs Liu', '刘阿姨', 'Mrs Liu', '老街16号', '16 Old Street'],
  ['快递代收点', 'Parcel Point', '梁超', 'Liang Chao', '人民路95号', '95 Renmin Road'],
  ['邮电宾馆', 'Post Hotel', '潘虹', 'Pan Hong', '站前路22号', '22 Station Road'],
]
