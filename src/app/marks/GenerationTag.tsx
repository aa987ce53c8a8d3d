import type { Generation } from '#core/model.ts'
import { generationTag } from '#core/words.ts'
import styles from './marks.module.css'

export function GenerationTag({ generation }: { readonly generation: Generation }) {
  return (
    <span className={styles.tag} data-generation={generation}>
      {generationTag[generation]}
    </span>
  )
}
