import type { Generation } from '#core/model/entity.ts'
import { generationTag } from '#core/model/words.ts'
import styles from './marks.module.css'

export function GenerationTag({ generation }: { readonly generation: Generation }) {
  return (
    <span className={styles.tag} data-generation={generation}>
      {generationTag[generation]}
    </span>
  )
}
