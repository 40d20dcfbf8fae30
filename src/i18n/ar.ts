// Arabic, from right to left.
import type { Translation } from './translation.js';
import { abbreviate } from './numbers.js';

/** A noun for one, for two, for three to ten, and from eleven on (CLDR plural rules). */
type Forms = readonly [one: string, two: string, few: string, many: string];

const MOVES = { up: 'صعد', down: 'نزل' };
const PLACES: Forms = ['مرتبة', 'مرتبتين', 'مراتب', 'مرتبة'];
const AGES = {
  minute: ['دقيقة', 'دقيقتين', 'دقائق', 'دقيقة'],
  hour: ['ساعة', 'ساعتين', 'ساعات', 'ساعة'],
  day: ['يوم', 'يومين', 'أيام', 'يومًا'],
} satisfies Record<string, Forms>;

/** A count with the form of its noun. */
function counted(count: number, [one, two, few, many]: Forms): string {
  const rest = count % 100;
  if (count === 1) return one;
  if (count === 2) return two;
  return `${count} ${rest > 2 && rest < 11 ? few : many}`;
}

export const ar: Translation = {
  lang: 'ar',
  dir: 'rtl',
  populer: 'الأكثر قراءة',
  update: 'آخر الأخبار',
  more: 'المزيد',
  loading: 'جارٍ تحميل الأخبار…',
  empty: 'لا توجد أخبار بعد.',
  offline: 'تعذّر تحميل الأخبار. تحقّق من اتصالك بالإنترنت ثم أعد المحاولة.',
  failed: 'الأخبار غير متاحة الآن. أعد المحاولة بعد قليل.',
  retry: 'أعد المحاولة',
  previous: 'السابق',
  next: 'التالي',
  pause: 'إيقاف مؤقت',
  play: 'تشغيل',
  byline: 'تقرير',
  credit: 'الصورة',
  source: 'المصدر',
  related: 'اقرأ أيضًا',
  video: 'شاهد الفيديو',
  post: 'عرض المنشور',
  minutes: (count) => `القراءة: ${counted(count, ['دقيقة', 'دقيقتان', 'دقائق', 'دقيقة'])}`,
  rank: (position) => `المرتبة ${position}`,
  views: (count) => `${abbreviate(count, '٫', [' ألف', ' مليون'])} قراءة`,
  fresh: (count) => counted(count, ['خبر جديد', 'خبران جديدان', 'أخبار جديدة', 'خبرًا جديدًا']),
  moved: (kind, steps) => (kind === 'new' ? 'جديد في القائمة' : `${MOVES[kind]} ${counted(steps, PLACES)}`),
  asOf: (date) => `حتى ${date}`,
  justNow: 'الآن',
  ago: (count, unit) => `قبل ${counted(count, AGES[unit])}`,
};
