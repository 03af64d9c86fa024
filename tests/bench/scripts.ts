/** Common words of languages whose letters are not those of English, to make pages of. */
export interface Script {
  language: string
  words: readonly string[]
  /** What stands between two words. */
  gap: string
}

const script = (language: string, words: string, gap = ' '): Script => ({
  language,
  words: words.split(' '),
  gap,
})

export const SCRIPTS: readonly Script[] = [
  script(
    'Polish',
    'dzień źródło wiedzieć książka pogoda miasto żółty ręka świat pół był dom rzeka ludzie wciąż praca',
  ),
  script(
    'Vietnamese',
    'người nước được không thành phố những ngày một năm đường sông mùa xuân việc làm trời nhà cửa',
  ),
  script(
    'Russian',
    'утро город река люди работа погода письмо вечер дорога весной ещё который сегодня окно зима чай',
  ),
  script(
    'Greek',
    'πρωί πόλη ποτάμι άνθρωποι δουλειά καιρός γράμμα βράδυ δρόμος άνοιξη σήμερα παράθυρο χειμώνας',
  ),
  script('Arabic', 'صباح مدينة نهر ناس عمل طقس رسالة مساء طريق ربيع اليوم نافذة شتاء شاي كتاب بيت'),
  script('Hindi', 'सुबह शहर नदी लोग काम मौसम चिट्ठी शाम सड़क वसंत आज खिड़की सर्दी चाय किताब घर'),
  script('Thai', 'เช้า เมือง แม่น้ำ ผู้คน งาน อากาศ จดหมาย เย็น ถนน วันนี้ หน้าต่าง ฤดูหนาว ชา หนังสือ บ้าน', ''),
  script('Chinese', '早上 城市 河流 人们 工作 天气 信件 晚上 道路 春天 今天 窗户 冬天 茶 书 房子 ，', ''),
  script(
    'Japanese',
    '朝 町 川 人々 仕事 天気 手紙 夕方 道 春 きょう まど ふゆ コーヒー テーブル 本 家 が を 、',
    '',
  ),
  script('Korean', '아침 도시 강 사람들 일 날씨 편지 저녁 길 봄 오늘 창문 겨울 차 책 집'),
]
