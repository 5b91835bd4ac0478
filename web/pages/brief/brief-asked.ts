import { BRIEF_LANGUAGES, type BriefLanguage } from '../../../src/model/brief.ts';
import type { Search } from '../../addresses.ts';

export const LANGUAGE_NAMES: Record<BriefLanguage, string> = {
  en: 'English',
  ur: 'اردو',
  fa: 'فارسی',
  ar: 'العربية',
  fr: 'Français',
};

/** What of the address a brief is asked with. */
export function briefAsked({ since, until, actor, place, lang }: Search) {
  return {
    lang: BRIEF_LANGUAGES.find((language) => language === lang) ?? ('en' as const),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(actor === undefined ? {} : { actor }),
    ...(place?.[0] === undefined ? {} : { place: place[0] }),
  };
}
