// Arabic, from right to left.
import type { Translation } from './translation.js';
import { abbreviate } from './numbers.js';

/**
 * A count with its noun: one, two, three to ten, and from eleven on each have a form of their own (CLDR plural rules).
 */
function counted(count: number, [one, two, few, many]: readonly [string, string, string, string]): string {
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
  moved: (kind, steps) =>
    kind === 'new'
      ? 'جديد في القائمة'
      : `${kind === 'up' ? 'صعد' : 'نزل'} ${counted(steps, ['مرتبة', 'مرتبتين', 'مراتب', 'مرتبة'])}`,
  asOf: (date) => `حتى ${date}`,
  ago: (count, unit) =>
    unit
      ? `قبل ${counted(
          count,
          (
            [
              ['دقيقة', 'دقيقتين', 'دقائق', 'دقيقة'],
              ['ساعة', 'ساعتين', 'ساعات', 'ساعة'],
              ['يوم', 'يومين', 'أيام', 'يومًا'],
            ] as const
          )[unit - 1]!,
        )}`
      : 'الآن',
};
