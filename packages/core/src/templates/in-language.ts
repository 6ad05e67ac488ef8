import { directionOf } from '../direction-of.js'
import type { Html, SiteView } from '../views.js'

/** The attributes of an element whose words are in another language than the page: ` lang="ar" dir="rtl"`; nothing for the page's own. */
export function createInLanguage({ language: own, direction }: Pick<SiteView, 'language' | 'direction'>) {
  return (language: string | undefined): Html => {
    if (language === undefined || language === own) return { html: '' }
    const other = directionOf(language)
    return { html: ` lang="${language}"${other === direction ? '' : ` dir="${other}"`}` }
  }
}
