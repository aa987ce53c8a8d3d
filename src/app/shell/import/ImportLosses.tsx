import { counted, thousands } from '#core/model/words.ts'
import { placedNotice } from '#formats/importers/import-records.ts'
import type { Notice } from '#formats/importers/importer.ts'
import { noticeTitles } from '#formats/importers/notice-titles.ts'
import styles from './import.module.css'

/** What had to be assumed and what is left out where files come to a stage. */
export interface Told {
  /** Its name, where files come to several. */
  readonly stage?: string
  readonly notices: readonly Notice[]
}

const types = ['broken', 'otherProduct', 'assumed', 'notUnderstood'] as const

/** All that is assumed and left out; the plan keeps it. */
export function ImportLosses({ told }: { readonly told: readonly Told[] }) {
  if (told.every(({ notices }) => notices.length === 0))
    return <p className={styles.hint}>Everything in the files was understood.</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section aria-label="Assumed and left out" className={styles.losses} tabIndex={0}>
      {told.flatMap(({ stage, notices }) =>
        types.map((type) => {
          const own = notices.filter((notice) => notice.type === type).map(placedNotice)
          const whole = stage === undefined ? noticeTitles[type] : `${stage}: ${noticeTitles[type]}`
          return <Losses key={whole} title={whole} texts={own} />
        }),
      )}
    </section>
  )
}

const maxTexts = 50

function Losses({ title, texts }: { readonly title: string; readonly texts: readonly string[] }) {
  if (texts.length === 0) return null
  return (
    <section>
      <h3 className={styles.subhead}>
        {title} ({thousands(texts.length)})
      </h3>
      <ul className={styles.notices}>
        {texts.slice(0, maxTexts).map((text, at) => (
          <li key={at}>{text}</li>
        ))}
        {texts.length > maxTexts && <li>And {counted(texts.length - maxTexts, 'more', 'more')}.</li>}
      </ul>
    </section>
  )
}
